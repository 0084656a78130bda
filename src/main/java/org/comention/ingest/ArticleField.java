package org.comention.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the job takes from a record, and the names it looks for when {@code --column} names none:
 * the first one that holds a value wins. Case does not matter; a dot leads into a nested object.
 */
public enum ArticleField {
  TEXT("text", "body", "content", "article", "maintext"),
  TITLE("title", "headline"),
  PUBLISHED_ON(
      "published_on",
      "date",
      "published",
      "published_at",
      "publishedAt",
      "pubDate",
      "publish_date",
      "date_published",
      "time"),
  URL("url", "link", "href"),
  SOURCE(
      "source",
      "source.name",
      "site",
      "domain",
      "publisher",
      "publisher.name",
      "outlet",
      "source_domain"),
  LANGUAGE("language", "lang"),
  ID("id", "_id", "guid");

  private final List<String> guesses;

  ArticleField(String... guesses) {
    this.guesses = List.of(guesses);
  }

  /** The names that are looked for, in order. */
  public List<String> guesses() {
    return guesses;
  }

  /** The name on the command line, such as {@code published_on}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of this name. */
  static Optional<ArticleField> of(String label) {
    return Arrays.stream(values()).filter(f -> f.label().equals(label)).findFirst();
  }
}
