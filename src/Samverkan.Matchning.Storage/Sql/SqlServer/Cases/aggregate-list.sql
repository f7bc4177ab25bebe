SELECT body
FROM dbo.aggregate
WHERE kind = @Kind AND (@Owner IS NULL OR owner = @Owner) AND (@State IS NULL OR state = @State)
ORDER BY id;
