"""One search from the query to a page of hits with facets."""

from __future__ import annotations

import threading
from typing import NamedTuple

import numpy as np

from extractor.errors import ExtractorError
from extractor.registry.model import Award
from extractor.registry.search.filters import FacetValue, Filters, facets, masks, narrowed
from extractor.registry.search.index import Index
from extractor.registry.search.match import TYPO, Matched, match
from extractor.registry.search.order import Sort, first
from extractor.registry.search.query import Query, parse
from extractor.registry.search.snippet import Snippet, snippet
from extractor.registry.store.base import Store

#: Bytes of the rows of earlier queries that are kept, two bytes a row each; queries at most.
KEPT_BYTES, KEPT = 128_000_000, 1000
#: No filter set.
OPEN = Filters()
#: The deepest hit that paging reaches, and the longest page.
MAX_OFFSET, MAX_PAGE = 10_000, 100


class TooDeep(ExtractorError):
    """A page beyond what paging reaches."""


class Hit(NamedTuple):
    """An award event found, with how it matched and what to show of it."""

    award: Award
    tier: int
    snippet: Snippet


class Found(NamedTuple):
    """A page of hits.

    Args:
        total: hits in all.
        facets: counts by facet, each without its own filter; {} where none were asked for.
        typos: whether the hits are those of a query with one typo put right.
    """

    total: int
    hits: list[Hit]
    facets: dict[str, list[FacetValue]]
    typos: bool = False


class Engine:
    """Searches a registry; made once, it reads the arrays of the index and keeps them.

    Args:
        store: an open registry.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.index = Index(store)
        # One connection, many threads: SQLite's is not to be used by two at once.
        self._lock = threading.Lock()
        self._matched: dict[str, Matched] = {}

    def search(
        self, text: str = "", filters: Filters = OPEN, *, sort: Sort = "relevance", offset: int = 0, limit: int = 20, with_facets: bool = True
    ) -> Found:
        """Search.

        Args:
            text: the query as typed; "" for all.
            filters: what to narrow to.
            sort: `relevance` goes by how well words match, then newest first.
            offset, limit: the page.

        Raises:
            UsageError: the query is too long.
            TooDeep: the page lies beyond the 10,000th hit.
        """
        if offset + limit > MAX_OFFSET:
            raise TooDeep(f"paging ends at hit {MAX_OFFSET}: narrow the search, or export it")
        query = parse(text)
        matched = self._match(text, query)
        passing = masks(self.index, filters)
        counts = facets(self.index, matched.mask, passing, filters) if with_facets else {}
        tiers, mask = matched.tiers, narrowed(matched.mask, passing)
        total = int(np.count_nonzero(mask))
        page = first(self.index, mask, tiers, sort, offset + limit)[offset:]
        ids = [self.index.id_of(row) for row in page]
        with self._lock:
            awards, texts = self.store.awards(ids), self.store.sentences(ids)
        if (day := filters.day) is not None:
            statuses = self.index.statuses_at(day)
            for award, row in zip(awards, page, strict=True):
                award.status = self.index.values["status"][statuses[row]]
        grades = [0] * len(page) if tiers is None else tiers[page].tolist()
        hits = [Hit(award, grade, snippet(award, texts.get(award.id, ""), query)) for award, grade in zip(awards, grades, strict=True)]
        # Rows of a typo are there only where no row matches without.
        return Found(total, hits, counts, total > 0 and tiers is not None and int(tiers[mask.argmax()]) == TYPO)

    def _match(self, text: str, query: Query) -> Matched:
        """The rows of a query; those of the last ones are kept, for the next page and for each facet that is clicked."""
        with self._lock:
            if (kept := self._matched.pop(text, None)) is not None:
                self._matched[text] = kept
                return kept
        found = match(self.index, query)
        with self._lock:
            self._matched[text] = found
            if len(self._matched) > min(KEPT, max(KEPT_BYTES // (2 * self.index.count + 1), 1)):
                self._matched.pop(next(iter(self._matched)))
        return found

    def awards(self, ids: list[str]) -> list[Award]:
        """Award events by id, in order."""
        with self._lock:
            return self.store.awards(ids)

    def ids(self, text: str = "", filters: Filters = OPEN, sort: Sort = "relevance", limit: int | None = None) -> list[str]:
        """The ids of all hits, in order; for exports and comparisons."""
        matched = self._match(text, parse(text))
        mask = narrowed(matched.mask, masks(self.index, filters))
        return [self.index.id_of(row) for row in first(self.index, mask, matched.tiers, sort, limit)]

    def facet(self, name: str, text: str, filters: Filters) -> list[FacetValue]:
        """All values of one facet for a search."""
        matched = self._match(text, parse(text))
        return facets(self.index, matched.mask, masks(self.index, filters), filters)[name]

    def suggest(self, text: str, limit: int = 8) -> list[Award]:
        """Award events whose recipient's name begins with what is typed, one a name."""
        typed = text.rstrip()
        if not typed:
            return []
        found = match(self.index, parse(typed if typed.endswith(('"', "*")) else typed + "*"))
        page = first(self.index, found.mask, found.tiers, "relevance", limit * 6)
        names: dict[str, Award] = {}
        for award in self.awards([self.index.id_of(row) for row in page]):
            if award.recipient:
                names.setdefault(award.recipient, award)
        return list(names.values())[:limit]
