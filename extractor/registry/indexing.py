"""Keeps the search index beside the awards: a segment for what a build changed, one anew when they have become many."""

from __future__ import annotations

from extractor.registry.batch import Derived
from extractor.registry.search.segment import SegmentWriter, Vocabulary
from extractor.registry.store.base import Store

#: Segments beside each other at most, and rows in the later ones as a part of the first.
MAX_SEGMENTS, MAX_PART = 12, 0.25


def update_index(store: Store, derived: Derived) -> None:
    """Bring the index up to the awards of the registry.

    Args:
        store: a registry under construction, its awards written.
        derived: what this build derived.
    """
    numbers = store.segment_numbers()
    if derived.whole:
        store.run("DELETE FROM segments")
        derived.rows.write(store, 1, [])
    elif not numbers or len(numbers) >= MAX_SEGMENTS or _later_rows(store, numbers, len(derived.awards)):
        store.run("DELETE FROM segments")
        _write_all(store)
    elif derived.awards or derived.gone:
        # The older segments' copies of changed rows are dead as well as those of rows that are no more.
        derived.rows.write(store, numbers[-1] + 1, sorted({*derived.gone, *derived.awards}))


def _later_rows(store: Store, numbers: list[int], more: int) -> bool:
    sizes = [len(store.array(n, "ids")) // 8 for n in numbers]
    return bool(sizes) and sum(sizes[1:]) + more > max(2000, MAX_PART * sizes[0])


def _write_all(store: Store) -> None:
    writer = SegmentWriter(Vocabulary())
    keys: dict[str | None, str] = dict(store.rows("SELECT id, key FROM grantors"))
    for award, text in zip(store.stream_models("awards", "ORDER BY id"), store.stream_sentences(), strict=True):
        writer.add(award, text, keys.get(award.grantor_id))
    writer.write(store, 1, [])
