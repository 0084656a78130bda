package org.comention.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * How entities, pairs and productive triples come and go: a row for every month or week in which a
 * story names them; a period without a row has none. Undated stories do not take part.
 */
public final class TrendsTable {
  public static final Field B =
      Field.optional(
          "b", StringType, "Entity id of the second member; null for an entity.", "loc:iran");
  public static final Field C =
      Field.optional(
          "c", StringType, "Entity id of the third member; null but for a triple.", "loc:russia");
  public static final Field MEMBERS =
      Field.required("members", StringType, "`entity`, `pair` or `triple`.", "pair");
  public static final Field PERIOD_KIND =
      Field.required("period_kind", StringType, "`month`, `week` or `day`.", "week");
  public static final Field PERIOD =
      Field.required(
          "period",
          StringType,
          "The month, the ISO week (Monday to Sunday) or the day: 2022-07, 2022-W28, 2022-07-12.",
          "2022-W28");
  public static final Field FIRST_DAY =
      Field.required("first_day", DateType, "First day of the period.", "2022-07-11");
  public static final Field N_STORIES =
      Field.required("n_stories", LongType, "Stories of the period that hold it, at least 1.", "9");
  public static final Field N =
      Field.required(
          "n", LongType, "All stories of the period, whoever they name: the denominator.", "312");
  public static final Field RATE =
      Field.required("rate", DoubleType, "n_stories / n, in (0, 1].", "0.029");
  public static final Field N_STORIES_BEFORE =
      Field.optional(
          "n_stories_before",
          LongType,
          "Stories of the period before that hold it; null where that period has no story at all.",
          "2");
  public static final Field CHANGE =
      Field.optional(
          "change",
          DoubleType,
          "log2 of the rate over that of the period before, half a story added to each: 1 is a doubling, -1 a halving.",
          "1.8");
  public static final Field CHANGE_NEG_LOG10_P =
      Field.optional(
          "change_neg_log10_p",
          DoubleType,
          "-log10 of the two-sided p-value of the change, for this one row: among a thousand rows some reach 3 by chance.",
          "4.1");
  public static final Field BURST =
      Field.required(
          "burst",
          BooleanType,
          "Whether the period is in a burst: a stretch at twice the mean rate of all periods explains it better than the"
              + " mean rate (Kleinberg 2002, two states, s 2, gamma 1).",
          "true");
  public static final Field BURST_WEIGHT =
      Field.optional(
          "burst_weight",
          DoubleType,
          "How much better, over the whole burst: natural log-likelihood ratio; null outside bursts.",
          "6.2");
  public static final Field BURST_BEYOND_MEMBERS =
      Field.optional(
          "burst_beyond_members",
          BooleanType,
          "Whether it is in a burst even against what its members' own rates of each period lead to expect; null for an"
              + " entity.",
          "false");
  public static final Field FIRST_SEEN =
      Field.required("first_seen", DateType, "Day of its first story.", "2022-07-12");
  public static final Field FIRST_SOURCE =
      Field.optional(
          "first_source",
          StringType,
          "Source of its earliest article; of several on that day the first by name.",
          "northharbour-post.example");
  public static final Field IS_NEW =
      Field.required(
          "is_new",
          BooleanType,
          "Whether the period is the first with a story: true in one row of each period kind.",
          "true");
  public static final Field MEMBERS_SEEN_BEFORE =
      Field.optional(
          "members_seen_before",
          BooleanType,
          "Whether every member was named in an earlier period than their first story together; null for an entity.",
          "true");
  public static final Field EXPECTED_BEFORE =
      Field.optional(
          "expected_before",
          DoubleType,
          "Stories expected to hold all members in the periods before their first, from how often each was named in each"
              + " period, corrected by kappa; null for an entity.",
          "4.5");
  public static final Field NOVELTY =
      Field.optional(
          "novelty",
          DoubleType,
          "-log10 of the probability that the members would not have met before, had they been named independently:"
              + " expected_before / ln 10. 0 where a member is itself new, high where old names meet for the first time;"
              + " null for an entity.",
          "1.95");
  public static final Field ODDS_RATIO =
      Field.optional(
          "odds_ratio",
          DoubleType,
          "Odds ratio of the pair over all periods together, on stories that hold both members anywhere; null for entities"
              + " and triples, and where it is infinite.",
          "6.4");
  public static final Field ODDS_RATIO_WITHIN =
      Field.optional(
          "odds_ratio_within",
          DoubleType,
          "The same within periods (Cochran-Mantel-Haenszel): near 1 beside a high odds_ratio says that the pair shares a"
              + " calendar and no more.",
          "1.1");
  public static final Field WITHIN_NEG_LOG10_P =
      Field.optional(
          "within_neg_log10_p",
          DoubleType,
          "-log10 of the two-sided p-value of the association within periods.",
          "0.2");

  public static final TableSpec SPEC =
      TableSpec.named("trends")
          .grain("one row per entity, pair or productive triple, window and period")
          .key(Fields.A, B, C, Fields.WINDOW, PERIOD)
          .partitionedBy(PERIOD_KIND, MEMBERS)
          .columns(
              FIRST_DAY,
              N_STORIES,
              N,
              RATE,
              N_STORIES_BEFORE,
              CHANGE,
              CHANGE_NEG_LOG10_P,
              BURST,
              BURST_WEIGHT,
              BURST_BEYOND_MEMBERS,
              FIRST_SEEN,
              FIRST_SOURCE,
              IS_NEW,
              MEMBERS_SEEN_BEFORE,
              EXPECTED_BEFORE,
              NOVELTY,
              ODDS_RATIO,
              ODDS_RATIO_WITHIN,
              WITHIN_NEG_LOG10_P)
          .build();

  private TrendsTable() {}
}
