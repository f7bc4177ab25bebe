UPDATE dbo.harvest SET token = @token, from_date = @from, next_date = @next WHERE source = @source;
IF @@ROWCOUNT = 0
    INSERT INTO dbo.harvest (source, token, from_date, next_date) VALUES (@source, @token, @from, @next);
