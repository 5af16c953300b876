"""Which event a page is about: each candidate weighed by what holds of it, against the page having none.

The weights (catalogue event_weights, in hundredths) are learned by corpora/train_events.py from annotated articles: a choice
among the candidates of a page and "none", which weighs 0. They are plain sums over named features, so that they can be read; what the
page's own words say (`lean`) is added to each of its candidates.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from extractor.catalogues import load
from extractor.facts.events.features import Page, features
from extractor.facts.events.lean import lean


@cache
def weights() -> Mapping[str, float]:
    """Weight of each feature."""
    return {entry.name: entry["weight"] / 100 for entry in load("event_weights")}


def weigh(page: Page) -> list[float]:
    """The weight of every candidate of a page; above 0 where more speaks for it than for the page having no event."""
    if not page.found:
        return []
    table, more = weights(), lean(page.text, page.folded, len(page.title))
    return [more + sum(table.get(name, 0.0) for name in features(page, number)) for number in range(len(page.found))]
