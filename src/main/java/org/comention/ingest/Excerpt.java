package org.comention.ingest;

import java.nio.charset.StandardCharsets;

/** The first characters of a record on one line, for the table of rejects. Pure. */
final class Excerpt {
  /** Length of an excerpt in UTF-16 units. */
  static final int LENGTH = 200;

  private Excerpt() {}

  /** At most {@link #LENGTH} characters; control characters become blanks, pairs stay whole. */
  static String of(String raw) {
    int end = Math.min(raw.length(), LENGTH);
    if (end < raw.length() && Character.isHighSurrogate(raw.charAt(end - 1))) {
      end--;
    }
    StringBuilder out = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = raw.charAt(i);
      out.append(Character.isISOControl(c) ? ' ' : c);
    }
    return out.toString();
  }

  /** The excerpt of bytes that may not be UTF-8: what is not becomes U+FFFD. */
  static String of(byte[] raw, int length) {
    int end = Math.min(length, 4 * LENGTH);
    return of(new String(raw, 0, end, StandardCharsets.UTF_8));
  }
}
