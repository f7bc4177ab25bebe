-- Publications that were imported. Numbers are never used again, so a key of a removed publication finds nothing.
CREATE TABLE dbo.research (
    number bigint IDENTITY NOT NULL CONSTRAINT pk_research PRIMARY KEY,
    id nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT ux_research_id UNIQUE,
    item nvarchar(max) NOT NULL CHECK (ISJSON(item) = 1),
    candidate nvarchar(max) NOT NULL CHECK (ISJSON(candidate) = 1)
);

-- Hashes by which a record finds those that may be the same publication (DuplicateKeys).
CREATE TABLE dbo.research_key (
    [key] bigint NOT NULL,
    research bigint NOT NULL,
    CONSTRAINT pk_research_key PRIMARY KEY ([key], research)
);

-- Records of sources, by the hash of their name, and what they became.
CREATE TABLE dbo.research_source (
    [key] bigint NOT NULL CONSTRAINT pk_research_source PRIMARY KEY,
    content_hash bigint NOT NULL,
    research bigint NOT NULL CONSTRAINT fk_research_source REFERENCES dbo.research (number),
    run bigint NOT NULL,
    earlier nvarchar(max) NOT NULL CONSTRAINT df_research_source_earlier DEFAULT N'[]' CHECK (ISJSON(earlier) = 1)
);
CREATE INDEX research_source_research ON dbo.research_source (research);

-- One row for each university and area of a publication: counting them gives the universities' profiles.
CREATE TABLE dbo.research_profile (
    university nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    area nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    year int NOT NULL,
    research bigint NOT NULL CONSTRAINT fk_research_profile REFERENCES dbo.research (number),
    CONSTRAINT pk_research_profile PRIMARY KEY (university, area, year, research)
);
CREATE INDEX research_profile_research ON dbo.research_profile (research);

-- How far harvests have come.
CREATE TABLE dbo.harvest (
    source nvarchar(440) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_harvest PRIMARY KEY,
    token nvarchar(max) NULL,
    from_date nvarchar(40) NULL,
    next_date nvarchar(40) NULL
);
