"""Titles of emulation that say of which level or sector they are: "Chiến sĩ thi đua ngành Tư pháp", "CSTĐ cấp Tập đoàn"."""

from __future__ import annotations

import re
from functools import cache

from extractor.catalogues import load
from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.extent import Read
from extractor.facts.awards.names.lexicon import forms, key
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_HEAD = regex(r"[\"“]?(?:chiến sĩ thi đua|cstđ)[\"”]?\s+(?=\S)")
#: Levels that the catalogue knows are its own; these others are written out.
_LEVEL = regex(
    r"(?:tập đoàn|tổng công ty|quân khu|quân đoàn|quân chủng|binh đoàn)(?=\s*(?:[,;.:)(\n]|$|năm \d|và |từ |của ))"
    r"|cấp (?:ngành|huyện|quận|thị xã|trường|đại học|học viện|tổng công ty|tập đoàn|tổng cục|công ty|quân khu|quân đoàn|quân chủng|binh đoàn)(?!\w)"
)
#: A sector or a body that no catalogue has, by its capital: "ngành Xi măng", "TAND".
_SECTOR = regex(
    rf"(?:ngành|Bộ) [{UPPER}][^\W\d_]*(?: (?!(?:năm|cho|của|và|với|trong|tại|vì|là|được|giai|lần|đã|từ|để|khi|đối|do|có)(?!\w))[a-zà-ỹđ]+)?"
    rf"|(?:TAND|VKSND|CAND|(?:ngành )?Tòa án nhân dân|(?:ngành )?Kiểm sát nhân dân|Công an nhân dân|Kiểm toán [Nn]hà nước)(?!\w)"
)
#: Sectors that are no Sở: courts and procuracies, banks, state enterprises.
_FURTHER = (
    "kiểm sát nhân dân", "kiểm sát", "tòa án nhân dân", "tòa án", "ngân hàng", "giáo dục", "kiểm toán nhà nước", "kiểm toán", "thanh tra",
    "kho bạc", "bảo hiểm xã hội", "kiểm lâm", "điện lực", "dầu khí", "đường sắt", "hàng không", "than", "cao su", "văn hóa", "nông nghiệp",
    "công an", "quốc phòng", "ngoại giao", "tuyên giáo",
)  # fmt: skip


@cache
def _known_sector() -> re.Pattern[str]:
    """A known sector behind "ngành" or "Bộ", the longest first."""
    known = {key(entry.name) for entry in load("sectors")} | set(_FURTHER)
    return re.compile("(?:ngành|bộ) (?:" + "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True)) + r")(?!\w)")


def read_fighter(text: str, folded: str, start: int) -> Read | None:
    """A "Chiến sĩ thi đua", in full or abbreviated, with a level or sector behind it; None where there is none.

    Args:
        text: the whole text.
        folded: `lexicon.key(text)`, of the same length.
        start: offset where the title begins.
    """
    head = _HEAD.match(folded, start)
    if head is None:
        return None
    at = head.end()
    if text.startswith("CSTĐ", start) and (known := _known(folded, at)) is not None:
        return known
    level = _LEVEL.match(folded, at) or _known_sector().match(folded, at) or _SECTOR.match(text, at)
    if level is None:
        return None
    end = level.end()
    name = AwardName(None, f"Chiến sĩ thi đua {' '.join(text[at:end].split())}", family="danh-hieu-thi-dua")
    return Read(end + (text[end : end + 1] in ("”", '"')), name, "awards.name_known")


def _known(folded: str, at: int) -> Read | None:
    """A level of the catalogue behind the abbreviation: "CSTĐ cấp cơ sở"."""
    words = re.compile(r"\w+(?: \w+){0,4}").match(folded, at)
    parts = words.group().split() if words is not None else []
    for many in range(len(parts), 0, -1):
        form = forms().get(f"chiến sĩ thi đua {' '.join(parts[:many])}")
        if form is not None:
            end = at + len(" ".join(parts[:many]))
            return Read(end, AwardName(form.entry.id, form.name, family=form.entry.kind), "awards.name_abbreviation")
    return None


#: Titles of Party cells and committees, which have a comma inside: "danh hiệu Trong sạch, vững mạnh tiêu biểu".
_PARTY_TITLE = regex(r"(?:(?:chi bộ|đảng bộ|đảng bộ cơ sở|tổ chức (?:cơ sở )?đảng) )?trong sạch,? vững mạnh(?: tiêu biểu| xuất sắc)?(?!\w)")


#: It is a title without "danh hiệu" where a verb says that a Party body reached it or was recognised as such.
_REACHED = regex(r"(?<!\w)(?:đạt|được công nhận(?: là)?|giữ vững)\s+[\"“]?$")


#: "95% chi bộ đạt …": how many of all cells did is a rate, no honour.
_SHARE = regex(r"%[^,;.\n]{0,70}$")


#: "tặng A cho 11 chi bộ, 70 đảng viên đạt …": who they are that receive another award.
_TO_THOSE = regex(r"(?<!\w)(?:tặng|khen|trao)(?!\w)[^.;\n]{0,80}? cho (?:\d|các |những )[^.;\n]*$")


def read_reached(text: str, folded: str, start: int) -> Read | None:
    """The title of a Party body that a verb leads to: "chi bộ nhiều năm đạt trong sạch, vững mạnh"."""
    if not folded.startswith("trong sạch", start) or _REACHED.search(folded, start - 24, start) is None:
        return None
    if _SHARE.search(folded, start - 90, start) or _TO_THOSE.search(folded, start - 160, start):
        return None
    found = read_party(text, folded, start)
    return found._replace(name=found.name._replace(titled=False)) if found is not None else None


def read_party(text: str, folded: str, at: int) -> Read | None:
    """The title of a Party body that begins at an offset, behind "danh hiệu"."""
    match = _PARTY_TITLE.match(folded, at)
    if match is None:
        return None
    words = re.sub(r"(?<=trong sạch) ", ", ", match.group())
    known = "trong-sach-vung-manh-tieu-bieu" if words == "trong sạch, vững mạnh tiêu biểu" else None
    return Read(match.end(), AwardName(known, words[:1].upper() + words[1:], family="danh-hieu", titled=True), "awards.name_title")
