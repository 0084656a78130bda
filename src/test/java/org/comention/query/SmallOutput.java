package org.comention.query;

import static org.comention.tables.Fields.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.comention.tables.ArticlesTable;
import org.comention.tables.EntitiesTable;
import org.comention.tables.EntityCountsTable;
import org.comention.tables.EntityMentionsTable;
import org.comention.tables.EvidenceTable;
import org.comention.tables.Field;
import org.comention.tables.MentionsTable;
import org.comention.tables.PairCountsTable;
import org.comention.tables.PairsTable;
import org.comention.tables.RejectsTable;
import org.comention.tables.Robustness;
import org.comention.tables.SentencesTable;
import org.comention.tables.StoriesTable;
import org.comention.tables.TableWriter;
import org.comention.tables.Tables;
import org.comention.tables.TotalsTable;
import org.comention.tables.TrendsTable;
import org.comention.tables.TripleCountsTable;
import org.comention.tables.TriplesTable;
import org.comention.tables.TruncationsTable;

/**
 * An output folder counted by hand: seven articles that tell six stories, of 62 stories in all.
 *
 * <pre>
 * a1  2022-07-12  post  story a1  "Iran could supply drones to Russia." "Putin visits Tehran."
 * a2  2022-07-13  wire  story a1  "Iran could supply drones to Russia."
 * a3  2022-07-20  wire  story a3  "Russia denied it." "Iran did too."           (one paragraph)
 * a4  2022-09-02  post  story a4  "Iranian drones hit grain in Odesa." | "Russia said nothing."
 * a5  undated     blog  story a5  "Russia bought drones."
 * a6  2022-09-10  wire  story a6  "Turkey sells drones."
 * a7  2022-09-11  wire  story a7  "Putin, grain."                            (in the ledger: a list)
 * </pre>
 *
 * <p>So Iran and Russia stand in one sentence in 1 story (a1), in one paragraph in 2 (and a3), in
 * one article in 3 (and a4). Drone and Russia are too rare to be published: in 2 stories in a
 * sentence (a1, a5), in 3 in an article (and a4).
 */
public final class SmallOutput {
  static final String DRONE = "concept:drone";
  static final String SHAHED = "concept:shahed-136";
  static final String IRAN = "loc:iran";
  static final String RUSSIA = "loc:russia";
  static final String TURKEY = "loc:turkey";
  private static final String PUTIN = "per:vladimir-putin";
  private static final String GRAIN = "concept:grain";

  private static Path folder;

  private SmallOutput() {}

