"""Runs of capitalised words, the raw material of personal names, cut into tokens with their spelling class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from extractor.language.folding import fold
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_LATIN = [chr(code) for code in (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
UPPER = "".join(letter for letter in _LATIN if letter.isupper())
LOWER = "".join(letter for letter in _LATIN if letter.islower())
APOSTROPHES = "'’‘´ʼ`"
_APART = regex(f" ?[{APOSTROPHES}] ?")

_END = r"(?!\w)"
_TITLE = f"[{UPPER}][{LOWER}]*+(?:[{UPPER}][{LOWER}]++)*+(?:[{APOSTROPHES}][{UPPER}]?+[{LOWER}]++)*+{_END}(?![{APOSTROPHES}][{UPPER}]{{2}})"
_CAPITALS = f"(?:[{UPPER}]{{2,}}+(?:[{APOSTROPHES}][{UPPER}]++)?+|[{UPPER}][{APOSTROPHES}][{UPPER}]{{2,}}+){_END}"
# "Th." and "Ng." abbreviate a given name; "An." is a name at the end of a sentence, and so is "Ý.", which abbreviates none.
_DOTTED = rf"(?:(?:[CGKNPT]h|Ng|Tr|Qu|St(?=[.] [{UPPER}][{LOWER}])|(?![ÝÉÓỐỔỬỮỨÚẾỞẢÁ])[{UPPER}])\.)++(?:[{UPPER}]{_END})?+(?![{LOWER}])"
_PREFIX = f"[HK][{APOSTROPHES}](?= [{UPPER}])"
# A small syllable after a hyphen is half of a foreign name ("Jong-un"); words of Vietnamese are set against the name ("Trump-người").
_WORDS = (
    "con|cha|em|anh|trong|cho|theo|qua|ra|vua|hay|người|lại|là|và|đã|đang|của|với|một|đến|từ|khi|bị|được|vợ|chồng|mẹ|bà|ông|cựu|nguyên"
    "|nhà|chủ|còn|cũng"
)
#: Offices that pages glue to the name before them by a hyphen ("Vũ Huy Lập-Bí thư Đảng ủy").
GLUED_OFFICE = (
    r"(?i:đbqh|đại biểu|bí thư|phó (?:trưởng|bí|chủ|giám|tổng|hiệu|viện|cục|vụ|chánh|ban|phòng)|chủ (?:tịch|nhiệm)"
    r"|(?:ủy|uỷ|đảng|tỉnh|thành|huyện) (?:viên|ủy|uỷ)|(?:tổng )?giám đốc|trưởng (?:ban|phòng|đoàn|khoa|thôn|công)"
    r"|(?:bác|kiến trúc|luật|kỹ|nhạc|họa|hoạ) s[ĩỹư]|nhà (?:văn|báo|thơ)"
    r"|chánh (?:văn|thanh)|(?:bộ|thứ|ngoại) trưởng|(?:hiệu|viện|đội|tổ) trưởng|nguyên (?:phó|bí|chủ|giám))"
)
_HALF = f"(?!(?:{_WORDS}){_END})[{LOWER}]++{_END}"
_WORD = f"(?:{_PREFIX}|{_DOTTED}|{_TITLE}(?:-(?!{GLUED_OFFICE})(?:{_HALF}|{_TITLE}))*+|{_CAPITALS})"
_ARABIC = f"(?:[ae][lsrn]|ash|ul|ad)-[{UPPER}][{LOWER}]++{_END}"
_PARTICLE = "(?:bin|ibn|van|von|zur|zu|der|den|del|dela|della|di|du|bint|dos|da|de|el|al)"
# A name of more than ten words is a headline: longer runs are cut there.
_RUN = regex(f"(?<![\\w{APOSTROPHES}])(?<![^ \\n]-){_WORD}(?: (?:(?:{_PARTICLE}|(?<=Thích )nữ) ){{0,2}}(?:{_WORD}|{_ARABIC}))" + "{0,9}+")
# Behind a hyphen only where a space stands before it ("Chủ tịch UBND huyện Phú Lộc -Lê Văn Thông").
# Where a run can begin, written so that the scan jumps from capital to capital.
_START = regex(f"[{UPPER}](?<![\\w{APOSTROPHES}].)(?<![^ \\n]-.)")


def even_apostrophes(name: str) -> str:
    """A name with each apostrophe written alike and close: "H ’ Yim", "M ' Đrắk".

    >>> even_apostrophes("M ’ Đrắk")
    "M'Đrắk"
    """
    return _APART.sub("'", name)


class NameToken(msgspec.Struct, frozen=True, gc=False):
    """One word of a run: where it stands, its surface, its key for look-ups, and how it is written."""

    start: int
    end: int
    text: str
    key: str
    kind: str
    """title (Lan, Kđăm, Jong-un), capitals (LAN), letter (A, V.), dotted (N.V.A.) or particle (bin, al-Assad)."""
    vietnamese: bool


#: A vowel with a tone is a whole syllable, and no initial ("Quàng Thị É.").
_TONED = regex("[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]\\Z")
#: Letters of a word of natural length; others are not kept.
_LONGEST = 30


@lru_cache(maxsize=50_000)
def _describe(text: str) -> tuple[str, str, bool]:
    """Give key, kind and whether it can be a Vietnamese syllable."""
    key = name_key(text)
    if text[0].islower():
        return key, "particle", False
    letters = text.rstrip(".")
    if "." in letters:
        return key, "dotted", False
    if len(letters) == 1 or (text.endswith(".") and len(letters) <= 2):
        return key, "letter", letters in "AYIEUOÝÁÔƠƯĂÂÊ" or _TONED.match(letters) is not None
    return key, "capitals" if text.isupper() else "title", is_vietnamese_syllable(text)


def name_key(text: str) -> str:
    """Fold a word of a name: case, tone placement and the look of the apostrophe.

    >>> name_key("H’YIM"), name_key("Hoà")
    ("h'yim", 'hòa')
    """
    folded = fold(text)
    for apostrophe in APOSTROPHES[1:]:
        folded = folded.replace(apostrophe, "'")
    return folded.rstrip(".")


def _tokens(match: re.Match[str]) -> list[NameToken]:
    start = match.start()
    found: list[NameToken] = []
    for piece in match.group().split(" "):
        end = start + len(piece)
        key, kind, vietnamese = _describe(piece) if len(piece) <= _LONGEST else (name_key(piece), "title", False)
        cut = 0 if vietnamese or piece.isascii() else _glued(piece)
        if cut and (found or piece[cut].islower() or piece[cut:] in ("Ông", "Bà")):  # "TrươngThị Loan" goes on
            return [*found, NameToken(start, start + cut, piece[:cut], *_describe(piece[:cut]))]
        found.append(NameToken(start, end, piece, key, kind, vietnamese))
        start = end + 1
    return found


#: Words that pages glue to the name before them, where a space was lost ("Nguyễn Văn Lâmkhẳng định", "Jane Parkchưa").
_GLUED = tuple(
    "chưa đã đang sẽ khẳng cho cũng không được là và nói kiêm làm trả trao phát chia nhấn bị tại với khi để nêu đề yêu chủ tặng ký tiếp"
    " thăm cùng bày gửi chúc đến vừa người còn phải có giữ của cảm đánh chỉ tham dự trình báo kết tuyên bố từng giải thừa".split()
)


@lru_cache(maxsize=5_000)
def _glued(word: str) -> int:
    """How many letters of a word are a name with the next word of the sentence glued to it; 0 where none is."""
    inner = next((i for i in range(2, len(word) - 1) if word[i].isupper() and word[i - 1].islower()), 0)
    if inner and word[inner:] in ("Ông", "Bà"):
        return inner  # "Tổng thống BidenÔng Biden"
    if inner and not word.isascii() and is_vietnamese_syllable(word[:inner]) and is_vietnamese_syllable(word[inner:]):
        return inner  # "Nguyễn Hồng CổnĐại học …"
    if inner > 3 and word[:inner].isascii() and not word[inner:].isascii() and is_vietnamese_syllable(word[inner:]):
        return inner  # "Elvis PresleyCòn …"
    for tail in _GLUED:
        name = word[:-len(tail)]
        if word.endswith("ský"):
            return 0  # Czech names
        if word.endswith(tail) and len(name) > 1 and name[1:].islower() and (
            is_vietnamese_syllable(name) or (len(name) > 2 and name.isascii() and not tail.isascii())
        ):
            return len(name)
    return 0


def run_at(text: str, position: int) -> list[NameToken]:
    """Give the words of the capitalised run that begins at `position`; none if none begins there.

    >>> [(token.text, token.kind) for token in run_at("Ông John F. Kennedy nói", 4)]
    [('John', 'title'), ('F.', 'letter'), ('Kennedy', 'title')]
    """
    match = _RUN.match(text, position)
    return _tokens(match) if match else []


def runs(text: str) -> Iterator[list[NameToken]]:
    """Give every run of capitalised words, left to right, each as its words."""
    end = 0
    for capital in _START.finditer(text):
        if capital.start() >= end and (match := _RUN.match(text, capital.start())) is not None:
            end = match.end()
            yield _tokens(match)
