"""Rules: seo. One file a rule."""
