-- The search index. A generation is a whole index: it is filled unseen beside the one in use, which is_current points out. Numbers are
-- positions in the vectors and columns kept in memory: given in order within a generation, never used again.

CREATE TABLE dbo.index_generation (
    generation int IDENTITY NOT NULL CONSTRAINT pk_index_generation PRIMARY KEY,
    fingerprint nvarchar(200) NOT NULL,     -- of the embedding model
    built_at datetimeoffset(7) NOT NULL,
    records int NOT NULL,
    total_length float NOT NULL,            -- of all records in weighted terms, for BM25's average
    next_number int NOT NULL,
    version bigint NOT NULL,                -- grows with every change
    is_current bit NOT NULL
);
CREATE UNIQUE INDEX ux_index_generation_current ON dbo.index_generation (is_current) WHERE is_current = 1;

-- What many records have in common and are filtered by, each combination once.
CREATE TABLE dbo.index_profile (
    generation int NOT NULL,
    code int NOT NULL,
    json nvarchar(max) NOT NULL,
    CONSTRAINT pk_index_profile PRIMARY KEY (generation, code)
);
CREATE TABLE dbo.index_area_list (
    generation int NOT NULL,
    code int NOT NULL,
    json nvarchar(max) NOT NULL,
    CONSTRAINT pk_index_area_list PRIMARY KEY (generation, code)
);

CREATE TABLE dbo.index_record (
    generation int NOT NULL,
    number int NOT NULL,
    id nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    title nvarchar(2000) NOT NULL,
    profile int NOT NULL,
    area_list int NOT NULL,
    length real NOT NULL,                   -- in weighted terms
    code varbinary(4100) NOT NULL,          -- vector in bytes with a scale, for the scan in memory
    vector varbinary(max) NOT NULL,         -- vector in floats, for exact scores of the best
    json nvarchar(max) NOT NULL,
    CONSTRAINT pk_index_record PRIMARY KEY (generation, number),
    CONSTRAINT ux_index_record_id UNIQUE (generation, id)
);
CREATE INDEX ix_index_record_length ON dbo.index_record (generation, number) INCLUDE (length);

-- Which records have which terms, and how often; and how many records have each term.
CREATE TABLE dbo.index_posting (
    generation int NOT NULL,
    term nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    number int NOT NULL,
    frequency real NOT NULL,
    CONSTRAINT pk_index_posting PRIMARY KEY (generation, term, number) WITH (DATA_COMPRESSION = PAGE)
);
CREATE INDEX ix_index_posting_number ON dbo.index_posting (generation, number) INCLUDE (frequency) WITH (DATA_COMPRESSION = PAGE);
CREATE TABLE dbo.index_term (
    generation int NOT NULL,
    term nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    documents int NOT NULL,
    CONSTRAINT pk_index_term PRIMARY KEY (generation, term)
);

-- Words of titles, for suggestions while typing, and words of the texts, for mending misspelt questions.
CREATE TABLE dbo.index_title_word (
    generation int NOT NULL,
    word nvarchar(100) COLLATE Finnish_Swedish_100_CI_AS NOT NULL,
    number int NOT NULL,
    CONSTRAINT pk_index_title_word PRIMARY KEY (generation, word, number)
);
CREATE TABLE dbo.index_word (
    generation int NOT NULL,
    word nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    occurrences int NOT NULL,
    CONSTRAINT pk_index_word PRIMARY KEY (generation, word)
);
CREATE INDEX ix_index_word_occurrences ON dbo.index_word (generation, occurrences DESC, word);

CREATE TABLE dbo.index_deleted (
    generation int NOT NULL,
    number int NOT NULL,
    CONSTRAINT pk_index_deleted PRIMARY KEY (generation, number)
);
