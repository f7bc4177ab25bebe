DELETE FROM dbo.research_profile WHERE research = @number;
