-- On which days was a triple named most, and in which sentence?
--
-- Parameters:
--   :a = concept:drone   ids of the three members,
--   :b = loc:iran        in the order of the alphabet,
--   :c = loc:russia      as everywhere in the tables
--   :window = sentence   how near they stand: sentence, paragraph or document
--
-- Columns:
--   day         day of the stories
--   n_stories   stories of the day that name all three
--   share       share of all dated stories of the triple, in [0, 1]
--   n_articles  articles of the day that do, reprints too
--   source      publisher of the sentence
--   sentence    a sentence of that day that names all three; null where only a wider window does
WITH days AS (
  SELECT day, n_stories, n_articles, sum(n_stories) OVER () AS n_in_all
  FROM triple_counts
  WHERE a = :a AND b = :b AND c = :c AND window = :window AND day IS NOT NULL AND n_stories > 0
),
hits AS (
  SELECT article_id, sentence, published_month, published_on AS day, source
  FROM entity_mentions AS m
  LEFT ANTI JOIN truncations AS lists
    ON lists.cap = 'list'
    AND lists.place = concat('article ', m.article_id, ', sentence ', m.sentence)
  WHERE entity_id IN (:a, :b, :c)
  GROUP BY article_id, sentence, published_month, published_on, source
  HAVING count(DISTINCT entity_id) = 3
),
first_hits AS (
  SELECT day, min_by(struct(article_id, sentence, published_month, source), struct(article_id, sentence)) AS hit
  FROM hits
  GROUP BY day
)
SELECT
  d.day,
  d.n_stories,
  round(d.n_stories / d.n_in_all, 3) AS share,
  d.n_articles,
  f.hit.source,
  s.text AS sentence
FROM days AS d
LEFT JOIN first_hits AS f ON f.day = d.day
LEFT JOIN sentences AS s
  ON s.article_id = f.hit.article_id
  AND s.sentence = f.hit.sentence
  AND s.published_month = f.hit.published_month
ORDER BY d.n_stories DESC, d.day
