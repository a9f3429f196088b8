"""French: counting, masking, sentences, parsing, and the lexicons as data files."""
