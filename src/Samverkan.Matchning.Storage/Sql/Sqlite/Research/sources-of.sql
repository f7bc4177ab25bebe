SELECT COUNT(*) FROM research_source s JOIN research r ON r.number = s.research WHERE r.id = $id;
