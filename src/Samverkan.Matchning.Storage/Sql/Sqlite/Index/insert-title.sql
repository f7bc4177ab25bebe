INSERT INTO titles (rowid, title) VALUES ($number, $title);
