SELECT word, occurrences FROM words ORDER BY occurrences DESC, word LIMIT $limit;
