package org.comention.tables;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.comention.UserException;

/**
 * The only writer of tables. Every table is written to a staging folder first; {@link #commit} then
 * publishes all of them or, if the run dies, none.
 *
 * <p>While it writes, it checks that required columns hold values; what it has written is counted
 * from the files' footers. Cost: one shuffle a table, which lets adaptive execution choose the
 * number and size of files; rows are sorted by the key within a file.
 *
 * <pre>{@code
 * try (TableWriter writer = TableWriter.open(spark, output, runId)) {
 *   Dataset<Row> pairs = writer.replace(PairsTable.SPEC, stage.apply(counts));
 *   writer.commit();
 * }
 * }</pre>
 */
public final class TableWriter implements AutoCloseable {
  static final String STAGING = "_staging";

  /** The folder of a partition column without a value, as Hive names it and every engine knows. */
  private static final String NO_VALUE = "__HIVE_DEFAULT_PARTITION__";

  private final SparkSession spark;
  private final FileSystem files;
  private final Path output;
  private final Path staging;
  private final OutputLock lock;
  private final CommitJournal journal;
  private final List<CommitJournal.Move> moves = new ArrayList<>();
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private int stagedTables;

  private TableWriter(SparkSession spark, Path output, String runId, OutputLock lock) {
    this.spark = spark;
    this.output = output;
    this.files = TableFiles.of(spark, output);
    this.staging = new Path(new Path(output, STAGING), runId);
    this.lock = lock;
    this.journal = new CommitJournal(files, output);
  }

  /**
   * Takes the output folder for one run, finishes what a run that died had begun to publish and
   * clears away what it had staged.
   *
   * @throws UserException when the folder cannot be written, another run holds it, or what the run
   *     that died had staged is gone
   */
  public static TableWriter open(SparkSession spark, String folder, String runId) {
    Path output = TableFiles.qualified(spark, new Path(folder));
    FileSystem files = TableFiles.of(spark, output);
    TableWriter writer =
        new TableWriter(spark, output, runId, OutputLock.take(files, output, runId));
    try {
      writer.recover();
      return writer;
    } catch (RuntimeException e) {
      try (writer) {
        throw e;
      }
    }
  }

