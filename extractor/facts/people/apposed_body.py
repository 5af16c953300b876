"""Names that close the body of an office which stands in apposition: "ông A, Giám đốc Công viên phần mềm | Quang Trung |, cho biết"."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.language.capitals import NAME_SYLLABLE
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex

#: How offices in apposition begin.
_HEAD = (
    r"(?:(?:[Pp]hó|[Nn]guyên|[Qq]uyền|[Tt]ổng|[Cc]ựu) )*(?i:giám đốc|chủ tịch|chủ nhiệm|hiệu trưởng|hiệu phó|bí thư|cán bộ|quản lý|phụ trách"
    r"|chánh|trưởng|(?:tổ|đội|đoàn|chi hội|trạm|hạt|cục|vụ|viện|khoa|ban|trung đoàn|tiểu đoàn) (?:trưởng|phó)|chủ)(?!\w)"
)
#: A person with a title, a sign, and an office whose body ends in a word in small letters, which nobody is led to by.
_APPOSED = regex(
    rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Ee]m|[Đđ]ồng chí|(?:PGS|GS|TS|ThS|BS|CKII?|[Bb]ác sĩ|[Tt]iến sĩ|[Tt]hạc sĩ)\.?) ?"
    rf"{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,3}}(?:,| [-–]) {_HEAD}[^.,;:()\n–“\"]{{8,100}}"
    r" (?!(?:và|của|là|cùng|với|cho|do|bởi|ông|bà|anh|chị|cô|chú|bác|em|bé|cậu|cụ|thầy|vợ|chồng|con|cháu|tên"
    r"|trưởng|phó|tịch|đốc|thư|nhiệm) )(?:[a-zà-ỹđ]+|NXB|HTX|CLB|KCN) \Z"
)
#: "Đoàn Văn | công", "Đoàn Ca | kịch": troupes, whose first syllables could be a family name and a given one.
_TROUPE = regex(r"Đoàn (?:Văn công|Ca (?:kịch|múa|nhạc)|Kinh tế|Cải lương)(?!\w)")
_CLOSED = regex(r"[,.)]| [-–] ")
_TWO = 2
_FAR = 170


def of_apposed_body(text: str, words: Sequence[NameToken]) -> bool:
    """Whether two syllables are the name or the beginning of a body and no second person's.

    Args:
        text: the text.
        words: the run that an office leads to.
    """
    if words[0].text == "Đoàn" and _TROUPE.match(text, words[0].start) is not None:
        return True
    if len(words) != _TWO or not all(w.vietnamese for w in words) or _CLOSED.match(text, words[-1].end) is None:
        return False
    start = words[0].start
    if not text[start - 2 : start - 1].isalpha():
        return False
    return _APPOSED.search(text, start - _FAR, start) is not None
