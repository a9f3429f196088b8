"""The client’s words → Brief."""
