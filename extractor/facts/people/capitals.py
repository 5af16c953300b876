"""Names in capitals: signature blocks, tables, headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from extractor.facts.marks import Mark
from extractor.facts.people.context import before
from extractor.facts.people.firms import company
from extractor.facts.people.model import NameValue
from extractor.facts.people.office_clause import in_office_clause
from extractor.facts.people.shapes import score, title_case
from extractor.facts.people.strength import STRONG, VOUCHED
from extractor.language.name_tokens import NameToken


def in_capitals(text: str, run: Sequence[NameToken]) -> Mark | None:
    """A name in capitals with a family name first: signature blocks, tables, headings."""
    base = score(run, 0) if len(run) > 1 else None
    if base is None or base < 1:
        return None
    start, end = run[0].start, run[-1].end
    about = before(text, start)
    if base < VOUCHED + 0.5 and not about.honorific and not about.rank:
        return None
    alone = text[end:end + 1] in ("", "\n") and (start == 0 or text[about.start - 1] == "\n")
    closes = len(run) > 2 and text[end:end + 1] in ("", "\n") and in_office_clause(text, start) and not company(text, start)
    if not about.titled and not about.office and not alone and not closes:
        return None
    strength: Literal["strong", "weak"] = "strong" if base >= STRONG or about.titled else "weak"
    name = title_case(text[start:end])
    return Mark(start, end, NameValue(name, strength, "kinh", about.start, about.honorific, about.rank, about.degree), "names.capitals")
