"""When a page was published and changed: the line that readers see, checked against the metadata.

Metadata have the seconds but are wrong in many ways (a zone of +08:00, UTC for local time, American order, hours off, empty);
the visible line is right but may be the clock of the day on which the page was saved. So the visible line near the headline
wins where it is beyond doubt, and the metadata add their seconds to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from extractor.document import Warning
from extractor.read.page.headline import line
from extractor.read.page.markup import says
from extractor.read.page.metadata import Metadata
from extractor.read.page.weigh import Weights
from extractor.read.stamps import VIETNAM_MINUTES, Stamp, find_stamps, machine_stamp

_HINT = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d|th(?:á|a\u0301)ng\s|\bth\d|\d[\s-]+[a-z]{3,9}[\s,-]+\d{4}|[a-z]{3,9}\.?\s\d{1,2},?\s\d{4}"
)
_CLOCKS = re.compile(r"header|topbar|top-bar|menu|clock|today|currentdate|current-date|now|hientai|footer|copyright", re.IGNORECASE)
_UPDATED = re.compile(r"cập nhật|sửa|chỉnh sửa|updated|modified", re.IGNORECASE)
_POSTED = re.compile(r"ngày đăng|đăng (?:lúc|ngày|tải)|xuất bản|ngày tạo|posted|published|ngày viết|đăng:", re.IGNORECASE)
_PATH_DAY = re.compile(r"/(20\d{2})/(\d{1,2})/(\d{1,2})/")
_URL_STAMP = re.compile(r"(?<!\d)(20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[0-2]\d[0-5]\d)\d*(?!\d)|" + _PATH_DAY.pattern)
#: A visible stamp with at least this score is believed against the metadata.
SURE = 4.0
_ENOUGH = 2.0
# Further behind the body stand lists of other articles, each with its date.
_BEHIND = 60
# A line with a stamp is made of few elements.
_LINE = 30
# With so much running text in it, an element is no line of a date and its clock.
_PROSE = 1000
# Elements within a line; and how far under the headline a line of its own may stand.
_RUN_ON = frozenset(("a", "b", "em", "i", "font", "span", "strong", "u"))
_UNDER = 8
_TIMED = frozenset(("span", "div", "p", "time", "abbr", "em", "meta"))


@dataclass(frozen=True, slots=True)
class Seen:
    """A stamp on the page with how likely it is to be the publication's."""

    stamp: Stamp
    score: float
    updated: bool


@dataclass(frozen=True, slots=True)
class Times:
    """Publication and update in ISO 8601, null where unknown."""

    published: str | None
    modified: str | None
    warnings: tuple[Warning, ...] = ()


def visible_stamps(weights: Weights, title_element: Any | None, body: Any | None, known_days: set[date]) -> list[Seen]:
    """Stamps that the page prints outside its running text, best first.

    Args:
        weights: of the page.
        title_element: the headline, null where none was found.
        body: element that holds the article.
        known_days: days that the metadata name.
    """
    order = weights.order
    anchor = order.get(title_element, order.get(body, 0))
    start = order.get(body, len(order))
    end = weights.end[body] if body is not None else len(order)
    seen: list[Seen] = []
    for element in weights.digits:
        index = order[element]
        inside = start <= index < end and weights.prose[element] > 0
        if index > end + _BEHIND or (inside and index > anchor + _UNDER) or not _may_hold_date(element):
            continue
        text = "" if inside or weights.size(element) > _LINE else weights.line(element)
        if not text or len(text) > 140:
            seen += _between_breaks(element, weights, index, anchor, known_days)
            continue
        stamps = find_stamps(text)
        if not stamps:
            continue
        stamp, text = _with_neighbours(element, stamps[0], text, weights)
        covered = (stamp.end - stamp.start) / max(1, len(text))
        score = _place_score(index, anchor, start, end, title_element is not None) + _name_score(element, weights) + min(1.0, 1.5 * covered)
        score += 0.8 * stamp.has_clock + (2.0 if stamp.day in known_days else 0.0) + (0.5 if _POSTED.search(text) else 0.0)
        seen.append(Seen(stamp, score, bool(_UPDATED.search(text)) and not _POSTED.search(text)))
        seen += [Seen(s, score, True) for s in stamps[1:] if _UPDATED.search(text[stamps[0].end :])]
    return sorted(seen, key=lambda s: -s.score)


