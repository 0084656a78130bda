package org.comention;

import static org.assertj.core.api.Assertions.assertThat;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.comention.pipeline.SparkSessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * A local session for the tests of stages, one for the whole JVM, and the data-frame comparisons of
 * spark-testing-base, whose own life cycle is JUnit 4's.
 *
 * <p>Every test that needs a session extends this class and so carries the tag {@code spark};
 * {@code mvn -Punit test} runs the others, in seconds.
 */
@Tag("spark")
public abstract class SparkTest {
  private static final JavaDataFrameSuiteBase COMPARISONS = new JavaDataFrameSuiteBase();

  /** The session; closed when the JVM ends. */
  protected static SparkSession spark;

  @BeforeAll
  static synchronized void startSpark() {
    if (spark == null) {
      System.setProperty("spark.master", "local[2]");
      System.setProperty("spark.ui.enabled", "false");
      System.setProperty("spark.sql.shuffle.partitions", "2");
      System.setProperty("spark.default.parallelism", "2");
      // A session that lives through every test keeps no history of their queries.
      System.setProperty("spark.sql.ui.retainedExecutions", "1");
      System.setProperty("spark.ui.retainedJobs", "1");
      System.setProperty("spark.ui.retainedStages", "1");
      System.setProperty("spark.ui.retainedTasks", "1");
      System.setProperty("spark.sql.maxPlanStringLength", "10000");
      spark = SparkSessions.build();
      spark.sparkContext().setLogLevel("ERROR");
    }
  }

  /** A data frame from rows given by hand. */
  protected static Dataset<Row> frame(StructType schema, Row... rows) {
    return spark.createDataFrame(List.of(rows), schema);
  }

  /** A row given by hand, in the schema's order. */
  protected static Row row(Object... values) {
    return RowFactory.create(values);
  }

  /** Same column names and types and same rows, in any order; comments of columns do not count. */
  protected static void assertSameRows(Dataset<Row> expected, Dataset<Row> actual) {
    assertThat(actual.schema().simpleString()).isEqualTo(expected.schema().simpleString());
    COMPARISONS.assertDataFrameDataEquals(expected, actual);
  }
}
