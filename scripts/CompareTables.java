import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Compares the tables of two output folders row by row, whatever their order and their files; a
 * Java source file that runs as it is.
 *
 * <p>Left out: the table {@code runs} and the columns that name a run, which differ between any two
 * runs. Prints one line a table; exit 1 when a table, a column or a row is on one side only.
 *
 * <pre>{@code
 * java -cp "target/spark-home/jars/*" scripts/CompareTables.java output/a output/b
 * }</pre>
 */
public final class CompareTables {
  private static final Set<String> OF_THE_RUN = Set.of("run_id");
  private static final int SHOWN = 3;

  private final SparkSession spark;
  private final Path left;
  private final Path right;

  private CompareTables(SparkSession spark, Path left, Path right) {
    this.spark = spark;
    this.left = left;
    this.right = right;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("Cannot compare: two folders are needed, got " + args.length + ".");
      System.exit(2);
    }
    SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .getOrCreate();
    boolean same = new CompareTables(spark, Path.of(args[0]), Path.of(args[1])).run();
    spark.stop();
    System.exit(same ? 0 : 1);
  }

  private boolean run() throws IOException {
    Set<String> tables = tables(left);
    if (tables.isEmpty() || !tables.equals(tables(right))) {
      System.out.println("Tables differ: " + tables + " and " + tables(right));
      return false;
    }
    boolean same = true;
    for (String table : tables) {
      same &= sameRows(table);
    }
    return same;
  }

  /** Every folder with a Parquet file somewhere below it. */
  private static Set<String> tables(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .map(output::relativize)
          .filter(file -> file.getNameCount() > 1 && file.toString().endsWith(".parquet"))
          .map(file -> file.getName(0).toString())
          .filter(name -> !name.startsWith("_") && !name.startsWith(".") && !name.equals("runs"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private boolean sameRows(String table) {
    Dataset<Row> a = spark.read().parquet(left.resolve(table).toString());
    Dataset<Row> b = spark.read().parquet(right.resolve(table).toString());
    if (!a.schema().simpleString().equals(b.schema().simpleString())) {
      System.out.printf("%-16s columns differ%n", table);
      return false;
    }
    Map<String, Long> onlyA = count(rows(a));
    Map<String, Long> onlyB = count(rows(b));
    long total = onlyA.values().stream().mapToLong(Long::longValue).sum();
    Set<String> both = new HashSet<>(onlyA.keySet());
    both.forEach(row -> onlyA.computeIfPresent(row, (r, n) -> n.equals(onlyB.remove(r)) ? null : n));
    boolean same = onlyA.isEmpty() && onlyB.isEmpty();
    System.out.printf("%-16s %6d rows %s%n", table, total, same ? "equal" : "DIFFER");
    onlyA.keySet().stream().limit(SHOWN).forEach(row -> System.out.println("  left:  " + row));
    onlyB.keySet().stream().limit(SHOWN).forEach(row -> System.out.println("  right: " + row));
    return same;
  }

  /** How often each row occurs; the tables of a sample fit in memory. */
  private static Map<String, Long> count(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .collect(Collectors.groupingBy(row -> row.getString(0), TreeMap::new, Collectors.counting()));
  }

  /** A row as one string: maps, which cannot be compared as such, have a fixed form too. */
  private static Dataset<Row> rows(Dataset<Row> table) {
    Column[] columns =
        Arrays.stream(table.columns())
            .filter(name -> !OF_THE_RUN.contains(name))
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new);
    return table.select(to_json(struct(columns)).as("row"));
  }
}
