"""Who wrote an article: the byline that readers see, else the persons whom the metadata name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractor.read.bylines import read_byline
from extractor.read.page.headline import line
from extractor.read.page.markup import says
from extractor.read.page.metadata import Metadata
from extractor.read.page.weigh import Weights, names_of
from extractor.read.stamps import find_stamps

_AUTHOR_LINK = re.compile(r"/(?:tac-gia|tacgia|author|nhom-tac-gia|phong-vien|user|cay-but)[/-]", re.IGNORECASE)
_LATER = 40


def own_names(meta: Metadata, host: str | None) -> tuple[str, ...]:
    """Names that a page gives its paper and company.

    Args:
        meta: metadata of the page.
        host: host of the page.
    """
    names = [name for name in [*meta.organizations, meta.site_name, host, (host or "").removeprefix("www.").split(".")[0]] if name]
    return tuple(dict.fromkeys(name for name in names if len(name) < 80))


def find_authors(meta: Metadata, bylines: Sequence[str], weights: Weights, title_element: Any | None, body: Any | None, own: tuple[str, ...]) -> tuple[str, ...]:
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
    names = _near(weights, title_element, body, own)
    if names:
        return names
    for text in meta.authors:
        names = () if "://" in text else read_byline(text, own)
        if names:
            return tuple(dict.fromkeys(n for t in meta.authors if "://" not in t for n in read_byline(t, own)))[:8] if text in meta.authors else names
    return ()


def _near(weights: Weights, title_element: Any | None, body: Any | None, own: tuple[str, ...]) -> tuple[str, ...]:
    """The byline outside the body, before or behind it, told by its class, by rel="author" or by a link to the author's page."""
    order = {element: i for i, element in enumerate(weights.elements)}
    start = order.get(title_element, order.get(body, 0))
    first = order.get(body, start)
    end = first + (sum(1 for _ in body.iter()) if body is not None else 0)
    best: tuple[float, tuple[str, ...]] | None = None
    for index in range(max(0, start - 15), min(len(weights.elements), end + _LATER)):
        element = weights.elements[index]
        linked = element.tag == "a" and (element.get("rel") == "author" or _AUTHOR_LINK.search(element.get("href") or ""))
        if not linked and not _names_author(element):
            continue
        names = _names_in(element, own)
        if names:
            distance = 0 if start <= index <= end else min(abs(index - start), abs(index - end))
            score = 10 - 0.1 * distance - 0.05 * len(line(element)) + (0.5 if linked else 0)
            if best is None or score > best[0]:
                best = (score, _siblings(element, names, own) if linked else names)
    return best[1] if best else ()


def _names_author(element: Any) -> bool:
    names = names_of(element)
    return (bool(names) and says(names, "author")) or element.get("itemprop") == "author"


def _names_in(element: Any, own: tuple[str, ...]) -> tuple[str, ...]:
    text = line(element)
    if not 2 <= len(text) <= 120:
        return ()
    for stamp in reversed(find_stamps(text)):
        text = f"{text[: stamp.start]} | {text[stamp.end :]}"
    return read_byline(text.strip(" |"), own)


def _siblings(link: Any, names: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    """All authors where several links stand side by side."""
    above = link.getparent()
    if above is None:
        return names
    links = [a for a in above.iter("a") if _AUTHOR_LINK.search(a.get("href") or "") or a.get("rel") == "author"]
    found = [n for a in links for n in _names_in(a, own)]
    return tuple(dict.fromkeys(found))[:8] or names
