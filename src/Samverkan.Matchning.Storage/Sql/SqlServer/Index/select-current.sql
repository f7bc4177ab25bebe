SELECT
    generation AS Generation, fingerprint AS Fingerprint, built_at AS BuiltAt, records AS Records, total_length AS TotalLength,
    next_number AS NextNumber, version AS Version
FROM dbo.index_generation WHERE is_current = 1;
