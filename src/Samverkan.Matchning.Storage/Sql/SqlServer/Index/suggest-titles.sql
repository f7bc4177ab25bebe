-- Titles with a word that begins as the pattern says; the caller keeps those that fit all that was typed.
SELECT DISTINCT TOP (@limit) record.title
FROM dbo.index_title_word AS word
JOIN dbo.index_record AS record ON record.generation = @generation AND record.number = word.number
WHERE word.generation = @generation AND word.word LIKE @pattern ESCAPE N'\'
ORDER BY record.title;
