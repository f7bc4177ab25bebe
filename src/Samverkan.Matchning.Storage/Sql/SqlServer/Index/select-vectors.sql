SELECT record.number, record.vector
FROM OPENJSON(@numbers) WITH (number int '$') AS wanted
JOIN dbo.index_record AS record ON record.generation = @generation AND record.number = wanted.number;
