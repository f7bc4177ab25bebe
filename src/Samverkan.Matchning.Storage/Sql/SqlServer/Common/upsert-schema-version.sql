UPDATE dbo.schema_version SET version = @version WHERE part = @part;
IF @@ROWCOUNT = 0
    INSERT INTO dbo.schema_version (part, version) VALUES (@part, @version);
