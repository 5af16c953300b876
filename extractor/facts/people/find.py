"""Finds names of persons: candidates, each with its strength."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.marks import Mark, layout, marks, put_marks
from extractor.facts.people.alone import given_river, heard_part, named_alone
from extractor.facts.people.apostrophes import with_apostrophes
from extractor.facts.people.artists import known_artist
from extractor.facts.people.bylines import bylines
from extractor.facts.people.called import titles_of_works
from extractor.facts.people.capitals import in_capitals
from extractor.facts.people.clans import with_clans
from extractor.facts.people.context import Before, before, says, tells_nothing
from extractor.facts.people.cuts import CHAMBERS, after_firm, latin, name_start, opens, trim
from extractor.facts.people.firms import camel, company, firm_word, firms_of_page, given_second, state_of, thing
from extractor.facts.people.follows import aged, office_follows, registered
from extractor.facts.people.line_ups import lined_up
from extractor.facts.people.namesakes import uncle
from extractor.facts.people.office_clause import in_office_clause
from extractor.facts.people.repeats import alone, credited, full_again, given_again, listed, paired, repeated, unglued
from extractor.facts.people.routes import behind_unit, called_after, in_list, in_quarter, names_unit, way
from extractor.facts.people.rows import Rows
from extractor.facts.people.shapes import initialled, is_foreign, phrase, surname, with_hyphens, with_initials
from extractor.facts.people.slips import glued_state, in_small
from extractor.facts.people.strength import judge
from extractor.facts.people.taken_up import taken_up
from extractor.facts.people.territories import after_dropped, after_territory, clause_end, explained
from extractor.facts.people.things import crowned_alone, no_person, of_page, spoken_capitals
from extractor.facts.people.title_case import behind_body, behind_office
from extractor.facts.people.values import named
from extractor.facts.people.vocabulary import (
    foreign_givens,
    name_words,
    natural_names,
    no_names,
    office_words,
    person_words,
    place_names,
    whole_bodies,
)
from extractor.facts.people.wholes import behind_whole
from extractor.language.name_tokens import NameToken, runs
from extractor.language.patterns import regex


def _shape(words: Sequence[NameToken], kinh: float) -> Literal["kinh", "minority", "foreign", "given"]:
    head = surname(words[0])
    if head is not None and len(words) > 1 and kinh > 0:
        return "minority" if head.kind.startswith("minority") and (is_foreign(words) or words[0].kind == "letter") else "kinh"
    return "foreign" if is_foreign(words) else "given"


def _candidate(text: str, run: list[NameToken], *, artist: bool) -> Mark | None:
    """The candidate in one run of capitalised words, which may be a name known of an artist, or None."""
    if artist:
        return _mark(run, "strong", "kinh", before(text, run[0].start))
    alone = len(run) == 1 and run[0].vietnamese
    if alone and (opens(text, run[0].start) or tells_nothing(text, run[0].start)) and not registered(text, run[0].end):
        return None
    words = trim(text, run)
    mark = _named(text, run, words) if words else None
    rest = run if mark is not None else behind_unit(text, run)
    return mark if rest is run else _named(text, rest, rest)


#: How initials are written.
_SHORT = frozenset(("letter", "dotted"))
#: Seats that stand for a government, with a country after them or not.
_NETS = frozenset(("facebook", "instagram", "twitter", "tiktok"))
_SEATS = ("lầu năm góc", "nhà trắng", "nhà xanh")


def _untold(text: str, word: NameToken) -> bool:
    """Whether a single Vietnamese word with a capital has no title, office or the like before it: most of them, and none is a name then."""
    about = before(text, word.start)
    return not (about.titled or about.office or about.passing or named_alone(text, word))


def _named(text: str, run: list[NameToken], words: list[NameToken]) -> Mark | None:
    seat = next((name.count(" ") + 1 for name in _SEATS if phrase(words).startswith(f"{name} ")), 0) if words[0].key in ("nhà", "lầu") else 0
    words = words[seat:]
    if len(words) > 1 and words[0].start == run[0].start and (text[words[0].start - 1:words[0].start] == "&" or words[0].key in _NETS):
        words = words[1:]  # "Tập đoàn P&G | Magesvaran …", "tài khoản Facebook | Trần Thiện"
    whole = phrase(words) if len(words) > 1 else ""
    alone = len(run) == 1 and (
        (run[0].vietnamese and _untold(text, run[0])) or firm_word(text, run[0])
        or (thing(run) and run[0].key not in person_words("foreign-family"))
    )
    if alone or (whole in no_names() and not _vouched(text, words)) or whole in office_words() or whole in whole_bodies() or whole in CHAMBERS:
        return None
    if no_person(text, run, words) or glued_state(words):
        return None
    if not (words := behind_office(words)):
        return None
    named = words[len(words) > 1 and words[0].text in ("Bé", "Cháu"):]
    if initialled(text, words) or (named[-1].kind in _SHORT and all(w.kind in _SHORT for w in named)):
        return None
    if run[0].text == "Bác" and words[-1].text == "Hồ" and len(words) == (2 if words[0] is run[0] else 1):
        return uncle(text, words[-1])
    about = Before(words[0].start, office=in_office_clause(text, words[0].start)) if seat else before(text, words[0].start)
    if not about.office and not about.titled and len(words) > 1 and behind_whole(text, words[0].start):
        about = Before(words[0].start, office=True)
    held, holds = behind_body(words, about)
    if names_unit(text, words, about) or not held:
        return None
    words, about = held, holds
    if (behind := _behind_firm(text, words, about)) > 0:
        words, about = words[behind:], Before(words[behind].start, office=True)
    if (inner := after_territory(text, words, about)) is words:
        return None if state_of(text, words) else _shaped(text, words, about)
    words = trim(text, inner)
    if not words:
        return None
    led = about if about.rank is not None else Before(inner[0].start, office=True)  # "Thiếu tướng Trung Quốc | Zhang Hongxia"
    return _shaped(text, words, led if len(words) == len(inner) else before(text, words[0].start))


def _vouched(text: str, words: Sequence[NameToken]) -> bool:
    """Whether an occupation before, or an age after, tells that the name of a mountain or river is a person's here."""
    about = before(text, words[0].start)
    if crowned_alone(text, words):
        return True
    if phrase(words) not in natural_names() or not all(w.key in name_words().givens or surname(w) is not None for w in words):
        return False
    return aged(text, words[-1].end) or says(text, words[-1].end, "speech") or (about.office and not about.unit) or about.honorific is not None


