INSERT INTO records (number, id, title, profile, area_list, length, json) VALUES ($number, $id, $title, $profile, $areaList, $length, $json);
