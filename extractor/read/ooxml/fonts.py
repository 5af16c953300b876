"""Which font a run is set in, as far as it says how its characters are encoded (`.VnTime`, `VNI-Times`)."""

from __future__ import annotations

from typing import Any, NamedTuple

from extractor.language.legacy import encoding_of_font

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAX_CHAIN = 20


class Encoding(NamedTuple):
    """How the characters of a run are to be read.

    Args:
        name: `tcvn3`, `vni` or None for Unicode.
        capital: whether the font shows capitals for lower-case codes (`.VnTimeH`).
        caps: whether the run is displayed in capitals (w:caps).
    """

    name: str | None = None
    capital: bool = False
    caps: bool = False


def encoding_of(font: str | None) -> Encoding:
    """What a font's name says (`.VnTimeH`, `VNI-Times`); Unicode for any other."""
    found = encoding_of_font(font) if font else None
    return Encoding(found[0].value, found[1]) if found is not None else Encoding()


class Styles:
    """Fonts and numbering by style, inherited.

    Args:
        element: `w:styles`, or None where the document has none.
    """

    def __init__(self, element: Any) -> None:
        self._styles: dict[str, Any] = {}
        self._default = ""
        self._defaults: Any = None
        self._fonts: dict[str, str | None] = {}
        if element is None:
            return
        for style in element.iterchildren(W + "style"):
            name = style.get(W + "styleId") or ""
            self._styles[name] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self._default = name
        self._defaults = element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")

    def encoding(self, properties: Any, paragraph_style: str | None) -> Encoding:
        """How a run is to be read.

        Args:
            properties: the run's `w:rPr`, or None.
            paragraph_style: identifier of its paragraph's style, or None for the default one.
        """
        found = encoding_of(self._font(properties, paragraph_style))
        return found._replace(caps=True) if _on(properties, "caps") else found

    def _font(self, properties: Any, paragraph_style: str | None) -> str | None:
        own = _font(properties)
        if own is None and properties is not None:
            character = properties.find(W + "rStyle")
            if character is not None:
                own = self._style_font(character.get(W + "val") or "")
        if own is None:
            own = self._style_font(paragraph_style or self._default)
        return own if own is not None else _font(self._defaults)

    def _style_font(self, name: str) -> str | None:
        if name not in self._fonts:
            self._fonts[name] = next((f for f in map(_font, (s.find(W + "rPr") for s in self.chain(name))) if f is not None), None)
        return self._fonts[name]

    def chain(self, name: str | None) -> list[Any]:
        """A style and those it is based on, nearest first; the default paragraph style for None."""
        out: list[Any] = []
        while (style := self._styles.get(name or self._default)) is not None and style not in out and len(out) < _MAX_CHAIN:
            out.append(style)
            base = style.find(W + "basedOn")
            if base is None:
                break
            name = base.get(W + "val")
        return out

    def paragraph_property(self, paragraph: Any, tag: str) -> Any:
        """A property (`jc`, `numPr`, …) of a paragraph, its own or its style's; None where none says it."""
        own = paragraph.find(W + "pPr")
        if own is not None and (found := own.find(W + tag)) is not None:
            return found
        for style in self.chain(style_name(paragraph)):
            if (found := style.find(f"{W}pPr/{W}{tag}")) is not None:
                return found
        return None


def style_name(paragraph: Any) -> str | None:
    """Identifier of a paragraph's style."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(W + "val") if style is not None else None


def _font(properties: Any) -> str | None:
    """Font that run properties name; "" for a font of the theme, None where they name none."""
    if properties is None or (fonts := properties.find(W + "rFonts")) is None:
        return None
    for key in ("ascii", "hAnsi"):
        if fonts.get(f"{W}{key}Theme"):
            return ""
        if font := fonts.get(W + key):
            return str(font)
    return None


def _on(properties: Any, tag: str) -> bool:
    if properties is None or (found := properties.find(W + tag)) is None:
        return False
    return (found.get(W + "val") or "1") not in ("0", "false", "off")
