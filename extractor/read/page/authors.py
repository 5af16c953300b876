"""Who wrote an article: the byline that readers see, else the persons whom the metadata name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractor.read.bylines import is_name, read_byline
from extractor.read.furniture import line_kind
from extractor.read.page.headline import line
from extractor.read.page.markup import says
from extractor.read.page.metadata import Metadata
from extractor.read.page.weigh import Weights
from extractor.read.stamps import find_stamps

_AUTHOR_LINK = re.compile(r"/(?:tac-gia|tacgia|author|nhom-tac-gia|phong-vien|user|cay-but)[/-]", re.IGNORECASE)
_LATER = 40
_NEAR = 8
# A byline is made of few elements.
_LINE = 40


def own_names(meta: Metadata, host: str | None) -> tuple[str, ...]:
    """Names that a page gives its paper and company.

    Args:
        meta: metadata of the page.
        host: host of the page.
    """
    names = [name for name in [*meta.organizations, meta.site_name, host, (host or "").removeprefix("www.").split(".")[0]] if name]
    return tuple(dict.fromkeys(name for name in names if len(name) < 80))


def find_authors(
    meta: Metadata, bylines: Sequence[str], weights: Weights, title_element: Any | None, body: Any | None, own: tuple[str, ...]
) -> tuple[str, ...]:
    """Authors of a page; empty where nobody is named.

    Args:
        meta: metadata of the page.
        bylines: lines of the article's subtree that name authors.
        weights: of the page.
        title_element: the headline.
        body: element that holds the article.
        own: names of the paper.
    """
    for text in bylines:
        names = read_byline(text, own)
        if names:
            return names
    named = tuple(dict.fromkeys(n for t in meta.authors if "://" not in t for n in read_byline(t, own)))[:8]
    names, all_seen = _near(weights, title_element, body, own)
    if names and set(names) < set(named) <= all_seen:
        return named
    return names or _beside(weights, title_element, body, own) or _behind(weights, body, own) or named


def _near(weights: Weights, title_element: Any | None, body: Any | None, own: tuple[str, ...]) -> tuple[tuple[str, ...], set[str]]:
    """The byline outside the body, before or behind it, told by its class, by rel="author" or by a link to the author's page.

    Returns:
        The names of the likeliest byline, and all names that stand where bylines stand.
    """
    start, _, end = _range(weights, title_element, body)
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    seen: set[str] = set()
    for index in range(max(0, start - 15), min(len(weights.elements), end + _LATER)):
        element = weights.elements[index]
        if weights.size(element) > _LINE:
            continue
        linked = element.tag == "a" and (element.get("rel") == "author" or bool(_AUTHOR_LINK.search(element.get("href") or "")))
        names = _names_in(element, own) if linked or _names_author(element, weights.names[element]) else ()
        if not names:
            continue
        seen.update(names)
        distance = 0 if start <= index <= end else min(abs(index - start), abs(index - end))
        score = 10 - 0.1 * distance - 0.05 * len(line(element)) + 0.5 * linked
        if score > best[0]:
            best = (score, _siblings(element, names, own) if linked else names)
    return best[1], seen


def _range(weights: Weights, title_element: Any | None, body: Any | None) -> tuple[int, int, int]:
    """Places of the headline, of the body's start and of its end in document order."""
    order = weights.order
    first = order.get(body, order.get(title_element, 0))
    start = order.get(title_element, first)
    return start, first, weights.end[body] if body is not None else first


def _beside(weights: Weights, title_element: Any | None, body: Any | None, own: tuple[str, ...]) -> tuple[str, ...]:
    """A line right under the headline that holds a personal name and no more, as mobile pages print it."""
    if title_element is None:
        return ()
    start, first, _ = _range(weights, title_element, body)
    stop = first if first > start else start + 30
    for element in weights.elements[start + 1 : min(stop, start + 30)]:
        if len(element) or not element.text or element.tag in ("a", "time", "li", "option", "label") or _linked(element, weights):
            continue
        text = line(element)
        above = element.getparent()
        if above is not None and element.tag in ("span", "b", "strong", "em", "i") and len(_without_stamps(line(above))) > len(text) + 25:
            continue
        if 5 <= len(text) <= 40 and len(text.split()) >= 2 and is_name(text) and not line_kind(text):
            names = read_byline(text, own)
            if len(names) == 1:
                return names
    return ()


def _behind(weights: Weights, body: Any | None, own: tuple[str, ...]) -> tuple[str, ...]:
    """A name set apart right behind the body: at the right, or in bold or italics on a line of its own."""
    if body is None:
        return ()
    end = weights.end[body]
    for element in weights.elements[end : end + _NEAR]:
        text = line(element)
        if not text:
            continue
        if line_kind(text) == "stop" or _linked(element, weights) or len(text) > 60:
            return ()
        names = read_byline(text, own) if _set_apart(element) else ()
        if names and all(len(name.split()) >= 2 for name in names):
            return names
    return ()


def _set_apart(element: Any) -> bool:
    if element.tag in ("b", "strong", "em", "i"):
        return True
    return element.get("align") == "right" or "right" in (element.get("style") or "") or "right" in (element.get("class") or "")


def _linked(element: Any, weights: Weights) -> bool:
    """Whether an element stands in a link or in furniture."""
    while element is not None:
        if element.tag in ("a", "nav", "ul") or element in weights.furniture:
            return True
        element = weights.parent.get(element)
    return False


def _names_author(element: Any, names: str) -> bool:
    return (bool(names) and says(names, "author")) or element.get("itemprop") == "author"


def _names_in(element: Any, own: tuple[str, ...]) -> tuple[str, ...]:
    text = line(element)
    return read_byline(_without_stamps(text), own) if 2 <= len(text) <= 120 else ()


def _without_stamps(text: str) -> str:
    """A line with a bar in place of each date and its clock."""
    if len(text) <= 120:
        for stamp in reversed(find_stamps(text)):
            text = f"{text[: stamp.start]} | {text[stamp.end :]}"
    return text.strip(" |")


def _siblings(link: Any, names: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    """All authors where several links stand side by side."""
    above = link.getparent()
    if above is None:
        return names
    links = [a for a in above.iter("a") if _AUTHOR_LINK.search(a.get("href") or "") or a.get("rel") == "author"]
    found = [n for a in links for n in _names_in(a, own)]
    return tuple(dict.fromkeys(found))[:8] or names
