-- Which pairs broke out last week, or last month?
--
-- Pairs that are named in a larger share of the period's stories than of those of the period before, most certain
-- first. A pair that is also in a burst is far above its own mean rate of all time; one that bursts beyond its members
-- is more than two names that are both in the news. Of a thousand pairs some reach a change_neg_log10_p of 3 by chance.
--
-- Parameters:
--   :period = latest     a week such as 2022-W28 or a month such as 2022-07; latest is the last week with stories
--   :min_stories = 3     stories of the period a pair must have
--   :window = sentence   how near they stand: sentence, paragraph or document
--
-- Columns:
--   a_name                name of the first member
--   b_name                name of the second member
--   period                the week or month
--   n_stories             stories of the period that name both
--   n_stories_before      stories of the period before that do; null where it has no story at all
--   times                 rate now over the rate before, half a story added to each
--   change_neg_log10_p    -log10 of the p-value of the change: 3 means p = 0.001
--   burst                 whether the period is in a burst of the pair
--   burst_beyond_members  whether it is in a burst against what its members lead to expect
--   is_new                whether they were never named together before
--   first_source          source of their first article
--   a                     id of the first member
--   b                     id of the second member
WITH asked AS (
  SELECT CASE WHEN :period = 'latest' THEN max(period) ELSE :period END AS period
  FROM trends
  WHERE period_kind = 'week'
)
SELECT
  ea.name AS a_name,
  eb.name AS b_name,
  t.period,
  t.n_stories,
  t.n_stories_before,
  round(power(2, t.change), 1) AS times,
  round(t.change_neg_log10_p, 1) AS change_neg_log10_p,
  t.burst,
  t.burst_beyond_members,
  t.is_new,
  t.first_source,
  t.a,
  t.b
FROM trends AS t
JOIN asked ON asked.period = t.period
JOIN entities AS ea ON ea.entity_id = t.a
JOIN entities AS eb ON eb.entity_id = t.b
WHERE t.members = 'pair'
  AND t.window = :window
  AND t.n_stories >= CAST(:min_stories AS INT)
  AND (t.change > 0 OR t.change IS NULL)
ORDER BY t.change_neg_log10_p DESC, t.n_stories DESC, t.a, t.b
