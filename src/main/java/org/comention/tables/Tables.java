package org.comention.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.UserException;

/** Reads the published tables of one output folder with their published schemas. */
public final class Tables {
  /** Every published table, in the order of the data flow. */
  public static final List<TableSpec> ALL =
      List.of(
          ArticlesTable.SPEC,
          SentencesTable.SPEC,
          MentionsTable.SPEC,
          StoriesTable.SPEC,
          EntityMentionsTable.SPEC,
          EntitiesTable.SPEC,
          EntityCountsTable.SPEC,
          PairCountsTable.SPEC,
          TripleCountsTable.SPEC,
          TotalsTable.SPEC,
          PairsTable.SPEC,
          TriplesTable.SPEC,
          TrendsTable.SPEC,
          EvidenceTable.SPEC,
          RejectsTable.SPEC,
          TruncationsTable.SPEC,
          RunsTable.SPEC);

  private final SparkSession spark;
  private final Path output;

  /**
   * @param output folder that holds one folder a table
   */
  public Tables(SparkSession spark, String output) {
    this.spark = spark;
    this.output = new Path(output);
  }

  /** The output folder with its scheme and without relative parts. */
  public String location() {
    return TableFiles.qualified(spark, output).toString();
  }

  /** The table's folder. */
  public Path path(TableSpec table) {
    return new Path(output, table.name());
  }

  /** Whether a run has published this table. */
  public boolean exists(TableSpec table) {
    return TableFiles.exists(spark, path(table));
  }

  /**
   * Where mentions are published and what follows from them is not, because a run died in between
   * or is at it: the hash of the lists whose concepts are among the mentions.
   */
  public Optional<String> pendingLexicon() {
    Path mark = PendingAnalysis.path(output);
    try {
      return TableFiles.exists(spark, mark)
          ? Optional.of(PendingAnalysis.lexiconHash(TableFiles.of(spark, mark), mark))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + mark, e);
    }
  }

  /**
   * The table, lazily, in its published schema.
   *
   * @throws UserException when no run has published it in this folder
   */
  public Dataset<Row> read(TableSpec table) {
    if (!exists(table)) {
      throw new UserException(
          "Cannot read the table %s: no such folder in %s. Run `comention run --output %s` first."
              .formatted(table.name(), output, output));
    }
    return table.read(spark, path(table));
  }

  /** The table, or no rows where no run has published it yet. */
  public Dataset<Row> readOrEmpty(TableSpec table) {
    return exists(table) ? read(table) : spark.createDataFrame(List.of(), table.schema());
  }
}
