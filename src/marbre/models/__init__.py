"""Language models: what is asked of them, what they answer, how they are reached."""
