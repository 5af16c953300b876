"""The written forms of the provinces, folded."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from extractor.catalogues import load
from extractor.catalogues.provinces import Province, all_provinces
from extractor.facts.era import BEFORE_MERGER
from extractor.language.folding import fold
from extractor.language.lexicon import Lexicon
from extractor.language.syllables import is_vietnamese_syllable


class Form(NamedTuple):
    """One form that names a province, or a longer name that only contains one.

    Args:
        length: code points.
        key: what `extractor.catalogues.provinces.resolve` takes; empty for a longer name that is no province.
        cased: the spelling that the text must have; None where capitals on every word are enough.
        needs_type: counts only after "tỉnh" (names that towns, rivers and persons bear as well).
    """

    length: int
    key: str
    cased: str | None
    needs_type: bool


@cache
def forms() -> dict[str, Form]:
    """All forms, folded. Longest first is the reader's business."""
    found: dict[str, Form] = {}
    for trap in load("province_lookalikes").of_kind("longer"):
        for form in trap.forms:
            found[fold(form)] = Form(len(form), "", None, False)
    names = {fold(entry.name) for entry in load("province_lookalikes").of_kind("needs-type")}
    for province in all_provinces():
        for form, cased in _forms(province):
            needs = _needs_type(province, names) or _is_bare_spelling(province, form)
            found.setdefault(fold(form), Form(len(form), province.name, cased, needs))
    return found


FORMS = Lexicon(forms)


def _forms(province: Province) -> list[tuple[str, str | None]]:
    name = province.name.split(" (")[0]
    plain = [(form, None) for form in (name, *province.spellings)]
    short = [(form, form) for form in province.abbreviations]
    return [*plain, *short, *((spaced, cased and spaced) for form, cased in (*plain, *short) for spaced in _spaced(form))]


def _spaced(form: str) -> list[str]:
    """The form with its dash long or short, and spaces on either side or none: "TT- Huế", "Bà Rịa –Vũng Tàu"."""
    if form.count("-") != 1:
        return []
    left, right = (part.strip() for part in form.split("-"))
    return [f"{left}{before}{dash}{after}{right}" for dash in "-–" for before in (" ", "") for after in (" ", "")]


def _is_bare_spelling(province: Province, form: str) -> bool:
    """Whether a form without diacritics is a personal name besides ("Thanh Hoa", "An Giang"); those of the great cities are not."""
    if not form.isascii() or province.name.isascii() or province.type_at(BEFORE_MERGER) != "tỉnh":
        return False
    return " " in form and all(map(is_vietnamese_syllable, form.split(" ")))


def _needs_type(province: Province, names: set[str]) -> bool:
    return province.era == "before-1976" or (province.era == "historical" and fold(province.name) in names)
