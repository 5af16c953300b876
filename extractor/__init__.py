"""Vietnamese news articles and conference reports as structured records."""
