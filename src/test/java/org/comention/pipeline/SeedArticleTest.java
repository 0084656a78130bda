package org.comention.pipeline;

import static org.apache.spark.sql.functions.collect_set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.Fields;
import org.comention.tables.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The one article the project began with; it lies beside the project and is no part of it. */
class SeedArticleTest extends SparkTest {
  private static final Path ARTICLE = Path.of("../shared/corpus/seed-article");

  @TempDir Path folder;

  @Test
  void its_persons_are_found_its_photographers_are_not_and_the_triple_stands_in_two_sentences() {
    assumeTrue(Files.isDirectory(ARTICLE), "../shared is absent");
    String output = folder.resolve("tables").toString();
    RunOptions options =
        CommandLine.populateCommand(
            new RunOptions(), "--input", ARTICLE.toString(), "--output", output);
    new Pipeline(spark, options, RunListener.NONE).run();
    Tables tables = new Tables(spark, output);

    Set<String> persons =
        strings(
            tables
                .read(EntitiesTable.SPEC)
                .where(Fields.TYPE.col().equalTo("PER"))
                .select(EntitiesTable.NAME.col()));
    for (String surname :
        List.of("Putin", "Biden", "Peskov", "Sullivan", "Erdogan", "Kanaani", "Pourebrahimi")) {
      assertThat(persons).anyMatch(name -> name.endsWith(surname));
    }
    assertThat(strings(tables.read(EntityMentionsTable.SPEC).select(Fields.SURFACE.col())))
        .noneMatch(s -> s.matches(".*(Klimentyev|Sputnik|Vucci|\\bAP\\b|Post wires).*"));
    long sentences =
        tables
            .read(EntityMentionsTable.SPEC)
            .where(Fields.ENTITY_ID.col().isin("loc:russia", "loc:iran", "concept:drone"))
            .groupBy(Fields.SENTENCE.col())
            .agg(collect_set(Fields.ENTITY_ID.col()).as("members"))
            .where("size(members) = 3")
            .count();
    assertThat(sentences).isGreaterThanOrEqualTo(2);
  }

  private static Set<String> strings(Dataset<Row> column) {
    return column.collectAsList().stream().map(r -> r.getString(0)).collect(Collectors.toSet());
  }
}
