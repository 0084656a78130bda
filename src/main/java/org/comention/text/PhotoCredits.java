package org.comention.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a photo credit at the end of a sentence.
 *
 * <p>Known forms: {@code AP/Jane Doe}, {@code REUTERS/Jane Doe/File Photo}, {@code Jane Doe/AFP via
 * Getty Images}, {@code Jane Doe, Sputnik, Pool Photo via AP}, {@code (Photo by Jane Doe/Getty
 * Images)}, {@code Photo: Jane Doe}, {@code Getty Images}. Stateless.
 */
final class PhotoCredits {

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
  private static final String NAMES =
      NAME + "(?:[ \u00a0](?:" + NAME + "|de|da|del|van|von|der|bin|al)){0,4}";

  /** A part between slashes: names, possibly "X via Y". */
  private static final String PART = NAMES + "(?: via " + NAMES + ")?";

  private static final Pattern AGENCY =
      Pattern.compile("(?<![\\p{L}\\d])" + CreditWords.AGENCY + "(?![\\p{L}\\d])");

  private static final Pattern PHOTO_WORD =
      Pattern.compile(
          "(?:^|[ /,(])(?i:(?:file |pool |handout |courtesy )?photos?|handout|images?|file)(?=$|[ /,.):])");

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?i:(?:file |handout |cover |ap )?(?:photo(?:graph)?s?|images?|pictures?|pic|credits?"
              + "|illustration|graphic|screenshot|screengrab)(?: credits?)?)"
              + "(?: ?[:/|\u2013\u2014-] ?|(?i: by | courtesy(?: of)? | via | from ))\\S.*");

  private static final Pattern COURTESY =
      Pattern.compile("^(?i:(?:photo )?courtesy (?:of|photo)) ?:? ?(?:the )?\\p{Lu}.*");

  private static final Pattern ALONE =
      Pattern.compile("^(?:" + CreditWords.AGENCY + "(?: ?[,/&] ?| and | via |$))+$");

  private static final Pattern BRACKET = Pattern.compile("[(\\[]([^()\\[\\]]{2,160})[)\\]]\\.?$");

  private static final Pattern SLASH_TAIL =
      Pattern.compile(
          "(?<=[\\s\u00a0.!?”\"])(?:(?:AP(?: Photo)?|REUTERS|Reuters|AFP|EPA|TASS|Sputnik|Getty Images?) ?/ ?"
              + PART
              + "(?: ?/ ?"
              + PART
              + "){0,3}|"
              + NAME
              + " "
              + NAME
              + "(?: ?/ ?"
              + PART
              + "){1,3})\\.?$");

  private static final Pattern DASH_TAIL =
      Pattern.compile("(?<=[.!?”\"] ?)[\u2013\u2014-]{1,2} ?" + CreditWords.WIRE + "\\.?$");

  private PhotoCredits() {}

  /** True when the whole sentence is a photo credit. */
  static boolean isCredit(String sentence) {
    String s = inside(sentence);
    if (ALONE.matcher(s).matches()) {
      return true;
    }
    if (s.length() > 200 || !CreditWords.isNamesOnly(s)) {
      return false;
    }
    if (LABEL.matcher(s).matches() || COURTESY.matcher(s).matches()) {
      return true;
    }
    Matcher agency = AGENCY.matcher(s);
    if (!agency.find()) {
      return false;
    }
    return s.contains("/")
        || s.contains(" via ")
        || PHOTO_WORD.matcher(s).find()
        || isNameThenAgency(s);
  }

  /**
   * Where a credit begins that ends the sentence without being all of it: in brackets, or with a
   * slash; -1 when there is none.
   */
  static int tailOf(String sentence) {
    Matcher bracket = BRACKET.matcher(sentence);
    if (bracket.find() && isCredit(bracket.group(1)) && !isAcronym(bracket.group(1))) {
      return bracket.start();
    }
    Matcher slash = SLASH_TAIL.matcher(sentence);
    if (slash.find() && AGENCY.matcher(slash.group()).find()) {
      return slash.start();
    }
    return -1;
  }

  /** Where "— AFP" begins that signs a sentence after its full stop; -1 when there is none. */
  static int signatureOf(String sentence) {
    Matcher dash = DASH_TAIL.matcher(sentence);
    return dash.find() ? dash.start() : -1;
  }

  /** True when the credit names one or more text agencies and nothing of a picture. */
  static boolean isBareWire(String credit) {
    return inside(credit).matches(CreditWords.WIRE + "(?:(?:, | and |/)" + CreditWords.WIRE + ")*");
  }

  /** True for "EPA" in "the Environmental Protection Agency (EPA)": one word of capitals. */
  private static boolean isAcronym(String bracketed) {
    return bracketed.matches("\\p{Lu}{2,8}") && !bracketed.equals("REUTERS");
  }

  /** "Jane Doe, Sputnik, AP": a name of a few words first, an agency last. */
  private static boolean isNameThenAgency(String s) {
    int comma = s.indexOf(',');
    int last = s.lastIndexOf(',');
    return comma > 0
        && s.substring(0, comma).matches("(?:" + NAME + "[ \u00a0]?){1,4}")
        && AGENCY.matcher(s.substring(last + 1).strip()).matches();
  }

  /** The credit without its brackets, quotes, dashes and full stop. */
  private static String inside(String credit) {
    return credit.replaceAll("^[\\s(\\[|\u2013\u2014-]+|[\\s)\\].|]+$", "");
  }
}