def _between_breaks(element: Any, weights: Weights, index: int, anchor: int, known_days: set[date]) -> list[Seen]:
    """A stamp on a line of its own between breaks, right under the headline, as pages without elements for it print it."""
    pieces = [(element.text, index, element[0] if len(element) else None)]
    pieces += [(child.tail, weights.order.get(child, index), child.getnext()) for child in element if child.tag not in _RUN_ON]
    for text, place, following in pieces:
        if not 0 <= place - anchor <= _UNDER or not _hints(text) or (following is not None and following.tag in _RUN_ON):
            continue
        line_ = " ".join((text or "").split())
        stamps = find_stamps(line_)
        if stamps and stamps[0].end - stamps[0].start >= 0.4 * len(line_):
            return [Seen(stamps[0], 3.0 + 0.8 * stamps[0].has_clock + (2.0 if stamps[0].day in known_days else 0.0), bool(_UPDATED.search(line_)))]
    return []


def stamp_of(element: Any) -> Stamp | None:
    """The stamp that an element prints, its clock looked for beside it.

    Args:
        element: a line of the page that a site's file names.
    """
    text = line(element)[:200]
    stamps = find_stamps(text)
    return _with_neighbours(element, stamps[0], text, None)[0] if stamps else None


def _may_hold_date(element: Any) -> bool:
    """Whether a piece of an element's own text may hold a date."""
    return _hints(element.text) or any(_hints(child.tail) for child in element)


def _hints(text: str | None) -> bool:
    return text is not None and 5 < len(text) < 300 and _HINT.search(text.lower()) is not None


def _with_neighbours(element: Any, stamp: Stamp, text: str, weights: Weights | None) -> tuple[Stamp, str]:
    """Date and clock often stand in two elements side by side; look for the clock one step up."""
    above = element.getparent()
    if stamp.has_clock or above is None or (weights is not None and weights.prose.get(above, 0) > _PROSE):
        return stamp, text
    wider = line(above) if weights is None else weights.line(above)
    if len(wider) > 110:
        return stamp, text
    for found in find_stamps(wider):
        if found.day == stamp.day and found.has_clock:
            return found, wider
    return stamp, text


def _place_score(index: int, anchor: int, start: int, end: int, has_title: bool) -> float:
    near = max(0.0, 1.5 - abs(index - anchor) * 0.03)
    if anchor < index < start or (has_title and start < index < anchor + 30 and index < end):
        return 2.0 + near
    if index >= end:
        return 0.8 if index - end < 12 else -1.0
    if index < anchor:
        return 0.8 + near if anchor - index < 15 else -0.5
    return 0.5 + near


def _name_score(element: Any, weights: Weights) -> float:
    score, node, steps = 0.0, element, 0
    linked = False
    while node is not None and steps < 40:
        names = weights.names[node]
        if steps < 3 and (node.tag == "time" or (names and says(names, "date"))):
            score = max(score, 1.2)
        if steps < 6 and names and _CLOCKS.search(names) and "article" not in names.lower() and "detail" not in names.lower():
            score -= 1.5
        linked = linked or node.tag in ("a", "li")
        if node in weights.furniture or node.tag in ("nav", "footer"):
            score -= 3.0
        node, steps = weights.parent.get(node), steps + 1
    return score - (2.5 if linked else 0.0)


def resolve(meta: Metadata, seen: list[Seen], attributes: Iterable[str] = ()) -> Times:
    """The times of a page out of all that it says.

    Args:
        meta: metadata of the page.
        seen: visible stamps, best first.
        attributes: machine-readable times of elements near the headline.
    """
    machine = [s for s in map(machine_stamp, [*meta.published, *attributes]) if s]
    machine += _path_day(meta.url) if not machine else []
    best = next((s for s in seen if not s.updated and s.score >= _ENOUGH), None) or next((s for s in seen if s.score >= _ENOUGH), None)
    stamp, warnings = _published(best, machine, _url_day(meta.url))
    modified = _modified(meta, seen, stamp)
    return Times(stamp.iso() if stamp else None, modified, tuple(warnings))


def _published(best: Seen | None, machine: list[Stamp], url_day: date | None) -> tuple[Stamp | None, list[Warning]]:
    if best is None:
        return _from_machine(machine, url_day)
    stamp = best.stamp
    for other in machine:
        for reading in _readings(other):
            if stamp.has_clock and reading.same_minute(stamp):
                return replace(stamp, second=stamp.second or reading.second), []
    if stamp.has_clock and (best.score >= SURE or not machine):
        return stamp, _conflict(stamp, machine)
    for other in machine:
        for reading in _readings(other):
            if reading.day == stamp.day:
                return (stamp if stamp.has_clock or reading.is_midnight or not reading.has_clock else _local(reading)), []
    if machine and best.score < SURE:
        return _from_machine(machine, url_day)
    return stamp, _conflict(stamp, machine)


