DELETE FROM aggregate
WHERE case_id = @CaseId;
