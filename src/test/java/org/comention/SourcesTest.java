package org.comention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.junit.jupiter.api.Test;

/** The rules that compiled classes do not show, read from the sources. */
class SourcesTest {
  private static final Path MAIN = Path.of("src", "main", "java", "org", "comention");

  /** A call that takes column names, up to the end of its line. */
  private static final Pattern COLUMN_CALL =
      Pattern.compile(
          "\\b(?:col|column|getAs|fieldIndex|withColumn|withColumnRenamed|drop|select|groupBy|orderBy"
              + "|sort|partitionBy|dropDuplicates|getField)\\((.*)");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z_0-9]+)\"");

  @Test
  void published_columns_are_named_by_their_tables_only() throws IOException {
    Set<String> published =
        Tables.ALL.stream()
            .map(TableSpec::schema)
            .flatMap(schema -> Arrays.stream(schema.fieldNames()))
            .collect(Collectors.toSet());
    List<String> literals =
        sources().stream()
            .filter(source -> !source.startsWith(MAIN.resolve("tables")))
            // Spark NLP's annotations have fields of the same names.
            .filter(source -> !source.endsWith("NameAssembler.java"))
            .flatMap(source -> literalColumns(source, published))
            .toList();
    assertThat(literals).as("use Fields.X.col() or Fields.X.get(row)").isEmpty();
  }

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    Set<Path> packages = sources().stream().map(Path::getParent).collect(Collectors.toSet());
    assertThat(packages).allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
  }

  @Test
  void sources_name_no_path_of_one_machine() throws IOException {
    assertThat(sources())
        .noneMatch(source -> read(source).matches("(?s).*\"/(work|root|home|tmp)/.*"));
  }

  private static Stream<String> literalColumns(Path source, Set<String> published) {
    return read(source)
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("*") && !line.startsWith("//"))
        .filter(line -> namesColumn(line, published))
        .map(line -> MAIN.relativize(source) + ": " + line);
  }

  private static boolean namesColumn(String line, Set<String> published) {
    Matcher call = COLUMN_CALL.matcher(line);
    return call.find()
        && LITERAL.matcher(call.group(1)).results().anyMatch(m -> published.contains(m.group(1)));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
