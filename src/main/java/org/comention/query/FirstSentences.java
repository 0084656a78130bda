package org.comention.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Tells triples that one sentence makes: those whose first sentence in {@code evidence} has the
 * same words. Triples without a sentence are never the same.
 *
 * <p>Cost: one small job, a broadcast of the triples that are looked at.
 */
final class FirstSentences {
  private static final List<Field> KEY = List.of(Fields.A, Fields.B, EvidenceTable.THIRD);

  private final Tables tables;

  FirstSentences(Tables tables) {
    this.tables = tables;
  }

  /** The rows of {@code triples} in their order, each sentence once. */
  List<Row> once(List<Row> triples) {
    Map<List<String>, String> sentences = of(triples);
    Set<String> told = new HashSet<>();
    List<Row> kept = new ArrayList<>();
    for (Row triple : triples) {
      String sentence = sentences.get(key(triple));
      if (sentence == null || told.add(sentence)) {
        kept.add(triple);
      }
    }
    return kept;
  }

  private Map<List<String>, String> of(List<Row> triples) {
    Dataset<Row> evidence = tables.readOrEmpty(EvidenceTable.SPEC);
    StructType schema = new StructType();
    for (Field field : KEY) {
      schema = schema.add(field.structField());
    }
    List<Row> keys =
        triples.stream().map(triple -> RowFactory.create(key(triple).toArray())).toList();
    Dataset<Row> wanted = evidence.sparkSession().createDataFrame(keys, schema);
    String[] names = KEY.stream().map(Field::name).toArray(String[]::new);
    Map<List<String>, String> sentences = new HashMap<>();
    evidence
        .filter(EvidenceTable.EVIDENCE_RANK.col().equalTo(1))
        .join(functions.broadcast(wanted), names, "left_semi")
        .collectAsList()
        .forEach(row -> sentences.put(key(row), EvidenceTable.TEXT.get(row)));
    return sentences;
  }

  private static List<String> key(Row row) {
    return KEY.stream().map(field -> field.<String>get(row)).toList();
  }
}
