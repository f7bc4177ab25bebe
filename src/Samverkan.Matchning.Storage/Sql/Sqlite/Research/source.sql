SELECT s.content_hash, r.id, s.run, s.earlier
FROM research_source s JOIN research r ON r.number = s.research
WHERE s.key = $key;
