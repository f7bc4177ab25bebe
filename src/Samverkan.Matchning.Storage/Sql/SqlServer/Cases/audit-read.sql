SELECT TOP (@Limit) number AS Number, at AS At, action AS Action, user_id AS UserId, user_name AS UserName, role AS Role, case_id AS CaseId,
    subject AS Subject, subject_id AS SubjectId, facts AS Facts, previous_hash AS PreviousHash, hash AS Hash
FROM dbo.audit
WHERE (@CaseId IS NULL OR case_id = @CaseId) AND (@UserId IS NULL OR user_id = @UserId) AND (@Action IS NULL OR action = @Action)
    AND (@From IS NULL OR at >= @From) AND (@To IS NULL OR at < @To) AND (@Before IS NULL OR number < @Before)
ORDER BY number DESC;
