DELETE FROM dbo.document
WHERE case_id = @CaseId;
