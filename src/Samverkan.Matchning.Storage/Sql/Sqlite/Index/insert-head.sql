INSERT INTO head (fingerprint, built_at, records, total_length, next_number) VALUES ($fingerprint, $builtAt, 0, 0, 0);
