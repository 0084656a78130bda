package org.comention.lexicon;

import org.comention.text.Span;

/**
 * A place in a text that stands for a concept.
 *
 * @param span half-open UTF-16 indexes in the text; it begins and ends where tokens do
 * @param conceptId such as {@code concept:drone}
 * @param type the concept's type, such as {@code WEAPON}
 * @param designator whether one of the concept's patterns found it, else a phrase
 */
public record ConceptMatch(Span span, String conceptId, String type, boolean designator) {}
