INSERT INTO research_source (key, content_hash, research) SELECT $key, $hash, number FROM research WHERE id = $id
ON CONFLICT (key) DO UPDATE SET content_hash = excluded.content_hash, research = excluded.research;
