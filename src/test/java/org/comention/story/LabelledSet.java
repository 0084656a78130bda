package org.comention.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comention.story.StoryArticles.Article;

/** The articles of {@code labelled.jsonl}: copies made by hand, and what only looks like a copy. */
final class LabelledSet {
  /**
   * A labelled article.
   *
   * @param half {@code tune}: thresholds were chosen on it; {@code check}: they were not
   * @param story articles with one story are copies
   * @param kind how it was made from the first article of its case
   */
  record Labelled(Article article, String testCase, String half, String story, String kind) {}

  private LabelledSet() {}

  static List<Labelled> read() {
    ObjectMapper mapper = new ObjectMapper();
    List<Labelled> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                LabelledSet.class.getResourceAsStream("labelled.jsonl"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(labelled(mapper.readTree(line)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return articles;
  }

  private static Labelled labelled(JsonNode node) {
    Article article =
        new Article(
            node.get("article_id").asText(),
            text(node, "published_on"),
            node.get("source").asText(),
            text(node, "title"),
            text(node, "url"),
            node.get("text").asText());
    return new Labelled(
        article,
        node.get("case").asText(),
        node.get("half").asText(),
        node.get("story").asText(),
        node.get("kind").asText());
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }
}
