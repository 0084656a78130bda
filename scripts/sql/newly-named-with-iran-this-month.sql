-- Who is newly named with Iran this month?
--
-- Entities that stood in one sentence with the entity asked about in that month, and never before it. Their novelty is
-- that of the table trends, which has the pairs of two stories and more: high where both were in the news for long and
-- never met, 0 where the newcomer is new altogether.
--
-- Parameters:
--   :entity = loc:iran   id of the entity asked about
--   :month = latest      the month, such as 2022-07; latest is the last month with articles
--   :window = sentence   how near they stand: sentence, paragraph or document
--
-- Columns:
--   name              name of the newcomer
--   entity_id         its id
--   type              its type
--   first_day         first day they were named together
--   n_stories         stories of the month that name them together
--   n_stories_in_all  stories of all time that name the newcomer, with or without the entity
--   first_seen        first day the newcomer was named at all
--   novelty           -log10 of the probability that they would not have met before; null for a single story
--   first_source      source of their first article; null for a single story
WITH asked AS (
  SELECT CASE WHEN :month = 'latest' THEN max(slice) ELSE :month END AS month
  FROM totals
  WHERE slice_kind = 'month'
),
partners AS (
  SELECT CASE WHEN a = :entity THEN b ELSE a END AS entity_id, month, day, n_stories
  FROM pair_counts
  WHERE (a = :entity OR b = :entity)
    AND window = :window
    AND day IS NOT NULL
    AND month <= (SELECT month FROM asked)
),
newcomers AS (
  SELECT entity_id, min(day) AS first_day, sum(n_stories) AS n_stories
  FROM partners
  GROUP BY entity_id
  HAVING min(month) = (SELECT month FROM asked)
)
SELECT
  e.name,
  e.entity_id,
  e.type,
  n.first_day,
  n.n_stories,
  e.n_stories AS n_stories_in_all,
  e.first_seen,
  round(t.novelty, 2) AS novelty,
  t.first_source
FROM newcomers AS n
JOIN entities AS e ON e.entity_id = n.entity_id
LEFT JOIN trends AS t
  ON t.a = least(n.entity_id, :entity)
  AND t.b = greatest(n.entity_id, :entity)
  AND t.members = 'pair'
  AND t.period_kind = 'month'
  AND t.window = :window
  AND t.is_new
ORDER BY n.n_stories DESC, e.n_stories DESC, e.entity_id
