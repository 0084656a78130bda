package org.comention.entity;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * Links between people that the corpus tells.
 *
 * <p>Variants of one full name are joined surname by surname ({@link PersonVariants}). A bare
 * surname becomes the person who holds at least {@value #CLEAR_SHARE} of the mentions of people of
 * that name in its month and the two beside it, in at least {@value #SUPPORT} articles; undated
 * articles are a month of their own. A bare first name needs a share of {@value #FIRST_NAME_SHARE}
 * and {@value #FIRST_NAME_SUPPORT} articles, and full names that begin with it: no short form of
 * another ("Joseph" is not Joe Biden). A frequent one ({@link GivenNames}) needs, in those months,
 * an article that names the person in full and calls the same person so: "Ned" is Ned Price, but
 * "Jake" is not Jake Sullivan, whom nobody calls so.
 *
 * <p>In: the census of {@link CorpusLinks}. Out: rows (entity id, new id), for bare names by month.
 */
final class PersonLinks {
  static final double CLEAR_SHARE = 0.8;
  static final double FIRST_NAME_SHARE = 0.9;
  static final long SUPPORT = 2;
  static final long FIRST_NAME_SUPPORT = 5;

  private static final Field ALL = Field.required("all_n", LongType, "Of all bearers.", "12");
  private static final Field BEST_ARTICLES =
      Field.required("best_articles", LongType, "Articles that name the best.", "4");
  private static final Field BEST_CALLED =
      Field.required("best_called", LongType, "How often the best has it for a name.", "2");
  private static final Field NAMES =
      Field.required("names", createArrayType(candidate()), "Names of a surname.", "[]");

  private PersonLinks() {}

  private static StructType candidate() {
    return new StructType()
        .add(Fields.ENTITY_ID.structField())
        .add(ResolvedNames.FULL_NAME.structField())
        .add(ResolvedNames.KNOWN.structField())
        .add(CorpusLinks.N.structField());
  }

  /** Ids that are a variant of another id's name. */
  static Dataset<Row> variants(Dataset<Row> census) {
    Column rank = struct(CorpusLinks.N.col(), ResolvedNames.FULL_NAME.col());
    Dataset<Row> names =
        people(census)
            .groupBy(Fields.ENTITY_ID.col())
            .agg(
                ResolvedNames.FULL_NAME.from(max_by(ResolvedNames.FULL_NAME.col(), rank)),
                ResolvedNames.KNOWN.from(max(ResolvedNames.KNOWN.col())),
                CorpusLinks.N.from(sum(CorpusLinks.N.col())));
    Column name =
        struct(
            Fields.ENTITY_ID.col(),
            ResolvedNames.FULL_NAME.col(),
            ResolvedNames.KNOWN.col(),
            CorpusLinks.N.col());
    StructType links =
        new StructType().add(Fields.ENTITY_ID.structField()).add(CorpusLinks.LINKED.structField());
    return names
        .mapPartitions(PersonForms.surname(), Encoders.row(PersonForms.schema(names.schema())))
        .groupBy(PersonForms.FORM.col())
        .agg(NAMES.from(collect_list(name)))
        .where(size(NAMES.col()).gt(1))
        .mapPartitions(new JoinVariants(), Encoders.row(links));
  }

  /** Full names of people. */
  static Dataset<Row> people(Dataset<Row> census) {
    return census.where(
        Fields.ENTITY_ID.col().startsWith(NameType.PER.id("")).and(not(CorpusLinks.BARE.col())));
  }

  /** Bare names, by month, that mean one person clearly. */
  static Dataset<Row> bare(Dataset<Row> census) {
    Dataset<Row> bare =
        census
            .where(CorpusLinks.BARE.col().and(not(ResolvedNames.KNOWN.col())))
            .select(Fields.ENTITY_ID.col(), Fields.PUBLISHED_MONTH.col())
            .distinct();
    Column first = PersonForms.IS_FIRST_NAME.col();
    Column support = when(first, FIRST_NAME_SUPPORT).otherwise(SUPPORT);
    Column common = FirstNames.GIVEN.apply(PersonForms.FORM.col());
    Column share = when(first, FIRST_NAME_SHARE).otherwise(CLEAR_SHARE);
    Dataset<Row> clear =
        bearers(census)
            .where(CorpusLinks.BEST_N.col().geq(ALL.col().multiply(share)))
            .where(BEST_ARTICLES.col().geq(support))
            .where(not(first.and(common)).or(BEST_CALLED.col().gt(0)))
            .select(
                Fields.ENTITY_ID.from(concat(lit(NameType.PER.id("")), PersonForms.FORM.col())),
                Fields.PUBLISHED_MONTH.col(),
                CorpusLinks.LINKED.from(CorpusLinks.BEST.col()));
    String[] key = {Fields.ENTITY_ID.name(), Fields.PUBLISHED_MONTH.name()};
    return clear.join(bare, key, "left_semi");
  }

  /** For each bare form and month the person most named in the three months around it. */
  private static Dataset<Row> bearers(Dataset<Row> census) {
    Dataset<Row> people = people(census);
    Column rank = struct(CorpusLinks.N.col(), Fields.ENTITY_ID.col());
    return people
        .mapPartitions(PersonForms.all(), Encoders.row(PersonForms.schema(people.schema())))
        .withColumn(Fields.PUBLISHED_MONTH.name(), explode(monthsBeside()))
        .groupBy(PersonForms.FORM.col(), Fields.PUBLISHED_MONTH.col(), Fields.ENTITY_ID.col())
        .agg(
            CorpusLinks.N.from(sum(CorpusLinks.N.col())),
            CorpusLinks.ARTICLES.from(sum(CorpusLinks.ARTICLES.col())),
            CorpusLinks.CALLED.from(sum(CorpusLinks.CALLED.col())),
            PersonForms.IS_FIRST_NAME.from(max(PersonForms.IS_FIRST_NAME.col())))
        .groupBy(PersonForms.FORM.col(), Fields.PUBLISHED_MONTH.col())
        .agg(
            CorpusLinks.BEST.from(max_by(Fields.ENTITY_ID.col(), rank)),
            CorpusLinks.BEST_N.from(max(CorpusLinks.N.col())),
            BEST_ARTICLES.from(max_by(CorpusLinks.ARTICLES.col(), rank)),
            PersonForms.IS_FIRST_NAME.from(max_by(PersonForms.IS_FIRST_NAME.col(), rank)),
            BEST_CALLED.from(max_by(CorpusLinks.CALLED.col(), rank)),
            ALL.from(sum(CorpusLinks.N.col())));
  }

  private static Column monthsBeside() {
    Column month = Fields.PUBLISHED_MONTH.col();
    Column day = to_date(concat(month, lit("-01")));
    Column before = date_format(add_months(day, -1), "yyyy-MM");
    Column after = date_format(add_months(day, 1), "yyyy-MM");
    return when(month.equalTo(Fields.UNDATED), array(month)).otherwise(array(before, month, after));
  }

  /** Runs {@link PersonVariants} on the names of one surname. */
  private static final class JoinVariants implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Iterator<Row> surnames) {
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(surnames, 0), false)
          .flatMap(JoinVariants::links)
          .iterator();
    }

    private static Stream<Row> links(Row surname) {
      List<Row> names = surname.getList(surname.fieldIndex(NAMES.name()));
      List<PersonVariants.Candidate> candidates =
          names.stream().map(JoinVariants::candidate).toList();
      return PersonVariants.join(candidates).entrySet().stream()
          .map(link -> RowFactory.create(link.getKey(), link.getValue().id()));
    }

    private static PersonVariants.Candidate candidate(Row name) {
      return new PersonVariants.Candidate(
          Fields.ENTITY_ID.get(name),
          ResolvedNames.FULL_NAME.get(name),
          ResolvedNames.KNOWN.get(name),
          CorpusLinks.N.get(name));
    }
  }
}
