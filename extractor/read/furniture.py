"""What pages print round an article: menus, share bars, counters, related titles; told by lines, as data in a catalogue.

The catalogue `page_furniture` names the lines, `outlets` the papers and agencies. Nothing here knows a site.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from extractor.catalogues import load
from extractor.language.folding import fold

LineKind = Literal["picture", "stop", "line", "source"]

_COUNT = re.compile(r"\s*[(\[]?\s*\d{1,7}\s*[)\]]?\s*$")
_BULLETS = " *•·-–—(“\""
_TRIM = " \t.:;,>»<«|•·-–—*+[]()…!▼▲►▶"
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$|^[\w.-]+@[\w-]+(?:\.[\w-]+)+$", re.IGNORECASE)
_POINTER = re.compile(r"^\s*(?:>{1,3}|»{1,3}|›{1,3}|⇒|=>|→|☞|👉)\s*\S")
_COUNTER = re.compile(
    r"^(?:\d{1,3}(?:[.,]\d{3})*|\d+)\s*(?:lượt (?:xem|đọc|thích|truy cập|tải)|bình luận|views?|comments?|người (?:xem|thích))\b.{0,20}$",
    re.IGNORECASE,
)
_PLAYER = re.compile(r"^\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?(?:\s+\d(?:\.\d)?x)?$|^\d(?:\.\d)?x$")
_WORD = re.compile(r"\w+")
_QUOTES = re.compile("[\"“”‘’'`]")


@cache
def _kinds() -> dict[str, LineKind]:
    """Lines that are furniture as a whole, by their bare words."""
    kinds: tuple[LineKind, ...] = ("line", "stop", "picture")
    return {_bare(form): kind for kind in kinds for entry in load("page_furniture") if entry.kind == kind for form in entry.forms}


@cache
def _starts() -> dict[str, tuple[str, ...]]:
    """With what lines of furniture begin, by the first sign."""
    starts: dict[str, tuple[str, ...]] = {}
    for form in (fold(form) for entry in load("page_furniture") if entry.kind == "start" for form in entry.forms):
        starts[form[0]] = (*starts.get(form[0], ()), form)
    return starts


@cache
def _ends() -> tuple[str, ...]:
    return tuple(fold(form) for entry in load("page_furniture") if entry.kind == "end" for form in entry.forms)


@cache
def _sources() -> tuple[str, ...]:
    forms = [fold(form) for entry in load("page_furniture") if entry.kind == "source" for form in entry.forms]
    return tuple(form for form in forms if form.endswith(":"))


@cache
def _outlets() -> frozenset[str]:
    return frozenset(_bare(form) for entry in load("outlets") for form in (*entry.forms, *entry.get("codes", ())))


def _bare(text: str) -> str:
    return _trimmed(fold(text))


def _trimmed(folded: str) -> str:
    """A folded line without the marks at its edges and the count behind it."""
    folded = folded.strip(_TRIM)
    return _COUNT.sub("", folded).strip(_TRIM) if folded[-1:].isdigit() else folded


def line_kind(text: str) -> LineKind | None:
    """What a line of a page is, where it is none of the article's.

    Args:
        text: one line, NFC.

    Returns:
        `picture` where a picture stood, `stop` where the blocks after an article begin, `source` where it names where the
        article came from, `line` for any other furniture, null for what may belong to the article.

    >>> line_kind("anh tin bai"), line_kind("Bình luận (0)"), line_kind("A- A A+"), line_kind("Sáng 22/3, Lào Cai đón 500 khách.")
    ('picture', 'stop', 'line', None)
    """
    length = len(text)
    if length > 300:
        return None
    folded = fold(text if length < 100 else text[:60])
    if length <= 80:
        kind = _kinds().get(_trimmed(folded))
        if kind is not None:
            return kind
    return _by_edges(text, length, folded)


def _by_edges(text: str, length: int, folded: str) -> LineKind | None:
    opening = folded.lstrip(_BULLETS)
    if length < 160 and opening.startswith(_sources()):
        return "source"
    if _POINTER.match(text) or (not text[:1].islower() and opening.startswith(_starts().get(opening[:1], ()))):
        return "line"
    if length < 100 and (folded.rstrip(" .)!").endswith(_ends()) or _ADDRESS.match(text)):
        return "line"
    if length < 100 and text[:1].isdigit() and (_COUNTER.match(text) or _PLAYER.match(text)):
        return "line"
    return None


def is_outlet(name: str, also: tuple[str, ...] = ()) -> bool:
    """Whether a name is that of a paper, an agency, a portal, not of a person.

    Args:
        name: as a byline gives it.
        also: names that the page gives itself.

    >>> is_outlet("Báo Lao Động"), is_outlet("TTXVN"), is_outlet("Linh Vũ"), is_outlet("baolaocai.vn")
    (True, True, False, True)
    """
    bare = _bare(name)
    if not bare or bare in _outlets() or bare in {_bare(own) for own in also if own}:
        return True
    if re.search(r"\.(?:vn|com|net|org|info|gov|edu|tv)\b", bare):
        return True
    head = re.match(
        r"(?:theo\s+)?(?:báo(?: điện tử)?|tạp chí|trang (?:tin|web|thông tin)|cổng (?:ttđt|thông tin)|đài (?:pt|phát thanh|truyền hình|tnvn)|"
        r"thông tấn xã|trang thông tin|website|công ty|ban biên tập|tòa soạn|cttđt|trung tâm (?:truyền thông|văn hóa))\b",
        bare,
    )
    return head is not None


def same_words(a: str, b: str) -> float:
    """How far two texts share their words: the F1 of their bags of words, folded; 0 to 1.

    Texts whose lengths differ so much that they cannot share half of their words count as sharing none.

    Args:
        a, b: texts, NFC.

    >>> same_words("Trao Bằng khen", "TRAO “BẰNG KHEN”"), same_words("Trao Bằng khen", "Một câu rất dài, không liên quan gì tới nhan đề.")
    (1.0, 0.0)
    """
    if 3 * min(len(a), len(b)) < max(len(a), len(b)):
        return 0.0
    (first, m), (second, n) = _bag(a), _bag(b)
    if not m or not n:
        return 0.0
    return 2 * sum(min(first[word], second[word]) for word in first.keys() & second.keys()) / (m + n)


@lru_cache(maxsize=64)
def _bag(text: str) -> tuple[dict[str, int], int]:
    """How often each word of a text stands in it, and how many words it has."""
    words = _WORD.findall(fold(_QUOTES.sub("", text)))
    bag: dict[str, int] = {}
    for word in words:
        bag[word] = bag.get(word, 0) + 1
    return bag, len(words)
