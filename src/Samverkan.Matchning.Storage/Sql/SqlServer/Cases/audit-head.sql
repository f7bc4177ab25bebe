SELECT TOP (1) number AS Number, hash AS Hash
FROM dbo.audit
ORDER BY number DESC;
