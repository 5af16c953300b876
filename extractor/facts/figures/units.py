"""Units after a number: money, measures and counted nouns, found by a trie of words over the catalogues."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import msgspec

from extractor.catalogues import load
from extractor.facts.figures.words import beginning_with, words
from extractor.language.folding import fold
from extractor.language.patterns import regex

TOKEN = regex(r"[^\W\d_]+[23²³]?(?!\w)|\d+[A-Za-zđ]*|[%‰/,.$€£¥₫°&-]|[^\W_]+")
_SPACES = regex(r"[ \t]{0,3}")

#: Groups of units that are written exactly: their end needs no grammar.
EXACT = frozenset({"currency", "measure", "percent", "rate"})
#: Kinds of nouns that measure time or age: what they count is no figure.
NOT_COUNTED = frozenset({"duration", "age"})
#: Codes that the annotation guide writes otherwise than UCUM does: hectare is `har` there, `ha` in records.
_CODES = {"har": "ha"}


@dataclass(frozen=True, slots=True)
class Kind:
    """What a unit is: its group ("currency", "measure", "percent" or a kind of counted noun) and its code."""

    group: str
    code: str | None = None


class Unit(msgspec.Struct, frozen=True, gc=False):
    """A unit in a text: span, kind."""

    start: int
    end: int
    kind: Kind


_END = ""
_MEASURED = regex(r"(?:km|m|m2|m3|ha|kg|g|tấn|tạ|lít|mét|ki-lô-mét|héc-ta) ")


def _insert(trie: dict[str, Any], form: str, kind: Kind, *, over: bool = True) -> None:
    node = trie
    for token in TOKEN.findall(fold(form)):
        node = node.setdefault(token, {})
    if over or _END not in node:
        node[_END] = kind


def _price_code(form: str) -> str | None:
    """Code of the money in a price a unit: "đồng/kg" is in VND."""
    currency = load("currencies").find(form.split("/")[0].strip()) if "/" in form else ()
    return str(currency[0]["code"]) if currency else None


@lru_cache(maxsize=1)
def units() -> dict[str, Any]:
    """The trie of all units: folded tokens lead to a `Kind`. Measures and money win over nouns of the same form."""
    trie: dict[str, Any] = {}
    for entry in load("count_nouns"):
        for form in entry.forms:
            if _MEASURED.match(form):  # "tấn gạo": the measure is the unit
                continue
            _insert(trie, form, Kind(entry.kind), over=entry.kind in NOT_COUNTED)
    for entry in load("measures"):
        code = entry.get("code")
        group = "percent" if code == "%" else "rate" if entry.kind == "rate" else "measure"
        for form in entry.forms:
            if " mỗi " not in form and " một " not in form:  # "tỷ đồng mỗi năm": the unit is the currency
                _insert(trie, form, Kind(group, _CODES.get(code, code) or _price_code(form)))
    for entry in load("currencies"):
        for form in (*entry.forms, *(entry.get("symbols") or ())):
            _insert(trie, form, Kind("currency", entry["code"]))
    for form in words("no_noun"):
        _insert(trie, form, Kind("none"))
    return trie


def unit_at(folded: str, at: int, end: int | None = None) -> Unit | None:
    """The longest unit of the catalogues that begins at an offset, after at most three spaces.

    Args:
        folded: folded text. at: offset. end: where the paragraph ends.
    """
    space = _SPACES.match(folded, at)
    start = position = space.end() if space else at
    stop = len(folded) if end is None else end
    node: dict[str, Any] = units()
    best: Unit | None = None
    for _ in range(9):
        token = TOKEN.match(folded, position)
        if token is None or token.end() > stop:
            break
        following = node.get(token.group())
        if following is None:
            break
        node, position = following, token.end()
        if _END in node:
            kind = node[_END]
            best = None if kind.group == "none" else Unit(start, position, kind)
        if position < stop and folded[position] == " ":
            position += 1
    return best


#: Kinds whose nouns are counted together ("14 tập thể, cá nhân"); lists of things are several counts.
_JOINED_KINDS = frozenset({"person", "group"})
_JOIN = regex(r", | và |/| & ")
_NAME = regex(r" [A-ZĐ](?:[^\W\d_]* ?-\d+[A-Z]?|[^\W_]+(?: \d+)?)(?!\w)")
#: Words that are nouns elsewhere, but never the second half of one.
_NO_SECOND = frozenset(("từ", "đầu", "tên", "bên", "lần", "lượt", "dân", "vụ", "tăng", "diện tích", "chiều cao", "chiều dài", "chiều rộng"))
#: Bodies that act in the next clause and are not counted with what stands before it.
_BODY = regex(
    r"(?:ban (?:soạn thảo|tổ chức|chỉ đạo|chỉ huy|giám|chấp hành|lãnh đạo|quản|bầu|thường|cán sự|bí thư|điều hành)|hội đồng|tổ trưởng|bộ trưởng"
    r"|cục trưởng|vụ trưởng|đoàn trưởng|phòng (?:ngừa|chống|cháy))(?!\w)"
)
#: Classifiers of vehicles and arms, which a make follows.
_NAMED_MODELS = ("chiếc", "khẩu", "quả", "mẫu", "dòng", "bộ", "tổ hợp", "hệ thống")
_WORD = regex(r" ?([^\W\d_]+)")
_AGENT = regex(r" viên(?!\w)")


#: "30 khóm/m2", "500 con/m3": how many to a measure of ground, room or weight.
_DENSITY = regex(r"/(?:m[23²³]?|km[2²]?|ha|hecta|sào|lít|ml|kg|tấn)(?!\w)")
#: "12,1 bác sĩ/vạn dân": how many to so many people, also in part.
PER_HEAD = regex(r" ?/ ?(?:1 |một )?(?:vạn|1\.000|1000|10\.000|10000|100\.000) dân(?! [a-zà-ỹđ]+ số)(?!\w)")


def extend(folded: str, text: str, unit: Unit, stop: int) -> int:
    """Where the unit really ends: a lone classifier takes its noun along; nouns of one kind joined by commas stay together.

    Args:
        folded, text: the text. unit: what the catalogues found. stop: end of the paragraph.
    """
    end = unit.end
    word = folded[unit.start : end]
    medals = unit.kind.group == "award" and text[unit.start : end].isupper()  # "2 HCV nội dung đơn nữ"
    if " " not in word and unit.kind.group not in EXACT and word != "lần" and not medals:
        end = _with_noun(folded, text, end, stop, most=2 if word in words("classifier") else 0 if word in words("whole_noun") else 1)
    while (more := _joined(folded, text, end, stop, unit.kind)) is not None:
        end = more
    rate = PER_HEAD.match(folded, end, stop) or _DENSITY.match(folded, end, stop)
    return rate.end() if rate is not None else end


def _with_noun(folded: str, text: str, end: int, stop: int, *, most: int) -> int:
    following = unit_at(folded, end, stop) if folded[end : end + 1] == " " else None
    if following is not None and folded[following.start : following.end] in _NO_SECOND:  # "2 chuyến từ Hà Nội", "hai bàn đầu"
        return end
    counted = following is not None and following.kind.group not in NOT_COUNTED and following.kind.group not in EXACT
    if counted and following is not None and following.start == end + 1 and text[following.start].islower():
        return following.end
    if most == 2 and folded.endswith(_NAMED_MODELS, 0, end) and (name := _NAME.match(text, end, stop)):  # "hai chiếc Boeing"
        return name.end()
    return (plain_noun(folded, text, end, stop, most=most) if most else None) or end


def plain_noun(folded: str, text: str, at: int, stop: int, most: int = 2, *, alone: bool = False) -> int | None:
    """The end of up to `most` lower-case words that can make a noun the catalogues do not know; None where there is none.

    Args:
        folded, text: the text. at: where they begin. stop: end of the paragraph. most: how many words at most.
        alone: whether no noun stands before them, so that a word which the last one is half of is taken whole ("cựu quân nhân").
    """
    end: int | None = None
    position = at
    ends = [at]
    for i in range(most):
        match = _WORD.match(folded, position)
        if match is None or match.end() > stop:
            break
        word, begin = match[1], match.start(1)
        if word in words("closed") or not text[begin].islower() or (i == 0 and len(word) < 2) or beginning_with("no_tail").match(folded, begin):
            break
        end = position = match.end()
        ends.append(end)
    if len(ends) > most and (following := _WORD.match(folded, position, stop)) and _halves(folded[ends[-2] : position].strip(), following[1]):
        return following.end() if alone and len(ends) == 3 else ends[-2] if len(ends) > 2 else None
    return end + 5 if end is not None and _AGENT.match(folded, end, stop) else end  # "hướng dẫn viên"


@lru_cache(maxsize=1)
def _pairs() -> frozenset[str]:
    """Words of two syllables that the catalogues know."""
    nouns = (fold(form) for entry in load("count_nouns") for form in entry.forms)
    known = frozenset().union(*(words(kind) for kind in ("no_head", "no_tail", "no_noun", "no_subject", "two_syllables")))
    return frozenset(form for form in (*nouns, *known) if form.count(" ") == 1)


def _halves(word: str, following: str) -> bool:
    """Whether two syllables are one word, which a counted noun is not cut inside: "bài kiểm tra tiêu|chuẩn", "ống song|song"."""
    return word == following or f"{word} {following}" in _pairs()


def _joined(folded: str, text: str, end: int, stop: int, kind: Kind) -> int | None:
    """The end of a noun of the same kind joined by a comma, a slash or "và"; a name ("và Trung tâm …") is none."""
    if kind.group not in _JOINED_KINDS:
        return None
    match = _JOIN.match(folded, end, stop)
    if match is None or text[match.end() : match.end() + 2].istitle():
        return None
    following = unit_at(folded, match.end(), stop)
    if following is None or following.start != match.end() or following.kind.group != kind.group:
        return None
    second = folded[following.start : following.end]
    if _BODY.match(folded, following.start):  # "ba đặc khu, ban soạn thảo đề nghị"
        return None
    # "đoàn viên, tăng 120": a verb here, a monk elsewhere; "thương binh và người hưởng chính sách": no whole noun.
    return following.end if second not in (*_NO_SECOND, "người") else None
