SELECT json FROM records WHERE number = $number;
