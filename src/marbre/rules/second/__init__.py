"""Rules: what other programs say, where the user has one. One file a program."""
