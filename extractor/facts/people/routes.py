"""Streets, schools and stations that bear names of persons: one by one, in lists, as ends of a way."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.facts.people.context import before
from extractor.facts.people.office_clause import in_office_clause
from extractor.language.name_tokens import NameToken


def called_after(text: str, start: int) -> bool:
    """Whether a street, school or station stands before a run, and no office that it could belong to."""
    about = before(text, start)
    if not about.office and not about.titled and _ROUTE.search(text, max(0, start - 40), start):
        return True
    return about.namesake or (about.unit and text[max(0, start - 2):start - 1].islower() and not in_office_clause(text, start))


#: "từ Phạm Văn Chí | đi Bình Hưng Hoà".
_WAY = re.compile(r" (?:đi|đến|tới|về|ra|sang|vào) (?:đường |phố |quận |cầu |ngã |phường )?[A-ZĐÁÂẤÔ]")
#: "từ Trần Quý Cáp | (nay là Võ Văn Tần)".
_RENAMED = re.compile(r" \(nay là (?:đường )?[A-ZĐÁÂẤÔ]")


def way(text: str, words: Sequence[NameToken]) -> bool:
    """Whether "từ" or "hướng" leads to a name and a verb of going with a further name follows, or a name is new: a street."""
    start, end = words[0].start, words[-1].end
    if text.endswith("(nay là ", 0, start) or _RENAMED.match(text, end) or text.endswith(("trú tại ", "ngụ tại ", "nhà tại "), 0, start):
        return True
    return text.endswith(("từ ", "hướng "), 0, start) and _WAY.match(text, end) is not None


#: "Theo tờ Sina, | A …": the source that a sentence opens with.
_SOURCE = re.compile(r"\b[Tt]heo (?:(?:nhật |tuần )?báo|tờ|trang|kênh|đài|hãng(?: tin)?|tạp chí|nguồn tin) [^,.;()\n]{2,60}, \Z")


def in_list(text: str, end: int, start: int) -> bool:
    """Whether only a comma, dash or "và" stands between two runs: of streets or schools named one after another."""
    if text.startswith(", ", end) and _SOURCE.search(text, max(0, start - 90), start):
        return False
    gap = _BRACKET.sub("", text[end:start]).strip() if start - end < 40 else "…"
    return gap in (",", "-", "–", "và", "/", "rồi", "về", "đi", "đến", "tới", "ra")


_BRACKET = re.compile(r"\([^()\n]*\)")
#: Ends of a section of road: "đoạn từ A – B", "lộ trình 2: A".
_ROUTE = re.compile(r"(?:\b[Đđ]oạn|\b[Ll]ộ trình|\b[Nn]út giao|\b[Tt]uyến đường)(?: từ| nối| qua| đi)?[^,.;()\n]{0,8}\Z")
