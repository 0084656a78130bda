package org.comention.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the agency in a dateline: {@code (Reuters) -} in {@code KYIV, Aug 3 (Reuters) - The ...}.
 *
 * <p>The place and date before it stay part of the story. Stateless.
 */
final class Datelines {

  private static final int LONGEST = 110;

  /** Last words of agencies' and papers' names. */
  private static final String AGENCY_WORD =
      "(?:News|Newswire|Wire|Agency|Press|Service|Media|Network|Radio|Times|Post|Journal|Tribune"
          + "|Herald|Monitor|Record|Courier|Daily)";

  /** After the day of a dateline any name in brackets is its agency. */
  private static final String DAY =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.? \\d{1,2}";

  private static final Pattern AGENCY =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}\\d .,'’/-]{0,60}[ \u00a0])?"
              + "((?:[(\\[](?:"
              + CreditWords.WIRE
              + "|[\\p{Lu}][\\p{L} .]{1,30} "
              + AGENCY_WORD
              + "|(?<="
              + DAY
              + " [(\\[])\\p{Lu}[\\p{L} .]{1,30})[)\\]]"
              + " ?(?:[\u2013\u2014]|-{1,2})"
              + "|/"
              + CreditWords.WIRE
              + "/\\.?))(?=\\s|\\p{Lu}|[\"“])");

  private Datelines() {}

  /** The span of the agency and the dash after it, within the paragraph's own text; else null. */
  static Span agencyIn(String paragraph) {
    String head = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
    if (head.indexOf('(') < 0 && head.indexOf('/') < 0 && head.indexOf('[') < 0) {
      return null;
    }
    Matcher matcher = AGENCY.matcher(head);
    return matcher.find() ? new Span(matcher.start(1), matcher.end(1)) : null;
  }
}
