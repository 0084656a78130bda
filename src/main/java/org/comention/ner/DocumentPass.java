package org.comention.ner;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comention.text.Sentence;

/**
 * Settles the names of one article against each other: a model that reads sentence by sentence does
 * not know what the article said before.
 *
 * <ol>
 *   <li>A nationality directly before an organisation is part of its name: "Israeli" + "Defense
 *       Ministry".
 *   <li>An acronym in brackets behind an organisation is one too, throughout the article.
 *   <li>The same words have one type in an article: the one with the most confidence in sum.
 *   <li>A single word that ends a person's full name elsewhere in the article is that person,
 *       unless the model is sure that it is a place.
 * </ol>
 *
 * <p>Pure: the same names in give the same names out. Cost: linear in names.
 */
public final class DocumentPass {
  private static final double SURE = 0.9;

  private DocumentPass() {}

  /**
   * @param names the article's names in order
   * @param sentences the article's sentences by index
   * @param text the article's text
   */
  public static List<Name> apply(List<Name> names, List<Sentence> sentences, String text) {
    List<Name> joined = joinNationalities(names, sentences, text);
    Map<String, EntityType> types = majorityTypes(joined);
    types.putAll(acronymTypes(joined, sentences, text));
    Set<String> surnames = surnames(joined);
    List<Name> settled = new ArrayList<>(joined.size());
    for (Name name : joined) {
      Name typed = name.withType(types.get(name.surface()));
      boolean surname = surnames.contains(name.surface()) && !surelyPlace(typed);
      settled.add(surname ? typed.withType(EntityType.PER) : typed);
    }
    return settled;
  }

  private static List<Name> joinNationalities(
      List<Name> names, List<Sentence> sentences, String text) {
    List<Name> joined = new ArrayList<>(names.size());
    for (Name name : names) {
      Name previous = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (previous != null
          && name.type() == EntityType.ORG
          && previous.type() == EntityType.NORP
          && previous.sentence() == name.sentence()
          && previous.to() == name.from()) {
        double confidence = Math.min(previous.confidence(), name.confidence());
        Sentence sentence = sentences.get(name.sentence());
        joined.set(
            joined.size() - 1,
            NameDecoder.name(
                sentence, previous.from(), name.to(), EntityType.ORG, confidence, text));
      } else {
        joined.add(name);
      }
    }
    return joined;
  }

  private static Map<String, EntityType> majorityTypes(List<Name> names) {
    Map<String, Map<EntityType, Double>> votes = new HashMap<>();
    for (Name name : names) {
      votes
          .computeIfAbsent(name.surface(), s -> new EnumMap<>(EntityType.class))
          .merge(name.type(), name.confidence(), Double::sum);
    }
    Map<String, EntityType> types = new HashMap<>();
    votes.forEach((surface, byType) -> types.put(surface, strongest(byType)));
    return types;
  }

  private static EntityType strongest(Map<EntityType, Double> votes) {
    return votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Map<String, EntityType> acronymTypes(
      List<Name> names, List<Sentence> sentences, String text) {
    Map<String, EntityType> types = new HashMap<>();
    for (int i = 1; i < names.size(); i++) {
      Name full = names.get(i - 1);
      Name acronym = names.get(i);
      if (full.type() == EntityType.ORG
          && full.sentence() == acronym.sentence()
          && acronym.from() == full.to() + 1
          && acronym.surface().matches("\\p{Lu}[\\p{Lu}\\d&-]+")
          && sentences.get(full.sentence()).tokens().get(full.to()).of(text).equals("(")) {
        types.put(acronym.surface(), EntityType.ORG);
      }
    }
    return types;
  }

  private static Set<String> surnames(List<Name> names) {
    Set<String> surnames = new HashSet<>();
    for (Name name : names) {
      int space = name.surface().lastIndexOf(' ');
      if (name.type() == EntityType.PER && space > 0) {
        surnames.add(name.surface().substring(space + 1));
      }
    }
    return surnames;
  }

  private static boolean surelyPlace(Name name) {
    return name.type() == EntityType.LOC && name.confidence() >= SURE;
  }
}
