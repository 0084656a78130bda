-- Which ranked pairs rest on one source?
--
-- Pairs that are not significant without the stories that one source told first. They may be its habit, a column or a
-- boilerplate, rather than news.
--
-- Parameters:
--   :slice = all         time: all, a year or a month
--   :window = sentence   how near they stand: sentence, paragraph or document
--
-- Columns:
--   a_name            name of one
--   b_name            name of the other
--   n_stories         stories that name both
--   top_source        source that told most of them first
--   top_source_share  share of them that it did, in (0, 1]
--   top_story_share   share of their articles that are copies of one story
--   top_day_share     share of them on one day
--   log_dice          strength of the pair
--   a                 id of one
--   b                 id of the other
SELECT
  one.name AS a_name,
  other.name AS b_name,
  p.n_stories,
  p.top_source,
  round(p.top_source_share, 3) AS top_source_share,
  round(p.top_story_share, 3) AS top_story_share,
  round(p.top_day_share, 3) AS top_day_share,
  round(p.log_dice, 2) AS log_dice,
  p.a,
  p.b
FROM pairs AS p
JOIN entities AS one ON one.entity_id = p.a
JOIN entities AS other ON other.entity_id = p.b
WHERE p.slice = :slice
  AND p.window = :window
  AND NOT p.holds_without_top_source
ORDER BY p.n_stories DESC, p.log_dice DESC, p.a, p.b
LIMIT 50
