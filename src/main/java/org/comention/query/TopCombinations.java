package org.comention.query;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.comention.UserException;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;

/** What the lists of pairs and of triples share: the rows, and the names of their members. */
final class TopCombinations {
  private static final List<Field> NAMES =
      List.of(
          Field.required("a_name", StringType, "Name of a.", "drone"),
          Field.required("b_name", StringType, "Name of b.", "Iran"),
          Field.required("c_name", StringType, "Name of c.", "Russia"));

  /** Rows read for one to list, where sentences are to be told once. */
  private static final long MOST_REPEATS = 20;

  private final Tables tables;
  private final TableSpec table;
  private final Combinations combinations;
  private final List<Field> members;

  TopCombinations(Tables tables, TableSpec table) {
    this.tables = tables;
    this.table = table;
    this.combinations = new Combinations(tables, table);
    this.members = combinations.members();
  }

  /** The names of the members, then every column of the table. */
  Answer apply(TopOptions options) {
    List<Row> best = best(options, (int) Math.min(Integer.MAX_VALUE, options.limit() + 1L));
    return named(best, best.size() > options.limit(), options);
  }

  /** The same, without those that say nothing new. */
  Answer apply(TopOptions options, ToldSentences sentences) {
    int read = (int) Math.min(Integer.MAX_VALUE, MOST_REPEATS * options.limit() + 1L);
    List<Row> best = best(options, read);
    List<Row> once = sentences.once(best);
    return named(once, once.size() > options.limit() || best.size() == read, options);
  }

  private List<Row> best(TopOptions options, int limit) {
    if (options.with().size() > members.size()) {
      throw new UserException(
          "Cannot list %s: more entities than members, got %s. Name at most %d."
              .formatted(table.name(), new TreeSet<>(options.with()), members.size()));
    }
    Dataset<Row> rows =
        combinations.in(options).filter(Fields.N_STORIES.col().geq(options.minStories()));
    return combinations
        .ofTypes(combinations.around(rows, options.with()), options)
        .sort(combinations.order(options))
        .limit(limit)
        .collectAsList();
  }

  private Answer named(List<Row> rows, boolean more, TopOptions options) {
    StructType schema = schema();
    return new Answer(
        schema, named(rows.subList(0, Math.min(rows.size(), options.limit())), schema), more);
  }

  private StructType schema() {
    StructType schema = new StructType();
    for (Field field :
        Stream.concat(NAMES.subList(0, members.size()).stream(), table.fields().stream())
            .toList()) {
      schema = schema.add(field.structField());
    }
    return schema;
  }

  private List<Row> named(List<Row> rows, StructType schema) {
    Set<String> ids =
        rows.stream()
            .flatMap(row -> members.stream().map(m -> m.<String>get(row)))
            .collect(Collectors.toSet());
    Map<String, NamedEntity> known =
        new FindEntities(tables)
            .byId(ids).stream().collect(Collectors.toMap(NamedEntity::id, Function.identity()));
    List<Row> named = new ArrayList<>();
    for (Row row : rows) {
      List<Object> values = new ArrayList<>();
      members.forEach(
          member -> {
            String id = member.get(row);
            values.add(known.containsKey(id) ? known.get(id).name() : id);
          });
      table.fields().forEach(field -> values.add(field.get(row)));
      named.add(new GenericRowWithSchema(values.toArray(), schema));
    }
    return named;
  }
}
