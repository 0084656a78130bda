package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Which articles tell one story: reprints and light edits of one text. */
public final class StoriesTable {
  public static final Field STORY_DAY =
      Field.optional(
          "story_day",
          DateType,
          "Day of the earliest dated copy; the day on which the story counts.",
          "2022-07-12");
  public static final Field SIMILARITY =
      Field.required(
          "similarity",
          DoubleType,
          "Share of the shorter text that the nearest copy of the story holds, in [0, 1]; 1 for a story of one article.",
          "0.83");
  public static final Field STORY_RULE =
      Field.required(
          "story_rule",
          StringType,
          "Why the article is in the story: single, exact, title_url, near_copy.",
          "near_copy");

  public static final TableSpec SPEC =
      TableSpec.named("stories")
          .grain("one row per article")
          .key(Fields.ARTICLE_ID)
          .columns(Fields.STORY_ID, STORY_DAY, SIMILARITY, STORY_RULE)
          .build();

  private StoriesTable() {}
}
