package org.comention.entity;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.SentencesTable;
import org.comention.tables.TruncationsTable;

/**
 * Ties mentions to entities: {@code mentions} in, {@code entity_mentions} out.
 *
 * <p>Grain: one row per mention in; one per mention and entity out, body sentences only (a concept
 * and each of its ancestors have a row each). Three steps: the rules of one article ({@link
 * ArticleResolver}), links across articles ({@link CorpusLinks}), the user's changes ({@link
 * Aliases}).
 *
 * <p>Cost: one shuffle of the mentions and of the texts by article; one of a census of entity and
 * month (small) and three of its sums; the links, the articles' dates and the stories are joined by
 * id. What {@link #withinArticles} gives is read for the census and for the rows, what {@link
 * #linked} gives for the rows and for the ledger: write both down between the steps, or the rules
 * of an article run once for each reading.
 *
 * <pre>{@code
 * ResolveEntities stage =
 *     new ResolveEntities(options, Gazetteer.load(), options.aliases(), lexicon.parents());
 * Dataset<Row> names = stage.withinArticles(mentions, sentences, articles);
 * Dataset<Row> entityMentions = stage.acrossArticles(stage.linked(names), articles, stories);
 * }</pre>
 */
public final class ResolveEntities {
  private static final String[] ARTICLE_SENTENCE = {
    Fields.ARTICLE_ID.name(), Fields.SENTENCE.name()
  };

  private final Rollup rollup;
  private final boolean descriptions;
  private final double minConfidence;
  private final Gazetteer gazetteer;
  private final Aliases aliases;
  private final Map<String, List<String>> parents;
  private final Map<String, String> conceptTypes;

  /**
   * @param parents for each concept id its direct parents
   */
  public ResolveEntities(
      ResolveOptions options,
      Gazetteer gazetteer,
      Aliases aliases,
      Map<String, List<String>> parents) {
    this(options, gazetteer, aliases, parents, Map.of());
  }

  /**
   * @param conceptTypes type of each concept that is a parent; the child's where it is not given
   */
  public ResolveEntities(
      ResolveOptions options,
      Gazetteer gazetteer,
      Aliases aliases,
      Map<String, List<String>> parents,
      Map<String, String> conceptTypes) {
    this.rollup = options.rollup();
    this.descriptions = options.descriptions();
    this.minConfidence = options.minConfidence();
    this.gazetteer = gazetteer;
    this.aliases = aliases;
    this.parents = Map.copyOf(parents);
    this.conceptTypes = Map.copyOf(conceptTypes);
  }

  /**
   * The mentions tied by the rules of their own article, in the schema of {@link ResolvedNames}:
   * the dear half of the stage, worth keeping when rows are read more than once.
   */
  public Dataset<Row> withinArticles(
      Dataset<Row> mentions, Dataset<Row> sentences, Dataset<Row> articles) {
    Dataset<Row> byArticle =
        mentions
            .join(outsideBody(sentences), ARTICLE_SENTENCE, "left_anti")
            .groupBy(Fields.ARTICLE_ID.col(), Fields.PUBLISHED_MONTH.col())
            .agg(ResolvedNames.MENTIONS.from(collect_list(struct(ResolvedNames.mentionColumns()))))
            .join(
                articles.select(Fields.ARTICLE_ID.col(), ArticlesTable.TEXT.col()),
                Fields.ARTICLE_ID.name());
    Broadcast<ResolveArticles.Settings> settings =
        JavaSparkContext.fromSparkContext(mentions.sparkSession().sparkContext())
            .broadcast(
                new ResolveArticles.Settings(
                    gazetteer, rollup, descriptions, parents, conceptTypes));
    return byArticle.mapPartitions(
        new ResolveArticles(settings), Encoders.row(ResolvedNames.SCHEMA));
  }

  /**
   * What {@link #withinArticles} gave with the links that the corpus tells, in the same schema;
   * first names that nothing ties and names of which the model never was sure are refused as well.
   */
  public Dataset<Row> linked(Dataset<Row> names) {
    Dataset<Row> refused = names.where(Fields.ENTITY_ID.col().isNull());
    return CorpusLinks.apply(names.where(Fields.ENTITY_ID.col().isNotNull()), minConfidence)
        .unionByName(refused);
  }

