"""Ways of making a title from the given one or from the copy; each keeps its facts and its hedge."""
