"""Ends of a section of a road or a railway: "đoạn từ Dốc Sỏi đến Bàu Giang", "đường sắt Cát Linh - Hà Đông"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extractor.catalogues.units import is_name_of_district, is_name_of_ward
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.feature_names import cut
from extractor.facts.locations.foreign_names import RUN
from extractor.facts.locations.model import LocationType
from extractor.facts.locations.words import type_words_of
from extractor.facts.territory import has_family_name, openers
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_ROUTE = Anchored(
    r"(?<![^\W_])(?:(?:[Tt]uyến|chặng)(?: (?:xe khách|xe buýt|xe|tàu|phà|[Mm]etro(?: số \d+)?|đường sắt|đường thủy|BRT))? (?=[^\n.,;]{4,30} [-–] )"
    r"|đoạn (?:từ )?|hướng (?:từ )?|tuyến (?:đường )?từ "
    r"|(?:con |tuyến )?(?:đường|cầu|phà|cao tốc|quốc lộ)(?: sắt| bộ| mới)? nối(?: liền)? "
    r"|[Tt]rục (?:đường )?(?=[^\n.,;]{4,30} [-–] )"
    r"|(?:[Đđ]ường sắt(?: đô thị| trên cao)?|[Mm]etro|BRT)(?: số \d+)? "
    r"|(?:vành đai|[Vv]ành đai|[Qq]uốc lộ|[Tt]ỉnh lộ|QL|TL)(?: [^\W_]+){1,2} từ )"
    rf"({RUN})(?: đến| tới| đi| về| với| và| ?[-–]) ?(?:({RUN})(?![^\W_])|(?:đường tỉnh|quốc lộ|tỉnh lộ|cao tốc|vành đai|đường|QL|ĐT) ?\d)"
)
_DIRECTIONS = frozenset(("nam", "bắc", "đông", "tây", "đông nam", "đông bắc", "tây nam", "tây bắc"))


def route_ends(page: Page) -> Iterator[Candidate]:
    """The ends of a section: "đoạn từ Dốc Sỏi đến Bàu Giang"."""
    for found in _ROUTE.finditer(page.text):
        if all(name is not None and " " not in name and is_vietnamese_syllable(name.lower()) for name in found.groups()):  # "đường sắt Hàn - Triều"
            continue
        for group in (1, 2):
            start, end = found.span(group)
            if end <= start:  # a numbered road, which its word shows
                continue
            end = cut(page, start, end)
            is_name = page.text[start:end].split(" ")[0] not in openers() and page.folded[start:end] not in _DIRECTIONS
            if end > start and not page.is_held(start) and is_name:  # "tuyến Vị Thanh - TP. Hồ Chí Minh": a city bears its own word
                name = page.folded[start:end]
                yield Candidate(start, end, start, *_kind(name, is_person=has_family_name(page.text, start)), "locations.route_end")


def _kind(name: str, *, is_person: bool) -> tuple[LocationType, str]:
    """What an end of a road is, and its identity: a commune, a street that bears a person's name before all, or unknown."""
    if is_name_of_ward(name) and not is_person:
        return "commune", f"commune:xã:{name}"
    return ("street", f"street:đường:{name}") if name in type_words_of("street-name") else ("other", f"other:{name}")


#: "đi theo cung đường Đà Lạt - Liên Khương - Nam Ban - Tà Nung", "qua Vinh (Nghệ An) - Kỳ Phương (Hà Tĩnh) - đèo Ngang": stops on a way.
_DASH = regex(r"(?<=[\w)]) [-–] (?=\w)")
_BRACKET = regex(r" \([^()\n]{2,30}\)")
_FIRST, _NEXT = regex(rf"(?<=[a-zà-ỹđ\d] )({RUN})(?: \([^()\n]{{2,30}}\))?\Z"), regex(rf"({RUN})(?![^\W_])")
_EXPRESSWAY = regex(r"(?<!\w)(?:cao tốc|đường sắt|metro) \Z")
_BREAK = regex(r"[.,;:\n]")
#: So many dashes join three stops.
_FEWEST = 2
#: So many stops are known where a chain of names is a way; the longest stop, in code points.
_KNOWN, _LONGEST = 3, 40


def stops_on_way(page: Page) -> Iterator[Candidate]:
    """The stops of a way joined by dashes, where three are known and one is a town or province; on a page of matches they are teams."""
    for stops in () if page.is_sport else _ways(page.text):
        for start, end in stops if _is_way(page, stops) else ():
            name = page.folded[start:end]
            if page.is_held(start):
                continue
            if is_name_of_district(name):
                yield Candidate(start, end, start, "district", f"district:{name}", "locations.stop")
            elif is_name_of_ward(name):
                yield Candidate(start, end, start, "commune", f"commune:xã:{name}", "locations.stop")


def _is_way(page: Page, stops: list[tuple[int, int]]) -> bool:
    if _EXPRESSWAY.search(page.folded, stops[0][0] - 12, stops[0][0]):  # one road by its whole name
        return False
    towns = sum(start in page.provinces or is_name_of_district(page.folded[start:end]) for start, end in stops)
    known = towns + sum(is_name_of_ward(page.folded[start:end]) and not is_name_of_district(page.folded[start:end]) for start, end in stops)
    return towns > 0 and known >= _KNOWN and not any(start in page.people for start, _ in stops)


def _ways(text: str) -> Iterator[list[tuple[int, int]]]:
    """The bare names of each chain of three and more that dashes join, brackets left out."""
    if text.count(" - ") + text.count(" – ") < _FEWEST:
        return
    chain: list[tuple[int, int]] = []
    for dash in _DASH.finditer(text):
        at, end = dash.span()
        if chain and at - chain[-1][1] <= _LONGEST and not _BREAK.search(_BRACKET.sub("", text[chain[-1][1] : at])):
            chain.append((at, end))
            continue
        yield from _named(text, chain)
        chain = [(at, end)]
    yield from _named(text, chain)


def _named(text: str, dashes: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The names beside and between the dashes of a chain; none where there are fewer than three."""
    first = _FIRST.search(text, dashes[0][0] - 2 * _LONGEST, dashes[0][0]) if len(dashes) > 1 else None
    last = _NEXT.match(text, dashes[-1][1]) if first else None
    if first is None or last is None:
        return
    between = [(a[1], b[0]) for a, b in pairwise(dashes)]
    yield [first.span(1), *((start, _bare_end(text, start, end)) for start, end in between), last.span(1)]


def _bare_end(text: str, start: int, end: int) -> int:
    bracket = _BRACKET.search(text, start, end)
    return end if bracket is None else bracket.start()
