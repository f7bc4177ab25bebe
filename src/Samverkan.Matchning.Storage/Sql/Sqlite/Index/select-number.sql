SELECT number FROM records WHERE id = $id;
