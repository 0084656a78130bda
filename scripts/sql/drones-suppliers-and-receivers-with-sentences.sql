-- Drones: which suppliers and receivers, with sentences?
--
-- Places that stand two by two in one sentence with a concept, and the first sentences that say so. Who supplies
-- and who receives is in the sentence, not in the numbers: the two places come in the order of their ids.
--
-- Parameters:
--   :concept = concept:drone   the concept; its id must come before those of places, as every concept's does
--   :type = LOC                type of the two others: LOC, ORG, PER
--   :sentences = 3             sentences a combination
--
-- Columns:
--   first         name of the one place
--   second        name of the other place
--   n_stories     stories that name all three in one sentence
--   excess        stories for one that the three pairs alone explain
--   q_value       false discovery rate of the triple
--   published_on  day of the article; null when undated
--   source        its publisher
--   sentence      the sentence
--   url           address of the article
SELECT
  eb.name AS first,
  ec.name AS second,
  t.n_stories,
  round(t.excess, 2) AS excess,
  t.q_value,
  v.published_on,
  v.source,
  v.text AS sentence,
  v.url
FROM triples AS t
JOIN entities AS eb ON eb.entity_id = t.b
JOIN entities AS ec ON ec.entity_id = t.c
JOIN evidence AS v ON v.a = t.a AND v.b = t.b AND v.c = t.c
WHERE t.a = :concept
  AND t.slice_kind = 'all'
  AND t.window = 'sentence'
  AND eb.type = :type
  AND ec.type = :type
  AND v.evidence_rank <= CAST(:sentences AS INT)
ORDER BY t.n_stories DESC, t.b, t.c, v.evidence_rank
