"""The last words before a name."""

from __future__ import annotations

from functools import lru_cache

from extractor.facts.people.vocabulary import office_words
from extractor.language.patterns import regex

_WINDOW = 72


def last_words(text: str, end: int, most: int) -> tuple[tuple[str, int], ...]:
    """The last words before an offset, longest phrase first, each with its start; words only a space apart, one paragraph.

    Args:
        text: the whole text.
        end: offset after the last word or the space behind it.
        most: how many words at most, up to five.

    >>> last_words("tặng đồng chí An", 14, 2)
    (('đồng chí', 5), ('chí', 10))
    """
    return _last_words(text, end - 1 if text[end - 1:end] == " " else end)[-most:]


_STOPS = frozenset(",.;:()“”\"…!?")
OPENING = "“\"(‘'"


@lru_cache(maxsize=512)
def _last_words(text: str, end: int) -> tuple[tuple[str, int], ...]:
    low = max(0, end - _WINDOW)
    window = text[low:end]
    cut = window.rfind("\n") + 1
    window, low = window[cut:], low + cut
    stripped = window.rstrip(" ")
    if len(window) - len(stripped) > 1:
        return ()
    out: list[tuple[str, int]] = []
    at = size = len(stripped)
    for _ in range(5):
        space = stripped.rfind(" ", 0, at)
        if at < size and stripped[at - 1] in _STOPS and not stripped[:at].endswith(("TP.", "Tp.", "Q.")):
            break
        start = space + 1
        if start == at:
            break
        if stripped[start] in OPENING:
            inner = start + 1
            if inner < at:
                out.append((stripped[inner:], low + inner))
            break
        dash = stripped.rfind("-", start, at)
        if start <= dash < at - 1 and stripped[dash + 1].islower() and (dash == start or stripped[start:dash].isupper()):
            out.append((stripped[dash + 1:], low + dash + 1))  # "PGS-TS-| bác sĩ"
            break
        out.append((stripped[start:], low + start))
        if space < 0:
            break
        at = space
    return tuple(out[::-1])


#: "bác sĩ | (BS) | Hiếu": the short form that the page gives of the office before it.
_SHORTENED = regex(r" \(([A-ZĐ]{2,5})\) \Z")


def before_short_form(text: str, at: int) -> int:
    """Where an office ends of which the page gives the first letters in brackets before a name ("bác sĩ | (BS) Hiếu"); else the offset itself."""
    found = _SHORTENED.search(text, at - 9, at) if text[at - 2:at] == ") " else None
    if found is None:
        return at
    words = last_words(text, found.start(), len(found.group(1)))
    whole = next((phrase for phrase, _ in words if phrase.count(" ") == len(found.group(1)) - 1), "")
    first_letters = "".join(word[0] for word in whole.split()).upper()
    return found.start() if first_letters == found.group(1) and whole.lower() in office_words() else at
