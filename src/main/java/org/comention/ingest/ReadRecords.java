package org.comention.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.comention.tables.Fields;
import org.comention.tables.RecordsTable;
import scala.collection.JavaConverters;

/**
 * Files to rows of {@link RecordsTable}: one row per input record, an article or a reject.
 *
 * <p>Files are listed at once, on the driver; nothing is read before an action. Each action reads
 * the files anew: stage the result. No shuffle; where JSON Lines files are cut into parts, their
 * bytes are read a second time to count line ends, and the counts (a number a part) are broadcast.
 * Compressed files, CSV and TSV are one task a file: quotes and archives cannot be entered midway.
 *
 * <pre>{@code
 * Dataset<Row> records =
 *     new ReadRecords(spark, InputOptions.parse("--input", "data-samples/articles.jsonl")).read();
 * }</pre>
 */
public final class ReadRecords {
  /** The columns of the counts that lines are numbered with. */
  private static final StructType COUNTS =
      new StructType()
          .add(Fields.INPUT_FILE.structField())
          .add(RecordsTable.CHUNK.structField())
          .add(RecordsTable.CHUNK_LINES.structField());

  private final SparkSession spark;
  private final InputOptions options;
  private final LocalDate today;

  public ReadRecords(SparkSession spark, InputOptions options) {
    this(spark, options, LocalDate.now(ZoneOffset.UTC));
  }

  /**
   * @param today the day from which dates may not lie far ahead
   */
  ReadRecords(SparkSession spark, InputOptions options, LocalDate today) {
    this.spark = spark;
    this.options = options;
    this.today = today;
  }

  /**
   * The records, lazily, in no particular order.
   *
   * @throws org.comention.UserException for wrong options and for paths that cannot be read
   */
  public Dataset<Row> read() {
    options.validate();
    Configuration hadoop = spark.sessionState().newHadoopConf();
    List<InputFile> files = new ListInputFiles(hadoop, options).list();
    Broadcast<SerializableConfiguration> conf =
        context().broadcast(new SerializableConfiguration(hadoop));
    PlanChunks plan = plan(files);
    List<FileChunk> chunks = plan.cut(files);
    Dataset<Row> whole = rows(plan, chunks.stream().filter(c -> !isNumbered(c)).toList(), conf);
    List<FileChunk> parts = chunks.stream().filter(ReadRecords::isNumbered).toList();
    return parts.isEmpty()
        ? RecordsTable.SPEC.conform(whole)
        : RecordsTable.SPEC.conform(whole.unionByName(numbered(plan, parts, conf)));
  }

  /**
   * What {@link #read} would read, from the names and sizes of the files alone.
   *
   * @throws org.comention.UserException as {@link #read}
   */
  public InputPlan survey() {
    options.validate();
    List<InputFile> files =
        new ListInputFiles(spark.sessionState().newHadoopConf(), options).list();
    PlanChunks plan = plan(files);
    return InputPlan.of(files, plan.pack(plan.cut(files)).size());
  }

  /** Whether lines of the part are numbered from the part's beginning and not from the file's. */
  private static boolean isNumbered(FileChunk chunk) {
    return !chunk.isWhole() && chunk.file().format() == InputFormat.JSONL;
  }

  private Dataset<Row> rows(
      PlanChunks plan, List<FileChunk> chunks, Broadcast<SerializableConfiguration> conf) {
    ReadChunk read = new ReadChunk(conf, options.columnMap(), options.maxTextChars(), today);
    return spark.createDataFrame(tasks(plan, chunks).flatMap(read), OutcomeRows.SCHEMA);
  }

  private Dataset<Row> numbered(
      PlanChunks plan, List<FileChunk> parts, Broadcast<SerializableConfiguration> conf) {
    Dataset<Row> rows = rows(plan, parts, conf);
    Dataset<Row> before = broadcast(linesBefore(plan, parts, conf));
    List<String> place = List.of(Fields.INPUT_FILE.name(), RecordsTable.CHUNK.name());
    return rows.join(before, JavaConverters.asScalaBuffer(place).toSeq(), "left")
        .withColumn(
            Fields.POSITION.name(),
            Fields.POSITION.col().plus(coalesce(RecordsTable.LINES_BEFORE.col(), lit(0L))))
        .drop(RecordsTable.LINES_BEFORE.name());
  }

  /** For each part but the first of its file, the line ends of the parts before. */
  private Dataset<Row> linesBefore(
      PlanChunks plan, List<FileChunk> parts, Broadcast<SerializableConfiguration> conf) {
    JavaRDD<Row> counts =
        tasks(plan, parts)
            .flatMap(
                list -> {
                  CountLineEnds count = new CountLineEnds(conf.value().value());
                  return list.stream().map(c -> countRow(c, count.count(c))).iterator();
                });
    return spark
        .createDataFrame(counts, COUNTS)
        .select(
            Fields.INPUT_FILE.col(),
            RecordsTable.CHUNK.col(),
            RecordsTable.LINES_BEFORE.from(
                sum(RecordsTable.CHUNK_LINES.col())
                    .over(
                        Window.partitionBy(Fields.INPUT_FILE.col())
                            .orderBy(RecordsTable.CHUNK.col())
                            .rowsBetween(Window.unboundedPreceding(), -1))));
  }

  private static Row countRow(FileChunk chunk, long lineEnds) {
    return RowFactory.create(chunk.file().name(), chunk.index(), lineEnds);
  }

  private JavaRDD<ArrayList<FileChunk>> tasks(PlanChunks plan, List<FileChunk> chunks) {
    List<ArrayList<FileChunk>> tasks = plan.pack(chunks);
    return context().parallelize(tasks, Math.max(1, tasks.size()));
  }

  /** As Spark's file sources: every core has work, no task has more than the cap. */
  private PlanChunks plan(List<InputFile> files) {
    long cap = spark.sessionState().conf().filesMaxPartitionBytes();
    long openCost = spark.sessionState().conf().filesOpenCostInBytes();
    long bytes = files.stream().mapToLong(f -> f.length() + openCost).sum();
    long share = bytes / Math.max(1, context().defaultParallelism());
    return new PlanChunks(Math.max(1, Math.min(cap, Math.max(openCost, share))), openCost);
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }
}
