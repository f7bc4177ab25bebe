SELECT r.id
FROM research_profile p JOIN research r ON r.number = p.research
WHERE p.university = $university AND p.area = $area AND p.year >= $year
ORDER BY p.year DESC, r.id
LIMIT $limit;
