SELECT generation FROM dbo.index_generation WHERE is_current = 0;
