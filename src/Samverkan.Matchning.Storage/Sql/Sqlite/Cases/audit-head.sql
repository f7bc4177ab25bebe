SELECT number AS Number, hash AS Hash
FROM audit
ORDER BY number DESC
LIMIT 1;
