"""Publishing to a Ghost site through its Admin API."""
