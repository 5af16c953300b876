"""Lines that a crawler's sentence splitter broke behind the full stop of an abbreviation: "… Công an TP." over "Nha Trang đã có mặt …"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.catalogues.provinces import resolve
from extractor.catalogues.units import is_name_of_district
from extractor.language.capitals import NAME_SYLLABLE, UPPER
from extractor.language.folding import fold

_TOWN = re.compile(r"(?<!\w)(?:TP|Tp|TX|Tx)\.$")
_DEGREE = re.compile(r"(?<!\w)(?:GS|PGS|TS|TSKH|ThS|Th\.S|Ths|BS|LS|KTS|KS)\.$")
#: Initials and syllables cut short: "chị L.T. T.", "cháu Tr.".
_INITIAL = re.compile(rf"(?<!\w)[{UPPER}](?:[a-z]{{1,2}})?\.$")
#: No abbreviation is longer.
_SHORT = 8
_RUN = re.compile(rf"{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,3}}")


def joined(lines: Iterable[str]) -> list[str]:
    """Lines with those put together again that were broken behind an abbreviation.

    Args:
        lines: from `split_lines`.

    >>> joined(["Hai em ở TP.", "Nha Trang đã về.", "Ông bàn với TP.", "Theo dự kiến, đợt 1 dài."])
    ['Hai em ở TP. Nha Trang đã về.', 'Ông bàn với TP.', 'Theo dự kiến, đợt 1 dài.']
    """
    found: list[str] = []
    for line in lines:
        if found and _broken(found[-1], line):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _broken(before: str, line: str) -> bool:
    if not before.endswith(".") or before[-4:-1].islower():  # no abbreviation is in small letters
        return False
    before = before[-_SHORT:]
    if _TOWN.search(before):
        return _begins_with_town(line)
    if _DEGREE.search(before):
        return line[:1].isupper()
    opened = line.startswith("(") and (line[1:2].islower() or line[1:2].isdigit())
    return (opened or line[:1].islower()) and _INITIAL.search(before) is not None


def _begins_with_town(line: str) -> bool:
    """Whether the name of a province or district begins a line."""
    run = _RUN.match(line)
    syllables = run.group().split() if run is not None else []
    names = (" ".join(syllables[:n]) for n in range(len(syllables), 0, -1))
    return any(is_name_of_district(fold(name)) or resolve(name) for name in names)
