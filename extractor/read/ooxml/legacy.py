"""Converts runs set in fonts of the old encodings, and remembers that it did."""

from __future__ import annotations

import re

from extractor.document import Warning
from extractor.read.ooxml.fonts import Encoding

_PRIVATE = re.compile("[\ue000-\uf8ff]")


class Converter:
    """Text of a run as Unicode; called with the characters and how its font encodes them."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def __call__(self, text: str, encoding: Encoding) -> str:
        if encoding.name and text.strip():
            from extractor.language.legacy import convert

            self._seen[encoding.name] = self._seen.get(encoding.name, 0) + len(text)
            text = convert(text, encoding.name, capital_font=encoding.capital)
        else:
            # Glyphs of symbol fonts (bullets, tick boxes) have no meaning outside of their font.
            text = _PRIVATE.sub("", text)
        return text.upper() if encoding.caps else text

    def warnings(self) -> list[Warning]:
        """One warning an encoding that was converted."""
        names = {"tcvn3": "TCVN3 (.VnTime fonts)", "vni": "VNI (VNI fonts)"}
        return [
            Warning(code="encoding_repaired", message=f"{count:,} characters were stored in {names[name]} and converted to Unicode.")
            for name, count in sorted(self._seen.items())
        ]
