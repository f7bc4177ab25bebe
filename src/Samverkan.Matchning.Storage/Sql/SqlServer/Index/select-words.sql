SELECT TOP (@limit) word, occurrences FROM dbo.index_word WHERE generation = @generation ORDER BY occurrences DESC, word;
