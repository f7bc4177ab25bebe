SELECT fingerprint AS Fingerprint, result AS Result
FROM dbo.request
WHERE [key] = @Key;
