MERGE dbo.index_word WITH (HOLDLOCK) AS old
USING (
    SELECT word COLLATE Latin1_General_100_BIN2 AS word, occurrences FROM OPENJSON(@words) WITH (word nvarchar(100) '$.Key', occurrences int '$.Value')
) AS new ON old.generation = @generation AND old.word = new.word
WHEN MATCHED THEN UPDATE SET occurrences = old.occurrences + new.occurrences
WHEN NOT MATCHED THEN INSERT (generation, word, occurrences) VALUES (@generation, new.word, new.occurrences);
