"""The catalogue of awards as a finder needs it: forms by their folded words, and all beginnings."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extractor.catalogues import load
from extractor.catalogues.model import Entry
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER
from extractor.language.folding import fold
from extractor.language.lexicon import Lexicon
from extractor.language.patterns import regex
from extractor.language.quotes import QUOTES

#: Words after which the grammar of `names` reads on, whatever the catalogue knows.
HEADS = (
    "huân chương",
    "huy chương",
    "bằng khen",
    "giấy khen",
    "kỷ niệm chương",
    "huy hiệu",
    "cờ thi đua",
    "cờ luân lưu",
    "cờ đơn vị",
    'cờ: "',
    "cờ: “",
    "cờ tập thể",
    "cờ xuất sắc",
    "cờ dẫn đầu",
    "cờ truyền thống",
    "cờ toàn đoàn",
    "cờ vững mạnh",
    "cờ phong cách",
    "cờ nhất",
    "cờ nhì",
    "cờ ba toàn đoàn",
    "cờ của",
    "cờ cho",
    "cờ.",
    "cờ,",
    "cờ;",
    "cầu thủ xuất sắc",
    "cầu thủ ghi",
    "thủ môn xuất sắc",
    "vận động viên xuất sắc",
    "vđv xuất sắc",
    "vua phá lưới",
    "nam diễn viên",
    "nữ diễn viên",
    "diễn viên",
    "đạo diễn xuất sắc",
    "biên kịch xuất sắc",
    "quay phim xuất sắc",
    "phim hay nhất",
    "phim xuất sắc",
    "phim được yêu thích",
    "ca sĩ của năm",
    "nhạc sĩ của năm",
    "nghệ sĩ của năm",
    "nghệ sĩ mới của năm",
    "ca khúc của năm",
    "bài hát của năm",
    "album của năm",
    "single của năm",
    "mv của năm",
    "music video của năm",
    "chương trình của năm",
    "nhà sản xuất của năm",
    "nam ca sĩ của năm",
    "nữ ca sĩ của năm",
    "gương mặt của năm",
    "gương mặt thể thao của năm",
    "gương mặt trẻ thể thao của năm",
    "chiến tích thể thao của năm",
    "huấn luyện viên xuất sắc",
    "tay vợt xuất sắc",
    "nhất toàn đoàn",
    "hạng nhất",
    "hạng nhì",
    "hạng ba",
    "nhì toàn đoàn",
    "ba toàn đoàn",
    "quý quân",
    "hạng mục",
    "giải thưởng",
    "giải báo chí",
    "giải",
    "danh hiệu",
    "bằng danh dự",
    "anh hùng",
    "chiến sĩ thi đua",
    "cstđ",
    "cup",
    "cúp",
    "quả bóng vàng",
    "quả bóng bạc",
    "quả bóng đồng",
    "chiếc giày vàng",
    "hoa hậu",
    "miss",
    "á hậu",
    "nam vương",
    "á vương",
    "hoa khôi",
    "đồng hạng",
    "á khôi",
    "quán quân",
    "á quân",
    "top",
    "công dân",
    "hc vàng",
    "hc bạc",
    "hc đồng",
    "trong sạch",
)
#: Families whose forms are also plain words: they count only behind "danh hiệu" or a verb of granting.
WEAK_FAMILIES = frozenset({"khac"})
_STRONG_AMONG_WEAK = ("bằng tổ quốc ghi công", "bằng có công với nước", "bằng lao động sáng tạo", "bằng vàng danh dự", "công dân")
#: Abbreviations that mean something else as often (BK Bách khoa, CSTT chính sách thuế, HCSV hội cựu sinh viên).
_UNSAFE = frozenset({"BK", "GK", "CSTT", "HCSV", "HCCC", "VNAH", "ĐVTT", "GTNN", "CSTĐT", "HCHCM"})
#: "Ban TTND" is an inspectorate of the people.
BODY_BEFORE = ("ban ", "tổ ")
_NOT_AN_AWARD = frozenset({"thư khen", "giấy chứng nhận", "bằng công nhận", "vô địch", "hoa hậu", "á hậu", "á quân", "hoàn thành xuất sắc nhiệm vụ"})
_TRANSLATE = {ord(sign): None for sign in QUOTES}


class Form(NamedTuple):
    """One spelling of an award.

    Args:
        entry: the catalogue's entry.
        name: canonical name for a record.
        weak: whether the words need a verb of granting or "danh hiệu" beside them.
    """

    entry: Entry
    name: str
    weak: bool


def key(text: str) -> str:
    """Folded, with the variants sỹ/sĩ and kỉ/kỷ evened out; offsets hold."""
    return key_of(fold(text))


def key_of(folded: str) -> str:
    """The key of a text that is folded already; the very same text where nothing is to be evened out."""
    return folded.replace("sỹ", "sĩ").replace("kỉ", "kỷ")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


#: Families whose entries have one name, however a page spells it.
_ONE_NAME = frozenset(("bang-khen", "giay-khen", "co-thi-dua", "danh-hieu-vinh-du-nha-nuoc"))


def _name(entry: Entry, form: str) -> str:
    """The entry's name, or the form's own words where they say another honour than the name's."""
    ours, theirs = _words(key(form)), _words(key(entry.name))
    if key(form).startswith(key(entry.name) + " cấp ") and not entry.name.startswith("Chiến sĩ"):
        return entry.name  # the level is no part of the name
    if ours[:2] == ["huy", "chương"] and theirs[:2] == ["kỷ", "niệm"]:
        return form[:1].upper() + form[1:]  # what the badge was called before 2005
    if entry.kind in _ONE_NAME or entry.id in ("giai-thuong-ho-chi-minh", "giai-thuong-nha-nuoc"):
        return entry.name
    if ours[:1] == ["hc"] or len(ours) == 1 or set(ours) <= set(theirs):
        return entry.name
    common = len(set(ours) & set(theirs))
    return entry.name if common >= 0.75 * len(set(ours)) and len(ours) <= len(theirs) + 1 else form[:1].upper() + form[1:]


