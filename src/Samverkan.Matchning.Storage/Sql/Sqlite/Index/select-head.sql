SELECT fingerprint, built_at, records, total_length, next_number FROM head;
