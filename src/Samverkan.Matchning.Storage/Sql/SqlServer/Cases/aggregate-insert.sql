INSERT INTO dbo.aggregate (kind, id, case_id, unique_key, owner, state, version, changed_at, body)
VALUES (@Kind, @Id, @CaseId, @UniqueKey, @Owner, @State, @Version, @ChangedAt, @Body);
