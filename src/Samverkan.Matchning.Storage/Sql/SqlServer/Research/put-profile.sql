INSERT INTO dbo.research_profile (university, area, year, research)
SELECT @university, @area, @year, @number
WHERE NOT EXISTS (SELECT 1 FROM dbo.research_profile p WHERE p.university = @university AND p.area = @area AND p.year = @year AND p.research = @number);
