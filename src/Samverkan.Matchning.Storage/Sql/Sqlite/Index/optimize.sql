INSERT INTO postings (postings) VALUES ('optimize');
INSERT INTO titles (titles) VALUES ('optimize');
