package org.comention.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.comention.UserException;
import org.comention.query.Answer;
import org.comention.query.SqlQuery;
import org.comention.query.Views;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code comention sql FILE}, {@code -e QUERY} or {@code --shell}: Spark SQL over the tables. */
@Command(
    name = "sql",
    description = "Runs a Spark SQL query; every table is a view under its own name.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "`comention describe` lists tables and columns; scripts/sql holds queries named by the question",
      "they answer, with their parameters in the head comment.",
      "",
      "Examples:",
      "  comention sql scripts/sql/rejects-by-reason.sql",
      "  comention sql scripts/sql/newly-named-with-iran-this-month.sql --set entity=loc:russia",
      "  comention sql -e \"SELECT name, n_stories FROM entities WHERE type = 'PER' ORDER BY n_stories DESC\"",
      "  comention sql -e \"SELECT * FROM pairs\" --limit 100000 --format csv",
      "  comention sql --shell --output output/sample"
    })
public final class SqlCommand implements Callable<Integer> {
  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Value of a parameter of the query; may be repeated.")
  private Map<String, String> values = Map.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "Rows to print at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private String format;

  @Mixin private OutputFolder output;
  @Mixin private PageOptions page;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    OutputFormat printed = OutputFormat.of(format);
    int rows = Ranges.positive("--limit", limit);
    if (source.shell) {
      shell(printed, rows);
      return 0;
    }
    SqlQuery query = new SqlQuery(source.read());
    SparkSession spark = output.session();
    Views.register(output.tables());
    Answer answer = query.run(spark, values, rows);
    PrintWriter out = spec.commandLine().getOut();
    new AnswerText(answer).lines(printed, page.width()).forEach(out::println);
    out.flush();
    if (answer.more()) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf("There are more rows: raise --limit above %d.%n", rows);
      err.flush();
    }
    return 0;
  }

  private void shell(OutputFormat printed, int rows) {
    SparkSession spark = output.session();
    Views.register(output.tables());
    try (LineSource lines = LineSource.open()) {
      new SqlShell(
              spark, values, rows, answer -> new AnswerText(answer).lines(printed, page.width()))
          .run(lines, spec.commandLine().getOut());
    }
  }

  /** Where the query stands. */
  private static final class Source {
    @Parameters(paramLabel = "FILE", description = "File with one query.")
    private Path file;

    @Option(names = "-e", paramLabel = "QUERY", description = "The query itself.")
    private String query;

    @Option(
        names = "--shell",
        fallbackValue = "true",
        description = "Keep a prompt: query after query, each with a semicolon.")
    private boolean shell;

    String read() {
      if (query != null) {
        return query;
      }
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UserException(
            "Cannot read the query: no readable text file, got %s. Name a file such as scripts/sql/rejects-by-reason.sql."
                .formatted(file),
            e);
      }
    }
  }
}
