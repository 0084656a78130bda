package org.comention.query;

import java.util.Optional;
import org.apache.spark.sql.Row;
import org.comention.tables.Window;

/**
 * How often a combination is named at one window.
 *
 * @param window how near its members stand
 * @param units sentences, paragraphs or documents that hold all members
 * @param articles articles that do
 * @param stories stories that do; reprints count once
 * @param measures its row of {@code pairs} or {@code triples}; empty for a single entity and for a
 *     combination too rare to be published
 */
public record WindowCounts(
    Window window, long units, long articles, long stories, Optional<Row> measures) {}
