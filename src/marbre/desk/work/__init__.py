"""The desk's work, in processes of its own: checks while one types, runs that take their time."""
