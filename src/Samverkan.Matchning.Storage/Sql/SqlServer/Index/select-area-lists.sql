SELECT json FROM dbo.index_area_list WHERE generation = @generation ORDER BY code;
