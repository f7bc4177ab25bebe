DECLARE @result int;
EXEC @result = sys.sp_getapplock @Resource = N'samverkan-index', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0;
SELECT @result;
