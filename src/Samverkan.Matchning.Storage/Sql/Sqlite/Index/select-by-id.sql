SELECT json FROM records WHERE id = $id;
