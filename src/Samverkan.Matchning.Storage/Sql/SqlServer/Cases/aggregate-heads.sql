SELECT id AS Id, case_id AS CaseId, unique_key AS UniqueKey, owner AS Owner, state AS State, version AS Version, changed_at AS ChangedAt
FROM dbo.aggregate
WHERE kind = @Kind AND (@Owner IS NULL OR owner = @Owner) AND (@State IS NULL OR state = @State)
ORDER BY id;
