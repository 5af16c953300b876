"""Rows that match a query, and how well: exact name, toned phrase, toned words, folded phrase, folded words, one typo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from extractor.language.folding import fold_ascii
from extractor.registry.search.index import Index, Mask, Tiers
from extractor.registry.search.part import Places
from extractor.registry.search.query import Query, Word

EXACT, TONED_NAME, TONED_PHRASE, TONED_WORDS, FOLDED_PHRASE, FOLDED_WORDS, TYPO = range(7)
#: Masks of words are kept for words as frequent as this; so many of them.
KEPT_FROM, KEPT = 5_000, 192
#: Neighbours are looked up as pairs where the rarer word stands so often, and the pairs are not more than so many.
_PAIRS_FROM, _PAIRS = 10_000, 2_000
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
    common = [number for number in numbers if number in index.common]
    mask = index.marked([number for number in numbers if number not in index.common], index.common_rows(common) if common else None)
    if index.frequency(list(numbers)) >= KEPT_FROM:
        index.masks[key] = mask
        if len(index.masks) > KEPT:
            index.masks.pop(next(iter(index.masks)), None)
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
    mask[_phrase(index, words).rows] = True
    return mask


def _phrase(index: Index, words: list[list[int]]) -> Places:
    """Where the words stand side by side, by the first of them; a separator ends each row, so that none is crossed."""
    if not all(words):
        return index.places(())
    known, (at, rows) = _rarest(index, words)
    places = Places(at - index.position_type(known[0]) if known[0] else at, rows)
    # Nearest neighbours first, they lie beside what was read.
    others = sorted((i for i in range(len(words)) if i not in known), key=lambda i: abs(i - known[0]))
    places = _followed(index, places, {i: words[i] for i in others})
    inside = places.at >= 0
    return places if inside.all() else Places(places.at[inside], places.rows[inside])


def _rarest(index: Index, words: list[list[int]]) -> tuple[range, Places]:
    """The word, or of common words the pair of neighbours, that stands in the fewest places."""
    rarest = min(range(len(words)), key=lambda i: index.frequency(words[i]))
    known, found = range(rarest, rarest + 1), None
    if index.frequency(words[rarest]) >= _PAIRS_FROM:
        for i in range(len(words) - 1):
            if len(words[i]) * len(words[i + 1]) <= _PAIRS and (found is None or len(found.at) >= _PAIRS_FROM):
                pair = index.pairs(words[i], words[i + 1])
                if found is None or len(pair.at) < len(found.at):
                    known, found = range(i, i + 2), pair
    return known, index.places(words[rarest]) if found is None else found


def _followed(index: Index, places: Places, words: dict[int, list[int]]) -> Places:
    """Those places at which, so many words on, one of some words stands. Beyond the end a separator is read, which no word equals."""
    at, rows = places
    for i, numbers in words.items():
        if at.size:
            held = index.sequence.take(at + index.position_type(i), mode="clip")
            fits = np.flatnonzero(_among(index, held, numbers))
            at, rows = at[fits], rows[fits]
    return Places(at, rows)


def _among(index: Index, held: npt.NDArray[Any], numbers: list[int]) -> Mask:
    """Whether each of some words is one of those wanted."""
    if len(numbers) == 1:
        found: Mask = held == numbers[0]
    else:
        member = np.zeros(len(index.words), np.bool_)
        member[numbers] = True
        found = member[held]
    return found


def _tiers(index: Index, query: Query, readings: list[_Reading], mask: Mask) -> Tiers:
    tiers = np.full(index.count, FOLDED_WORDS, np.int8)
    if not mask.any():
        return tiers
    toned, folded = [r.toned for r in readings], [r.folded for r in readings]
    if len(folded) == 1:
        _mark(tiers, _rows_with(index, folded[0]), FOLDED_PHRASE)
        places = None
    else:
        places = _phrases(index, tiers, toned, folded)
    if not all(toned):
        return tiers
    held = mask if toned == folded else np.logical_and.reduce([mask, *(_rows_with(index, numbers) for numbers in toned)])
    _mark(tiers, held, TONED_WORDS)
    if places is None:
        _mark_word(index, tiers, toned[0])
    else:
        _mark_phrase(index, tiers, places, len(toned))
    return tiers


def _mark(tiers: Tiers, mask: Mask, tier: int) -> None:
    """Raise the rows of a mask to a tier; arithmetic on bytes is many times quicker than choosing rows."""
    np.minimum(tiers, FOLDED_WORDS - mask.view(np.int8) * np.int8(FOLDED_WORDS - tier), out=tiers)


def _phrases(index: Index, tiers: Tiers, toned: list[list[int]], folded: list[list[int]]) -> Places:
    """Mark the rows with the folded phrase; the places of the toned one."""
    other = [i for i, numbers in enumerate(toned) if numbers != folded[i]]
    if all(toned) and len(other) == 1:
        # What is folded and not toned holds the one word written without tones, which is rare.
        at = other[0]
        bare = [n for n in folded[at] if n not in set(toned[at])]
        tiers[_phrase(index, [*folded[:at], bare, *folded[at + 1 :]]).rows] = FOLDED_PHRASE
        return _phrase(index, toned)
    places = _phrase(index, folded)
    tiers[places.rows] = FOLDED_PHRASE
    return _followed(index, places, {i: toned[i] for i in other})


def _mark_phrase(index: Index, tiers: Tiers, places: Places, length: int) -> None:
    """Set the tier of rows with a toned phrase of so many words at some places: anywhere, within the name, as the whole name."""
    at, rows = places
    tiers[rows] = TONED_PHRASE
    named = np.flatnonzero(at + index.position_type(length) <= index.name_ends[rows])
    at, rows = at[named], rows[named]
    tiers[rows] = TONED_NAME
    tiers[rows[(at == index.starts[rows]) & (index.names[rows] == length)]] = EXACT


def _mark_word(index: Index, tiers: Tiers, numbers: list[int]) -> None:
    """The same for one word: of one that millions of places hold only names are looked at place by place."""
    _mark(tiers, _rows_with(index, numbers), TONED_PHRASE)
    words, owner = index.name_words
    tiers[owner[np.flatnonzero(_among(index, words, numbers))]] = TONED_NAME
    alone = index.one_word_names
    tiers[alone[_among(index, index.sequence[index.starts[alone]], numbers)]] = EXACT


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
