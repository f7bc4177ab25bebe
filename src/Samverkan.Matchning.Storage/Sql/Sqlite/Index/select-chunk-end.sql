SELECT COALESCE(MAX(first_number + records), 0) FROM chunks;
