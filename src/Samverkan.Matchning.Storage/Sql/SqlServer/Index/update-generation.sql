UPDATE dbo.index_generation
SET records = @records, total_length = @totalLength, next_number = @nextNumber, version = version + 1
WHERE generation = @generation;
