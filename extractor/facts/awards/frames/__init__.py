"""Frames: the verb that ties an award's name to who gives and who receives it, and the clauses where it stands."""
