/**
 * Concept lists to mentions: what a text speaks of that no model of names finds.
 *
 * <p>In: lexicon files and articles. Out: rows of {@code mentions} by the recogniser {@code
 * lexicon}. {@link org.comention.lexicon.Lexicon} reads and checks the files before a run, {@link
 * org.comention.lexicon.PhraseMatcher} finds their concepts in sentences, {@link
 * org.comention.lexicon.TagConcepts} is the stage.
 *
 * <p>Phrases are matched by a trie over the project's own tokens. With 100,000 phrases and 1,000
 * patterns it is built in 0.7 s of processor time, takes 23 MB and costs 1.3 us a token; the model
 * of names costs some 90. Spark NLP's TextMatcher (2 s, 38 MB, 5 us) has one case rule for all
 * phrases and no exceptions, wants annotation columns and leaves overlaps to its caller. The
 * Aho-Corasick libraries for Java search characters, so that each hit would need a check of its
 * borders and a way back from folded to original offsets.
 *
 * <p>The one trap: between two words a hyphen is as good as a space to a phrase, {@code
 * air-defence} being {@code air defence}; beside a digit or a single letter it is not, and a phrase
 * {@code Su-34} does not find {@code Su 34}. A lexicon lists both where it means both.
 */
package org.comention.lexicon;
