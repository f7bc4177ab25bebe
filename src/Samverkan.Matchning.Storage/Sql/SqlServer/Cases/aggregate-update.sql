UPDATE dbo.aggregate
SET case_id = @CaseId, unique_key = @UniqueKey, owner = @Owner, state = @State, version = @Version, changed_at = @ChangedAt, body = @Body
WHERE kind = @Kind AND id = @Id AND version = @Version - 1;
