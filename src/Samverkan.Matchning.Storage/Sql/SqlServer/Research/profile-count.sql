SELECT COUNT(*) FROM dbo.research_profile WHERE university = @university AND area = @area AND year >= @year;
