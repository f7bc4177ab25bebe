SELECT number FROM dbo.index_deleted WHERE generation = @generation;
