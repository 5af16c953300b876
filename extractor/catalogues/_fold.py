"""The folding that lookups use, named once for the modules of this package."""

from __future__ import annotations

from extractor.language.folding import fold, fold_ascii

__all__ = ["fold", "fold_ascii"]
