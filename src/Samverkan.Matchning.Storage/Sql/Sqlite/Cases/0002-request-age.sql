CREATE INDEX request_done_at ON request (done_at);
