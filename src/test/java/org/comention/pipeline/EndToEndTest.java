package org.comention.pipeline;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.UserException;
import org.comention.query.EntityScores;
import org.comention.query.EvaluateEntities;
import org.comention.query.LabelledName;
import org.comention.query.LabelledNames;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.MentionsTable;
import org.comention.tables.PairsTable;
import org.comention.tables.RejectsTable;
import org.comention.tables.RunsTable;
import org.comention.tables.SentencesTable;
import org.comention.tables.StoriesTable;
import org.comention.tables.TableSpec;
import org.comention.tables.Tables;
import org.comention.tables.TriplesTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The whole job on {@code data-samples/}, compared with answers made by hand ({@code
 * data-samples/expected/}). The tests read the tables of one run; the last two run again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest extends SparkTest {
  private static final Path SAMPLES = Path.of("data-samples");
  private static final String IRAN = "loc:iran";
  private static final String RUSSIA = "loc:russia";
  private static final String DRONE = "concept:drone";

  private static final java.util.SortedSet<String> NO_PARENTS = new TreeSet<>();

  private static String output;
  private static Tables tables;
  private static RunManifest manifest;

  @BeforeAll
  static void runTheSample() {
    output = SampleOutput.folder(spark).toString();
    manifest = SampleOutput.manifest(spark);
    tables = new Tables(spark, output);
  }

  @Test
  void every_record_is_an_article_or_a_reject() throws IOException {
    long rejects = expected("rejects.csv").size();
    long articles = expected("dates.csv").size();
    assertThat(manifest.rows())
        .containsEntry("records", articles + rejects)
        .containsEntry("articles", articles)
        .containsEntry("known", 0L)
        .containsEntry("rejects", rejects);
    assertThat(tables.read(ArticlesTable.SPEC).count()).isEqualTo(articles);
  }

  @Test
  void records_are_rejected_for_the_expected_reasons_at_the_expected_places() throws IOException {
    Set<String> found =
        rows(tables.read(RejectsTable.SPEC)).stream()
            .map(
                r ->
                    "%s %d %s"
                        .formatted(
                            fileName(Fields.INPUT_FILE.get(r)),
                            Fields.POSITION.<Long>get(r),
                            RejectsTable.REASON.<String>get(r)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> wanted =
        expected("rejects.csv").stream()
            .map(
                r ->
                    "%s %s %s"
                        .formatted(fileName(r.get("file")), r.get("position"), r.get("reason")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void articles_have_the_day_their_source_wrote() throws IOException {
    Map<String, String> days = new TreeMap<>();
    rows(tables.read(ArticlesTable.SPEC))
        .forEach(r -> days.put(key(r), String.valueOf(Fields.PUBLISHED_ON.<Object>get(r))));
    Map<String, String> wanted = new TreeMap<>();
    expected("dates.csv")
        .forEach(
            r ->
                wanted.put(
                    r.get("url"),
                    r.get("published_on").isEmpty() ? "null" : r.get("published_on")));
    assertThat(days).isEqualTo(wanted);
  }

  @Test
  void copies_of_one_wire_story_are_one_story_and_nothing_else_is() throws IOException {
    Map<String, String> stories =
        rows(tables.read(StoriesTable.SPEC)).stream()
            .collect(Collectors.toMap(r -> Fields.ARTICLE_ID.get(r), r -> Fields.STORY_ID.get(r)));
    Map<String, Set<String>> found = new TreeMap<>();
    rows(tables.read(ArticlesTable.SPEC))
        .forEach(
            r ->
                found
                    .computeIfAbsent(
                        stories.get(Fields.ARTICLE_ID.<String>get(r)), s -> new TreeSet<>())
                    .add(key(r)));
    Map<String, Set<String>> wanted = new TreeMap<>();
    expected("stories.csv")
        .forEach(
            r -> wanted.computeIfAbsent(r.get("story"), s -> new TreeSet<>()).add(r.get("url")));
    assertThat(Set.copyOf(found.values())).isEqualTo(Set.copyOf(wanted.values()));
  }

  @Test
  void every_mention_is_the_words_of_its_text() {
    Map<String, String> texts =
        rows(tables.read(ArticlesTable.SPEC)).stream()
            .collect(
                Collectors.toMap(r -> Fields.ARTICLE_ID.get(r), r -> ArticlesTable.TEXT.get(r)));
    for (TableSpec table : List.of(MentionsTable.SPEC, EntityMentionsTable.SPEC)) {
      assertThat(rows(tables.read(table)))
          .isNotEmpty()
          .allSatisfy(
              r ->
                  assertThat(
                          texts
                              .get(Fields.ARTICLE_ID.<String>get(r))
                              .substring(Fields.BEGIN.get(r), Fields.END.get(r)))
                      .isEqualTo(Fields.SURFACE.get(r)));
    }
  }

  @Test
  void the_sentences_that_name_russia_iran_and_drones_are_those_found_by_hand() throws IOException {
    Map<String, Set<String>> members = new TreeMap<>();
    rows(tables
            .read(EntityMentionsTable.SPEC)
            .where(Fields.ENTITY_ID.col().isin(RUSSIA, IRAN, DRONE)))
        .forEach(
            r ->
                members
                    .computeIfAbsent(place(r), p -> new TreeSet<>())
                    .add(Fields.ENTITY_ID.get(r)));
    Set<String> found =
        rows(tables.read(SentencesTable.SPEC)).stream()
            .filter(r -> members.getOrDefault(place(r), Set.of()).size() == 3)
            .map(r -> normal(SentencesTable.TEXT.get(r)))
            .collect(Collectors.toSet());
    List<String> wanted =
        expected("triple_russia_iran_drone.csv").stream()
            .map(r -> normal(r.get("sentence")))
            .toList();
    // Sentences are given without their dateline.
    assertThat(wanted).allSatisfy(w -> assertThat(found).anyMatch(f -> f.endsWith(w)));
    assertThat(found).allSatisfy(f -> assertThat(wanted).anyMatch(f::endsWith));
  }

  @Test
  void the_triple_is_published_with_evidence_that_names_all_three() {
    Row triple =
        tables
            .read(TriplesTable.SPEC)
            .where(
                Fields.A.col()
                    .equalTo(DRONE)
                    .and(Fields.B.col().equalTo(IRAN))
                    .and(Fields.C.col().equalTo(RUSSIA))
                    .and(Fields.SLICE.col().equalTo("all"))
                    .and(Fields.WINDOW.col().equalTo("sentence")))
            .first();
    assertThat(Fields.N_STORIES.<Long>get(triple)).isGreaterThanOrEqualTo(20);
    assertThat(Fields.Q_VALUE.<Double>get(triple)).isLessThan(0.01);
    List<Row> evidence =
        rows(
            tables
                .read(EvidenceTable.SPEC)
                .where(
                    Fields.A.col()
                        .equalTo(DRONE)
                        .and(Fields.B.col().equalTo(IRAN))
                        .and(EvidenceTable.THIRD.col().equalTo(RUSSIA))));
    assertThat(evidence).isNotEmpty();
    assertThat(evidence)
        .allSatisfy(
            r -> {
              List<Row> spans = r.getList(r.fieldIndex(EvidenceTable.SPANS.name()));
              assertThat(spans.stream().map(s -> s.getString(0)).collect(Collectors.toSet()))
                  .isEqualTo(Set.of(DRONE, IRAN, RUSSIA));
            });
  }

  @Test
  void persons_in_the_articles_are_who_they_are() throws IOException {
    Map<String, String> names =
        rows(tables.read(EntitiesTable.SPEC)).stream()
            .collect(
                Collectors.toMap(r -> Fields.ENTITY_ID.get(r), r -> EntitiesTable.NAME.get(r)));
    Map<String, String> urls =
        rows(tables.read(ArticlesTable.SPEC)).stream()
            .collect(Collectors.toMap(r -> Fields.ARTICLE_ID.get(r), EndToEndTest::key));
    Set<String> found =
        rows(tables.read(EntityMentionsTable.SPEC)).stream()
            .map(
                r ->
                    urls.get(Fields.ARTICLE_ID.<String>get(r))
                        + "\t"
                        + normal(Fields.SURFACE.get(r))
                        + "\t"
                        + folded(names.get(Fields.ENTITY_ID.<String>get(r))))
            .collect(Collectors.toSet());
    List<Map<String, String>> persons = expected("persons.csv");
    List<String> missed =
        persons.stream()
            .map(
                r ->
                    r.get("url")
                        + "\t"
                        + normal(r.get("surface"))
                        + "\t"
                        + folded(r.get("full_name")))
            .filter(p -> !found.contains(p))
            .toList();
    assertThat(missed).as("missed persons").hasSizeLessThanOrEqualTo(persons.size() / 10);
  }

  @Test
  void every_key_is_unique_and_duckdb_reads_every_table_with_the_same_rows() throws Exception {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckdb.createStatement()) {
      for (TableSpec table : Tables.ALL) {
        Dataset<Row> rows = tables.read(table);
        long n = rows.count();
        Column[] key = table.key().stream().map(Field::col).toArray(Column[]::new);
        assertThat(rows.groupBy(key).agg(count(lit(1))).count())
            .as("distinct keys of %s", table.name())
            .isEqualTo(n);
        if (n > 0) {
          String files = "%s/%s/**/*.parquet".formatted(output, table.name());
          try (ResultSet counted =
              sql.executeQuery(
                  "SELECT count(*) FROM read_parquet('%s', hive_partitioning = true)"
                      .formatted(files))) {
            counted.next();
            assertThat(counted.getLong(1)).as(table.name()).isEqualTo(n);
          }
          try (ResultSet columns =
              sql.executeQuery(
                  "SELECT * FROM read_parquet('%s', hive_partitioning = true) LIMIT 0"
                      .formatted(files))) {
            Set<String> names = new TreeSet<>();
            for (int c = 1; c <= columns.getMetaData().getColumnCount(); c++) {
              names.add(columns.getMetaData().getColumnName(c));
            }
            assertThat(names)
                .as(table.name())
                .isEqualTo(
                    table.fields().stream()
                        .map(Field::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
          }
        }
      }
    }
  }

  @Test
  void a_concept_is_no_pair_with_what_it_is_a_kind_of() {
    var parents = org.comention.lexicon.Lexicon.embedded().parents();
    assertThat(rows(tables.read(PairsTable.SPEC)))
        .noneMatch(
            r ->
                parents
                        .getOrDefault(Fields.A.<String>get(r), NO_PARENTS)
                        .contains(Fields.B.<String>get(r))
                    || parents
                        .getOrDefault(Fields.B.<String>get(r), NO_PARENTS)
                        .contains(Fields.A.<String>get(r)));
  }

  @Test
  void counts_are_never_more_than_their_margins() {
    Dataset<Row> pairs = tables.read(PairsTable.SPEC);
    assertThat(
            pairs
                .where(
                    Fields.N_STORIES
                        .col()
                        .gt(Fields.F_A.col())
                        .or(Fields.N_STORIES.col().gt(Fields.F_B.col()))
                        .or(Fields.F_A.col().gt(Fields.N.col())))
                .count())
        .isZero();
  }

  @Test
  @Order(100)
  void the_same_input_again_changes_nothing() {
    Map<String, Set<String>> before = contents();
    RunManifest again =
        new Pipeline(spark, SampleOutput.options(Path.of(output)), RunListener.NONE).run();
    assertThat(again.rows())
        .containsEntry("articles", 0L)
        .containsEntry("rejects", manifest.rows().get("rejects"));
    assertThat(contents()).isEqualTo(before);
    assertThat(tables.read(RunsTable.SPEC).count()).isEqualTo(2);
  }

  @Test
  @Order(101)
  void resolving_again_gives_the_tables_of_the_full_run() {
    Map<String, Set<String>> before = contents();
    AnalysisOptions options =
        CommandLine.populateCommand(new AnalysisOptions(), "--output", output);
    new Resolve(spark, options, RunListener.NONE).run();
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void names_mean_whom_a_reader_says() {
    List<LabelledName> labels =
        LabelledNames.read(
            Path.of("src", "test", "resources", "org", "comention", "entity", "labelled.tsv"));
    EntityScores scores = new EvaluateEntities(tables).score(labels);
    String sizes = "%d names, %d articles".formatted(scores.names().size(), scores.articles());
    assertThat(scores.articles()).as(sizes).isGreaterThanOrEqualTo(50);
    assertThat(scores.within().b3F1()).as("within articles, " + sizes).isGreaterThan(0.90);
    assertThat(scores.across().b3F1()).as("across articles, " + sizes).isGreaterThan(0.90);
    assertThat(scores.within().pairwiseF1()).as("pairs within articles").isGreaterThan(0.90);
    assertThat(scores.across().pairwiseF1()).as("pairs across articles").isGreaterThan(0.90);
    assertThat(scores.byRule().keySet()).contains("exact", "alias", "coreference", "demonym");
  }

  @Test
  @Order(102)
  void measuring_again_gives_the_tables_of_the_full_run() {
    Map<String, Set<String>> before = contents();
    measure(output);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  @Order(103)
  void measuring_under_other_options_gives_what_resolving_under_them_gives(@TempDir Path folder)
      throws IOException {
    FileUtils.copyDirectory(Path.of(output).toFile(), folder.toFile());
    String copy = folder.toString();
    String[] other = {
      "--min-stories=4", "--rank-rule=large", "--evidence=2", "--trend-period=week"
    };
    measure(copy, other);
    Map<String, Set<String>> measured = contents(new Tables(spark, copy));
    List<String> all = new ArrayList<>(List.of(other));
    all.addAll(List.of("--output", copy));
    new Resolve(spark, parsed(new AnalysisOptions(), all), RunListener.NONE).run();
    Map<String, Set<String>> resolved = contents(new Tables(spark, copy));
    for (String table : List.of("pairs", "triples", "trends", "evidence")) {
      assertThat(measured.get(table)).as(table).isNotEmpty().isEqualTo(resolved.get(table));
    }
    assertThatThrownBy(() -> measure(copy, "--min-stories=2", "--triple-stories=2"))
        .isInstanceOf(UserException.class)
        .hasMessageStartingWith("Cannot measure: triples of fewer than 4 stories");
  }

  private static void measure(String folder, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--output", folder));
    new Measures(spark, parsed(new MeasureOptions(), all), RunListener.NONE).run();
  }

  /** As the command line reads them: enums in any case. */
  private static <T> T parsed(T options, List<String> arguments) {
    new CommandLine(options)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(arguments.toArray(String[]::new));
    return options;
  }

  /** Every table but the log of runs, as sets of rows in words. */
  private static Map<String, Set<String>> contents() {
    return contents(tables);
  }

  private static Map<String, Set<String>> contents(Tables tables) {
    Map<String, Set<String>> contents = new TreeMap<>();
    for (TableSpec table : Tables.ALL) {
      if (table != RunsTable.SPEC) {
        contents.put(
            table.name(),
            tables.read(table).drop(Fields.RUN_ID.name()).toJSON().collectAsList().stream()
                .collect(Collectors.toSet()));
      }
    }
    return contents;
  }

  private static List<Row> rows(Dataset<Row> table) {
    return table.collectAsList();
  }

  /** The article's URL, or the place of its text file. */
  private static String key(Row article) {
    String url = Fields.URL.get(article);
    return url != null ? url : "text/" + fileName(Fields.INPUT_FILE.get(article));
  }

  private static String place(Row row) {
    return Fields.ARTICLE_ID.get(row) + " " + Fields.SENTENCE.get(row);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String normal(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static String folded(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("Zelenskyy", "Zelensky")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** Rows of a file of expected answers, by column. */
  private static List<Map<String, String>> expected(String file) throws IOException {
    com.univocity.parsers.csv.CsvParserSettings settings =
        new com.univocity.parsers.csv.CsvParserSettings();
    settings.setHeaderExtractionEnabled(true);
    settings.setNullValue("");
    com.univocity.parsers.csv.CsvParser parser = new com.univocity.parsers.csv.CsvParser(settings);
    List<Map<String, String>> rows = new ArrayList<>();
    try (var in = Files.newBufferedReader(SAMPLES.resolve("expected").resolve(file))) {
      for (var record : parser.parseAllRecords(in)) {
        Map<String, String> row = new TreeMap<>();
        Arrays.stream(parser.getContext().headers()).forEach(h -> row.put(h, record.getString(h)));
        rows.add(row);
      }
    }
    return rows;
  }
}
