-- Publications that were imported. Numbers are never used again, so a key of a removed publication finds nothing.
CREATE TABLE research (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    item TEXT NOT NULL CHECK (json_valid(item)),
    candidate TEXT NOT NULL CHECK (json_valid(candidate))
) STRICT;

-- Hashes by which a record finds those that may be the same publication (DuplicateKeys).
CREATE TABLE research_key (
    key INTEGER NOT NULL,
    research INTEGER NOT NULL,
    PRIMARY KEY (key, research)
) STRICT, WITHOUT ROWID;

-- Records of sources, by the hash of their name, and what they became.
CREATE TABLE research_source (
    key INTEGER PRIMARY KEY,
    content_hash INTEGER NOT NULL,
    research INTEGER NOT NULL REFERENCES research (number),
    run INTEGER NOT NULL,
    earlier TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(earlier))
) STRICT;
CREATE INDEX research_source_research ON research_source (research);

-- One row for each university and area of a publication: counting them gives the universities' profiles.
CREATE TABLE research_profile (
    university TEXT NOT NULL,
    area TEXT NOT NULL,
    year INTEGER NOT NULL,
    research INTEGER NOT NULL REFERENCES research (number),
    PRIMARY KEY (university, area, year, research)
) STRICT, WITHOUT ROWID;
CREATE INDEX research_profile_research ON research_profile (research);

-- How far harvests have come.
CREATE TABLE harvest (
    source TEXT PRIMARY KEY,
    token TEXT,
    from_date TEXT,
    next_date TEXT
) STRICT;
