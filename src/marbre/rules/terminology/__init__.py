"""Rules: terminology. One file a rule."""
