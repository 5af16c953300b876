"""Rows that match a query, and how well: exact name, toned phrase, toned words, folded phrase, folded words, one typo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from extractor.language.folding import fold_ascii
from extractor.registry.search.index import Index, Ints, Mask
from extractor.registry.search.query import Query, Word

EXACT, TONED_NAME, TONED_PHRASE, TONED_WORDS, FOLDED_PHRASE, FOLDED_WORDS, TYPO = range(7)
#: Masks of words are kept for words as frequent as this; so many of them.
KEPT_FROM, KEPT = 5_000, 192
#: Words of a query in which a typo is looked for, at most.
_TYPO_WORDS = 8


class Matched(NamedTuple):
    """Rows in ascending order, and the tier of each."""

    rows: Ints
    tiers: Ints


class _Reading(NamedTuple):
    """Numbers of the vocabulary that stand for a word: as typed, and with what is written without tones."""

    toned: list[int]
    folded: list[int]


def match(index: Index, query: Query) -> Matched:
    """All rows that hold every word of a query, none of its excluded ones."""
    if not query.words:
        rows = np.flatnonzero(_without(index, query, index.alive.copy())).astype(np.int32)
        return Matched(rows, np.zeros(len(rows), np.int32))
    readings = [_read(index, word) for word in query.words]
    mask = _holding(index, query, readings)
    tiers = _tiers(index, query, readings, mask)
    if not query.phrases and len(query.words) <= _TYPO_WORDS and not mask.any():
        _add_typos(index, query, readings, mask, tiers)
    rows = np.flatnonzero(mask).astype(np.int32)
    return Matched(rows, tiers[rows])


def _read(index: Index, word: Word) -> _Reading:
    bare = fold_ascii(word.text)
    if word.prefix:
        found = index.prefixed(bare)
        toned = [n for n in found if index.words[n].startswith(word.text)] if word.toned else found
        return _Reading(toned, sorted({*toned, *(n for n in found if index.words[n].isascii())}))
    if not word.toned:
        found = index.by_fold.get(bare, [])
        return _Reading(found, found)
    toned = [index.numbers[word.text]] if word.text in index.numbers else []
    return _Reading(toned, toned + ([index.numbers[bare]] if bare in index.numbers else []))


def _rows_with(index: Index, numbers: Sequence[int]) -> Mask:
    """Rows with any of the words; of frequent words the mask is kept, nobody writes to it."""
    key = tuple(numbers)
    if (kept := index.masks.get(key)) is not None:
        index.masks[key] = index.masks.pop(key)  # the last used stand last
        return kept
    mask = _marked(index, numbers)
    if index.frequency(list(numbers)) >= KEPT_FROM:
        index.masks[key] = mask
        if len(index.masks) > KEPT:
            index.masks.pop(next(iter(index.masks)), None)
    return mask


def _marked(index: Index, numbers: Sequence[int]) -> Mask:
    mask = np.zeros(index.count, np.bool_)
    for number in numbers:
        for rows in index.rows(number):
            mask[rows] = True
    return mask


def _holding(index: Index, query: Query, readings: list[_Reading]) -> Mask:
    mask = index.alive.copy()
    # Rare words first: an empty mask ends the work.
    for reading in sorted(readings, key=lambda r: index.frequency(r.folded)):
        mask &= _rows_with(index, reading.folded)
        if not mask.any():
            return mask
    for start, end in query.phrases:
        mask &= _phrase_mask(index, [r.folded for r in readings[start:end]])
    return _without(index, query, mask)


def _without(index: Index, query: Query, mask: Mask) -> Mask:
    for phrase in query.excluded:
        mask &= ~_phrase_mask(index, [_read(index, word).folded for word in phrase])
    return mask


def _phrase_mask(index: Index, words: list[list[int]]) -> Mask:
    mask = np.zeros(index.count, np.bool_)
    mask[_phrase(index, words)[1]] = True
    return mask


def _phrase(index: Index, words: list[list[int]]) -> tuple[Any, Ints]:
    """Positions at which the words stand side by side, and the row of each; a separator ends each row, so that none is crossed."""
    rarest = min(range(len(words)), key=lambda i: index.frequency(words[i]))
    found = [p for number in words[rarest] for p in index.positions(number)]
    if not found:
        return np.empty(0, np.int64), np.empty(0, np.int32)
    owners = [r for number in words[rarest] for r in index.rows(number)]
    at = (np.concatenate(found) if len(found) > 1 else found[0]).astype(np.int64) - rarest
    rows = np.concatenate(owners) if len(owners) > 1 else owners[0]
    inside = (at >= 0) & (at + len(words) <= len(index.sequence))
    at, rows = at[inside], rows[inside]
    for i, numbers in enumerate(words):
        if i != rarest and at.size:
            held = index.sequence[at + i]
            fits = held == numbers[0] if len(numbers) == 1 else _member(index, numbers)[held]
            at, rows = at[fits], rows[fits]
    return at, rows


def _member(index: Index, numbers: list[int]) -> Mask:
    member = np.zeros(len(index.words), np.bool_)
    member[numbers] = True
    return member


def _tiers(index: Index, query: Query, readings: list[_Reading], mask: Mask) -> Ints:
    tiers = np.full(index.count, FOLDED_WORDS, np.int32)
    if not mask.any():
        return tiers
    toned, folded = [r.toned for r in readings], [r.folded for r in readings]
    alike = toned == folded
    if not alike:
        _mark(index, tiers, folded, FOLDED_PHRASE, FOLDED_PHRASE)
    if all(toned):
        if alike:
            tiers[mask] = TONED_WORDS
        else:
            held = mask.copy()
            for numbers in toned:
                held &= _rows_with(index, numbers)
            tiers[held] = TONED_WORDS
        _mark(index, tiers, toned, TONED_PHRASE, TONED_NAME)
    return tiers


def _mark(index: Index, tiers: Ints, words: list[list[int]], anywhere: int, in_name: int) -> None:
    """Set the tier of rows with a phrase: anywhere, within the name, as the whole name."""
    length = len(words)
    if length == 1:
        _mark_word(index, tiers, words[0], anywhere, in_name)
        return
    at, rows = _phrase(index, words)
    tiers[rows] = anywhere
    offset = at - index.starts[rows]
    named = offset + length <= index.names[rows]
    tiers[rows[named]] = in_name
    if in_name == TONED_NAME:
        tiers[rows[named & (offset == 0) & (index.names[rows] == length)]] = EXACT


def _mark_word(index: Index, tiers: Ints, numbers: list[int], anywhere: int, in_name: int) -> None:
    """The same for one word: of one that millions of places hold only names are looked at place by place."""
    tiers[_rows_with(index, numbers)] = anywhere
    if in_name != anywhere:
        words, owner = index.name_words
        rows = owner[words == numbers[0]] if len(numbers) == 1 else owner[_member(index, numbers)[words]]
        tiers[rows] = in_name
        if in_name == TONED_NAME:
            tiers[rows[index.names[rows] == 1]] = EXACT


def _add_typos(index: Index, query: Query, readings: list[_Reading], mask: Mask, tiers: Ints) -> None:
    """Rows that match once one word is read with one letter or tone otherwise."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    before = mask.copy()
    held = [_rows_with(index, r.folded) for r in readings]
    for at, word in enumerate(query.words):
        bare = fold_ascii(word.text)
        if len(bare) < 3 or bare.isdigit():
            continue
        near = extract(bare, index.folds, scorer=OSA.distance, score_cutoff=1, limit=40)
        numbers = [n for text, _, _ in near for n in index.by_fold[text] if not text.isdigit()]
        close = index.alive & _rows_with(index, numbers)
        for i, other in enumerate(held):
            if i != at:
                close &= other
        mask |= _without(index, query, close)
    tiers[mask & ~before] = TYPO
