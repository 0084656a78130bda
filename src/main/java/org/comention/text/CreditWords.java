package org.comention.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that credits are made of: agencies, photo words, and what may stand between names.
 *
 * <p>The agencies are those whose credits are common in English news copy. Stateless.
 */
final class CreditWords {

  /** News and picture agencies, as a group for larger expressions; longest forms first. */
  static final String AGENCY =
      "(?:(?:The )?Associated Press|AP(?: Photos?| Images?| File)?|(?:Thomson )?Reuters|REUTERS"
          + "|AFP|Agence France[- ]Presse|Getty(?: Images)?|GETTY(?: IMAGES)?|EPA(?:-EFE)?|EFE"
          + "|(?:ITAR-)?TASS|Sputnik|RIA(?: Novosti)?|Interfax|Ukrinform|Xinhua(?: News Agency)?"
          + "|Kyodo(?: News)?|Yonhap|Anadolu(?: Agency| Images)?|IRNA|ISNA|WANA|Tasnim|Mehr News"
          + "|Fars(?: News)?(?: Agency)?|ANSA|DPA|dpa|PA(?: Wire| Media| Images)?|Press Association"
          + "|UPI|PTI|ANI|AAP|ANP|Belga|NTB|Ritzau(?: Scanpix)?|Keystone|Canadian Press|CNP"
          + "|Bloomberg(?: News)?|NurPhoto|ZUMA(?: Press(?: Wire)?)?|Shutterstock|Alamy|Redux|Polaris"
          + "|SIPA(?: USA)?|Sipa(?: USA)?|Abaca(?:press)?|Newscom|IMAGO|Imago|SOPA Images"
          + "|LightRocket|Corbis|Maxar(?: Technologies)?|Planet Labs(?: PBC)?|picture alliance)";

  /** The agencies that sell text as well: one of these alone may sign an article. */
  static final String WIRE =
      "(?:(?:The )?Associated Press|AP|(?:Thomson )?Reuters|REUTERS|AFP|Agence France[- ]Presse|UPI"
          + "|TASS|Sputnik|RIA(?: Novosti)?|Interfax|Ukrinform|Xinhua(?: News Agency)?|Kyodo(?: News)?"
          + "|Yonhap|Anadolu(?: Agency)?|AA|IRNA|ISNA|Tasnim|MNA|FNA|DPA|dpa|PA(?: Media)?|PTI|ANI|AAP"
          + "|EFE|ANSA|Bloomberg(?: News)?|CNN|BBC|RFE/RL|Canadian Press)";

  /** Small words that may stand inside a list of names and agencies. */
  private static final Set<String> SMALL =
      Set.of(
          ("via by and for of the from in photo photos image images picture file pool "
                  + "handout courtesy credit screenshot wire wires agencies services staff "
                  + "reporting additional writing editing de del della da di du dos la le van von "
                  + "der den ter bin ibn al el ul abu dpa alliance")
              .split(" "));

  /** One of these words is in every credit, whatever its form. */
  private static final Set<String> HINTS =
      Set.of(
          ("AP Press Reuters REUTERS AFP Agence Getty GETTY EPA EFE TASS Sputnik RIA "
                  + "Interfax Ukrinform Xinhua Kyodo Yonhap Anadolu AA IRNA ISNA WANA Tasnim Mehr "
                  + "MNA Fars FNA ANSA DPA dpa PA UPI PTI ANI AAP ANP Belga NTB Ritzau Keystone CNP "
                  + "Bloomberg CNN BBC RFE NurPhoto ZUMA Shutterstock Alamy Redux Polaris SIPA Sipa "
                  + "Abaca Abacapress Newscom IMAGO Imago SOPA LightRocket Corbis Maxar Planet "
                  + "alliance Photo Photos PHOTO photo photos Photograph Image Images image Picture "
                  + "Pictures Pic Credit Credits CREDIT Courtesy courtesy Handout handout "
                  + "Screenshot Screengrab Illustration Graphic Graphics By BY With WITH wires "
                  + "Wires wire agencies contributed contributing Reporting Editing Writing Edited "
                  + "Written Reported Compiled Translated Translation Research Additional "
                  + "Production Photography Copyright rights report article story reported Story "
                  + "Analysis Opinion Material Staff News Wire")
              .split(" "));

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;:/|()\\[\\]&+.\u2013\u2014]+");
  private static final int MOST_WORDS = 30;

  private CreditWords() {}

  /** True when a part of a text holds a word that credits hold; cheap, to be asked first. */
  static boolean hintedIn(String text, Span part) {
    int begin = part.begin();
    for (int i = part.begin(); i <= part.end(); i++) {
      boolean letter = i < part.end() && Character.isLetter(text.charAt(i));
      if (!letter) {
        if (i - begin >= 2 && HINTS.contains(text.substring(begin, i))) {
          return true;
        }
        begin = i + 1;
      }
    }
    return text.substring(part.begin(), part.end()).indexOf('\u00a9') >= 0;
  }

  /**
   * True when the text is made of names only: every word begins with a capital or a digit, or is
   * one of the small words that credits hold. A sentence with a verb is not.
   */
  static boolean isNamesOnly(String text) {
    String[] words = BETWEEN.split(text.strip());
    int names = 0;
    for (String word : words) {
      if (word.isEmpty() || SMALL.contains(word)) {
        continue;
      }
      int first = word.codePointAt(0);
      if (!Character.isUpperCase(first) && !isLowerPrefix(word) && !Character.isDigit(first)) {
        return false;
      }
      names++;
    }
    return names > 0 && words.length <= MOST_WORDS;
  }

  /** True for "al-Assad", "d'Estaing": a lower-case prefix tied to a capital. */
  private static boolean isLowerPrefix(String word) {
    int tie = Math.max(word.indexOf('-'), Math.max(word.indexOf('\''), word.indexOf('’')));
    return tie > 0
        && tie <= 3
        && tie + 1 < word.length()
        && Character.isUpperCase(word.charAt(tie + 1));
  }
}
