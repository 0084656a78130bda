package org.comention.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Ministries that a model cut in two: "Federal Ministry" and "Interior and Community" with "of the"
 * between are one.
 *
 * <p>Grain: the names of one article in and out, by position. Cost: a look at each name's last
 * word.
 */
final class CutMinistries {
  private static final Pattern MINISTRY =
      Pattern.compile("(?:\\p{Lu}\\p{L}+ )?\\p{Lu}\\p{L}+ (?:Ministry|Department|Secretariat)");
  private static final Pattern OF = Pattern.compile(" of (?:the )?");
  private static final int LONGEST_GAP = " of the ".length();

  private CutMinistries() {}

  /** The names, with such two as one. */
  static List<NamedSpan> apply(List<NamedSpan> names, Gazetteer gazetteer, String text) {
    List<NamedSpan> whole = new ArrayList<>(names.size());
    List<NamedSpan> sorted = new ArrayList<>(names);
    sorted.sort(Comparator.comparingInt(NamedSpan::begin));
    for (NamedSpan name : sorted) {
      NamedSpan before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
      boolean cut =
          before != null
              && isMinistry(before, gazetteer)
              && !gazetteer.knows(NameKey.of(name.surface()))
              && isOf(before, name, text);
      if (cut) {
        String words = text.substring(before.begin(), name.end());
        whole.set(whole.size() - 1, before.at(before.begin(), words, NameType.ORG));
      } else {
        whole.add(name);
      }
    }
    return whole;
  }

  private static boolean isMinistry(NamedSpan name, Gazetteer gazetteer) {
    return name.nameType() == NameType.ORG
        && MINISTRY.matcher(name.surface()).matches()
        && !gazetteer.knows(NameKey.of(name.surface()));
  }

  private static boolean isOf(NamedSpan ministry, NamedSpan subject, String text) {
    int gap = subject.begin() - ministry.end();
    boolean body = subject.nameType() == NameType.ORG || subject.nameType() == NameType.MISC;
    return body
        && gap > 0
        && gap <= LONGEST_GAP
        && OF.matcher(text.substring(ministry.end(), subject.begin())).matches();
  }
}
