SELECT impacts FROM record_impacts WHERE number = $number;
