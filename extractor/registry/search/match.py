"""Rows that match a query, and how well: exact name, toned phrase, toned words, folded phrase, folded words, one typo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from extractor.language.folding import fold_ascii
from extractor.registry.search.index import Index, Ints, Mask, Tiers
from extractor.registry.search.query import Query, Word

EXACT, TONED_NAME, TONED_PHRASE, TONED_WORDS, FOLDED_PHRASE, FOLDED_WORDS, TYPO = range(7)
#: Masks of words are kept for words as frequent as this; so many of them.
KEPT_FROM, KEPT = 5_000, 192
#: Words of a query in which a typo is looked for, at most.
_TYPO_WORDS = 8


class Matched(NamedTuple):
    """What a query finds, for every row of the index: a byte a row is read faster than the numbers of the rows that match.

    Args:
        mask: whether the row matches; nobody writes to it.
        tiers: how well it does; of rows that do not match the value says nothing. None where all match alike.
    """

    mask: Mask
    tiers: Tiers | None


class _Reading(NamedTuple):
    """Numbers of the vocabulary that stand for a word: as typed, and with what is written without tones."""

    toned: list[int]
    folded: list[int]


def match(index: Index, query: Query) -> Matched:
    """All rows that hold every word of a query, none of its excluded ones."""
    if not query.words:
        return Matched(_without(index, query, index.alive.copy()), None)
    readings = [_read(index, word) for word in query.words]
    mask = _holding(index, query, readings)
    tiers = _tiers(index, query, readings, mask)
    if not query.phrases and len(query.words) <= _TYPO_WORDS and not mask.any():
        _add_typos(index, query, readings, mask, tiers)
    return Matched(mask, tiers)


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
    at = (np.concatenate(found) if len(found) > 1 else found[0]) - index.position_type(rarest)
    rows = np.concatenate(owners) if len(owners) > 1 else owners[0]
    # Nearest neighbours first, they lie beside what was read. Beyond either end a separator is read (0 at the end), which no word equals.
    for i in sorted(range(len(words)), key=lambda i: abs(i - rarest)):
        if i != rarest and at.size:
            held = index.sequence.take(at + index.position_type(i), mode="clip")
            fits = held == words[i][0] if len(words[i]) == 1 else _member(index, words[i])[held]
            at, rows = at[fits], rows[fits]
    inside = at >= 0
    return (at, rows) if inside.all() else (at[inside], rows[inside])


def _member(index: Index, numbers: list[int]) -> Mask:
    member = np.zeros(len(index.words), np.bool_)
    member[numbers] = True
    return member


def _tiers(index: Index, query: Query, readings: list[_Reading], mask: Mask) -> Tiers:
    tiers = np.full(index.count, FOLDED_WORDS, np.int8)
    if not mask.any():
        return tiers
    toned, folded = [r.toned for r in readings], [r.folded for r in readings]
    alike = toned == folded
    if not alike:
        _mark(index, tiers, folded, FOLDED_PHRASE, FOLDED_PHRASE)
    if all(toned):
        if alike:
            np.putmask(tiers, mask, TONED_WORDS)
        else:
            held = mask.copy()
            for numbers in toned:
                held &= _rows_with(index, numbers)
            np.putmask(tiers, held, TONED_WORDS)
        _mark(index, tiers, toned, TONED_PHRASE, TONED_NAME)
    return tiers


def _mark(index: Index, tiers: Tiers, words: list[list[int]], anywhere: int, in_name: int) -> None:
    """Set the tier of rows with a phrase: anywhere, within the name, as the whole name."""
    length = len(words)
    if length == 1:
        _mark_word(index, tiers, words[0], anywhere, in_name)
        return
    at, rows = _phrase(index, words)
    tiers[rows] = anywhere
    if in_name != anywhere:
        named = at + index.position_type(length) <= index.name_ends[rows]
        at, rows = at[named], rows[named]
        tiers[rows] = in_name
        tiers[rows[(at == index.starts[rows]) & (index.names[rows] == length)]] = EXACT


def _mark_word(index: Index, tiers: Tiers, numbers: list[int], anywhere: int, in_name: int) -> None:
    """The same for one word: of one that millions of places hold only names are looked at place by place."""
    np.putmask(tiers, _rows_with(index, numbers), anywhere)
    if in_name != anywhere:
        words, owner = index.name_words
        rows = owner[words == numbers[0]] if len(numbers) == 1 else owner[_member(index, numbers)[words]]
        tiers[rows] = in_name
        tiers[rows[index.names[rows] == 1]] = EXACT


def _add_typos(index: Index, query: Query, readings: list[_Reading], mask: Mask, tiers: Tiers) -> None:
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
    np.putmask(tiers, mask & ~before, TYPO)
