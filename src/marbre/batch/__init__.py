"""Many pages at once: jobs read, done side by side, each exactly once, and summed up."""
