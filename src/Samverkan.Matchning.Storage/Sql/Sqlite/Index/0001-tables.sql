-- One generation of the search index. Numbers are positions in the vectors and columns kept in memory: given in order, never used again.

CREATE TABLE head (
    fingerprint TEXT NOT NULL,      -- of the embedding model
    built_at TEXT NOT NULL,         -- ISO 8601, UTC
    records INTEGER NOT NULL,
    total_length REAL NOT NULL,     -- of all records in weighted terms, for BM25's average
    next_number INTEGER NOT NULL
);

CREATE TABLE records (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    profile INTEGER NOT NULL REFERENCES profiles (code),
    area_list INTEGER NOT NULL REFERENCES area_lists (code),
    length REAL NOT NULL,
    json TEXT NOT NULL
);

-- What many records have in common and are filtered by, each combination once.
CREATE TABLE profiles (code INTEGER PRIMARY KEY, json TEXT NOT NULL UNIQUE);
CREATE TABLE area_lists (code INTEGER PRIMARY KEY, json TEXT NOT NULL UNIQUE);

-- Float vectors, for exact scores of the best, and the impacts of each record as ascending deltas in LEB128.
CREATE TABLE vectors (number INTEGER PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE record_impacts (number INTEGER PRIMARY KEY, impacts BLOB NOT NULL);

-- A term with the weight it has in some records (in halves: a compound part counts 1, a word 2). The id is its token in the full-text index.
CREATE TABLE impacts (
    id INTEGER PRIMARY KEY,
    term TEXT NOT NULL,
    weight INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    UNIQUE (term, weight)
);

-- Which records have which impacts. Weights stand in the tokens, so neither positions, column sizes nor the text are kept.
CREATE VIRTUAL TABLE postings USING fts5 (tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii');

-- Titles by their words as they stand, for suggestions while typing.
CREATE VIRTUAL TABLE titles USING fts5 (title, content = '', columnsize = 0, prefix = '2 3 4', tokenize = 'unicode61 remove_diacritics 0');

CREATE TABLE words (word TEXT PRIMARY KEY, occurrences INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX words_by_occurrences ON words (occurrences DESC, word);

-- Columns of records in a row, packed so that a million are read in seconds; those after the last chunk are read one by one.
CREATE TABLE chunks (first_number INTEGER PRIMARY KEY, records INTEGER NOT NULL, vectors BLOB NOT NULL, columns BLOB NOT NULL);

CREATE TABLE deleted (number INTEGER PRIMARY KEY);
