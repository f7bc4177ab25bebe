INSERT INTO dbo.request ([key], fingerprint, result, done_at)
VALUES (@Key, @Fingerprint, @Result, @DoneAt);
