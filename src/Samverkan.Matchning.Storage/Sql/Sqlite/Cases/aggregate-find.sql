SELECT body
FROM aggregate
WHERE kind = @Kind AND id = @Id;
