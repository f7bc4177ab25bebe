-- A piece at a time, so that the log stays small and nobody waits long.
DELETE TOP (20000) FROM dbo.index_posting WHERE generation = @generation;
DECLARE @left int = @@ROWCOUNT;
DELETE TOP (20000) FROM dbo.index_title_word WHERE generation = @generation;
SET @left += @@ROWCOUNT;
DELETE TOP (5000) FROM dbo.index_record WHERE generation = @generation;
SET @left += @@ROWCOUNT;
DELETE TOP (20000) FROM dbo.index_term WHERE generation = @generation;
SET @left += @@ROWCOUNT;
DELETE TOP (20000) FROM dbo.index_word WHERE generation = @generation;
SET @left += @@ROWCOUNT;
SELECT @left;
