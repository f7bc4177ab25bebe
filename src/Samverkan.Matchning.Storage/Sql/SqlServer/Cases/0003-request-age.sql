CREATE INDEX request_done_at ON dbo.request (done_at);
