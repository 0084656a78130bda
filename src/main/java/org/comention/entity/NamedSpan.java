package org.comention.entity;

/**
 * A mention as a recogniser found it, in one article.
 *
 * @param begin first UTF-16 index in the article's text
 * @param end UTF-16 index after the last one
 * @param sentence index of the sentence
 * @param paragraph index of the paragraph
 * @param surface the words as they stand in the text
 * @param type type the recogniser gave
 * @param conceptId concept of a lexicon phrase; null for a name the model found
 */
public record NamedSpan(
    int begin,
    int end,
    int sentence,
    int paragraph,
    String surface,
    String type,
    String conceptId) {

  boolean isConcept() {
    return conceptId != null;
  }

  /** The type of a name; a label that is none of ours counts as MISC. */
  NameType nameType() {
    return NameType.of(type).orElse(NameType.MISC);
  }

  /** A name with another place and type in the same sentence. */
  NamedSpan at(int newBegin, String newSurface, NameType newType) {
    int newEnd = newBegin + newSurface.length();
    return new NamedSpan(newBegin, newEnd, sentence, paragraph, newSurface, newType.name(), null);
  }

  /** The piece of a name from one index of its surface to another. */
  NamedSpan part(int from, int to) {
    return at(begin + from, surface.substring(from, to), nameType());
  }

  /** The mention with its words written another way, of the same length. */
  NamedSpan with(String words) {
    return words.equals(surface)
        ? this
        : new NamedSpan(begin, end, sentence, paragraph, words, type, conceptId);
  }

  boolean contains(NamedSpan other) {
    return begin <= other.begin && other.end <= end;
  }

  boolean overlaps(NamedSpan other) {
    return begin < other.end && other.begin < end;
  }

  boolean sameSpan(NamedSpan other) {
    return begin == other.begin && end == other.end;
  }
}
