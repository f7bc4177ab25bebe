-- The unique index lets no two be current; in one statement there is no moment without one.
UPDATE dbo.index_generation
SET is_current = CASE WHEN generation = @generation THEN 1 ELSE 0 END, version = version + 1
WHERE is_current = 1 OR generation = @generation;
