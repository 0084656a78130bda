-- How much of a pair is one source?
--
-- The sources that name two entities in one sentence; a sentence that is a list of names does not count. A pair whose
-- first row has a share near 1 is that source's habit rather than news. A reprint counts for its source, so shares may
-- add up to more than 1. Of a ranked pair, the source that told most of its stories first has its share of these, and
-- whether the pair holds without them.
--
-- Parameters:
--   :a = loc:iran     id of the one entity
--   :b = loc:russia   id of the other
--
-- Columns:
--   source         publisher
--   n_stories      stories it published that name both in one sentence
--   share          share of all such stories that it published, in [0, 1]
--   n_articles     its articles that do
--   first_day      its first day
--   last_day       its last day
--   told_first     share of the stories that it told first; null but for the source that told most
--   holds_without  whether the pair is significant without these
WITH top AS (
  SELECT top_source, top_source_share, holds_without_top_source
  FROM pairs
  WHERE slice_kind = 'all'
    AND window = 'sentence'
    AND a = least(:a, :b)
    AND b = greatest(:a, :b)
),
hits AS (
  SELECT DISTINCT one.source, one.story_id, one.article_id, one.published_on
  FROM entity_mentions AS one
  JOIN entity_mentions AS other
    ON other.article_id = one.article_id
    AND other.sentence = one.sentence
    AND other.published_month = one.published_month
  LEFT ANTI JOIN truncations AS lists
    ON lists.cap = 'list'
    AND lists.place = concat('article ', one.article_id, ', sentence ', one.sentence)
  WHERE one.entity_id = :a
    AND other.entity_id = :b
)
SELECT
  source,
  count(DISTINCT story_id) AS n_stories,
  round(count(DISTINCT story_id) / (SELECT count(DISTINCT story_id) FROM hits), 3) AS share,
  count(DISTINCT article_id) AS n_articles,
  min(published_on) AS first_day,
  max(published_on) AS last_day,
  max(round(top_source_share, 3)) AS told_first,
  max(holds_without_top_source) AS holds_without
FROM hits
LEFT JOIN top ON top.top_source = hits.source
GROUP BY source
ORDER BY n_stories DESC, n_articles DESC, source
