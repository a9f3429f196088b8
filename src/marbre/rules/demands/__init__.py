"""Rules: demands. One file a rule."""
