package org.comention.lexicon;

import org.comention.text.Span;

/**
 * A place where a concept may be meant, before overlaps are settled.
 *
 * @param span half-open UTF-16 indexes in the article's text
 * @param concept number of the concept in the matcher
 * @param designator whether a pattern found it, else a phrase
 */
record Candidate(Span span, int concept, boolean designator) {}
