package org.comention.pipeline;

import org.apache.spark.sql.SparkSession;

/** The one place that builds a session, so that Spark NLP never makes its own. */
public final class SparkSessions {
  private SparkSessions() {}

  /** Names the run in what executors log: their pattern shows it as <code>%X{mdc.run}</code>. */
  static void mark(SparkSession spark, String runId) {
    spark.sparkContext().setLocalProperty("mdc.run", runId);
  }

  /**
   * The session of this process: under {@code spark-submit} the one it configured, else a local one
   * on every core.
   *
   * <p>Only what the job cannot run without is set here; sizes and tuning belong to {@code
   * conf/spark-defaults.conf}. Dates are kept in UTC, and ONNX Runtime gets one thread a task:
   * Spark already runs a task on every core.
   */
  public static SparkSession build() {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("comention")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.sources.partitionOverwriteMode", "static")
            .config("spark.jsl.settings.onnx.intraOpNumThreads", "1")
            .config("spark.jsl.settings.pretrained.s3_socket_timeout", "30000");
    if (System.getProperty("spark.master") == null) {
      builder.master("local[*]");
    }
    return builder.getOrCreate();
  }
}
