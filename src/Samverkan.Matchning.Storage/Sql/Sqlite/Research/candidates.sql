SELECT DISTINCT r.id, r.candidate
FROM research_key k JOIN research r ON r.number = k.research
WHERE k.key IN (SELECT value FROM json_each($keys))
LIMIT $limit;
