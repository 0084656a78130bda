package org.comention.pipeline;

import org.comention.ingest.InputOptions;
import org.comention.ner.NerOptions;
import picocli.CommandLine.Mixin;

/** Everything a run can be told. */
public final class RunOptions {
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private AnalysisOptions analysis = new AnalysisOptions();
  @Mixin private NerOptions ner = new NerOptions();

  public InputOptions input() {
    return input;
  }

  public AnalysisOptions analysis() {
    return analysis;
  }

  public NerOptions ner() {
    return ner;
  }

  /**
   * Checks every value before the first Spark job.
   *
   * @throws org.comention.UserException for the first one out of range
   */
  public void validate() {
    input.validate();
    ner.batch();
    analysis.validate();
  }
}
