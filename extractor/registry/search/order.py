"""The first hits in an order, without ordering all: best tier first, within it the newest."""

from __future__ import annotations

from typing import Literal

import numpy as np

from extractor.registry.search.index import Index, Ints, Mask, Tiers

Sort = Literal["relevance", "newest", "oldest"]
#: The order by day is walked from its beginning as far as one in so many of its rows.
_WALK = 8


def first(index: Index, mask: Mask, tiers: Tiers | None, sort: Sort, limit: int | None = None) -> Ints:
    """The first rows of a mask.

    Args:
        index: gives the days.
        mask: the hits.
        tiers: how well each row matches; None: all alike.
        sort: relevance goes by tier, then newest first; the others by day alone.
        limit: how many; None for all.
    """
    total = int(np.count_nonzero(mask))
    wanted = total if limit is None else min(limit, total)
    if tiers is None or sort != "relevance":
        return _by_day(index, mask, total, wanted, sort == "oldest")
    parts: list[Ints] = [np.empty(0, np.int32)]
    tier = 0
    while wanted:
        group = (tiers == tier) & mask
        count = int(np.count_nonzero(group))
        parts.append(_by_day(index, group, count, min(wanted, count), False))
        wanted -= min(wanted, count)
        tier += 1
    return np.concatenate(parts)


def _by_day(index: Index, mask: Mask, total: int, wanted: int, oldest: bool) -> Ints:
    """The first `wanted` rows of the `total` in a mask, by day."""
    order = index.by_day[::-1] if oldest else index.by_day
    # Of many hits the first are met near the beginning of the order; of few, or gathered late in it, all are looked at.
    reach = 4 * wanted * len(mask) // max(total, 1) + 256
    while wanted and reach < len(mask) // _WALK:
        near = order[:reach]
        found = near[mask[near]]
        if len(found) >= wanted:
            return found[:wanted]
        reach *= 4
    rows = np.flatnonzero(mask).astype(np.int32)
    place: Ints = np.negative(index.newest[rows]) if oldest else index.newest[rows]
    if wanted < total:
        some = np.argpartition(place, wanted)[:wanted]
        rows, place = rows[some], place[some]
    return rows[np.argsort(place, kind="stable")]
