INSERT INTO profiles (code, json) VALUES ($code, $json);
