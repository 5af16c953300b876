"""Names that an apostrophe parts in two, with spaces around it: "H ' Hen Niê", "Peter O ' Neill", "Naa ' imur", "Dato ' Sri"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable


def with_apostrophes(text: str, groups: Iterable[list[NameToken]]) -> Iterator[list[NameToken]]:
    """Runs in which a letter and the name behind an apostrophe with spaces are one word: "H ' Hen Niê", "Peter O ' Neill"."""
    kept: list[NameToken] | None = None
    for run in groups:
        letter = kept[-1] if kept is not None else None
        if kept is not None and letter is not None and letter.text in _LETTERS and _SPACED.fullmatch(text, letter.end, run[0].start):
            start, end = letter.start, run[0].end
            whole = replace(letter, end=end, text=text[start:end], key=f"{letter.key}'{run[0].key}", kind="title", vietnamese=False)
            kept = [*kept[:-1], whole, *run[1:]]
            continue
        if kept is not None and letter is not None and letter.text in _MALAY and _SPACED.fullmatch(text, letter.end, run[0].start):
            end = run[0].start - 1 if text[run[0].start - 1] == " " else run[0].start
            kept = [*kept[:-1], replace(letter, end=end, text=text[letter.start:end].rstrip()), *run]  # "Dato ' Sri Anifah Aman"
            continue
        if kept is not None and letter is not None and letter.text in "HK" and _SMALL_SPACED.fullmatch(text, letter.end, run[0].start):
            whole = replace(letter, end=run[0].start - 1, text=text[letter.start:run[0].start - 1], kind="title", vietnamese=False)
            kept = [*kept[:-1], replace(whole, key=f"{letter.key}'"), *run]  # "H ' hen Niê"
            continue
        tail = _SMALL_TAIL.match(text, letter.end) if letter is not None and not letter.vietnamese else None
        if kept is not None and tail is not None and tail.end() == run[0].start - 1 and not is_vietnamese_syllable(tail.group(1)):
            start, end = kept[-1].start, tail.end()
            kept = [*kept[:-1], replace(kept[-1], end=end, text=text[start:end], key=text[start:end].lower()), *run]  # "Naa ' imur Zakariyah"
            continue
        if kept is not None:
            yield kept
        kept = run
    if kept is not None:
        yield kept


#: Malay titles that end in an apostrophe.
_MALAY = frozenset(("Dato", "Datu", "Toh"))
_LETTERS = frozenset("HKOMDL")
_SPACED = regex(r" ?[’'‘] ?")
_SMALL_TAIL = regex(r" ?[’'‘] ?([a-z]{3,9})(?![\w’'])")
_SMALL_SPACED = regex(r" [’'‘] ?[a-zà-ỹ]{2,5} ")
