DELETE FROM dbo.research_profile WHERE research = (SELECT number FROM dbo.research WHERE id = @id);
DELETE FROM dbo.research WHERE id = @id;
