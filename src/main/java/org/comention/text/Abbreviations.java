package org.comention.text;

import java.util.Set;

/**
 * Decides whether a full stop belongs to an abbreviation, so that the sentence goes on.
 *
 * <p>The classes of abbreviation are those that news copy uses (AP style). Case matters: {@code
 * Mass.} is the state, {@code mass.} ends a sentence. Stateless.
 */
final class Abbreviations {

  /** Never the last word of a sentence: a name follows. */
  private static final Set<String> TITLES =
      Set.of(
          ("Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Rev Hon Fr Gen Maj Col Lt Capt Cpt Sgt "
                  + "Cpl Pvt Pfc Spc Brig Adm Cmdr Comdr Sen Sens Rep Reps Cong Gov Govs Pres Amb "
                  + "Atty Supt Det Insp Asst Dep Msgr Ret eg e.g i.e viz cf vs v approx ca")
              .split(" "));

  /** Abbreviations only before a number: "No. 5", "Jan. 6"; else "No." is an answer. */
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          ("No Nos no nos Art Arts Sec Secs Fig Figs Vol Ch Chap Par Res p pp Jan Feb Mar "
                  + "Apr Jun Jul Aug Sep Sept Oct Nov Dec")
              .split(" "));

  /** Part of a longer name, unless what follows plainly opens a sentence. */
  private static final Set<String> IN_NAMES =
      Set.of(
          ("St Ste Mt Ft Pt Inc Corp Co Cos Ltd Plc Bros Jr Sr Ph.D Dept Depts Univ Assn "
                  + "Intl Govt Natl Ave Blvd Rd al est dept govt Ala Ariz Ark Calif Colo Conn Del "
                  + "Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa "
                  + "Tenn Tex Va Vt Wash Wis Wyo")
              .split(" "));

  /** Words that follow "a.m." and "p.m." inside a sentence; any other capital opens a new one. */
  private static final Set<String> AFTER_CLOCK =
      Set.of(
          ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
                  + "March April May June July August September October November December Jan Feb "
                  + "Aug Sept Oct Nov Dec Eastern Central Mountain Pacific ET EST EDT CT CST CDT PT "
                  + "PST PDT GMT UTC BST CET CEST LOCAL Moscow Kyiv Greenwich")
              .split(" "));

  /** Words that open a sentence and hardly ever go on a name. */
  private static final Set<String> STARTERS =
      Set.of(
          ("The He She It They We I You This That These Those There A An His Her Its Their "
                  + "Our My Your But And Or So Yet In On At As By For From To With After Before "
                  + "During Since When While Where If Although Though Because Despite Meanwhile "
                  + "However Moreover Nevertheless According Among Also Some Many Most Several What "
                  + "Why How Who Which Now Then Earlier Later Asked Officials Is Are Does Did Do "
                  + "Has Have Not")
              .split(" "));

  private Abbreviations() {}

  /**
   * True when the full stop after {@code word} does not end its sentence.
   *
   * @param word what stands before the stop, without it: {@code "Gen"}, {@code "U.S"}, {@code "J"}
   * @param next the first word after it, letters only; empty when none
   * @param numberFollows whether a digit is the first char after it
   */
  static boolean joins(String word, String next, boolean numberFollows) {
    if (TITLES.contains(word)) {
      return true;
    }
    if (BEFORE_NUMBER.contains(word)) {
      return numberFollows;
    }
    if (word.equals("a.m") || word.equals("p.m")) {
      return AFTER_CLOCK.contains(next);
    }
    return (IN_NAMES.contains(word) || isInitials(word)) && !opensSentence(next);
  }

  /** True for a word such as "The" or "He" that opens a sentence and hardly ever goes on a name. */
  static boolean opensSentence(String word) {
    return STARTERS.contains(word);
  }

  /** One capital ("J"), or single letters with stops between them ("U.S", "J.D", "H.W"). */
  private static boolean isInitials(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return word.length() % 2 == 1 && (word.length() > 1 || Character.isUpperCase(word.charAt(0)));
  }
}
