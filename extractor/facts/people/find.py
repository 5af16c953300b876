"""Finds names of persons: candidates, each with its strength."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from extractor.catalogues import load
from extractor.catalogues.units import is_name_of_district, is_name_of_ward
from extractor.facts.marks import Layout, Mark, layout, put_marks
from extractor.facts.people.context import Before, aged, before, in_office_clause, last_words, office_follows, says
from extractor.facts.people.model import NameValue
from extractor.facts.people.rows import Rows
from extractor.facts.people.shapes import is_foreign, score, surname, title_case
from extractor.facts.people.vocabulary import foreign_givens, lookup, name_words, no_names, office_words, person_words, place_names, prefixes
from extractor.language.name_tokens import NameToken, runs

#: A name of three syllables or more that needs no word before it.
_STRONG = 4.0
#: A name that an honorific, an office or a rank vouches for.
_VOUCHED = 2.5
_SENTENCE_END = re.compile(r"(?:^|[.!?…:“\"(–•*-])[”\"’)]* ?\Z")


def _latin(words: list[NameToken]) -> list[NameToken]:
    """A foreign name without the Vietnamese words that stand before it in one run: "Nhà Trắng | Larry …"."""
    for n, word in enumerate(words):
        if not word.vietnamese or word.text.isascii():
            joined = n and len(words) == n + 1 and "-" in word.text
            return words if not n or joined or any(w.key in person_words("body-opener") for w in words[:n]) else words[n:]
    return words


def _opens(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return start == line or _SENTENCE_END.search(text, max(line, start - 4), start) is not None


def _trim(text: str, words: list[NameToken]) -> list[NameToken]:
    """Drop what a run begins or ends with but the name does not: "Ông", "Theo", "Giám Đốc"; "… Trước đó", "… Đạo diễn"."""
    if len(words) > 1 and _opener(text, words):
        words = words[1:]
    if len(words) > 1 and words[0].text.istitle():
        known = prefixes().get(words[0].key)
        if known is not None and known.kind == "honorific":
            words = words[1:]
    for n in (3, 2):
        if len(words) > n + 1 and surname(words[n]) and (" ".join(w.key for w in words[:n]) in office_words() or _phrase(words[:n]) in prefixes()):
            words = words[n:]
            break
    if len(words) > 1 and words[0].key in office_words() and is_foreign(words[1:]):
        words = words[1:]
    cut = False
    while words and (_compound(text, words[-1]) or (cut and words[-1].text in _STATUS)):
        words, cut = words[:-1], True
    return words


#: Words that belong to the office after them.
_STATUS = frozenset(("Phó", "Tổng", "Trưởng", "Nguyên", "Quyền", "Cựu", "Tân", "Cố"))


_NEXT = re.compile(r" ([^\W\d_]+)")


def _compound(text: str, word: NameToken) -> bool:
    """Whether a word and the one after it, written small, are one word of the language or the start of an office."""
    follow = _NEXT.match(text, word.end)
    if follow is None or not follow.group(1).islower():
        return False
    return f"{word.key} {follow.group(1)}" in _compounds() or (word.key == "nguyên" and follow.group(1) in _first_words())


@cache
def _first_words() -> frozenset[str]:
    """First words of offices and ranks that have more than one."""
    return frozenset(form.split()[0] for form in (*office_words(), *prefixes()) if " " in form)


@cache
def _compounds() -> frozenset[str]:
    nouns = lookup((*load("event_nouns").forms(), *load("document_types").forms(), *load("awards").forms("bang-khen", "giay-khen", "huan-chuong")))
    return person_words("compound") | frozenset(" ".join(form.split()[:2]) for form in (*office_words(), *prefixes(), *nouns) if " " in form)


def _opener(text: str, words: Sequence[NameToken]) -> bool:
    return words[0].text.lower() in person_words("opener") and _opens(text, words[0].start)


def _begin(words: Sequence[NameToken], led: bool) -> tuple[int, float]:
    """Where in a run the name begins, with its score; -1 where no Vietnamese name is in it.

    Args:
        words: the words of the run.
        led: whether an office or a body stands before the run, so that its head may belong to that.
    """
    best, at = 0.0, -1
    for i in range(len(words) - 1):
        base = score(words, i)
        if base is None:
            continue
        head = " ".join(w.text for w in words[:i]).lower()
        total = base + (1.5 if i == 0 else 1.0 if head in place_names() or led else -1.5)
        if i == 0 and led and words[0].key == "đoàn" and (second := surname(words[1])) is not None and second.weight >= 2 and len(words) > 3:
            total -= 4.0
        if total > best:
            best, at = total, i
    return (at, best - (1.5 if at == 0 else 0.0)) if at >= 0 else (-1, 0.0)


def _shape(words: Sequence[NameToken], kinh: float) -> Literal["kinh", "minority", "foreign", "given"]:
    head = surname(words[0])
    if head is not None and len(words) > 1 and kinh > 0:
        return "minority" if head.kind.startswith("minority") and (is_foreign(words) or words[0].kind == "letter") else "kinh"
    return "foreign" if is_foreign(words) else "given"


def _strength(text: str, words: Sequence[NameToken], about: Before, shape: str, kinh: float) -> str | None:
    """`strong`, `weak`, or None where the words are no name of a person."""
    name = _phrase(words)
    place = name in place_names()
    if about.credit or (about.namesake and not about.titled) or (_opens_body(words, shape) and not (about.honorific and len(words) == 1)):
        return None
    if about.titled:
        if len(words) == 1 and (words[0].kind in ("letter", "dotted") or (about.kinship and name in ("việt", "tây", "mường", "thái", "kinh"))):
            return None
        if not about.honorific and not about.kinship and any(w.key in person_words("foreign-thing") for w in words):
            return None
        return None if len(words) > 6 or (place and (len(words) > 1 or about.kinship or not words[0].vietnamese)) else "strong"
    if name == "hồ chí minh":
        return _ho_chi_minh(text, words, about)
    if place:
        return None
    if shape == "foreign" and any(w.key in person_words("foreign-thing") for w in words):
        return None
    if aged(text, words[-1].end) and (shape != "given" or len(words) > 1) and not about.namesake:
        return "strong"
    if about.office:
        return _after_office(text, words, shape, kinh)
    if about.passing and shape != "given" and (shape != "foreign" or len(words) > 1):
        return "strong"
    return _bare(text, words, about, shape, kinh)


def _ho_chi_minh(text: str, words: Sequence[NameToken], about: Before) -> str | None:
    """The president where he does something; not in what is called after him, his thought, his birthday or his tomb."""
    start, end = words[0].start, words[-1].end
    if not about.office:
        return "strong" if _opens(text, start) and says(text, end, "speech") else None
    return None if _memorial(text, _office_start(text, start)) else "strong"


def _opens_body(words: Sequence[NameToken], shape: str) -> bool:
    return shape in ("given", "foreign") and words[0].key in person_words("body-opener")


def _office_start(text: str, at: int) -> int:
    """Start of the office word right before a name."""
    return next((start for phrase, start in last_words(text, at, 4) if phrase.lower() in office_words()), at)


def _after_office(text: str, words: Sequence[NameToken], shape: str, kinh: float) -> str | None:
    if before(text, words[0].start).unit and _unit_name(words):
        return None
    if shape in ("kinh", "minority") and kinh >= _VOUCHED:
        return "strong"
    if shape == "foreign":
        if len(words) == 1 and not says(text, words[0].end, "speech"):
            company = any(p.lower() in person_words("company-office") for p, _ in last_words(text, words[0].start, 4))
            return None if company or "-" in words[0].text else "weak"
        return "strong" if len(words) <= 5 else None
    if not _name_like(words) or len(words) > 4:
        return None
    ended = text[words[-1].end:words[-1].end + 1] in (",", ".", ";", ":", ")", "”", '"')
    return "strong" if len(words) > 1 or says(text, words[-1].end) or (ended and words[0].key in name_words().givens) else "weak"


def _name_like(words: Sequence[NameToken]) -> bool:
    """Whether a syllable of names is among the words, or at the end where there is but one."""
    names = name_words()
    return words[-1].key in names.givens or any(w.key in names.middles or w.key in names.givens for w in words[:-1])


def _bare(text: str, words: Sequence[NameToken], about: Before, shape: str, kinh: float) -> str | None:
    """Candidates with no title, office or other word for a person right before them."""
    team = words[0].key in person_words("body-opener") and _phrase(words[1:]) in place_names()
    full = shape in ("kinh", "minority") and kinh >= _VOUCHED and not team
    if about.unit and (shape == "foreign" or _unit_name(words)):
        return None
    if words[0].key in ("nam", "bắc", "đông", "tây") and shape == "foreign":
        return None
    if full or shape == "foreign":
        known = full and kinh >= _STRONG and len(words) > 2 and (shape != "minority" or not words[-1].text.isascii())
        clause = (not known or about.unit) and in_office_clause(text, words[0].start) and (full or (len(words) > 1 and not about.unit))
        if (known and not about.unit) or clause or (len(words) > 1 and office_follows(text, words[-1].end)):
            return "strong"
        if about.unit and full and (head := surname(words[0])) is not None and head.weight < 2:
            return None
        if len(words) == 1 and in_office_clause(text, words[0].start) and says(text, words[-1].end):
            return "strong"
        if shape == "foreign" and 2 <= len(words) <= 4 and words[0].key in foreign_givens():
            return "strong"
        return "weak" if full or 2 <= len(words) <= 4 else None
    names = name_words()
    if len(words) == 2 and words[1].key in names.givens and (words[0].key in names.middles or words[0].key in names.givens):
        return "weak"
    marked = shape == "minority" and words[0].kind == "letter"
    return "weak" if (marked or (len(words) == 3 and _name_like(words))) and office_follows(text, words[-1].end) else None


def _unit_name(words: Sequence[NameToken]) -> bool:
    """Whether two syllables after "xã", "công ty" … rather name that body or unit than its head."""
    head = surname(words[0])
    name = _phrase(words)
    return (len(words) == 2 and (head is None or head.weight < 3)) or is_name_of_ward(name) or is_name_of_district(name)


def _split(text: str, words: list[NameToken], about: Before) -> list[NameToken]:
    """Leave out a territory between an office and the name: "Tổng thống | Mỹ | …", "Chủ tịch huyện | Bình Chánh | …"."""
    if about.titled or _phrase(words) in place_names() or not (about.unit or words[0].key in _place_openers()):
        return words
    for n in range(min(4, len(words) - 1), 0, -1):
        head, rest = _phrase(words[:n]), words[n:]
        full = len(rest) > 1 and surname(rest[0]) is not None
        unit = about.unit and n > 1 and full and (is_name_of_district(head) or is_name_of_ward(head))
        known = head in place_names() and (n > 1 or full or is_foreign(rest))
        if (known or unit) and (about.office or in_office_clause(text, _clause_end(text, words[0].start))):
            return rest
    return words


def _clause_end(text: str, start: int) -> int:
    """Where the words before a territory end, without the preposition that leads to it ("Đại sứ … tại | Việt Nam")."""
    leading = last_words(text, start, 1)
    return leading[0][1] if leading and leading[0][0] in ("tại", "của", "ở") else start


def _phrase(words: Sequence[NameToken]) -> str:
    return " ".join(w.text for w in words).lower()


@cache
def _place_openers() -> frozenset[str]:
    return frozenset(place.split()[0] for place in place_names())


def _candidate(text: str, run: list[NameToken]) -> Mark | None:
    words = _trim(text, run)
    if not words:
        return None
    if (len(words) > 1 and _phrase(words) in no_names()) or all(w.kind in ("letter", "dotted") for w in words):
        return None
    if [w.text for w in words] == ["Bác", "Hồ"] or (words[0].text == "Hồ" and run[0].text == "Bác" and len(words) == 1):
        return _uncle(text, words[-1])
    about = before(text, words[0].start)
    if about.unit and (is_name_of_district(_phrase(words)) or is_name_of_ward(_phrase(words))):
        return None
    if (inner := _split(text, words, about)) is not words:
        words = _trim(text, inner)
        if not words:
            return None
        about = Before(inner[0].start, office=True) if len(words) == len(inner) else before(text, words[0].start)
    led = about.office or about.unit or not _opens(text, words[0].start)
    at, kinh = _begin(words, led and not about.titled)
    if at > 0 and (at > 2 if about.titled else _explained(words, at)):
        dropped, words = words[:at], words[at:]
        about = _after_dropped(dropped, words, about)
    elif at > 0:
        at, kinh = -1, 0.0
    shape = _shape(words, kinh if at >= 0 else 0.0)
    if shape == "foreign" and not about.titled and surname(words[0]) is None and (inner := _latin(words)) is not words:
        words, about = inner, Before(inner[0].start, office=about.office or in_office_clause(text, inner[0].start))
    strength = _strength(text, words, about, shape, kinh)
    if len(words) == 1 and not about.titled and _phrase(words) in no_names():
        return None
    if strength is None or (len(words) == 1 and not about.titled and not about.office and shape != "foreign"):
        return None
    return _mark(words, strength, shape, about)


def _memorial(text: str, start: int) -> bool:
    """Whether what is named at an offset only gives its name to something, or is remembered."""
    return before(text, start).namesake or any(p.lower() in person_words("memorial") for p, _ in last_words(text, start, 2))


def _uncle(text: str, last: NameToken) -> Mark | None:
    """"Bác Hồ" is written for Hồ Chí Minh and taken as a name; not in what is called after him."""
    start = last.start - 4
    if _memorial(text, start) or not _NEXT.match(text, last.end):
        return None
    return Mark(start, last.end, NameValue("Bác Hồ", "strong", "given", start), "names.uncle")


def _explained(words: Sequence[NameToken], at: int) -> bool:
    """Whether what stands before a family name is no part of the name: a territory, a body, or anything before a full name."""
    dropped, head = words[:at], surname(words[at])
    if all(w.key in name_words().saints for w in dropped):
        return False
    if head is not None and head.weight >= 2 and len(words) - at >= 3:
        return True
    known = person_words("body-opener") | person_words("unit") | person_words("namesake")
    return _phrase(dropped) in place_names() or any(w.key in known for w in dropped) or len(dropped) > 2


def _after_dropped(dropped: Sequence[NameToken], words: Sequence[NameToken], about: Before) -> Before:
    """What stands before a name in its own run: a territory, or a school or body that bears it."""
    last = dropped[-1].key
    head = surname(words[0])
    body = dropped[0].key in person_words("body-opener") and (head is None or head.weight < 2)
    return Before(words[0].start, office=about.office, namesake=last in person_words("namesake") or body, unit=last in person_words("unit"))


def _mark(words: Sequence[NameToken], strength: str, shape: str, about: Before) -> Mark:
    name = " ".join(w.text for w in words)
    value = NameValue(name, strength, shape, about.start, about.honorific, about.rank, about.degree, about.office)  # type: ignore[arg-type]
    rule = "names.titled" if about.titled else "names.office" if about.office else f"names.{shape}"
    return Mark(words[0].start, words[-1].end, value, rule)


def _in_capitals(text: str, run: Sequence[NameToken]) -> Mark | None:
    """A name in capitals with a family name first: signature blocks, tables, headings."""
    base = score(run, 0) if len(run) > 1 else None
    if base is None or base < _VOUCHED + 0.5:
        return None
    start, end = run[0].start, run[-1].end
    about = before(text, start)
    alone = text[end:end + 1] in ("", "\n") and (start == 0 or text[about.start - 1] == "\n")
    if not about.titled and not alone:
        return None
    strength: Literal["strong", "weak"] = "strong" if base >= _STRONG or about.titled else "weak"
    name = title_case(text[start:end])
    return Mark(start, end, NameValue(name, strength, "kinh", about.start, about.honorific, about.rank, about.degree), "names.capitals")


def _candidates(text: str) -> list[Mark]:
    found: list[Mark] = []
    names: set[str] = set()
    end, called = -9, False
    for run in runs(text):
        for capitals, group in groupby(run, lambda w: w.kind == "capitals"):
            words = list(group)
            mark = _in_capitals(text, words) if capitals else _candidate(text, words)
            called = not capitals and (_called_after(text, words[0].start) or (called and _in_list(text, end, words[0].start)))
            end = words[-1].end
            if called:
                names.add(_phrase(words))
            if mark is not None and not (called and mark.start == mark.value.start and not mark.value.office):
                found.append(mark)
    return [m for m in found if m.start != m.value.start or m.value.office or m.value.name.lower() not in names]


def _called_after(text: str, start: int) -> bool:
    """Whether a street, school or station stands before a run, and no office that it could belong to."""
    about = before(text, start)
    return about.namesake or (about.unit and text[max(0, start - 2):start - 1].islower() and not in_office_clause(text, start))


def _in_list(text: str, end: int, start: int) -> bool:
    """Whether only a comma, dash or "và" stands between two runs: of streets or schools named one after another."""
    gap = _BRACKET.sub("", text[end:start]).strip() if start - end < 40 else "…"
    return gap in (",", "-", "–", "và", "/", "rồi")


#: What may follow a byline: "(Theo Reuters)", "(TTXVN)".
_AFTER = re.compile(r" ?\((?:[Tt]heo|[Nn]guồn|[Tt]ổng hợp|TTXVN|Dịch|dịch)[^()\n]*\)\.?\s*\Z")
_BRACKET = re.compile(r"\([^()\n]*\)")
_SIGNATURE = re.compile(
    r"(?: |[-–,;/&()+.:]|TTXVN|Vietnam\+|VietnamPlus|PV|CTV|\d|[Tt]heo|và|ghi|thực hiện|tổng hợp|lược dịch|dịch|Ảnh|Bài|[Nn]guồn)*\Z"
)


def _bylines(text: str, found: Sequence[Mark], page: Layout) -> set[int]:
    """Starts of candidates that sign the page: a line of its own at the end, or words after the last full stop."""
    signed: set[int] = set()
    last = len(page.paragraphs) - 1
    for p in range(max(1, last - 3), last + 1):
        start = page.starts[p]
        end = start + len(page.paragraphs[p].text)
        if page.paragraphs[p].kind not in ("body", "byline", "lead", "caption"):
            continue
        stops = [m.end() for m in re.finditer(r"[.!?…”\"]+ ", text[start:end])] if p == last else []
        begin = start + (stops[-1] if stops else 0)
        after = _AFTER.search(text, begin, end)
        end = after.start() if after else end
        own = [m for m in found if begin <= m.start and m.end <= end]
        rest = text[begin:end]
        for m in reversed(own):
            rest = rest[:m.value.start - begin] + rest[m.end - begin:]
        if own and end - begin <= 90 and _SIGNATURE.match(rest) and not rest.rstrip().endswith("."):
            signed.update(m.start for m in own)
    signed.update(m.start for m in found if page.kind_at(m.start) == "byline")
    return signed


def _named_again(mark: Mark, singles: frozenset[str], first: set[str]) -> bool:
    """Whether a foreign candidate's last word stands alone elsewhere, or its first one as a sure name."""
    words = mark.value.name.split()
    weak = mark.value.strength == "weak" and mark.value.shape == "foreign" and len(words) > 1
    return weak and (words[-1] in singles or words[0] in first)


