package org.comention.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.comention.SparkTest;
import org.comention.query.SmallOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest extends SparkTest {
  @TempDir Path folder;

  private CommandRun export(String format, String name, String... more) {
    return CommandRun.of(
        Stream.of(
                Stream.of("export", "--format", format, "--to", folder.resolve(name).toString()),
                Stream.of("--output", SmallOutput.folder(spark)),
                Stream.of(more))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }

  private static String[] head(String line, int cells) {
    return java.util.Arrays.copyOf(line.split(","), cells);
  }

  @Test
  void ranked_pairs_are_written_and_the_rest_is_counted() throws IOException {
    CommandRun run = export("csv", "csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Wrote 3 entities, 2 pairs, 1 triple.")
        .containsSequence(
            "Left out:",
            "  1 pair without a rank; --max-q 1 keeps them",
            "  8 entities in none of the exported pairs and triples");
    assertThat(Files.readAllLines(folder.resolve("csv/edges.csv")))
        .extracting(line -> head(line, 5))
        .containsExactly(
            new String[] {"Source", "Target", "Type", "Weight", "slice"},
            new String[] {"concept:drone", "loc:iran", "Undirected", "2", "all"},
            new String[] {"loc:iran", "loc:russia", "Undirected", "1", "all"});
    assertThat(Files.readAllLines(folder.resolve("csv/nodes.csv")))
        .extracting(line -> head(line, 3))
        .containsExactly(
            new String[] {"Id", "Label", "type"},
            new String[] {"concept:drone", "drone", "WEAPON"},
            new String[] {"loc:russia", "Russia", "LOC"},
            new String[] {"loc:iran", "Iran", "LOC"});
  }

  @Test
  void every_filter_of_a_list_works_and_says_what_it_left_out() {
    assertThat(export("gexf", "a.gexf", "--max-q", "1").out())
        .startsWith("Wrote 4 entities, 3 pairs.");
    assertThat(export("gexf", "b.gexf", "--max-q", "1e-10").out())
        .contains("  2 pairs with a q_value above --max-q");
    assertThat(export("gexf", "c.gexf", "--max-q", "1", "--with", "Russia", "--limit", "1").out())
        .startsWith("Wrote 2 entities, 1 pair.")
        .contains("  2 pairs without the members of --with");
    assertThat(export("gexf", "d.gexf", "--max-q", "1", "--limit", "1").out())
        .contains("  2 pairs beyond --limit");
    assertThat(export("gexf", "e.gexf", "--max-q", "1", "--type", "LOC").out())
        .contains("  2 pairs with members of other types than --type");
    assertThat(export("gexf", "f.gexf", "--max-q", "1", "--min-stories", "2").out())
        .contains("  2 pairs with fewer stories than --min-stories");
    assertThat(export("gexf", "g.gexf", "--slice", "2021").out())
        .startsWith("Wrote 0 entities, 0 pairs.");
  }

  @Test
  void a_measure_becomes_the_weight_and_its_rows_are_above_zero() throws IOException {
    CommandRun run = export("vosviewer", "vos", "--max-q", "1", "--weight", "log-dice");
    assertThat(run.err()).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("vos/network.txt")))
        .containsExactly("1\t3\t13.19", "3\t2\t12.19", "1\t4\t12.68");
    assertThat(export("gexf", "x.gexf", "--max-q", "1", "--weight", "pmi").out())
        .contains("  3 pairs whose pmi is not above 0");
    assertThat(export("gexf", "y.gexf", "--weight", "fame").err())
        .singleElement()
        .asString()
        .startsWith("comention: Cannot order pairs: no such measure, got fame.");
  }

  @Test
  void an_edge_can_carry_its_first_sentence() throws IOException {
    export("csv", "s", "--sentences");
    assertThat(Files.readAllLines(folder.resolve("s/edges.csv")))
        .satisfiesExactly(
            head -> assertThat(head).endsWith("text,published_on,source,url"),
            first ->
                assertThat(first)
                    .endsWith(
                        ",Iran could supply drones to Russia.,2022-07-12,post,https://post.example/1"),
            second -> assertThat(second).endsWith(",https://post.example/1"));
    assertThat(Files.readAllLines(folder.resolve("s/triples.csv")))
        .last()
        .asString()
        .endsWith(",post,https://post.example/1");
  }

  @Test
  void mistakes_are_one_line() throws IOException {
    assertThat(export("xlsx", "n").err())
        .containsExactly(
            "comention: Cannot export: no such format, got xlsx. Give graphml, gexf, csv, neo4j-csv, vosviewer.");
    assertThat(export("gexf", "n", "--max-q", "2").err())
        .singleElement()
        .asString()
        .contains("--max-q is a false discovery rate, got 2.0");
    Files.createDirectory(folder.resolve("there"));
    assertThat(export("gexf", "there").err())
        .singleElement()
        .asString()
        .contains("--to must be a file for this format");
    Files.writeString(folder.resolve("file"), "x");
    assertThat(export("csv", "file").err())
        .singleElement()
        .asString()
        .startsWith("comention: Cannot export: ");
  }
}