  /**
   * The rows of {@code entity_mentions} from what {@link #linked} gave; every mention must have its
   * article and story.
   */
  public Dataset<Row> acrossArticles(
      Dataset<Row> names, Dataset<Row> articles, Dataset<Row> stories) {
    Dataset<Row> tied = names.where(Fields.ENTITY_ID.col().isNotNull());
    Dataset<Row> dated =
        articles.select(Fields.ARTICLE_ID.col(), Fields.PUBLISHED_ON.col(), Fields.SOURCE.col());
    Dataset<Row> told = stories.select(Fields.ARTICLE_ID.col(), Fields.STORY_ID.col());
    Dataset<Row> rows =
        overridden(tied).join(dated, Fields.ARTICLE_ID.name()).join(told, Fields.ARTICLE_ID.name());
    return EntityMentionsTable.SPEC.conform(rows);
  }

  /**
   * The mentions that count for no entity, in the schema of {@code truncations}: cap {@link
   * TruncationsTable#REFUSED_MENTIONS}, one row per reason ({@link Refusal}) with the mentions
   * refused for it, be it by the rules of its article or by the corpus. The mentions refused, and
   * those that share a letter with a row of {@code entity_mentions}, are all mentions, but for
   * entities that the user's changes hide. Cost: a scan of the names and, for those outside the
   * body, the join of mentions and sentences once more.
   *
   * @param names what {@link #linked} gave
   */
  public Dataset<Row> truncations(
      Dataset<Row> names, Dataset<Row> mentions, Dataset<Row> sentences, String runId) {
    Column reason = EntityMentionsTable.RULE.col();
    Dataset<Row> inside =
        names
            .where(Fields.ENTITY_ID.col().isNull())
            .groupBy(TruncationsTable.PLACE.from(reason))
            .agg(TruncationsTable.DROPPED.from(count(lit(1))));
    Dataset<Row> outside =
        mentions
            .join(outsideBody(sentences), ARTICLE_SENTENCE, "left_semi")
            .groupBy(TruncationsTable.PLACE.from(lit(Refusal.OUTSIDE.label())))
            .agg(TruncationsTable.DROPPED.from(count(lit(1))));
    Dataset<Row> all = mentions.agg(TruncationsTable.SEEN.from(count(lit(1))));
    return TruncationsTable.SPEC.conform(
        inside
            .unionByName(outside)
            .crossJoin(all)
            .withColumn(Fields.RUN_ID.name(), lit(runId))
            .withColumn(TruncationsTable.CAP.name(), lit(TruncationsTable.REFUSED_MENTIONS))
            .withColumn(TruncationsTable.LIMIT.name(), lit(0L)));
  }

  private static Dataset<Row> outsideBody(Dataset<Row> sentences) {
    return sentences
        .where(SentencesTable.ROLE.col().notEqual(ResolvedNames.BODY))
        .select(Fields.ARTICLE_ID.col(), Fields.SENTENCE.col());
  }

  private Dataset<Row> overridden(Dataset<Row> rows) {
    if (aliases.isEmpty()) {
      return rows;
    }
    Broadcast<Aliases> shared =
        JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext()).broadcast(aliases);
    Dataset<Row> changed =
        rows.mapPartitions(new OverrideEntities(shared), Encoders.row(rows.schema()));
    return oncePerSpan(changed);
  }

  /** One row for each entity of a span: changes may have made two of them one. */
  private static Dataset<Row> oncePerSpan(Dataset<Row> rows) {
    Column[] span = EntityMentionsTable.SPEC.key().stream().map(Field::col).toArray(Column[]::new);
    Column place =
        row_number()
            .over(
                Window.partitionBy(span)
                    .orderBy(EntityMentionsTable.RULE.col(), Fields.SURFACE.col()));
    return rows.withColumn(Fields.RANK.name(), place)
        .where(Fields.RANK.col().equalTo(1))
        .drop(Fields.RANK.name());
  }
}
