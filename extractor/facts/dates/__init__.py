"""The room of dates."""
