-- Overwrites what is deleted, here and by the next statement on the connection, with zeros in the file.
PRAGMA secure_delete = ON;
DELETE FROM aggregate
WHERE case_id = @CaseId;
