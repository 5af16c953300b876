"""What a person reads of a record: a few columns a kind of fact, the same for the terminal and the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from extractor.record.model import Record


class Section(NamedTuple):
    """Facts of one kind, as rows.

    Args:
        key: the record's key.
        title: heading.
        columns: headings of the columns; the last is the words of the page.
        rows: one row a fact.
        facts: the facts themselves, in the order of the rows.
    """

    key: str
    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]
    facts: tuple[Any, ...]


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _words(fact: Any) -> str:
    shown = list(dict.fromkeys(m.text for m in fact.mentions))
    return " · ".join(shown[:3]) + (f" (+{len(shown) - 3})" if len(shown) > 3 else "")


def number(value: Any) -> str:
    """A number as Vietnamese writes it: points between thousands, a comma before decimals."""
    if value is None:
        return ""
    whole, _, part = f"{value:,f}".partition(".")
    part = part.rstrip("0")
    return whole.replace(",", ".") + (f",{part}" if part else "")


def _date(f: Any) -> tuple[str, ...]:
    return f.value, _text(f.part_of_day), f.precision if f.calendar == "gregorian" else f.calendar


def _province(f: Any) -> tuple[str, ...]:
    return f.name, _text(f.code), f"→ {f.successor.name}" if f.successor else ""


def _location(f: Any) -> tuple[str, ...]:
    return f.name, f.type, _text(f.province_code) or ", ".join(_text(c.province_code) for c in f.candidates[:4])


def _person(f: Any) -> tuple[str, ...]:
    before = " ".join(x for x in (f.honorific, f.rank, f.degree) if x)
    roles = [(r.text, r.organization) for r in getattr(f, "roles", ())]
    return f.name, before, "; ".join(text if not body or body in text else f"{text} [{body}]" for text, body in roles)


def _award(f: Any) -> tuple[str, ...]:
    name = f.name + (f" hạng {('Nhất', 'Nhì', 'Ba')[f.class_ - 1]}" if f.class_ else "")
    counts = [f"{n} {noun}" for n, noun in ((f.collectives, "tập thể"), (f.individuals, "cá nhân")) if n is not None]
    to = [r.name for r in f.recipients[:6]] + ([f"… ({len(f.recipients)})"] if len(f.recipients) > 6 else [])
    status = f.status + (", posthumous" if f.posthumous else "")
    return name, status, _text(f.grantor), ", ".join([*to, *counts]), _text(f.date)


def _figure(f: Any) -> tuple[str, ...]:
    bound = {"over": "> ", "under": "< ", "about": "≈ "}.get(f.qualifier, "")
    value = bound + number(f.value) + (f" – {number(f.max_value)}" if f.max_value is not None else "")
    change = {"increase": " ↑", "decrease": " ↓"}.get(_text(f.change), "")
    return value + change, f.unit, _text(f.subject)


def _event(f: Any) -> tuple[str, ...]:
    return f.name, f.kind, _text(f.date), _text(f.place), ", ".join([*f.organizers, *f.chairs])


_KINDS: tuple[tuple[str, str, tuple[str, ...], Callable[[Any], tuple[str, ...]]], ...] = (
    ("events", "Events", ("name", "kind", "date", "place", "by"), _event),
    ("awards", "Awards", ("award", "status", "grantor", "recipients", "date"), _award),
    ("officials", "Officials", ("name", "", "roles"), _person),
    ("people", "People", ("name", "", ""), _person),
    ("dates", "Dates", ("date", "part of day", "precision"), _date),
    ("provinces", "Provinces", ("name", "code", "now"), _province),
    ("locations", "Locations", ("name", "type", "province"), _location),
    ("figures", "Figures", ("value", "unit", "of"), _figure),
)


def sections(record: Record) -> Iterator[Section]:
    """The kinds of fact that a record has, as rows.

    Args:
        record: a record.
    """
    for key, title, columns, row in _KINDS:
        found = getattr(record, key)
        if found:
            rows = [(*row(fact), _words(fact)) for fact in found]
            yield Section(key, title, (*columns, "words of the page"), rows, found)
