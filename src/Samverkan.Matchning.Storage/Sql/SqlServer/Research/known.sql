-- @records holds [key, hash] pairs. A hash of 64 bits is written as text, since JSON's numbers are only sure to 53.
SELECT s.[key]
FROM OPENJSON(@records) WITH ([key] bigint '$[0]', hash bigint '$[1]') j
JOIN dbo.research_source s ON s.[key] = j.[key]
WHERE s.content_hash = j.hash;
