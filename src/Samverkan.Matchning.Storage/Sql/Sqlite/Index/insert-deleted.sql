INSERT INTO deleted (number) VALUES ($number);
