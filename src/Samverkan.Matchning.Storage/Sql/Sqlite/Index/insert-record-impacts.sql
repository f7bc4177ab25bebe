INSERT INTO record_impacts (number, impacts) VALUES ($number, $impacts);
