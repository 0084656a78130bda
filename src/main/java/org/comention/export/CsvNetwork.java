package org.comention.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * Spreadsheets: {@code nodes.csv}, {@code edges.csv} with the headings that Gephi's and Cytoscape's
 * imports know, and {@code triples.csv}.
 */
final class CsvNetwork implements NetworkWriter {
  private static final String UNDIRECTED = "Undirected";

  @Override
  public void write(Network network, ExportFiles files) throws IOException {
    nodes(network.nodes(), new CsvLines(files.file("nodes.csv")));
    edges(network, new CsvLines(files.file("edges.csv")));
    if (network.triples().isPresent()) {
      triples(network.triples().get(), new CsvLines(files.file("triples.csv")));
    }
  }

  private static void nodes(Network.Part nodes, CsvLines lines) throws IOException {
    lines.line(line(List.of("Id", "Label"), names(nodes.attributes())));
    for (Row row : nodes.rows()) {
      lines.line(
          line(
              CsvLines.cells(row, List.of(Fields.ENTITY_ID, EntitiesTable.NAME)),
              CsvLines.cells(row, nodes.attributes())));
    }
  }

  private static void edges(Network network, CsvLines lines) throws IOException {
    List<Field> attributes = network.edges().attributes();
    lines.line(line(List.of("Source", "Target", "Type", "Weight"), names(attributes)));
    for (Row row : network.edges().rows()) {
      List<String> ends = CsvLines.cells(row, List.of(Fields.A, Fields.B));
      ends.add(UNDIRECTED);
      ends.add(CsvLines.cell(row, network.weight()));
      lines.line(line(ends, CsvLines.cells(row, attributes)));
    }
  }

  private static void triples(Network.Part triples, CsvLines lines) throws IOException {
    List<Field> columns =
        Stream.concat(Stream.of(Fields.A, Fields.B, Fields.C), triples.attributes().stream())
            .toList();
    lines.line(names(columns));
    for (Row row : triples.rows()) {
      lines.line(CsvLines.cells(row, columns));
    }
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }

  private static List<String> line(List<String> first, List<String> more) {
    List<String> line = new ArrayList<>(first);
    line.addAll(more);
    return line;
  }
}
