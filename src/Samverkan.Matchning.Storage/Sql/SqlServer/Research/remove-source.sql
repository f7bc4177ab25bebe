DELETE FROM dbo.research_source WHERE [key] = @key;
