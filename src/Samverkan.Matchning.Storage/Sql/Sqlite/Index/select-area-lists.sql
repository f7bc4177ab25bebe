SELECT code, json FROM area_lists ORDER BY code;
