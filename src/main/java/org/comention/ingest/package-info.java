/**
 * Files become rows: one row per input record, an article or a reject with its file, position and
 * reason.
 *
 * <p>In: paths and options ({@link org.comention.ingest.InputOptions}). Out: {@link
 * org.comention.tables.RecordsTable} from {@link org.comention.ingest.ReadRecords}, then {@link
 * org.comention.ingest.RejectDuplicates}, then {@link org.comention.ingest.Records} splits it. The
 * one trap: files are read as bytes by readers of this package, never through Spark's text source,
 * which replaces what is not UTF-8 without a word and loses line numbers.
 */
package org.comention.ingest;