def _conflict(stamp: Stamp, machine: list[Stamp]) -> list[Warning]:
    days = [r.day for m in machine for r in _readings(m)]
    if not days or stamp.day in days:
        return []
    message = f"The page prints {stamp.day.isoformat()}, its metadata say {days[0].isoformat()}; the printed day was taken."
    return [Warning(code="date_conflict", message=message)]


def _readings(stamp: Stamp) -> list[Stamp]:
    """A machine stamp as it stands, on Vietnam's clock, and in the other order of day and month."""
    readings = [stamp, stamp.in_vietnam()]
    return readings + ([replace(stamp, day=stamp.other)] if stamp.other else [])


def _local(stamp: Stamp) -> Stamp:
    """A machine stamp on Vietnam's clock: UTC is converted, any other zone is a server's mistake for local time."""
    return stamp.in_vietnam() if stamp.offset == 0 else replace(stamp, offset=VIETNAM_MINUTES)


def _from_machine(machine: list[Stamp], url_day: date | None) -> tuple[Stamp | None, list[Warning]]:
    for stamp in machine:
        warnings: list[Warning] = []
        if stamp.other is not None:
            days = {s.day for s in machine if s.other is None} | ({url_day} if url_day else set())
            if stamp.other in days and stamp.day not in days:
                stamp = replace(stamp, day=stamp.other, other=None)
            elif stamp.day not in days:
                message = f"{stamp.day} and {stamp.other} are both possible; the order of day and month cannot be told."
                return None, [Warning(code="ambiguous_date", message=message)]
        if stamp.offset not in (None, 0, VIETNAM_MINUTES):
            warnings.append(Warning(code="wrong_zone", message="The metadata give a zone that is not Vietnam's; the clock was taken as local."))
        return (replace(stamp, hour=None, minute=None, second=None) if stamp.is_midnight else _local(stamp)), warnings
    return None, []


def _modified(meta: Metadata, seen: list[Seen], published: Stamp | None) -> str | None:
    visible = next((s.stamp for s in seen if s.updated and s.score >= _ENOUGH), None)
    stamp = visible if visible and visible != published else None
    if stamp is None:
        machine = next((s for s in map(machine_stamp, meta.modified) if s and s.other is None), None)
        stamp = _local(machine) if machine else None
        if stamp and stamp.is_midnight:
            stamp = replace(stamp, hour=None, minute=None, second=None)
    if stamp is None:
        return None
    written = stamp.iso()
    # Some systems keep the time of the last edit before a planned publication.
    before = published is not None and (written < published.iso() if stamp.has_clock and published.has_clock else stamp.day < published.day)
    return None if before else written


def _path_day(url: str | None) -> list[Stamp]:
    match = _PATH_DAY.search(url or "")
    if not match:
        return []
    try:
        return [Stamp(date(int(match[1]), int(match[2]), int(match[3])))]
    except ValueError:
        return []


def _url_day(url: str | None) -> date | None:
    """Day in the address, where content systems put the time of writing."""
    match = _URL_STAMP.search(url or "")
    if not match:
        return None
    year, month, day = (int(g) for g in (match.groups()[:3] if match[1] else match.groups()[3:6]))
    try:
        return date(year, month, day)
    except ValueError:
        return None


def time_attributes(weights: Weights, title_element: Any | None) -> list[str]:
    """Machine-readable times that elements after the headline carry: `<time datetime>`, `itemprop="datePublished"`, hAtom's `<abbr>`.

    Args:
        weights: of the page.
        title_element: the headline.
    """
    start = weights.order.get(title_element, 0)
    found: list[str] = []
    for element, tag in zip(weights.elements, weights.tags, strict=True):
        if tag == "time" and weights.order[element] > start and not found:
            found.append(element.get("datetime") or "")
        elif tag == "abbr" and "published" in weights.names[element]:
            found.append(element.get("title") or "")  # the microformat hAtom
        elif tag in _TIMED and element.get("itemprop") in ("datePublished", "dateCreated"):
            found.append(element.get("content") or element.get("datetime") or "")
    return [value for value in found if value][:4]

