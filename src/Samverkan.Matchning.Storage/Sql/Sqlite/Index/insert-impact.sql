INSERT INTO impacts (id, term, weight, documents) VALUES ($id, $term, $weight, $documents);
