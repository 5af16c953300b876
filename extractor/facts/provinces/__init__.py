"""The room of provinces."""
