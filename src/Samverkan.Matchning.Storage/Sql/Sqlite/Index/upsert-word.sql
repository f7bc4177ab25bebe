INSERT INTO words (word, occurrences) VALUES ($word, $occurrences)
ON CONFLICT (word) DO UPDATE SET occurrences = occurrences + excluded.occurrences;
