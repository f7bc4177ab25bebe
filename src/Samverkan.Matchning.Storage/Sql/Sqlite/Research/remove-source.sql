DELETE FROM research_source WHERE key = $key;
