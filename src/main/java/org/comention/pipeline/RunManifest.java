package org.comention.pipeline;

import static org.apache.spark.sql.functions.element_at;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.comention.entity.Aliases;
import org.comention.lexicon.Lexicon;
import org.comention.tables.RunsTable;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;
import scala.collection.JavaConverters;

/**
 * What one run read, wrote and used: collected while it goes on, one row of {@code runs} at its
 * end.
 */
public final class RunManifest {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  /** Key among the options: equal values, equal tables from equal mentions. */
  private static final String ANALYSIS = "analysis";

  private final Instant started = Instant.now();
  private final String runId = ID.format(started) + "-" + fourLetters();
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Map<String, String> options = new LinkedHashMap<>();
  private String modelId = "";
  private String lexiconHash = "";
  private String aliasHash = "";

  /** UTC start time and four random letters; unique in an output folder. */
  public String runId() {
    return runId;
  }

  /** The model that tagged; empty where none was needed. */
  public String modelId() {
    return modelId;
  }

  /** Rows by stage and table, in the order in which they came about. */
  public Map<String, Long> rows() {
    return rows;
  }

  /** Wall-clock seconds by step, in order. */
  public Map<String, Double> seconds() {
    return seconds;
  }

  /** Wall-clock seconds of all steps. */
  public double totalSeconds() {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The options in force. */
  public Map<String, String> options() {
    return options;
  }

  void model(String id) {
    this.modelId = id;
  }

  /** Notes the lists and options that decide what is made of the mentions. */
  void analysis(Lexicon lexicon, Aliases aliases, AnalysisOptions analysis) {
    this.lexiconHash = lexicon.hash();
    this.aliasHash = aliases.hash();
    put(analysis);
  }

  /**
   * Notes the options under which the counts of the run before are measured anew.
   *
   * @param last as {@link #lastRow} gives it
   */
  void measured(Row last, AnalysisOptions analysis) {
    this.modelId = RunsTable.MODEL_ID.get(last);
    this.lexiconHash = RunsTable.LEXICON_HASH.get(last);
    this.aliasHash = RunsTable.ALIAS_HASH.get(last);
    options.putAll(options(last));
    options.putIfAbsent(MeasureOptions.COUNTED, options.get(MeasureOptions.TRIPLE_STORIES));
    put(analysis);
  }

  private void put(AnalysisOptions analysis) {
    options.put("output", analysis.output());
    options.putAll(analysis.values());
    options.put(
        ANALYSIS,
        String.join(" ", Version.NUMBER, lexiconHash, aliasHash, analysis.values().toString()));
  }

  /** Whether the run before read other concept lists. */
  boolean lexiconChanged(Optional<Row> last) {
    return last.map(row -> !lexiconHash.equals(RunsTable.LEXICON_HASH.get(row))).orElse(true);
  }

  /** Whether anything but the articles differs from the run before. */
  boolean analysisChanged(Optional<Row> last) {
    return last.map(row -> !options.get(ANALYSIS).equals(row.getAs(ANALYSIS))).orElse(true);
  }

  /**
   * What {@link #lexiconChanged} and {@link #analysisChanged} compare with, where there is a run
   * before.
   */
  static Optional<Row> last(Tables tables) {
    return tables
        .readOrEmpty(RunsTable.SPEC)
        .orderBy(RunsTable.FINISHED.col().desc())
        .select(
            RunsTable.LEXICON_HASH.col(),
            element_at(RunsTable.OPTIONS.col(), ANALYSIS).as(ANALYSIS))
        .takeAsList(1)
        .stream()
        .findFirst();
  }

  /** The run before, as {@code runs} has it, where there is one. */
  static Optional<Row> lastRow(Tables tables) {
    return tables
        .readOrEmpty(RunsTable.SPEC)
        .orderBy(RunsTable.FINISHED.col().desc())
        .takeAsList(1)
        .stream()
        .findFirst();
  }

  /** The options in force in that run. */
  static Map<String, String> options(Row run) {
    return run.getJavaMap(run.fieldIndex(RunsTable.OPTIONS.name()));
  }

  /** Notes the seconds of the steps, and the rows of the tables they wrote. */
  void steps(Steps steps, TableWriter writer) {
    seconds.putAll(steps.seconds());
    writer.rows().forEach(rows::putIfAbsent);
  }

  /** The run as one row of {@link RunsTable}. */
  Dataset<Row> table(SparkSession spark) {
    Row row =
        RowFactory.create(
            runId,
            Timestamp.from(started),
            Timestamp.from(Instant.now()),
            JavaConverters.mapAsScalaMap(versions(spark)),
            modelId,
            lexiconHash,
            aliasHash,
            JavaConverters.mapAsScalaMap(options),
            JavaConverters.mapAsScalaMap(rows),
            JavaConverters.mapAsScalaMap(seconds));
    return spark.createDataFrame(java.util.List.of(row), RunsTable.SPEC.schema());
  }

  private static Map<String, String> versions(SparkSession spark) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("comention", Version.NUMBER);
    versions.put("spark", spark.version());
    versions.put("java", System.getProperty("java.version"));
    return versions;
  }

  private static String fourLetters() {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      letters.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
    }
    return letters.toString();
  }
}
