package org.comention.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.comention.ner.Decoding;
import org.comention.ner.EntityType;
import org.comention.ner.EvaluateModel;
import org.comention.ner.NerModel;
import org.comention.ner.NerOptions;
import org.comention.ner.Scores;
import org.comention.pipeline.SparkSessions;
import org.comention.query.EntityScores;
import org.comention.query.EvaluateEntities;
import org.comention.query.LabelledNames;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comention evaluate}: how good a model, or resolution, is on labelled texts. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "With --conll: scores a model on a corpus in CoNLL form, by the job's own way from text to",
      "names: precision, recall and F1 of exact names, by type and, in the last row, micro.",
      "With --entities: scores who is who in the tables of a run against names that a reader",
      "labelled: pairwise and B-cubed precision, recall and F1 within and across articles, and what",
      "each rule did. A name that is not found is in no cluster: it lowers recall.",
      "",
      "A file of labelled names is tab-separated: article (its id in the tables), begin (index in the",
      "article's text), surface, entity (any id; - for a name that may be found or not), difficulty",
      "(a word or nothing). Every name of a sentence with a label is labelled."
    },
    footer = {
      "",
      "Examples:",
      "  comention evaluate --conll test.conll",
      "  comention evaluate --conll re3d-test.conll --map Person=PER,Organisation=ORG,Location=LOC",
      "  comention evaluate --conll test.conll --ner embedded:fast --decoding viterbi",
      "  comention evaluate --entities labelled.tsv --output output/sample --mistakes"
    })
public final class EvaluateCommand implements Callable<Integer> {
  /** What is scored. */
  private static final class Labelled {
    @Option(
        names = "--conll",
        paramLabel = "FILE",
        description = "Token and label a line, an empty line between sentences; UTF-8.")
    private Path conll;

    @Option(
        names = "--entities",
        paramLabel = "FILE",
        description = "Labelled names, one a line; needs --output.")
    private Path entities;
  }

  @ArgGroup(multiplicity = "1")
  private Labelled labelled;

  @Option(
      names = "--mistakes",
      fallbackValue = "true",
      description = "With --entities: lists every name that is not right.")
  private boolean mistakes;

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "LABEL=TYPE",
      description = "Types of the corpus's own labels. Usual ones (PERSON, GPE) are known.")
  private Map<String, EntityType> map = new LinkedHashMap<>();

  @Option(
      names = "--types",
      split = ",",
      defaultValue = "PER,ORG,LOC",
      paramLabel = "TYPE",
      description = "Types that the micro row sums. Default: ${DEFAULT-VALUE}.")
  private List<EntityType> types;

  @Option(
      names = "--decoding",
      defaultValue = "DOCUMENT",
      paramLabel = "DECODING",
      description =
          "${COMPLETION-CANDIDATES}: sentence by sentence, or with the pass over the document as in a run. Default: ${DEFAULT-VALUE}.")
  private Decoding decoding;

  @Mixin private NerOptions ner;
  @Mixin private OutputFolder output;
  @Mixin private PageOptions page;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (labelled.entities != null) {
      resolution(out);
    } else {
      model(out);
    }
    out.flush();
    return 0;
  }

  private void resolution(PrintWriter out) {
    EntityScores scores =
        new EvaluateEntities(output.tables()).score(LabelledNames.read(labelled.entities));
    ResolutionPage print = new ResolutionPage(out, page.width());
    print.scores(scores);
    if (mistakes) {
      print.mistakes(scores);
    }
  }

  private void model(PrintWriter out) {
    SparkSession spark = SparkSessions.build();
    NerModel model = NerModel.load(spark, ner);
    Map<EntityType, Scores> scores =
        new EvaluateModel(spark, model, decoding).score(labelled.conll, map);
    out.printf(
        "%-6s %9s %9s %9s %7s %7s %7s%n",
        "type", "precision", "recall", "f1", "gold", "found", "correct");
    scores.forEach((type, s) -> row(out, type.name(), s));
    Map<EntityType, Scores> summed = new EnumMap<>(scores);
    summed.keySet().retainAll(types);
    row(out, "micro", summed.values().stream().reduce(new Scores(0, 0, 0), Scores::plus));
  }

  private static void row(PrintWriter out, String name, Scores s) {
    out.printf(
        Locale.ROOT,
        "%-6s %9.4f %9.4f %9.4f %7d %7d %7d%n",
        name,
        s.precision(),
        s.recall(),
        s.f1(),
        s.gold(),
        s.found(),
        s.correct());
  }
}