def _behind_firm(text: str, words: list[NameToken], about: Before) -> int:
    """Where the person begins behind the name of a firm that an office leads to: "(CEO) Facebook | …", "TH True Milk | Thái Hương"; 0 for none."""
    if len(words) < 3 or all(w.vietnamese for w in words):
        return 0
    things = next((n for n in range(len(words) - 2, 0, -1) if (thing(words[n - 1:n]) or camel(words[n - 1])) and (n > 1 or thing(words[:2]))), 0)
    ended = things == 1 or text[words[-1].end:words[-1].end + 1] in (",", ".") or says(text, words[-1].end)
    if not ended or thing(words[things:]) or phrase(words[:2]) in place_names():
        things = 0
    behind = after_firm(words)
    known = behind and (company(text, words[0].start) or (about.office and len(words) - behind == 3 and words[0].key not in foreign_givens()))
    known_firm = next((n for n in (3, 2) if len(words) - n > 1 and phrase(words[:n]) in no_names()), 0)  # "Morgan Stanley | Katy Hubert"
    known_firm = 0 if known_firm and words[known_firm].key in person_words("opener") else known_firm
    behind = known_firm or things or (behind if known else given_second(text, words))  # "Chủ tịch Interpol | Mạnh Hoành Vĩ"
    return behind if behind and (about.office or in_office_clause(text, clause_end(text, words[0].start))) else 0


#: Hamlets and quarters that are told apart by letters.
_HAMLET = regex(r"(?<!\w)(?:ấp|khu phố|khóm|thôn|xóm|bản|buôn|tổ dân phố|khu vực) \Z")


