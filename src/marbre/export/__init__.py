"""Writing a page out."""
