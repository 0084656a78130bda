package org.comention.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.cooccur.ComputeTotals;
import org.comention.cooccur.CooccurOptions;
import org.comention.cooccur.CountEntities;
import org.comention.cooccur.CountPairs;
import org.comention.cooccur.CountTriples;
import org.comention.cooccur.EntityIndex;
import org.comention.cooccur.GroupStories;
import org.comention.cooccur.SupportedPairs;
import org.comention.entity.Aliases;
import org.comention.entity.DescribeEntities;
import org.comention.entity.Gazetteer;
import org.comention.entity.ResolveEntities;
import org.comention.lexicon.Concept;
import org.comention.lexicon.Lexicon;
import org.comention.story.AssignStories;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityCountsTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.MentionsTable;
import org.comention.tables.PairCountsTable;
import org.comention.tables.SentencesTable;
import org.comention.tables.StoriesTable;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;
import org.comention.tables.TotalsTable;
import org.comention.tables.TripleCountsTable;
import org.comention.tables.TruncationsTable;

/**
 * The cheap half of a run: from the articles, sentences and mentions of all runs to stories,
 * entities, counts, measures and evidence. Every table it writes takes the place of the one before,
 * so that new names, lists or options never need the model again.
 */
final class Analyse {
  private final AnalysisOptions options;
  private final TableWriter writer;
  private final Steps steps;
  private final String runId;
  private final Tables tables;

  Analyse(OpenRun run, AnalysisOptions options) {
    this.options = options;
    this.writer = run.writer();
    this.steps = run.steps();
    this.runId = run.manifest().runId();
    this.tables = run.tables();
  }

  /**
   * Stages every table behind {@code mentions}, and that they are no longer to come; publishes none
   * of them yet.
   */
  void run(Lexicon lexicon, Gazetteer gazetteer, Aliases aliases) {
    Dataset<Row> stories = steps.run("stories", writer, this::stories);
    Dataset<Row> entityMentions =
        steps.run("entities", writer, () -> resolve(lexicon, gazetteer, aliases, stories));
    Dataset<Row> entities =
        steps.run(
            "entities",
            writer,
            () ->
                writer.replace(
                    EntitiesTable.SPEC,
                    new DescribeEntities(gazetteer, aliases, lexicon.names())
                        .apply(entityMentions)));
    count(lexicon, stories, entityMentions, entities);
    writer.clearPending();
  }

  private Dataset<Row> stories() {
    Dataset<Row> articles = tables.read(ArticlesTable.SPEC);
    AssignStories stage = new AssignStories(options.story());
    Dataset<Row> standing = writer.scratch("standing", stage.standing(articles));
    Dataset<Row> proposals = writer.scratch("copies", stage.proposals(articles, standing));
    Dataset<Row> stories =
        writer.replace(StoriesTable.SPEC, stage.apply(articles, standing, proposals));
    beginLedger(stage.truncations(proposals, runId));
    return stories;
  }

  /** What the model cut stays in the ledger; the rest follows from the mentions, each time anew. */
  private void beginLedger(Dataset<Row> stories) {
    Dataset<Row> model =
        tables
            .readOrEmpty(TruncationsTable.SPEC)
            .where(TruncationsTable.CAP.col().equalTo(TruncationsTable.MODEL_PIECES));
    writer.replace(TruncationsTable.SPEC, model.unionByName(stories));
  }

  private Dataset<Row> resolve(
      Lexicon lexicon, Gazetteer gazetteer, Aliases aliases, Dataset<Row> stories) {
    ResolveEntities stage =
        new ResolveEntities(
            options.resolve(), gazetteer, aliases, parents(lexicon), lexicon.types());
    Dataset<Row> names =
        writer.scratch(
            "names",
            stage.withinArticles(
                tables.read(MentionsTable.SPEC),
                tables.read(SentencesTable.SPEC),
                tables.read(ArticlesTable.SPEC)));
    Dataset<Row> linked = writer.scratch("linked", stage.linked(names));
    writer.append(
        TruncationsTable.SPEC,
        stage.truncations(
            linked, tables.read(MentionsTable.SPEC), tables.read(SentencesTable.SPEC), runId));
    return writer.replace(
        EntityMentionsTable.SPEC,
        stage.acrossArticles(linked, tables.read(ArticlesTable.SPEC), stories));
  }

  private static Map<String, List<String>> parents(Lexicon lexicon) {
    return lexicon.concepts().stream().collect(Collectors.toMap(Concept::id, Concept::parents));
  }

  private void count(
      Lexicon lexicon, Dataset<Row> stories, Dataset<Row> entityMentions, Dataset<Row> entities) {
    CooccurOptions cooccur = options.cooccur();
    GroupStories group = new GroupStories(cooccur);
    Dataset<Row> index = writer.scratch("index", new EntityIndex().apply(entities));
    Dataset<Row> units =
        steps.run(
            "counts", () -> writer.scratch("units", group.apply(entityMentions, stories, index)));
    writer.append(TruncationsTable.SPEC, group.truncations(units, runId));
    PublishMeasures.Counts counts =
        steps.run("counts", writer, () -> countAll(lexicon, stories, units, index));
    new PublishMeasures(options, writer, steps)
        .run(counts, new PublishMeasures.Sources(stories, entityMentions, units, index), tables);
  }

  private PublishMeasures.Counts countAll(
      Lexicon lexicon, Dataset<Row> stories, Dataset<Row> units, Dataset<Row> index) {
    Dataset<Row> entities =
        writer.replace(EntityCountsTable.SPEC, new CountEntities().apply(units, index));
    Dataset<Row> pairs =
        writer.replace(PairCountsTable.SPEC, new CountPairs(lexicon.parents()).apply(units, index));
    SupportedPairs supported = SupportedPairs.collect(pairs, index, options.cooccur());
    Dataset<Row> triples =
        writer.replace(
            TripleCountsTable.SPEC,
            new CountTriples(options.cooccur()).apply(units, index, supported));
    Dataset<Row> totals = totals(stories, entities, units);
    return new PublishMeasures.Counts(entities, pairs, supported, triples, totals);
  }

  private Dataset<Row> totals(Dataset<Row> stories, Dataset<Row> counts, Dataset<Row> units) {
    return writer.replace(
        TotalsTable.SPEC,
        new ComputeTotals()
            .apply(
                tables.read(ArticlesTable.SPEC),
                tables.read(SentencesTable.SPEC),
                stories,
                counts,
                units));
  }
}
