SELECT item FROM research WHERE id = $id;
