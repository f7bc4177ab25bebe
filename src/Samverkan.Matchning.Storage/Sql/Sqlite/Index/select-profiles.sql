SELECT code, json FROM profiles ORDER BY code;
