-- Counts the terms of records whose postings have just been written.
MERGE dbo.index_term WITH (HOLDLOCK) AS old
USING (
    SELECT term, COUNT(*) AS documents FROM dbo.index_posting WHERE generation = @generation AND number >= @from GROUP BY term
) AS new ON old.generation = @generation AND old.term = new.term
WHEN MATCHED THEN UPDATE SET documents = old.documents + new.documents
WHEN NOT MATCHED THEN INSERT (generation, term, documents) VALUES (@generation, new.term, new.documents);
