"""The article's subtree as a tree of BeautifulSoup, made straight from lxml's: parsing its markup a second time costs more than the walk."""

from __future__ import annotations

from typing import Any

from bs4.element import NavigableString, Tag


class Element(Tag):
    """An element with its name, attributes and children; made without a builder, whose tables `Tag` asks for each element.

    Args:
        name: as lxml has it.
        attributes: strings only.
    """

    prefix = None
    namespace = None
    hidden = False
    parser_class = None

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attrs = attributes  # type: ignore[assignment]
        self.contents = []


class Text(NavigableString):
    """Text between tags."""

    def __new__(cls, value: str) -> Text:
        """Make it without ties to its neighbours, which nobody follows here."""
        return str.__new__(cls, value)


def graft(element: Any) -> Element:
    """A BeautifulSoup tree of an lxml element and all below it; to be walked by `contents` alone.

    Args:
        element: lxml element of a page without comments.
    """
    top = Element(element.tag, dict(element.items()))
    pairs = [(element, top)]
    for source, target in pairs:
        contents = target.contents
        if source.text:
            contents.append(Text(source.text))
        for child in source:
            if isinstance(child.tag, str):
                made = Element(child.tag, dict(child.items()))
                contents.append(made)
                pairs.append((child, made))
            if child.tail:
                contents.append(Text(child.tail))
    return top
