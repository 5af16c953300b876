"""Names that are known by others of the page: repeated in full or in part, or joined by "và" to a sure one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from extractor.catalogues.units import is_name_of_district, is_name_of_ward
from extractor.facts.marks import Mark
from extractor.facts.people import links
from extractor.facts.people.context import before, says
from extractor.facts.people.cuts import opens, trim
from extractor.facts.people.firms import thing
from extractor.facts.people.follows import artist_before, office_follows
from extractor.facts.people.model import NameValue
from extractor.facts.people.routes import called_after
from extractor.facts.people.shapes import phrase
from extractor.facts.people.slips import two_families
from extractor.facts.people.values import named
from extractor.facts.people.vocabulary import foreign_givens, name_words, no_names, office_words, person_words, place_names
from extractor.language.anchored import Anchored
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex

_PAIRS = (" và ", " & ", " cùng ", " hay ", " lẫn ")


def paired(text: str, found: Sequence[Mark], groups: Sequence[list[NameToken]]) -> Iterator[Mark]:
    """One foreign word that "và" or "&" joins to a sure foreign person: "Lukaku và | Pogba".

    Args:
        text: the whole text.
        found: the candidates so far.
        groups: all runs of capitalised words.
    """
    sure = [m for m in found if m.value.strength == "strong" and m.value.shape in ("foreign", "given") and m.value.name.isascii()]
    ends, starts, taken = {m.end for m in sure}, {m.value.start for m in sure}, {m.start for m in found}
    for run in groups:
        word = run[0]
        if len(run) != 1 or word.vietnamese or word.kind != "title" or word.start in taken or len(word.text) < 3 or thing(run):
            continue
        if word.key in place_names() or word.key in no_names():
            continue
        left = any(text.startswith(pair, word.start - len(pair)) and word.start - len(pair) in ends for pair in _PAIRS)
        right = any(text.startswith(pair, word.end) and word.end + len(pair) in starts for pair in _PAIRS)
        if left or right:
            yield Mark(word.start, word.end, NameValue(word.text, "strong", "foreign", word.start), "names.repeated")


_JOINTS = (", ", " và ", "; ", ", và ", " cùng ", " - ", " – ", " hay ", " hoặc ")


_LONGEST = max(map(len, _JOINTS))


def listed(text: str, found: Sequence[Mark], groups: Sequence[list[NameToken]]) -> Iterator[Mark]:
    """Names without anything before them in a list that begins with a sure one, or holds two ("bé Na, Tin Tin, Mộc Anh và Omar").

    Args:
        text: the whole text.
        found: the candidates so far.
        groups: all runs of capitalised words.
    """
    marks = {m.end: m for m in found}
    chain: list[tuple[list[NameToken], Mark | None]] = []
    for run in groups:
        mark = marks.get(run[-1].end)
        start = mark.value.start if mark is not None else run[0].start
        if chain and (start - (end := chain[-1][0][-1].end) > _LONGEST or text[end:start] not in _JOINTS):
            if len(chain) > 1:
                yield from _unmarked(text, chain)
            chain = []
        chain.append((run, mark))
    if len(chain) > 1:
        yield from _unmarked(text, chain)


#: Songs and other works before a list of them with their authors in brackets.
_WORKS = regex(r"\b(?:ca khúc|bài hát|nhạc phẩm|tác phẩm|sáng tác|tiết mục|trích đoạn)\b")


def credited(text: str, found: Sequence[Mark], groups: Sequence[list[NameToken]]) -> list[Mark]:
    """The candidates with the authors in brackets behind three works or more: "các ca khúc: Đêm đông (A), Phố xưa (B), Tình nhớ (C)"."""
    lines: dict[int, list[list[NameToken]]] = {}
    for run in groups:
        start, end = run[0].start, run[-1].end
        if text[start - 1:start] == "(" and text[end:end + 1] == ")" and 2 <= len(run) <= 4 and _listable(text, run, True):
            lines.setdefault(text.rfind("\n", 0, start), []).append(run)
    sure = [line for line in lines.values() if sum(_listable(text, run, False) for run in line) > 2]
    runs = [run for line in sure if _of_works(text, line[0][0].start) for run in line]
    if not runs:
        return list(found)
    starts = {run[0].start for run in runs}
    names = (Mark(r[0].start, r[-1].end, NameValue(text[r[0].start:r[-1].end], "strong", "given", r[0].start), "names.repeated") for r in runs)
    return [*(m for m in found if m.start not in starts), *names]


def _of_works(text: str, start: int) -> bool:
    return _WORKS.search(text, start - 160, start) is not None


def _unmarked(text: str, chain: Sequence[tuple[list[NameToken], Mark | None]]) -> Iterator[Mark]:
    if len(chain) < 2:
        return
    chain = list(takewhile(lambda item: item[1] is not None or item[0][0].key not in person_words("body-opener"), chain))
    sure = [mark is not None and mark.value.strength == "strong" for _, mark in chain]
    if len(chain) < 2 or all(sure):
        return
    artist = artist_before(text, chain[0][0][0].start)
    if len(chain) < 3 - artist or not (artist or any(sure)):
        return
    first = chain[0][1]
    titled = artist or (first is not None and sure[0] and (first.value.start < first.start or _of_several(text, first)))
    if not titled and (sum(sure) < 2 or 2 * sum(sure) < len(chain)):
        return
    if not all(mark is not None or _listable(text, run, titled or sum(sure) > 2) for run, mark in chain):
        return
    for run, mark in chain:
        if mark is None:
            name = text[run[0].start:run[-1].end]
            yield Mark(run[0].start, run[-1].end, NameValue(name, "strong", "given", run[0].start), "names.repeated")


#: What counts holders of an office, before the first of them: "các nghị sĩ Mỹ | A, B và C".
_SEVERAL = regex(r"\b(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|\d{1,2}) (?:[^\W\d_]+ ){1,5}\Z")


def _of_several(text: str, first: Mark) -> bool:
    return bool(first.value.office) and _SEVERAL.search(text, first.start - 50, first.start) is not None


def _listable(text: str, run: list[NameToken], foreign: bool) -> bool:
    """Whether a run could be a person in a list of persons: no place, body, firm or word in capitals."""
    name = phrase(run)
    if trim(text, list(run)) != run or phrase(run[:2]) in office_words():
        return False
    if len(run) > 4 or any(w.kind != "title" for w in run) or thing(run) or run[0].key in person_words("body-opener"):
        return False
    if name in place_names() or name in no_names() or is_name_of_district(name) or is_name_of_ward(name):
        return False
    syllables = name_words()
    if all(w.vietnamese for w in run):
        head = run[0].key in syllables.surnames or run[0].key in syllables.middles or run[0].key in syllables.givens
        return len(run) > 1 and (head or foreign) and (run[-1].key in syllables.givens or len(run) > 2 or foreign)
    return foreign


def _named_again(mark: Mark, singles: frozenset[str], first: set[str]) -> bool:
    """Whether a foreign candidate's last word stands alone elsewhere, or its first one as a sure name."""
    words = mark.value.name.split()
    weak = mark.value.strength == "weak" and mark.value.shape == "foreign" and len(words) > 1
    return weak and (words[-1] in singles or words[0] in first)


