"""Cutting a long sentence in two where the parse makes it safe. One file a cut; `find.py` chooses."""
