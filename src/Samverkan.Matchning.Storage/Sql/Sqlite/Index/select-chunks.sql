SELECT first_number, records, vectors, columns FROM chunks WHERE first_number >= $from ORDER BY first_number;
