"""Title and lead of a page: what readers see, checked against what the metadata say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from extractor.language.unicode import normalise
from extractor.read.furniture import line_kind, same_words
from extractor.read.page.markup import says
from extractor.read.page.metadata import Metadata
from extractor.read.page.tree import text_of
from extractor.read.page.weigh import Weights, names_of

_SITE_TAIL = re.compile(r"\s+(?:[|»·•]|[-–—]{1,2})\s+[^|»·]{2,60}$|\s*\|\s*[^|]{2,60}$|\s+::.*$")
_SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+){2,}$")
_MIN_LEAD, _MAX_LEAD = 30, 900


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


def find_title(root: Any, weights: Weights, body: Any | None, meta: Metadata) -> tuple[str | None, Any | None]:
    """The headline: the h1 or heading that the metadata know, else the h1 nearest above the body, else the metadata's title.

    Args:
        root: the page's body element.
        weights: of the page.
        body: element that holds the article.
        meta: metadata of the page.
    """
    known = [t for t in (without_site(t, meta.organizations) for t in meta.titles) if len(t) > 5 and not _SLUG.match(t)]
    order = {element: i for i, element in enumerate(weights.elements)}
    body_at = order.get(body, len(order)) if body is not None else len(order)
    best: tuple[float, str, Any] | None = None
    for element in weights.elements:
        rank = _title_rank(element)
        if rank <= 0:
            continue
        text = line(element)
        if not 8 <= len(text) <= 350 or line_kind(text):
            continue
        match = max((same_words(text, t) for t in known), default=0.0)
        score = rank + 4 * match - (3 if element in weights.furniture or _in_furniture(element, weights) else 0) - (2 if _is_link_away(element) else 0)
        score -= 1.5 if order[element] > body_at and body is not None and not _contains(body, element, weights) else 0
        if match < 0.55 and (element.tag != "h1" or len(text) < 15):
            score -= 3 if not says(names_of(element), "title") else 1
        if best is None or score > best[0] + 0.01:
            best = (score, text, element)
    if best is not None and best[0] >= 1.5:
        return best[1], best[2]
    return (known[0] if known else None), None


def _title_rank(element: Any) -> float:
    names = names_of(element)
    named = bool(names) and says(names, "title")
    if element.get("itemprop") in ("headline", "name"):
        named = True
    if element.tag == "h1":
        return 3.0 + 0.5 * named
    if element.tag in ("h2", "h3"):
        return 1.0 + 0.8 * named
    if element.tag in ("h4", "h5", "div", "p", "span", "td", "strong", "header", "a", "b"):
        return 1.0 if named and len(element) <= 3 else 0.4 if element.tag in ("h4", "b", "strong") else 0.0
    return 0.0


def _in_furniture(element: Any, weights: Weights) -> bool:
    while element is not None:
        if element in weights.furniture:
            return True
        element = weights.parent.get(element)
    return False


def _is_link_away(element: Any) -> bool:
    """Whether the whole heading is a link, as on lists of other articles; a headline may link to itself."""
    link = element if element.tag == "a" else element.find(".//a")
    if link is None:
        return element.getparent() is not None and element.getparent().tag == "a"
    return len(text_of(link)) > 0.8 * len(text_of(element))


def _contains(above: Any, element: Any, weights: Weights) -> bool:
    while element is not None:
        if element is above:
            return True
        element = weights.parent.get(element)
    return False


def find_lead(weights: Weights, body: Any | None, title_element: Any | None, title: str | None, meta: Metadata) -> tuple[str | None, Any | None]:
    """The sapo: an element between title and body that calls itself one, or that the metadata's description repeats.

    Args:
        weights: of the page.
        body: element that holds the article.
        title_element, title: the headline.
        meta: metadata of the page.
    """
    order = {element: i for i, element in enumerate(weights.elements)}
    start = order.get(title_element, -1)
    first = order.get(body, len(order))
    best: tuple[float, str, Any] | None = None
    for element in weights.elements[max(0, start - 40) :]:
        at = order[element]
        inside = body is not None and at > first and _contains(body, element, weights)
        if (at > first and not inside) or element is body or element is title_element:
            if at > first and not inside:
                break
            continue
        score = _lead_score(element, title, meta, weights, at < start)
        if score > 0 and (best is None or score > best[0]):
            text = line(element)
            best = (score, text, element)
    return (best[1], best[2]) if best else (None, None)


def _lead_score(element: Any, title: str | None, meta: Metadata, weights: Weights, above_title: bool) -> float:
    tag = element.tag
    if tag not in ("p", "div", "h2", "h3", "h4", "h5", "strong", "b", "span", "section", "blockquote", "td", "em"):
        return 0.0
    if weights.prose.get(element, 0) > _MAX_LEAD or _in_furniture(element, weights):
        return 0.0
    names = names_of(element)
    named = (bool(names) and says(names, "lead")) or element.get("itemprop") == "description"
    if not named and tag in ("div", "section", "td", "span") and len(element) > 4:
        return 0.0
    text = line(element)
    if not _MIN_LEAD <= len(text) <= _MAX_LEAD or weights.links.get(element, 0) > 0.5 * len(text):
        return 0.0
    if title and same_words(text, title) > 0.85:
        return 0.0
    match = max((_matches(text, d) for d in meta.descriptions), default=0.0)
    score = (3.0 if named else 0.0) + (2.5 * match if match >= 0.75 else 0.0) - (2.0 if above_title else 0.0)
    if tag in ("strong", "b", "span", "em") and not named:
        score -= 0.5
    return score - 0.001 * len(element) if score >= 1.8 else 0.0


def _matches(text: str, description: str) -> float:
    """Likeness of a text and a description, which sites cut short."""
    cut = description.rstrip("… .")
    if len(cut) > 80 and len(text) > len(cut) and (len(description) - len(cut) > 1 or 140 <= len(cut) <= 320) and len(text) < 2.2 * len(cut):
        return max(same_words(text, description), same_words(text[: len(cut)], cut) * 0.9)
    return same_words(text, description)
