package org.comention.entity;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Blanks of every width as the one that rules know: "United\u202fStates" is read as "United
 * States". A blank stays one char, so that offsets hold.
 */
final class Blanks {
  private static final Pattern OTHER = Pattern.compile("[\\p{Zs}&&[^ ]]");

  private Blanks() {}

  /** The words with plain blanks; the same where they have no other. */
  static String plain(String words) {
    return OTHER.matcher(words).replaceAll(" ");
  }

  /** The mentions with plain blanks in their words. */
  static List<NamedSpan> plain(List<NamedSpan> mentions) {
    return mentions.stream().map(m -> m.with(plain(m.surface()))).toList();
  }

  /** The mention with its words as the text has them. */
  static NamedSpan asWritten(NamedSpan span, String text) {
    return span.with(text.substring(span.begin(), span.end()));
  }
}
