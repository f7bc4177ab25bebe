-- What each term of the question adds to the BM25 of some records.
SELECT
    posting.number,
    posting.term,
    asked.weight * LOG(1 + (@records - term.documents + 0.5) / (term.documents + 0.5))
        * posting.frequency * (@k1 + 1) / (posting.frequency + @k1 * (1 - @b + @b * record.length / @averageLength)) AS score
FROM OPENJSON(@terms) WITH (term nvarchar(200) '$.Key', weight float '$.Value') AS asked
JOIN dbo.index_term AS term ON term.generation = @generation AND term.term = asked.term COLLATE Latin1_General_100_BIN2
JOIN dbo.index_posting AS posting ON posting.generation = @generation AND posting.term = asked.term COLLATE Latin1_General_100_BIN2
JOIN OPENJSON(@numbers) WITH (number int '$') AS wanted ON wanted.number = posting.number
JOIN dbo.index_record AS record ON record.generation = @generation AND record.number = posting.number
WHERE term.documents > 0;
