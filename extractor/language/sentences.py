"""Sentences of the immutable text with exact offsets.

underthesea's Punkt-style splitter decides, a paragraph at a time; what it gets wrong on this genre is put right here: it cuts
inside host names and quotations, after degrees and abbreviations before a capital, after list labels, and it does not cut
after words its model took for abbreviations.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module, util
from pathlib import Path

from extractor.language.patterns import regex

Span = tuple[int, int]

_PARAGRAPH = regex(r"[^\n]+")
_INNER_STOP = regex(r"[.?!]\S*\s*\S")
# The splitter walks back over a word at each stop: very long words are masked so that it stays linear.
_LONG_WORD = regex(r"\S{200,}")

# Abbreviations that stand before a name or a number and so never end a sentence (NĐ 30/2020 and common usage; lower case).
_ABBREVIATION_LIST = """
tp tx tt q p ph kp gs pgs ts ths tsk tskh bs bscki bsckii ds cn ks kts ls đ/c đc nsnd nsưt ngnd ngưt ttnd ttưt
mr mrs ms dr prof st jr sr vs vol tr nxb sn tel đt fax co ltd
"""
_ABBREVIATIONS = frozenset(_ABBREVIATION_LIST.split())
_OPEN_ABBREVIATIONS = frozenset({"v.v", "vv", "v.v.", "tr.cn", "tcn", "scn"})
#: Signs inside abbreviations.
_JOINTS = "./'’&"
_LABEL = regex(r"(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]{1,6}|[a-zđA-ZĐ])|[-–•*+])[.)]?")
_INITIALS = regex(r"(?:[^\W\d_]\.)*[^\W\d_]\.?")
_CLOSING = "”’»)]}"
# Words that open a sentence and are no part of a name: after one of them an initial before the stop closed its sentence.
_OPENER_LIST = """
theo tại từ với khi sau trước trong ngoài để do bởi về trên dưới nhưng nếu vì tuy nhờ qua đến tới đây đó này hiện vừa đồng ông bà anh chị
các những nhiều một hai ba ngày năm tháng sáng chiều tối hôm lúc tuy cùng ngay cơ bên riêng được mặc như vậy
"""
_OPENERS = frozenset(_OPENER_LIST.split())
#: Words that no town is called by: "… tại TP. Trường Tiểu học A nhận …".
_NO_TOWN = frozenset("theo tại với khi sau trước ông bà anh chị các những nhiều trường sở ubnd chủ phó ủy uỷ".split())
_FIRST_WORD = regex(r"[^\W\d_]+")
_UNIT_AFTER_NUMBER = regex(r"\d ?[a-z]$")
# A stop the splitter passed over: a letter or a number before it, then a capital after a space.
_MISSED = regex(r"(?:(?<=[^\W_])|(?<=[%”’\")\]]))[.?!…]+[”’\")\]]*\s+(?=[“\"‘(]?[^\W\d_a-z])")


@cache
def _splitter() -> Callable[[str], list[str]]:
    """Load underthesea's sentence splitter alone: its package imports joblib, requests and models that are not needed here."""
    package = util.find_spec("underthesea")
    if package is not None and package.submodule_search_locations:
        path = Path(package.submodule_search_locations[0], "pipeline", "sent_tokenize", "__init__.py")
        spec = util.spec_from_file_location("extractor._underthesea_sent_tokenize", path) if path.is_file() else None
        if spec is not None and spec.loader is not None:
            module = util.module_from_spec(spec)
            spec.loader.exec_module(module)
            return module.sent_tokenize  # type: ignore[no-any-return]
    return import_module("underthesea.pipeline.sent_tokenize").sent_tokenize  # type: ignore[no-any-return]


def sentences(text: str) -> list[Span]:
    """Give the sentences' spans in order; disjoint, never empty, trimmed of white space; a newline always ends one.

    Every character that is not white space lies in exactly one sentence.

    >>> text = "PGS.TS. Lê Văn An dự. Tỉnh đạt 36.000 tỷ đồng.\\nTP. Huế"
    >>> [text[start:end] for start, end in sentences(text)]
    ['PGS.TS. Lê Văn An dự.', 'Tỉnh đạt 36.000 tỷ đồng.', 'TP. Huế']
    """
    return [span for match in _PARAGRAPH.finditer(text) for span in sentences_within(text, *match.span())]


