package org.comention.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.comention.tables.Window;
import scala.collection.JavaConverters;

/**
 * Stories counted apart, in groups of any size and any order, give the slices of counting them all
 * at once, for entities, pairs and triples: counts, and sources of united sketches.
 *
 * <p>The steps are those of the job; Spark's shuffles are sorts here.
 */
class DaysAddUpTest {
  private static final int FIRST_DAY = 18_980; // 2021-12-19: days of three months and two years.
  private static final int DAYS = 60;

  /**
   * An article of a story, whose day is that of its first article.
   *
   * @param day null: undated
   * @param cells mentions: of which entity, times 3, in which of three sentences
   */
  record Article(int story, Integer day, int source, List<Integer> cells) {}

  @Provide
  Arbitrary<Article> articles() {
    return Arbitraries.of(true, true, true, true, false)
        .flatMap(dated -> dated ? Arbitraries.integers().between(0, DAYS) : Arbitraries.just(-1))
        .flatMap(
            day ->
                Arbitraries.integers()
                    .between(0, 3 * 6 - 1)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(9)
                    .flatMap(
                        cells ->
                            Arbitraries.integers()
                                .between(0, 12)
                                .map(
                                    story ->
                                        new Article(
                                            story,
                                            day < 0 ? null : FIRST_DAY + day,
                                            (story + cells.size()) % 7,
                                            cells))));
  }

  @Property(tries = 60)
  void entities_add_up(
      @ForAll("articles") Article first,
      @ForAll @Size(max = 30) List<@From("articles") Article> others,
      @ForAll @IntRange(min = 1, max = 6) int groups,
      @ForAll Random random) {
    addUp(new StoryEntities(), first, others, groups, random);
  }

  @Property(tries = 60)
  void pairs_add_up(
      @ForAll("articles") Article first,
      @ForAll @Size(max = 30) List<@From("articles") Article> others,
      @ForAll @IntRange(min = 1, max = 6) int groups,
      @ForAll Random random) {
    addUp(new StoryPairs(), first, others, groups, random);
  }

  @Property(tries = 60)
  void triples_add_up(
      @ForAll("articles") Article first,
      @ForAll @Size(max = 30) List<@From("articles") Article> others,
      @ForAll @IntRange(min = 1, max = 6) int groups,
      @ForAll Random random) {
    PairSupport every = (a, b) -> PairSupport.WINDOWS;
    addUp(new StoryTriples(every, false), first, others, groups, random);
  }

  private static void addUp(
      StoryCounter counter, Article first, List<Article> others, int groups, Random random) {
    List<Article> articles = new ArrayList<>(others);
    articles.add(first);
    List<Row> stories = stories(articles);
    List<Row> together = daily(counter, stories);
    Collections.shuffle(stories, random);
    List<List<Row>> apart = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      apart.add(new ArrayList<>());
    }
    stories.forEach(story -> apart.get(random.nextInt(groups)).add(story));
    List<Row> days = new ArrayList<>();
    apart.forEach(group -> days.addAll(daily(counter, group)));
    Collections.shuffle(days, random);
    assertThat(slices(days)).isEqualTo(slices(together));
    assertThat(sources(slices(days))).isEqualTo(sources(counter, stories));
  }

  /** Rows as stories are grouped; the first two sentences are a paragraph. */
  private static List<Row> stories(List<Article> articles) {
    Map<Integer, List<Article>> byStory =
        articles.stream()
            .collect(Collectors.groupingBy(Article::story, TreeMap::new, Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    byStory.forEach(
        (story, own) -> {
          List<Row> parts = new ArrayList<>();
          for (Article article : own) {
            MentionCells cells = new MentionCells();
            for (int i = 0; i < article.cells().size(); i++) {
              int sentence = article.cells().get(i) % 3;
              int entity = 1 + article.cells().get(i) / 3;
              cells.add(
                  sentence / 2, sentence, entity, 1, 100 * sentence + i, 100 * sentence + i + 1);
            }
            parts.add(
                RowFactory.create(
                    "a" + parts.size(),
                    article.day(),
                    "source" + article.source(),
                    cells.toBytes(),
                    cells.entities().length));
          }
          rows.add(
              RowFactory.create(
                  "s" + story, own.get(0).day(), JavaConverters.asScalaBuffer(parts).toSeq()));
        });
    return rows;
  }

  /** Rows by day, as they are published: members, day, window, counts, sketch, first source. */
  private static List<Row> daily(StoryCounter counter, List<Row> stories) {
    List<Row> chunks = list(new IncrementChunks(counter).call(stories.iterator()));
    chunks.sort(Comparator.comparing(row -> row.getInt(0)));
    return list(new SumIncrements(0).call(chunks.iterator()));
  }

  /** Members, window and slice to units, articles, stories, sources, first and last day. */
  private static Map<String, String> slices(List<Row> daily) {
    List<Row> rows = new ArrayList<>();
    for (Row day : daily) {
      rows.add(
          RowFactory.create(
              day.get(0),
              day.get(1),
              day.get(2),
              day.get(4),
              day.get(3),
              day.get(5),
              day.get(6),
              day.get(7),
              day.get(8)));
    }
    rows.sort(Comparator.comparing(DaysAddUpTest::members));
    Map<String, String> slices = new TreeMap<>();
    for (Row sum : list(new SumSlices(4, 0).call(rows.iterator()))) {
      List<String> counts = new ArrayList<>();
      for (int i = 6; i < 12; i++) {
        counts.add(Objects.toString(sum.get(i)));
      }
      String before = slices.put(members(sum) + " " + sum.get(4), String.join(" ", counts));
      assertThat(before).isNull();
    }
    return slices;
  }

  private static String members(Row row) {
    return row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3);
  }

  private static Map<String, Integer> sources(Map<String, String> slices) {
    Map<String, Integer> sources = new TreeMap<>();
    slices.forEach((key, counts) -> sources.put(key, Integer.valueOf(counts.split(" ")[3])));
    return sources;
  }

  /** The sources themselves, counted in sets. */
  private static Map<String, Integer> sources(StoryCounter counter, List<Row> stories) {
    Map<String, Set<String>> sources = new TreeMap<>();
    for (Row story : stories) {
      for (Increment i : counter.count(JoinArticles.story(story))) {
        for (Window window : Window.values()) {
          for (String slice : slices(i, window)) {
            Set<String> known = sources.computeIfAbsent(slice, s -> new TreeSet<>());
            if (i.article() != null && i.article().compareTo(window) <= 0) {
              known.add(i.source());
            }
          }
        }
      }
    }
    Map<String, Integer> sizes = new TreeMap<>();
    sources.forEach((slice, all) -> sizes.put(slice, all.size()));
    return sizes;
  }

  private static List<String> slices(Increment i, Window window) {
    if (Increment.units(i.packed(), window) + Increment.stories(i.packed(), window) == 0) {
      return List.of();
    }
    List<String> slices = new ArrayList<>();
    for (String kind : List.of(Slices.ALL, Slices.YEAR, Slices.MONTH)) {
      String slice = Telling.slice(kind, i.day());
      if (slice != null) {
        slices.add(
            Keys.first(i.key())
                + " "
                + Keys.second(i.key())
                + " "
                + i.third()
                + " "
                + window.label()
                + " "
                + slice);
      }
    }
    return slices;
  }

  private static List<Row> list(Iterator<Row> rows) {
    List<Row> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    return all;
  }
}
