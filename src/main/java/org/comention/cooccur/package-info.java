/**
 * Entities to daily counts, measures and evidence: who is named with whom, how often, and how
 * surprising that is.
 *
 * <p>In: {@code entity_mentions}, {@code entities}, {@code stories}, {@code sentences}, {@code
 * articles}. Out: {@code entity_counts}, {@code pair_counts}, {@code triple_counts}, {@code
 * totals}, {@code pairs}, {@code triples}, {@code trends}, {@code evidence}. Read {@link
 * org.comention.cooccur.GroupStories} first: it brings each story's mentions together once, and
 * every count is taken from its rows by plain Java ({@link org.comention.cooccur.StoryPairs}),
 * without a join of mentions with mentions. {@link org.comention.cooccur.MeasureRobustness} looks
 * through them once more, for what is ranked.
 *
 * <p>Units and articles count on the article's own day, stories on the story's day, so that every
 * count is a sum of days. Two entities are named together in a unit that holds a mention of each
 * that is none of the other ({@link org.comention.cooccur.SharedSpans}). The one trap: below the
 * document window a story can hold A with B and A with C in different sentences, so the cells of a
 * contingency table of stories may come out negative; {@link org.comention.cooccur.MeasurePairs}
 * says what is measured then.
 */
package org.comention.cooccur;