def _shaped(text: str, words: list[NameToken], about: Before) -> Mark | None:
    """Find where the name begins, its shape, and how sure it is."""
    if len(words) > 1 and words[-1].kind == "letter" and _HAMLET.search(text, words[0].start - 14, words[0].start):
        return None  # "Trưởng ấp | Thạnh Hòa A"
    led = about.office or about.unit or not opens(text, words[0].start)
    at, kinh = name_start(words, led and not about.titled)
    if 0 < at < len(words) - 2 and phrase(words[at - 1:at + 1]) in place_names() and surname(words[at + 1]) is not None:
        at += 1  # "Báo Quảng Ninh | Lê Toán Thắng": no name begins within a province's
    if at > 0 and explained(words, at) and (at > 2 or not about.titled):
        dropped, words = words[:at], words[at:]
        about = after_dropped(dropped, words, about)
        if initialled(text, words):
            return None
    elif at > 0:
        at, kinh = -1, 0.0
    shape = _shape(words, kinh if at >= 0 else 0.0)
    if shape == "foreign" and not about.titled and surname(words[0]) is None:
        inner = latin(words, about.office or (len(words) == 2 and text.count(text[words[0].start:words[1].end]) > 1))
        if inner is not words:
            words, about = inner, Before(inner[0].start, office=about.office or in_office_clause(text, inner[0].start))
    if len(words) == 1 and not about.titled and named_alone(text, words[0]):
        return _mark(words, "strong", "given", about)
    alone = len(words) == 1 and not about.titled
    if alone and about.passing and heard_part(text, words[0]):
        return _mark(words, "strong", "given", about)
    known = alone and phrase(words) in no_names() and not (about.office and not about.unit and given_river(words[0]))
    if alone and (known or (not about.office and shape != "foreign")):
        return None
    strength = judge(text, words, about, shape, kinh)
    return _mark(words, strength, shape, about) if strength is not None else None


def _mark(words: Sequence[NameToken], strength: str, shape: str, about: Before) -> Mark:
    value = named(" ".join(w.text for w in words), strength, shape, about)
    rule = "names.titled" if about.titled else "names.office" if about.office else f"names.{shape}"
    return Mark(words[0].start, words[-1].end, value, rule)


def _told(text: str, end: int) -> bool:
    """Whether an office follows, or somebody speaks."""
    return office_follows(text, end) or says(text, end, "speech")


def _candidates(text: str, groups: Sequence[list[NameToken]]) -> list[Mark]:
    found: list[Mark] = []
    names: set[str] = set()
    works = titles_of_works(text)
    end, called = -9, False
    for run in groups:
        for capitals, words in _pieces(text, run[:-2] if _ends_in_term(run) else run):
            if called and in_quarter(text, end, words):
                continue
            artist = len(words) > 1 and known_artist(text, words)
            place = 1 < len(words) < 4 and (name := phrase(words)) in place_names() and name != "hồ chí minh" and not artist
            place = place and not (len(words) == 3 and surname(words[0]) and words[0].text != "Hồ" and before(text, words[0].start).honorific)
            mark = None if place else in_capitals(text, words) if capitals else _candidate(text, words, artist=artist)
            if place or (not capitals and len(words) == 1 and mark is None and words[0].vietnamese):
                called = (place and called_after(text, words[0].start)) or (called and in_list(text, end, words[0].start))
                end = words[-1].end
                continue
            direct = not capitals and (called_after(text, words[0].start) or way(text, words))
            called = direct or (not capitals and called and in_list(text, end, words[0].start))
            end = words[-1].end
            called = called and not text.startswith((" học sinh ", " sinh viên ", " giáo viên "), words[-1].end)
            if called and mark is not None and mark.value.strength == "strong":
                called = mark.start == words[0].start and not aged(text, mark.end) and (direct or not _told(text, mark.end))
            if called:
                names.add(phrase(words))
            listed = mark is not None and any(start <= mark.start < stop for start, stop in works) and not text.endswith("của ", 0, mark.value.start)
            if mark is not None and not listed and not (called and mark.start == mark.value.start and not mark.value.office):
                found.append(mark)
            called = called and phrase(words) != "hồ chí minh"  # "Đoàn TNCS Hồ Chí Minh - | …"
    alive = {m.value.name.lower() for m in found if names and aged(text, m.end)}
    return [m for m in found if m.start != m.value.start or m.value.office or m.value.name.lower() not in names - alive]


_ORDINALS = ("II", "III", "IV", "VI", "VII", "VIII", "XIV", "XV", "XVI")


