"""Known names as they stand in the text, and what touches them."""

from __future__ import annotations

import re

import msgspec
from msgspec.structs import replace

from extractor.facts.locations.candidate import Page
from extractor.facts.locations.words import NAMES, Named, before
from extractor.facts.territory import openers
from extractor.facts.type_words import sentence_at, word_at
from extractor.language.anchored import Closing
from extractor.language.capitals import UPPER, is_name_cased
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

CAPITAL_BEFORE = regex(rf"[{UPPER}][^\W\d_]* $")
CAPITAL_AFTER = regex(rf" [{UPPER}]")
_LIST_GAPS = tuple((gap, len(gap)) for gap in (" - ", " – ", "-", "–", ", ", "), ", " , ", " và ", " ("))
#: The form of state before a country's name, and "thành" before a city's: "Cộng hòa Liên bang Nga", "thành Turin".
_STATE = Closing(r"(?<![^\W_])(?:cộng hòa|liên bang|vương quốc)(?: (?:dân chủ|nhân dân|liên bang|hồi giáo|hợp tác|ả rập))* $")
#: "VOV.VN": the end of a site's address.
_SITE = regex(r"\w\.[A-Z]{2}$")
_TOWN = Closing(r"(?<![^\W_])(?:thành|xứ) $")


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A known name in the text: its span and what is known of it."""

    start: int
    end: int
    name: Named


def hits(page: Page) -> list[Hit]:
    """The known names of a page in text order, the longest at each place."""
    text, found = page.text, []
    for last, name in NAMES.hits(page.folded):
        start, end = last + 1 - name.length, last + 1
        words = text[start:end]
        if words.islower() or (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum() or not _is_cased(words, name):
            continue
        of_side = text[start].islower() and text.endswith("phía ", 0, start)  # "phía đông Bắc Bộ"
        of_side = of_side or text.startswith("bờ biển ", max(0, start - 3))  # "bờ biển Bắc và Nam Carolina"
        if of_side or (name.kind == "country" and _SITE.search(text, start - 2, end)):
            continue
        found.append(Hit(start, end, name))
    found.sort(key=lambda hit: (hit.start, -hit.end))
    longest: list[Hit] = []
    for hit in found:
        if longest and hit.start < longest[-1].end < hit.end and (text[longest[-1].start].islower() or "-" in text[hit.start : hit.end]):
            longest.pop()  # "thành phố ven biển Bắc Hải": no Biển Bắc; "miền Trung Phi - líp - pin": no Trung Phi
        if not longest or hit.start >= longest[-1].end:
            longest.append(_in_full(page, hit))
    return longest


def _in_full(page: Page, hit: Hit) -> Hit:
    """The hit with the words before it that are of the name."""
    words = {"country": _STATE, "abroad": _TOWN}.get(hit.name.kind)
    before_it = words.search(page.folded, hit.start - 40, hit.start) if words is not None else None
    return hit if before_it is None else replace(hit, start=before_it.start())


def _is_cased(words: str, name: Named) -> bool:
    if name.kind == "none":
        return words[0].isupper()
    if name.kind == "country" and words.startswith(("anh ", "pháp ")):  # "trang của anh Quốc Phong"
        return False
    if is_name_cased(words) or ("-" in words and " " not in words and words[0].isupper()):
        return True
    if name.kind == "abroad":  # "Cagayan de Oro", "Ulan - Ude"
        if words.startswith("bang "):  # "bang Georgia", as no country
            return is_name_cased(words[5:])
        return " " in words and words[0].isupper() and re.split("[ '’]", words)[-1][:1].isupper()  # "Val d'Isère"
    return name.kind in ("region", "continent", "natural", "country", "venue") and " " in words and any(part[0].isupper() for part in words.split())


def before_hit(page: Page, hit: Hit, kind: str) -> bool:
    return before(kind).stands(page.folded, hit.start)


def is_alone(page: Page, hit: Hit) -> bool:
    """Whether no capitalised word touches the name on the left, and none on the right but a person's."""
    left = CAPITAL_BEFORE.search(page.text, hit.start - 12, hit.start)
    if (left is not None and left.group().rstrip() not in openers()) or page.text.endswith("& ", 0, hit.start):  # "Cushman & Wakefield"
        return False
    return CAPITAL_AFTER.match(page.text, hit.end) is None or begins_next(page, hit)


def begins_next(page: Page, hit: Hit) -> bool:
    """Whether the next sentence begins behind the name, its stop lost: "… ở Kiev Cảnh sát cho hay"."""
    if sentence_at(page.text, hit.end + 1):
        return True
    last = page.folded[hit.start : hit.end].rpartition(" ")[2]
    return not is_vietnamese_syllable(last) and word_at(page.text, hit.end + 1)


def neighbour(page: Page, hit: Hit, spans: dict[int, Hit], *, before_it: bool) -> Hit | None:
    """The country or foreign city right before or after a name, in a list or a pair."""
    for gap, size in _LIST_GAPS:
        other = spans.get(at := hit.start - size if before_it else hit.end + size)
        if other is None or other.name.kind not in ("country", "abroad") or at != (other.end if before_it else other.start):
            continue
        if page.text.startswith(gap, at if before_it else hit.end) and (before_it or gap != " ("):
            return other
    return None
