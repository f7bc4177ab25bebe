SELECT TOP (@limit) id, item FROM dbo.research WHERE id > @after ORDER BY id;
