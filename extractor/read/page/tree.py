"""A page's bytes as an lxml tree of bounded depth."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from extractor.document import Warning
from extractor.errors import Rejected

#: Pages beyond this are refused: the largest news pages, with images inlined, have some 5 MB.
MAX_PAGE_BYTES = 30_000_000
_BREAKING = frozenset(
    ("br", "p", "div", "li", "ul", "ol", "td", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "section", "article")
)
_WRAPPERS = re.compile(rb"</?(?:div|span|font|b|i|u|em|strong|center|section|big|small|o:p)\b[^<>]{0,2000}>", re.IGNORECASE)
_SCRIPTS = re.compile(rb"<(script|style)\b[^<>]{0,2000}>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)


def parse(page: str | bytes, path: str) -> tuple[Any, list[Warning]]:
    """The tree of a page.

    libxml2 stops at 256 nested elements, which unclosed `<font>` tags of old editors reach; such a page is read again with a
    limit of 2,048, and past that without its wrappers, so that no text is lost.

    Args:
        page: the page, decoded, or as UTF-8 without NUL.
        path: for messages.

    Returns:
        The root element and what was odd.

    Raises:
        Rejected: there is nothing that can be parsed.
    """
    data = page if isinstance(page, bytes) else page.replace("\x00", "").encode("utf-8", "replace")
    if len(data) > MAX_PAGE_BYTES:
        raise Rejected("too_large", f"{path}: a page of more than {MAX_PAGE_BYTES // 1_000_000} MB is no article")
    root, deep = _attempt(data, huge=False)
    warnings: list[Warning] = []
    if deep:
        root, deeper = _attempt(data, huge=True)
        if deeper or _depth(root) > 1000:
            flat = _WRAPPERS.sub(b" ", _SCRIPTS.sub(b" ", data))
            root, _ = _attempt(flat, huge=False)
            warnings.append(Warning(code="deep_nesting", message="The page nests its elements too deep; it was read without its wrappers."))
    if root is None:
        raise Rejected("unreadable", f"{path}: holds no HTML that can be parsed")
    return root, warnings


def _attempt(data: bytes, *, huge: bool) -> tuple[Any, bool]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=huge, remove_pis=True, remove_comments=True, recover=True)
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = None
    deep = any("depth" in entry.message for entry in parser.error_log.filter_from_fatals())
    return root, deep


def _depth(root: Any) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def text_of(element: Any) -> str:
    """All text of an element, spaces evened out; a space stands where a block or a line begins and ends.

    Args:
        element: an lxml element.
    """
    if not len(element):
        return " ".join((element.text or "").split())
    return " ".join("".join(_pieces(element, 40)).split())


def _pieces(element: Any, depth: int) -> list[str]:
    """Text of an element in pieces; without spaces at blocks below so many levels."""
    if not depth:
        return list(element.itertext())
    pieces = [element.text or ""]
    for child in element.iterchildren("*"):
        breaking = child.tag in _BREAKING
        if breaking:
            pieces.append(" ")
        if len(child):
            pieces += _pieces(child, depth - 1)
        elif child.text:
            pieces.append(child.text)
        if breaking:
            pieces.append(" ")
        if child.tail:
            pieces.append(child.tail)
    return pieces
