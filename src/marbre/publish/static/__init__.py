"""Publishing to the folder of a static site: a Markdown file in its dialect, the picture beside the others."""
