SELECT TOP (@limit) r.id
FROM dbo.research_profile p JOIN dbo.research r ON r.number = p.research
WHERE p.university = @university AND p.area = @area AND p.year >= @year
ORDER BY p.year DESC, r.id;
