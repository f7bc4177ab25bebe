SELECT records.number, records.id, records.title, records.profile, records.area_list, records.length, vectors.vector
FROM records JOIN vectors ON vectors.number = records.number WHERE records.number >= $from ORDER BY records.number;
