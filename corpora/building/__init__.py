"""What `corpora/build_catalogues.py` is made of: one module a shape of source."""
