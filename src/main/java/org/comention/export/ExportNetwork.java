package org.comention.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.comention.query.Combinations;
import org.comention.tables.EntitiesTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.comention.tables.TriplesTable;

/**
 * Writes entities, pairs and triples of one slice and window as a network.
 *
 * <p>Grain out: a node per entity that is in an exported pair or triple, an edge per pair. Cost: a
 * count for each filter, then each kind of row is computed and streamed once; a shuffle sorts it.
 * The driver holds one partition at a time.
 *
 * <pre>{@code
 * new ExportNetwork(spark, tables).write(options, NetworkFormat.GEXF, "network.gexf", false)
 * }</pre>
 */
public final class ExportNetwork {
  private static final List<Field> NODE =
      List.of(
          Fields.TYPE,
          EntitiesTable.COUNTRY,
          EntitiesTable.N_MENTIONS,
          Fields.N_ARTICLES,
          Fields.N_STORIES,
          Fields.N_SOURCES,
          Fields.FIRST_SEEN,
          Fields.LAST_SEEN);

  private final SparkSession spark;
  private final Tables tables;

  /**
   * @param tables the folder that is exported
   */
  public ExportNetwork(SparkSession spark, Tables tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /**
   * Writes the files; a failed export leaves none behind.
   *
   * @param to the file, or the folder for a format of several files
   * @throws org.comention.UserException when there is no such measure, a file is there and may not
   *     be replaced, or the place cannot be written
   */
  public ExportSummary write(
      ExportOptions options, NetworkFormat format, String to, boolean overwrite) {
    Field weight = new Combinations(tables, PairsTable.SPEC).measure(options.weight());
    try (ExportFiles files =
        new ExportFiles(spark.sparkContext().hadoopConfiguration(), to, format, overwrite)) {
      Selection pairs = SelectRows.of(tables, PairsTable.SPEC, options);
      Optional<Selection> triples =
          format.triples()
              ? Optional.of(SelectRows.of(tables, TriplesTable.SPEC, options))
              : Optional.empty();
      CountedRows nodes = new CountedRows(entities(pairs, triples));
      Network network =
          new Network(
              title(options),
              new Network.Part(NODE, nodes),
              part(pairs, PairsTable.SPEC, options),
              triples.map(rows -> part(rows, TriplesTable.SPEC, options)),
              weight);
      try {
        format.writer().write(network, files);
      } catch (IOException e) {
        throw files.cannotWrite(e);
      }
      files.publish();
      return summary(files, nodes.count(), pairs, triples);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot clear away the files of an export", e);
    }
  }

  private ExportSummary summary(
      ExportFiles files, long nodes, Selection pairs, Optional<Selection> triples) {
    List<String> leftOut = new ArrayList<>(words(pairs, PairsTable.SPEC));
    triples.ifPresent(rows -> leftOut.addAll(words(rows, TriplesTable.SPEC)));
    long others = tables.read(EntitiesTable.SPEC).count() - nodes;
    if (others > 0) {
      String rows = triples.isPresent() ? "pairs and triples" : "pairs";
      leftOut.add(
          CountWords.of(others, EntitiesTable.SPEC.name()) + " in none of the exported " + rows);
    }
    return new ExportSummary(
        files.paths().stream().map(Object::toString).toList(),
        nodes,
        pairs.kept(),
        triples.map(Selection::kept).orElse(0L),
        leftOut);
  }

  private static List<String> words(Selection selection, TableSpec table) {
    return selection.leftOut().stream()
        .map(left -> CountWords.of(left.rows(), table.name()) + " " + left.reason())
        .toList();
  }

  /** The members of the chosen rows, the most named first. */
  private Dataset<Row> entities(Selection pairs, Optional<Selection> triples) {
    Stream<Dataset<Row>> members =
        Stream.concat(
            Stream.of(Fields.A, Fields.B).map(m -> ids(pairs, m)),
            triples.stream()
                .flatMap(rows -> Stream.of(Fields.A, Fields.B, Fields.C).map(m -> ids(rows, m))));
    Dataset<Row> ids = members.reduce(Dataset::union).orElseThrow().distinct();
    List<Column> columns = new ArrayList<>();
    columns.add(Fields.ENTITY_ID.col());
    columns.add(EntitiesTable.NAME.col());
    NODE.forEach(field -> columns.add(field.col()));
    return tables
        .read(EntitiesTable.SPEC)
        .join(ids, new String[] {Fields.ENTITY_ID.name()}, "left_semi")
        .select(columns.toArray(Column[]::new))
        .sort(Fields.N_STORIES.col().desc(), Fields.ENTITY_ID.col());
  }

  private static Dataset<Row> ids(Selection rows, Field member) {
    return rows.rows().select(member.col().as(Fields.ENTITY_ID.name()));
  }

  private static Network.Part part(Selection rows, TableSpec table, ExportOptions options) {
    List<Field> members = List.of(Fields.A, Fields.B, Fields.C);
    Stream<Field> measures = table.fields().stream().filter(field -> !members.contains(field));
    Stream<Field> sentence = options.sentences() ? SelectRows.SENTENCE.stream() : Stream.of();
    return new Network.Part(
        Stream.concat(measures, sentence).toList(), new CountedRows(rows.rows()));
  }

  private static String title(ExportOptions options) {
    return "Entities named together: slice %s, window %s"
        .formatted(options.list().slice().label(), options.list().window().label());
  }
}
