package org.comention.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.comention.entity.Aliases;
import org.comention.ingest.InputPlan;
import org.comention.ingest.ReadRecords;
import org.comention.lexicon.Lexicon;
import org.comention.tables.ArticlesTable;
import org.comention.tables.MentionsTable;
import org.comention.tables.OutputState;
import org.comention.tables.RejectsTable;
import org.comention.tables.RunsTable;
import org.comention.tables.SentencesTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;

/**
 * Says what a run would read and write and whether it could, without reading a record or writing a
 * byte. Lists the input, loads the model and the lists, looks at the output folder.
 *
 * <pre>{@code
 * List<Check> checks = new DryRun(spark, options).check();
 * }</pre>
 */
public final class DryRun {
  /** Bytes of tables and of what a run stages for a byte of text, in the dearest case seen. */
  private static final long ROOM_PER_BYTE = 80;

  private static final Set<TableSpec> ADDED_TO =
      Set.of(
          ArticlesTable.SPEC,
          SentencesTable.SPEC,
          MentionsTable.SPEC,
          RejectsTable.SPEC,
          RunsTable.SPEC);

  private final SparkSession spark;
  private final RunOptions options;
  private final Tables tables;

  /**
   * @param options those of the run
   */
  public DryRun(SparkSession spark, RunOptions options) {
    this.spark = spark;
    this.options = options;
    this.tables = new Tables(spark, options.analysis().output());
  }

  /**
   * What was found, one check a subject; the run could begin where none fails.
   *
   * @throws org.comention.UserException for an option out of range
   */
  public List<Check> check() {
    options.validate();
    SetupChecks setup = new SetupChecks(spark);
    AnalysisOptions analysis = options.analysis();
    OutputState state = OutputState.of(spark, analysis.output());
    List<Check> checks = new ArrayList<>();
    checks.add(Check.of("input", this::input));
    checks.add(setup.model(options.ner()));
    Check lexicon = setup.lexicon(analysis.lexicon());
    Check aliases = setup.aliases(analysis.resolve());
    checks.add(lexicon);
    checks.add(aliases);
    checks.add(setup.output(state));
    checks.add(known());
    if (lexicon.status() == Check.Status.OK && aliases.status() == Check.Status.OK) {
      checks.add(changes());
    }
    checks.add(Check.of("disk", () -> room(state)));
    return checks;
  }

  private Check input() {
    InputPlan plan = new ReadRecords(spark, options.input()).survey();
    String files =
        plan.files().entrySet().stream()
            .map(format -> "%,d %s".formatted(format.getValue(), format.getKey()))
            .collect(Collectors.joining(", "));
    return Check.ok(
        "input",
        "files: %s; %s, read in %,d partitions",
        files,
        ByteWords.of(plan.bytes()),
        plan.tasks());
  }

  private Check known() {
    long articles = tables.readOrEmpty(ArticlesTable.SPEC).count();
    return articles == 0
        ? Check.ok("known", "no articles: every readable record would be tagged")
        : Check.ok(
            "known", "%,d articles are in the tables and would not be tagged again", articles);
  }

  private Check changes() {
    Lexicon lexicon = options.analysis().lexicon().load();
    Aliases aliases = options.analysis().resolve().aliases();
    RunManifest manifest = new RunManifest();
    manifest.analysis(lexicon, aliases, options.analysis());
    RunsBefore before = RunsBefore.of(tables);
    String added = names(true);
    if (!manifest.analysisChanged(before)) {
      return Check.ok(
          "tables", "new rows in %s; where there is a new article, %s anew", added, names(false));
    }
    return before.last().isPresent() && manifest.lexiconChanged(before)
        ? Check.ok(
            "tables",
            "concepts are searched in every article; new rows in %s; %s anew",
            added,
            names(false))
        : Check.ok("tables", "new rows in %s; %s anew", added, names(false));
  }

  /** Tables that a run adds to, or those that it makes anew. */
  private static String names(boolean added) {
    return Tables.ALL.stream()
        .filter(table -> ADDED_TO.contains(table) == added)
        .map(TableSpec::name)
        .collect(Collectors.joining(", "));
  }

  private Check room(OutputState state) {
    long need = ROOM_PER_BYTE * new ReadRecords(spark, options.input()).survey().textBytes();
    String sizes =
        "up to %s may be needed while tables are replaced, %s are free"
            .formatted(ByteWords.of(need), ByteWords.of(state.freeBytes()));
    return need > state.freeBytes()
        ? Check.warn("disk", "%s: make room first.", sizes)
        : Check.ok("disk", "%s", sizes);
  }
}
