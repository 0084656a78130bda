package org.comention.cli;

import java.time.Duration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.comention.pipeline.SparkSessions;
import org.comention.tables.Publication;
import org.comention.tables.Tables;
import picocli.CommandLine.Option;

/** Where the tables are that a command reads, and the session that reads them. */
final class OutputFolder {
  private static final String SHUFFLES = "spark.sql.shuffle.partitions";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String UI = "spark.ui.enabled";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output",
      description =
          "Folder of the tables, as given to `comention run` (default: ${DEFAULT-VALUE}).")
  private String folder;

  /** The folder as the user gave it. */
  String folder() {
    return folder;
  }

  /**
   * The tables, through {@link #session()}; waits while a run publishes them.
   *
   * @throws org.comention.UserException when a run died while it published them
   */
  Tables tables() {
    SparkSession spark = session();
    Publication.awaitEnd(spark, folder, PATIENCE);
    return new Tables(spark, folder);
  }

  /**
   * The session of this process; a local one is set up for small answers: few shuffle partitions
   * and no web page, unless the settings say otherwise.
   */
  SparkSession session() {
    if (System.getProperty("spark.master") == null && System.getProperty(UI) == null) {
      System.setProperty(UI, "false");
    }
    SparkSession spark = SparkSessions.build();
    SparkConf conf = spark.sparkContext().getConf();
    if (spark.sparkContext().isLocal() && !conf.contains(SHUFFLES)) {
      spark.conf().set(SHUFFLES, "4");
    }
    return spark;
  }
}
