SELECT item FROM dbo.research WHERE id = @id;
