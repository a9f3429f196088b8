"""Planning a page: keyphrase, sections, intertitres, title, description, slug."""
