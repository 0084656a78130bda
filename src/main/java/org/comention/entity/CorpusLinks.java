package org.comention.entity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * Links that only the whole corpus tells, recorded as rule {@code corpus}.
 *
 * <ol>
 *   <li>Spellings of one body or thing ("U.S. Cyber Command", "United States Cyber Command"; see
 *       {@link BodySpelling}) that the gazetteer does not know: the most frequent takes the others.
 *       So are those of a place ("Kidal", "Kidal Region"; {@link PlaceSpelling}).
 *   <li>One name, several types ({@code org:sputnik}, {@code misc:sputnik}): the type with most of
 *       its mentions takes the others, except entities of the gazetteer; of equals the type with
 *       most articles, then the gazetteer's, then LOC before PER before ORG before NORP before
 *       MISC.
 *   <li>Variants of a person's full name, and bare surnames: {@link PersonLinks}.
 *   <li>First names that are left alone count for no entity: {@link FirstNames}. Nor do names of
 *       which the model never was sure, and nothing else tells that they are names ({@link
 *       Refusal#UNSURE}).
 * </ol>
 *
 * <p>Grain: the rows of {@link ResolvedNames} in and out. Cost: one shuffle to a census (one row an
 * entity, month and name), six of the census; the links are joined by id, and are small enough to
 * be broadcast for all but giant corpora.
 */
final class CorpusLinks {
  static final Field N = Field.required("n", LongType, "Mentions.", "12");
  static final Field ARTICLES = Field.required("articles", LongType, "Articles.", "3");
  static final Field CALLED =
      Field.required("called", LongType, "Mentions by the first name.", "2");
  static final Field BARE = Field.required("bare", BooleanType, "Is a bare name.", "true");
  static final Field LINKED = Field.required("linked", StringType, "New id.", "per:x-y");
  static final Field BEST = Field.required("best", StringType, "Most frequent id.", "per:x-y");
  static final Field BEST_N = Field.required("best_n", LongType, "Its mentions.", "9");
  private static final Field NAME_KEY = Field.required("name_key", StringType, "Key.", "sputnik");
  private static final Field BEST_SURENESS =
      Field.required("best_sureness", DoubleType, "Highest sureness.", "0.97");
  private static final Field TYPES = Field.required("types", LongType, "Types met.", "2");

  private static final UserDefinedFunction SPELLING =
      udf((UDF1<String, String>) BodySpelling::of, StringType);

  private static final UserDefinedFunction PLACE =
      udf((UDF1<String, String>) PlaceSpelling::of, StringType);

  private CorpusLinks() {}

  /**
   * The rows with what the corpus tells; those it refuses without entity.
   *
   * @param leastSure see {@link ResolveOptions#minConfidence}
   */
  static Dataset<Row> apply(Dataset<Row> names, double leastSure) {
    Dataset<Row> census = census(names);
    Dataset<Row> spellings = spellingLinks(census);
    Dataset<Row> spelled = renamed(census, spellings);
    Dataset<Row> types = typeLinks(spelled);
    Dataset<Row> typed = renamed(spelled, types);
    Dataset<Row> variants = PersonLinks.variants(typed);
    Dataset<Row> people = renamed(typed, variants);
    Dataset<Row> bare = PersonLinks.bare(people);
    Dataset<Row> bodies = linked(linked(names, spellings, byEntity()), types, byEntity());
    Dataset<Row> rows = linked(bodies, variants, byEntity());
    Dataset<Row> tied = linked(rows, bare, Fields.ENTITY_ID.name(), Fields.PUBLISHED_MONTH.name());
    Dataset<Row> settled =
        renamed(people, bare, Fields.ENTITY_ID.name(), Fields.PUBLISHED_MONTH.name());
    return unsureRefused(FirstNames.refused(tied, census), settled, leastSure);
  }

  /** The rows; those of entities that nowhere are sure enough have none, and the reason as rule. */
  private static Dataset<Row> unsureRefused(
      Dataset<Row> rows, Dataset<Row> census, double leastSure) {
    Column id = Fields.ENTITY_ID.col();
    Column unsure = BEST_SURENESS.col().isNotNull();
    Dataset<Row> sums =
        census
            .groupBy(id)
            .agg(BEST_SURENESS.from(max(ResolvedNames.SURENESS.col())))
            .where(BEST_SURENESS.col().lt(leastSure));
    return rows.join(sums, byEntity(), "left")
        .withColumn(
            EntityMentionsTable.RULE.name(),
            when(unsure, lit(Refusal.UNSURE.label())).otherwise(EntityMentionsTable.RULE.col()))
        .withColumn(Fields.ENTITY_ID.name(), when(not(unsure), id))
        .drop(BEST_SURENESS.name());
  }

  /** How often each entity is met, by month and name; concepts left out. */
  private static Dataset<Row> census(Dataset<Row> names) {
    Column concept = EntityMentionsTable.RULE.col().isin(Rule.LEXICON.label(), Rule.PARENT.label());
    Column bare = EntityMentionsTable.RULE.col().equalTo(Rule.BARE.label());
    return names
        .where(not(concept))
        .groupBy(
            Fields.ENTITY_ID.col(),
            Fields.PUBLISHED_MONTH.col(),
            ResolvedNames.FULL_NAME.col(),
            ResolvedNames.KNOWN.col(),
            BARE.from(bare))
        .agg(
            N.from(count(lit(1))),
            CALLED.from(sum(ResolvedNames.BY_FIRST_NAME.col().cast(LongType))),
            ARTICLES.from(sum(ResolvedNames.FIRST_IN_ARTICLE.col().cast(LongType))),
            ResolvedNames.SURENESS.from(max(ResolvedNames.SURENESS.col())));
  }

  private static Dataset<Row> spellingLinks(Dataset<Row> census) {
    Column id = Fields.ENTITY_ID.col();
    Column ofBody = id.startsWith(NameType.ORG.id("")).or(id.startsWith(NameType.MISC.id("")));
    Column ofPlace = id.startsWith(NameType.LOC.id(""));
    Column key = substring_index(id, ":", -1);
    Column spelled = when(ofPlace, PLACE.apply(key)).otherwise(SPELLING.apply(key));
    Column spelling = concat(substring_index(id, ":", 1), lit(":"), spelled);
    Column rank = struct(N.col(), ARTICLES.col(), id);
    Dataset<Row> unknown =
        ids(census.where(ofBody.or(ofPlace))).where(not(ResolvedNames.KNOWN.col()));
    return links(unknown.withColumn(NAME_KEY.name(), spelling), rank);
  }

  private static Dataset<Row> typeLinks(Dataset<Row> census) {
    Column key = substring_index(Fields.ENTITY_ID.col(), ":", -1);
    Column rank =
        struct(
            N.col(), ARTICLES.col(), ResolvedNames.KNOWN.col(), surest(), Fields.ENTITY_ID.col());
    return links(ids(census).withColumn(NAME_KEY.name(), key), rank);
  }

  private static Dataset<Row> ids(Dataset<Row> census) {
    return census
        .groupBy(Fields.ENTITY_ID.col())
        .agg(
            N.from(sum(N.col())),
            ARTICLES.from(sum(ARTICLES.col())),
            ResolvedNames.KNOWN.from(max(ResolvedNames.KNOWN.col())));
  }

  /** For each id that the gazetteer does not know the first by rank of those that share its key. */
  private static Dataset<Row> links(Dataset<Row> ids, Column rank) {
    Dataset<Row> clear =
        ids.groupBy(NAME_KEY.col())
            .agg(LINKED.from(max_by(Fields.ENTITY_ID.col(), rank)), TYPES.from(count(lit(1))))
            .where(TYPES.col().gt(1))
            .select(NAME_KEY.col(), LINKED.col());
    return ids.join(clear, NAME_KEY.name())
        .where(not(ResolvedNames.KNOWN.col()).and(Fields.ENTITY_ID.col().notEqual(LINKED.col())))
        .select(Fields.ENTITY_ID.col(), LINKED.col());
  }

  /** The higher, the sooner the type of an id wins among equals. */
  private static Column surest() {
    Column rank = lit(0);
    for (NameType type : NameType.values()) {
      rank = when(Fields.ENTITY_ID.col().startsWith(type.id("")), -type.ordinal()).otherwise(rank);
    }
    return rank;
  }

  /** The census under the new ids. */
  private static Dataset<Row> renamed(Dataset<Row> census, Dataset<Row> links) {
    return renamed(census, links, byEntity());
  }

  private static Dataset<Row> renamed(Dataset<Row> census, Dataset<Row> links, String... key) {
    return census
        .join(links, key, "left")
        .withColumn(Fields.ENTITY_ID.name(), coalesce(LINKED.col(), Fields.ENTITY_ID.col()))
        .drop(LINKED.name());
  }

  private static String[] byEntity() {
    return new String[] {Fields.ENTITY_ID.name()};
  }

  /** The rows under the new ids, with type and rule. */
  private static Dataset<Row> linked(Dataset<Row> rows, Dataset<Row> links, String... key) {
    Column moved = LINKED.col().isNotNull();
    Column own =
        EntityMentionsTable.RULE
            .col()
            .isin(Rule.EXACT.label(), Rule.MENDED.label(), Rule.BARE.label());
    Column type = upper(substring_index(LINKED.col(), ":", 1));
    return rows.join(links, key, "left")
        .withColumn(
            EntityMentionsTable.RULE.name(),
            when(moved.and(own), lit(Rule.CORPUS.label()))
                .otherwise(EntityMentionsTable.RULE.col()))
        .withColumn(Fields.TYPE.name(), when(moved, type).otherwise(Fields.TYPE.col()))
        .withColumn(Fields.ENTITY_ID.name(), coalesce(LINKED.col(), Fields.ENTITY_ID.col()))
        .drop(LINKED.name());
  }
}
