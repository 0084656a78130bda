package org.comention.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.comention.UserException;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comention describe [TABLE]}: what the tables hold, from the code that writes them. */
@Command(
    name = "describe",
    description = "Describes the tables: grain, key, partition and every column with an example.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  comention describe",
      "  comention describe pairs",
      "  comention describe all --format markdown"
    })
public final class DescribeCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      description = "A table, or `all`; without one, a list of the tables.")
  private String name;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, markdown or json (default: ${DEFAULT-VALUE}).")
  private String format;

  @Mixin private PageOptions page;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<String> lines =
        switch (format) {
          case "text" -> text();
          case "markdown" -> markdown();
          case "json" -> json();
          default ->
              throw new UserException(
                  "Cannot describe tables: no such format, got %s. Give text, markdown or json."
                      .formatted(format));
        };
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
    return 0;
  }

  private List<String> text() {
    return name == null
        ? TableDocs.list(Tables.ALL, page.width())
        : separated(table -> TableDocs.text(table, page.width()));
  }

  private List<String> markdown() {
    if (name == null) {
      return TableDocs.markdownList(Tables.ALL, false);
    }
    List<String> lines = new ArrayList<>();
    if (name.equals(ALL)) {
      lines.addAll(TableDocs.markdownList(Tables.ALL, true));
      lines.add("");
    }
    lines.addAll(separated(TableDocs::markdown));
    return lines;
  }

  private List<String> json() {
    List<TableSpec> tables = name == null ? Tables.ALL : tables();
    if (tables.size() == 1) {
      return List.of(TableDocs.json(tables.get(0)));
    }
    return List.of(
        tables.stream().map(TableDocs::json).collect(Collectors.joining(",\n", "[\n", "\n]")));
  }

  private List<String> separated(java.util.function.Function<TableSpec, List<String>> section) {
    List<String> lines = new ArrayList<>();
    for (TableSpec table : tables()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(section.apply(table));
    }
    return lines;
  }

  private List<TableSpec> tables() {
    if (name.equals(ALL)) {
      return Tables.ALL;
    }
    List<TableSpec> found = Tables.ALL.stream().filter(t -> t.name().equals(name)).toList();
    if (found.isEmpty()) {
      throw new UserException(
          "Cannot describe: no such table, got %s. Give one of %s."
              .formatted(
                  name,
                  Tables.ALL.stream().map(TableSpec::name).collect(Collectors.joining(", "))));
    }
    return found;
  }
}
