SELECT body
FROM aggregate
WHERE kind = @Kind AND unique_key = @UniqueKey;
