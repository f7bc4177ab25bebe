INSERT INTO dbo.index_generation (fingerprint, built_at, records, total_length, next_number, version, is_current)
OUTPUT inserted.generation
VALUES (@fingerprint, @builtAt, 0, 0, 0, 1, 0);
