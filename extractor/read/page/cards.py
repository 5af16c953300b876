"""Lists of other articles: rows of alike boxes, each with a linked title and perhaps a summary.

Their summaries are running text like an article's and, on a page with a short article, outweigh it; so they are told by how they are
made, not by how much they hold.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.read.page.weigh import Weights

#: So many alike boxes make a list.
MIN_CARDS = 4
# A box holds one article's title, sometimes with two or three more below it, and a summary.
_MAX_TITLES, _MAX_PROSE = 3, 700


def find_cards(weights: Weights, titles: list[int]) -> list[Any]:
    """Boxes that each show another article, where several alike stand side by side, some of them with a summary.

    Args:
        weights: of the page.
        titles: for each element, in document order, how many blocks in it are one link.
    """
    found: list[Any] = []
    skip = 0
    for i, element in enumerate(weights.elements):
        if titles[i] < MIN_CARDS or i < skip or not weights.prose[element]:
            continue
        cards = _cards(element, weights, titles)
        if cards:
            found += cards
            if len(cards) == len(element):
                skip = weights.end[element]
    return found


def _cards(element: Any, weights: Weights, titles: list[int]) -> list[Any]:
    """Children that are boxes of other articles, alike in tag and first class; none where they are few."""
    order, prose = weights.order, weights.prose
    boxes = [c for c in element if 1 <= titles[order[c]] <= _MAX_TITLES and prose[c] <= _MAX_PROSE and c.tag not in ("p", "a")]
    if len(boxes) < MIN_CARDS:
        return []
    kinds = [(c.tag, tuple((c.get("class") or "").split()[:1])) for c in boxes]
    common = Counter(kinds).most_common(1)[0][0]
    alike = [c for c, kind in zip(boxes, kinds, strict=True) if kind == common]
    return alike if len(alike) >= MIN_CARDS and any(prose[c] for c in alike) else []
