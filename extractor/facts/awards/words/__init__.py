"""The language of honours: verbs of granting, words of office, common nouns, and whether two wordings mean one thing."""
