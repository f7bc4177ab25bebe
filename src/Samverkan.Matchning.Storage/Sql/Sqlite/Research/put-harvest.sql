INSERT INTO harvest (source, token, from_date, next_date) VALUES ($source, $token, $from, $next)
ON CONFLICT (source) DO UPDATE SET token = excluded.token, from_date = excluded.from_date, next_date = excluded.next_date;
