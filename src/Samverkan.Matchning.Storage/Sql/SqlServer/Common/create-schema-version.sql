IF OBJECT_ID(N'dbo.schema_version', N'U') IS NULL
BEGIN TRY
    CREATE TABLE dbo.schema_version (
        part nvarchar(100) NOT NULL CONSTRAINT pk_schema_version PRIMARY KEY,
        version int NOT NULL
    );
END TRY
BEGIN CATCH
    -- Another program made the table in the same moment.
    IF OBJECT_ID(N'dbo.schema_version', N'U') IS NULL THROW;
END CATCH;
