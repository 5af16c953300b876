"""The forms by which names, bodies, awards and provinces of different papers are compared."""
