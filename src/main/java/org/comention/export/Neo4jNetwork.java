package org.comention.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * Files for {@code neo4j-admin database import full} of Neo4j 5, each with its typed header.
 *
 * <p>An entity is a node with the labels {@code Entity} and its type, a pair a relationship {@code
 * NAMED_WITH}. A triple is a node {@code Triple}, to which its three members lead by {@code
 * IN_TRIPLE}: a relationship has two ends only.
 */
final class Neo4jNetwork implements NetworkWriter {
  private static final String ID = ":ID";
  private static final String LABEL = ":LABEL";
  private static final String START = ":START_ID";
  private static final String END = ":END_ID";
  private static final String TYPE = ":TYPE";

  @Override
  public void write(Network network, ExportFiles files) throws IOException {
    entities(network.nodes(), new CsvLines(files.file("entities.csv")));
    pairs(network.edges(), new CsvLines(files.file("pairs.csv")));
    if (network.triples().isPresent()) {
      triples(
          network.triples().get(),
          new CsvLines(files.file("triples.csv")),
          new CsvLines(files.file("triple_members.csv")));
    }
  }

  private static void entities(Network.Part nodes, CsvLines lines) throws IOException {
    List<String> head = new ArrayList<>();
    head.add(Fields.ENTITY_ID.name() + ID);
    head.add(EntitiesTable.NAME.name());
    nodes.attributes().forEach(field -> head.add(typed(field)));
    head.add(LABEL);
    lines.line(head);
    for (Row row : nodes.rows()) {
      List<String> line = CsvLines.cells(row, List.of(Fields.ENTITY_ID, EntitiesTable.NAME));
      line.addAll(CsvLines.cells(row, nodes.attributes()));
      line.add("Entity;" + CsvLines.cell(row, Fields.TYPE));
      lines.line(line);
    }
  }

  private static void pairs(Network.Part edges, CsvLines lines) throws IOException {
    List<String> head = new ArrayList<>(List.of(START, END));
    edges.attributes().forEach(field -> head.add(typed(field)));
    head.add(TYPE);
    lines.line(head);
    for (Row row : edges.rows()) {
      List<String> line = CsvLines.cells(row, List.of(Fields.A, Fields.B));
      line.addAll(CsvLines.cells(row, edges.attributes()));
      line.add("NAMED_WITH");
      lines.line(line);
    }
  }

  private static void triples(Network.Part triples, CsvLines nodes, CsvLines members)
      throws IOException {
    List<String> head = new ArrayList<>(List.of("triple_id" + ID));
    triples.attributes().forEach(field -> head.add(typed(field)));
    head.add(LABEL);
    nodes.line(head);
    members.line(List.of(START, END, TYPE));
    for (Row row : triples.rows()) {
      List<String> ids = CsvLines.cells(row, List.of(Fields.A, Fields.B, Fields.C));
      String id = String.join("|", ids);
      List<String> line = new ArrayList<>(List.of(id));
      line.addAll(CsvLines.cells(row, triples.attributes()));
      line.add("Triple");
      nodes.line(line);
      for (String member : ids) {
        members.line(List.of(member, id, "IN_TRIPLE"));
      }
    }
  }

  /** The column's name with Neo4j's type after a colon; text has none. */
  private static String typed(Field field) {
    DataType type = field.type();
    String suffix =
        type.equals(DataTypes.LongType)
            ? ":long"
            : type.equals(DataTypes.IntegerType)
                ? ":int"
                : type.equals(DataTypes.DoubleType)
                    ? ":double"
                    : type.equals(DataTypes.BooleanType)
                        ? ":boolean"
                        : type.equals(DataTypes.DateType) ? ":date" : "";
    return field.name() + suffix;
  }
}
