package org.comention.entity;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The key of a name: what is left when spelling habits are taken away. It makes the readable part
 * of an entity's id.
 *
 * <p>In this order: a possessive at the end goes ({@code Russia's}, {@code Reuters'}); case is
 * folded; other scripts become Latin (ICU: BGN rules for Russian and Ukrainian, ICU's own for the
 * rest) and accents go; {@code &} is "and", {@code +} is "plus"; apostrophes go and every other
 * mark or space is one hyphen; single letters that follow each other join ({@code U.S.}, {@code J.
 * K.}); a leading article goes; of persons, titles and honorifics in front go ({@code President
 * Biden}); of organisations, legal forms at the end go ({@code Inc.}). A word that would leave
 * nothing stays. A name without any letter or digit gives its folded code points, {@code u2d}, so
 * that no name has an empty key.
 *
 * <p>A key of a key is the key itself; case and accents do not change it. Thread-safe. Cost: about
 * a microsecond for ASCII, some ten for other scripts.
 *
 * <pre>{@code
 * NameKey.of("Recep Tayyip Erdoğan’s", NameType.PER)  -> recep-tayyip-erdogan
 * NameKey.of("the U.S.", NameType.LOC)                -> us
 * NameKey.of("Владимир Путин", NameType.PER)          -> vladimir-putin
 * }</pre>
 */
public final class NameKey {
  private static final Pattern POSSESSIVE =
      Pattern.compile("\\s*['’‘`´ʼ′][sS]$|(?<=[sS])['’‘`´ʼ′]$");
  private static final String APOSTROPHES = "'’‘`´ʼ′ʻʹʺ";
  private static final Pattern UKRAINIAN = Pattern.compile("[іїєґ]");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          ("inc corp corporation ltd limited llc plc gmbh pjsc ojsc jsc pao oao zao ooo pte pty")
              .split(" "));

  private NameKey() {}

  /** The key of a name of no particular type: no titles or legal forms are taken away. */
  public static String of(String name) {
    return key(name, NameType.MISC);
  }

  /**
   * The key of a name.
   *
   * @return lower-case ASCII letters, digits and single hyphens; empty only for an empty name
   */
  public static String of(String name, NameType type) {
    return key(name, type);
  }

  private static String key(String name, NameType type) {
    List<String> tokens = joinInitials(tokens(name));
    List<String> kept = type == NameType.ORG ? withoutLegalForm(tokens) : tokens;
    kept = withoutFront(kept, type);
    return kept.isEmpty() ? codePoints(name) : String.join("-", kept);
  }

  /** The folded words of a name, initials apart: "J. K. Rowling's" is j, k, rowling. */
  static List<String> tokens(String name) {
    String folded = fold(name.strip().toLowerCase(Locale.ROOT).replace('’', '\''));
    return words(withoutPossessive(folded).replace("&", " and ").replace("+", " plus "));
  }

  private static String withoutPossessive(String name) {
    boolean maybe =
        name.substring(Math.max(0, name.length() - 2)).chars().anyMatch(NameKey::isApostrophe);
    return maybe ? POSSESSIVE.matcher(name).replaceFirst("") : name;
  }

  private static boolean isApostrophe(int c) {
    return APOSTROPHES.indexOf(c) >= 0;
  }

  /** Runs of ASCII letters and digits; apostrophes inside them are passed over. */
  private static List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        word.append(c);
      } else if (!isApostrophe(c) && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  private static String fold(String lower) {
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    String latin = lower;
    if (CYRILLIC.matcher(lower).find()) {
      // A breve apart from its letter would make another one: "й" is y, "и" is i.
      String whole = Normalizer.normalize(lower, Normalizer.Form.NFC);
      boolean ukrainian = UKRAINIAN.matcher(whole).find();
      latin = (ukrainian ? Scripts.UKRAINIAN : Scripts.RUSSIAN).transliterate(whole);
    }
    return Scripts.LATIN.transliterate(latin).toLowerCase(Locale.ROOT);
  }

  private static List<String> joinInitials(List<String> tokens) {
    List<String> joined = new ArrayList<>();
    boolean open = false;
    for (String token : tokens) {
      boolean letter = token.length() == 1 && Character.isLetter(token.charAt(0));
      if (letter && open) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1) + token);
      } else {
        joined.add(token);
      }
      open = letter;
    }
    return joined;
  }

  private static List<String> withoutFront(List<String> tokens, NameType type) {
    List<String> rest = tokens;
    while (true) {
      int drop = rest.size() > 1 && rest.get(0).equals("the") ? 1 : 0;
      if (drop == 0 && type == NameType.PER) {
        drop = PersonWords.shared().titleLength(rest);
      }
      if (drop == 0 || drop >= rest.size()) {
        return rest;
      }
      rest = rest.subList(drop, rest.size());
    }
  }

  private static List<String> withoutLegalForm(List<String> tokens) {
    int end = tokens.size();
    while (end > 1 && LEGAL_FORMS.contains(tokens.get(end - 1))) {
      end--;
    }
    // "Co." alone may be more than a form; before one, as in "Co., Ltd.", it is not.
    if (end > 1 && end < tokens.size() && tokens.get(end - 1).equals("co")) {
      end--;
    }
    return tokens.subList(0, end);
  }

  private static String codePoints(String name) {
    String folded = fold(name.toLowerCase(Locale.ROOT));
    String shown = folded.isEmpty() ? name : folded;
    List<String> hex = shown.codePoints().mapToObj(c -> "u" + Integer.toHexString(c)).toList();
    return String.join("-", hex);
  }

  /** ICU's rules, compiled when the first name in another script comes. */
  private static final class Scripts {
    static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
    static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN");
    static final Transliterator LATIN =
        Transliterator.getInstance(
            "NFKD; [:Nonspacing Mark:] Remove; Any-Latin; Latin-ASCII; NFKD; [:Nonspacing Mark:] Remove");
  }
}
