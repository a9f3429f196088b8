"""What a page may do to a fact of its source, one kind of fault a file."""
