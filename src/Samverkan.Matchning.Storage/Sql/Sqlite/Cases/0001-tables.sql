-- Cases, accounts, jobs and all that belongs to them: what is asked for stands in columns, the rest in body (JSON).
CREATE TABLE aggregate
(
    kind       TEXT    NOT NULL,
    id         TEXT    NOT NULL, -- UUIDv7 without hyphens: in order of creation
    case_id    TEXT    NULL,
    unique_key TEXT    NULL,
    owner      TEXT    NULL,
    state      TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    changed_at TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

CREATE UNIQUE INDEX aggregate_unique_key ON aggregate (kind, unique_key) WHERE unique_key IS NOT NULL;
CREATE INDEX aggregate_case ON aggregate (case_id, kind) WHERE case_id IS NOT NULL;
CREATE INDEX aggregate_owner ON aggregate (kind, owner) WHERE owner IS NOT NULL;
CREATE INDEX aggregate_state ON aggregate (kind, state);

CREATE TABLE document
(
    id            TEXT    NOT NULL PRIMARY KEY,
    case_id       TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    size          INTEGER NOT NULL,
    sha256        TEXT    NOT NULL,
    added_by_id   TEXT    NOT NULL,
    added_by_name TEXT    NOT NULL,
    added_at      TEXT    NOT NULL,
    content       BLOB    NOT NULL
);

CREATE INDEX document_case ON document (case_id);

-- Requests that have been carried out, so that the same one is not carried out twice.
CREATE TABLE request
(
    key         TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    result      TEXT NOT NULL,
    done_at     TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE audit
(
    number        INTEGER NOT NULL PRIMARY KEY,
    at            TEXT    NOT NULL,
    action        TEXT    NOT NULL,
    user_id       TEXT    NOT NULL,
    user_name     TEXT    NOT NULL,
    role          TEXT    NOT NULL,
    case_id       TEXT    NULL,
    subject       TEXT    NOT NULL,
    subject_id    TEXT    NULL,
    facts         TEXT    NOT NULL,
    previous_hash TEXT    NOT NULL,
    hash          TEXT    NOT NULL
);

CREATE INDEX audit_case ON audit (case_id, number) WHERE case_id IS NOT NULL;
CREATE INDEX audit_user ON audit (user_id, number);

CREATE TRIGGER audit_is_never_updated BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'The audit log is append-only.');
END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'The audit log is append-only.');
END;
