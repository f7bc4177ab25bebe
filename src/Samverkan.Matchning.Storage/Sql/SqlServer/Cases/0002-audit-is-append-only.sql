CREATE TRIGGER dbo.audit_is_never_changed ON dbo.audit INSTEAD OF UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    THROW 51001, N'The audit log is append-only.', 1;
END;
