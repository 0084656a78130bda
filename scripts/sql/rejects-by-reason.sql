-- What was rejected, and why?
--
-- Parameters:
--   :run = %   id of a run; % is every run
--
-- Columns:
--   reason            reason code
--   n_records         records refused for it
--   n_files           files they stand in
--   example_file      one of the files
--   example_position  place of one such record in that file
--   example           how that record begins
SELECT
  reason,
  count(*) AS n_records,
  count(DISTINCT input_file) AS n_files,
  min_by(input_file, struct(input_file, position)) AS example_file,
  min_by(position, struct(input_file, position)) AS example_position,
  min_by(excerpt, struct(input_file, position)) AS example
FROM rejects
WHERE run_id LIKE :run
GROUP BY reason
ORDER BY n_records DESC, reason
