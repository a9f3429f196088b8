"""Rules: typography. One file a rule."""
