"""The chat engine: a person carries the writer's requests to a chat window of theirs, and its replies back."""
