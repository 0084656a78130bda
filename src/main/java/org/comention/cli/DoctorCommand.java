package org.comention.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.comention.entity.ResolveOptions;
import org.comention.lexicon.LexiconOptions;
import org.comention.ner.NerOptions;
import org.comention.pipeline.Check;
import org.comention.pipeline.Doctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code comention doctor}: whether this place is fit for a run. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks Java, Spark's settings, the time zone, the model, the lists and the output folder.",
      "Changes nothing. Under spark-submit it checks the driver."
    },
    footer = {
      "",
      "Examples:",
      "  comention doctor --output output/sample",
      "  comention doctor --ner models/saved --lexicon conf/lexicons --aliases conf/aliases.csv",
      "",
      "Exit codes: 0 a run can begin (a warning does not stop it), 2 a check failed."
    })
public final class DoctorCommand implements Callable<Integer> {
  @Mixin private OutputFolder output;
  @Mixin private NerOptions ner;
  @Mixin private LexiconOptions lexicon;
  @Mixin private ResolveOptions resolve;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<Check> checks =
        new Doctor(output.session()).examine(output.folder(), ner, lexicon, resolve);
    return new CheckLines(checks).print(spec.commandLine().getOut());
  }
}
