INSERT INTO dbo.index_term (generation, term, documents)
SELECT generation, term, COUNT(*) FROM dbo.index_posting WHERE generation = @generation GROUP BY generation, term;
