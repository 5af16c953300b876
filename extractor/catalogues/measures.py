"""Units of figures: measures, currencies, scale words, counted nouns."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from extractor.catalogues._fold import fold
from extractor.catalogues.loading import load
from extractor.catalogues.model import Entry


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of measure.

    Attributes:
        name: the form to write, e.g. `km2`.
        code: UCUM code, None where UCUM has none (`tạ`, `sào`).
        dimension: e.g. `length`, `area`, `share`, `price`.
        base, factor: one of this unit is `factor` of the base unit; None where there is no such factor.
    """

    name: str
    code: str | None
    dimension: str
    base: str | None
    factor: Decimal | None


@cache
def _measures() -> tuple[dict[str, Measure], dict[str, Measure]]:
    """By verbatim form and by folded form: `m` and `M`, `mW` and `MW` differ in case alone, so the verbatim form goes first."""
    exact: dict[str, Measure] = {}
    folded: dict[str, Measure] = {}
    for entry in load("measures"):
        factor = Decimal(entry["factor"]) if entry["factor"] else None
        unit = Measure(entry.name, entry["code"], entry["dimension"], entry["base"], factor)
        for form in entry.forms:
            exact.setdefault(form, unit)
            folded.setdefault(fold(form), unit)
    return exact, folded


def measure(text: str) -> Measure | None:
    """The unit of measure that a text is, or None."""
    exact, folded = _measures()
    return exact.get(text) or folded.get(fold(text))


def measure_forms() -> tuple[str, ...]:
    """All verbatim forms of units of measure."""
    return load("measures").forms()


def currency(text: str) -> Entry | None:
    """The currency that a text names ("đôla Mỹ", "VNĐ", "₫").

    `entry["code"]` is its ISO 4217 code, None for a name that the money of several countries bears ("peso", "franc").
    """
    found = _currencies().get(fold(text), ())
    return found[0] if len(found) == 1 else None


@cache
def _currencies() -> dict[str, tuple[Entry, ...]]:
    index: dict[str, tuple[Entry, ...]] = {}
    for entry in load("currencies"):
        for form in dict.fromkeys(map(fold, (*entry.forms, *entry["symbols"]))):
            index[form] = (*index.get(form, ()), entry)
    return index


def scale(word: str) -> int | None:
    """The factor of a scale word ("tỉ" → 10⁹, "nghìn tỷ" → 10¹²), or None."""
    found = load("scales").find(word)
    return int(found[0]["factor"]) if found else None


def unit_code(unit: str) -> str | None:
    """ISO 4217 code of money or UCUM code of a measure; None for counted nouns."""
    money = currency(unit)
    if money is not None:
        code: str | None = money["code"]
        return code
    found = measure(unit)
    return found.code if found else None


def count_noun(text: str) -> Entry | None:
    """The counted noun that a text is; its kind `duration` or `age` says that the figure does not count as one."""
    found = load("count_nouns").find(text)
    return found[0] if found else None


def longest_count_noun(words: list[str], limit: int = 6) -> int:
    """How many of the first words are together the longest counted noun; 0 where they open with none."""
    index = load("count_nouns").by_form
    for length in range(min(limit, len(words)), 0, -1):
        if fold(" ".join(words[:length])) in index:
            return length
    return 0
