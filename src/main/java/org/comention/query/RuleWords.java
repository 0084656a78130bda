package org.comention.query;

import java.util.Arrays;
import org.comention.entity.Refusal;
import org.comention.entity.Rule;

/** The rules of {@code entity_mentions} in words. */
public final class RuleWords {
  private RuleWords() {}

  /**
   * What a value of the column {@code rule} means; for a rule of another version of the program,
   * that it is not known.
   */
  public static String of(String label) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.label().equals(label))
        .findFirst()
        .map(RuleWords::of)
        .orElse("a rule this version does not know");
  }

  /** Why a mention is refused, as the end of a sentence. */
  public static String of(Refusal refusal) {
    return switch (refusal) {
      case PIECE -> "it is a piece of an address, an office or words that are no name";
      case SHOUTED -> "it is a small word in a line of capitals";
      case NO_NAME -> "it is a title, a number, a date or a fragment, and no name alone";
      case KIND -> "it tells a kind of body, and the article does not tell which";
      case WORDS -> "these are words that news or the article itself writes small as well";
      case FIRST_NAME -> "it is a first name alone, and neither article nor corpus tells whose";
      case UNSURE ->
          "the model was unsure of it wherever it met the name, and nothing else tells that it is one";
      case OUTSIDE -> "it stands outside the body of the article, which is not counted";
    };
  }

  /** What a rule means, as the end of a sentence. */
  public static String of(Rule rule) {
    return switch (rule) {
      case EXACT -> "the words themselves are the name";
      case MENDED -> "the words are the name, with other ends than the model gave it";
      case GAZETTEER -> "it is the entity's name in the gazetteers";
      case ALIAS -> "the gazetteers list it as another name of the entity";
      case DEMONYM -> "it is a people's name or adjective and stands for the country";
      case METONYM -> "it is a seat of government and stands for the country";
      case ACRONYM -> "the same article spells these letters out";
      case COREFERENCE -> "the same article gives the name in full";
      case DESCRIPTION -> "its country and office are those of this person, whom the article names";
      case OFFICE -> "its title is of an office that one person of the name holds then";
      case CORPUS -> "it is what the name means in most articles of the corpus";
      case IMPLIED ->
          "the article is about one country, whose ministry it should be; low confidence";
      case BARE -> "nothing tells whose name or ministry it is; low confidence";
      case LEXICON -> "a concept list holds the phrase";
      case PARENT -> "the phrase names a narrower concept of this one";
      case OVERRIDE -> "a line of the aliases file says so";
    };
  }
}
