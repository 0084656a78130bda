package org.comention.ner;

/**
 * A name in a sentence, in tokens.
 *
 * @param sentence index of the sentence in its article
 * @param from first token, from 0
 * @param to token after the last one
 * @param type what it names
 * @param confidence mean probability of the labels of its tokens, in [0, 1]
 * @param surface the words as they stand in the text
 */
public record Name(
    int sentence, int from, int to, EntityType type, double confidence, String surface) {

  Name withType(EntityType other) {
    return new Name(sentence, from, to, other, confidence, surface);
  }
}
