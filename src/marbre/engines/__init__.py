"""Engines draft and repair pages."""