#: What is told of somebody right behind his name ("Tùng | nguyên là …", "Hải | (bố cháu bé) làm thợ mộc").
_TOLD = regex(rf"(?: \([a-zà-ỹđ][^()\n]{{2,40}}\))? (?:{links.IS}|có tiếng )")


def _first(name: str) -> str:
    """The first word of a foreign name of two, where it is a given name: "Taylor Swift" is called "Taylor" again."""
    first, _, last = name.partition(" ")
    return first if last and len(first) > 2 and first.isascii() and first.lower() in foreign_givens() and first.lower() not in place_names() else ""


def given_again(text: str, found: Sequence[Mark], groups: Sequence[list[NameToken]]) -> list[Mark]:
    """Given names alone of persons named in full, where the sentence goes on as with a person ("Huyền hiện đang …")."""
    givens = {m.value.name.split()[-1] for m in found if m.value.strength == "strong" and m.value.shape == "kinh"} - {"Nam", "Bắc", "Đông", "Tây"}
    foreign = {m.value.name.split()[-1] for m in found if m.value.strength == "strong" and m.value.shape == "foreign" and " " in m.value.name}
    firsts = {name for m in found if m.value.strength == "strong" and m.value.shape == "foreign" and (name := _first(m.value.name))}
    pairs = {" ".join(m.value.name.split()[-2:]) for m in found if m.value.strength == "strong" and m.value.shape == "kinh"}
    titled = {m.value.name for m in found if m.value.strength == "strong" and m.value.honorific and " " not in m.value.name}
    titled = {name for name in titled if name.lower() not in person_words("body-opener")}
    taken = {m.start for m in found}
    again = []
    for run in groups:
        word = run[0]
        pair = len(run) == 2 and word.start not in taken and text[word.start:run[1].end] in pairs
        if pair and phrase(run) not in place_names() and phrase(run) not in no_names():
            again.append(Mark(word.start, run[1].end, NameValue(text[word.start:run[1].end], "strong", "given", word.start), "names.repeated"))
        two = " ".join(text[word.start:word.start + 24].lower().split()[:2])
        free = len(run) == 1 and word.text in titled and word.start not in taken and two not in person_words("body-start")  # "Giám đốc Trung tâm"
        if free and ((about := before(text, word.start)).office or (opens(text, word.start) and office_follows(text, word.end))):
            again.append(Mark(word.start, word.end, named(word.text, "strong", "given", about), "names.repeated"))  # "thợ săn | Ngao"
            continue
        if len(run) != 1 or (word.text not in givens and word.text not in foreign and word.text not in firsts):
            continue
        led = opens(text, word.start) or text.endswith((", ", " và "), 0, word.start)
        known = word.text in foreign or (led and (says(text, word.end) or _TOLD.match(text, word.end) is not None))
        if known and word.start not in taken:
            again.append(Mark(word.start, word.end, NameValue(word.text, "strong", "given", word.start), "names.repeated"))
    return again


