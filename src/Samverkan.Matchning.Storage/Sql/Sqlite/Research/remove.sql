DELETE FROM research_profile WHERE research = (SELECT number FROM research WHERE id = $id);
DELETE FROM research WHERE id = $id;
