DELETE FROM document
WHERE case_id = @CaseId;
