"""Features of the syllables of a sentence."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpora.tagging.words import LONGEST, classes, is_ward, phrases
from extractor.language.folding import fold

_TOKEN = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*|[^\w\s]")
_DIGIT = re.compile(r"\d+")
#: Syllables on each side whose words are features.
_REACH = 3


class Token(NamedTuple):
    """A syllable, number or sign of a sentence, with its offsets in the text."""

    start: int
    end: int
    text: str


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end], offsets in `text`."""
    return [Token(*match.span(), match.group()) for match in _TOKEN.finditer(text, start, end)]


def shape(word: str) -> str:
    """How a word is written: `a`, `Aa`, `AA`, `A`, `aA`, `9`, or the sign itself."""
    if word.isdigit():
        return "9"
    if not any(map(str.isalpha, word)):
        return word[:1]
    if any(map(str.isdigit, word)):
        return "a9"
    if word.islower():
        return "a"
    if word.isupper():
        return "AA" if len(word) > 1 else "A"
    return "Aa" if word[0].isupper() and word[1:].islower() else "aA" if word[0].islower() else "AaA"


def is_capital(word: str) -> bool:
    return word[0].isupper()


@lru_cache(maxsize=30_000)
def _word(word: str) -> str:
    return _DIGIT.sub("9", fold(word))[:20]


@lru_cache(maxsize=30_000)
def _own(word: str) -> tuple[str, ...]:
    """Features of a word at its own place."""
    key = _word(word)
    more = [f"c={name}" for name in classes(word)] if word[0].isalpha() and len(word) > 1 else []
    if "c=foreign" in more:
        more += [f"s3={key[-3:]}", f"p3={key[:3]}", f"s2={key[-2:]}"]
    return (f"w={key}", f"h={shape(word)}", *more)


@lru_cache(maxsize=60_000)
def _beside(word: str, offset: int) -> tuple[str, ...]:
    """Features of a word for its neighbour at -offset."""
    at = f"{offset:+d}"
    found = [f"{at}w={_word(word)}"]
    if abs(offset) < 3:
        found.append(f"{at}h={shape(word)}")
    if abs(offset) == 1 and word[0].isalpha() and len(word) > 1:
        found += [f"{at}c={name}" for name in classes(word)]
    return tuple(found)


def _listed(words: list[str], start: int, end: int) -> list[str]:
    """`B` or `I` and the class of the longest phrase of the catalogues that covers each of words[start:end]; "" where there is none."""
    keys = [fold(word) for word in words[:end]]
    found = [""] * end
    i = start
    while i < end:
        n = min(LONGEST, end - i)
        while n and (kind := _class(keys, i, n, is_capital(words[i]))) is None:
            n -= 1
        if n:
            found[i : i + n] = [f"B-{kind}", *[f"I-{kind}"] * (n - 1)]
        i += n or 1
    return found[start:]


def _class(keys: list[str], at: int, size: int, capital: bool) -> str | None:
    phrase = " ".join(keys[at : at + size])
    kind = phrases().get(phrase)
    return "ward" if kind is None and capital and size in (2, 3) and is_ward(phrase) else kind


def runs(sentence: list[Token]) -> list[tuple[int, int]]:
    """The runs of capitalised tokens with nothing but a space between, as (first, after last) in the sentence."""
    found: list[tuple[int, int]] = []
    for i, token in enumerate(sentence):
        if not is_capital(token.text):
            continue
        if found and found[-1][1] == i and token.start - sentence[i - 1].end <= 1:
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return found


def features(sentence: list[Token], run: tuple[int, int], whole_line: bool) -> list[list[str]]:
    """Features of each token of a run.

    Args:
        sentence: the tokens of one sentence.
        run: first token and the one after the last.
        whole_line: whether the sentence is its paragraph, as bylines and headings are.
    """
    start, end = run
    words = [token.text for token in sentence]
    around = _around(words, start, end)
    if whole_line:
        around.append(f"line={min(len(words) // 4, 4)}")
    left = max(0, start - 4)
    listed = _listed(words, left, min(end + 2, len(words)))
    found = []
    for i in range(start, end):
        own = [*_own(words[i]), *around, f"at={i - start}/{min(end - start, 5)}"]
        for offset in range(-_REACH, _REACH + 1):
            if offset and 0 <= i + offset < len(words):
                own += _beside(words[i + offset], offset)
        for offset in (-2, -1, 0, 1):
            if left <= i + offset < left + len(listed) and listed[i + offset - left]:
                own.append(f"g{offset:+d}={listed[i + offset - left]}")
        if i == 0:
            own.append("first")
        found.append(own)
    return found


def _around(words: list[str], start: int, end: int) -> list[str]:
    """The words before and after a run, and its length."""
    left = [_word(word) for word in words[max(0, start - 2) : start]]
    right = [_word(word) for word in words[end : end + 2]]
    one, two = left[-1] if left else "^", right[0] if right else "$"
    return [f"L={one}", f"R={two}", f"LL={'_'.join(left)}", f"RR={'_'.join(right)}", f"LR={one}|{two}", f"n={min(end - start, 6)}"]
