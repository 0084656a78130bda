package org.comention.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comention.SparkTest;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.tables.RunsTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.comention.tables.TruncationsTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** New aliases on old mentions against a full run under the same aliases, row by row. */
class ChangedAliasesTest extends SparkTest {
  /** They keep the rows of every run, and only one of the folders has had two. */
  private static final Set<TableSpec> LEDGERS = Set.of(RunsTable.SPEC, TruncationsTable.SPEC);

  @TempDir Path folder;

  @Test
  void resolving_under_an_alias_of_every_kind_gives_the_tables_of_a_full_run_without_tagging()
      throws IOException {
    String aliases =
        Files.writeString(
                folder.resolve("aliases.csv"),
                """
                action,entity,surface,value
                merge,loc:kyiv,,loc:ukraine
                split,per:vladimir-putin,Putin,per:another-putin
                hide,loc:turkey,,
                type,org:european-union,,LOC
                rename,loc:iran,,Persia
                country,org:hamas,,QA
                """)
            .toString();
    Tables whole = run("whole", "--aliases", aliases);
    Tables part = run("part");
    Map<String, List<String>> before = contents(part);
    Set<String> files = Set.of(part.read(MentionsTable.SPEC).inputFiles());
    String[] again = {"--output", folder.resolve("part").toString(), "--aliases", aliases};
    new Resolve(spark, CommandLine.populateCommand(new AnalysisOptions(), again), RunListener.NONE)
        .run();
    assertThat(Set.of(part.read(MentionsTable.SPEC).inputFiles())).isEqualTo(files);
    assertThat(contents(part)).isEqualTo(contents(whole)).isNotEqualTo(before);
    assertThat(contents(part).get(EntityMentionsTable.SPEC.name()))
        .noneMatch(row -> row.contains("\"loc:kyiv\"") || row.contains("\"loc:turkey\""))
        .anyMatch(row -> row.contains("\"per:another-putin\""))
        .anyMatch(row -> row.contains("\"loc:european-union\""));
    assertThat(contents(part).get(EntitiesTable.SPEC.name()))
        .anyMatch(row -> row.contains("\"Persia\""))
        .anyMatch(row -> row.contains("\"org:hamas\"") && row.contains("\"QA\""));
  }

  private Tables run(String name, String... more) {
    String output = folder.resolve(name).toString();
    Stream<String> usual = Stream.of("--input", "data-samples/articles.csv", "--output", output);
    String[] arguments = Stream.concat(usual, Stream.of(more)).toArray(String[]::new);
    new Pipeline(spark, CommandLine.populateCommand(new RunOptions(), arguments), RunListener.NONE)
        .run();
    return new Tables(spark, output);
  }

  /** Every table that is no ledger, as rows in words without the run's id, sorted. */
  private static Map<String, List<String>> contents(Tables tables) {
    Map<String, List<String>> contents = new TreeMap<>();
    for (TableSpec table : Tables.ALL) {
      if (!LEDGERS.contains(table)) {
        contents.put(
            table.name(),
            tables.readOrEmpty(table).drop(Fields.RUN_ID.name()).toJSON().collectAsList().stream()
                .sorted()
                .toList());
      }
    }
    return contents;
  }
}
