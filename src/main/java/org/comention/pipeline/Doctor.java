package org.comention.pipeline;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.apache.spark.sql.SparkSession;
import org.comention.entity.ResolveOptions;
import org.comention.lexicon.LexiconOptions;
import org.comention.ner.NerOptions;
import org.comention.tables.OutputState;

/**
 * Looks at the place a run would run in: Java, Spark's settings, zone, model, lists, output.
 *
 * <p>Changes nothing. Cost: some seconds, most of them for the model.
 */
public final class Doctor {
  private static final int JAVA = 17;
  private static final long LEAST_HEAP = 1_000_000_000L;
  private static final String ZONE = "spark.sql.session.timeZone";
  private static final String THREADS = "spark.jsl.settings.onnx.intraOpNumThreads";

  private final SparkSession spark;

  public Doctor(SparkSession spark) {
    this.spark = spark;
  }

  /** What was found, one check a subject. */
  public List<Check> examine(
      String output, NerOptions ner, LexiconOptions lexicon, ResolveOptions resolve) {
    SetupChecks setup = new SetupChecks(spark);
    OutputState state = OutputState.of(spark, output);
    List<Check> checks = new ArrayList<>();
    checks.add(java());
    checks.add(heap());
    checks.add(session());
    checks.add(zone());
    checks.add(threads());
    checks.add(encoding());
    checks.add(setup.model(ner));
    checks.add(setup.lexicon(lexicon));
    checks.add(setup.gazetteer());
    checks.add(setup.aliases(resolve));
    checks.add(setup.output(state));
    checks.add(Check.ok("disk", "%s free for the output", ByteWords.of(state.freeBytes())));
    return checks;
  }

  private static Check java() {
    String version = "%s of %s".formatted(Runtime.version(), System.getProperty("java.vendor"));
    if (Runtime.version().feature() != JAVA) {
      return Check.fail("java", "%s. Spark 3.5 needs Java 17: set JAVA_HOME to a JDK 17.", version);
    }
    Module base = Object.class.getModule();
    boolean open = base.isOpen("sun.nio.ch", Doctor.class.getModule());
    return open
        ? Check.ok("java", "%s, with the packages open that Spark needs", version)
        : Check.fail(
            "java",
            "%s, without the --add-opens that Spark needs. Use scripts/comention or spark-submit.",
            version);
  }

  private static Check heap() {
    long most = Runtime.getRuntime().maxMemory();
    return most < LEAST_HEAP
        ? Check.warn(
            "heap",
            "%s for the driver: little for a run. Set COMENTION_MEMORY or spark.driver.memory.",
            ByteWords.of(most))
        : Check.ok("heap", "%s for the driver", ByteWords.of(most));
  }

  private Check session() {
    return Check.ok(
        "spark",
        "%s on %s, %d cores, %s shuffle partitions, %s catalog",
        spark.version(),
        spark.sparkContext().master(),
        spark.sparkContext().defaultParallelism(),
        spark.conf().get("spark.sql.shuffle.partitions"),
        spark.conf().get("spark.sql.catalogImplementation"));
  }

  private Check zone() {
    String zone = spark.conf().get(ZONE);
    String here = TimeZone.getDefault().getID();
    return zone.equals("UTC")
        ? Check.ok(
            "time zone",
            "a day is the one the source wrote; this machine's zone, %s, does not matter",
            here)
        : Check.warn(
            "time zone", "%s is %s: a run sets UTC, other sessions should too.", ZONE, zone);
  }

  private Check threads() {
    String threads = spark.conf().get(THREADS, "6");
    return threads.equals("1")
        ? Check.ok("threads", "one ONNX Runtime thread a task")
        : Check.warn(
            "threads",
            "%s is %s: set it to 1, as Spark already runs a task a core.",
            THREADS,
            threads);
  }

  private static Check encoding() {
    Charset charset = Charset.defaultCharset();
    return charset.equals(StandardCharsets.UTF_8)
        ? Check.ok("encoding", "UTF-8")
        : Check.warn(
            "encoding",
            "%s: names with accents may print wrong. Add -Dfile.encoding=UTF-8.",
            charset);
  }
}
