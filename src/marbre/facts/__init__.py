"""Facts: extraction and comparison."""
