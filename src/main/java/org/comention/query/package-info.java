/**
 * Readable answers from the published tables alone.
 *
 * <p>In: the tables of one output folder, and what a person types: names, a slice, a window. Out:
 * small lists on the driver, as records or rows; nothing is printed here. Every read filters on a
 * key or a partition, or is one pass over few columns, and every list has a limit. The one trap: a
 * combination that is missing in {@code pairs} or {@code triples} is not absent from the articles;
 * it may only be too rare to be published, and is then counted from {@code entity_mentions}.
 */
package org.comention.query;
