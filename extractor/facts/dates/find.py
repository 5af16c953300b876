"""Finds dates in Vietnamese text: one scan for the words and digits that can begin one, then a reader for each."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.dates.calendar import Context
from extractor.facts.dates.codes import LINES, Code, find_codes
from extractor.facts.dates.days import Found, read_days
from extractor.facts.dates.lookalikes import end_of_ages
from extractor.facts.dates.lunar import read_lunar
from extractor.facts.dates.model import DateFact
from extractor.facts.dates.periods import read_month, read_month_year, read_part_of_year, read_quarter, read_short_quarter
from extractor.facts.dates.relative import read_anchored, read_pointing, read_relative_month, read_same_day, read_weekday
from extractor.facts.dates.years import read_bare_year, read_edition, read_year_word
from extractor.facts.marks import Layout, Mark, layout, put_facts, put_marks
from extractor.facts.tables import Tables
from extractor.language.anchored import Anchored, digits
from extractor.language.folding import fold
from extractor.language.patterns import regex

Reading = tuple[int, list[Found]] | None

#: What can begin a date beside digits: names of units of time, words that point, numbers before "tháng đầu", "năm sau" and the like.
_TRIGGER = Anchored(
    r"tháng |năm |quý |hôm |ngày |sáng |trưa |chiều |tối |đêm |khuya |rạng sáng |cùng ngày|cách (?:đây|nay) |thứ |chủ nhật|nửa (?:đầu|cuối)"
    r"|trước đó (?=\d|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
    r"|mùng |mồng |rằm |ba mươi tết|q(?:i{1,3}|iv|[1-4]) ?[/-] ?(?=[12]\d{3})"
    r"|(?:mười một|mười hai|một|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười) (?:tháng (?:đầu|cuối|năm|sau|trước)|(?:năm|ngày|hôm) (?:sau|trước))"
)
_GLUED = regex(r"(?<!\w)(?:năm|ngày|sn|tháng)\Z")
_TOKEN = regex(r"\d+(?:[.,/:\-–]\d+)*")
_FORMATION = regex(rf"\d{LINES}")


def _number(context: Context, text: str, at: int, passed: list[Code] | None) -> Reading:
    folded = context.text
    token = _TOKEN.match(folded, at)
    end = token.end() if token else at + 1
    before = folded[max(0, at - 2) : at]
    glued = before and (before[-1].isalnum() or re.fullmatch(r"(?:\w/|\d[.,:\-–])", before[-2:]))
    lines = token is not None and _FORMATION.fullmatch(token.group()) is not None
    if lines or (glued and not _GLUED.search(folded, at - 4, at)):
        return end, []
    early = read_edition(context, at) or read_part_of_year(context, at) or read_anchored(context, at) or read_lunar(context, at)
    if early:
        return early
    if (aged := end_of_ages(folded, at)) is not None:
        return aged, []
    days = read_days(context, text, at)
    if days is not None and not days[1] and passed is not None:
        passed.append(Code(at, days[0], "named_day"))
    return days or read_month_year(context, at) or read_bare_year(context, text, at) or (end, [])


def _month(context: Context, text: str, at: int) -> Reading:
    return read_relative_month(context, at) or read_month(context, text, at)


#: Readers by the word at which they begin; a number word begins only what `_GENERAL` reads.
_BY_WORD: dict[str, tuple[Callable[[Context, str, int], Reading], ...]] = {
    "tháng": (_month,),
    "năm": (lambda c, _, at: read_year_word(c, at), lambda c, _, at: read_part_of_year(c, at), lambda c, _, at: read_anchored(c, at)),
    "quý": (lambda c, _, at: read_quarter(c, at),),
    "thứ": (lambda c, _, at: read_weekday(c, at),),
    "chủ": (lambda c, _, at: read_weekday(c, at),),
    "mùng": (lambda c, _, at: read_lunar(c, at),),
    "mồng": (lambda c, _, at: read_lunar(c, at),),
    "rằm": (lambda c, _, at: read_lunar(c, at),),
}
_POINTING: tuple[Callable[[Context, str, int], Reading], ...] = (
    lambda c, _, at: read_pointing(c, at), lambda c, _, at: read_same_day(c, at),
)
_COUNTING: tuple[Callable[[Context, str, int], Reading], ...] = (
    lambda c, _, at: read_part_of_year(c, at), lambda c, _, at: read_anchored(c, at), lambda c, _, at: read_lunar(c, at),
)
_POINTERS = frozenset("hôm ngày sáng trưa chiều tối đêm khuya rạng cùng".split())


def _word(context: Context, text: str, at: int) -> Reading:
    word = context.text[at : context.text.find(" ", at)] if " " in context.text[at : at + 8] else context.text[at : at + 8]
    if word[0] == "q" and word[1] != "u":
        return read_short_quarter(context, at)
    readers = _BY_WORD.get(word) or (_POINTING if word in _POINTERS else _COUNTING)
    for reader in readers:
        found = reader(context, text, at)
        if found is not None:
            return found
    return None


def scan(text: str, context: Context, passed: list[Code] | None = None) -> list[Found]:
    """All dates of a text, in order.

    Args:
        text: the text. context: its folded form and anchors; changed as the reading goes on.
        passed: takes the days that name a holiday, a street, an occasion.
    """
    folded, at, found = context.text, 0, []
    for start in sorted([*digits(folded), *_TRIGGER.starts(folded)]):
        if start < at:
            continue
        if folded[start].isdigit():
            reading = _number(context, text, start, passed)
        elif start and folded[start - 1].isalnum():
            reading = None
        else:
            reading = _word(context, text, start)
        if reading is None:
            at = start + 1 if not folded[start].isalpha() else folded.find(" ", start) + 1 or len(folded)
            continue
        at = max(reading[0], start + 1)
        found += reading[1]
    return found


def _years_of_cells(found: list[Found], where: Layout) -> list[Found]:
    """Take away bare numbers of table cells that only look like years: the head of a column of years says so."""
    if not any(p.kind == "table_cell" for p in where.paragraphs):
        return found
    tables = Tables(where)
    kept = []
    for one in found:
        cell = tables.cell(where.paragraph_at(one.start))
        alone = cell is not None and one.rule == "dates.year" and cell.text.strip() == where.text[one.start : one.end]
        if not alone or cell is None or cell.row == 0 or re.search(r"(?<!\w)(?:năm|ngày|sinh|thời)(?!\w)", fold(tables.head(cell))):
            kept.append(one)
    return kept


def group(found: list[Found], where: Layout) -> list[DateFact]:
    """One fact a value, with all mentions; the part of day is the first one told."""
    groups: dict[tuple[str, str], list[Found]] = {}
    for one in found:
        key = where.text[one.start : one.end].casefold() if one.value.calendar == "lunar" else ""
        groups.setdefault((one.value.value, key), []).append(one)
    facts = []
    for same in groups.values():
        first = same[0].value
        part = next((f.value.part_of_day for f in same if f.value.part_of_day), None)
        mentions = where.mentions(Mark(f.start, f.end, None, f.rule) for f in same)
        facts.append(
            DateFact(
                value=first.value, precision=first.precision, part_of_day=part, calendar=first.calendar, rule=same[0].rule, mentions=mentions
            )
        )
    return facts


@Language.component("extractor_dates", assigns=["doc.spans"])
def find_dates(doc: Doc) -> Doc:
    """Finds dates: marks and facts "dates", a mark's value is a `DateValue`; marks "not_figures", a mark's value says what it is."""
    where = layout(doc)
    context = Context(where.published, where.folded)
    codes = find_codes(where.text, where.folded)
    found = _years_of_cells(scan(where.text, context, codes), where)
    dates = [Mark(f.start, f.end, f.value, f.rule) for f in found]
    put_marks(doc, "dates", dates)
    begun = {f.start for f in found}
    put_marks(doc, "not_figures", [Mark(c.start, c.end, c.reason, f"dates.{c.reason}") for c in codes if c.start not in begun])
    put_facts(doc, "dates", group(found, where))
    return doc
