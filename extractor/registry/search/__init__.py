"""The search: a positional index in numpy arrays, kept in the database and the same on SQLite and PostgreSQL.

FTS5 and pg_trgm would each fold Vietnamese in their own way (neither folds đ) and answer differently; here a toned syllable is one
number, the folded form a group of them, and a phrase a comparison of neighbours, so both databases give the same answers.
"""
