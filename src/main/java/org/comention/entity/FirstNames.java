package org.comention.entity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * First names that stand alone: "Matt" of forty briefings is several people, and none that can be
 * counted. A one-word name of a person that neither the article nor the corpus ties to a full name
 * counts for no entity ({@link Refusal#FIRST_NAME}) when more people of the corpus have the word as
 * first name than as surname, or as many (often none) and {@link GivenNames} holds it. Kept are
 * names of the gazetteer, and those with a title before them in their article ("Mr. Thomas").
 *
 * <p>Grain: the rows of {@link ResolvedNames} in and out. Cost: a sum of the census.
 */
final class FirstNames {
  private static final Field FIRST_N =
      Field.required("first_n", IntegerType, "People with the word as first name.", "9");
  private static final Field FAMILY_N =
      Field.required("family_n", IntegerType, "People with the word as surname.", "0");

  /** Whether {@link GivenNames} holds a key. */
  static final UserDefinedFunction GIVEN =
      udf((UDF1<String, Boolean>) GivenNames::contains, BooleanType);

  private FirstNames() {}

  /** The rows; those of first names have no entity, and the reason in place of the rule. */
  static Dataset<Row> refused(Dataset<Row> rows, Dataset<Row> census) {
    Column id = Fields.ENTITY_ID.col();
    Column rule = EntityMentionsTable.RULE.col();
    Column own = rule.isin(Rule.BARE.label(), Rule.CORPUS.label());
    Column oneWord = id.startsWith(NameType.PER.id("")).and(not(id.contains("-")));
    Column free = not(ResolvedNames.KNOWN.col().or(ResolvedNames.TITLED.col()));
    Column first = coalesce(FIRST_N.col(), lit(0));
    Column family = coalesce(FAMILY_N.col(), lit(0));
    Column given = GIVEN.apply(substring_index(id, ":", -1));
    Column refused =
        own.and(oneWord).and(free).and(first.gt(family).or(first.equalTo(family).and(given)));
    return rows.join(uses(census), Fields.ENTITY_ID.name(), "left")
        .withColumn(
            EntityMentionsTable.RULE.name(),
            when(refused, lit(Refusal.FIRST_NAME.label())).otherwise(rule))
        .withColumn(Fields.ENTITY_ID.name(), when(rule.notEqual(Refusal.FIRST_NAME.label()), id))
        .drop(FIRST_N.name(), FAMILY_N.name());
  }

  /** How many people have a word as first name and as surname, by the id of the word alone. */
  private static Dataset<Row> uses(Dataset<Row> census) {
    Dataset<Row> people = PersonLinks.people(census);
    Column first = PersonForms.IS_FIRST_NAME.col();
    Column who = Fields.ENTITY_ID.col();
    return people
        .mapPartitions(PersonForms.all(), Encoders.row(PersonForms.schema(people.schema())))
        .groupBy(PersonForms.FORM.col())
        .agg(
            FIRST_N.from(size(collect_set(when(first, who)))),
            FAMILY_N.from(size(collect_set(when(not(first), who)))))
        .select(
            Fields.ENTITY_ID.from(concat(lit(NameType.PER.id("")), PersonForms.FORM.col())),
            FIRST_N.col(),
            FAMILY_N.col());
  }
}
