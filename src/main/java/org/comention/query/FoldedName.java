package org.comention.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people type them: without regard to case, accents, kinds of dash and apostrophe. */
final class FoldedName {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
  private static final Pattern GAPS = Pattern.compile("[\\s\u00A0\\p{Pd}_]+");

  private FoldedName() {}

  /**
   * The form in which two spellings of one name are equal; empty for white space.
   *
   * <p>Example: {@code of(" Türkiye")} is {@code "turkiye"}, {@code of("Shahed\u2011136")} is
   * {@code "shahed 136"}. Letters of other scripts stay as they are, in lower case.
   */
  static String of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String straight = APOSTROPHES.matcher(plain).replaceAll("'");
    return GAPS.matcher(straight).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
