package org.comention.export;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.comention.tables.Field;

/**
 * What is written: entities, the pairs between them and, where the format holds them, triples.
 *
 * @param title what it shows, for people
 * @param nodes one row per entity; every member of a pair or triple is among them
 * @param edges one row per pair, undirected
 * @param triples one row per triple
 * @param weight the column of {@code edges} that says how strong an edge is, above 0
 */
record Network(String title, Part nodes, Part edges, Optional<Part> triples, Field weight) {

  /**
   * Rows of one kind.
   *
   * @param attributes the columns beside ids, in the order in which they are written
   * @param rows read once, one partition at a time
   */
  record Part(List<Field> attributes, Iterable<Row> rows) {}
}
