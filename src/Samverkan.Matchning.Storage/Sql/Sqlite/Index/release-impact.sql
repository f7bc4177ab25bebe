UPDATE impacts SET documents = documents - 1 WHERE id = $id;
