SELECT id, item FROM research WHERE id > $after ORDER BY id LIMIT $limit;
