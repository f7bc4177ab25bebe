DECLARE @result int;
EXEC @result = sys.sp_getapplock @Resource = N'samverkan-cases', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 5000;
IF @result < 0 THROW 51002, N'Another writer is at work.', 1;
