"""Captions of pictures that stand between the headline and the article's body."""

from __future__ import annotations

from typing import Any

from extractor.read.furniture import line_kind
from extractor.read.page.headline import line
from extractor.read.page.markup import says
from extractor.read.page.weigh import Weights


def captions_outside(weights: Weights, title_element: Any | None, body: Any) -> list[str]:
    """Captions by their markup, in order, each once.

    Args:
        weights: of the page.
        title_element: the headline; without it nothing is taken.
        body: element that holds the article.
    """
    if title_element is None:
        return []
    order = weights.order
    first, end = order.get(title_element, 0), order.get(body, 0)
    captions: list[str] = []
    covered: set[Any] = set()
    for element in weights.elements[first:end]:
        if weights.parent[element] in covered:
            covered.add(element)
            continue
        names = weights.names[element]
        if element.tag == "figcaption" or (names and says(names, "caption")):
            covered.add(element)
            text = line(element)
            if 8 <= len(text) < 500 and not line_kind(text) and text not in captions and not weights.in_furniture(element):
                captions.append(text)
    return captions

