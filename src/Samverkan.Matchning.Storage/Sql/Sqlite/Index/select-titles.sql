SELECT records.title FROM titles JOIN records ON records.number = titles.rowid WHERE titles MATCH $expression LIMIT $limit;
