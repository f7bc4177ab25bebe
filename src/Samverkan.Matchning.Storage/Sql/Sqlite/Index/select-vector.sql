SELECT vector FROM vectors WHERE number = $number;
