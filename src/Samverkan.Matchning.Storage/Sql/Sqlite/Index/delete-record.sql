DELETE FROM records WHERE number = $number;
DELETE FROM vectors WHERE number = $number;
DELETE FROM record_impacts WHERE number = $number;
