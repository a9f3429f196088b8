"""Other programs as second readers: asked only where the user names one."""
