INSERT INTO postings (postings, rank) VALUES ('hashsize', 1048576);
PRAGMA journal_mode = WAL;
