"""Vietnamese itself; nothing here imports anything of the project above it."""
