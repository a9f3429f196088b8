"""Rules: readability. One file a rule."""
