package org.comention.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;

/**
 * VOSviewer's tab-separated files: {@code map.txt}, an entity a line, and {@code network.txt}, the
 * two numbers of a pair and its weight. Keeps the number of every entity in memory; VOSviewer does
 * the same and much more.
 */
final class VosviewerNetwork implements NetworkWriter {

  @Override
  public void write(Network network, ExportFiles files) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    Writer map = files.file("map.txt");
    map.write("id\tlabel\tdescription\tweight<Stories>\tweight<Articles>\n");
    for (Row row : network.nodes().rows()) {
      numbers.put(Fields.ENTITY_ID.get(row), numbers.size() + 1);
      map.write(
          "%s\t%s\t%s (%s)\t%s\t%s\n"
              .formatted(
                  numbers.size(),
                  cell(row, EntitiesTable.NAME),
                  cell(row, Fields.ENTITY_ID),
                  cell(row, Fields.TYPE),
                  cell(row, Fields.N_STORIES),
                  cell(row, Fields.N_ARTICLES)));
    }
    Writer links = files.file("network.txt");
    for (Row row : network.edges().rows()) {
      links.write(
          "%s\t%s\t%s\n"
              .formatted(
                  numbers.get(Fields.A.<String>get(row)),
                  numbers.get(Fields.B.<String>get(row)),
                  cell(row, network.weight())));
    }
  }

  /** Quotes hold a cell together there, and descriptions may be HTML. */
  private static String cell(Row row, Field field) {
    return CsvLines.cell(row, field).replace('"', '\'').replace("&", "&amp;").replace("<", "&lt;");
  }
}
