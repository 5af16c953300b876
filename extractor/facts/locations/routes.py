"""Ends of a section of a road or a railway: "đoạn từ Dốc Sỏi đến Bàu Giang", "đường sắt Cát Linh - Hà Đông"."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.catalogues.units import is_name_of_ward
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.feature_names import cut
from extractor.facts.locations.foreign_names import RUN
from extractor.facts.locations.model import LocationType
from extractor.facts.locations.words import type_words_of
from extractor.facts.territory import has_family_name, openers
from extractor.language.anchored import Anchored
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
