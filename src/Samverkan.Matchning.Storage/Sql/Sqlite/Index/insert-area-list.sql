INSERT INTO area_lists (code, json) VALUES ($code, $json);
