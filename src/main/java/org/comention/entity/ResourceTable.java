package org.comention.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One of the package's tab-separated resource files: comment lines that begin with {@code #}, a
 * header line, rows. Cells are read by the header's names; {@code |} separates the names inside a
 * cell.
 */
final class ResourceTable {
  private final List<String> header;
  private final List<String[]> rows;

  private ResourceTable(List<String> header, List<String[]> rows) {
    this.header = header;
    this.rows = rows;
  }

  /** Reads the resource beside this class. */
  static ResourceTable read(String file) {
    try (InputStream bytes =
            Objects.requireNonNull(ResourceTable.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<String[]> cells =
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .toList();
      return new ResourceTable(Arrays.asList(cells.get(0)), cells.subList(1, cells.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + file, e);
    }
  }

  List<Line> lines() {
    return rows.stream().map(Line::new).toList();
  }

  /** One row. */
  final class Line {
    private final String[] cells;

    private Line(String[] cells) {
      this.cells = cells;
    }

    /** The cell under the header's name; empty where the row is short. */
    String get(String column) {
      int index = header.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("No column " + column + " in " + header);
      }
      return index < cells.length ? cells[index].strip() : "";
    }

    /** The names in a cell. */
    List<String> names(String column) {
      List<String> names = new ArrayList<>();
      for (String name : get(column).split("\\|")) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
      return names;
    }
  }
}
