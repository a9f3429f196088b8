"""Rules: fidelity. One file a rule."""
