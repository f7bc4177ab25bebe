INSERT INTO impacts (term, weight, documents) VALUES ($term, $weight, $documents)
ON CONFLICT (term, weight) DO UPDATE SET documents = documents + excluded.documents
RETURNING id;
