"""Records, asked in words: folding, the index, ranking."""
