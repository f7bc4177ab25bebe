SELECT number, id, title, profile, area_list, length, code
FROM dbo.index_record WHERE generation = @generation AND number >= @from ORDER BY number;
