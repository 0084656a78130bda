package org.comention.entity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * First names that stand alone: "Matt" of forty briefings is several people, and none that can be
 * counted. A one-word name of a person that neither the article nor the corpus ties to a full name
 * counts for no entity ({@link Refusal#FIRST_NAME}) when the corpus's full names use the word more
 * as a first name than as a surname, or do neither and {@link GivenNames} holds it. Kept are names
 * of the gazetteer, and those with a title before them in their article ("Mr. Thomas").
 *
 * <p>Grain: the rows of {@link ResolvedNames} in and out. Cost: a sum of the census.
 */
final class FirstNames {
  private static final Field FIRST_N =
      Field.required("first_n", LongType, "Mentions as a first name.", "9");
  private static final Field FAMILY_N =
      Field.required("family_n", LongType, "Mentions as a surname.", "0");
  private static final Field ALONE =
      Field.required("alone", StringType, "Id of a first name that stands alone.", "per:matt");

  private FirstNames() {}

  /** The rows, those of first names without entity and with the reason for a rule. */
  static Dataset<Row> refused(Dataset<Row> rows, Dataset<Row> census) {
    Column alone =
        ALONE
            .col()
            .isNotNull()
            .and(not(ResolvedNames.TITLED.col()))
            .and(EntityMentionsTable.RULE.col().isin(Rule.BARE.label(), Rule.CORPUS.label()));
    Dataset<Row> found = alone(census);
    return rows.join(found, rows.col(Fields.ENTITY_ID.name()).equalTo(ALONE.col()), "left")
        .withColumn(
            EntityMentionsTable.RULE.name(),
            when(alone, lit(Refusal.FIRST_NAME.label())).otherwise(EntityMentionsTable.RULE.col()))
        .withColumn(
            Fields.ENTITY_ID.name(),
            when(
                not(EntityMentionsTable.RULE.col().equalTo(Refusal.FIRST_NAME.label())),
                Fields.ENTITY_ID.col()))
        .drop(ALONE.name());
  }

  /** Ids of first names. */
  private static Dataset<Row> alone(Dataset<Row> census) {
    Dataset<Row> people = PersonLinks.people(census);
    Column first = PersonForms.IS_FIRST_NAME.col();
    Dataset<Row> uses =
        people
            .mapPartitions(PersonForms.all(), Encoders.row(PersonForms.schema(people.schema())))
            .groupBy(PersonForms.FORM.col())
            .agg(
                FIRST_N.from(sum(when(first, CorpusLinks.N.col()).otherwise(0L))),
                FAMILY_N.from(sum(when(first, 0L).otherwise(CorpusLinks.N.col()))));
    Column id = Fields.ENTITY_ID.col();
    return census
        .where(id.startsWith(NameType.PER.id("")).and(not(id.contains("-"))))
        .where(not(ResolvedNames.KNOWN.col()))
        .select(ALONE.from(id), PersonForms.FORM.from(substring_index(id, ":", -1)))
        .distinct()
        .join(uses, PersonForms.FORM.name(), "left")
        .select(
            ALONE.col(),
            PersonForms.FORM.col(),
            FIRST_N.from(coalesce(FIRST_N.col(), lit(0L))),
            FAMILY_N.from(coalesce(FAMILY_N.col(), lit(0L))))
        .filter((FilterFunction<Row>) FirstNames::isFirstName)
        .select(ALONE.col());
  }

  private static boolean isFirstName(Row word) {
    long first = FIRST_N.<Long>get(word);
    long family = FAMILY_N.<Long>get(word);
    return first > family || first == family && GivenNames.contains(PersonForms.FORM.get(word));
  }
}
