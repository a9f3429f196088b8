"""Publishing to a WordPress site through its REST API, with an application password."""
