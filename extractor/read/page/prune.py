"""Takes out of the article's subtree what its markup calls furniture."""

from __future__ import annotations

import re
from typing import Any

from extractor.read.page.markup import says
from extractor.read.page.weigh import Weights, names_of

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_RELATED_TYPE = re.compile(r"^(?:related|link|boxlink|morelink)", re.IGNORECASE)


def prune(body: Any, weights: Weights, keep: tuple[Any, ...] = ()) -> None:
    """Remove furniture, hidden boxes and lists of links from the subtree.

    Args:
        body: element that holds the article.
        weights: of the page.
        keep: elements that a site's file or the headline's search named; they and their ancestors stay.
    """
    guarded = {body}
    for element in keep:
        while element is not None and element is not body:
            guarded.add(element)
            element = element.getparent()
    limit = 0.5 * weights.prose.get(body, 0)
    for element in [e for e in body.iter() if isinstance(e.tag, str)]:
        if element in guarded or element.getparent() is None or weights.prose.get(element, 0) > max(limit, 150):
            continue
        if _is_unwanted(element, weights) and not _names_caption(element):
            drop(element)


def _is_unwanted(element: Any, weights: Weights) -> bool:
    return element in weights.furniture or _is_hidden(element) or _is_link_list(element, weights) or _is_teaser(element, weights)


def _names_caption(element: Any) -> bool:
    names = names_of(element)
    return bool(names) and says(names, "caption") and element.find(".//a") is None


def _is_hidden(element: Any) -> bool:
    return bool(_HIDDEN.search(element.get("style") or "")) or element.get("hidden") is not None


def _is_link_list(element: Any, weights: Weights) -> bool:
    """A list, a box or a table whose text is nearly all links."""
    if element.tag not in ("ul", "ol", "div", "section", "table", "article", "dl") or not weights.links.get(element):
        return False
    if element.tag == "div" and _RELATED_TYPE.match(element.get("type") or ""):
        return True
    length = len(" ".join("".join(element.itertext()).split()))
    return weights.links[element] > 0.8 * length and len(element.findall(".//a")) >= 2


def _is_teaser(element: Any, weights: Weights) -> bool:
    """A small box that opens with the linked picture and the linked title of another article, a summary behind them."""
    links = weights.links.get(element, 0)
    if element.tag not in ("div", "section", "article", "table", "aside") or links < 20 or weights.prose.get(element, 0) > 500:
        return False
    picture = element.find(".//a//img")
    if picture is None or element.find(".//figcaption") is not None:
        return False
    length = len(" ".join("".join(element.itertext()).split()))
    opening = next((e for e in element.iter("*") if e.text and e.text.strip()), None)
    return length < 700 and links >= 0.15 * length and opening is not None and _in_link(opening, element)


def _in_link(element: Any, within: Any) -> bool:
    while element is not None and element is not within:
        if element.tag == "a":
            return True
        element = element.getparent()
    return False


def drop(element: Any) -> None:
    """Empty an element; the text behind it stays where it is.

    It is not taken out of its parent, since moving the text behind it fails where a page holds characters that XML forbids.
    """
    if element.getparent() is not None:
        element.clear(keep_tail=True)
