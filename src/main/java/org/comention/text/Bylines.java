package org.comention.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises sentences that name who wrote a text: reporters, editors and text agencies.
 *
 * <p>"By Jane Doe and John Roe" is a byline; "By Friday, the ..." and "By President Biden's
 * account" are not, because a byline holds names only. Stateless.
 */
final class Bylines {

  // Possessive: a word is taken whole, or names without blanks would be tried in every division.
  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]++";

  private static final Pattern BY =
      Pattern.compile(
          "^(?:By|BY|by|Story by|Analysis by|Opinion by):? (" + NAME + ")[ \u00a0]\\p{Lu}.*");

  private static final Pattern WORK =
      Pattern.compile(
          "^\\(?(?i:additional |with |further )*(?i:reporting|writing|editing|edited|written|reported"
              + "|compiled|translated|translation|graphics?|research|production|photography)"
              + "(?i: and (?:reporting|writing|editing|edited|additional reporting))?"
              + "(?i: by|:) \\S.*");

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?i:\\bcontribut(?:ed|ing)(?: reporting| writing)?(?: to| for) (?:this|the) "
              + "(?:report|story|article|piece|dispatch))|(?i:^(?:this (?:report|story|article) (?:was|is|has been) "
              + "(?:written|produced|compiled|reported|republished|originally|first|updated|translated)))"
              + "|(?i:^material from .* was used in this)");

  private static final Pattern REPORTED_FROM =
      Pattern.compile(
          "^(?:"
              + NAME
              + "[ \u00a0]?(?:and |, )?){2,9}(?:reported|contributed)"
              + " from (?:"
              + NAME
              + "[ ,]{0,2}){1,4}.*");

  private static final Pattern WITH =
      Pattern.compile(
          "^(?:With|WITH) (?:.{0,60}\\b(?i:wires?|agencies|wire services?|staff)|"
              + "(?i:files|reporting|reports|inputs?|additional reporting|contributions?)(?i: from| by) .{2,120}|"
              + "(?:"
              + CreditWords.WIRE
              + "(?:, | and |$))+)$");

  private static final Pattern WIRES_ALONE =
      Pattern.compile(
          "^[\u2013\u2014-]* ?(?:(?:Post|News|Staff|Compiled from|From) (?i:staff|wires?|news|and|services?|reports?| )+"
              + "|"
              + CreditWords.WIRE
              + "(?:(?:, | and |/| with )"
              + CreditWords.WIRE
              + ")*)$");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "^(?:Copyright |\u00a9|\\(c\\) ?\\d|(?i:all rights reserved)|This material may not be published).*");

  private static final Set<String> NO_NAMES =
      Set.of(
          ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
                  + "March April May June July August September October November December Then Now "
                  + "Land Sea Air The This His Her Contrast Comparison Law Early Late Mid")
              .split(" "));

  private Bylines() {}

  /** The role of a whole sentence: {@code BYLINE}, {@code AGENCY}, or {@code BODY} when neither. */
  static Role roleOf(String sentence) {
    String s = sentence.strip().replaceAll("[\\s.)]+$", "");
    if (s.length() > 300 || s.isEmpty()) {
      return Role.BODY;
    }
    if (isByline(s)) {
      return Role.BYLINE;
    }
    return isAgencyLine(s) ? Role.AGENCY : Role.BODY;
  }

  private static boolean isByline(String s) {
    var by = BY.matcher(s);
    if (by.matches()) {
      return s.length() <= 160 && !NO_NAMES.contains(by.group(1)) && isNames(s.substring(2));
    }
    if (WORK.matcher(s).matches()) {
      return isNames(s.substring(s.indexOf(' ')));
    }
    return REPORTED_FROM.matcher(s).matches();
  }

  private static boolean isAgencyLine(String s) {
    return WITH.matcher(s).matches()
        || WIRES_ALONE.matcher(s).matches()
        || CONTRIBUTED.matcher(s).find()
        || COPYRIGHT.matcher(s).matches();
  }

  private static boolean isNames(String s) {
    return CreditWords.isNamesOnly(s) && !s.contains("'s ") && !s.contains("’s ");
  }
}
