"""A grammar of personal names as Vietnamese texts write them. The grammar is here; surnames and syllables are data.

It says what *can* be a person's name and how it is built. Whether "Hà Giang" is a woman or a province, and whether "Lê Lợi"
is a street, is for the caller to decide from the words around it. Shapes by the naming customs of the peoples of Việt Nam:
surname + middle + given (Kinh and others), Y/H' + given + clan (Ê Đê, M'Nông), A/Y + given (Ba Na, Xơ Đăng), K' + given (Cơ Ho,
Mạ), clan + A/Seo/Thị + given (Mông), Thích (Nữ) + two syllables (Buddhist clergy), saint + name (Catholics).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from extractor.language.name_forms import given_name, same_person_name, short_forms
from extractor.language.name_tokens import NameToken, name_key, run_at, runs
from extractor.language.patterns import regex

__all__ = ["NameGrammar", "NameSpan", "Shape", "given_name", "same_person_name", "short_forms"]

Shape = Literal["kinh", "minority", "foreign", "given_only", "capitals", "religious", "initials"]

# Words that open a sentence or address a person and so stand capitalised before a name: closed classes of the language.
_OPENER_LIST = """
ông bà anh chị cô chú bác cậu em cụ thầy dì mẹ cha bố con cháu các những theo tại từ với và cùng khi sau trước trong ngoài để do bởi
của cho về trên dưới ở là có được bị đã đang sẽ nhưng còn nếu vì tuy nhờ qua đến tới gặp dự mời chào riêng ngay chính cả đây đó
này kia như rồi thì mà hay hoặc nguyên hiện vừa mới gần giữa đồng sáng chiều tối trưa đêm ngày hôm tháng năm quý nga
"""
_OPENERS = frozenset(_OPENER_LIST.split())  # with "Nga": Russia before a Russian's name
# Some portals set spaces around the hyphen of Korean given names ("Moon Jae - in"); only such syllables may follow it.
_SPACED_KOREAN = regex(
    " ?- ?(?:in|un|hye|hyun|kyo|jung|joo|soo|hee|ho|min|woo|seok|tae|young|yong|hwan|jun|chul|sik|eun|seo|hyung|ryong|chol|jong|nam)"
    r"(?![^\W_])"
)
# Letters that no other Latin orthography of the news writes; é, ô, ã and the like are French or Portuguese too.
_VIETNAMESE_LETTERS = regex("[ăđơưảạẻẹỉịỏọủụỷỵỹẽĩũằắẳẵặầấẩẫậềếểễệồốổỗộờớởỡợừứửữự]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NameSpan:
    """What can be a name: character offsets in the text, surface, shape and parts.

    `certain` is True when the parts are known ones: a known surname or clan with a known given syllable (where the grammar was
    given any), an apostrophe name, Thích + name. It says nothing about streets and provinces that bear such names.
    """

    start: int
    end: int
    text: str
    shape: Shape
    surname: str | None
    middle: str | None
    given: str
    certain: bool


class NameGrammar:
    """Finds personal names with the surnames and syllables it is given.

    Args:
        surnames: Kinh and other surnames written before the given name, of one or more syllables ("Nguyễn", "Tôn Nữ").
        given_syllables: syllables that occur as given names; without any, every syllable will do.
        minority_surnames: clan names that stand first and may be followed by A, Seo, Y … ("Giàng", "Ksor", "Điểu").
        clans: clan names that stand last, after Y or H' names ("Niê Kđăm", "Mlô").
        saints: baptismal names that stand before a Vietnamese name ("Giuse", "Maria").
        not_names: phrases of the same build that are no persons ("Hà Nội", "Công Thương"): a span equal to one is dropped, and one that
            stands unseparated before a name ("Chủ tịch UBND TP Hà Nội Nguyễn Văn An") is passed over by `iter_names`.

    >>> grammar = NameGrammar(["Nguyễn", "Lê"], minority_surnames=["Giàng"], clans=["Niê Kđăm"])
    >>> [(n.text, n.shape, n.given) for n in grammar.iter_names("Bà Lê Thị Mai, ông Giàng A Páo và Y Bion Niê Kđăm dự.")]
    [('Lê Thị Mai', 'kinh', 'Mai'), ('Giàng A Páo', 'minority', 'Páo'), ('Y Bion Niê Kđăm', 'minority', 'Bion')]
    """

    def __init__(
        self,
        surnames: Iterable[str],
        given_syllables: Iterable[str] = (),
        *,
        minority_surnames: Iterable[str] = (),
        clans: Iterable[str] = (),
        saints: Iterable[str] = (),
        not_names: Iterable[str] = (),
    ) -> None:
        self._surnames = frozenset(map(_phrase_key, surnames))
        self._minority = frozenset(map(_phrase_key, minority_surnames)) - self._surnames
        self._clans = frozenset(map(_phrase_key, clans))
        self._given = frozenset(map(_phrase_key, given_syllables))
        self._saints = frozenset(word for saint in saints for word in _phrase_key(saint).split())
        self._not_names = frozenset(map(_phrase_key, not_names))
        self._first = frozenset(phrase.split()[0] for phrase in self._surnames | self._minority)

    def match_at(self, text: str, position: int, *, introduced: bool = False) -> NameSpan | None:
        """Give the name that begins exactly at `position`, or None.

        `introduced` says that an honorific or an office stands before it: then a given name alone ("chị Lan"), a single foreign
        name ("ông Putin"), a stage name ("NSND Hồng Vân") and initials ("anh N.V.A") are names too.
        """
        return self._name(text, run_at(text, position), introduced)

    def iter_names(self, text: str) -> Iterator[NameSpan]:
        """Give what can be a full name (no given name alone, no single foreign word), left to right, disjoint; linear time."""
        for tokens in runs(text):
            index = 0
            while index < len(tokens):
                index += self._place_before(tokens, index)
                found = self._name(text, tokens[index:], False) if self._may_start(tokens, index) else None
                if found is None:
                    index += 1
                    continue
                yield found
                while index < len(tokens) and tokens[index].start < found.end:
                    index += 1

    def _may_start(self, tokens: list[NameToken], index: int) -> bool:
        token = tokens[index]
        if token.key in _OPENERS and (token.key not in self._first or self._begins_name(tokens, index + 1)):
            return False  # "Ông" is a rare surname: not before another name
        if token.key in self._first or token.key in self._saints or token.key == "thích" or token.kind == "letter" or "'" in token.key:
            return True
        # A Latin name may begin with a word that a Vietnamese syllable spells ("Kim Jong Un", "Song Hye Kyo").
        return index + 1 < len(tokens) and (not token.vietnamese or (token.text.isascii() and not tokens[index + 1].vietnamese))

    def _begins_name(self, tokens: list[NameToken], index: int) -> bool:
        return index < len(tokens) and (tokens[index].key in self._first or (tokens[index].kind == "title" and not tokens[index].vietnamese))

    def _place_before(self, tokens: list[NameToken], index: int) -> int:
        """Give the length of a known other phrase before a name: "(Chủ tịch UBND TP) Hà Nội Nguyễn Văn An"."""
        for count in range(min(4, len(tokens) - index - 2), 1, -1):
            if self._begins_name(tokens, index + count) and " ".join(t.key for t in tokens[index : index + count]) in self._not_names:
                return count
        return 0

    def _name(self, text: str, tokens: list[NameToken], introduced: bool) -> NameSpan | None:
        if not tokens:
            return None
        found = self._religious(text, tokens) or self._capitals(text, tokens) or self._minority_name(text, tokens) or self._kinh(text, tokens)
        if found is None:
            found = _foreign(text, tokens, introduced)
        if found is None and introduced:
            found = self._given_only(text, tokens)
        return None if found is None or _phrase_key(found.text) in self._not_names else found

    def _surname(self, tokens: list[NameToken], known: frozenset[str]) -> int:
        """Give the number of tokens in the longest known surname that leaves a given name."""
        if tokens[0].key not in self._first:
            return 0
        for count in range(min(4, len(tokens) - 1), 0, -1):
            if " ".join(token.key for token in tokens[:count]) in known:
                return count
        return 0

    def _fits(self, token: NameToken) -> bool:
        return not self._given or token.kind == "letter" or token.key in self._given

    def _kinh(self, text: str, tokens: list[NameToken]) -> NameSpan | None:
        count = self._surname(tokens, self._surnames)
        if not count or any(token.kind == "capitals" for token in tokens[:2]):
            return None
        stop = _extent(tokens, count, 5 + count, minority=False)
        if stop == count or stop > 4 + count:
            return None
        open_end = stop < len(tokens) and tokens[stop].kind in ("title", "particle") and not tokens[stop - 1].text.endswith(".")
        certain = stop <= 5 and self._fits(tokens[stop - 1]) and not open_end
        return _span(text, tokens[:stop], "kinh", count, certain)

    def _capitals(self, text: str, tokens: list[NameToken]) -> NameSpan | None:
        count = self._surname(tokens, self._surnames | self._minority)
        if not count or tokens[0].kind != "capitals":
            return None
        stop = count
        while stop < len(tokens) and tokens[stop].kind in ("capitals", "letter"):
            stop += 1
        if stop == count or stop > 5 or not self._fits(tokens[stop - 1]):
            return None
        return _span(text, tokens[:stop], "capitals", count, bool(self._given) and stop >= 3)

    def _minority_name(self, text: str, tokens: list[NameToken]) -> NameSpan | None:
        first = tokens[0]
        if first.text in ("Y", "A") or first.key in ("h'", "k'") or first.key[:2] in ("h'", "k'"):
            return self._prefixed(text, tokens)
        count = self._surname(tokens, self._minority)
        stop = _extent(tokens, count, count + 3, minority=True) if count else 0
        return _span(text, tokens[:stop], "minority", count, stop <= count + 2) if stop > count else None

    def _prefixed(self, text: str, tokens: list[NameToken]) -> NameSpan | None:
        """Read "Y Thanh Hà Niê Kđăm", "H'Yim Kđoh", "A Yun", "K'Mák": prefix, one or two given syllables, clan."""
        own = 1 if len(tokens[0].key) > 2 else 2
        stop = _extent(tokens, 1, own + 4, minority=True)
        if stop < own:
            return None
        if tokens[0].text in ("A", "Y"):
            rest = _phrase_key(text[tokens[1].start : tokens[stop - 1].end])
            if tokens[1].key in self._first or rest in self._not_names:  # the end of something else: "Đại học Y Hà Nội"
                return None
        clan = next((n for n in range(own, stop) if " ".join(t.key for t in tokens[n:stop]) in self._clans), stop)
        if clan == stop:
            clan = next((n for n in range(own, stop) if not tokens[n].vietnamese), min(stop, own + 1))
            stop = stop if clan < own + 2 and stop - clan <= 2 and not any(t.vietnamese for t in tokens[clan:stop]) else clan
        given = text[tokens[0].start if own == 1 else tokens[1].start : tokens[clan - 1].end]
        surname = text[tokens[clan].start : tokens[stop - 1].end] if clan < stop else None
        certain = surname is not None or "'" in tokens[0].key
        end = _close(text, tokens[stop - 1])
        return NameSpan(tokens[0].start, end, text[tokens[0].start : end], "minority", surname, None, given, certain)

    def _religious(self, text: str, tokens: list[NameToken]) -> NameSpan | None:
        if tokens[0].key == "thích":
            return _clergy(text, tokens)
        count = 0
        while count < min(3, len(tokens)) and tokens[count].key in self._saints:
            count += 1
        inner = self._kinh(text, tokens[count:]) if 0 < count < len(tokens) else None
        if inner is None:
            return None
        start = tokens[0].start
        return NameSpan(start, inner.end, text[start : inner.end], "religious", inner.surname, inner.middle, inner.given, inner.certain)

    def _given_only(self, text: str, tokens: list[NameToken]) -> NameSpan | None:
        if tokens[0].kind in ("letter", "dotted"):
            letters = next((n for n, token in enumerate(tokens) if token.kind not in ("letter", "dotted")), len(tokens))
            stop = letters if letters > 1 or tokens[0].kind == "dotted" else _extent(tokens, 1, 3, minority=False)
            return _span(text, tokens[:stop], "initials", 0, False)
        stop = _extent(tokens, 0, 4, minority=False)
        if not 0 < stop <= 3 or (tokens[0].key in _OPENERS and not self._fits(tokens[0])):
            return None
        return _span(text, tokens[:stop], "given_only", 0, bool(self._given) and all(map(self._fits, tokens[:stop])))


def _phrase_key(phrase: str) -> str:
    return " ".join(map(name_key, phrase.split()))


def _extent(tokens: list[NameToken], start: int, limit: int, *, minority: bool) -> int:
    """Give the end of the syllables that continue a name from `start`; a dotted letter ends it."""
    stop = start
    while stop < min(limit, len(tokens)):
        token = tokens[stop]
        if token.kind not in ("title", "letter", "dotted") or not (minority or token.vietnamese or token.kind != "title"):
            break
        stop += 1
        if token.text.endswith("."):
            break
    return stop


def _close(text: str, last: NameToken) -> int:
    """Keep the full stop of a final initial only where the sentence goes on ("Vàng Thị M. (42 tuổi)")."""
    if not last.text.endswith("."):
        return last.end
    after = text[last.end : last.end + 2]
    goes_on = after[:1] in tuple(",;:)(") or (after[:1] == " " and (after[1:].islower() or after[1:] in tuple("(–-")))
    return last.end if goes_on and after else last.end - 1


def _span(text: str, tokens: list[NameToken], shape: Shape, surname: int, certain: bool) -> NameSpan:
    start, end = tokens[0].start, _close(text, tokens[-1])
    middle = text[tokens[surname].start : tokens[-2].end] if len(tokens) - surname > 1 else None
    family = text[start : tokens[surname - 1].end] if surname else None
    if not surname:
        return NameSpan(start, end, text[start:end], shape, None, None, text[start:end], certain)
    return NameSpan(start, end, text[start:end], shape, family, middle, text[tokens[-1].start : end], certain)


def _clergy(text: str, tokens: list[NameToken]) -> NameSpan | None:
    """Read "Thích Nữ Diệu Tâm"; "nữ" is written small as often as not."""
    if len(tokens) == 1 and text.startswith(" nữ ", tokens[0].end):
        tokens = [tokens[0], *run_at(text, tokens[0].end + 4)]
    first = 2 if len(tokens) > 2 and tokens[1].key == "nữ" else 1
    stop = _extent(tokens, first, first + 2, minority=False)
    if stop == first:
        return None
    start, end = tokens[0].start, tokens[stop - 1].end
    return NameSpan(start, end, text[start:end], "religious", tokens[0].text, None, text[tokens[first].start : end], stop - first == 2)


def _foreign(text: str, tokens: list[NameToken], introduced: bool) -> NameSpan | None:
    """Read a Latin name of another language: some word is no Vietnamese syllable, and none bears Vietnamese diacritics."""
    stop = 0
    while stop < len(tokens) and tokens[stop].kind != "capitals" and not _VIETNAMESE_LETTERS.search(tokens[stop].text):
        stop += 1
    while stop and tokens[stop - 1].kind in ("letter", "dotted"):
        stop -= 1
    if not (1 if introduced else 2) <= stop <= 6 or not any(t.kind == "title" and not t.vietnamese for t in tokens[:stop]):
        return None
    start, end = tokens[0].start, tokens[stop - 1].end
    spaced = _SPACED_KOREAN.match(text, end) if stop == 2 and len(tokens[0].text) <= 5 and "-" not in tokens[1].text else None
    end = spaced.end() if spaced else end
    whole = text[start:end]
    eastern = stop > 1 and "-" in text[tokens[1].start : end] and tokens[stop - 1].kind == "title" and len(tokens[0].text) <= 5
    last = next((n for n in range(1, stop) if tokens[n].kind == "particle"), stop - 1)
    family, given = (tokens[0].text, text[tokens[1].start : end]) if eastern else (text[tokens[last].start : end], tokens[0].text)
    return NameSpan(start, end, whole, "foreign", family if stop > 1 else None, None, given if stop > 1 else whole, False)
