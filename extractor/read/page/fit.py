"""A site's selectors on a page, and whether they still fit it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml.cssselect import CSSSelector

from extractor.read.page.headline import line
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


@cache
def _compiled(selector: str) -> CSSSelector:
    return CSSSelector(selector, translator="html")


def select(root: Any, selectors: tuple[str, ...]) -> list[Any]:
    """Elements of the first selector that finds any with text.

    Args:
        root: where to look.
        selectors: CSS, in order of trust.
    """
    for selector in selectors:
        found = [e for e in _compiled(selector)(root) if line(e)]
        if found:
            return found
    return []


def fit(site: Site, root: Any, weights: Weights) -> Fitted | None:
    """The first layout of a site that fits a page: its body is there and holds most of the page's prose, and its title is there.

    Args:
        site: the page's site.
        root: the page's body element.
        weights: of the page.
    """
    heaviest = max((w for e, w in weights.total.items() if e.tag not in ("html", "body")), default=0.0)
    for layout in site.layouts:
        bodies = select(root, layout.body)
        titles = select(root, layout.title)
        if not bodies or (layout.title and not titles):
            continue
        body = max(bodies, key=lambda e: weights.total.get(e, 0.0))
        if weights.prose.get(body, 0) < 80 or weights.total.get(body, 0.0) < 0.5 * heaviest:
            continue
        return Fitted(layout, body, _first(titles), _first(select(root, layout.lead)), tuple(select(root, layout.authors)),
                      _first(select(root, layout.published)), _first(select(root, layout.section)))  # fmt: skip
    return None


def _first(elements: list[Any]) -> Any | None:
    return elements[0] if elements else None
