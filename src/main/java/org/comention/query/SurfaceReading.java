package org.comention.query;

import java.util.List;
import java.util.Optional;
import org.comention.entity.Refusal;

/**
 * How one mention in an article was found and what it was read as.
 *
 * @param surface the words
 * @param begin first UTF-16 index in the article's text
 * @param end index after the last one
 * @param sentence index of the sentence in the article
 * @param role what the sentence is, such as BODY or CAPTION
 * @param text the sentence
 * @param mark where the words stand in {@code text}
 * @param found who found them; empty when the name was put together from other mentions
 * @param entities the entities they count for; empty when they count for none
 * @param refused why the rules of the article count them for none; empty where they do not
 */
public record SurfaceReading(
    String surface,
    int begin,
    int end,
    int sentence,
    String role,
    String text,
    Mark mark,
    List<Found> found,
    List<Tie> entities,
    Optional<Refusal> refused) {

  /** Keeps its own copies of the lists. */
  public SurfaceReading {
    found = List.copyOf(found);
    entities = List.copyOf(entities);
  }

  /**
   * What a recogniser said.
   *
   * @param recogniser {@code ner} or {@code lexicon}
   * @param modelId which model or lexicon
   * @param type the type it gave
   * @param confidence mean probability of its labels, in [0, 1]
   * @param concept the concept of a lexicon match
   */
  public record Found(
      String recogniser,
      String modelId,
      String type,
      double confidence,
      Optional<String> concept) {}

  /**
   * An entity the words count for.
   *
   * @param entityId its id
   * @param name its name, or the id where it has none
   * @param type its type
   * @param rule why, a value of {@code entity_mentions.rule}
   */
  public record Tie(String entityId, String name, String type, String rule) {}
}
