INSERT INTO dbo.audit (number, at, action, user_id, user_name, role, case_id, subject, subject_id, facts, previous_hash, hash)
VALUES (@Number, @At, @Action, @UserId, @UserName, @Role, @CaseId, @Subject, @SubjectId, @Facts, @PreviousHash, @Hash);
