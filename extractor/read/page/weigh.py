"""Where the prose of a page lies.

Every block weighs by its running text, links weigh against it, and the subtree that weighs most holds the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from lxml import etree

from extractor.language.unicode import normalise
from extractor.read.page.cards import MIN_CARDS, find_cards
from extractor.read.page.markup import says
from extractor.read.page.tree import text_of

#: Elements without text of the article; taken out before anything is weighed.
NO_TEXT = (
    "script", "style", "noscript", "svg", "iframe", "select", "button", "input", "textarea", "template", "object", "embed", "canvas", "map",
    "datalist", "ins",
)  # fmt: skip
_INLINE = frozenset(
    ("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "kbd", "label", "mark",
     "picture", "q", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "amp-img", "o:p",
     "nobr", "blink")
)  # fmt: skip
_FURNITURE_TAGS = frozenset(("nav", "aside", "footer"))
# A wrapper of the whole page or a run of characters is no box of furniture.
_NO_FURNITURE = frozenset(("body", "html", "head", "b", "br", "em", "font", "h1", "i", "img", "strong", "td", "time", "tr", "u"))
_BOXES = frozenset(("nav", "aside", "footer", "div", "section", "form", "header"))
_SMALL = frozenset(("a", "li", "span", "p"))
_FURNITURE_ROLES = frozenset(("navigation", "complementary", "contentinfo", "search", "dialog"))
_SENTENCE_END = (".", "!", "?", "…", "”", '"', ":", ";")
_DIGIT = re.compile(r"[0-9]")
_PARTS = attrgetter("tag", "text", "tail")
_LONG, _SHORT = 60, 25
# A block that is one link of at least so many characters is the title of another article.
_TITLE = 15


@dataclass(slots=True)
class Weights:
    """Weights of a page's elements.

    Args:
        elements: all elements in document order.
        total: weight of each element's subtree.
        prose: characters of running text in each subtree, furniture included.
        links: characters of link text in each subtree.
        furniture: elements whose markup calls them furniture, topmost ones, guarded (see `weigh`).
        names: class names and ids of each element.
        order: place of each element in document order.
        digits: elements with a short piece of text that holds a digit, in document order.
        end: for each element, the place of the first one behind its subtree.
        tags: tag of each of `elements`, in their order.
        lines: texts that were asked for, see `line`.
        cards: boxes that each show another article.
    """

    elements: list[Any]
    parent: dict[Any, Any]
    total: dict[Any, float] = field(default_factory=dict)
    prose: dict[Any, int] = field(default_factory=dict)
    links: dict[Any, int] = field(default_factory=dict)
    furniture: set[Any] = field(default_factory=set)
    names: dict[Any, str] = field(default_factory=dict)
    order: dict[Any, int] = field(default_factory=dict)
    digits: list[Any] = field(default_factory=list)
    end: dict[Any, int] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    lines: dict[Any, str] = field(default_factory=dict)
    cards: list[Any] = field(default_factory=list)

    @property
    def heaviest(self) -> float:
        """Weight of the heaviest subtree; not above 0 where the page has no prose."""
        return max(self.total.values(), default=0.0)

    def line(self, element: Any) -> str:
        """Text of an element, NFC, one line, as it stood when first asked for: for the time before anything is taken out."""
        text = self.lines.get(element)
        if text is None:
            text = self.lines[element] = " ".join(normalise(text_of(element)).split())
        return text

    def in_furniture(self, element: Any) -> bool:
        """Whether an element or one around it is furniture."""
        while element is not None:
            if element in self.furniture:
                return True
            element = self.parent.get(element)
        return False

    def size(self, element: Any) -> int:
        """How many elements lie in one, itself counted."""
        return self.end[element] - self.order[element]

    def contains(self, above: Any, element: Any) -> bool:
        """Whether an element is another one or lies in it."""
        while element is not None:
            if element is above:
                return True
            element = self.parent.get(element)
        return False


def strip_textless(root: Any) -> None:
    """Take out scripts, styles, frames and controls, keeping what stands behind them."""
    etree.strip_elements(root, *NO_TEXT, with_tail=False)


def names_of(element: Any) -> str:
    """Class and id of an element, joined."""
    classes, name = element.get("class"), element.get("id")
    if classes is None:
        return name or ""
    if classes and "VCSortable" in classes:
        # A content system that names its boxes by type: photos, related news, quotes.
        classes = f"{classes} {element.get('type') or ''}"
    return f"{classes} {name}" if classes and name else classes or name or ""


def _all_names(elements: list[Any]) -> list[str]:
    """`names_of` of each element, quicker for the many without an id."""
    names = [e.get("class") or "" for e in elements]
    for i, name in enumerate([e.get("id") for e in elements]):
        if name:
            names[i] = names_of(elements[i])
    if any("VCSortable" in name for name in set(names)):
        names = [name if "VCSortable" not in name else names_of(e) for e, name in zip(elements, names, strict=True)]
    return names


def _is_furniture(element: Any, tag: str, names: str) -> bool:
    if tag == "footer" and element.getparent().tag == "blockquote":
        return False  # who said it
    if tag in _FURNITURE_TAGS or (names and says(names, "furniture")):
        return True
    return tag in _BOXES and element.get("role") in _FURNITURE_ROLES


def weigh(root: Any) -> Weights:
    """Weigh the elements of a page.

    An element that calls itself furniture is believed unless half of the page's prose lies in it: some themes wrap the whole
    article in "content-with-sidebar".

    Args:
        root: element to begin at, `strip_textless` done.
    """
    elements = list(root.iter("*"))
    order = dict(zip(elements, range(len(elements)), strict=True))
    parents = [e.getparent() for e in elements]
    parents[0] = None
    above = [-1, *map(order.__getitem__, parents[1:])]
    parts, names = list(map(_PARTS, elements)), _all_names(elements)
    tags = [part[0] for part in parts]
    chars, links, last, digits = _count(parts, above)
    own = [_weight(n, linked, text) if n else 0.0 for n, linked, text in zip(chars, links, last, strict=True)]
    prose = [n if n >= _LONG and w > 0 else 0 for n, w in zip(chars, own, strict=True)]
    titles = [1 if n >= _TITLE and n > 0.9 * all_ else 0 for n, all_ in zip(links, chars, strict=True)]
    end = _sum_up(above, own, prose, links, titles)
    weights = Weights(
        elements, dict(zip(elements, parents, strict=True)), dict(zip(elements, own, strict=True)), dict(zip(elements, prose, strict=True)),
        dict(zip(elements, links, strict=True)), names=dict(zip(elements, names, strict=True)), order=order,
        digits=[elements[i] for i in sorted(digits)], end=dict(zip(elements, end, strict=True)), tags=tags,
    )  # fmt: skip
    suspects = [
        e for e, tag, name in zip(elements, tags, names, strict=True)
        if (name or tag in _BOXES) and tag not in _NO_FURNITURE and (tag not in _SMALL or len(e) > 1)
        and e is not root and _is_furniture(e, tag, name)
    ]  # fmt: skip
    weights.cards = find_cards(weights, titles) if titles[0] >= MIN_CARDS else []
    _settle_furniture(weights, suspects, root)
    return weights


def _sum_up(above: list[int], own: list[float], prose: list[int], links: list[int], titles: list[int]) -> list[int]:
    """Add to each element what lies in it; gives the place of the first element behind each."""
    end = list(range(1, len(above) + 1))
    for i in range(len(above) - 1, 0, -1):
        up = above[i]
        if end[i] > end[up]:
            end[up] = end[i]
        if own[i]:
            own[up] += own[i]
            if prose[i]:
                prose[up] += prose[i]
        if links[i]:
            links[up] += links[i]
            titles[up] += titles[i]
    return end


def _count(parts: list[tuple[str, str | None, str | None]], above: list[int]) -> tuple[list[int], list[int], list[str], set[int]]:
    """Characters of text, characters of link text and last character, for each element as the block around its inline parts.

    Args:
        parts: tag, text and tail of each element.
        above: place of each element's parent, -1 for none.
    """
    size = len(parts)
    block, linked = list(range(size)), [False] * size
    chars, links, last = [0] * size, [0] * size, [""] * size
    digits: set[int] = set()
    has_digit = _DIGIT.search
    for i, (tag, text, tail) in enumerate(parts):
        up = above[i]
        if tag in _INLINE and up >= 0:
            block[i] = block[up]
            linked[i] = tag == "a" or linked[up]
        elif up >= 0:
            linked[i] = linked[up]
        if text and (text := text.strip()):
            length, where = len(text), block[i]
            chars[where] += length
            last[where] = text[-1]
            if linked[i]:
                links[where] += length
            if 5 < length < 140 and has_digit(text):
                digits.add(i)
        if tail and up >= 0 and (tail := tail.strip()):
            length, where = len(tail), block[up]
            chars[where] += length
            last[where] = tail[-1]
            if linked[up]:
                links[where] += length
            if 5 < length < 140 and has_digit(tail):
                digits.add(up)
    return chars, links, last, digits


def _weight(chars: int, links: int, last: str) -> float:
    if links > 0.6 * chars:
        return -20.0 - min(links, 80)
    if chars >= _LONG or (chars >= _SHORT and last in _SENTENCE_END):
        return chars - 1.5 * links
    return -5.0 if chars < _SHORT else 0.2 * chars


def _settle_furniture(weights: Weights, suspects: list[Any], root: Any) -> None:
    """Believe the furniture's markup, and weigh again without what lies in it and in boxes of other articles."""
    weights.furniture.update(weights.cards)
    limit = 0.4 * (weights.prose[root] - sum(weights.prose[e] for e in weights.cards))
    for element in suspects:
        if weights.prose[element] > limit and weights.prose[element] >= 150:
            continue
        above = weights.parent[element]
        while above is not None and above not in weights.furniture:
            above = weights.parent[above]
        if above is None:
            weights.furniture.add(element)
    for element in weights.furniture:
        loss = weights.total[element] + 10.0
        node = element
        while node is not None:
            weights.total[node] -= loss
            node = weights.parent[node]
    for card in weights.cards:
        # A summary of another article is no body, not even where nothing else is on the page.
        for element in weights.elements[weights.order[card] : weights.end[card]]:
            weights.total[element] = 0.0


def find_body(weights: Weights) -> Any | None:
    """The element that holds the article, or null where no prose lies on the page.

    The heaviest subtree; inside it, an element that its markup calls the body, where it holds four fifths of that weight.

    Args:
        weights: of the page.
    """
    least = weights.heaviest
    if least <= 0:
        return None
    heavy = [(e, w) for e, w in weights.total.items() if w >= 0.8 * least]
    best = [e for e, w in heavy if w >= least][-1]
    named = [e for e, _ in heavy if e.tag not in ("html", "body") and _is_body(e, weights.names[e]) and weights.contains(best, e)]
    return named[-1] if named else best


def _is_body(element: Any, names: str) -> bool:
    return element.get("itemprop") == "articleBody" or (bool(names) and says(names, "body"))