def _ends_in_term(run: Sequence[NameToken]) -> bool:
    """Whether a run ends in the number of a term: "HĐND TP. Hồ Chí Minh Khóa X"."""
    return len(run) > 2 and run[-2].key == "khóa" and set(run[-1].text) <= {"I", "V", "X"}


def _pieces(text: str, run: list[NameToken]) -> Iterator[tuple[bool, list[NameToken]]]:
    """Parts of a run: words in capitals apart from others, and cut before "Ông" or "Bà" and a family name, where a new sentence begins."""
    if len(run) == 1:
        yield run[0].kind == "capitals", run
        return
    half = len(run) // 2
    if half > 1 and [w.text for w in run[:half]] == [w.text for w in run[half:]]:
        run = run[half:]  # a caption runs into the sentence that repeats its name
    if 1 < len(run) < 4 and run[-1].kind == "capitals" and not run[-1].vietnamese and is_foreign(run[:-1]) and spoken_capitals(text, run):
        yield False, [*run[:-1], replace(run[-1], kind="title")]  # "Satoru SATO"
        return
    if run[-1].text in _ORDINALS and is_foreign(run[:-1]) and not any(w.kind == "capitals" for w in run[:-1]):
        yield False, [*run[:-1], replace(run[-1], kind="title")]  # "Elizabeth II"
        return
    kinds = [w.kind == "capitals" for w in run]
    groups = [(kinds[0], run)] if kinds.count(kinds[0]) == len(run) else [(c, list(g)) for c, g in groupby(run, lambda w: w.kind == "capitals")]
    for capitals, words in groups:
        cut = next((i for i in range(1, len(words) - 1) if words[i].text in ("Ông", "Bà") and _new_sentence(words, i)), 0) if len(words) > 2 else 0
        cut = 0 if cut == 1 and (phrase(words[:1]) not in place_names() or len(words) < 4) else cut
        for part in (words[:cut], words[cut:]):
            while part and part[-1].text.islower():  # "Mark der | DDR"
                part = part[:-1]
            if part:
                yield capitals, part


def _new_sentence(words: Sequence[NameToken], i: int) -> bool:
    """Whether "Ông" in a run begins the next sentence: before a family name, or the given name of the person just named."""
    again = phrase(words[i + 1:]) if len(words) > i + 2 else ""  # "Ursula von der Leyen | Bà Von der Leyen …"
    same = again != "" and f" {phrase(words[:i])}".endswith(f" {again}")
    return same or surname(words[i + 1]) is not None or (i > 1 and words[i + 1].text == words[i - 1].text)


@Language.component("extractor_names", assigns=["doc.spans", "doc._.marks"])
def find_names(doc: Doc) -> Doc:
    """Mark candidates of personal names as `names`, with `NameValue`s."""
    page = layout(doc)
    text = page.text
    groups = with_hyphens(text, with_initials(text, with_apostrophes(text, with_clans(runs(text)))))
    known = (m for m in marks(doc, "award_names") if m.rule == "awards.name_known")
    honours = [(m.start, m.end) for m in known if " " in text[m.start:m.end]]  # "Anh Hùng Lao Động"; "Oscar" is a given name as well
    found = [m for m in _candidates(text, groups) if not any(start <= m.start < end for start, end in honours)]
    found = in_small(text, unglued(text, firms_of_page(text, found)))
    signed = bylines(text, found, page)
    found += given_again(text, found, groups)
    found += list(full_again(text, found, groups))
    found += list(alone(text, found, groups))
    found += paired(text, found, groups)
    found += list(listed(text, found, groups))
    found = taken_up(text, credited(text, lined_up(text, found), groups), groups)
    rows = Rows(page)
    if rows.found:
        starts = {row.name.start for row in rows.found}
        spans = [(row.name.value.start, row.name.end) for row in rows.found]
        found = [m for m in found if m.start not in starts and not rows.is_closed(m) and not any(s <= m.start < e for s, e in spans)]
        found += [row.name for row in rows.found]
        signed -= starts
    singles = frozenset(r[0].text for r in groups if len(r) == 1 and not r[0].vietnamese and r[0].kind == "title")
    put_marks(doc, "names", repeated([m for m in of_page(text, found) if m.start not in signed], singles))
    return doc
