SELECT COUNT(*) FROM dbo.research;
