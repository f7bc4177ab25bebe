UPDATE head SET records = $records, total_length = $totalLength, next_number = $nextNumber;
