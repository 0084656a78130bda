package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.story.AssignStories;
import org.comention.story.StoryArticles;
import org.comention.story.StoryOptions;
import org.comention.tables.Field;
import org.comention.tables.Fields;
import org.comention.tables.PairsTable;
import org.comention.tables.TrendsTable;
import org.comention.tables.TriplesTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 1,500 stories of four months in which only what is planted holds: every story names four to eight
 * of sixty entities at random, and beside them what the methods below add.
 */
class PlantedCorpusTest extends SparkTest {
  private static final int STORIES = 1500;
  private static final int COPIES = 200;
  private static final String COPIED = "2022-08-01";
  private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);

  private static CooccurRun run;
  private static List<String> copies;

  private final Random random = new Random(7);
  private final List<StringBuilder> stories = new ArrayList<>();

  @BeforeAll
  static void count() {
    copies = storiesOfCopies();
    run =
        new CooccurRun(
            spark, new PlantedCorpusTest().corpus(copies), new CooccurOptions().tripleStories(2));
  }

  /** The stories that story finding makes of two hundred lightly edited copies of one text. */
  private static List<String> storiesOfCopies() {
    Random words = new Random(11);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      text.add("w" + words.nextInt(400));
    }
    List<StoryArticles.Article> articles = new ArrayList<>();
    for (int copy = 0; copy < COPIES; copy++) {
      List<String> edited = new ArrayList<>(text);
      edited.set(words.nextInt(text.size()), "edited" + copy);
      edited.remove(words.nextInt(text.size()));
      String id = "copy%03d".formatted(copy);
      articles.add(
          new StoryArticles.Article(
              id, COPIED, "source" + copy, null, null, String.join(" ", edited) + "."));
    }
    Dataset<Row> rows = StoryArticles.frame(spark, articles);
    AssignStories stage = new AssignStories(new StoryOptions());
    Dataset<Row> standing = stage.standing(rows);
    return stage
        .apply(rows, standing, stage.proposals(rows, standing).localCheckpoint())
        .orderBy(Fields.ARTICLE_ID.col())
        .collectAsList()
        .stream()
        .map(Fields.STORY_ID::<String>get)
        .toList();
  }

  private Corpus corpus(List<String> copied) {
    for (int i = 0; i < STORIES; i++) {
      stories.add(new StringBuilder("n" + random.nextInt(60)));
      int others = 3 + random.nextInt(5);
      for (int j = 0; j < others; j++) {
        stories.get(i).append(j % 2 == 0 ? " | " : " ").append("n").append(random.nextInt(60));
      }
    }
    // A pair: 40 of 80 stories each in common.
    plant(40, "pair1 pair2");
    plant(40, "pair1");
    plant(40, "pair2");
    // A triple with a story of its own: members meet by chance but for 60 stories with all three.
    plant(60, "own1 own2 own3");
    plant(140, "own1");
    plant(140, "own2");
    plant(140, "own3");
    // A triple that is only its pairs: cells proportional to 0.08^members 4^pairs.
    plant(36, "hot1 hot2 hot3");
    plant(28, "hot1 hot2");
    plant(28, "hot1 hot3");
    plant(28, "hot2 hot3");
    plant(89, "hot1");
    plant(89, "hot2");
    plant(89, "hot3");
    plant(30, "bomb1");
    plant(30, "bomb2");
    Corpus corpus = new Corpus();
    for (int i = 0; i < STORIES; i++) {
      int day = i * 120 / STORIES;
      // Two entities that are in the news in September only, each on its own.
      if (day / 30 == 2 && random.nextInt(5) == 0) {
        stories.get(i).append(" | calendar1");
      }
      if (day / 30 == 2 && random.nextInt(5) == 0) {
        stories.get(i).append(" | calendar2");
      }
      corpus.article(
          "s" + i, FIRST.plusDays(day).toString(), "source" + i % 5, stories.get(i).toString());
    }
    // A wire text printed two hundred times.
    for (int copy = 0; copy < COPIES; copy++) {
      corpus.article(copied.get(copy), COPIED, "source" + copy, "bomb1 bomb2");
    }
    return corpus;
  }

  /** Adds a sentence to so many random stories that none of the earlier call's get. */
  private void plant(int count, String sentence) {
    List<Integer> order = new ArrayList<>();
    String group = sentence.replaceAll("\\d.*", "");
    for (int i = 0; i < STORIES; i++) {
      if (stories.get(i).indexOf(group) < 0 || group.equals("own")) {
        order.add(i);
      }
    }
    Collections.shuffle(order, random);
    int planted = 0;
    for (int i : order) {
      boolean has = sentence.lines().anyMatch(s -> stories.get(i).indexOf(s.split(" ")[0]) >= 0);
      if (!has && planted++ < count) {
        stories.get(i).append(" | ").append(sentence);
      }
    }
  }

  private static Row pair(String a, String b, String slice, String window) {
    return only(
        run.pairs
            .where(is(Fields.A, a).and(is(Fields.B, b)))
            .where(is(Fields.SLICE, slice).and(is(Fields.WINDOW, window))));
  }

  private static Row triple(String stem, String window) {
    return only(
        run.triples
            .where(is(Fields.A, stem + "1").and(is(Fields.B, stem + "2")))
            .where(is(Fields.C, stem + "3"))
            .where(is(Fields.SLICE, "all").and(is(Fields.WINDOW, window))));
  }

  private static Column is(Field field, String value) {
    return field.col().equalTo(value);
  }

  private static Row only(Dataset<Row> rows) {
    List<Row> found = rows.collectAsList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void the_planted_pair_is_first_of_its_window() {
    Row pair = pair("pair1", "pair2", "all", "sentence");
    assertThat(Fields.N_STORIES.<Long>get(pair)).isEqualTo(40);
    assertThat(Fields.F_A.<Long>get(pair)).isEqualTo(80);
    assertThat(Fields.Q_VALUE.<Double>get(pair)).isLessThan(1e-6);
    assertThat(Fields.N.<Long>get(pair)).isEqualTo(STORIES + 1);
    assertThat(Fields.RANK.<Integer>get(pair)).isEqualTo(1);
    assertThat(PairsTable.LOG_DICE.<Double>get(pair)).isEqualTo(13);
    assertThat(Fields.N_SOURCES.<Long>get(pair)).isEqualTo(5);
  }

  @Test
  void the_planted_triple_has_a_story_of_its_own() {
    for (String window : List.of("sentence", "document")) {
      Row triple = triple("own", window);
      assertThat(Fields.N_STORIES.<Long>get(triple)).isGreaterThanOrEqualTo(60);
      assertThat(TriplesTable.PRODUCTIVE.<Boolean>get(triple)).isTrue();
      assertThat(Fields.RANK.<Integer>get(triple)).isNotNull();
    }
    Row triple = triple("own", "document");
    assertThat(TriplesTable.EXCESS.<Double>get(triple)).isGreaterThan(1.2);
    assertThat(TriplesTable.G2_THREE_WAY.<Double>get(triple)).isGreaterThan(10.83);
  }

  @Test
  void the_triple_of_hot_pairs_has_an_excess_near_1() {
    Row triple = triple("hot", "document");
    assertThat(TriplesTable.EXCESS.<Double>get(triple)).isCloseTo(1, within(0.15));
    assertThat(TriplesTable.G2_THREE_WAY.<Double>get(triple)).isBetween(-3.84, 3.84);
    assertThat(Fields.LIFT.<Double>get(triple)).isGreaterThan(3);
  }

  @Test
  void two_hundred_edited_copies_are_one_story_and_not_significant() {
    assertThat(copies).hasSize(COPIES).containsOnly(copies.get(0));
    // At no window is the pair surprising: it is absent, or its q is above 0.01 and it has no rank.
    assertThat(bomb(run.pairs).collectAsList())
        .allSatisfy(
            row -> {
              assertThat(Fields.Q_VALUE.<Double>get(row)).isGreaterThan(0.01);
              assertThat(Fields.RANK.<Integer>get(row)).isNull();
            });
    Row day =
        only(bomb(run.pairCounts).where(is(Fields.WINDOW, "sentence").and(is(Fields.DAY, COPIED))));
    assertThat(Fields.N_ARTICLES.<Long>get(day)).isEqualTo(COPIES);
    assertThat(Fields.N_STORIES.<Long>get(day)).isEqualTo(1);
  }

  @Test
  void two_hundred_copies_that_were_stories_of_their_own_would_be_significant() {
    List<String> apart = IntStream.range(0, COPIES).mapToObj(copy -> "copy" + copy).toList();
    Corpus corpus = new PlantedCorpusTest().corpus(apart);
    CooccurOptions options = new CooccurOptions();
    Dataset<Row> index = corpus.index(spark).localCheckpoint();
    Dataset<Row> units = corpus.storyUnits(spark, options).localCheckpoint();
    Dataset<Row> entities = new CountEntities().apply(units, index).localCheckpoint();
    Dataset<Row> totals =
        new ComputeTotals()
            .apply(
                corpus.articles(spark),
                corpus.sentences(spark),
                corpus.stories(spark),
                entities,
                units);
    Dataset<Row> pairs =
        new MeasurePairs(options)
            .apply(new CountPairs().apply(units, index), entities, totals.localCheckpoint());
    Row pair = only(bomb(pairs).where(is(Fields.SLICE, "all").and(is(Fields.WINDOW, "sentence"))));
    assertThat(Fields.N_STORIES.<Long>get(pair)).isGreaterThanOrEqualTo(COPIES);
    assertThat(Fields.Q_VALUE.<Double>get(pair)).isLessThan(1e-6);
    assertThat(Fields.RANK.<Integer>get(pair)).isNotNull();
  }

  private static Dataset<Row> bomb(Dataset<Row> rows) {
    return rows.where(is(Fields.A, "bomb1").and(is(Fields.B, "bomb2")));
  }

  @Test
  void the_calendar_coincidence_vanishes_within_its_month() {
    Row all = pair("calendar1", "calendar2", "all", "document");
    Row year = pair("calendar1", "calendar2", "2022", "document");
    assertThat(Fields.LIFT.<Double>get(all)).isGreaterThan(2);
    assertThat(Fields.LIFT.<Double>get(year)).isEqualTo(Fields.LIFT.<Double>get(all));
    Row month =
        only(
            run.pairs
                .where(is(Fields.A, "calendar1").and(is(Fields.B, "calendar2")))
                .where(is(Fields.SLICE, "2022-09").and(is(Fields.WINDOW, "document"))));
    assertThat(Fields.LIFT.<Double>get(month)).isCloseTo(1, within(0.5));
    assertThat(Fields.Q_VALUE.<Double>get(month)).isGreaterThan(0.01);
  }

  @Test
  void the_calendar_coincidence_is_none_within_its_months() {
    Row month =
        only(
            run.trends
                .where(is(Fields.A, "calendar1").and(is(TrendsTable.B, "calendar2")))
                .where(is(TrendsTable.PERIOD, "2022-09").and(is(Fields.WINDOW, "document")))
                .where(TrendsTable.C.col().isNull()));
    assertThat(TrendsTable.ODDS_RATIO.<Double>get(month)).isGreaterThan(3);
    assertThat(TrendsTable.ODDS_RATIO_WITHIN.<Double>get(month)).isBetween(0.5, 1.5);
    assertThat(TrendsTable.WITHIN_NEG_LOG10_P.<Double>get(month)).isLessThan(2);
  }

  @Test
  void no_pair_that_was_not_planted_is_ranked() {
    List<String> ranked =
        run
            .pairs
            .where(Fields.RANK.col().isNotNull())
            .select(Fields.A.col(), Fields.B.col())
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.getString(0) + " " + row.getString(1))
            .filter(pair -> !pair.matches("(\\D+)\\d \\1\\d"))
            .toList();
    assertThat(ranked).isEmpty();
    assertThat(
            run.triples
                .where(Fields.RANK.col().isNotNull())
                .where(Fields.A.col().startsWith("n"))
                .count())
        .isZero();
  }

  @Test
  void q_values_agree_with_the_plain_procedure() {
    List<Row> rows =
        run.pairs
            .where(is(Fields.SLICE, "2022-08").and(is(Fields.WINDOW, "paragraph")))
            .collectAsList();
    double[] p = rows.stream().mapToDouble(Fields.NEG_LOG10_P::<Double>get).toArray();
    long tests = Fields.N_TESTS.<Long>get(rows.get(0));
    double[] q = org.comention.stats.FalseDiscoveryRate.negLog10Q(p, tests);
    for (int i = 0; i < p.length; i++) {
      assertThat(Fields.Q_VALUE.<Double>get(rows.get(i)))
          .isCloseTo(Math.pow(10, -q[i]), within(1e-9));
    }
    // Sixty entities and those planted in August, each in two stories or more.
    assertThat(tests).isGreaterThanOrEqualTo(60 * 59 / 2);
  }

  @Test
  void every_pair_has_evidence_when_it_shares_a_sentence() {
    long shared =
        run.pairs
            .where(is(Fields.SLICE, "all").and(is(Fields.WINDOW, "sentence")))
            .select(Fields.A.col(), Fields.B.col())
            .except(run.evidence.select(Fields.A.col(), Fields.B.col()))
            .count();
    assertThat(shared).isZero();
    assertThat(
            run.evidence
                .where(is(Fields.A, "own1").and(is(Fields.B, "own2")))
                .where(org.comention.tables.EvidenceTable.THIRD.col().equalTo("own3"))
                .count())
        .isGreaterThanOrEqualTo(5);
  }
}
