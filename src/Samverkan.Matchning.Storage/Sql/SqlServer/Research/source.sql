SELECT s.content_hash, r.id, s.run, s.earlier
FROM dbo.research_source s JOIN dbo.research r ON r.number = s.research
WHERE s.[key] = @key;
