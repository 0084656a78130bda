package org.comention.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A person's name in its parts, folded as in {@link NameKey}: given names and initials, family name
 * with particles, suffix. Titles in front are gone.
 *
 * <pre>{@code
 * PersonName.parse("President Joseph R. Biden Jr.")  given [joseph, r], family [biden], suffix jr
 * PersonName.parse("Ursula von der Leyen")           given [ursula], family [von, der, leyen]
 * PersonName.parse("bin Salman")                     given [], family [bin, salman]
 * PersonName.parse("Ben Wallace")                    given [ben], family [wallace]
 * }</pre>
 *
 * @param given given names and initials in order; empty for a bare family name
 * @param family particles and the last word; never empty
 * @param suffix jr, sr, ii and so on; empty for most
 */
public record PersonName(List<String> given, List<String> family, String suffix) {

  /** The parts of a name; a name without letters has its key as family name. */
  public static PersonName parse(String name) {
    PersonWords words = PersonWords.shared();
    List<String> tokens = new ArrayList<>(NameKey.tokens(name));
    for (int n = words.titleLength(tokens);
        n > 0 && n < tokens.size();
        n = words.titleLength(tokens)) {
      tokens.subList(0, n).clear();
    }
    String suffix = "";
    while (tokens.size() > 1 && words.isSuffix(tokens.get(tokens.size() - 1))) {
      suffix = tokens.remove(tokens.size() - 1);
    }
    if (tokens.isEmpty()) {
      return new PersonName(List.of(), List.of(NameKey.of(name, NameType.PER)), "");
    }
    int family = tokens.size() - 1;
    while (family > 0 && words.isParticle(tokens.get(family - 1))) {
      family--;
    }
    if (family == 0 && words.beginsWithGivenName(tokens)) {
      family = words.isFamilyNameFirst(tokens.get(0)) ? tokens.size() - 1 : 1;
    }
    return new PersonName(
        List.copyOf(tokens.subList(0, family)),
        List.copyOf(tokens.subList(family, tokens.size())),
        suffix);
  }

  /** Whether given names or initials stand before the family name. */
  public boolean isFull() {
    return !given.isEmpty();
  }

  /** Whether the given names are initials only: "J. Biden". */
  public boolean isInitialsOnly() {
    return isFull() && given.stream().allMatch(g -> g.length() == 1);
  }

  /** The last word of the family name, without particles. */
  public String surname() {
    return family.get(family.size() - 1);
  }

  /** Whether the family name says whose child the person is: Salman is not bin Salman. */
  private boolean isPatronymic() {
    return family.stream().anyMatch(Set.of("bin", "ibn", "bint")::contains);
  }

  /** Every word of the name but the suffix. */
  public List<String> words() {
    List<String> words = new ArrayList<>(given);
    words.addAll(family);
    return words;
  }

  /**
   * The keys of bare names that may mean this person: the family name with and without particles
   * (al-assad, assad; but bin-salman only), and the first word of a name that begins with a
   * frequent Chinese, Korean or Vietnamese family name ("Xi" is Xi Jinping).
   */
  public List<String> bareForms() {
    Set<String> forms = new LinkedHashSet<>(List.of(String.join("-", family)));
    if (!isPatronymic()) {
      forms.add(surname());
    }
    if (isFull() && PersonWords.shared().isFamilyNameFirst(given.get(0))) {
      forms.add(given.get(0));
    }
    return List.copyOf(forms);
  }

  /**
   * Whether a and b can be one person, as far as the names tell. Same surname (particles aside),
   * given names that agree word by word (equal, initial, short form; the longer list may have more)
   * and the same suffix; or one name is the beginning or the end of the other in at least two
   * words; or a bare family name and a name that has it.
   */
  public static boolean compatible(PersonName a, PersonName b) {
    if (!a.suffix.equals(b.suffix) && a.isFull() && b.isFull()) {
      return false;
    }
    if (!a.isFull() || !b.isFull()) {
      return bareCompatible(a, b);
    }
    return sameNames(a, b) || partOf(a, b) || partOf(b, a);
  }

  private static boolean bareCompatible(PersonName a, PersonName b) {
    if (a.isFull() == b.isFull()) {
      return a.surname().equals(b.surname());
    }
    PersonName bare = a.isFull() ? b : a;
    PersonName full = a.isFull() ? a : b;
    boolean sameFamily = bare.isPatronymic() == full.isPatronymic();
    return sameFamily && bare.surname().equals(full.surname()) || partOf(bare, full);
  }

  private static boolean sameNames(PersonName a, PersonName b) {
    if (!a.surname().equals(b.surname())) {
      return false;
    }
    int shared = Math.min(a.given.size(), b.given.size());
    for (int i = 0; i < shared; i++) {
      if (!sameGiven(a.given.get(i), b.given.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameGiven(String a, String b) {
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0);
    }
    return PersonWords.shared().sameGivenName(a, b);
  }

  private static boolean partOf(PersonName part, PersonName whole) {
    List<String> inner = part.words();
    List<String> outer = whole.words();
    if (inner.size() < 2 || inner.size() >= outer.size()) {
      return false;
    }
    return Collections.indexOfSubList(outer, inner) == 0
        || outer.subList(outer.size() - inner.size(), outer.size()).equals(inner);
  }
}
