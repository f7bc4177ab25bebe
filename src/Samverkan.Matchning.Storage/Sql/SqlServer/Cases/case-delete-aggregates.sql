DELETE FROM dbo.aggregate
WHERE case_id = @CaseId;