def _weak(entry: Entry, folded: str) -> bool:
    return entry.kind in WEAK_FAMILIES and not folded.startswith(_STRONG_AMONG_WEAK)


#: As reports and papers shorten words within longer names: "Tập thể LĐXS", "Huân chương HCM".
_SHORTENED = (("lao động xuất sắc", "lđxs"), ("lao động tiên tiến", "lđtt"), ("hồ chí minh", "hcm"))


#: "Giải Đào Tấn" is "Giải thưởng Đào Tấn".
_PROPER_PRIZE = regex(rf"Giải thưởng [{UPPER}][^\W\d_]+ [{UPPER}]")


@cache
def forms() -> dict[str, Form]:
    """Every form of the catalogue by its folded words, without quotation marks; the generic entry wins."""
    found: dict[str, Form] = {}
    for entry in load("awards"):
        for form in entry.forms:
            plain = form.translate(_TRANSLATE)
            folded = " ".join(key(plain).split())
            if (entry.kind == "giai-thuong" and entry.get("generic")) or entry.get("track") == "contest":
                continue  # places of contests are read by their own grammar
            if folded in _NOT_AN_AWARD or folded.startswith(("bằng công nhận", "thư ")) or ("," in folded and entry.kind == "khac"):
                continue
            if entry.kind in ("bang-khen", "giay-khen", "co-thi-dua") and not entry.get("generic") and entry.id != "co-luan-luu":
                continue  # "Bằng khen của …": the grantor is read from the text
            name = _name(entry, plain).removeprefix("Chương trình ")  # the honour, not the evening on which it is given
            found.setdefault(folded, Form(entry, name, _weak(entry, folded)))
            if entry.kind == "giai-thuong" and _PROPER_PRIZE.match(plain):
                found.setdefault(folded.replace("giải thưởng", "giải", 1), Form(entry, name, _weak(entry, folded)))
            for long, short in _SHORTENED:
                if long in folded and folded != long:
                    found.setdefault(folded.replace(long, short), Form(entry, name, _weak(entry, folded)))
    return found


@cache
def longest() -> int:
    """Number of words in the longest form."""
    return max(form.count(" ") + 1 for form in forms())


@cache
def abbreviations() -> dict[str, Form]:
    """Abbreviations that are safe to read with their case."""
    found: dict[str, Form] = {}
    for entry in load("awards"):
        for short in entry.get("abbreviations", ()):
            if len(short) >= 3 and short not in _UNSAFE:
                found.setdefault(short, Form(entry, entry.name, weak=False))
    return found


@cache
def abbreviation_pattern() -> Anchored:
    """Any safe abbreviation as a word of its own, longest first."""
    shorts = sorted(abbreviations(), key=len, reverse=True)
    return Anchored(r"(?<!\w)(?:" + "|".join(map(re.escape, shorts)) + r")(?!\w)")


#: What a flag in quotation marks begins with.
@cache
def beginnings() -> dict[str, int]:
    """With what a name may begin, and its length: the heads, and the first three words of every form."""
    begins = {" ".join(form.split()[:3]) for form in forms()} | set(HEADS)
    begins |= {f"bằng {sign}{begin.removeprefix('bằng ')}" for begin in begins if begin.startswith("bằng ") for sign in QUOTES}
    begins |= {f"cờ {sign}" for sign in QUOTES}
    return {begin: len(begin) for begin in begins}


BEGINNINGS = Lexicon(beginnings)
