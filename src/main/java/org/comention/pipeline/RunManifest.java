package org.comention.pipeline;

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
    put(analysis, Version.NUMBER);
  }

  /**
   * Notes the options under which the counts of the run before are measured anew.
   *
   * @param last its row in {@code runs}
   */
  void measured(Row last, AnalysisOptions analysis) {
    this.modelId = RunsTable.MODEL_ID.get(last);
    this.lexiconHash = RunsTable.LEXICON_HASH.get(last);
    this.aliasHash = RunsTable.ALIAS_HASH.get(last);
    Map<String, String> before = RunsBefore.options(last);
    options.putAll(before);
    options.putIfAbsent(MeasureOptions.COUNTED, options.get(MeasureOptions.TRIPLE_STORIES));
    // The counts stay those of the version that counted: a later run must see that they are old.
    put(analysis, before.getOrDefault(ANALYSIS, "").split(" ", 2)[0]);
  }

  private void put(AnalysisOptions analysis, String version) {
    options.put("output", analysis.output());
    options.putAll(analysis.values());
    options.put(
        ANALYSIS, String.join(" ", version, lexiconHash, aliasHash, analysis.values().toString()));
  }

  /** Whether the published mentions were made with other concept lists. */
  boolean lexiconChanged(RunsBefore before) {
    return !before.lexiconHash().equals(Optional.of(lexiconHash));
  }

  /**
   * Whether the tables behind the mentions are to be made anew though there may be no new article:
   * a run died before it had made them, or something else than the articles differs.
   */
  boolean analysisChanged(RunsBefore before) {
    return before.isPending()
        || !before.option(ANALYSIS).equals(Optional.of(options.get(ANALYSIS)));
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
