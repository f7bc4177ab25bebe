SELECT json FROM dbo.index_profile WHERE generation = @generation ORDER BY code;
