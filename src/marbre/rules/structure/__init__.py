"""Rules: structure. One file a rule."""
