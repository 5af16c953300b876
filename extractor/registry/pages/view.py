"""What templates show: dates in words of the language, marked text, links that keep the search."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from extractor.registry.labels import CLASS, STATUS, award_name
from extractor.registry.labels import facet_label as facet_label
from extractor.registry.model import Award
from extractor.registry.search.snippet import Snippet

#: Parameters of a search, in the order of an address.
KEYS = (
    "q", "province", "province_as", "as_of", "year_from", "year_to", "award", "family", "class", "level", "status", "kind", "grantor", "disputed",
    "sort",
)
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


class Piece(NamedTuple):
    """A piece of text, marked with a kind or not."""

    text: str
    kind: str = ""


def pieces(snippet: Snippet) -> list[Piece]:
    """A snippet as marked and plain pieces."""
    return cut(snippet.text, [(s, e, "hit") for s, e in snippet.marks])


def cut(text: str, spans: Sequence[tuple[int, int, str]]) -> list[Piece]:
    """A text cut at spans; where spans overlap, the first and longest holds.

    Args:
        text: the text.
        spans: (start, end, kind), code points from 0.
    """
    found: list[Piece] = []
    at = 0
    for start, end, kind in sorted(spans, key=lambda s: (s[0], -s[1])):
        if start < at or end > len(text):
            continue
        found += [Piece(text[at:start])] if start > at else []
        found.append(Piece(text[start:end], kind))
        at = end
    return [*found, Piece(text[at:])] if at < len(text) else found


def day_words(value: str | None, language: str) -> str:
    """An EDTF date in words: 22/3/2025, tháng 3/2025, 2021–2025."""
    if not value:
        return ""
    if "/" in value:
        start, _, end = value.partition("/")
        return f"{day_words(start, language)}–{day_words(end, language)}"
    if value.startswith("XXXX-"):
        return _without_year(value, language)
    match = _DAY.fullmatch(value[:10])
    if match is None:
        return value
    year, month, day = match.groups()
    if month and 33 <= int(month) <= 36:
        quarter = int(month) - 32
        return f"Q{quarter} {year}" if language == "en" else f"quý {('I', 'II', 'III', 'IV')[quarter - 1]}/{year}"
    if language == "en":
        return " ".join(filter(None, [str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year]))
    return f"{int(day)}/{int(month)}/{year}" if day and month else f"tháng {int(month)}/{year}" if month else year


def _without_year(value: str, language: str) -> str:
    month, _, day = value[5:].partition("-")
    if not month.isdigit() or not 1 <= int(month) <= 12 or (day and not day.isdigit()):
        return value
    if language == "en":
        return " ".join(filter(None, [str(int(day)) if day else "", _MONTHS[int(month) - 1], "(year not given)"]))
    return f"{f'{int(day)}/{int(month)}' if day else f'tháng {int(month)}'} (không nêu năm)"


def years(awards: Sequence[Award]) -> list[tuple[int | None, list[Award]]]:
    """Awards by year, newest first, those without a year last; within a year as they came."""
    found: dict[int | None, list[Award]] = {}
    for a in awards:
        found.setdefault(a.year, []).append(a)
    return sorted(found.items(), key=lambda pair: -(pair[0] or 0))


def order_words(detail: str, language: str) -> str:
    """"2 2013-05-30 → 3 2024-08-18" in words."""
    steps = [step.split() for step in detail.split(" → ")]
    return " → ".join(f"{class_words(step[0], language)} ({day_words(step[1], language)})" if len(step) == 2 else " ".join(step) for step in steps)


def address(path: str, parameters: Sequence[tuple[str, str]]) -> str:
    """An address with parameters, empty ones left out."""
    kept = [(k, v) for k, v in parameters if v]
    return f"{path}?{urlencode(kept)}" if kept else path


def toggled(parameters: Sequence[tuple[str, str]], key: str, value: str) -> list[tuple[str, str]]:
    """Parameters with one value put in, or taken out if it is there; the page begins anew."""
    kept = [(k, v) for k, v in parameters if k != "page"]
    return [p for p in kept if p != (key, value)] if (key, value) in kept else [*kept, (key, value)]


def replaced(parameters: Sequence[tuple[str, str]], **values: str) -> list[tuple[str, str]]:
    """Parameters with some set anew."""
    return [(k, v) for k, v in parameters if k not in values and k != "page"] + list(values.items())


def title(a: Award, language: str) -> str:
    """An award with its class."""
    return award_name(a.award, a.class_, language)


def status_words(status: str, language: str) -> str:
    """A status in words."""
    return STATUS.get(status, (status, status))[language == "en"]


def class_words(value: object, language: str) -> str:
    """A class in words."""
    return CLASS.get(str(value), (str(value), str(value)))[language == "en"]


def number(value: int, language: str) -> str:
    """A number with its thousands set apart as the language does."""
    return f"{value:,}" if language == "en" else f"{value:,}".replace(",", ".")


