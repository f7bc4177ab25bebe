SELECT
    CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(50)) AS version,
    (SELECT snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()) AS snapshot_state,
    (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE database_id = DB_ID()) AS read_committed_snapshot,
    HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'CREATE TABLE') AS may_create,
    HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'INSERT') AS may_insert,
    HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'SELECT') AS may_select;