  /** The folder, written once a JVM. */
  public static synchronized String folder(SparkSession spark) {
    if (folder == null) {
      try {
        Path made = Files.createTempDirectory(Path.of("target"), "small-output");
        write(spark, made.toString());
        folder = made;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder.toString();
  }

  /** Its tables. */
  static Tables tables(SparkSession spark) {
    return new Tables(spark, folder(spark));
  }

  private static void write(SparkSession spark, String output) {
    try (TableWriter writer = TableWriter.open(spark, output, "r1")) {
      for (TableRows rows :
          List.of(
              articles(),
              sentences(),
              mentions(),
              stories(),
              entityMentions(),
              entities(),
              entityCounts(),
              pairCounts(),
              tripleCounts(),
              totals(),
              pairs(),
              triples(),
              trends(),
              evidence(),
              rejects(),
              truncations())) {
        writer.replace(rows.table, spark.createDataFrame(rows.rows(), rows.table.schema()));
      }
      writer.commit();
    }
  }

  private static Date day(String day) {
    return day == null ? null : Date.valueOf(day);
  }

  private static String month(String day) {
    return day == null ? "undated" : day.substring(0, 7);
  }

  private static TableRows articles() {
    TableRows rows = new TableRows(ArticlesTable.SPEC);
    article(
        rows,
        "a1",
        "2022-07-12",
        "post",
        "Iran may send drones",
        "https://post.example/1",
        "Iran could supply drones to Russia. Putin visits Tehran.");
    article(
        rows,
        "a2",
        "2022-07-13",
        "wire",
        "Drones for Russia",
        "https://wire.example/2",
        "Iran could supply drones to Russia.");
    article(
        rows,
        "a3",
        "2022-07-20",
        "wire",
        "Denials",
        "https://wire.example/3",
        "Russia denied it. Iran did too.");
    article(
        rows,
        "a4",
        "2022-09-02",
        "post",
        "Grain burns",
        "https://post.example/4",
        "Iranian drones hit grain in Odesa.\n\nRussia said nothing.");
    article(rows, "a5", null, "blog", null, null, "Russia bought drones.");
    article(
        rows,
        "a6",
        "2022-09-10",
        "wire",
        "Sales",
        "https://wire.example/6",
        "Turkey sells drones.");
    article(rows, "a7", "2022-09-11", "wire", "Names", "https://wire.example/7", "Putin, grain.");
    return rows;
  }

  private static void article(
      TableRows rows, String id, String day, String source, String title, String url, String text) {
    rows.row(
        ARTICLE_ID,
        id,
        ArticlesTable.TEXT,
        text,
        PUBLISHED_ON,
        day(day),
        PUBLISHED_MONTH,
        month(day),
        SOURCE,
        source,
        TITLE,
        title,
        URL,
        url);
  }

  private static TableRows sentences() {
    TableRows rows = new TableRows(SentencesTable.SPEC).common(SentencesTable.ROLE, "BODY");
    sentence(rows, "a1", "2022-07", 0, 0, 0, "Iran could supply drones to Russia.");
    sentence(rows, "a1", "2022-07", 1, 0, 36, "Putin visits Tehran.");
    sentence(rows, "a2", "2022-07", 0, 0, 0, "Iran could supply drones to Russia.");
    sentence(rows, "a3", "2022-07", 0, 0, 0, "Russia denied it.");
    sentence(rows, "a3", "2022-07", 1, 0, 18, "Iran did too.");
    sentence(rows, "a4", "2022-09", 0, 0, 0, "Iranian drones hit grain in Odesa.");
    sentence(rows, "a4", "2022-09", 1, 1, 36, "Russia said nothing.");
    sentence(rows, "a5", "undated", 0, 0, 0, "Russia bought drones.");
    sentence(rows, "a6", "2022-09", 0, 0, 0, "Turkey sells drones.");
    sentence(rows, "a7", "2022-09", 0, 0, 0, "Putin, grain.");
    return rows;
  }

  private static void sentence(
      TableRows rows, String id, String month, int index, int paragraph, int begin, String text) {
    rows.row(
        ARTICLE_ID,
        id,
        PUBLISHED_MONTH,
        month,
        SENTENCE,
        index,
        PARAGRAPH,
        paragraph,
        BEGIN,
        begin,
        END,
        begin + text.length(),
        SentencesTable.TEXT,
        text);
  }

  private static TableRows mentions() {
    return new TableRows(MentionsTable.SPEC)
        .common(ARTICLE_ID, "a1")
        .common(PUBLISHED_MONTH, "2022-07")
        .common(MentionsTable.RECOGNISER, "ner")
        .common(MentionsTable.MODEL_ID, "embedded:1")
        .common(MentionsTable.CONFIDENCE, 0.97)
        .row(BEGIN, 0, END, 4, SURFACE, "Iran", TYPE, "LOC")
        .row(BEGIN, 28, END, 34, SURFACE, "Russia", TYPE, "LOC")
        .row(SENTENCE, 1, BEGIN, 36, END, 41, SURFACE, "Putin", TYPE, "PER")
        .row(SENTENCE, 1, BEGIN, 49, END, 55, SURFACE, "Tehran", TYPE, "LOC")
        .row(
            BEGIN,
            18,
            END,
            24,
            SURFACE,
            "drones",
            TYPE,
            "WEAPON",
            MentionsTable.RECOGNISER,
            "lexicon",
            MentionsTable.CONFIDENCE,
            1.0,
            MentionsTable.CONCEPT_ID,
            DRONE,
            MentionsTable.MODEL_ID,
            "lexicon:1");
  }

  private static TableRows stories() {
    TableRows rows =
        new TableRows(StoriesTable.SPEC)
            .common(StoriesTable.SIMILARITY, 1.0)
            .common(StoriesTable.STORY_RULE, "single");
    story(rows, "a1", "a1", "2022-07-12");
    story(rows, "a2", "a1", "2022-07-12");
    story(rows, "a3", "a3", "2022-07-20");
    story(rows, "a4", "a4", "2022-09-02");
    story(rows, "a5", "a5", null);
    story(rows, "a6", "a6", "2022-09-10");
    story(rows, "a7", "a7", "2022-09-11");
    return rows;
  }

  private static void story(TableRows rows, String article, String story, String day) {
    rows.row(ARTICLE_ID, article, STORY_ID, story, StoriesTable.STORY_DAY, day(day));
  }

  private static TableRows entityMentions() {
    TableRows rows = new TableRows(EntityMentionsTable.SPEC);
    mention(rows, "a1 a1 2022-07-12 post 0 0", 0, "Iran", IRAN, "LOC", "gazetteer");
    mention(rows, "a1 a1 2022-07-12 post 0 0", 18, "drones", DRONE, "WEAPON", "lexicon");
    mention(rows, "a1 a1 2022-07-12 post 0 0", 28, "Russia", RUSSIA, "LOC", "gazetteer");
    mention(rows, "a1 a1 2022-07-12 post 1 0", 36, "Putin", PUTIN, "PER", "corpus");
    mention(rows, "a2 a1 2022-07-13 wire 0 0", 0, "Iran", IRAN, "LOC", "gazetteer");
    mention(rows, "a2 a1 2022-07-13 wire 0 0", 18, "drones", DRONE, "WEAPON", "lexicon");
    mention(rows, "a2 a1 2022-07-13 wire 0 0", 28, "Russia", RUSSIA, "LOC", "gazetteer");
    mention(rows, "a3 a3 2022-07-20 wire 0 0", 0, "Russia", RUSSIA, "LOC", "gazetteer");
    mention(rows, "a3 a3 2022-07-20 wire 1 0", 18, "Iran", IRAN, "LOC", "gazetteer");
    mention(rows, "a4 a4 2022-09-02 post 0 0", 0, "Iranian", IRAN, "LOC", "demonym");
    mention(rows, "a4 a4 2022-09-02 post 0 0", 8, "drones", DRONE, "WEAPON", "lexicon");
    mention(rows, "a4 a4 2022-09-02 post 0 0", 19, "grain", GRAIN, "GOODS", "lexicon");
    mention(rows, "a4 a4 2022-09-02 post 1 1", 36, "Russia", RUSSIA, "LOC", "gazetteer");
    mention(rows, "a5 a5 - blog 0 0", 0, "Russia", RUSSIA, "LOC", "gazetteer");
    mention(rows, "a5 a5 - blog 0 0", 14, "drones", DRONE, "WEAPON", "lexicon");
    mention(rows, "a6 a6 2022-09-10 wire 0 0", 0, "Turkey", TURKEY, "LOC", "alias");
    mention(rows, "a6 a6 2022-09-10 wire 0 0", 13, "drones", DRONE, "WEAPON", "lexicon");
    mention(rows, "a6 a6 2022-09-10 wire 0 0", 13, "drones", SHAHED, "WEAPON", "lexicon");
    mention(rows, "a7 a7 2022-09-11 wire 0 0", 0, "Putin", PUTIN, "PER", "corpus");
    mention(rows, "a7 a7 2022-09-11 wire 0 0", 7, "grain", GRAIN, "GOODS", "lexicon");
    return rows;
  }

  private static void mention(
      TableRows rows,
      String place,
      int begin,
      String surface,
      String entity,
      String type,
      String rule) {
    String[] at = place.split(" ");
    String day = at[2].equals("-") ? null : at[2];
    rows.row(
        ARTICLE_ID,
        at[0],
        STORY_ID,
        at[1],
        PUBLISHED_ON,
        day(day),
        PUBLISHED_MONTH,
        month(day),
        SOURCE,
        at[3],
        SENTENCE,
        Integer.valueOf(at[4]),
        PARAGRAPH,
        Integer.valueOf(at[5]),
        BEGIN,
        begin,
        END,
        begin + surface.length(),
        SURFACE,
        surface,
        ENTITY_ID,
        entity,
        TYPE,
        type,
        EntityMentionsTable.RULE,
        rule);
  }

  private static TableRows entities() {
    TableRows rows = new TableRows(EntitiesTable.SPEC);
    entity(rows, RUSSIA, "Russia", "LOC", 5, 5, 4, alias("Russia", "gazetteer", 5));
    entity(
        rows,
        IRAN,
        "Iran",
        "LOC",
        4,
        4,
        3,
        alias("Iran", "gazetteer", 3),
        alias("Iranian", "demonym", 1));
    entity(
        rows,
        DRONE,
        "drone",
        "WEAPON",
        5,
        5,
        4,
        alias("drones", "lexicon", 5),
        alias("Shahed-136", "parent", 2));
    entity(rows, SHAHED, "Shahed-136", "WEAPON", 2, 2, 2);
    entity(rows, GRAIN, "grain", "GOODS", 1, 1, 1, alias("grain", "lexicon", 1));
    entity(rows, TURKEY, "Türkiye", "LOC", 1, 1, 1, alias("Turkey", "alias", 1));
    entity(rows, PUTIN, "Vladimir Putin", "PER", 3, 3, 3, alias("Putin", "corpus", 2));
    entity(rows, "per:putin", "Putin", "PER", 1, 1, 1, alias("Putin", "bare", 1));
    entity(rows, "loc:georgia", "Georgia", "LOC", 40, 30, 30);
    entity(rows, "loc:georgia-us", "Georgia", "LOC", 10, 9, 9);
    entity(rows, "org:georgia", "Georgia", "ORG", 2, 2, 2);
    return rows;
  }

  private static Row alias(String surface, String rule, long n) {
    return RowFactory.create(surface, rule, n);
  }

  private static void entity(
      TableRows rows,
      String id,
      String name,
      String type,
      long mentions,
      long articles,
      long stories,
      Row... aliases) {
    rows.row(
        ENTITY_ID,
        id,
        EntitiesTable.NAME,
        name,
        TYPE,
        type,
        EntitiesTable.N_MENTIONS,
        mentions,
        N_ARTICLES,
        articles,
        N_STORIES,
        stories,
        N_SOURCES,
        2L,
        FIRST_SEEN,
        day("2022-07-12"),
        LAST_SEEN,
        day("2022-09-02"),
        EntitiesTable.ALIASES,
        aliases);
  }

  private static TableRows entityCounts() {
    TableRows rows = new TableRows(EntityCountsTable.SPEC);
    for (String window : List.of("sentence", "paragraph", "document")) {
      rows.common(ENTITY_ID, RUSSIA).common(WINDOW, window);
      count(rows, "2022-07-12", 1, 1, 1);
      count(rows, "2022-07-13", 1, 1, 0);
      count(rows, "2022-07-20", 1, 1, 1);
      count(rows, "2022-09-02", 1, 1, 1);
      count(rows, null, 1, 1, 1);
      rows.common(ENTITY_ID, TURKEY);
      count(rows, "2022-09-10", 1, 1, 1);
    }
    return rows;
  }

  private static TableRows pairCounts() {
    TableRows rows = new TableRows(PairCountsTable.SPEC).common(A, IRAN).common(B, RUSSIA);
    for (String window : List.of("sentence", "paragraph", "document")) {
      rows.common(WINDOW, window);
      count(rows, "2022-07-12", 1, 1, 1);
      count(rows, "2022-07-13", 1, 1, 0);
      if (!window.equals("sentence")) {
        count(rows, "2022-07-20", 1, 1, 1);
      }
      if (window.equals("document")) {
        count(rows, "2022-09-02", 1, 1, 1);
      }
    }
    for (String window : List.of("sentence", "paragraph", "document")) {
      rows.common(WINDOW, window).common(A, DRONE).common(B, IRAN);
      count(rows, "2022-07-12", 1, 1, 1);
      count(rows, "2022-07-13", 1, 1, 0);
      count(rows, "2022-09-02", 1, 1, 1);
      rows.common(B, RUSSIA);
      count(rows, "2022-07-12", 1, 1, 1);
      count(rows, "2022-07-13", 1, 1, 0);
      count(rows, null, 1, 1, 1);
      if (window.equals("document")) {
        count(rows, "2022-09-02", 1, 1, 1);
        rows.common(A, GRAIN).common(B, PUTIN);
        count(rows, "2022-09-11", 1, 1, 1);
      }
    }
    return rows;
  }

  private static TableRows truncations() {
    return new TableRows(TruncationsTable.SPEC)
        .row(
            RUN_ID,
            "r1",
            TruncationsTable.CAP,
            TruncationsTable.LIST,
            TruncationsTable.PLACE,
            "article a7, sentence 0");
  }

  private static TableRows tripleCounts() {
    TableRows rows =
        new TableRows(TripleCountsTable.SPEC).common(A, DRONE).common(B, IRAN).common(C, RUSSIA);
    for (String window : List.of("sentence", "paragraph", "document")) {
      rows.common(WINDOW, window);
      count(rows, "2022-07-12", 1, 1, 1);
      count(rows, "2022-07-13", 1, 1, 0);
      if (window.equals("document")) {
        count(rows, "2022-09-02", 1, 1, 1);
      }
    }
    return rows;
  }

  private static void count(TableRows rows, String day, long units, long articles, long stories) {
    rows.row(
        DAY, day(day), MONTH, month(day), N_UNITS, units, N_ARTICLES, articles, N_STORIES, stories);
  }

  private static TableRows totals() {
    TableRows rows = new TableRows(TotalsTable.SPEC);
    for (String window : List.of("sentence", "paragraph", "document")) {
      rows.common(WINDOW, window);
      rows.row(SLICE, "all", SLICE_KIND, "all", N_STORIES, 62L);
      rows.row(SLICE, "2022", SLICE_KIND, "year", N_STORIES, 60L);
      rows.row(SLICE, "2022-07", SLICE_KIND, "month", N_STORIES, 20L);
      rows.row(SLICE, "2022-08", SLICE_KIND, "month", N_STORIES, 15L);
      rows.row(SLICE, "2022-09", SLICE_KIND, "month", N_STORIES, 25L);
    }
    return rows;
  }

  /** log_dice of Iran and Russia in a sentence: 14 + log2(2 * 1 / (3 + 4)) = 12.19. */
  private static TableRows pairs() {
    TableRows rows =
        new TableRows(PairsTable.SPEC)
            .common(SLICE, "all")
            .common(SLICE_KIND, "all")
            .common(N, 62L)
            .common(N_SOURCES, 2L)
            .common(FIRST_SEEN, day("2022-07-12"));
    Field[] k = {A, B, WINDOW, N_UNITS, N_ARTICLES, N_STORIES, F_A, F_B, EXPECTED, LIFT};
    Field[] m = {PairsTable.NPMI, PairsTable.LOG_DICE, Q_VALUE, RANK};
    restsOn(rows, 1.0, "post", 1.0, 1.0, false, true);
    pair(
        rows,
        k,
        m,
        IRAN,
        RUSSIA,
        "sentence",
        2L,
        2L,
        1L,
        3L,
        4L,
        0.1935,
        5.167,
        0.40,
        12.19,
        2e-9,
        2);
    restsOn(rows, 2 / 3.0, "post", 0.5, 0.5, true, true);
    pair(
        rows,
        k,
        m,
        IRAN,
        RUSSIA,
        "paragraph",
        3L,
        3L,
        2L,
        3L,
        4L,
        0.1935,
        10.33,
        0.68,
        13.19,
        0.0031,
        1);
    restsOn(rows, null, null, null, null, null, null);
    pair(
        rows,
        k,
        m,
        IRAN,
        RUSSIA,
        "document",
        4L,
        4L,
        3L,
        3L,
        4L,
        0.1935,
        15.50,
        0.90,
        13.78,
        0.02,
        null);
    restsOn(rows, 2 / 3.0, "post", 1.0, 0.5, false, true);
    pair(
        rows,
        k,
        m,
        DRONE,
        IRAN,
        "sentence",
        3L,
        3L,
        2L,
        4L,
        3L,
        0.1935,
        10.33,
        0.68,
        13.19,
        1e-11,
        1);
    restsOn(rows, null, null, null, null, null, null);
    pair(
        rows,
        k,
        m,
        DRONE,
        TURKEY,
        "sentence",
        1L,
        1L,
        1L,
        4L,
        1L,
        0.06452,
        15.50,
        0.66,
        12.68,
        0.5,
        null);
    return rows;
  }

  /** The columns of {@link Robustness}, in their order, of all rows that follow. */
  private static void restsOn(TableRows rows, Object... values) {
    for (int i = 0; i < values.length; i++) {
      rows.common(Robustness.ALL.get(i), values[i]);
    }
  }

  private static void pair(TableRows rows, Field[] first, Field[] second, Object... values) {
    Object[] cells = new Object[2 * values.length];
    for (int i = 0; i < values.length; i++) {
      cells[2 * i] = i < first.length ? first[i] : second[i - first.length];
      cells[2 * i + 1] = values[i];
    }
    rows.row(cells);
  }

  /** lift_partition = 1 * 62 / (2 * 4) = 7.75; expected = 4 * 3 * 4 / 62^2 = 0.0125. */
  private static TableRows triples() {
    TableRows rows =
        new TableRows(TriplesTable.SPEC)
            .common(SLICE, "all")
            .common(SLICE_KIND, "all")
            .common(N, 62L)
            .common(N_SOURCES, 2L)
            .common(A, DRONE)
            .common(B, IRAN)
            .common(C, RUSSIA)
            .common(FIRST_SEEN, day("2022-07-12"))
            .common(TriplesTable.PRODUCTIVE, true)
            .common(Q_VALUE, 0.004)
            .common(RANK, 1)
            .common(EXPECTED, 0.0125)
            .common(LIFT, 80.1)
            .common(TriplesTable.LIFT_PARTITION, 7.75)
            .common(TriplesTable.EXCESS, 1.5)
            .common(TriplesTable.EXPECTED_BY_PAIRS, 0.67);
    restsOn(rows, 1.0, "post", 1.0, 1.0, false, true);
    rows.row(WINDOW, "sentence", N_UNITS, 2L, N_ARTICLES, 2L, N_STORIES, 1L);
    rows.row(WINDOW, "paragraph", N_UNITS, 2L, N_ARTICLES, 2L, N_STORIES, 1L);
    restsOn(rows, 2 / 3.0, "post", 1.0, 0.5, false, true);
    rows.row(WINDOW, "document", N_UNITS, 3L, N_ARTICLES, 3L, N_STORIES, 2L);
    return rows;
  }

  /**
   * Iran and Russia in week 28, 1 of 5 stories after 0 of 4: (1.5 / 6) / (0.5 / 5) = 2.5; Fisher's
   * 5 / 9, doubled, is over 1.
   */
  private static TableRows trends() {
    TableRows rows =
        new TableRows(TrendsTable.SPEC)
            .common(A, IRAN)
            .common(TrendsTable.B, RUSSIA)
            .common(WINDOW, "sentence")
            .common(TrendsTable.MEMBERS, "pair")
            .common(TrendsTable.N_STORIES, 1L)
            .common(TrendsTable.FIRST_SEEN, day("2022-07-12"))
            .common(TrendsTable.FIRST_SOURCE, "post")
            .common(TrendsTable.IS_NEW, true)
            .common(TrendsTable.BURST_BEYOND_MEMBERS, false)
            .common(TrendsTable.NOVELTY, 0.3);
    rows.row(
        TrendsTable.PERIOD_KIND,
        "week",
        TrendsTable.PERIOD,
        "2022-W28",
        TrendsTable.FIRST_DAY,
        day("2022-07-11"),
        TrendsTable.N,
        5L,
        TrendsTable.N_STORIES_BEFORE,
        0L,
        TrendsTable.CHANGE,
        1.3219280948873623,
        TrendsTable.CHANGE_NEG_LOG10_P,
        0.0);
    rows.row(
        TrendsTable.PERIOD_KIND,
        "month",
        TrendsTable.PERIOD,
        "2022-07",
        TrendsTable.FIRST_DAY,
        day("2022-07-01"),
        TrendsTable.N,
        20L);
    return rows;
  }

  private static TableRows evidence() {
    Row iran = RowFactory.create(IRAN, 0, 4);
    Row drone = RowFactory.create(DRONE, 18, 24);
    Row russia = RowFactory.create(RUSSIA, 28, 34);
    TableRows rows =
        new TableRows(EvidenceTable.SPEC)
            .common(EvidenceTable.EVIDENCE_RANK, 1)
            .common(ARTICLE_ID, "a1")
            .common(STORY_ID, "a1")
            .common(EvidenceTable.TEXT, "Iran could supply drones to Russia.")
            .common(TITLE, "Iran may send drones")
            .common(URL, "https://post.example/1")
            .common(PUBLISHED_ON, day("2022-07-12"))
            .common(SOURCE, "post");
    rows.row(A, IRAN, B, RUSSIA, EvidenceTable.SPANS, new Row[] {iran, russia});
    rows.row(A, DRONE, B, IRAN, EvidenceTable.SPANS, new Row[] {iran, drone});
    rows.row(
        A,
        DRONE,
        B,
        IRAN,
        EvidenceTable.THIRD,
        RUSSIA,
        EvidenceTable.SPANS,
        new Row[] {iran, drone, russia});
    return rows;
  }

  private static TableRows rejects() {
    return new TableRows(RejectsTable.SPEC)
        .common(RUN_ID, "r1")
        .common(INPUT_FILE, "articles.jsonl")
        .row(POSITION, 3L, RejectsTable.REASON, "broken_json", RejectsTable.EXCERPT, "{\"t")
        .row(POSITION, 8L, RejectsTable.REASON, "broken_json", RejectsTable.EXCERPT, "{\"u")
        .row(POSITION, 9L, RejectsTable.REASON, "missing_text", RejectsTable.EXCERPT, "{}");
  }
}
