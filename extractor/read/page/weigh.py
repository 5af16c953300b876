"""Where the prose of a page lies: every block weighs by its running text, links weigh against it, and the subtree that weighs most holds the article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from extractor.read.page.markup import says

#: Elements without text of the article; taken out before anything is weighed.
NO_TEXT = ("script", "style", "noscript", "svg", "iframe", "select", "button", "input", "textarea", "template", "object", "embed", "canvas", "map", "datalist", "ins")
_INLINE = frozenset(
    ("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "kbd", "label", "mark", "picture",
     "q", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "amp-img", "o:p", "nobr", "blink")
)  # fmt: skip
_FURNITURE_TAGS = frozenset(("nav", "aside", "footer"))
_SENTENCE_END = (".", "!", "?", "…", "”", '"', ":", ";")
_LONG, _SHORT = 60, 25


@dataclass(slots=True)
class Weights:
    """Weights of a page's elements.

    Args:
        elements: all elements in document order.
        total: weight of each element's subtree.
        prose: characters of running text in each subtree, furniture included.
        links: characters of link text in each subtree.
        furniture: elements whose markup calls them furniture, topmost ones, guarded (see `weigh`).
    """

    elements: list[Any]
    parent: dict[Any, Any]
    total: dict[Any, float] = field(default_factory=dict)
    prose: dict[Any, int] = field(default_factory=dict)
    links: dict[Any, int] = field(default_factory=dict)
    furniture: set[Any] = field(default_factory=set)


def strip_textless(root: Any) -> None:
    """Take out scripts, styles, frames and controls, keeping what stands behind them."""
    etree.strip_elements(root, *NO_TEXT, with_tail=False)


def names_of(element: Any) -> str:
    """Class and id of an element, joined."""
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('type') or ''}".strip()


def _is_furniture(element: Any) -> bool:
    if element.tag in _FURNITURE_TAGS or element.get("role") in ("navigation", "complementary", "contentinfo", "search", "dialog"):
        return True
    names = names_of(element)
    return bool(names) and says(names, "furniture")


def weigh(root: Any) -> Weights:
    """Weigh the elements of a page.

    An element that calls itself furniture is believed unless half of the page's prose lies in it: some themes wrap the whole
    article in "content-with-sidebar".

    Args:
        root: element to begin at, `strip_textless` done.
    """
    weights = Weights([e for e in root.iter() if isinstance(e.tag, str)], {})
    block: dict[Any, Any] = {}
    linked: dict[Any, bool] = {}
    chars: dict[Any, int] = {}
    link_chars: dict[Any, int] = {}
    last: dict[Any, str] = {}
    suspects: list[Any] = []
    for element in weights.elements:
        above = element.getparent() if element is not root else None
        weights.parent[element] = above
        inline = element.tag in _INLINE and above is not None
        block[element] = block[above] if inline else element
        linked[element] = element.tag == "a" or (above is not None and linked[above])
        _count(element.text, block[element], linked[element], chars, link_chars, last)
        if above is not None:
            _count(element.tail, block[above], linked[above], chars, link_chars, last)
        if above is not None and element.tag not in ("body", "html", "head") and _is_furniture(element):
            suspects.append(element)
    own = {e: _weight(n, link_chars.get(e, 0), last.get(e, "")) for e, n in chars.items()}
    _sum(weights, own, chars, link_chars)
    _settle_furniture(weights, suspects, root)
    return weights


def _count(text: str | None, block: Any, linked: bool, chars: dict[Any, int], link_chars: dict[Any, int], last: dict[Any, str]) -> None:
    if not text:
        return
    text = text.strip()
    if not text:
        return
    chars[block] = chars.get(block, 0) + len(text)
    if linked:
        link_chars[block] = link_chars.get(block, 0) + len(text)
    last[block] = text[-1]


def _weight(chars: int, links: int, last: str) -> float:
    if links > 0.6 * chars:
        return -20.0 - min(links, 80)
    if chars >= _LONG or (chars >= _SHORT and last in _SENTENCE_END):
        return chars - 1.5 * links
    return -5.0 if chars < _SHORT else 0.2 * chars


def _sum(weights: Weights, own: dict[Any, float], chars: dict[Any, int], link_chars: dict[Any, int]) -> None:
    for element in reversed(weights.elements):
        total = weights.total.get(element, 0.0) + own.get(element, 0.0)
        prose = weights.prose.get(element, 0) + (chars[element] if own.get(element, 0) > 0 and chars[element] >= _LONG else 0)
        links = weights.links.get(element, 0) + link_chars.get(element, 0)
        weights.total[element], weights.prose[element], weights.links[element] = total, prose, links
        above = weights.parent[element]
        if above is not None:
            weights.total[above] = weights.total.get(above, 0.0) + total
            weights.prose[above] = weights.prose.get(above, 0) + prose
            weights.links[above] = weights.links.get(above, 0) + links


def _settle_furniture(weights: Weights, suspects: list[Any], root: Any) -> None:
    """Believe the furniture's markup, and weigh again without what lies in it."""
    limit = 0.4 * weights.prose[root]
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


def find_body(weights: Weights, root: Any) -> Any | None:
    """The element that holds the article, or null where no prose lies on the page.

    The heaviest subtree; inside it, an element that its markup calls the body, where it holds four fifths of that weight.

    Args:
        weights: of the page.
        root: where the weighing began.
    """
    best, best_weight = None, 0.0
    for element in weights.elements:
        if weights.total[element] >= best_weight > 0 or (best is None and weights.total[element] > 0):
            best, best_weight = element, weights.total[element]
    if best is None:
        return None
    named = [
        e for e in weights.elements
        if weights.total[e] >= 0.8 * best_weight and e.tag not in ("html", "body") and _is_body(e) and (e is best or _within(e, best, weights))
    ]  # fmt: skip
    return named[-1] if named else best


def _is_body(element: Any) -> bool:
    if element.get("itemprop") == "articleBody":
        return True
    names = names_of(element)
    return bool(names) and says(names, "body")


def _within(element: Any, above: Any, weights: Weights) -> bool:
    while element is not None:
        if element is above:
            return True
        element = weights.parent[element]
    return False
