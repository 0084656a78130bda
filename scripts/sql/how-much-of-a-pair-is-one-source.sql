-- How much of a pair is one source?
--
-- The sources that name two entities in one sentence. A pair whose first row has a share near 1 is that source's
-- habit rather than news. A reprint counts for its source, so shares may add up to more than 1.
--
-- Parameters:
--   :a = loc:iran     id of the one entity
--   :b = loc:russia   id of the other
--
-- Columns:
--   source      publisher
--   n_stories   stories it published that name both in one sentence
--   share       share of all such stories that it published, in [0, 1]
--   n_articles  its articles that do
--   first_day   its first day
--   last_day    its last day
WITH hits AS (
  SELECT DISTINCT one.source, one.story_id, one.article_id, one.published_on
  FROM entity_mentions AS one
  JOIN entity_mentions AS other
    ON other.article_id = one.article_id
    AND other.sentence = one.sentence
    AND other.published_month = one.published_month
  WHERE one.entity_id = :a
    AND other.entity_id = :b
)
SELECT
  source,
  count(DISTINCT story_id) AS n_stories,
  round(count(DISTINCT story_id) / (SELECT count(DISTINCT story_id) FROM hits), 3) AS share,
  count(DISTINCT article_id) AS n_articles,
  min(published_on) AS first_day,
  max(published_on) AS last_day
FROM hits
GROUP BY source
ORDER BY n_stories DESC, n_articles DESC, source
