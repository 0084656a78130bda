package org.comention.story;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The same headline under the same path, whatever the host: sister sites and mobile editions.
 *
 * <p>The path is in lower case without scheme, host, query, fragment, closing slash and endings
 * such as {@code .html} or {@code /amp}. Headlines under {@value #LEAST_WORDS} words and bare hosts
 * have no key: they recur from day to day.
 *
 * <p>Example: "Putin to visit Iran" at {@code https://a.example/2022/07/putin-iran.html} and at
 * {@code http://m.b.example/2022/07/putin-iran/?ref=home} have one key.
 */
public final class TitleUrlKey {
  static final int LEAST_WORDS = 3;

  private static final Pattern HOST = Pattern.compile("^[a-z][a-z0-9+.-]*://[^/?#]*");
  private static final Pattern TAIL = Pattern.compile("[?#].*$");
  private static final Pattern ENDING =
      Pattern.compile("(?:\\.(?:s?html?|php|aspx?|amp)|/amp|/index|/)+$");

  private TitleUrlKey() {}

  /** The key of a headline and an address; empty where either is missing or says too little. */
  public static OptionalLong of(String title, String url) {
    if (title == null || url == null) {
      return OptionalLong.empty();
    }
    ArticleWords words = ArticleWords.of(title);
    String path = path(url);
    if (words.size() < LEAST_WORDS || path.isEmpty()) {
      return OptionalLong.empty();
    }
    long pathHash = ArticleWords.of(path).hash(0, ArticleWords.of(path).size());
    return OptionalLong.of(ArticleWords.mix(words.hash(0, words.size()) * 31 + pathHash));
  }

  static String path(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    String tailless = TAIL.matcher(HOST.matcher(lower).replaceFirst("")).replaceFirst("");
    return ENDING.matcher(tailless).replaceFirst("");
  }
}