def full_again(text: str, found: Sequence[Mark], groups: Sequence[list[NameToken]]) -> Iterator[Mark]:
    """Full names that the page titles elsewhere and no catalogue knows the family of ("Ông Xoẹt Văn Lâm …", "Bí thư Tỉnh ủy | Xoẹt Văn Lâm").

    Args:
        text: the whole text.
        found: the candidates so far.
        groups: all runs of capitalised words.
    """
    full = {m.value.name: m.value.shape for m in found if m.value.strength == "strong" and m.value.name.count(" ") > 1}
    full.pop("Hồ Chí Minh", None)  # cities, squares and schools bear it, with rules of their own
    taken = [(m.start, m.end) for m in found] if full else []
    for run in groups if full else ():
        start, end = run[0].start, run[-1].end
        shape = full.get(text[start:end])
        if shape is None or any(s < end and start < e for s, e in taken) or called_after(text, start):
            continue
        yield Mark(start, end, named(text[start:end], "strong", shape, before(text, start)), "names.repeated")


#: So often a given name stands alone, and so often as who does something, that it is somebody.
_OFTEN, _ACTS = 4, 2
#: A page that retells a film names its characters so.
_PLOT = Anchored(r"\b(?:tập \d|bộ phim|nhân vật|vai diễn|đạo diễn)")
#: Given names that are also months, fields, days or directions with a capital.
_WORDS = frozenset(
    "tết nam bắc trung đông tây xuân hạ thu văn toán sử địa công tư thiên đức anh mỹ nga thái hoa việt tân hải hồng minh kinh đạo phật".split()
)


