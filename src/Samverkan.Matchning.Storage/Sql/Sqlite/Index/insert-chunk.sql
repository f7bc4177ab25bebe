INSERT INTO chunks (first_number, records, vectors, columns) VALUES ($firstNumber, $records, $vectors, $columns);
