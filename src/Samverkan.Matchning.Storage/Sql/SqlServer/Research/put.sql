DECLARE @number bigint;
UPDATE dbo.research SET item = @item, candidate = COALESCE(@candidate, candidate), @number = number WHERE id = @id;
IF @number IS NULL
BEGIN
    INSERT INTO dbo.research (id, item, candidate) VALUES (@id, @item, COALESCE(@candidate, N'{}'));
    SET @number = SCOPE_IDENTITY();
END;
SELECT @number;
