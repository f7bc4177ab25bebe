SELECT source AS Source, token AS Token, from_date AS "From", next_date AS Next FROM dbo.harvest WHERE source = @source;
