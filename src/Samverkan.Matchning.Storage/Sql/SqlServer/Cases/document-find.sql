SELECT id AS Id, case_id AS CaseId, kind AS Kind, name AS Name, size AS Size, sha256 AS Sha256, added_by_id AS AddedById, added_by_name AS AddedByName, added_at AS AddedAt
FROM dbo.document
WHERE id = @Id;
