"""Reports of one award event → one line: each field from the reports that give it, and what they disagree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple, cast

from extractor.registry.model import Award, Entity, Held, Report, Seen, columns
from extractor.registry.normal import awards, names


def _itself(value: Any) -> Hashable:
    return cast(Hashable, value)


#: Forms under which values of a field count as the same; fields beside these are not compared.
_FORMS: dict[str, Callable[[Any], Hashable]] = {
    "class_": _itself,
    "grantor": awards.grantor_key,
    "decision_number": awards.decision_key,
    "decision_date": _itself,
    "date": _itself,
    "collectives": _itself,
    "individuals": _itself,
    "province_now_code": _itself,
    "role": names.telling_words,
    "unit": names.telling_words,
    "posthumous": _itself,
    "presenter": names.toned,
}
_STATUS_ORDER = {"proposed": 0, "conferred": 1, "revoked": 2}


class Step(NamedTuple):
    """One step of an award's history.

    Args:
        date: EDTF, None where no report dates it.
        status: `proposed`, `conferred`, `presented`, `revoked`.
        report: id of the report that says so.
    """

    date: str | None
    status: str
    report: str


def fuse(group: Sequence[Report]) -> Award:
    """One award event from its reports.

    Args:
        group: the reports, in order of arrival; the first mints the id.
    """
    if len(group) == 1:
        return _single(group[0])
    first, current = group[0], _current(group)
    where = next((r for r in group if r.province_code and r.basis == "recipient"), None) or next((r for r in group if r.province_code), None)
    named = _specific(group)
    date = _best(current, "date") or _best(group, "date")
    decided = _best(group, "decision_date")
    day = next((r.day for r in current if r.day), None)
    stamp = _year_source(date) or _year_source(decided) or day
    return Award(
        id="aw" + first.id, award_id=named.award_id, award=named.award, class_=_best(group, "class_"), family=named.family,
        level=_best(group, "level"), status=current[0].status, posthumous=max(r.posthumous for r in group),
        recipient=_fullest_name(group), recipient_kind=_best(group, "kind"), role=_best(group, "role"), unit=_best(group, "unit"),
        province_code=where.province_code if where else None, province=where.province if where else None,
        province_now_code=where.province_now_code if where else None, province_now=where.province_now if where else None,
        grantor=_best(group, "grantor"), grantor_id=None, presenter=_best(group, "presenter"), decision_number=_best(group, "decision_number"),
        decision_date=decided, date=date, year=int(stamp[:4]) if stamp else None, place=_best(group, "place"), reason=_best(group, "reason"),
        collectives=_best(group, "collectives"), individuals=_best(group, "individuals"), entity=None, reports=len(group),
        documents=len({r.document for r in group}), disputed=" ".join(disputed(group)),
        sort_day=(date if date and len(date) == 10 and "X" not in date else day) or "", course=_course(group), block=first.block,
    )


def _single(r: Report) -> Award:
    """The event of one report: most are."""
    stamp = _year_source(r.date) or _year_source(r.decision_date) or r.day
    return Award(
        id="aw" + r.id, award_id=r.award_id, award=r.award, class_=r.class_, family=r.family, level=r.level, status=r.status,
        posthumous=r.posthumous, recipient=r.name, recipient_kind=r.kind, role=r.role, unit=r.unit, province_code=r.province_code,
        province=r.province, province_now_code=r.province_now_code, province_now=r.province_now, grantor=r.grantor, grantor_id=None,
        presenter=r.presenter, decision_number=r.decision_number, decision_date=r.decision_date, date=r.date,
        year=int(stamp[:4]) if stamp else None, place=r.place, reason=r.reason, collectives=r.collectives, individuals=r.individuals,
        entity=None, reports=1, documents=1, disputed="",
        sort_day=(r.date if r.date and len(r.date) == 10 and "X" not in r.date else r.day) or "",
        course=f"{r.status}:{r.day}" if r.day else "", block=r.block,
    )


def _year_source(value: str | None) -> str | None:
    return value if value and value[:4].isdigit() else None


def _course(group: Sequence[Report]) -> str:
    """The first day of each status that the reports give, in order of the statuses."""
    days: dict[str, str] = {}
    for r in group:
        if r.day and r.day < days.get(r.status, "9"):
            days[r.status] = r.day
    return " ".join(f"{status}:{days[status]}" for status in _STATUS_ORDER if status in days)


def _current(group: Sequence[Report]) -> list[Report]:
    """The reports of the status that the award has now: the furthest one."""
    furthest = max(_STATUS_ORDER[r.status] for r in group)
    return [r for r in group if _STATUS_ORDER[r.status] == furthest]


def _best(group: Sequence[Report], field: str) -> Any:
    """The value that most reports give; among equals the longer, then the earlier."""
    if len(group) == 1:
        return getattr(group[0], field)
    values = [v for r in group if (v := getattr(r, field)) is not None]
    if not values:
        return None
    form = _FORMS.get(field, _itself)
    counted = Counter(form(v) for v in values)
    most = max(counted.values())
    chosen = [v for v in values if counted[form(v)] == most]
    return max(chosen, key=len) if isinstance(chosen[0], str) else chosen[0]


def _specific(group: Sequence[Report]) -> Report:
    return next((r for r in group if not awards.is_generic(r.award_id)), None) or next((r for r in group if r.award_id), group[0])


def _fullest_name(group: Sequence[Seen]) -> str | None:
    """The name with most syllables, before one in capitals or without tones."""
    found = [r.name for r in group if r.name]
    if not found:
        return None
    return max(found, key=lambda n: (not n.isascii(), len(n.split()), not n.isupper()))


def disputed(group: Sequence[Report]) -> list[str]:
    """Fields on which the reports of an event disagree; reports of different status may well differ in date and grantor."""
    if len(group) == 1:
        return []
    return [_column(field) for field in _FORMS if len(_forms(group, field)) > 1]


def _forms(group: Sequence[Report], field: str) -> set[Hashable]:
    form = _FORMS[field]
    reports = _current(group) if field in ("date", "grantor", "presenter") else group
    values = {form(v) for r in reports if (v := getattr(r, field)) is not None}
    if field in ("role", "unit", "grantor"):
        sets = [frozenset(v.split()) if isinstance(v, str) else v for v in values]
        return {s for s in sets if isinstance(s, frozenset) and not any(isinstance(o, frozenset) and s < o for o in sets)}
    if field in ("date", "decision_date"):
        texts = [str(v) for v in values]
        return {t for t in texts if not any(o != t and o.startswith(t) for o in texts)}
    return values


def _column(field: str) -> str:
    return "class" if field == "class_" else field


def history(group: Sequence[Report]) -> list[Step]:
    """The steps of an award, in order of their days; steps without a day come last."""
    steps: dict[tuple[str | None, str], Step] = {}
    for r in group:
        for date, status in _steps(r):
            steps.setdefault((date, status), Step(date, status, r.id))
    dated = {step.status for step in steps.values() if step.date}
    told = [step for step in steps.values() if step.date or step.status not in dated]
    return sorted(told, key=lambda s: (s.date or "9999", _STATUS_ORDER.get(s.status, 1), s.status == "presented"))


def _steps(report: Report) -> list[tuple[str | None, str]]:
    if report.status != "conferred":
        return [(report.date or report.decision_date, report.status)]
    steps: list[tuple[str | None, str]] = []
    if report.decision_date or report.decision_number:
        steps.append((report.decision_date, "conferred"))
    if report.presenter and report.date:
        steps.append((report.date, "presented"))
    elif not steps or (report.date and report.date != report.decision_date):
        steps.append((report.date, "conferred"))
    return steps


def entity(events: Sequence[Held], groups: Sequence[Sequence[Seen]]) -> Entity:
    """One person or body from its award events.

    Args:
        events: its events in order of their first reports.
        groups: the reports of each.
    """
    reports = [r for group in groups for r in group]
    years = [e.year for e in events if e.year is not None]
    placed = next((r for r in reports if r.province_now_code and r.basis != "grantor"), None)
    latest = max(events, key=lambda e: (e.role is not None or e.unit is not None, e.sort_day))
    kinds = Counter(r.kind for r in reports if r.kind)
    default = "individual" if reports[0].block.startswith("p:") else "collective"
    return Entity(
        id="en" + reports[0].id, kind=kinds.most_common(1)[0][0] if kinds else default, name=_fullest_name(reports) or "",
        province_now_code=placed.province_now_code if placed else None, province_now=placed.province_now if placed else None,
        role=latest.role, unit=latest.unit, awards=len(events), first_year=min(years, default=None), last_year=max(years, default=None),
        block=reports[0].block,
    )


AWARD_COLUMNS = columns(Award)
