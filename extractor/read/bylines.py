"""Bylines: the names of authors out of what a page prints about them."""

from __future__ import annotations

import re

from extractor.language.folding import fold
from extractor.read.furniture import is_outlet

_WORKS = (
    r"tin|bài|ảnh|clip|video|bài viết|tin bài|nội dung|phóng sự|ghi chép|phỏng vấn|chùm ảnh|đồ họa|thiết kế|trình bày|infographics?|"
    r"biên dịch|dịch|quay phim|dựng phim"
)
_ROLES = (
    r"tác giả|người viết|thực hiện|nhóm thực hiện|biên tập|biên soạn|tổng hợp|lược dịch|người thực hiện|viết bởi|đăng bởi|được viết bởi|theo|bởi|"
    r"by|author|posted by|written by|text|ghi|kể|tác giả bài viết|bút danh"
)
_PREFIX = re.compile(
    rf"^\W*(?:(?:{_WORKS})(?:\s*(?:,|&|\+|/|-|–|và)\s*(?:{_WORKS}))*\s*(?::|(?<=\w)\s+-\s+)|(?:{_ROLES})\s*(?::|(?<!\w)|(?=\s)))\s*", re.IGNORECASE
)
# What follows one of these made the pictures, not the text.
_PICTURES = re.compile(
    r"[\s.,;|/(–—-]*\b(?:ảnh|video|clip|đồ họa|đồ hoạ|thiết kế|trình bày|infographics?|photo|kỹ thuật|quay phim|nguồn ảnh|nguồn|minh họa|"
    r"dựng|design)\s*(?:bìa)?\s*:.*$",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"^\W*(?:nguồn|nguồn tin|theo nguồn|link gốc|người đăng|đăng ngày)\s*:", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?")
_SPLIT = re.compile(r"\s+[-–—|•+]\s+|\s*[,;&|•+]\s*|\s+và\s+|\s+-(?=\w)|(?<=\w)-\s+|\s*–\s*|\s*—\s*", re.IGNORECASE)
_OUTLET_AFTER = re.compile(r"\s*/\s*")
# "Tâm HằngTTXVN": the code of an agency without a space before it.
_GLUED = re.compile(r"(?<=[a-zà-ỹ])(?=[A-ZĐ]{3,8}(?:\W|$))")
_MAIL = re.compile(r"\S+@\S+|https?://\S+|@\w+")
_WORD = re.compile(r"^[^\W\d_][\w.'’-]*$")
_ACCOUNTS = frozenset(
    ("admin", "administrator", "admin admin", "quản trị", "quản trị viên", "ban quản trị", "bbt", "user", "editor", "root", "btv admin",
     "webmaster", "superadmin", "host")
)  # fmt: skip
_COLLECTIVES = frozenset(("pv", "p.v", "p.v.", "nhóm pv", "nhóm phóng viên", "phóng viên", "btv", "ctv", "nhóm pv - ctv", "t.h", "pv - ctv"))
_SMALL = frozenset(("và", "de", "van", "von", "of", "la", "nhóm"))
# What a writer is, before the name.
_CALLINGS = re.compile(
    r"^(?:phóng viên|cộng tác viên|biên tập viên|nhà báo|nhà văn|ctv|btv|pv|thạc sĩ|tiến sĩ|bác sĩ|luật sư)\.?\s+(?=\w+\s+\w)", re.IGNORECASE
)
_HONORIFICS = ("ông ", "bà ", "anh ", "chị ", "em ", "cháu ", "đồng chí ", "đ/c ", "cụ ", "mẹ ", "ảnh ")
_WHEN = re.compile(r"\d{1,2}[/.-]\d{1,2}|\d{4}|\d:\d|ngày\s+\d")


def read_byline(text: str, own_names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Names of authors in a byline; empty where it names none.

    Args:
        text: the byline, NFC, one line.
        own_names: names of the paper and its company, as the page gives them.

    >>> read_byline("LÂM THẢO. Ảnh: DUY LINH"), read_byline("Theo Vân Anh / Lao Động"), read_byline("NHẬT XUÂN - NGHI VŨ")
    (('LÂM THẢO',), ('Vân Anh',), ('NHẬT XUÂN', 'NGHI VŨ'))
    >>> read_byline("Tin, ảnh: K. Miên"), read_byline("PV/VOV.VN"), read_byline("Theo TTXVN"), read_byline("admin admin")
    (('K. Miên',), ('PV',), (), ())
    """
    text = " ".join(_MAIL.sub(" ", text).split())
    if not text or len(text) > 160 or _SOURCE.match(text):
        return ()
    text = _strip_prefixes(text)
    text = _PICTURES.sub("", text)
    text = _GLUED.sub(" / ", _BRACKETS.sub(" ", text))
    names: list[str] = []
    for part in _SPLIT.split(text):
        name = _author(part, own_names)
        if name and fold(name) not in map(fold, names):
            names.append(name)
        if name is None and len(part.split()) > 4 and not is_outlet(part, own_names) and not _WHEN.search(part):
            return ()
    return tuple(names[:8])


def _strip_prefixes(text: str) -> str:
    for _ in range(3):
        shorter = _PREFIX.sub("", text, count=1)
        if shorter == text or not shorter:
            break
        text = shorter
    return text


def _author(part: str, own_names: tuple[str, ...]) -> str | None:
    """One name, or null where the part is an outlet, an account, a date or no name at all."""
    pieces = [p.strip(" .,:;-–—*“”\"'") if not _is_initials(p.strip()) else p.strip() for p in _OUTLET_AFTER.split(part)]
    name = _strip_prefixes(pieces[0]) if pieces else ""
    if not name or fold(name) in _ACCOUNTS or _WHEN.search(name):
        return None
    if fold(name) in _COLLECTIVES:
        return name
    name = _CALLINGS.sub("", name)
    if is_outlet(name, own_names):
        return None
    return name if is_name(name) else None


def _is_initials(text: str) -> bool:
    return re.fullmatch(r"(?:[^\W\d_]{1,2}\.\s?){1,4}", text) is not None


def is_name(text: str) -> bool:
    """Whether a text can be an author's name or pen name: one to six words, each with a capital, no digits.

    Args:
        text: a part of a byline.

    >>> is_name("Hạ Trắng"), is_name("H.V."), is_name("K. Miên"), is_name("theo dõi bài viết"), is_name("Chia sẻ bài viết này ngay")
    (True, True, True, False, False)
    """
    words = text.split()
    if not 1 <= len(words) <= 6 or len(text) > 40 or any(c.isdigit() for c in text):
        return False
    if fold(text).startswith(_HONORIFICS):
        return False
    capitals = sum(1 for word in words if word[:1].isupper() or word in _SMALL)
    return all(_WORD.match(word) for word in words) and capitals == len(words)
