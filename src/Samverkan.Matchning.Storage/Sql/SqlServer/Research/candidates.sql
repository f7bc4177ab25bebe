SELECT DISTINCT TOP (@limit) r.id, r.candidate
FROM OPENJSON(@keys) WITH ([key] bigint '$') j
JOIN dbo.research_key k ON k.[key] = j.[key]
JOIN dbo.research r ON r.number = k.research;
