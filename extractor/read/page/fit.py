"""A site's selectors on a page, and whether they still fit it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from extractor.read.page.headline import line
from extractor.read.page.selectors import Index, words
from extractor.read.page.weigh import Weights
from extractor.read.sites import Layout, Site


@dataclass(frozen=True, slots=True)
class Fitted:
    """What a layout found on a page: elements, null or empty where it found none."""

    layout: Layout
    body: Any
    title: Any | None
    lead: Any | None
    authors: tuple[Any, ...]
    published: Any | None
    section: Any | None
    drop: tuple[Any, ...]
    captions: tuple[Any, ...]


def fit(site: Site, weights: Weights) -> Fitted | None:
    """The first layout of a site that fits a page: its body is there and holds most of the page's prose, and its title is there.

    Selectors of a layout that no real page has verified must also agree with general reading: their body may not be much larger
    or smaller than the heaviest subtree, and the headline is left to general reading.

    Args:
        site: the page's site.
        weights: of the page.
    """
    index = Index(weights, words(site.selectors))
    heaviest = weights.heaviest
    for layout in site.layouts:
        bodies = _found(index, layout.body)
        titles = _found(index, layout.title)
        if not bodies or (layout.title and not titles):
            continue
        body = max(bodies, key=lambda e: weights.total[e])
        least = 0.5 if layout.verified else 0.75
        if weights.prose[body] < 80 or weights.total[body] < least * heaviest:
            continue
        return _fitted(layout, body, titles, index)
    return None


def _fitted(layout: Layout, body: Any, titles: list[Any], index: Index) -> Fitted:
    leads = [e for e in _found(index, layout.lead) if 30 <= len(line(e)) <= 900]
    return Fitted(
        layout, body, titles[0] if titles and layout.verified else None, leads[0] if leads else None, tuple(_found(index, layout.authors)),
        _first(_found(index, layout.published)), _first(_found(index, layout.section)),
        tuple(e for s in layout.drop for e in index.select(s, body)), tuple(e for s in layout.captions for e in index.select(s, body)),
    )  # fmt: skip


def _found(index: Index, selectors: tuple[str, ...]) -> list[Any]:
    """Elements with text of the first selector that finds any."""
    for selector in selectors:
        found = [e for e in index.select(selector) if any(not t.isspace() for t in e.itertext())]
        if found:
            return found
    return []


def _first(elements: list[Any]) -> Any | None:
    return elements[0] if elements else None
