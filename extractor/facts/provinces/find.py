"""Finds provinces and centrally run cities, named anywhere, and reads them as of the document's date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from extractor.catalogues.provinces import Province, all_provinces, resolve
from extractor.document import Warning
from extractor.facts.era import BEFORE_MERGER, MERGER, Era, era
from extractor.facts.marks import Layout, Mark, facts, layout, marks, put_facts, put_marks
from extractor.facts.provinces import context
from extractor.facts.provinces.forms import FORMS, Form
from extractor.facts.provinces.model import ProvinceCandidate, ProvinceFact, ProvinceValue, Successor
from extractor.facts.works import in_title_of_work

_HUE_DAY = "2025-01-01"


class _Hit(NamedTuple):
    start: int
    end: int
    form: Form


@Language.component(
    "extractor_provinces",
    requires=["doc._.marks"],
    assigns=["doc._.marks", "doc._.facts", "doc.spans"],
)
def find_provinces(doc: Doc) -> Doc:
    """Mark every mention of a province and list each province once.

    Reads the marks "names" and "award_names", whose words name no province, and "dates" where the document bears no date.
    """
    page, when = layout(doc), era(doc)
    found = list(_mentions(page, when, marks(doc, "names"), marks(doc, "award_names")))
    put_marks(doc, "provinces", [Mark(hit.start, hit.end, _value(page, hit, province, when), rule) for hit, province, rule in found])
    grouped: dict[str, tuple[Province, str, list[Mark]]] = {}
    for (_, province, rule), mark in zip(found, marks(doc, "provinces"), strict=True):
        grouped.setdefault(province.id, (province, rule, []))[2].append(mark)
    put_facts(doc, "provinces", [_fact(page, when, *group) for group in grouped.values()])
    if grouped and not when.known and any(fact.candidates for fact in facts(doc, "provinces")):
        _warn(doc)
    return doc


def _mentions(page: Layout, when: Era, names: list[Mark], awards: list[Mark]) -> Iterable[tuple[_Hit, Province, str]]:
    taken = 0
    hits = _hits(page)
    chinese = {hit.form.key for hit in hits if context.is_chinese(page.folded, hit.start, hit.end)}  # so are its other mentions
    for hit in hits:
        if hit.start < taken or (hit.form.key and hit.form.key in chinese):
            continue
        if not hit.form.key:
            taken = hit.end
            continue
        province = _read(page, hit, when, names, awards, len(hits) > 1)
        if province is not None:
            taken = hit.end
            yield hit, province, "provinces.typed" if context.typed(page.folded, hit.start) else "provinces.named"


def _hits(page: Layout) -> list[_Hit]:
    """All written forms, from left to right, at one place the longest first."""
    text, folded = page.text, page.folded
    raw = ((end + 1 - form.length, end + 1, form) for end, form in FORMS.hits(folded))
    hits = [_Hit(*hit) for hit in raw if context.is_written(text, folded, *hit) or (not hit[2].key and context.is_whole(text, hit[0], hit[1]))]
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def _read(page: Layout, hit: _Hit, when: Era, names: list[Mark], awards: list[Mark], in_company: bool) -> Province | None:
    """The province that a hit names, or None where its surroundings say otherwise."""
    text, folded = page.text, page.folded
    start, end, form = hit
    has_type = context.typed(folded, start)
    if form.needs_type and not context.after_province_word(folded, start):
        return None
    if context.is_commune_here(folded, start, end) or (not has_type and context.in_list_of_communes(text, folded, start, end)):
        return None
    if context.glosses_foreign_name(text, start, end) or (not has_type and context.is_district_of_next(text, start, end)):
        return None
    is_person = folded[start:end] in ("hồ chí minh", "ho chi minh")
    if is_person and not context.bare_ho_chi_minh(folded, start, end, in_company):
        return None
    if not has_type and (context.names_other_thing(text, folded, start, end) or context.after_family_name(text, start)):
        return None
    if in_title_of_work(text, start, end) or (not has_type and context.is_signature(text, folded, start, end)):
        return None
    if context.in_personal_name(start, end, names, has_type=has_type) or _covered(start, end, awards):
        return None
    return _province(form.key, when)


def _covered(start: int, end: int, marks_: list[Mark]) -> bool:
    return any(mark.start <= start and mark.end >= end for mark in marks_)


def _province(name: str, when: Era) -> Province | None:
    """The province of a name on the day; Huế is one only since 2025-01-01, before it is a city of Thừa Thiên Huế."""
    if name == "Huế" and when.day.isoformat() < _HUE_DAY:
        return None
    found = resolve(name, when.day)
    if found:
        return found[0]
    older = [province for province in all_provinces() if province.name == name]
    return older[0] if older else None


def _value(page: Layout, hit: _Hit, province: Province, when: Era) -> ProvinceValue:
    code = None if _readings(province, when) else province.code
    return ProvinceValue(province.name.split(" (")[0], code, context.typed(page.folded, hit.start))


def _readings(province: Province, when: Era) -> tuple[Province, ...]:
    """The readings that stay open where nothing tells the document's day: codes that changed on 2025-07-01 under one name."""
    if when.known or province.code is None:
        return ()
    both = [found for day in (BEFORE_MERGER, MERGER) for found in resolve(province.name, day)]
    return tuple(both) if len({found.code for found in both}) > 1 else ()


def _fact(page: Layout, when: Era, province: Province, rule: str, found: list[Mark]) -> ProvinceFact:
    open_readings = _readings(province, when)
    merged = province.merged_into
    return ProvinceFact(
        code=None if open_readings else province.code,
        name=province.name.split(" (")[0],
        valid_from=province.valid_from,
        valid_to=province.valid_to,
        successor=Successor(code=merged.code, name=merged.name) if merged is not None and merged.code else None,
        candidates=tuple(ProvinceCandidate(code=reading.code, name=reading.name) for reading in open_readings),
        rule=rule,
        mentions=page.mentions(found),
    )


def _warn(doc: Doc) -> None:
    warning = Warning(code="date_unknown", message="The document bears no date; codes of provinces that changed on 2025-07-01 stay open.")
    put_facts(doc, "warnings", [*facts(doc, "warnings"), warning])
