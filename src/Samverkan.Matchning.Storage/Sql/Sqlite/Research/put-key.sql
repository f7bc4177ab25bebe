INSERT OR IGNORE INTO research_key (key, research) SELECT $key, number FROM research WHERE id = $id;
