/**
 * Concept lists to mentions: what a text speaks of that no model of names finds.
 *
 * <p>In: lexicon files and articles. Out: rows of {@code mentions} by the recogniser {@code
 * lexicon}. {@link org.comention.lexicon.Lexicon} reads and checks the files before a run, {@link
 * org.comention.lexicon.PhraseMatcher} finds their concepts in sentences, {@link
 * org.comention.lexicon.TagConcepts} is the stage.
 *
 * <p>Phrases are matched by a trie over the project's own tokens, not by Spark NLP's TextMatcher:
 * TextMatcher knows one case rule and no exceptions, wants annotation columns, and returns every
 * overlap; and libraries of Aho-Corasick for Java search characters, so that each hit needs a check
 * of its borders and a way back from folded to original offsets.
 *
 * <p>The one trap: a hyphen between words is no token to a phrase, and is one to a pattern; {@code
 * air-defence} is the phrase {@code air defence}, but the pattern {@code Su-34} does not match
 * {@code Su 34}.
 */
package org.comention.lexicon;
