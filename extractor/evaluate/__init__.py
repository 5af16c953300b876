"""Scores records against annotated documents: facts, their attributes, and floors that only rise."""
