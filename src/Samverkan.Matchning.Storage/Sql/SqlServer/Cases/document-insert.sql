INSERT INTO dbo.document (id, case_id, kind, name, size, sha256, added_by_id, added_by_name, added_at, content)
VALUES (@Id, @CaseId, @Kind, @Name, @Size, @Sha256, @AddedById, @AddedByName, @AddedAt, @Content);
