"""The house's choices: marbre.toml."""
