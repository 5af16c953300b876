"""The room of locations."""
