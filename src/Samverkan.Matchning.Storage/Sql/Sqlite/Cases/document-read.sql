SELECT content
FROM document
WHERE id = @Id;
