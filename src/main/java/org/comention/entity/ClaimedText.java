package org.comention.entity;

import java.util.List;
import java.util.stream.Stream;

/**
 * The text of an article that its mentions claim, and with which another name does not go on; only
 * pieces of that name, which a model gave as names of their own, do not stop it.
 *
 * <p>Cost: a scan of the mentions for each question.
 *
 * @param names the mentions
 * @param gazetteer known names, which are no pieces
 */
record ClaimedText(List<NamedSpan> names, Gazetteer gazetteer) {

  /** The mentions that have some of {@code [begin, end)}, in their order. */
  Stream<NamedSpan> in(int begin, int end) {
    return names.stream().filter(other -> other.begin() < end && begin < other.end());
  }

  /** Whether no mention has any of {@code [begin, end)}. */
  boolean isFree(int begin, int end) {
    return in(begin, end).findAny().isEmpty();
  }

  /** Whether nothing but whole pieces stands from {@code begin} to {@code end}. */
  boolean hasOnlyPieces(int begin, int end) {
    return in(begin, end)
        .allMatch(other -> other.begin() >= begin && other.end() <= end && isPiece(other));
  }

  /** Whether a mention may be a piece of a longer name: an unknown body or thing. */
  boolean isPiece(NamedSpan other) {
    boolean body = other.nameType() == NameType.ORG || other.nameType() == NameType.MISC;
    return body && !gazetteer.knows(NameKey.of(other.surface()));
  }

  /** Whether a mention is sure to be a piece: one of words that news writes small. */
  boolean isSmallPiece(NamedSpan other) {
    return isPiece(other) && SmallWords.isCommonPhrase(other.surface());
  }
}
