SELECT content
FROM dbo.document
WHERE id = @Id;
