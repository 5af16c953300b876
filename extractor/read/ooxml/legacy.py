"""Converts runs set in fonts of the old encodings, and remembers that it did."""

from __future__ import annotations

import re

from extractor.document import Warning
from extractor.language.legacy import Encoding as Legacy
from extractor.language.legacy import convert
from extractor.read.ooxml.fonts import Encoding

_PRIVATE = re.compile("[\ue000-\uf8ff]")


class Converter:
    """Text of a run as Unicode; called with the characters and how its font encodes them.

    Args:
        otherwise: encoding of runs whose font says nothing, where the letters of the whole document show one.
    """

    def __init__(self, otherwise: Legacy | None = None) -> None:
        self._otherwise = otherwise.value if otherwise is not None else None
        self._seen: dict[str, int] = {}

    def __call__(self, text: str, encoding: Encoding) -> str:
        name = encoding.name or self._otherwise
        if name and text.strip():
            self._seen[name] = self._seen.get(name, 0) + len(text)
            text = convert(text, Legacy(name), capital_font=encoding.capital)
        else:
            # Glyphs of symbol fonts (bullets, tick boxes) have no meaning outside of their font.
            text = _PRIVATE.sub("", text)
        return text.upper() if encoding.caps else text

    @property
    def used(self) -> bool:
        """Whether anything was converted."""
        return bool(self._seen)

    def warnings(self) -> list[Warning]:
        """One warning an encoding that was converted."""
        return [
            Warning(code="encoding_repaired", message=f"{count:,} characters were stored in {name.upper()} and converted to Unicode.")
            for name, count in sorted(self._seen.items())
        ]
