SELECT body
FROM dbo.aggregate
WHERE kind = @Kind AND id = @Id;
