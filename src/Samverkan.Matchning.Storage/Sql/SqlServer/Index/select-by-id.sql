SELECT record.number, record.json
FROM dbo.index_record AS record
JOIN dbo.index_generation AS generation ON generation.generation = record.generation AND generation.is_current = 1
WHERE record.id = @id;
