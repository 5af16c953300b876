"""Pages that go on with the next article: of several alike boxes, each with its headline, the one of the page's own headline."""

from __future__ import annotations

from typing import Any

from extractor.read.page.weigh import Weights


def own_article(body: Any, title_element: Any | None, weights: Weights) -> Any:
    """The part of a body that belongs to the headline, where boxes of other articles stand beside it; else the body.

    Args:
        body: element that holds most prose.
        title_element: the headline.
        weights: of the page.
    """
    if title_element is None or title_element.tag not in ("h1", "h2") or not weights.contains(body, title_element):
        return body
    node = title_element
    while node is not body:
        above = weights.parent[node]
        if above is None or (weights.prose[node] and any(_is_alike(e, node, title_element.tag, weights) for e in above if e is not node)):
            break
        node = above
    return node if node is not None and weights.prose[node] else body


def _is_alike(element: Any, own: Any, heading: str, weights: Weights) -> bool:
    """Whether a box is made like another one and holds a headline of the same rank, and text, of its own."""
    if element.tag != own.tag or element.get("class") != own.get("class") or not weights.prose.get(element):
        return False
    titles = [e for e in element.iter(heading) if e.find(".//a") is None]
    return len(titles) == 1 and len(titles[0]) <= 2
