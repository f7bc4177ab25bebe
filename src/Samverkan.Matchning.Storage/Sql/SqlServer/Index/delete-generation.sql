DELETE FROM dbo.index_profile WHERE generation = @generation;
DELETE FROM dbo.index_area_list WHERE generation = @generation;
DELETE FROM dbo.index_deleted WHERE generation = @generation;
DELETE FROM dbo.index_generation WHERE generation = @generation AND is_current = 0;
