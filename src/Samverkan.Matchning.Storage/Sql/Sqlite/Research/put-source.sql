INSERT INTO research_source (key, content_hash, research, run, earlier) SELECT $key, $hash, number, $run, $earlier FROM research WHERE id = $id
ON CONFLICT (key) DO UPDATE SET content_hash = excluded.content_hash, research = excluded.research, run = excluded.run, earlier = excluded.earlier;
