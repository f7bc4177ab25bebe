-- Removes the records with some ids and everything counted from them; gives how many there were and how long they were together.
DECLARE @removed TABLE (number int NOT NULL PRIMARY KEY, length real NOT NULL);
INSERT INTO @removed (number, length)
SELECT record.number, record.length
FROM dbo.index_record AS record
JOIN OPENJSON(@ids) WITH (id nvarchar(200) '$') AS wanted ON record.id = wanted.id COLLATE Latin1_General_100_BIN2
WHERE record.generation = @generation;

UPDATE term SET documents = term.documents - gone.documents
FROM dbo.index_term AS term
JOIN (
    SELECT posting.term, COUNT(*) AS documents
    FROM dbo.index_posting AS posting JOIN @removed AS removed ON removed.number = posting.number
    WHERE posting.generation = @generation GROUP BY posting.term
) AS gone ON gone.term = term.term
WHERE term.generation = @generation;

DELETE posting FROM dbo.index_posting AS posting JOIN @removed AS removed ON removed.number = posting.number WHERE posting.generation = @generation;
DELETE word FROM dbo.index_title_word AS word JOIN @removed AS removed ON removed.number = word.number WHERE word.generation = @generation;
DELETE record FROM dbo.index_record AS record JOIN @removed AS removed ON removed.number = record.number WHERE record.generation = @generation;
INSERT INTO dbo.index_deleted (generation, number) SELECT @generation, number FROM @removed;
SELECT COUNT(*) AS records, COALESCE(SUM(CAST(length AS float)), 0) AS length FROM @removed;
