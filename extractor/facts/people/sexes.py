"""Words by which Vietnamese addresses women and men."""

WOMEN = frozenset(("bà", "chị", "cô"))
MEN = frozenset(("ông", "anh", "thầy"))
