/**
 * What Comention publishes: one class a table with its name, grain, key, partition and documented
 * columns, one writer and one reader.
 *
 * <p>In: data frames that a stage made. Out: Parquet under {@code <output>/<table>/}. The one trap:
 * Spark may read a partition value such as {@code 2022-07} back as a date; {@link
 * org.comention.tables.Tables} reads with the published schema, so that it stays text.
 */
package org.comention.tables;
