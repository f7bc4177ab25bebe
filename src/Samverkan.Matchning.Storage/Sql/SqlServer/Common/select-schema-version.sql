SELECT version FROM dbo.schema_version WHERE part = @part;
