package org.comention.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.comention.pipeline.Check;
import org.comention.pipeline.DryRun;
import org.comention.pipeline.Pipeline;
import org.comention.pipeline.RunManifest;
import org.comention.pipeline.RunOptions;
import org.comention.pipeline.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code comention run}: from article files to tables. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads articles, finds who and what they name, counts what is named together, and writes the tables.",
      "Articles that an earlier run has read are not read again; the tables then hold all of them."
    },
    footer = {
      "",
      "Examples:",
      "  comention run --input data-samples/articles.jsonl data-samples/text --output output/sample",
      "  comention run --input 'news/2022-*.jsonl.gz' --column text=body published_on=day --output tables",
      "  comention run --config conf/comention.conf --progress log --metrics run.jsonl",
      "  comention run --input news --output tables --dry-run",
      "",
      "Exit codes: 0 done, 2 something you can fix (one line says what), 3 a bug. A dry run ends",
      "with 2 when a check fails."
    })
public final class RunCommand implements Callable<Integer> {
  @Mixin private RunOptions options;

  @Option(
      names = "--dry-run",
      fallbackValue = "true",
      description = {
        "Read and write nothing: say what would be read and written, and whether model, lists, output",
        "and disk allow it."
      })
  private boolean dryRun;

  @Mixin private ProgressOptions progress;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    options.validate();
    if (dryRun) {
      List<Check> checks = new DryRun(SparkSessions.build(), options).check();
      return new CheckLines(checks).print(spec.commandLine().getOut());
    }
    RunManifest manifest =
        progress.watch(
            spec.commandLine().getErr(),
            listener -> new Pipeline(SparkSessions.build(), options, listener).run());
    if (!progress.quiet()) {
      summary(spec.commandLine().getOut(), manifest);
    }
    return 0;
  }

  private void summary(PrintWriter out, RunManifest manifest) {
    Map<String, Long> rows = manifest.rows();
    out.println();
    out.printf(
        Locale.ROOT,
        "%,d records in = %,d new articles + %,d known + %,d rejected%n",
        rows.get("records"),
        rows.get("articles"),
        rows.get("known"),
        rows.get("rejects"));
    out.printf(Locale.ROOT, "run %s took %.0f s", manifest.runId(), manifest.totalSeconds());
    Double names = manifest.seconds().get("names");
    if (names != null) {
      out.printf(
          Locale.ROOT,
          "; names: %,d tokens at %,.0f a second",
          rows.get("tokens"),
          rows.get("tokens") / names);
    }
    out.println();
    out.printf("tables: %s%n%n", options.analysis().output());
    out.println("What to type next:");
    out.printf("  comention top entities --output %s%n", options.analysis().output());
    out.printf("  comention top pairs --output %s%n", options.analysis().output());
    out.flush();
  }
}
