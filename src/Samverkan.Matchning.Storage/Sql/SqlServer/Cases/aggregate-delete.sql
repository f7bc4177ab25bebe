DELETE FROM dbo.aggregate
WHERE kind = @Kind AND id = @Id AND version = @Version;
