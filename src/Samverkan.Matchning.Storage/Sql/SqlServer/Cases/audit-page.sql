SELECT TOP (@Limit) number AS Number, at AS At, action AS Action, user_id AS UserId, user_name AS UserName, role AS Role, case_id AS CaseId,
    subject AS Subject, subject_id AS SubjectId, facts AS Facts, previous_hash AS PreviousHash, hash AS Hash
FROM dbo.audit
WHERE number > @After
ORDER BY number;
