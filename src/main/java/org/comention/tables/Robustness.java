package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;

/**
 * Columns of {@code pairs} and {@code triples} that say whether a ranked row rests on one story,
 * one source or one day, and whether it holds elsewhere. Null in rows without a rank, and in those
 * ranked after the first 100,000 of their slice and window.
 */
public final class Robustness {
  public static final Field TOP_STORY_SHARE =
      Field.optional(
          "top_story_share",
          DoubleType,
          "Share of n_articles that are copies of one story, the one with most, in (0, 1]; null without a rank.",
          "0.12");
  public static final Field TOP_SOURCE =
      Field.optional(
          "top_source",
          StringType,
          "Source that told most of the stories first, by their earliest article that names an entity; null without a rank.",
          "northharbour-post.example");
  public static final Field TOP_SOURCE_SHARE =
      Field.optional(
          "top_source_share",
          DoubleType,
          "Share of n_stories that top_source told first, in (0, 1]; null without a rank.",
          "0.41");
  public static final Field TOP_DAY_SHARE =
      Field.optional(
          "top_day_share",
          DoubleType,
          "Share of n_stories on the day with most of them, in [0, 1]; 0 when all are undated, null without a rank.",
          "0.08");
  public static final Field HOLDS_WITHOUT_TOP_SOURCE =
      Field.optional(
          "holds_without_top_source",
          BooleanType,
          "Whether the stories first told by other sources alone are significant, at the p that q = 0.01 asks for in this place; null without a rank.",
          "true");
  public static final Field HOLDS_IN_SENTENCE =
      Field.optional(
          "holds_in_sentence",
          BooleanType,
          "Whether the same members, in the same slice, are significant at the window `sentence` too, named together more than expected with q_value at most 0.01; null without a rank.",
          "true");

  /** All of them, as they stand in the tables. */
  public static final List<Field> ALL =
      List.of(
          TOP_STORY_SHARE,
          TOP_SOURCE,
          TOP_SOURCE_SHARE,
          TOP_DAY_SHARE,
          HOLDS_WITHOUT_TOP_SOURCE,
          HOLDS_IN_SENTENCE);

  private Robustness() {}
}
