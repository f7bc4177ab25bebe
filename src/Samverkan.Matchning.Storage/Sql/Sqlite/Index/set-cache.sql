-- Room for the inner pages of all trees, so that a look-up among a million rows reads one page.
PRAGMA cache_size = -32768;
