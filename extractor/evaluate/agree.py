"""When a fact of a record is the fact of the annotation, kind by kind. Each function gives 0 for no, more for better."""

from __future__ import annotations

import re
from typing import Any

from extractor.evaluate.forms import edtf, fold, overlap, place, words

Fact = dict[str, Any]

_MONEY = {"vnd": "đồng", "vnđ": "đồng", "đ": "đồng", "us$": "usd", "đô la": "usd", "đô la mỹ": "usd", "phần trăm": "%"}
#: Nouns that may stand alone for a longer unit ("người" for "người dân").
_HEAD_NOUNS = frozenset(
    "người hộ vụ ca phòng lớp trường xã phường huyện quận tỉnh thôn bản xe tàu nhà cây con bộ căn suất giải đoàn ngành nước".split()
)
_GRADES = frozenset("vàng bạc đồng nhất nhì ba tư khuyến đặc".split())
_GENERIC = re.compile(r"(bằng khen|giấy khen|cờ thi đua|cờ luân lưu|cờ đơn vị)\b")


def number(value: Any) -> float | None:
    """A JSON number as a float."""
    return None if value is None else float(value)


def _close(a: float, b: float | None) -> bool:
    return b is not None and abs(a - b) <= 1e-6 * max(1.0, abs(a))


def figure(gold: Fact, found: Fact) -> float:
    """Same value, same upper end where there is one, same unit."""
    value, upper = number(gold["value"]), number(gold.get("max"))
    if value is None or not _close(value, number(found.get("value"))):
        return 0
    if upper is not None and not _close(upper, number(found.get("max_value"))):
        return 0
    return float(unit(gold["unit"], found.get("unit") or ""))


def unit(gold: str, found: str) -> bool:
    """Whether one unit begins the other; a shorter one must say enough."""
    a, b = (_MONEY.get(fold(x), fold(x)) for x in (gold, found))
    x, y = words(a) or (a,), words(b) or (b,)
    if len(y) >= len(x):
        return y[: len(x)] == x
    return x[: len(y)] == y and (len(y) >= 2 or y[0] in _HEAD_NOUNS)


def award_name(award: Fact) -> str:
    """An award's name without "danh hiệu", class and what follows a generic head."""
    name = re.sub(r"^danh hiệu ", "", fold(award.get("name") or ""))
    name = re.sub(r",? hạng (nhất|nhì|ba|1|2|3|i{1,3})\b", "", name)
    name = re.sub(r"^(giải thưởng (?:nhà nước|hồ chí minh)) về .*", r"\1", name)
    generic = _GENERIC.match(name)
    return " ".join(words(generic[1] if generic else name))


def award_kind(gold: Fact, found: Fact) -> bool:
    """Same award but for a word or so, same class, same status."""
    a, b = award_name(gold), award_name(found)
    grades = [_GRADES & set(name.split()) for name in (a, b)]
    if a != b and not (overlap(a, b) >= 0.85 and grades[0] == grades[1]):
        return False
    return (gold.get("class") or None) == (found.get("class") or None) and gold["status"] == found.get("status")


def _recipient_name(recipient: Any) -> str | None:
    return recipient.get("name") if isinstance(recipient, dict) else recipient


def recipients(gold: Fact, found: Fact) -> float:
    """F1 of the recipients; `A|B` in the annotation is either."""
    want = [[place(form) for form in either.split("|")] for either in gold["recipients"]]
    got = [place(name) for r in found.get("recipients", []) if (name := _recipient_name(r))]
    if not want and not got:
        return 1.0
    hits = sum(any(overlap(form, name) >= 0.8 for form in forms for name in got) for forms in want)
    return 2 * hits / (len(want) + len(got))


def award_full(gold: Fact, found: Fact) -> float:
    """Kind, grantor, recipients and counts all agree."""
    grantor, got = gold.get("grantor"), found.get("grantor")
    if not award_kind(gold, found) or bool(grantor) != bool(got) or (grantor and overlap(grantor, got or "") < 0.6):
        return 0
    counts = all(gold.get(key) == found.get(key) for key in ("collectives", "individuals"))
    return float(counts and recipients(gold, found) >= 0.8)


def award(gold: Fact, found: Fact) -> float:
    """Same kind; the fuller agreement and the likelier recipients first."""
    if not award_kind(gold, found):
        return 0
    return 1 + (award_full(gold, found) > 0) + 0.1 * recipients(gold, found)


def event(gold: Fact, found: Fact) -> float:
    """Names that share most words, and the same day where one can be known."""
    if overlap(gold["name"], found.get("name") or "") < 0.6:
        return 0
    day = gold.get("date")
    return float(not day or day.startswith("XXXX") or edtf(str(found.get("date") or "")) == edtf(day))


def role(gold: tuple[str, str], found: tuple[str, str]) -> float:
    """Same person, and offices that share most words."""
    likeness = overlap(gold[1], found[1]) if gold[0] == found[0] else 0
    return likeness if likeness >= 0.8 else 0


def same(gold: Any, found: Any) -> float:
    """Equal."""
    return float(gold == found)
