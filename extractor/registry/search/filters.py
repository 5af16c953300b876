"""Filters and facets over the coded columns."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

import numpy as np

from extractor.catalogues.provinces import MERGER_DAY
from extractor.errors import UsageError
from extractor.language.folding import fold
from extractor.registry.normal.awards import grantor_key
from extractor.registry.search.index import Index, Ints, Mask
from extractor.registry.search.planes import Rows

Geography = Literal["today", "document"]
#: Facets shown, in order.
FACETS = ("province", "year", "family", "class", "level", "status", "kind")
#: Values of one facet that an answer lists.
FACET_VALUES = 80


class Filters(NamedTuple):
    """What the hits are narrowed to; None or () leaves a column open.

    Args:
        province: codes: today's, or of the document's time with `geography` "document" (`02` or `02|Hà Giang`).
        geography: whether province filter and facet speak of today's provinces or of the document's; None: of those of `as_of`.
        year_from, year_to: both included.
        award: catalogue ids.
        family, class_, level, status, kind: values of these columns.
        grantor: the grantor's name, or a part of it.
        disputed: only events on which papers disagree.
        as_of: ISO day: what was proposed, conferred or revoked by then, with the status of that day, in the provinces of that day.
    """

    province: tuple[str, ...] = ()
    geography: Geography | None = None
    year_from: int | None = None
    year_to: int | None = None
    award: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    class_: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    grantor: str | None = None
    disputed: bool = False
    as_of: str | None = None

    @property
    def ground(self) -> Geography:
        """The geography that holds."""
        before = self.as_of is not None and self.as_of < MERGER_DAY.isoformat()
        return self.geography or ("document" if before else "today")

    @property
    def day(self) -> int | None:
        """`as_of` in days since year 1.

        Raises:
            UsageError: it is no day.
        """
        if self.as_of is None:
            return None
        try:
            return date.fromisoformat(self.as_of).toordinal()
        except ValueError:
            raise UsageError(f"{self.as_of!r} is no day: write it as 2020-06-30") from None


class FacetValue(NamedTuple):
    """One value of a facet with its number of hits."""

    value: str
    hits: int


def column_of(facet: str, geography: Geography) -> str:
    """The column behind a facet."""
    return "province_then" if facet == "province" and geography == "document" else facet


def masks(index: Index, filters: Filters) -> dict[str, Mask]:
    """For each filter that is set, the rows that pass it."""
    found: dict[str, Mask] = {}
    for facet, wanted in (
        ("family", filters.family), ("class", filters.class_), ("level", filters.level), ("kind", filters.kind), ("award", filters.award),
    ):
        if wanted:
            found[facet] = _one_of(index, facet, set(wanted))
    if (day := filters.day) is not None:
        found["as_of"] = index.statuses_at(day) > 0
    if filters.status:
        found["status"] = _one_of(index, "status", set(filters.status), _status_codes(index, filters))
    if filters.province:
        column = column_of("province", filters.ground)
        found["province"] = _one_of(index, column, {v for v in index.values[column] if v in filters.province or v.split("|")[0] in filters.province})
    if filters.year_from is not None or filters.year_to is not None:
        found["year"] = _years(index, filters.year_from or 0, filters.year_to or 9999)
    if filters.grantor and (wanted_words := (grantor_key(filters.grantor) or "").split()):
        found["grantor"] = _one_of(index, "grantor", {v for v in index.values["grantor"] if set(wanted_words) <= set(v.split())})
    if filters.disputed:
        found["disputed"] = _one_of(index, "disputed", {"1"})
    return found


def _status_codes(index: Index, filters: Filters) -> Ints:
    return index.codes["status"] if filters.day is None else index.statuses_at(filters.day)


def _one_of(index: Index, column: str, wanted: set[str], codes: Ints | None = None) -> Mask:
    table = np.array([(value in wanted and value != "") or (fold(value) in wanted and value != "") for value in index.values[column]], np.bool_)
    mask: Mask = table[index.codes[column] if codes is None else codes]
    return mask


def _years(index: Index, start: int, end: int) -> Mask:
    table = np.array([value.isdigit() and start <= int(value) <= end for value in index.values["year"]], np.bool_)
    mask: Mask = table[index.codes["year"]]
    return mask


def facets(index: Index, mask: Mask, passing: dict[str, Mask], filters: Filters) -> dict[str, list[FacetValue]]:
    """Counts of each facet over the hits, without the facet's own filter.

    Args:
        mask: rows that match the query, before filters.
        passing: the masks of the filters.
        filters: which provinces are counted, and as of which day.
    """
    everything = Rows(narrowed(mask, passing))
    counted = {facet: Rows(narrowed(mask, passing, facet)) if facet in passing else everything for facet in FACETS}
    return {facet: _count(index, column_of(facet, filters.ground), rows, filters) for facet, rows in counted.items()}


def narrowed(mask: Mask, passing: dict[str, Mask], without: str | None = None) -> Mask:
    """The rows of a mask that pass all filters, but for one."""
    others = [other for name, other in passing.items() if name != without]
    found: Mask = np.logical_and.reduce([mask, *others]) if others else mask
    return found


def _count(index: Index, column: str, rows: Rows, filters: Filters) -> list[FacetValue]:
    values = index.values[column]
    if column == "status" and filters.day is not None:
        counts = rows.count(_status_codes(index, filters), len(values))
    else:
        counts = index.planes.count(column, rows)
    found = [FacetValue(values[i], int(counts[i])) for i in np.flatnonzero(counts).tolist() if values[i]]
    if column in ("year", "class", "level"):
        found.sort(key=lambda f: f.value, reverse=column == "year")
    else:
        found.sort(key=lambda f: (-f.hits, f.value))
    return found[:FACET_VALUES]
