"""Rules: wording. One file a rule."""
