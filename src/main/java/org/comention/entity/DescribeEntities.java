package org.comention.entity;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.initcap;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * Sums {@code entity_mentions} up to {@code entities}.
 *
 * <p>Grain: one row per mention and entity in, one per entity out. The name is the one the user
 * gave, else the gazetteer's or the concept list's, else the most frequent surface among those that
 * made the id, in small letters before capitals; a person or place of more than {@value #ACRONYM}
 * signs met in capitals only ("SHARM EL-SHEIKH") is shown as news writes it. Aliases are the
 * {@value #ALIASES} most frequent pairs of surface and rule, by number, then surface. Counts of
 * articles, stories and sources are exact.
 *
 * <p>Cost: two shuffles by entity, one of surfaces and one of articles, and a broadcast of the
 * names the gazetteer knows.
 */
public final class DescribeEntities {
  static final int ALIASES = 50;
  private static final int ACRONYM = 5;
  private static final String HYPHEN = "-";

  /** Initials, "O’", "Mc" and numbers of kings, whose capitals are their own. */
  private static final String OWN_CAPITALS = "[.'\u2019]|\\bMC\\p{Lu}|\\b[IVX]+\\b";

  /** A possessive, and the courtesy title that a transcript puts before a speaker. */
  private static final String NOT_SHOWN =
      "['\u2019]s$|^(?i:mr|mrs|ms|miss|mx|dr|prof|herr|frau)\\.? (?=\\p{Lu})";

  private static final Field KNOWN_NAME =
      Field.optional("known_name", StringType, "Name given to the entity.", "Russia");
  private static final Field MET_NAME =
      Field.required("met_name", StringType, "Best surface.", "Nasser Kanaani");
  private static final Field RANK = Field.required("rank", LongType, "Order.", "-40");
  private static final Field ALIAS_N = Field.required("n", LongType, "Mentions.", "40");

  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, String> countries = new TreeMap<>();

  /**
   * @param conceptNames name to show of each concept, by id; may be empty
   */
  public DescribeEntities(Gazetteer gazetteer, Aliases aliases, Map<String, String> conceptNames) {
    for (GazetteerEntry entry : gazetteer.entities()) {
      names.put(entry.id(), entry.name());
      if (!entry.country().isEmpty()) {
        countries.put(entry.id(), entry.country());
      }
    }
    names.putAll(conceptNames);
    aliases.retyped().forEach(this::keepUnder);
    names.putAll(aliases.names());
    countries.putAll(aliases.countries());
  }

  /** What the gazetteer says of an entity holds under its new id, unless it knows that one. */
  private void keepUnder(String id, String newId) {
    if (names.containsKey(id)) {
      names.putIfAbsent(newId, names.get(id));
    }
    if (countries.containsKey(id)) {
      countries.putIfAbsent(newId, countries.get(id));
    }
  }

  /** The rows of {@code entities}. */
  public Dataset<Row> apply(Dataset<Row> entityMentions) {
    String key = Fields.ENTITY_ID.name();
    Dataset<Row> described =
        counts(entityMentions)
            .join(surfaces(entityMentions), key)
            .join(broadcast(known(entityMentions)), new String[] {key}, "left")
            .withColumn(EntitiesTable.NAME.name(), coalesce(KNOWN_NAME.col(), shown()));
    return EntitiesTable.SPEC.conform(described);
  }

  /** The best surface, a person's or place's not in capitals. */
  private static Column shown() {
    Column met = MET_NAME.col();
    Column shouted =
        Fields.TYPE
            .col()
            .isin(NameType.PER.name(), NameType.LOC.name())
            .and(met.equalTo(upper(met)))
            .and(length(met).gt(ACRONYM))
            .and(regexp_replace(met, OWN_CAPITALS, "").equalTo(met));
    Column words = transform(split(met, HYPHEN), half -> initcap(lower(half)));
    return when(shouted, array_join(words, HYPHEN)).otherwise(met);
  }

  private static Dataset<Row> counts(Dataset<Row> mentions) {
    return mentions
        .groupBy(
            Fields.ENTITY_ID.col(),
            Fields.ARTICLE_ID.col(),
            Fields.STORY_ID.col(),
            Fields.SOURCE.col(),
            Fields.PUBLISHED_ON.col())
        .agg(EntitiesTable.N_MENTIONS.from(count(lit(1))), Fields.TYPE.from(max(Fields.TYPE.col())))
        .groupBy(Fields.ENTITY_ID.col())
        .agg(
            Fields.TYPE.from(max(Fields.TYPE.col())),
            EntitiesTable.N_MENTIONS.from(sum(EntitiesTable.N_MENTIONS.col())),
            Fields.N_ARTICLES.from(count(lit(1))),
            Fields.N_STORIES.from(count_distinct(Fields.STORY_ID.col())),
            Fields.N_SOURCES.from(count_distinct(Fields.SOURCE.col())),
            Fields.FIRST_SEEN.from(min(Fields.PUBLISHED_ON.col())),
            Fields.LAST_SEEN.from(max(Fields.PUBLISHED_ON.col())));
  }

  private static Dataset<Row> surfaces(Dataset<Row> mentions) {
    Column surface = Fields.SURFACE.col();
    Column rule = EntityMentionsTable.RULE.col();
    Column alias = struct(RANK.from(ALIAS_N.col().multiply(-1)), surface, rule, ALIAS_N.col());
    Column best =
        struct(
            rule.isin(Rule.EXACT.label(), Rule.MENDED.label()),
            surface.notEqual(upper(surface)).and(surface.notEqual(lower(surface))),
            ALIAS_N.col(),
            length(surface),
            surface);
    Column aliases =
        transform(
            slice(array_sort(collect_list(alias)), 1, ALIASES),
            a -> struct(Fields.SURFACE.in(a), EntityMentionsTable.RULE.in(a), ALIAS_N.in(a)));
    return mentions
        .groupBy(Fields.ENTITY_ID.col(), surface, rule)
        .agg(ALIAS_N.from(count(lit(1))))
        .groupBy(Fields.ENTITY_ID.col())
        .agg(
            EntitiesTable.ALIASES.from(aliases),
            MET_NAME.from(regexp_replace(max_by(surface, best), NOT_SHOWN, "")));
  }

  private Dataset<Row> known(Dataset<Row> any) {
    List<Row> rows = new ArrayList<>();
    Map<String, String> ids = new TreeMap<>(names);
    countries.forEach(ids::putIfAbsent);
    for (String id : ids.keySet()) {
      rows.add(RowFactory.create(id, names.get(id), countries.get(id)));
    }
    StructType schema =
        new StructType()
            .add(Fields.ENTITY_ID.structField())
            .add(KNOWN_NAME.structField())
            .add(EntitiesTable.COUNTRY.structField());
    return any.sparkSession().createDataFrame(rows, schema);
  }
}
