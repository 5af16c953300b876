"""Who grants and who hands over."""
