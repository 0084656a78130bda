package org.comention.ner;

import org.comention.UserException;
import picocli.CommandLine.Option;

/** Which model finds the names. */
public final class NerOptions {
  @Option(
      names = "--ner",
      paramLabel = "MODEL",
      defaultValue = NerModel.EMBEDDED,
      description = {
        "Model that finds names: 'embedded' (in the jar), 'embedded:fast' (finds names twice as fast, less exactly),",
        "a folder with a saved Spark NLP model or pipeline, or 'pretrained:NAME[:LANG]' from the hub of John Snow Labs.",
        "Default: ${DEFAULT-VALUE}."
      })
  private String model = NerModel.EMBEDDED;

  @Option(
      names = "--ner-batch",
      paramLabel = "N",
      defaultValue = "8",
      description = "Sentences the model reads at once, 1 to 256. Default: ${DEFAULT-VALUE}.")
  private int batch = 8;

  /** Options as given on a command line, or their defaults. */
  public NerOptions() {}

  /** The options of a program that does not parse a command line. */
  public NerOptions(String model, int batch) {
    this.model = model;
    this.batch = batch;
  }

  /** The model's name as the user wrote it. */
  public String model() {
    return model;
  }

  /**
   * Sentences a batch.
   *
   * @throws UserException when out of range
   */
  public int batch() {
    if (batch < 1 || batch > 256) {
      throw new UserException(
          "Cannot tag: --ner-batch must be from 1 to 256, got %d. Use 8 unless you have measured."
              .formatted(batch));
    }
    return batch;
  }
}
