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
--   source      publisher of the sentence, where one of that day is kept as evidence
--   sentence    a sentence of that day
WITH days AS (
  SELECT day, n_stories, n_articles, sum(n_stories) OVER () AS n_in_all
  FROM triple_counts
  WHERE a = :a AND b = :b AND c = :c AND window = :window AND day IS NOT NULL AND n_stories > 0
),
sentences AS (
  SELECT
    published_on AS day,
    min_by(source, evidence_rank) AS source,
    min_by(text, evidence_rank) AS sentence
  FROM evidence
  WHERE a = :a AND b = :b AND c = :c
  GROUP BY published_on
)
SELECT
  d.day,
  d.n_stories,
  round(d.n_stories / d.n_in_all, 3) AS share,
  d.n_articles,
  s.source,
  s.sentence
FROM days AS d
LEFT JOIN sentences AS s ON s.day = d.day
ORDER BY d.n_stories DESC, d.day