def alone(text: str, found: Sequence[Mark], groups: Sequence[list[NameToken]]) -> Iterator[Mark]:
    """Given names that a page tells of alone throughout ("hành vi của | Phúc | … | Phúc | có nói dối …"), named nowhere in full.

    Args:
        text: the whole text.
        found: the candidates so far.
        groups: all runs of capitalised words.
    """
    taken = {m.value.name.split()[-1] for m in found}
    spots: dict[str, list[NameToken]] = {}
    for run in groups:
        word = run[0]
        if len(run) == 1 and word.vietnamese and word.kind == "title" and word.key in name_words().givens and word.text not in taken:
            spots.setdefault(word.text, []).append(word)
    spots = {name: words for name, words in spots.items() if len(words) >= _OFTEN}
    if not spots or _PLOT.search(text) is not None:
        return
    inside = {run[0].text for run in groups if len(run) > 1} | {w.text for run in groups if len(run) > 1 for w in run}
    for name, words in spots.items():
        if name in inside or words[0].key in _WORDS or words[0].key in place_names() or f" {name.lower()} " in text:
            continue
        led = {text[text.rfind(" ", 0, w.start - 1) + 1:w.start] for w in words if not opens(text, w.start)}  # "châu Phi", "Thu vọng Nguyệt"
        if len(led) > 2 and sum(says(text, w.end) for w in words) >= _ACTS:
            yield from (Mark(w.start, w.end, NameValue(name, "strong", "given", w.start), "names.repeated") for w in words)


def unglued(text: str, found: Sequence[Mark]) -> list[Mark]:
    """The candidates without a word more than a name of the page: one that begins the next sentence, or its own before a foreign family name.

    "… Nguyễn Xuân An | Lúc 2 giờ"; "Đầu | Bormann đập vào ghế" where the page names Cheryl Bormann.

    Args:
        text: the whole text.
        found: the candidates.
    """
    known = {m.value.name for m in found if m.value.shape == "kinh" and m.value.strength == "strong" and m.value.name.count(" ") == 2}
    families = {n.split()[-1] for m in found if m.value.shape == "foreign" and " " in (n := m.value.name) and n.isascii()}
    out = []
    for mark in found:
        short, _, last = mark.value.name.rpartition(" ")
        if last in families and " " not in short and not short.isascii() and mark.start == mark.value.start and opens(text, mark.start):
            start = mark.end - len(last)
            mark = Mark(start, mark.end, NameValue(last, "strong", "foreign", start), mark.rule)
        after = text[mark.end:mark.end + 2]
        goes_on = after[:1] == " " and (after[1:2].islower() or after[1:2].isdigit()) and not says(text, mark.end)
        if short in known and last.lower() not in name_words().givens and goes_on:
            mark = replace(mark, end=mark.start + len(short), value=mark.value._replace(name=short))
        out.append(mark)
    return out


def repeated(found: list[Mark], singles: frozenset[str]) -> list[Mark]:
    """Make weak candidates strong that repeat a strong name, or whose last word alone is named again ("… Ronaldo").

    Args:
        found: the candidates.
        singles: foreign words that stand alone in the text.
    """
    first = {m.value.name for m in found if m.value.strength == "strong" and m.value.shape == "foreign" and " " not in m.value.name}
    found = [
        replace(m, value=m.value._replace(strength="strong"), rule="names.repeated") if _named_again(m, singles, first) else m for m in found
    ]
    known = {m.value.name for m in found if m.value.strength == "strong"}
    found = [m for m in found if m.start != m.value.start or not two_families(m.value.name, known)]
    tails = {" ".join(name.split()[-n:]) for name in known for n in (1, 2, 3) if len(name.split()) > n and len(name.split()[-1]) > 2}
    return [
        replace(m, value=m.value._replace(strength="strong"), rule="names.repeated")
        if m.value.strength == "weak" and (m.value.name in known or m.value.name in tails) else m
        for m in found
    ]
