package org.comention.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.comention.SparkTest;
import org.comention.story.StoryArticles.Article;
import org.comention.tables.Fields;
import org.junit.jupiter.api.Test;

/** The sample articles, on which no threshold was chosen, against the answers of a reader. */
class SampleStoriesTest extends SparkTest {
  private static final Path SAMPLES = Path.of("data-samples");

  @Test
  void groups_the_sample_articles_as_a_reader_does() throws IOException {
    Map<String, String> days = column("dates.csv", 0, 2);
    Map<String, String> expected = column("stories.csv", 0, 1);
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("articles.jsonl"))) {
      JsonNode node = new ObjectMapper().readTree(line);
      String url = node.get("url").asText();
      articles.add(
          new Article(
              url,
              days.get(url),
              node.get("source").asText(),
              node.get("title").asText(),
              url,
              node.get("text").asText()));
    }
    List<Row> stories =
        StoryArticles.assigned(new StoryOptions(), StoryArticles.frame(spark, articles))
            .collectAsList();

    Map<String, String> assigned =
        stories.stream()
            .collect(
                Collectors.toMap(Fields.ARTICLE_ID::<String>get, Fields.STORY_ID::<String>get));
    expected.keySet().retainAll(assigned.keySet());
    assertThat(assigned).hasSize(48);
    assertThat(groups(assigned)).isEqualTo(groups(expected));
  }

  /** Articles by story, whatever the story is called. */
  private static Set<String> groups(Map<String, String> storyOf) {
    Map<String, Collection<String>> articles = new HashMap<>();
    storyOf.forEach((a, s) -> articles.computeIfAbsent(s, k -> new TreeSet<>()).add(a));
    return articles.values().stream().map(String::valueOf).collect(Collectors.toSet());
  }

  private static Map<String, String> column(String file, int key, int value) throws IOException {
    Map<String, String> column = new HashMap<>();
    for (String line : Files.readAllLines(SAMPLES.resolve("expected").resolve(file))) {
      List<String> cells = cells(line);
      column.put(cells.get(key), cells.get(value).isEmpty() ? null : cells.get(value));
    }
    return column;
  }

  /** A line of the answers: only the middle cell is ever quoted. */
  private static List<String> cells(String line) {
    String bare = line.replaceAll("\"[^\"]*\"", "quoted");
    return List.of(bare.split(",", -1));
  }
}
