"""Features of a tagger of syllables that was tried and not shipped: see docs/tagger.md."""
