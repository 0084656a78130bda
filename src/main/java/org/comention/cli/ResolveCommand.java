package org.comention.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comention.pipeline.AnalysisOptions;
import org.comention.pipeline.Resolve;
import org.comention.pipeline.RunManifest;
import org.comention.pipeline.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code comention resolve}: everything behind the mentions once more, without the model. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes stories, entities, counts, measures and evidence anew from the mentions of earlier runs:",
      "after a change of aliases, concept lists or options. The model is not needed; the tables are",
      "those a full run would have given."
    },
    footer = {
      "",
      "Examples:",
      "  comention resolve --output output/sample --aliases conf/aliases.csv",
      "  comention resolve --output output/sample --rollup metonyms"
    })
public final class ResolveCommand implements Callable<Integer> {
  @Mixin private AnalysisOptions options;
  @Mixin private ProgressOptions progress;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    options.validate();
    RunManifest manifest =
        progress.watch(
            spec.commandLine().getErr(),
            listener -> new Resolve(SparkSessions.build(), options, listener).run());
    if (!progress.quiet()) {
      PrintWriter out = spec.commandLine().getOut();
      double total = manifest.seconds().values().stream().mapToDouble(Double::doubleValue).sum();
      out.printf(
          Locale.ROOT,
          "run %s took %.0f s; tables: %s%n",
          manifest.runId(),
          total,
          options.output());
      out.flush();
    }
    return 0;
  }
}
