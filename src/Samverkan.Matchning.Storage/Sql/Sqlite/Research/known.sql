-- $records holds [key, hash] pairs. A hash of 64 bits is written as text, since JSON's numbers are only sure to 53.
SELECT s.key
FROM json_each($records) j JOIN research_source s ON s.key = CAST(j.value ->> 0 AS INTEGER)
WHERE s.content_hash = CAST(j.value ->> 1 AS INTEGER);
