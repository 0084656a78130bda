package org.comention.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.comention.entity.Aliases;
import org.comention.entity.Gazetteer;
import org.comention.entity.ResolveOptions;
import org.comention.lexicon.Lexicon;
import org.comention.lexicon.LexiconOptions;
import org.comention.ner.NerModel;
import org.comention.ner.NerOptions;
import org.comention.ner.TagMentions;
import org.comention.ner.TaggedArticles;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.tables.OutputState;

/** Looks at what a run needs: model, lists and output folder. Changes nothing. */
final class SetupChecks {
  private static final String SENTENCE =
      "President Vladimir Putin of Russia met the board of Gazprom in Tehran.";

  private final SparkSession spark;

  SetupChecks(SparkSession spark) {
    this.spark = spark;
  }

  /** Loads the model and lets it tag one sentence. */
  Check model(NerOptions options) {
    return Check.of(
        "model",
        () -> {
          options.batch();
          long start = System.nanoTime();
          NerModel model = NerModel.load(spark, options);
          String names = names(model);
          String found =
              String.format(
                  Locale.ROOT,
                  "%s, loaded in %.1f s; in \"%s\" it finds %s",
                  model.id(),
                  (System.nanoTime() - start) / 1e9,
                  SENTENCE,
                  names.isEmpty() ? "nothing" : names);
          return names.isEmpty()
              ? Check.warn("model", "%s", found)
              : Check.ok("model", "%s", found);
        });
  }

  private String names(NerModel model) {
    StructType schema =
        new StructType()
            .add(Fields.ARTICLE_ID.structField())
            .add(Fields.PUBLISHED_MONTH.structField())
            .add(ArticlesTable.TEXT.structField());
    Dataset<Row> article =
        spark.createDataFrame(
            List.of(RowFactory.create("check", Fields.UNDATED, SENTENCE)), schema);
    TagMentions tag =
        new TagMentions(
            model,
            spark.sparkContext().longAccumulator("articles checked"),
            spark.sparkContext().longAccumulator("tokens checked"));
    return TaggedArticles.mentions(tag.apply(article), model.id())
        .sort(Fields.BEGIN.col())
        .collectAsList()
        .stream()
        .map(row -> Fields.SURFACE.<String>get(row) + " " + Fields.TYPE.<String>get(row))
        .collect(Collectors.joining(", "));
  }

  Check lexicon(LexiconOptions options) {
    return Check.of(
        "lexicons",
        () -> {
          Lexicon lexicon = options.load();
          return Check.ok(
              "lexicons",
              "%d concepts, %d phrases, %d patterns",
              lexicon.concepts().size(),
              lexicon.phraseCount(),
              lexicon.patternCount());
        });
  }

  Check gazetteer() {
    return Check.ok("gazetteer", "%,d entities", Gazetteer.load().entities().size());
  }

  Check aliases(ResolveOptions options) {
    return Check.of(
        "aliases",
        () -> {
          options.rollup();
          options.minConfidence();
          Aliases aliases = options.aliases();
          return aliases.isEmpty()
              ? Check.ok("aliases", "none that change an entity")
              : Check.ok("aliases", "readable");
        });
  }

  /** Whether the folder can be written, and whether another run holds it or has left something. */
  Check output(OutputState state) {
    if (state.obstacle().isPresent()) {
      return Check.fail(
          "output",
          "%s cannot be written: %s. Choose a folder you may write to with --output.",
          state.folder(),
          state.obstacle().get());
    }
    if (state.holder().isPresent() && !state.holderIsDead()) {
      return Check.fail(
          "output",
          "%s is held by another %s. Wait for it to end; if it is dead, wait ten minutes or delete %s/_lock.",
          state.folder(),
          state.holder().get(),
          state.folder());
    }
    if (state.holder().isPresent() || state.unfinished()) {
      return Check.warn(
          "output",
          "%s: a run that died left its lock or files; the next run clears them",
          state.folder());
    }
    return Check.ok(
        "output", "%s %s", state.folder(), state.exists() ? "can be written" : "would be made");
  }
}
