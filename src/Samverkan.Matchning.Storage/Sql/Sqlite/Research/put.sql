INSERT INTO research (id, item, candidate) VALUES ($id, $item, COALESCE($candidate, '{}'))
ON CONFLICT (id) DO UPDATE SET item = excluded.item, candidate = COALESCE($candidate, candidate)
RETURNING number;
