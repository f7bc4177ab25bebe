SELECT COUNT(*) FROM research;
