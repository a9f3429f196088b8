"""Reading copy in."""