def sentences_within(text: str, start: int, end: int) -> list[Span]:
    """Give the sentences of one paragraph of a text, as `sentences` does.

    Args:
        text: the whole text.
        start, end: the paragraph, as offsets; no newline is inside.
    """
    start, end = _trim(text, start, end)
    return _paragraph(text, start, end) if start < end else []


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _paragraph(text: str, start: int, end: int) -> list[Span]:
    if _INNER_STOP.search(text, start, end) is None:
        return [(start, end)]
    spans: list[Span] = []
    opening = start
    for cut in sorted({*_split(text, start, end), *_missed(text, start, end)}):
        cut = _after_closing(text, cut, end)
        following = cut
        while following < end and text[following].isspace():
            following += 1
        if following >= end:
            break
        if cut > opening and _ends(text, opening, cut, following):
            spans.append((opening, cut))
            opening = following
    spans.append((opening, end))
    return spans


def _split(text: str, start: int, end: int) -> list[int]:
    """Give the ends of the sentences underthesea sees in one paragraph."""
    paragraph = _LONG_WORD.sub(lambda match: "x" * len(match.group()), text[start:end])
    ends: list[int] = []
    position = 0
    for sentence in _splitter()(paragraph):
        found = paragraph.find(sentence, position)
        if found < 0:  # a splitter that changes the text cannot be located: keep what is certain
            break
        position = found + len(sentence)
        ends.append(start + position)
    return ends


def _missed(text: str, start: int, end: int) -> list[int]:
    return [match.end() - _trailing_space(match.group()) for match in _MISSED.finditer(text, start, end)]


def _trailing_space(found: str) -> int:
    return len(found) - len(found.rstrip())


def _after_closing(text: str, cut: int, end: int) -> int:
    """Take closing quotation marks and brackets into the sentence they close."""
    while cut < end and (text[cut] in _CLOSING or (text[cut] == '"' and (cut + 1 >= end or text[cut + 1].isspace()))):
        cut += 1
    if text.startswith(' "', cut, end) and (cut + 2 >= end or text[cut + 2].isspace()):
        return cut + 2
    return cut


def _ends(text: str, opening: int, cut: int, following: int) -> bool:
    """Whether a sentence really ends at `cut`, when the next text begins at `following`."""
    after = text[following]
    if after.islower() or after in ",;:%/-–)]}”’»=&":
        return False
    body = text[max(opening, cut - 40) : cut].rstrip(_CLOSING + '"')
    if not body.endswith("."):
        return following > cut and not _is_label(text, opening, cut)
    if body.endswith(".."):
        return following > cut
    if _is_label(text, opening, cut):
        return False
    return _full_stop_ends(body[:-1], text[following : following + 12], following > cut)


def _is_label(text: str, opening: int, cut: int) -> bool:
    return cut - opening <= 8 and _LABEL.fullmatch(text, opening, cut) is not None


def _full_stop_ends(before: str, following: str, spaced: bool) -> bool:
    """Whether a full stop after `before` ends a sentence, by the word before it and the text that follows."""
    word, after = _last_word(before), following[0]
    if not spaced:  # a missing space: only between an ordinary word and a capital ("kết thúc.Ông Lê")
        return word.isalpha() and word.islower() and len(word) >= 2 and after.isupper()
    lowered = word.lower()
    if lowered in _OPEN_ABBREVIATIONS:
        return after.isupper()
    if lowered in ("tp", "tx") and following[:1].isupper() and (first := _FIRST_WORD.match(following)) and first.group().lower() in _NO_TOWN:
        return True
    if lowered in _ABBREVIATIONS or lowered.rsplit(".", 1)[-1] in _ABBREVIATIONS:
        return not (after.isupper() or after.isdigit())
    if word and _INITIALS.fullmatch(word):
        return _initial_ends(word, before, following)
    return not (word.isdigit() and len(word) <= 2 and after.isdigit())


def _last_word(before: str) -> str:
    at = len(before)
    while at and (before[at - 1].isalnum() or before[at - 1] in _JOINTS):
        at -= 1
    return before[at:]


def _initial_ends(word: str, before: str, following: str) -> bool:
    """Whether the sentence ends after a single letter: a word ("ở", "Ý"), a unit ("14 m") or an initial before an opener."""
    if word == "y" or (len(word) == 1 and not word.isascii() and word not in "đĐ"):  # "quân y", "Đông y": no initial is in small letters
        return True
    if word.islower() and _UNIT_AFTER_NUMBER.search(before):
        return True
    first = _FIRST_WORD.match(following)
    return first is not None and first.group().lower() in _OPENERS and len(first.group()) > 1
