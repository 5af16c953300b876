"""Where a run of capitalised words is two: a page lost a stop, so that a name is glued to what goes before it or follows."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.facts.people.shapes import is_foreign, phrase, surname
from extractor.facts.people.vocabulary import natural_names, person_words, place_names, whole_bodies
from extractor.facts.people.wholes import is_whole
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex

_PRIZES = frozenset(("Oscar", "Grammy", "Emmy", "Nobel", "Pulitzer", "Cannes"))
_PRIZED = regex(r"(?:đề cử|giải|tượng vàng|giải thưởng|đoạt) \Z")
_GLUED = frozenset(("Tờ", "Như", "Theo", "Ảnh", "Nguồn", "Video", "Clip", "Trên", "Trang", "Báo"))
_INITIAL = regex(r"[A-ZĐ]\.")
_MODEL = regex(r" ?- ?\d")
_PAGE_ENDS = regex(r" ?(?:/|\(|\Z)")


def one_sentence(text: str, words: list[NameToken]) -> list[NameToken]:
    """The words of a run that may be one name.

    Args:
        text: the whole text.
        words: the words of the run, as far as nothing else cut them away.
    """
    if len(words) > 2:
        words = _behind_place(text, _behind_front(text, words))
    if len(words) > 1:
        ministry = next((n for n in range(1, len(words)) if words[n].text == "Bộ" and _names_ministry(text, words[n].start)), 0)
        words = words[:ministry] if ministry else words  # "bà Hiền | Bộ Y tế quản lý …"
        for cut in (_second_mention(words), _body(words), _next_part(words)) if len(words) > 2 else (_second_mention(words),):
            words = words[:cut] if 0 < cut < len(words) else words
        end = next((i for i in range(1, len(words)) if _opens_next(words[i - 1], words[i])), 0)  # "cụ R. | Ca mổ"
        if end and not is_foreign(words[end:]):
            words = words[:end]
    while words and words[-1].kind == "letter" and _MODEL.match(text, words[-1].end):
        words = words[:-1]  # "Lockheed | U-2"
    return words


_FOUR = regex(r"\w+(?: \w+){2,3}")


def _names_ministry(text: str, start: int) -> bool:
    """Whether the name of a ministry begins at an offset."""
    found = _FOUR.match(text, start)
    said = found.group() if found is not None else ""
    return bool(said) and (is_whole(said) or is_whole(" ".join(said.split()[:3])))


def _opens_next(initial: NameToken, word: NameToken) -> bool:
    """Whether an initial with its dot ends a sentence, and a word of Vietnamese opens the next one."""
    return len(initial.text) == 2 and _INITIAL.fullmatch(initial.text) is not None and word.vietnamese and word.kind == "title"


def _behind_place(text: str, words: list[NameToken]) -> list[NameToken]:
    """A run without the place that it stands at, where the page has the name alone too ("một trường mầm non ở Hà Nội | Ngọc Trâm chia sẻ")."""
    if len(words) != 4 or not text.endswith((" ở ", " tại "), 0, words[0].start) or phrase(words[:2]) not in place_names():
        return words
    name = text[words[2].start:words[3].end]
    return words[2:] if text.count(name) > text.count(f"{words[1].text} {name}") else words


def _behind_front(text: str, words: list[NameToken]) -> list[NameToken]:
    """A run without the prize, people, sea or country that stands before the name."""
    if len(words) > 2 and words[0].text in _PRIZES and _PRIZED.search(text, words[0].start - 12, words[0].start):
        words = words[1:]
    if len(words) > 2 and words[0].key in person_words("people-name") and text.endswith("gốc ", 0, words[0].start):
        words = words[1:]
    if len(words) > 4 and phrase(words[:3]) in natural_names() and is_foreign(words[3:]):
        words = words[3:]  # "Đông Á - Thái Bình Dương | David Stilwell"
    if len(words) > 3 and phrase(words[:3]) in natural_names() and phrase(words[3:]) in place_names():
        words = words[3:]  # "Không quân Thái Bình Dương | Mỹ"
    if len(words) > 3 and text.endswith(("người ", "gốc "), 0, words[0].start) and phrase(words[:2]) in place_names() and is_foreign(words[2:]):
        words = words[2:]  # "danh họa người Hà Lan | Vincent van Gogh"
    address = next((n for n in range(1, len(words) - 1) if words[n].text in ("Ông", "Bà")), 0)
    if address and phrase(words[:address]) in place_names():
        words = words[address + 1:]  # "… ở Bình Dương Ông | Thắng cho hay"
    return words


def _second_mention(words: Sequence[NameToken]) -> int:
    """Where a long foreign word comes twice: "… của Ronaldo | Ronaldo đang …"; 0 where none does."""
    pairs = ((n, words[n - 1], words[n]) for n in range(1, len(words)))
    return next((n for n, one, two in pairs if one.text == two.text and two.kind == "title" and len(two.text) > 4 and not two.vietnamese), 0)


def _body(words: Sequence[NameToken]) -> int:
    """Where a body whose name is whole begins behind a name: "… Nguyễn Văn A | Ban Bí Thư"; 0 where none does."""
    if not words or surname(words[0]) is None:
        return 0
    return next((n for n in range(2, len(words)) if any(phrase(words[n:n + k]) in whole_bodies() for k in (2, 3, 4))), 0)


def _next_part(words: Sequence[NameToken]) -> int:
    """Where a Vietnamese name ends before a label and a foreign word: "… | Như VnMedia"; 0 where none follows."""
    glued = next((n for n in range(3, len(words) - 1) if words[n].text in _GLUED and not words[n + 1].vietnamese), 0)
    if glued and not is_foreign(words[:glued]):
        return glued
    paper = next((n for n in range(1, len(words) - 1) if words[n].text in ("Tờ", "Báo")), 0)
    return paper if paper > 1 or (paper and not words[0].vietnamese and not words[2].vietnamese) else 0  # "… Conte | Tờ Tuttosport"


def glued_byline(text: str, words: Sequence[NameToken]) -> int:
    """How many words a foreign name has that a Vietnamese signature follows without a stop at the end of the page; 0 where there is none."""
    if text.find("\n", words[-1].end) >= 0 or len(text) - words[-1].end > 24 or not _PAGE_ENDS.match(text, words[-1].end):
        return 0
    end = next((n for n in range(len(words), 0, -1) if not words[n - 1].vietnamese), 0)
    tail = words[end:]
    return end if end > 1 and 2 <= len(tail) <= 4 and any(not w.text.isascii() for w in tail) else 0
