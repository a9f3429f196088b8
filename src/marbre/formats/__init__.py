"""What `marbre check` prints: text for a person, and the forms that tools read."""
