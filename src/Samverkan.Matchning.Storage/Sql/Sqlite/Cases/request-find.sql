SELECT fingerprint AS Fingerprint, result AS Result
FROM request
WHERE key = @Key;
