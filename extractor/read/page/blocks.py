"""The article's subtree as a row of blocks in reading order: one for each paragraph, heading, list item, caption or table cell.

lxml finds the subtree and takes the furniture out; BeautifulSoup's tree of what is left is walked. The walk keeps its own stack, so
the depth of a page costs no recursion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from extractor.language.unicode import normalise
from extractor.read.page.markup import says
from extractor.read.page.soup import Element, Text, graft

_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
     "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary",
     "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PICTURES = frozenset(("img", "amp-img", "picture", "video", "amp-video", "source"))
_ALIGN = re.compile(r"text-align\s*:\s*(center|right)", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
# Shorter than any line that an editor wrapped: a heading or a stamp before the text.
_LABEL = 50
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLANK = re.compile(r"[ \t\r\f]+")  # in <pre>, where line breaks count
_UNEVEN = ("\n", "  ", "\t", "\r", "\f")
_NEW_LINE_STARTS = re.compile(r"^(?:[-–—+•*·▪■►]\s|\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]{1,4}\.\s)")


@dataclass(slots=True)
class Block:
    """A piece of the page between two block boundaries.

    Args:
        text: NFC, one line.
        tag: innermost block element.
        names: class names and ids of the innermost elements around it, within the article.
        links, bold, italic: how many of its characters are in links, bold, italic.
        align: `center`, `right` or "".
        role: `caption`, `list_item`, `heading`, `quote` by its elements, else "".
        table, row, column: for a cell of a table with data.
        after_picture: a picture stands between it and the text before.
        alt: alternative text of that picture.
        source: identity of the lxml element that it came from, where one was marked.
    """

    text: str
    tag: str
    names: str = ""
    links: int = 0
    bold: int = 0
    italic: int = 0
    align: str = ""
    role: str = ""
    table: int | None = None
    row: int | None = None
    column: int | None = None
    after_picture: bool = False
    alt: str = ""
    mark: str = ""
    lines: int = 1

    def share(self, chars: int) -> float:
        """A count of characters as a share of the text."""
        return chars / max(1, len(self.text))


@dataclass(slots=True)
class _Frame:
    """What an open block element lends to the text inside it."""

    tag: str
    names: str
    align: str
    role: str
    mark: str
    cell: tuple[int, int, int] | None


@dataclass(slots=True)
class _State:
    """Where the walk is: open blocks, open emphasis, and the run of text since the last boundary."""

    blocks: list[Block] = field(default_factory=list)
    frames: list[_Frame] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    depth: list[int] = field(default_factory=lambda: [0, 0, 0])
    counts: list[int] = field(default_factory=lambda: [0, 0, 0])
    picture: bool = False
    alt: str = ""


_OUTSIDE = _Frame("body", "", "", "", "", None)
_ROLES = {
    "figcaption": "caption", "figure": "caption", "caption": "caption", "li": "list_item", "dt": "list_item", "dd": "list_item",
    "blockquote": "quote",
}  # fmt: skip

# Kinds of emphasis, as places in `_State.depth` and `_State.counts`.
_LINKS, _BOLD, _ITALIC = 0, 1, 2
_EMPHASIS: dict[str, tuple[int, ...]] = {"a": (_LINKS,), "b": (_BOLD,), "strong": (_BOLD,), "th": (_BOLD,), "i": (_ITALIC,), "em": (_ITALIC,)}


def read_blocks(element: Any) -> list[Block]:
    """Blocks of a subtree, in order.

    Args:
        element: lxml element that holds the article, furniture taken out; tables marked by `mark_tables`.
    """
    state = _State()
    stack: list[Any] = [graft(element)]
    while stack:
        node = stack.pop()
        if type(node) is Text:
            _add_text(state, node)
        elif type(node) is Element:
            emphasis = _enter(state, node)
            if emphasis is not None:
                stack.append((node, emphasis))
                stack.extend(reversed(node.contents))
        else:
            _leave(state, *node)
    _flush(state)
    return state.blocks


def _add_text(state: _State, text: str) -> None:
    if any(space in text for space in _UNEVEN):
        written = bool(state.frames) and state.frames[-1].tag == "pre"
        text = _BLANK.sub(" ", text) if written else _SPACE.sub(" ", text)
    state.pieces.append(text)
    depth = state.depth
    if depth[0] or depth[1] or depth[2]:
        length = len(text.strip())
        for kind in (_LINKS, _BOLD, _ITALIC):
            if depth[kind]:
                state.counts[kind] += length


def _enter(state: _State, node: Element) -> tuple[int, ...] | None:
    """Open an element; null where nothing inside it is to be read, else the emphasis that it opens."""
    name = node.name
    if name == "br":
        # A second break closes the paragraph, so that its emphasis is counted apart.
        if next((piece for piece in reversed(state.pieces) if piece == "\n" or not piece.isspace()), "") == "\n":
            _flush(state)
        else:
            state.pieces.append("\n")
        return None
    attributes = node.attrs
    if name in _PICTURES:
        if not state.depth[_LINKS] and any(not piece.isspace() for piece in state.pieces):
            _flush(state)
        state.picture = True
        state.alt = str(attributes.get("alt") or state.alt)
        return None if name == "img" else ()
    emphasis = _EMPHASIS.get(name, ())
    style = attributes.get("style")
    if style:
        emphasis += _styled(str(style))
    for kind in emphasis:
        state.depth[kind] += 1
    if _is_block(node):
        _flush(state)
        state.frames.append(_frame(state, name, attributes))
    return emphasis


def _is_block(node: Element) -> bool:
    """Whether an element stands apart: by its name, or because it was told to be the headline or the lead."""
    return node.name in _BLOCKS or "data-x-mark" in node.attrs


def _styled(style: str) -> tuple[int, ...]:
    bold = (_BOLD,) if _BOLD_STYLE.search(style) else ()
    return (*bold, _ITALIC) if _ITALIC_STYLE.search(style) else bold


def _leave(state: _State, node: Element, emphasis: tuple[int, ...]) -> None:
    if _is_block(node):
        _flush(state)
        state.frames.pop()
    for kind in emphasis:
        state.depth[kind] -= 1


def _frame(state: _State, tag: str, attributes: Any) -> _Frame:
    above = state.frames[-1] if state.frames else _OUTSIDE
    if not attributes:
        # Most paragraphs say nothing of themselves.
        role = "heading" if tag in _HEADINGS and above.role != "caption" else _ROLES.get(tag) or above.role
        return _Frame(tag, above.names, "center" if tag == "center" else above.align, role, above.mark, above.cell)
    get = attributes.get
    names = f"{get('class') or ''} {get('id') or ''}".strip()
    role = _role(tag, names) or above.role
    if tag in _HEADINGS and role != "caption":
        role = "heading"
    if get("data-x-picture"):
        role = "caption"
    cell = get("data-x-cell")
    return _Frame(
        tag, f"{names} {above.names}"[:300].strip() if names else above.names, _align(tag, names, get("align"), get("style")) or above.align, role,
        get("data-x-mark") or above.mark, _cell(cell) if cell else above.cell,
    )  # fmt: skip


def _align(tag: str, names: str, align: str | None, style: str | None) -> str:
    styled = _ALIGN.search(style) if style else None
    align = (align or (styled[1] if styled else "")).lower() or ("center" if tag == "center" else "")
    return align or ("right" if "text-right" in names else "center" if "text-center" in names else "")


def _cell(value: str) -> tuple[int, int, int]:
    table, row, column = value.split(",")
    return int(table), int(row), int(column)


def _role(tag: str, names: str) -> str:
    return "caption" if names and says(names, "caption") else _ROLES.get(tag, "")


def _flush(state: _State) -> None:
    """Close the current run of text and cut it at line breaks that separate paragraphs."""
    if not state.pieces:
        return
    text = "".join(state.pieces)
    state.pieces.clear()
    counts, state.counts = state.counts, [0, 0, 0]
    bare = text.strip()
    if not bare:
        return
    whole = len(bare)
    lines = _lines(normalise(text))
    frame = state.frames[-1] if state.frames else _OUTSIDE
    table, row, column = frame.cell or (None, None, None)
    for line in lines:
        share = len(line) / whole
        state.blocks.append(
            Block(line, frame.tag, frame.names, round(counts[_LINKS] * share), round(counts[_BOLD] * share), round(counts[_ITALIC] * share),
                  frame.align, frame.role, table, row, column, state.picture, state.alt, frame.mark, len(lines))
        )  # fmt: skip
        state.picture, state.alt = False, ""


def _lines(text: str) -> list[str]:
    """Paragraphs of a run of text: cut at double breaks, and at single ones where a sentence, an item or a short line ends there."""
    if "\n" not in text:
        return [" ".join(text.split())]
    out: list[str] = []
    for chunk in re.split(r"\n(?: ?\n)+", text):
        current = ""
        for line in chunk.split("\n"):
            line = _SPACE.sub(" ", line).strip()
            if not line:
                continue
            if current and (current[-1] in ".!?;:…”\"" or _NEW_LINE_STARTS.match(line) or (len(current) < _LABEL <= len(line) and line[0].isupper())):
                out.append(current)
                current = line
            else:
                current = f"{current} {line}".strip()
        if current:
            out.append(current)
    return out
