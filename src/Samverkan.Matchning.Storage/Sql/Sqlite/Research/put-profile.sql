INSERT OR IGNORE INTO research_profile (university, area, year, research) VALUES ($university, $area, $year, $number);
