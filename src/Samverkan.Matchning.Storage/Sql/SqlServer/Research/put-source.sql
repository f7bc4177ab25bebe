UPDATE s SET content_hash = @hash, research = r.number, run = @run, earlier = @earlier
FROM dbo.research_source s JOIN dbo.research r ON r.id = @id
WHERE s.[key] = @key;
IF @@ROWCOUNT = 0
    INSERT INTO dbo.research_source ([key], content_hash, research, run, earlier) SELECT @key, @hash, number, @run, @earlier FROM dbo.research WHERE id = @id;
