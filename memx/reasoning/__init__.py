"""A question and passages in, an answer out. No I/O of its own."""
