package org.comention.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which surfaces can be the name of an entity, and what is trimmed before they are compared.
 *
 * <p>Never an entity, whatever a model says:
 *
 * <ul>
 *   <li>a surface without any letter ("2022", "--", "$3.5");
 *   <li>a fragment of one letter ("U", "S."), a Roman numeral, and pieces that begin with {@code
 *       ##};
 *   <li>a piece that begins or ends with "of", "and" and the like ("Year of"), or ends with "the"
 *       and the like written small ("Staff of the") or words that must go on ("Agreement Relating",
 *       "Bureau of South");
 *   <li>a date or period with its year ("Fall 2022", "Fiscal Year 2021"), and the form of a company
 *       alone ("Limited Liability Company");
 *   <li>a title alone ("President", "Secretary of State", "Foreign Ministers");
 *   <li>a part of a text with its number ("Article VI");
 *   <li>a particle alone ("El", "van der");
 *   <li>a weekday, month, season or number ("Tuesday", "Sept."), and words such as "The", "Today",
 *       "Remarks" that open a line of an article: the list is {@code not-names.tsv};
 *   <li>an acronym or a common word written small ("us", "who", "the gulf");
 *   <li>a web or mail address, a handle, a hashtag;
 *   <li>a surface of more than {@value #LONGEST} characters: no name, but a run of text.
 * </ul>
 *
 * <p>"May" may be Theresa May: a short form of a person whom the same article names in full is kept
 * by {@link ArticleResolver} before this policy is asked.
 */
final class Surfaces {
  static final int LONGEST = 100;
  private static final Pattern ENDS =
      Pattern.compile("^[\\s\\p{Pd}\"'“”‘’«»(\\[,.;:*•|]+|[\\s\\p{Pd}\"“”‘«»)\\],;:*•|]+$");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern JOINED =
      Pattern.compile(
          "^(pro|anti|non|ex|post|pre|mid)-(?=\\p{Lu})"
              + "|-(made|led|backed|based|born|built|style|funded|supplied|controlled|occupied|held|aligned|linked|trained"
              + "|run|installed|appointed|brokered|sponsored|imposed|allied|friendly|speaking|designed|produced"
              + "|manufactured|supported|annexed|dominated|mediated|hosted|owned|era|like|wide|level|centric"
              + "|related|focused|specific|wise|only|free)$");
  private static final Set<String> OPEN = Set.of("of", "and", "for", "from", "with");
  private static final Pattern SMALL_END =
      Pattern.compile(" (the|a|an|to|in|on|at|by|as|or|into|against|between|our|their|its)$");
  private static final Pattern HALF_END =
      Pattern.compile(" of (?:South|North|East|Central|Middle|Latin|the United)$");
  private static final Pattern NUMERAL = Pattern.compile("[IVX]+");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)^(https?:|www\\.|[@#]).*|.*(@|://).*|.*\\.(com|org|gov|net)$");

  private Surfaces() {}

  /**
   * The surface without quotes, brackets, dashes and spaces around it, and without a participle or
   * prefix joined to it by a hyphen: "Iranian-made" is Iranian, "pro-Russian" is Russian.
   */
  static String trim(String surface) {
    String bare = ENDS.matcher(SPACES.matcher(surface).replaceAll(" ")).replaceAll("");
    return bare.indexOf('-') < 0 ? bare : JOINED.matcher(bare).replaceAll("");
  }

  private static boolean isCutOff(String surface, List<String> tokens) {
    return tokens.size() > 1
        && (OPEN.contains(tokens.get(tokens.size() - 1))
            || NameWords.shared().isOpenEnd(tokens)
            || OPEN.contains(tokens.get(0))
            || SMALL_END.matcher(surface).find()
            || HALF_END.matcher(surface).find());
  }

  /** Whether a script with small letters wrote the words in small letters alone. */
  static boolean isSmall(String surface) {
    return surface.chars().anyMatch(Character::isLowerCase)
        && surface.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
  }

  /** Whether a word that a hyphen joins to a name is no part of it: "era" of "Putin-era". */
  static boolean isJoined(String word) {
    return JOINED.matcher("-" + word).find();
  }

  /** Whether the surface can be a name; see the class for what cannot. */
  static boolean isName(String surface) {
    String trimmed = trim(surface);
    if (trimmed.length() > LONGEST
        || trimmed.startsWith("##")
        || ADDRESS.matcher(trimmed).matches()
        || trimmed.codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    List<String> tokens = NameKey.tokens(trimmed);
    String key = NameKey.of(trimmed);
    boolean small = trimmed.equals(trimmed.toLowerCase(Locale.ROOT));
    return key.length() > 1
        && !PersonWords.shared().isTitleAlone(tokens)
        && !PersonWords.shared().isParticlesAlone(tokens)
        && !NameWords.shared().isNoName(key)
        && !NameWords.shared().isNumberedPart(key)
        && !NameWords.shared().isDate(tokens)
        && !NameWords.shared().isLegalForm(tokens)
        && !isCutOff(trimmed, tokens)
        && !NUMERAL.matcher(trimmed).matches()
        && !(small && NameWords.shared().isNoNameWhenSmall(key));
  }

  /**
   * Whether the surface is written in capital letters as an acronym is: "IAEA", "U.N.", "OPEC+".
   */
  static boolean isAcronym(String surface) {
    String letters = trim(surface).replaceAll("[^\\p{L}]", "");
    return letters.length() >= 2
        && letters.length() <= 8
        && letters.chars().filter(Character::isUpperCase).count()
            >= Math.max(2, letters.length() - 1)
        && !trim(surface).contains(" ");
  }
}
