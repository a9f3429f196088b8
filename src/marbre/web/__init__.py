"""Reading pages of the web, safely: no address leads into the user's own network."""
