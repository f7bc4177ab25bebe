INSERT INTO postings (rowid, tokens) VALUES ($number, $tokens);
