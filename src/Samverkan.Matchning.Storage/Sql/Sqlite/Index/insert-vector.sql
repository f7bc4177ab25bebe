INSERT INTO vectors (number, vector) VALUES ($number, $vector);
