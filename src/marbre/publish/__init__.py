"""Bringing a page to where its readers are."""
