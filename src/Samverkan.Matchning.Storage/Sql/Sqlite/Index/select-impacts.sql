SELECT id, weight, documents FROM impacts WHERE term = $term AND documents > 0 ORDER BY weight DESC;
