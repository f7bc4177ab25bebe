IF OBJECT_ID(N'dbo.schema_version', N'U') IS NOT NULL
    SELECT version FROM dbo.schema_version WHERE part = @part;
