-- Which pairs broke out last week?
--
-- Pairs named in more stories in the seven days up to a day than in the four weeks before would lead to
-- expect. The ratio compares the week with a quarter of those four weeks, each plus a half, so that a new pair
-- has a ratio too; it is a screen, not a test.
--
-- Parameters:
--   :day = latest        last day of the week, such as 2022-07-31; latest is the last day with articles
--   :min_stories = 3     stories of the week a pair must have
--   :window = sentence   how near they stand: sentence, paragraph or document
--
-- Columns:
--   a_name            name of the first member
--   b_name            name of the second member
--   n_stories         stories of the week
--   n_stories_before  stories of the four weeks before
--   ratio             (n_stories + 0.5) / (n_stories_before / 4 + 0.5)
--   a                 id of the first member
--   b                 id of the second member
WITH asked AS (
  SELECT CASE WHEN :day = 'latest' THEN max(day) ELSE to_date(:day) END AS last_day
  FROM entity_counts
  WHERE window = :window
),
weeks AS (
  SELECT
    a,
    b,
    sum(CASE WHEN day > last_day - 7 THEN n_stories ELSE 0 END) AS n_stories,
    sum(CASE WHEN day <= last_day - 7 THEN n_stories ELSE 0 END) AS n_stories_before
  FROM pair_counts
  CROSS JOIN asked
  WHERE window = :window
    AND day > last_day - 35
    AND day <= last_day
  GROUP BY a, b
)
SELECT
  ea.name AS a_name,
  eb.name AS b_name,
  w.n_stories,
  w.n_stories_before,
  round((w.n_stories + 0.5) / (w.n_stories_before / 4 + 0.5), 1) AS ratio,
  w.a,
  w.b
FROM weeks AS w
JOIN entities AS ea ON ea.entity_id = w.a
JOIN entities AS eb ON eb.entity_id = w.b
WHERE w.n_stories >= CAST(:min_stories AS INT)
ORDER BY ratio DESC, w.n_stories DESC, w.a, w.b
