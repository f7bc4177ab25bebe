-- Inner pages of all trees stay in the connection's cache; leaves are read where the system has them, without a call and a copy for each.
-- A generation's file never shrinks while it is in use, which is what mapping demands.
PRAGMA cache_size = -32768;
PRAGMA mmap_size = 2147418112;