  private void recover() {
    try {
      journal.recover();
      files.delete(new Path(output, STAGING), true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot recover the output folder " + output, e);
    }
  }

  /** Stages the rows that will take the place of the table's rows, and reads them back. */
  public Dataset<Row> replace(TableSpec table, Dataset<Row> content) {
    rows.remove(table.name());
    Path folder = stage(table, content, NO_VALUE);
    moves.add(new CommitJournal.Move(folder, new Path(output, table.name())));
    return table.read(spark, folder);
  }

  /**
   * Stages the rows that will take the place of one partition of the table, and reads them back.
   *
   * @param value of the table's first partition column, in every row
   */
  public Dataset<Row> replace(TableSpec table, String value, Dataset<Row> content) {
    Path folder = stage(table, content, value);
    String part = table.partition().get(0).name() + "=" + value;
    try {
      files.mkdirs(new Path(folder, part));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot stage " + part + " of " + table.name(), e);
    }
    Path target = new Path(new Path(output, table.name()), part);
    moves.add(new CommitJournal.Move(new Path(folder, part), target));
    return table.read(spark, folder);
  }

  /**
   * Stages rows that will be added to the table, and reads them back. No rows make a table that is
   * not there yet, and nothing more.
   */
  public Dataset<Row> append(TableSpec table, Dataset<Row> content) {
    long before = rows.getOrDefault(table.name(), 0L);
    Path folder = stage(table, content, NO_VALUE);
    Path target = new Path(output, table.name());
    if (rows.get(table.name()) > before || !TableFiles.exists(spark, target)) {
      moves.addAll(filesOf(folder, target));
    }
    return table.read(spark, folder);
  }

  /**
   * Stages the mark that the mentions are published and what follows from them is still to come.
   *
   * @param lexiconHash of the lists whose concepts are among the mentions
   */
  public void markPending(String lexiconHash) {
    Path mark = new Path(staging, PendingAnalysis.NAME);
    try {
      PendingAnalysis.write(files, mark, lexiconHash);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot stage " + mark, e);
    }
    moves.add(new CommitJournal.Move(mark, PendingAnalysis.path(output)));
  }

  /** Stages that the mark goes, with the publication of what follows from the mentions. */
  public void clearPending() {
    moves.add(new CommitJournal.Move(null, PendingAnalysis.path(output)));
  }

  /** Writes down an intermediate result of the run, as it is partitioned, and reads it back. */
  public Dataset<Row> scratch(String name, Dataset<Row> content) {
    String folder = new Path(new Path(staging, "scratch"), name).toString();
    content.write().mode(SaveMode.Overwrite).parquet(folder);
    return spark.read().schema(content.schema()).parquet(folder);
  }

  /**
   * Rows staged by table name, in the order of staging; of a table that was replaced those that
   * took its place and what was added to them.
   */
  public Map<String, Long> rows() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /**
   * Publishes everything staged so far: all of it, or, if the process dies or the file system fails
   * on the way, all of it at the next {@link #open}.
   */
  public void commit() {
    try {
      lock.confirm();
      journal.commit(moves);
      moves.clear();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot publish the tables in " + output, e);
    }
  }

  /**
   * Gives the output folder back. What was staged and not committed is gone; a publication that
   * broke off keeps what it has still to move.
   */
  @Override
  public void close() {
    try (lock) {
      if (!journal.isPending()) {
        files.delete(new Path(output, STAGING), true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot release the output folder " + output, e);
    }
  }

  /**
   * Each staged write has a folder of its own: a run may write to a table more than once.
   *
   * @param first value of the first partition column for a file without rows
   */
  private Path stage(TableSpec table, Dataset<Row> content, String first) {
    Path folder = new Path(staging, stagedTables++ + "-" + table.name());
    Column[] order =
        Stream.concat(table.partition().stream(), table.key().stream())
            .distinct()
            .map(Field::col)
            .toArray(Column[]::new);
    table
        .conform(content)
        .select(table.fields().stream().map(f -> checked(table, f)).toArray(Column[]::new))
        .hint("rebalance", table.partition().stream().map(f -> f.col().expr()).toArray())
        .sortWithinPartitions(order)
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(table.partition().stream().map(Field::name).toArray(String[]::new))
        .parquet(folder.toString());
    long written = table.read(spark, folder).count();
    if (written == 0 && !table.partition().isEmpty()) {
      writeNoRows(table, folder, first);
    }
    rows.merge(table.name(), written, Long::sum);
    return folder;
  }

  /**
   * Writes a file without rows, from which other engines learn the columns: Spark writes none where
   * a partitioned table is empty. It lies as deep as files with rows, as DuckDB demands.
   */
  private void writeNoRows(TableSpec table, Path folder, String first) {
    Path deepest = folder;
    String value = first;
    for (Field field : table.partition()) {
      deepest = new Path(deepest, field.name() + "=" + value);
      value = NO_VALUE;
    }
    spark
        .createDataFrame(List.of(), table.schema())
        .drop(table.partition().stream().map(Field::name).toArray(String[]::new))
        .write()
        .parquet(deepest.toString());
  }

  /** The column, with an error in place of a null that may not be. */
  private static Column checked(TableSpec table, Field field) {
    if (!field.required()) {
      return field.col();
    }
    String message =
        "The column %s.%s must hold a value in every row".formatted(table.name(), field.name());
    return coalesce(field.col(), raise_error(lit(message)).cast(field.type())).as(field.name());
  }

  private List<CommitJournal.Move> filesOf(Path from, Path to) {
    try {
      List<CommitJournal.Move> found = new ArrayList<>();
      RemoteIterator<LocatedFileStatus> all = files.listFiles(from, true);
      while (all.hasNext()) {
        Path file = all.next().getPath();
        if (file.getName().endsWith(".parquet")) {
          String relative = from.toUri().relativize(file.toUri()).getPath();
          found.add(new CommitJournal.Move(file, new Path(to, relative)));
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list what was staged in " + from, e);
    }
  }
}
