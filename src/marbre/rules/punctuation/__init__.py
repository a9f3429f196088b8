"""Rules: punctuation. One file a rule."""
