"""The folding that lookups use; the language package's own, named here once for the rooms of this package."""

from __future__ import annotations

try:
    from extractor.language.folding import fold, fold_ascii
except ModuleNotFoundError:  # the language package is not built yet
    import unicodedata

    def fold(text: str) -> str:
        """Lower case, NFC."""
        return unicodedata.normalize("NFC", text).lower()

    def fold_ascii(text: str) -> str:
        """Lower case without diacritics, đ as d."""
        bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
        return "".join(sign for sign in bare if not unicodedata.combining(sign))


__all__ = ["fold", "fold_ascii"]
