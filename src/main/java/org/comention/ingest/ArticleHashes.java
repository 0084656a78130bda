package org.comention.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;

/** The two hashes of an article. Pure. */
final class ArticleHashes {
  private static final int ID_DIGITS = 20;

  /** No cleaned text holds it, so two different articles never hash the same characters. */
  private static final char SEPARATOR = '\u001f';

  private ArticleHashes() {}

  /**
   * The id of an article without an address: as the other, with its source and day in place of the
   * address. So a text that several sources print is an article of each.
   */
  static String articleId(String source, LocalDate day, String title, String text) {
    return articleId(source + SEPARATOR + (day == null ? "" : day), title, text);
  }

  /**
   * 20 hex digits of the SHA-256 over address, title and text; null counts as empty. The chance
   * that two of a billion articles share an id is below 10^-6.
   */
  static String articleId(String url, String title, String text) {
    String joined = orEmpty(url) + SEPARATOR + orEmpty(title) + SEPARATOR + text;
    return sha256(joined).substring(0, ID_DIGITS);
  }

  /** SHA-256 of the text in lower case without punctuation, white space and controls. */
  static String contentHash(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(lower.length());
    int c;
    for (int i = 0; i < lower.length(); i += Character.charCount(c)) {
      c = lower.codePointAt(i);
      if (counts(c)) {
        kept.appendCodePoint(c);
      }
    }
    return sha256(kept.toString());
  }

  private static boolean counts(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          false;
      default -> true;
    };
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }
}
