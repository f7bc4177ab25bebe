SELECT json FROM records ORDER BY number;
