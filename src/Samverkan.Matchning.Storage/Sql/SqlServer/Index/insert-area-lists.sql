INSERT INTO dbo.index_area_list (generation, code, json)
SELECT @generation, new.code, new.json
FROM OPENJSON(@rows) WITH (code int '$.Code', json nvarchar(max) '$.Json') AS new
WHERE NOT EXISTS (SELECT 1 FROM dbo.index_area_list AS old WHERE old.generation = @generation AND old.code = new.code);
