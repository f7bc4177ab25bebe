SELECT number FROM deleted;
