-- The numbers are made distinct before the long texts are read.
SELECT r.id, r.candidate
FROM (
    SELECT DISTINCT research FROM research_key WHERE key IN (SELECT value FROM json_each($keys))
) k JOIN research r ON r.number = k.research
LIMIT $limit;
