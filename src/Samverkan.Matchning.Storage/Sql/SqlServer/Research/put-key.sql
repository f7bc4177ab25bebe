INSERT INTO dbo.research_key ([key], research)
SELECT @key, r.number FROM dbo.research r
WHERE r.id = @id AND NOT EXISTS (SELECT 1 FROM dbo.research_key k WHERE k.[key] = @key AND k.research = r.number);
