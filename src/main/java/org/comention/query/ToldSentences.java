package org.comention.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.Tables;

/**
 * Tells triples that say nothing new: of whose sentences in {@code evidence} at least half, by
 * their words, stand under better triples; and those of whose sentences, one a story, at least half
 * repeat another's words, as a notice does that is printed over and over. Triples without a
 * sentence are new.
 *
 * <p>Cost: one small job, a broadcast of the triples that are looked at.
 */
final class ToldSentences {
  private static final List<Field> KEY = List.of(Fields.A, Fields.B, EvidenceTable.THIRD);

  private final Tables tables;

  ToldSentences(Tables tables) {
    this.tables = tables;
  }

  /** The rows of {@code triples} that say something new, in their order. */
  List<Row> once(List<Row> triples) {
    Map<List<String>, List<String>> sentences = of(triples);
    Set<String> told = new HashSet<>();
    List<Row> kept = new ArrayList<>();
    for (Row triple : triples) {
      List<String> own = sentences.getOrDefault(key(triple), List.of());
      if (isNew(own, told)) {
        told.addAll(own);
        kept.add(triple);
      }
    }
    return kept;
  }

  private static boolean isNew(List<String> sentences, Set<String> told) {
    Set<String> words = new HashSet<>(sentences);
    boolean formula = 2 * words.size() <= sentences.size();
    long known = words.stream().filter(told::contains).count();
    return sentences.isEmpty() || !formula && 2 * known < words.size();
  }

  private Map<List<String>, List<String>> of(List<Row> triples) {
    Dataset<Row> evidence = tables.readOrEmpty(EvidenceTable.SPEC);
    StructType schema = new StructType();
    for (Field field : KEY) {
      schema = schema.add(field.structField());
    }
    List<Row> keys =
        triples.stream().map(triple -> RowFactory.create(key(triple).toArray())).toList();
    Dataset<Row> wanted = evidence.sparkSession().createDataFrame(keys, schema);
    String[] names = KEY.stream().map(Field::name).toArray(String[]::new);
    return evidence.join(functions.broadcast(wanted), names, "left_semi").collectAsList().stream()
        .collect(
            Collectors.groupingBy(
                ToldSentences::key,
                Collectors.mapping(EvidenceTable.TEXT::<String>get, Collectors.toList())));
  }

  private static List<String> key(Row row) {
    return KEY.stream().map(field -> field.<String>get(row)).toList();
  }
}
