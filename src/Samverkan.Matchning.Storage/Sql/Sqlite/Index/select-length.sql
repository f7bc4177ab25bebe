SELECT length FROM records WHERE number = $number;
