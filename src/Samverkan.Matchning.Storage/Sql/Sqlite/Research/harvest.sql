SELECT source AS Source, token AS Token, from_date AS "From", next_date AS Next FROM harvest WHERE source = $source;
