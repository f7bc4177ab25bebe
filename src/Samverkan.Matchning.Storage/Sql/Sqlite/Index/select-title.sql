SELECT title FROM records WHERE number = $number;
