-- Cases, accounts, jobs and all that belongs to them: what is asked for stands in columns, the rest in body (JSON). Ids and times are
-- texts, as in SQLite, compared byte by byte.
CREATE TABLE dbo.aggregate
(
    kind       nvarchar(60)  COLLATE Latin1_General_100_BIN2 NOT NULL,
    id         nvarchar(32)  COLLATE Latin1_General_100_BIN2 NOT NULL, -- UUIDv7 without hyphens: in order of creation
    case_id    nvarchar(32)  COLLATE Latin1_General_100_BIN2 NULL,
    unique_key nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
    owner      nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    state      nvarchar(60)  COLLATE Latin1_General_100_BIN2 NOT NULL,
    version    bigint        NOT NULL,
    changed_at nvarchar(40)   COLLATE Latin1_General_100_BIN2 NOT NULL,
    body       nvarchar(max) NOT NULL,
    CONSTRAINT pk_aggregate PRIMARY KEY (kind, id)
);

CREATE UNIQUE INDEX aggregate_unique_key ON dbo.aggregate (kind, unique_key) WHERE unique_key IS NOT NULL;
CREATE INDEX aggregate_case ON dbo.aggregate (case_id, kind) WHERE case_id IS NOT NULL;
CREATE INDEX aggregate_owner ON dbo.aggregate (kind, owner) WHERE owner IS NOT NULL;
CREATE INDEX aggregate_state ON dbo.aggregate (kind, state);

CREATE TABLE dbo.document
(
    id            nvarchar(32)   COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_document PRIMARY KEY,
    case_id       nvarchar(32)   COLLATE Latin1_General_100_BIN2 NOT NULL,
    kind          nvarchar(60)   NOT NULL,
    name          nvarchar(1000) NOT NULL,
    size          bigint         NOT NULL,
    sha256        nvarchar(64)    NOT NULL,
    added_by_id   nvarchar(32)   NOT NULL,
    added_by_name nvarchar(400)  NOT NULL,
    added_at      nvarchar(40)    NOT NULL,
    content       varbinary(max) NOT NULL
);

CREATE INDEX document_case ON dbo.document (case_id);

-- Requests that have been carried out, so that the same one is not carried out twice.
CREATE TABLE dbo.request
(
    [key]       nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT pk_request PRIMARY KEY,
    fingerprint nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    result      nvarchar(40)   NOT NULL,
    done_at     nvarchar(40)   NOT NULL
);

CREATE TABLE dbo.audit
(
    number        bigint        NOT NULL CONSTRAINT pk_audit PRIMARY KEY,
    at            nvarchar(40)   COLLATE Latin1_General_100_BIN2 NOT NULL,
    action        nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    user_id       nvarchar(32)  COLLATE Latin1_General_100_BIN2 NOT NULL,
    user_name     nvarchar(400) NOT NULL,
    role          nvarchar(60)  NOT NULL,
    case_id       nvarchar(32)  COLLATE Latin1_General_100_BIN2 NULL,
    subject       nvarchar(400) NOT NULL,
    subject_id    nvarchar(32)  NULL,
    facts         nvarchar(max) NOT NULL,
    previous_hash nvarchar(100)  NOT NULL,
    hash          nvarchar(100)  NOT NULL
);

CREATE INDEX audit_case ON dbo.audit (case_id, number) WHERE case_id IS NOT NULL;
CREATE INDEX audit_user ON dbo.audit (user_id, number);
