"""As of which day a document's names of units are read.

The day of publication where it is known. Otherwise what the text supports: its dates, and the words for levels that exist only
before or only after 2025-07-01 (Resolution 202/2025/QH15 left no huyện, quận, thị xã, thị trấn and made the đặc khu).
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from spacy.tokens import Doc

from extractor.facts.marks import layout, marks
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER

#: First day of the 34 provinces, and the last day on which a document is read by the 63.
MERGER = date(2025, 7, 1)
BEFORE_MERGER = date(2024, 12, 31)

_OLD_LEVEL = Anchored(rf"\b(?:huyện|quận|thị xã|thị trấn) (?:đảo )?[{UPPER}\d]")
_NEW_LEVEL = Anchored(rf"\bđặc khu [{UPPER}]|chính quyền địa phương (?:2|hai) cấp")


class Era(NamedTuple):
    """The day by which names are read.

    Args:
        day: that day.
        known: False where neither a date of publication nor the text decides between the 63 and the 34 provinces.
    """

    day: date
    known: bool


def era(doc: Doc) -> Era:
    """The day by which names of units are read in this document, worked out once."""
    found: Era | None = doc.user_data.get("extractor_era")
    if found is None:
        found = doc.user_data["extractor_era"] = _work_out(doc)
    return found


def _work_out(doc: Doc) -> Era:
    page = layout(doc)
    if page.published is not None:
        return Era(page.published, True)
    written = max((day for mark in marks(doc, "dates") if (day := _day(mark.value))), default=None)
    if written is not None and written >= MERGER:
        return Era(written, True)
    if _OLD_LEVEL.search(page.text):
        return Era(BEFORE_MERGER, True)
    if _NEW_LEVEL.search(page.text):
        return Era(MERGER, True)
    return Era(BEFORE_MERGER, False)


def _day(value: object) -> date | None:
    """The day, or the first day of the month, of a date mark; years alone prove nothing (plans run "to 2030")."""
    text = str(getattr(value, "value", None) or "")
    match = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?", text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return None
