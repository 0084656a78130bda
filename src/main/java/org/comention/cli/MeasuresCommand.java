package org.comention.cli;

import java.util.concurrent.Callable;
import org.comention.pipeline.MeasureOptions;
import org.comention.pipeline.Measures;
import org.comention.pipeline.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code comention measures}: pairs, triples, trends and evidence once more, from the counts. */
@Command(
    name = "measures",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes pairs, triples, trends and evidence anew from the daily counts of earlier runs: under",
      "another support, rule of ranks, number of sentences or kind of period. Nothing is tagged, resolved",
      "or counted. What is not given stays as in the run before; the next `run` or `resolve` goes by its",
      "own options again."
    },
    footer = {
      "",
      "Examples:",
      "  comention measures --output output/sample --min-stories 3 --rank-rule large",
      "  comention measures --output output/sample --trend-period month,week,day"
    })
public final class MeasuresCommand implements Callable<Integer> {
  @Mixin private MeasureOptions options;
  @Mixin private ProgressOptions progress;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    options.validate();
    return progress.watchAndTell(
        spec,
        options.output(),
        listener -> new Measures(SparkSessions.build(), options, listener).run());
  }
}
