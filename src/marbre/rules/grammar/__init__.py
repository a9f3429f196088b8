"""Rules: grammar. One file a rule."""
