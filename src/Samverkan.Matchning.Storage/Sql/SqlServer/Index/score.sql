-- BM25 of every record that has a term of the question: @k1 and @b are Bm25Index.K1 and Bm25Index.B, idf = ln(1 + (N - n + 0.5) / (n + 0.5)), as in Bm25Index.
WITH question AS (
    SELECT asked.term, asked.weight * LOG(1 + (@records - term.documents + 0.5) / (term.documents + 0.5)) AS weight
    FROM OPENJSON(@terms) WITH (term nvarchar(200) '$.Key', weight float '$.Value') AS asked
    JOIN dbo.index_term AS term ON term.generation = @generation AND term.term = asked.term COLLATE Latin1_General_100_BIN2
    WHERE term.documents > 0
)
SELECT
    posting.number,
    SUM(question.weight * posting.frequency * (@k1 + 1) / (posting.frequency + @k1 * (1 - @b + @b * record.length / @averageLength))) AS score
FROM question
JOIN dbo.index_posting AS posting ON posting.generation = @generation AND posting.term = question.term
JOIN dbo.index_record AS record ON record.generation = @generation AND record.number = posting.number
GROUP BY posting.number;
