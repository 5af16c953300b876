"""Flags of sports meetings, and flags of honour that only what they are for or their giver tells."""

from __future__ import annotations

import re

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.extent import Read
from extractor.language.patterns import regex
from extractor.language.quotes import quoted

#: "Cờ toàn đoàn nhất, nhì, ba", "cờ Nhất toàn đoàn", "cờ nhất, nhì và ba toàn đoàn", "Cờ phong cách", "Cờ của Bộ Quốc phòng".
_TEAM_FLAG = regex(
    r"cờ (?:(?P<place>(?:nhất|nhì|ba)(?:(?:,| và|, cờ| và cờ) (?:nhì|ba))*) (?=toàn đoàn))?"
    r"(?P<what>toàn đoàn|phong cách|phong trào khá nhất)(?P<places>(?:,? (?:nhất|nhì|ba)(?!\w))+)?(?!\w)"
)
#: The flag of the best teams of a sports meeting.
TEAM_FLAG = "Cờ toàn đoàn"
_FLAG_OF = regex(
    r"cờ(?= của (?:chính phủ|bộ|ubnd|ủy ban|uỷ ban|lđlđ|tổng|quân khu|tỉnh|thành|hội|trung ương|tư lệnh|quân chủng|quân đoàn)(?!\w))"
    r"|(?<=tặng )cờ(?= cho (?:đoàn|đơn vị|tập thể|hội|công đoàn|liên đoàn|công an)\s)")
#: "hai năm được UBND tỉnh tặng cờ.": a flag of honour that only its giver tells.
_FLAG_ALONE = regex(r"(?<!\w)được [^,.;:\n]{3,70} tặng\s+$")
_GIVEN = regex(r"(?<!\w)(?:nhận|tặng|trao|được|\d+)\s+$")
_PLACE = {"nhất": 1, "nhì": 2, "ba": 3}


#: What a flag is given for, in quotation marks: Cờ "Đảng bộ trong sạch, vững mạnh tiêu biểu".
_OF_FLAG = regex(r"(?<!\w)(?:trong sạch|đơn vị|tập thể|dẫn đầu|xuất sắc|tiêu biểu|thi đua|đầu đàn)(?!\w)")


#: For which years, how many in a row: no part of a flag's name.
_SINCE = regex(
    r",?\s+(?:(?:\d{1,2}|hai|ba|bốn|năm) năm (?:liền|liên tục))?\s*(?:\(|năm (?:học )?|giai đoạn )*(?:\d{4}(?:\s?[-–]\s?\d{4})?\)?)?$"
)


def read_team_flag(text: str, folded: str, start: int) -> Read | None:
    """A flag of a sports meeting with its places, one with what it is given for in quotation marks, or one that is told by who gives it alone."""
    match = _TEAM_FLAG.match(folded, start)
    if match is not None:
        classes = tuple(_PLACE[word] for word in re.findall(r"nhất|nhì|ba", match["place"] or match["places"] or ""))
        return Read(match.end(), AwardName(None, f"Cờ {match['what']}", classes, "co-thi-dua"), "awards.name_known")
    given = _GIVEN.search(folded[max(0, start - 8) : start]) is not None
    opens = next((start + len(flag) for flag in ("cờ ", "cờ: ") if folded.startswith(flag, start)), None)
    quote = quoted(text, opens) if opens is not None else None
    if quote is not None and (given or _OF_FLAG.search(folded, *quote)):
        words = _SINCE.sub("", text[quote[0] : quote[1]].strip())
        return Read(quote[1] + 1, AwardName(None, f"Cờ {words}", (), "co-thi-dua"), "awards.name_known")
    if folded.startswith(("cờ.", "cờ,", "cờ;"), start) and _FLAG_ALONE.search(folded, start - 90, start):
        return Read(start + len("cờ"), AwardName(None, "Cờ", (), "co-thi-dua"), "awards.name_head")
    of = _FLAG_OF.match(folded, start) if given else None
    return Read(of.end(), AwardName(None, "Cờ", (), "co-thi-dua"), "awards.name_head") if of is not None else None
