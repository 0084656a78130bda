package org.comention.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People whom a model ran into their office, as the name of a body or a longer one of a person.
 *
 * <ul>
 *   <li>After an office and what it is for, or the head of a body, two to five words at the end
 *       that news does not write small are the holder: "Uzra Zeya" of "Human Rights Uzra Zeya"
 *       after "Under Secretary for Civilian Security, Democracy, and".
 *   <li>So are such words, or a single one, after an office in the name itself: "National Security
 *       Advisor Sullivan", "IAEA DG Grossi".
 * </ul>
 *
 * <p>Grain: one mention in and out. Cost: a look at the last words; a scan of the line's piece
 * before it for the few that may hold a person.
 */
final class OfficeHolders {
  private static final Pattern OFFICE_FOR =
      Pattern.compile(
          "(?i:secretary|minister|commissioner|administrator|envoy|representative|official|director"
              + "|advis[eo]r|coordinator|counsell?or|ambassador-at-large|rapporteur)"
              + "(?: General)?(?: of \\p{Lu}\\p{L}+)?(?: for| of| on)(?: the)? (?:\\p{Lu}[\\p{L}’'\\-]+,? (?:and |of )?(?:the )?){0,8}$");
  private static final Pattern HEAD_OF =
      Pattern.compile(
          "(?i:president|speaker|chairm[ae]n|chairwoman|chairperson|head|leader|founder|chief|governor|ceo) of(?: the)? (?:(?:\\p{Lu}\\p{L}+ (?:of )?){0,4}\\p{Lu}\\p{L}+[’']s? )?$");
  private static final Pattern WORD = Pattern.compile("[^ ]+");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}\\p{L}*\\p{Ll}[\\p{L}’'\\-]*|\\p{Lu}\\.");
  private static final Set<String> LETTERS =
      Set.of("DG", "SG", "PDAS", "DAS", "SBO", "SRSG", "PM", "FM");
  private static final int LONGEST_OFFICE = 120;
  private static final int LONGEST_NAME = 5;
  private static final int SHORT = 3;

  private final Gazetteer gazetteer;

  OfficeHolders(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The person alone where the mention ends with one; else the mention. */
  NamedSpan holder(NamedSpan name, String text) {
    NameType type = name.nameType();
    boolean place = type == NameType.LOC || type == NameType.NORP;
    boolean titled =
        type == NameType.PER
            && PersonWords.shared().titleLength(NameKey.tokens(name.surface())) > 0;
    if (place
        || titled
        || name.surface().indexOf(' ') < 0
        || gazetteer.knows(NameKey.of(name.surface()))) {
      return name;
    }
    List<Integer> begins = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(name.surface());
    while (word.find()) {
      begins.add(word.start());
      words.add(word.group());
    }
    int own = ownWords(words);
    int before = words.size() - own;
    boolean isHolder =
        own > 0
            && before > 0
            && (isOffice(words.get(before - 1)) && isOfBody(words.subList(0, before - 1))
                || type != NameType.PER
                    && own > 1
                    && own <= LONGEST_NAME
                    && isBeforeHolder(words.subList(0, before), name, text));
    int at = isHolder ? begins.get(before) : 0;
    return isHolder ? name.at(name.begin() + at, name.surface().substring(at), NameType.PER) : name;
  }

  /** Whether an office stands before, of which the words tell the field or the body. */
  private boolean isBeforeHolder(List<String> words, NamedSpan name, String text) {
    if (words.size() == 1 && isOneBody(words)) {
      return false;
    }
    return isAfterOffice(name, text) && (allSmall(words, words.size()) || isOneBody(words))
        || isOneBody(words)
            && !words.get(words.size() - 1).equals("of")
            && stands(HEAD_OF, name, text);
  }

  /** How many of the last words a person's name may hold: news does not write them small. */
  private int ownWords(List<String> words) {
    int own = 0;
    int met = 0;
    for (boolean goesOn = true; goesOn && met < words.size(); ) {
      String word = words.get(words.size() - 1 - met);
      met++;
      own = isOwn(word) ? met : own;
      goesOn = own == met || own > 0 && (isParticle(word) || own == met - 1 && isShort(word));
    }
    return own;
  }

  private static boolean isParticle(String word) {
    return PersonWords.shared().isParticle(word);
  }

  /** Whether a person's name may hold the small word: "Bar" of "Omer Bar Lev". */
  private static boolean isShort(String word) {
    return Character.isUpperCase(word.charAt(0)) && word.length() <= SHORT;
  }

  private boolean isOwn(String word) {
    NameWords lists = NameWords.shared();
    String key = NameKey.of(word);
    return NAME.matcher(word).matches()
        && !lists.isCommon(key)
        && !lists.isHead(key)
        && !lists.isOfficeWord(key)
        && !lists.isStaff(key)
        && gazetteer.demonym(word).isEmpty()
        && gazetteer.find(word, NameType.LOC).isEmpty()
        && gazetteer.find(word, NameType.ORG).isEmpty();
  }

  /** Whether one of the words says of what kind a body is: "Bureau" of "Affairs Bureau". */
  private static boolean isOneBody(List<String> words) {
    return words.stream().anyMatch(word -> NameWords.shared().isBody(NameKey.of(word)));
  }

  /** Whether the words before an office may be its body or field: "IAEA", "National Security". */
  private boolean isOfBody(List<String> words) {
    return allSmall(words, words.size())
        || words.stream().allMatch(Surfaces::isAcronym)
        || gazetteer.knows(NameKey.of(String.join(" ", words)));
  }

  private static boolean isOffice(String word) {
    return LETTERS.contains(word) || NameWords.shared().isHolder(NameKey.of(word));
  }

  /** Whether the first words are small ones, known names or peoples. */
  private boolean allSmall(List<String> words, int count) {
    int at = 0;
    while (at < count && isSmallOrKnown(words.get(at))) {
      at++;
    }
    boolean two =
        at + 1 < count && gazetteer.knows(NameKey.of(words.get(at) + " " + words.get(at + 1)));
    return at == count || two && allSmall(words.subList(at + 2, count), count - at - 2);
  }

  private boolean isSmallOrKnown(String word) {
    return SmallWords.areCommon(word)
        || word.matches("and|of|the|Pacific")
        || gazetteer.knows(NameKey.of(word))
        || gazetteer.demonym(word).isPresent();
  }

  /**
   * Whether an office and "for", "of" or "on" stand before, with other words of its field or not.
   */
  static boolean isAfterOffice(NamedSpan name, String text) {
    return stands(OFFICE_FOR, name, text);
  }

  private static boolean stands(Pattern pattern, NamedSpan name, String text) {
    int from = Math.max(text.lastIndexOf('\n', name.begin()) + 1, name.begin() - LONGEST_OFFICE);
    return pattern.matcher(text.substring(from, name.begin())).find();
  }
}
