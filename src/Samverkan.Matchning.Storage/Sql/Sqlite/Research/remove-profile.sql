DELETE FROM research_profile WHERE research = $number;
