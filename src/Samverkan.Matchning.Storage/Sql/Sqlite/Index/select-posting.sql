SELECT rowid FROM postings WHERE postings MATCH $token;
