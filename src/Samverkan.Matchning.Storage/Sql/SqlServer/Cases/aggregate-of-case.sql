SELECT body
FROM dbo.aggregate
WHERE kind = @Kind AND case_id = @CaseId
ORDER BY id;
