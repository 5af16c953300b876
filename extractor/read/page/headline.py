"""The headline of a page: what readers see, checked against what the metadata say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from extractor.language.unicode import normalise
from extractor.read.furniture import is_outlet, line_kind, same_words
from extractor.read.page.markup import says
from extractor.read.page.metadata import Metadata
from extractor.read.page.tree import text_of
from extractor.read.page.weigh import Weights

_SITE_TAIL = re.compile(r"\s+(?:[|»·•]|[-–—]{1,2})\s+[^|»·]{2,60}$|\s*\|\s*[^|]{2,60}$|\s+::.*$")
_SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+){2,}$")
_TITLE_TAGS = frozenset(("h4", "h5", "div", "p", "span", "td", "strong", "header", "a", "b"))
# What a heading's text and place can add to its rank at most.
_MOST = 4.5
_WORDS = 5


@dataclass(frozen=True, slots=True)
class Headline:
    """Title and lead with the elements they stand in, null where only metadata name them."""

    title: str | None
    title_element: Any | None
    lead: str | None
    lead_element: Any | None


def line(element: Any) -> str:
    """Text of an element, NFC, one line."""
    return " ".join(normalise(text_of(element)).split())


def without_site(title: str, names: list[str]) -> str:
    """A `<title>` without the name of the site behind a dash or bar.

    Args:
        title: as found.
        names: names that the site gives itself.

    >>> without_site("Giá vàng giảm | Báo Dân trí", []), without_site("Lào Cai - Hà Giang: mở đường", [])
    ('Giá vàng giảm', 'Lào Cai - Hà Giang: mở đường')
    """
    for _ in range(3):
        match = _SITE_TAIL.search(title)
        if not match or match.start() < 8:
            break
        tail = title[match.start() :].strip(" -–—|»·•:")
        bar = any(mark in match.group() for mark in "|»·•") or "::" in match.group()
        known = any(same_words(tail, name) > 0.6 for name in names if name)
        if not (bar or known or re.search(r"\b(?:báo|tạp chí|cổng|trang|online|mobile|news|portal|\w+\.(?:vn|com|net))\b", tail, re.IGNORECASE)):
            break
        title = title[: match.start()].strip()
    return title


def find_title(weights: Weights, body: Any | None, meta: Metadata) -> tuple[str | None, Any | None]:
    """The headline: the h1 or heading that the metadata know, else the h1 nearest above the body, else the metadata's title.

    Args:
        weights: of the page.
        body: element that holds the article.
        meta: metadata of the page.
    """
    known = [t for t in (without_site(t, meta.organizations) for t in meta.titles) if len(t) > 5 and not _SLUG.match(t) and not is_outlet(t)]
    if not meta.names_article:
        # A short <title> names the portal, not the article.
        known = [t for t in known if sum(word[0].isalnum() for word in t.split()) >= _WORDS]
    best: tuple[float, str, Any] | None = None
    for candidates in (_headings(weights), _weak_headings(weights)):
        for rank, element in candidates:
            if best is not None and rank + _MOST <= best[0]:
                continue
            text = weights.line(element)
            if not 8 <= len(text) <= 350:
                continue
            score = rank + _title_score(element, text, known, weights, body)
            if (best is None or score > best[0] + 0.01) and not line_kind(text):
                best = (score, text, element)
        if best is not None and best[0] >= (1.5 if known else 0.8):
            return best[1], best[2]
        # A portal's <title> often names the portal alone; then a line that calls itself the title is believed.
        if best is not None and not meta.names_article and best[0] >= 0 and len(best[1]) >= 20 and says(weights.names[best[2]], "title"):
            return best[1], best[2]
    return (known[0] if known else None), None


def _headings(weights: Weights) -> list[tuple[float, Any]]:
    """Elements that may be the headline, with a rank: h1 first, then headings and what names itself a title."""
    found = []
    for (element, names), tag in zip(weights.names.items(), weights.tags, strict=True):
        if tag == "h1":
            found.append((3.0 + 0.5 * says(names, "title"), element))
        elif tag in ("h2", "h3"):
            if not weights.in_furniture(element):
                found.append((1.0 + 0.8 * says(names, "title"), element))
        elif tag in _TITLE_TAGS and len(element) <= 3 and _is_named_title(element, names) and weights.size(element) < 20:
            found.append((1.0, element))
    return found


def _is_named_title(element: Any, names: str) -> bool:
    return (bool(names) and says(names, "title")) or element.get("itemprop") == "headline"


def _weak_headings(weights: Weights) -> list[tuple[float, Any]]:
    """Bold lines and small headings, for pages without any better."""
    return [(0.4, e) for e in weights.elements if e.tag in ("h4", "h5", "b", "strong") and not weights.in_furniture(e) and weights.prose[e] < 200]


def _title_score(element: Any, text: str, known: list[str], weights: Weights, body: Any | None) -> float:
    match = max((same_words(text, t) for t in known), default=0.0)
    score = 4 * match - (3 if weights.in_furniture(element) else 0) - (2 if _is_link_away(element) else 0)
    if body is not None and weights.order[element] > weights.order[body] and not weights.contains(body, element):
        score -= 1.5
    if element.tag != "h1" and body is not None:
        # Of several lines that call themselves titles, the one right above the body.
        gap = weights.order[body] - weights.order[element]
        near = gap > 0 or weights.contains(body, element)
        score += max(0.0, 0.5 - 0.01 * abs(gap)) if near else 0.0
        score -= 0.3 if text.isupper() else 0.0
    if known and match < 0.55 and (element.tag != "h1" or len(text) < 15):
        score -= 1 if says(weights.names[element], "title") else 3
    return score


def _is_link_away(element: Any) -> bool:
    """Whether the whole heading is a link, as on lists of other articles; a headline may link to itself."""
    link = element if element.tag == "a" else element.find(".//a")
    if link is None:
        return element.getparent() is not None and element.getparent().tag == "a"
    return len(text_of(link)) > 0.8 * len(text_of(element))
