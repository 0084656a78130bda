package org.comention.entity;

import java.util.regex.Pattern;

/**
 * Ships that a model took for people or places: a name of a person right after "tanker" and the
 * like, and any name after a list's "VESSEL:" or "VESSEL AKA:", is one of a thing.
 *
 * <p>Grain: one mention in and out. Cost: a look at the words before people's names.
 */
final class ShipNames {
  private static final Pattern SHIP =
      Pattern.compile(
          "\\b(?:(?i:(?:motor )?vessel(?: name)?|ship|warship|tanker|yacht|freighter|frigate|destroyer"
              + "|cruiser|submarine|cutter|dredger|icebreaker|trawler)(?i:s)?:? (?:the )?[“\"]?"
              + "|(?:M/[VTY]|MV|MT|USS|HMS|USCGC) )$");
  private static final Pattern LABEL =
      Pattern.compile("\\bVESSEL(?: NAME| [AFN]KA)?: (?:\\p{Lu}\\p{L}+ )?$");
  private static final int LOOK_BACK = 24;

  private ShipNames() {}

  /** The mention as a thing where a word for a ship stands before it; else as it is. */
  static NamedSpan ship(NamedSpan name, String text) {
    String before = text.substring(Math.max(0, name.begin() - LOOK_BACK), name.begin());
    return name.nameType() == NameType.PER && SHIP.matcher(before).find()
            || LABEL.matcher(before).find()
        ? name.at(name.begin(), name.surface(), NameType.MISC)
        : name;
  }
}
