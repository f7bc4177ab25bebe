SELECT generation, fingerprint, built_at, records, total_length, next_number, version FROM dbo.index_generation WHERE is_current = 1;