def _given_again(text: str, found: Sequence[Mark]) -> list[Mark]:
    """Given names alone of persons named in full, where the sentence goes on as with a person ("Huyền hiện đang …")."""
    givens = {m.value.name.split()[-1] for m in found if m.value.strength == "strong" and m.value.shape == "kinh"}
    taken = {m.start for m in found}
    again = []
    for run in runs(text):
        word = run[0]
        if len(run) == 1 and word.text in givens and word.start not in taken and says(text, word.end):
            again.append(Mark(word.start, word.end, NameValue(word.text, "strong", "given", word.start), "names.repeated"))
    return again


def _repeated(found: list[Mark], singles: frozenset[str]) -> list[Mark]:
    """Make weak candidates strong that repeat a strong name, or whose last word alone is named again ("… Ronaldo").

    Args:
        found: the candidates.
        singles: foreign words that stand alone in the text.
    """
    first = {m.value.name for m in found if m.value.strength == "strong" and m.value.shape == "foreign" and " " not in m.value.name}
    found = [
        m._replace(value=m.value._replace(strength="strong"), rule="names.repeated") if _named_again(m, singles, first) else m for m in found
    ]
    known = {m.value.name for m in found if m.value.strength == "strong"}
    tails = {" ".join(name.split()[-n:]) for name in known for n in (1, 2, 3) if len(name.split()) > n}
    return [
        m._replace(value=m.value._replace(strength="strong"), rule="names.repeated")
        if m.value.strength == "weak" and (m.value.name in known or m.value.name in tails) else m
        for m in found
    ]


@Language.component("extractor_names", assigns=["doc.spans", "doc._.marks"])
def find_names(doc: Doc) -> Doc:
    """Mark candidates of personal names as `names`, with `NameValue`s."""
    page = layout(doc)
    text = page.text
    found = _candidates(text)
    signed = _bylines(text, found, page)
    found += _given_again(text, found)
    rows = Rows(page)
    if rows.found:
        starts = {row.name.start for row in rows.found}
        spans = [(row.name.value.start, row.name.end) for row in rows.found]
        found = [m for m in found if m.start not in starts and not rows.is_closed(m) and not any(s <= m.start < e for s, e in spans)]
        found += [row.name for row in rows.found]
        signed -= starts
    alone = frozenset(r[0].text for r in runs(text) if len(r) == 1 and not r[0].vietnamese and r[0].kind == "title")
    put_marks(doc, "names", _repeated([m for m in found if m.start not in signed], alone))
    return doc


