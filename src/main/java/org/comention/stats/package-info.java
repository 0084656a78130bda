/**
 * The measures: counts in, numbers that say how surprising a combination is out.
 *
 * <p>Static functions on primitives that allocate nothing, to be called for millions of pairs, and
 * small records where a caller wants names for counts. {@code n} is the number of units (sentences,
 * paragraphs or documents, collapsed to stories), {@code fA} those that hold A, {@code fAB} those
 * that hold A and B. All counts of one call come from the same population.
 *
 * <p>Nothing here returns NaN. Where a formula is undefined the javadoc says what comes instead;
 * counts that contradict each other throw {@link java.lang.IllegalArgumentException} with their
 * values, because they are a bug of the caller.
 *
 * <p>The one trap: p-values underflow. They are kept as {@code -log10 p} from the first step on,
 * and are two-sided everywhere.
 */
package org.comention.stats;
