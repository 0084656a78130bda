package org.comention.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;

/** The tables of {@code data-samples/}, made by one run of the job for all tests of a JVM. */
public final class SampleOutput {
  private static final Path SAMPLES = Path.of("data-samples");

  private static Path folder;
  private static RunManifest manifest;

  private SampleOutput() {}

  /** The folder of the tables; whoever adds to it leaves every table but {@code runs} as it was. */
  public static synchronized Path folder(SparkSession spark) {
    if (folder == null) {
      try {
        Path made = Files.createTempDirectory(Path.of("target"), "sample-output");
        manifest = new Pipeline(spark, options(made), RunListener.NONE).run();
        folder = made;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  /** What that run read and wrote. */
  static RunManifest manifest(SparkSession spark) {
    folder(spark);
    return manifest;
  }

  /** The options of that run, with another output. */
  static RunOptions options(Path output) {
    return CommandLine.populateCommand(
        new RunOptions(),
        "--input",
        SAMPLES.resolve("articles.jsonl").toString(),
        SAMPLES.resolve("articles.csv").toString(),
        SAMPLES.resolve("broken.jsonl").toString(),
        SAMPLES.resolve("text").toString(),
        "--output",
        output.toString());
  }
}
