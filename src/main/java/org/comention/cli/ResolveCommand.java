package org.comention.cli;

import java.util.concurrent.Callable;
import org.comention.pipeline.AnalysisOptions;
import org.comention.pipeline.Resolve;
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
    return progress.watchAndTell(
        spec,
        options.output(),
        listener -> new Resolve(SparkSessions.build(), options, listener).run());
  }
}
