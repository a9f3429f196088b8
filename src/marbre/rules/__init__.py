"""The rules: one concept judges everything."""
