DECLARE @result int;
EXEC @result = sys.sp_getapplock @Resource = N'samverkan-schema', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 60000;
IF @result < 0 THROW 51000, N'The schema is being changed by another program.', 1;
