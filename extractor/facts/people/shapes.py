"""Shapes of personal names: which capitalised words can be one, and where in a run of them it begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from msgspec.structs import replace

from extractor.facts.people.vocabulary import Surname, korean_names, name_words, place_names
from extractor.language.folding import fold_ascii
from extractor.language.name_tokens import APOSTROPHES, LOWER, UPPER, NameToken
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_INITIALS = regex(rf"(?<![\w.])(?:[{UPPER}][{LOWER}]?\.)+\Z")


#: The second half of a Korean given name that a page sets apart from its hyphen ("Park Hang - seo", "Moon Jae - in").
_HALF = regex(r" ?- ?((?:[oO] ?- ?)?[a-zA-Z][a-z]{1,5})(?![\w’'-])")


#: Letters that a hyphen ties to the last one of a stage name ("Sơn Tùng M-TP").
_STAGE_END = regex(r"-[A-Z]{1,3}(?!\w)")


#: The article of an Arabic family name whose hyphen a page sets apart ("Fayez al - Sarraj").
_ARTICLE = regex(r" (?:[aAeE]l|[aA]sh?|[aA]r|[aA]t|[aA]d|[aA]n) ?- ?[A-Z][a-z]+(?![\w’'-])")


#: What follows a space, where a hyphen or an article may join what stands behind it.
_JOINING = frozenset("-–aAeE")


#: French and German given names that a second one joins, and the Arabic "servant of".
_TWOFOLD = frozenset(("Jean", "Marie", "Anne", "Karl", "Hans", "Pierre", "Abd", "Abdel", "Abdul"))
#: French given names that a first one is joined to ("Bernard - Henri Lévy").
_SECOND = frozenset(
    "Henri Paul Pierre Marie Claude Yves Louis Luc Philippe Michel Jacques Baptiste Charles Marc Christophe François Francois Noël Noel".split()
)


def with_hyphens(text: str, groups: Iterable[list[NameToken]]) -> list[list[NameToken]]:
    """Runs in which what follows a spaced hyphen belongs to the name before it: the half of a Korean name, an Arabic family name."""
    out: list[list[NameToken]] = []
    for run in groups:
        if out and run[0].start < out[-1][-1].end:
            continue
        if out and (out[-1][-1].text in _TWOFOLD or (len(out[-1]) == 1 and len(run) > 1 and run[0].text in _SECOND)):
            run = _behind_twofold(text, out, run)
        last = run[-1]
        if text[last.end:last.end + 1] != "-" and text[last.end + 1:last.end + 2] not in _JOINING:
            out.append(run)
            continue
        if len(run) > 1 and last.kind == "letter" and (tail := _STAGE_END.match(text, last.end)) is not None:
            run = [*run[:-1], replace(last, end=tail.end(), text=text[last.start:tail.end()], key=text[last.start:tail.end()].lower())]
            last = run[-1]
        half = _half(text, run) if len(run) > 1 else None
        double = _DOUBLE.match(text, last.end) if len(run) > 1 and not last.vietnamese and last.kind == "title" else None
        if len(run) == 1 and (alone := _DOUBLE.match(text, last.end)) is not None and _double_before(text, text[last.start:alone.end()]):
            run = [replace(last, end=alone.end(), text=text[last.start:alone.end()], vietnamese=False)]
        if double is not None and not last.text.isupper() and _ends_family(text, run, double):
            run = [*run[:-1], replace(last, end=double.end(), text=text[last.start:double.end()], vietnamese=False)]
        article = _ARTICLE.match(text, last.end) if not last.vietnamese or len(run) > 1 else None
        if article is not None:
            start, end = article.start() + 1, article.end()
            run = [*run, replace(last, start=start, end=end, text=text[start:end], key=text[start:end].lower(), kind="title", vietnamese=False)]
        if half is not None and (half.group(1).islower() or len(run) == 2):
            run = [*run[:-1], replace(last, end=half.end(), text=text[last.start:half.end()], vietnamese=False)]
        out.append(run)
    return out


#: Words that open what is told of a person behind a dash, and are half of no given name ("Kim Min-soo - cho biết", but "Kim Jong - nam").
_SPOKEN = frozenset("cho theo khi trong sau qua tay con anh em doanh sinh giao vai trung nhi".split())


def _half(text: str, run: list[NameToken]) -> re.Match[str] | None:
    """The half of a Korean given name that a page sets apart behind a run."""
    half, last = _HALF.match(text, run[-1].end), run[-1]
    if half is None or f"{run[-2].key} {last.key}" in place_names() or half.group(1) in _SPOKEN:
        return None  # "UBND tỉnh An Giang - cho biết"
    if run[-2].text not in korean_names() and not _foreign_half(run, half.group(1)):
        return None
    if not half.group(1).islower() and (text[half.end() + 1:half.end() + 2].isupper() or len(last.text) > 5):
        return None  # "Kim Kardashian - Kanye West" are two
    return half


def _behind_twofold(text: str, out: list[list[NameToken]], run: list[NameToken]) -> list[NameToken]:
    """The run with the given name that it goes on from, which is taken from those before it ("Jean - Maurice Ripert")."""
    if run[0].vietnamese or text[out[-1][-1].end:run[0].start] != " - ":
        return run
    *before, given = out.pop()
    return [*before, replace(given, end=run[0].end, text=text[given.start:run[0].end], vietnamese=False), *run[1:]]


#: Vietnamese words without diacritics that open what is told of a person behind a dash.
_SMALL = frozenset(
    "cho nam em quan tay con doanh sinh giao vai chi cha anh ca trai trong theo khi sau hai ba nay tham phi chung phu thanh kinh binh"
    " trung cao ban nhan qua do nguy nghi thay nguyen luy thi bay hung huy sao tin trinh fan phong gia cai can trang tuy hoa thu vua va nhi".split()
)


def _foreign_half(run: Sequence[NameToken], half: str) -> bool:
    """Whether a small syllable behind a hyphen is no Vietnamese word and the name before it is foreign ("Adul Sam - on", "Na Do - won")."""
    if not half.islower():
        return half[:1] in "oO" and "-" in half  # "Prayut Chan - O - Cha"
    if run[-2].vietnamese:
        return len(run) == 2 and not is_vietnamese_syllable(half) and half not in _SMALL and all(w.text.isascii() for w in run)
    return half not in _SMALL or run[-1].text.endswith("-o")


_LONGEST_GIVEN = 40
#: The second half of a double family name that a page sets apart ("Agata Kornhauser - Duda", "Peter O ' Neill").
_DOUBLE = regex(r" [-–] ([A-Z][^\W\d_]{2,})(?![\w’'-]| [A-Z])")


_GIVEN = regex(rf"[{UPPER}][{LOWER}]+\Z")
_WORD_ENDS = regex(r"(?!\w)")


def _double_before(text: str, name: str) -> bool:
    """Whether the page gives a double family name behind a given name ("Sherita | Dixon - Cole")."""
    at = text.find(f" {name}")
    while at >= 0:
        if _WORD_ENDS.match(text, at + 1 + len(name)) and _GIVEN.search(text, at - _LONGEST_GIVEN, at):
            return True
        at = text.find(f" {name}", at + 1)
    return False


def _ends_family(text: str, run: Sequence[NameToken], double: re.Match[str]) -> bool:
    """Whether what follows a spaced hyphen is no name of its own: it stands nowhere alone, and no list or pair of names is told."""
    word = double.group(1)
    if is_vietnamese_syllable(word) or (run[-2].vietnamese and not run[-2].text.isascii()):
        return False
    if not run[0].vietnamese and text[max(0, run[0].start - 3):run[0].start] in (" - ", " – "):
        return False  # "bộ ba Benzema - Gareth Bale - Ronaldo"
    alone = re.compile(rf"(?<! [-–] )(?<![\w’'-]){word}(?!\w)")
    addressed = text[max(0, run[0].start - 4):run[0].start].strip().lower() in ("bà", "ông", "cô", "anh", "chị")
    return (addressed or alone.search(text) is None) and text[double.end():double.end() + 3] not in (" - ", " – ")


def with_initials(text: str, runs: Iterable[list[NameToken]]) -> list[list[NameToken]]:
    """Runs in which initials written close to a foreign family name belong to it: "V.Putin", "Konstantin V.Petrov"."""
    out: list[list[NameToken]] = []
    for run in runs:
        first = run[0]
        if first.kind == "title" and not first.vietnamese and text[first.start - 1:first.start] == "." and first.start > 1:
            initials = _INITIALS.search(text, first.start - 8, first.start)
            if initials:
                whole = replace(first, start=initials.start(), text=text[initials.start():first.end])
                run = [whole, *run[1:]]
                if out and out[-1][-1].end == first.start:
                    run = [*out.pop()[:-1], *run]
        out.append(run)
    return out


def is_foreign(words: Sequence[NameToken]) -> bool:
    """Whether at least one word cannot be written in Vietnamese, initials apart."""
    return any(not w.vietnamese and w.kind == "title" and not _joined_syllables(w.text) for w in words)


def _joined_syllables(word: str) -> bool:
    """Whether a word is Vietnamese syllables with hyphens between ("Á-Âu")."""
    return "-" in word and not word.isascii() and all(map(is_vietnamese_syllable, word.split("-")))


def score(words: Sequence[NameToken], at: int) -> float | None:
    """How well the words from `at` on make a Vietnamese name; None where they cannot.

    Family name by its frequency, length by what is usual (three syllables, then four, two, five), known middle and given
    syllables.

    Args:
        words: the words of the run.
        at: index of the word taken as the family name.
    """
    head = surname(words[at])
    tail = words[at:]
    if head is None or not 2 <= len(tail) <= 6:
        return None
    keys = [w.key for w in tail]
    if head.kind.startswith("minority") and any(not w.vietnamese for w in tail):
        return head.weight + (2.0 if len(tail) <= 3 else 1.0) + _syllables(keys) + 1.0
    if not all(w.vietnamese or w.kind == "letter" for w in tail):
        return None
    return head.weight + _length(keys) + _syllables(keys)


def surname(word: NameToken) -> Surname | None:
    """The family name, clan or marker (Y, A, H', K’Ré) that a word is, or None."""
    names = name_words().surnames
    if word.kind == "letter":
        return names.get(word.key) if word.text in ("A", "Y") else None
    return names.get(word.key) or (names.get(word.key[:2]) if word.key[1:2] == "'" else None)


def marked(words: Sequence[NameToken]) -> bool:
    """Whether the marker of a minority's name opens a name, and no family name follows ("nghệ nhân A Biu")."""
    return words[0].kind == "letter" and 1 < len(words) < 4 and surname(words[1]) is None


def clan_at_end(words: Sequence[NameToken]) -> bool:
    """Whether the marker of a man's or woman's name opens a name and a clan of the Central Highlands ends it ("Y Hay Niê", "H’Len Mlô")."""
    marker = words[0].text == "Y" or words[0].key[1:2] == "'"
    last = surname(words[-1]) if 2 < len(words) < 5 or (len(words) == 2 and words[0].text != "Y") else None
    return marker and last is not None and last.kind == "minority" and not words[-1].vietnamese


def clan_at_start(words: Sequence[NameToken]) -> bool:
    """Whether a clan that Vietnamese cannot write opens a name of two or three words ("Bríu Liếc", "Zơrâm Buôn")."""
    head = surname(words[0])
    return 1 < len(words) < 4 and head is not None and head.kind == "minority" and not words[0].vietnamese and not words[0].text.isascii()


def marked_inside(words: Sequence[NameToken]) -> int:
    """Where in a run a marked name of the Central Highlands begins behind another ("Trường Tiểu học Lê Lợi | H’Hen Niê"); 0 for nowhere."""
    return next((i for i in range(2, len(words) - 1) if words[i].key[1:2] == "'" and clan_at_end(words[i:])), 0)


#: Family names that pages abroad write without diacritics and no other language has.
_UNACCENTED = frozenset(("nguyen", "tran", "pham", "huynh", "phan", "hoang", "duong", "truong", "trinh", "doan", "dinh"))
#: Others, which "thi" or "van" must follow.
_UNACCENTED_SHORT = frozenset(("le", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "ly", "mai", "cao", "luu", "dao"))


def unaccented(words: Sequence[NameToken]) -> bool:
    """Whether three or four syllables are a Vietnamese name without its diacritics ("Pham Ha Thuy", "Le Thi Hoa")."""
    if not 3 <= len(words) <= 4 or not all(w.kind == "title" and w.text.isascii() for w in words):
        return False
    head, rest = words[0].key, [w.key for w in words[1:]]
    if head not in _UNACCENTED and not (head in _UNACCENTED_SHORT and rest[0] in ("thi", "van")):
        return False
    return all(key in _plain_syllables() for key in rest)


@cache
def _plain_syllables() -> frozenset[str]:
    """Middle and given syllables of names without their diacritics."""
    names = name_words()
    return frozenset(fold_ascii(syllable) for syllable in names.middles | names.givens) | {"thi", "van"}


def _length(tail: Sequence[str]) -> float:
    marked = "thị" in tail[1:3] or tail[1] in ("văn", "hữu", "đình") or (tail[1] in name_words().surnames and len(tail) >= 4)
    hmong = len(tail) == 3 and tail[1] == "a"  # "Vàng A Sếnh"
    return {2: 0.5, 3: 2.0, 4: 1.5, 5: 0.0, 6: -2.0}[len(tail)] + (1.5 if hmong else 1.0 if marked and len(tail) > 2 else 0.0)


def _syllables(tail: Sequence[str]) -> float:
    names = name_words()
    middle = 0.5 if len(tail) > 2 and tail[1] in names.middles else 0.0
    given = 0.5 if tail[-1] in names.givens else -0.5
    return middle + given + (1.5 if "thị" in tail[1:3] and len(tail) > 2 else 0.0)


def title_case(caps: str) -> str:
    """A name in capitals as it is written otherwise: "NGUYỄN VĂN A" → "Nguyễn Văn A"."""
    return " ".join(w[:1] + w[1:].lower() if not set(w) & set(APOSTROPHES) else w[:3] + w[3:].lower() for w in caps.split())


def phrase(words: Sequence[NameToken]) -> str:
    """The words of a run in small letters, a space between."""
    return words[0].text.lower() if len(words) == 1 else " ".join([w.text for w in words]).lower()


#: Initials of two letters: "Trần Thị Thùy Th.".
_DIGRAPHS = frozenset(("Th", "Tr", "Ng", "Kh", "Ph", "Nh", "Gi", "Qu", "Ch"))


#: Letters that stand for a syllable; "Y" and those with marks are syllables themselves.
_LETTERS = frozenset("ABCDEGHKLMNOPQRSTUVX")


def initialled(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a page hides the last syllable behind a letter and a full stop ("Nguyễn Đức S."), and names it nowhere without the stop."""
    last = words[-1]
    if len(words) > 2 and len(last.text) == 1 and last.text in _LETTERS and surname(words[0]) is not None and all(w.vietnamese for w in words[:-1]):
        return text.startswith(" (", last.end)
    stopped = last.text.endswith(".") or text.startswith(".", last.end)
    if stopped and last.text.rstrip(".") in _DIGRAPHS and len(words) > 2 and surname(words[0]) is not None:
        return True
    if last.kind != "letter" or len(last.text) != 2 or len(words) < 2:
        return False
    if surname(words[0]) is None and words[1].text not in ("Thị", "Văn"):
        return False  # "Mong Thị H." is hidden too
    if not all(w.vietnamese or (w.kind == "letter" and w.text.endswith(".")) for w in words[:-1]):
        return False
    bare = text[words[0].start:last.end - 1]
    return f"{bare} " not in text.replace(f"{bare} (", "") and f"{bare}," not in text
