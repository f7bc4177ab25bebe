SELECT body
FROM dbo.aggregate
WHERE kind = @Kind AND unique_key = @UniqueKey;
