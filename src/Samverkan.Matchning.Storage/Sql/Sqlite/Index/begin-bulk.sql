PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -65536;
INSERT INTO postings (postings, rank) VALUES ('hashsize', 33554432);
