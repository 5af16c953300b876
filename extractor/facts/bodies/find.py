"""Finds names of organisations: where an office's body ends, who grants, and which places are none."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.language import Language
from spacy.tokens import Doc

from extractor.catalogues.units import districts_named, wards_named
from extractor.facts.bodies.model import BodyValue
from extractor.facts.bodies.page import Page, Reach
from extractor.facts.bodies.scan import is_other_word, reach
from extractor.facts.bodies.words import HEADS, Head
from extractor.facts.era import era
from extractor.facts.marks import Mark, layout, marks, put_marks
from extractor.facts.territory import COMMUNE, DISTRICT, PROVINCE, chain_at, has_family_name
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_CAPITALS = frozenset(UPPER)


@Language.component("extractor_bodies", requires=["doc._.marks"], assigns=["doc._.marks", "doc.spans"])
def find_bodies(doc: Doc) -> Doc:
    """Mark every named organisation, the outermost where one stands in another's name.

    Reads the marks "names" (a personal name ends a body's) and "provinces".
    """
    page = _page(doc)
    found: list[Mark] = []
    taken = 0
    honours = [mark.start for mark in marks(doc, "award_names") if mark.value.family in _HONOURS]
    inside = _inside_names(page)
    for start, head in page.heads.items():
        if start < taken or start in inside or is_other_word(page, start, head):
            continue
        end = start + len(head.form)
        span = _before_verb(page, end, _before_honour(page, end, reach(page, head, start), honours))
        if span is not None and _is_written(page, start, head, span):
            taken = span.end
            found.append(Mark(start, span.end, _value(doc, page, start, head, span), f"bodies.{head.kind}"))
    put_marks(doc, "bodies", found)
    return doc


#: Honours that stand right behind the body which receives them, and in no body's name.
_HONOURS = frozenset(("huan-chuong", "huy-chuong", "bang-khen", "giay-khen", "co-thi-dua"))


def _before_honour(page: Page, head_end: int, span: Reach | None, honours: list[int]) -> Reach | None:
    """A name as far as an honour ("tặng thưởng Công ty | Huân chương …"); None where only the head is left."""
    at = bisect_left(honours, head_end)
    if span is None or at == len(honours) or honours[at] >= span.end:
        return span
    end = len(page.text[: honours[at]].rstrip())
    return Reach(end) if end > head_end else None


#: Verbs of headlines in which every word has a capital: no body is called so ("Trường THPT A | Được Phong Tặng Danh Hiệu …").
_VERB = regex(
    r" (?:Được|Bị|Đón Nhận|Vinh Dự|Trao Tặng|Trao Giải|Tổ Chức (?:Lễ|Hội|Họp)|Tham Gia|Tham Dự|Đoạt|Giành|Khai Giảng|Kỷ Niệm|Công Bố"
    r"|Ra Mắt)(?![^\W_])"
)


def _before_verb(page: Page, head_end: int, span: Reach | None) -> Reach | None:
    """A name as far as a verb in capitals; None where only the head is left."""
    verb = None if span is None else _VERB.search(page.text, head_end, span.end)
    if verb is None:
        return span
    return Reach(verb.start()) if verb.start() > head_end else None


def _page(doc: Doc) -> Page:
    lay = layout(doc)
    text, folded = lay.text, lay.folded
    found: dict[int, Head] = {}
    for last, head in HEADS.hits(folded):
        start = last + 1 - len(head.form)
        if not (text[last + 1 : last + 2].isalnum() or text[start - 1 : start].isalnum()) and _is_cased(text, start, last + 1, head):
            found[start] = head  # of two that begin here the longer comes later
    names = marks(doc, "names")
    people = {mark.start: mark.end for mark in names if mark.value.strength == "strong" or has_family_name(text, mark.start)}
    sure = frozenset(mark.start for mark in names if mark.value.strength == "strong")
    provinces = {mark.start: mark.end for mark in marks(doc, "provinces")}
    return Page(text, folded, people, sure, provinces, dict(sorted(found.items())))


def _is_cased(text: str, start: int, end: int, head: Head) -> bool:
    return not head.short or text[start:end].isupper()


def _inside_names(page: Page) -> set[int]:
    """Offsets at which a person's or a province's name holds a head: "Hải Phòng xây dựng 5 cầu"."""
    inside = {at for begin, end in page.people.items() for at in range(begin, end)}
    return inside.union(*(range(begin + 1, end) for begin, end in page.provinces.items()))


def _is_written(page: Page, start: int, head: Head, span: Reach) -> bool:
    """A head in small letters needs a capital somewhere in its name; a single common word never stands for a body."""
    name = page.text[start : span.end]
    if page.text[start] in _CAPITALS or head.kind == "complete":
        return True
    tail = name[len(head.form) :]
    return any(sign in _CAPITALS for sign in tail) or (head.kind == "authority" and span.territory is not None) or "ủy" in head.form


def _value(doc: Doc, page: Page, start: int, head: Head, span: Reach) -> BodyValue:
    territory = page.text[span.territory : span.end] if span.territory is not None else None
    return BodyValue(head.name, head.kind, page.text[start : span.end], territory, _province_code(doc, page, start, span))  # type: ignore[arg-type]


def _province_code(doc: Doc, page: Page, start: int, span: Reach) -> str | None:
    """The province in the name; that of its only district or commune; for a bare "tỉnh" that of the text before it."""
    within = [mark for mark in marks(doc, "provinces") if start <= mark.start < span.end]
    if within:
        return within[-1].value.code  # type: ignore[no-any-return]
    if span.territory is None:
        return None
    day = era(doc).day
    chain = chain_at(page.text, page.folded, span.territory, page.people, page.provinces)
    if not chain:
        return _province_before(doc, start) if page.folded.startswith(("tỉnh", "thành phố", "tp"), span.territory) else None
    last = chain[-1]
    name = page.text[last.name_start : last.end]
    units = wards_named(name, day) if last.level == COMMUNE else districts_named(name, day) if last.level != PROVINCE else ()
    codes = {unit.province_code for unit in units if last.level != DISTRICT or unit.level == "district"}
    return codes.pop() if len(codes) == 1 else None


def _province_before(doc: Doc, start: int) -> str | None:
    named = marks(doc, "provinces")
    if not named:
        return None
    i = bisect_right([mark.start for mark in named], start)
    return named[i - 1 if i else 0].value.code  # type: ignore[no-any-return]
