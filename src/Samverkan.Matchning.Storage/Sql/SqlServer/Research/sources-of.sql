SELECT COUNT(*) FROM dbo.research_source s JOIN dbo.research r ON r.number = s.research WHERE r.id = @id;
