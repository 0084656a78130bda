package org.comention.pipeline;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.comention.UserException;
import org.comention.ingest.ReadRecords;
import org.comention.ingest.Records;
import org.comention.ingest.RejectDuplicates;
import org.comention.lexicon.Lexicon;
import org.comention.ner.NerModel;
import org.comention.ner.TagMentions;
import org.comention.ner.TaggedArticles;
import org.comention.tables.ArticlesTable;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.tables.RecordsTable;
import org.comention.tables.RejectsTable;
import org.comention.tables.SentencesTable;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;
import org.comention.tables.TruncationsTable;

/**
 * The dear half of a run: new records become articles, sentences and mentions, which are added to
 * the tables. Articles that an earlier run tagged are not tagged again.
 */
final class TagArticles {
  /**
   * Articles a task of the model: some seconds of work, so that progress shows and a retry is
   * cheap.
   */
  private static final int ARTICLES_PER_TASK = 50;

  private static final int MOST_TASKS = 20_000;

  private final SparkSession spark;
  private final RunOptions options;
  private final Tables tables;
  private final TableWriter writer;
  private final Steps steps;
  private final RunManifest manifest;

  TagArticles(OpenRun run, RunOptions options) {
    this.spark = run.spark();
    this.options = options;
    this.tables = run.tables();
    this.writer = run.writer();
    this.steps = run.steps();
    this.manifest = run.manifest();
  }

  /**
   * Reads, tags and publishes what is new, with the mark that it is still to be counted; gives the
   * number of new articles.
   */
  long run(NerModel model, Lexicon lexicon, boolean lexiconChanged) {
    Dataset<Row> records = steps.run("read", writer, this::read);
    long fresh = manifest.rows().getOrDefault("articles", 0L);
    steps.run("rejects", writer, () -> writer.append(RejectsTable.SPEC, rejects(records)));
    Dataset<Row> articles = Records.articles(records);
    if (fresh > 0) {
      tag(articles, fresh, model);
    }
    ConceptMentions concepts = new ConceptMentions(writer, lexicon);
    steps.run(
        "concepts",
        writer,
        () -> lexiconChanged ? concepts.replace(tables, articles) : concepts.append(articles));
    if (fresh > 0 || lexiconChanged) {
      writer.markPending(lexicon.hash());
    }
    steps.run("publish", this::commit);
    return fresh;
  }

  private Dataset<Row> read() {
    Dataset<Row> read = writer.scratch("read", new ReadRecords(spark, options.input()).read());
    Dataset<Row> records =
        writer.scratch(
            "records", new RejectDuplicates().apply(read, tables.readOrEmpty(ArticlesTable.SPEC)));
    balance(read.count(), byStatus(records));
    return records;
  }

  /** In = articles + known + rejects, or the run stops. */
  private void balance(long in, Map<String, Long> out) {
    long articles = out.getOrDefault(RecordsTable.ARTICLE, 0L);
    long known = out.getOrDefault(RecordsTable.KNOWN, 0L);
    long rejects = out.getOrDefault(RecordsTable.REJECT, 0L);
    if (in != articles + known + rejects) {
      throw new IllegalStateException(
          "%d records were read, but %d articles + %d known + %d rejects came out"
              .formatted(in, articles, known, rejects));
    }
    manifest.rows().put("records", in);
    manifest.rows().put("articles", articles);
    manifest.rows().put("known", known);
    manifest.rows().put("rejects", rejects);
    long most = options.input().maxRejects().orElse(Long.MAX_VALUE);
    if (rejects > most) {
      throw new UserException(
          "Cannot go on: more records refused than --max-rejects allows, got %d of %d with a limit of %d. Look at the input or raise the limit."
              .formatted(rejects, in, most));
    }
  }

  private static Map<String, Long> byStatus(Dataset<Row> records) {
    Map<String, Long> counts = new HashMap<>();
    records
        .groupBy(RecordsTable.STATUS.col())
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  /**
   * A record refused before, of the same file, place and words and for the same reason, stands
   * there once. A file that is written anew every night may have another one at that place.
   */
  private Dataset<Row> rejects(Dataset<Row> records) {
    Dataset<Row> now = Records.rejects(records);
    Dataset<Row> before = tables.readOrEmpty(RejectsTable.SPEC);
    Column same =
        Stream.of(Fields.INPUT_FILE, Fields.POSITION, RejectsTable.REASON, RejectsTable.EXCERPT)
            .map(field -> now.col(field.name()).eqNullSafe(before.col(field.name())))
            .reduce(lit(true), Column::and);
    return now.join(before, same, "left_anti")
        .withColumn(Fields.RUN_ID.name(), lit(manifest.runId()));
  }

  private void tag(Dataset<Row> articles, long fresh, NerModel model) {
    LongAccumulator articlesDone = spark.sparkContext().longAccumulator("articles tagged");
    LongAccumulator tokensDone = spark.sparkContext().longAccumulator("tokens tagged");
    TagMentions stage = new TagMentions(model, articlesDone, tokensDone);
    Dataset<Row> tagged =
        steps.run(
            "names",
            writer,
            fresh,
            articlesDone::sum,
            () -> writer.scratch("tagged", stage.apply(articles.repartition(tasks(fresh)))));
    steps.run("tables", writer, () -> appendTagged(articles, tagged, model));
  }

  private int tasks(long articles) {
    long wanted = Math.max(1, articles / ARTICLES_PER_TASK);
    int cores = spark.sparkContext().defaultParallelism();
    return (int) Math.min(MOST_TASKS, Math.max(Math.min(articles, 4L * cores), wanted));
  }

  private Void appendTagged(Dataset<Row> articles, Dataset<Row> tagged, NerModel model) {
    Dataset<Row> counted =
        articles
            .join(TaggedArticles.counts(tagged), Fields.ARTICLE_ID.name())
            .withColumn(Fields.RUN_ID.name(), lit(manifest.runId()));
    Dataset<Row> appended = writer.append(ArticlesTable.SPEC, counted);
    manifest
        .rows()
        .put("tokens", appended.agg(sum(ArticlesTable.N_TOKENS.col())).first().getLong(0));
    long written = writer.rows().get(ArticlesTable.SPEC.name());
    if (written != manifest.rows().get("articles")) {
      throw new IllegalStateException(
          "%d new articles went to the model and %d came back"
              .formatted(manifest.rows().get("articles"), written));
    }
    writer.append(SentencesTable.SPEC, TaggedArticles.sentences(tagged));
    writer.append(MentionsTable.SPEC, TaggedArticles.mentions(tagged, model.id()));
    writer.append(TruncationsTable.SPEC, TaggedArticles.truncations(tagged, manifest.runId()));
    return null;
  }

  private Void commit() {
    writer.commit();
    return null;
  }
}
