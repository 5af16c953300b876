"""Streets in lists, at crossings and on the way: "các tuyến đường A, B", "ngã tư A và B"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extractor.catalogues.units import is_name_of_district
from extractor.facts.locations.candidate import Candidate, Page, street
from extractor.facts.locations.feature_names import RUN, cut
from extractor.facts.locations.words import is_country_name, known_identity, type_words_of
from extractor.facts.territory import has_family_name
from extractor.language.anchored import Anchored
from extractor.language.capitals import NAME_SYLLABLE, UPPER
from extractor.language.patterns import regex

_STREETS = Anchored(
    r"(?<![^\W_])(?:các|những|hai|ba|bốn|nhiều|một số|hàng loạt|loạt|\d{1,2})"
    r" (?:tuyến |con )?(?:đường|phố|tuyến đường|tuyến phố|trục đường|trục phố|trục)"
    r"(?: (?:lớn|chính|trung tâm|huyết mạch))?(?:(?: [^\W\d_]+){0,7}? như|(?: [^\W\d_]+){0,6}?,? gồm(?: có)?)?:? "
    r"|(?<![^\W_])(?:góc|giao lộ|giữa|nút giao) (?:đường|phố) "
)
_STREET = Anchored(rf"(?<![^\W_])(?:[Đđ]ường|[Pp]hố) {NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,3}}")
#: Who drives somewhere drives to a street: "bỏ chạy về hướng Láng Hạ".
_HEADS_FOR = regex(
    r"(?<![^\W_])(?:chạy|lưu thông|đi|di chuyển|phóng|rẽ|lao|bỏ chạy|tẩu thoát|quay|xe)(?: xe)?(?: (?:về|ra|theo|từ|qua|hướng|phía)){0,2} $"
)
#: A page on the ways of buses names streets by their bare names.
_BUSES = ("xe buýt", "tuyến buýt", "lộ trình")
#: So many streets make a page one of traffic.
_SEVERAL = 2
_ON_WAY = Anchored(
    rf"(?<![^\W_])(?:từ|ra|đến|tới|về|vào|lên|sang|đi|hướng|qua|dọc|phía|giữa|ở|tại|trên) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,3}})(?![^\W_])"
)
_MORE = regex(
    rf"(?: \((?:quận|huyện|phường|q\.|TP) ?[^()\n]{{1,24}}\))?"
    rf"(?:, | và | với | - | – | rồi (?:rẽ |đi |chạy )?(?:ra|vào|sang|qua) )({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,4}})(?![^\W_])"
)
_SIDE = Anchored(rf"(?<![^\W_])(?:[Mm]ặt tiền|[Mm]ặt phố|[Vv]ỉa hè|[Ll]òng đường|[Gg]óc) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,4}})(?![^\W_])")
#: "giao lộ Võ Văn Kiệt với Hải Thượng Lãn Ông": the street that crosses.
_CROSSING = Anchored(
    rf"(?<![^\W_])(?:[Nn]gã (?:ba|tư|năm|sáu)|[Gg]iao lộ|[Nn]út giao|[Vv]òng xoay)(?: (?:đường|phố))? {NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,4}}"
    rf" (?:với|và|giao|cắt) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{0,4}})(?![^\W_])"
)
#: The name that a street bears now or bore before.
_RENAMED = regex(rf" \((?:nay là |nay: |cũ là |tên cũ )?(?:đường )?({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,4}})(?: nay| cũ| ngày nay)?\)")
_PERSON_AFTER = regex(r" \((?:SN|\d)|,? \d+ tuổi")
_COMMUNE = "công xã paris"
#: The first half of a word: "Công | trường …".
_HALF = regex(rf"(?:Công|Bến|Nhà|Khu|Chợ|Cầu) (?![{UPPER}])\w\Z")
_STREET_GAP = regex(r", |; | và | - | – ")
_NOTE = regex(r" ?\([^()\n]{1,80}\)")
_CHAIN_PART = regex(rf"{NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,3}}")
_CHAIN_TYPE = r"(?:(?:[cC]ầu|đường|phố|ngã tư) )?"
_CHAIN_JOINT = regex(r" [-–] ")
#: What stands between two joints.
_CHAIN_LINK = regex(rf"{_CHAIN_TYPE}{_CHAIN_PART.pattern}(?: \d)?")
_CHAIN = regex(rf"(?<![^\W_]){_CHAIN_TYPE}{_CHAIN_PART.pattern}(?:{_CHAIN_JOINT.pattern}{_CHAIN_LINK.pattern}){{2,}}")


def listed_streets(page: Page) -> Iterator[Candidate]:
    """"các tuyến đường A, B và C": the streets of a list under one plural word."""
    for opening in _STREETS.finditer(page.folded):
        end, first = opening.end(), True
        while (gap := _STREET_GAP.match(page.text, end)) is not None or first:
            start = gap.end() if gap is not None else end
            run = RUN.match(page.text, start)
            if run is None or start in page.provinces or run.group().startswith(("Km", "KM")):
                break
            end = start + len(_COMMUNE) if page.folded.startswith(_COMMUNE, start) else cut(page, start, run.end())
            if end <= start or _HALF.match(page.text, start, end + 2):  # a word that begins no name of a street ("Nhà hát Lớn" after a dash)
                break
            yield street(page, start, end, word="đường" if first else "")
            first = False
            note = _NOTE.match(page.text, end)
            end = note.end() if note is not None else end


def further_streets(page: Page) -> Iterator[Candidate]:
    """"đường Nguyễn Trãi, Khuất Duy Tiến, Trường Chinh (Hà Nội)": usual names of streets in a list after one word; no person among them."""
    for opening in _STREET.finditer(page.text):
        yield from _listed_after(page, opening.end())


def _listed_after(page: Page, end: int) -> list[Candidate]:
    """The streets that a list goes on with behind one."""
    found: list[Candidate] = []
    while (more := _MORE.match(page.text, end)) is not None and _is_street_name(page, *more.span(1), is_joined=more[0].startswith((" -", " –"))):
        start, end = more.span(1)
        found.append(street(page, start, end))
    return [] if _PERSON_AFTER.match(page.text, end) else found


def street_sides(page: Page) -> Iterator[Candidate]:
    """"mặt tiền Lê Thị Riêng – Nguyễn Trãi", "góc Công Lý (Nam Kỳ Khởi Nghĩa)": what only a street has stands before its bare name."""
    for side in _SIDE.finditer(page.text):
        start, end = side.span(1)
        end = cut(page, start, end)
        renamed = _RENAMED.match(page.text, end)
        is_street = is_usual_street(page, start, end) or (renamed is not None and is_usual_street(page, *renamed.span(1)))
        if end <= start or start in page.provinces or start in page.sure or not is_street or " " not in page.text[start:end]:
            continue
        if known_identity(page.folded[start:end]) is not None:  # "vỉa hè Hồ Gươm"
            continue
        further = _listed_after(page, end)
        if side.group().startswith(("g", "G")) and not further and renamed is None:
            continue  # "một góc Phú Quốc"
        yield street(page, start, end)
        yield from further
        if renamed is not None:
            yield street(page, *renamed.span(1))


def crossing_streets(page: Page) -> Iterator[Candidate]:
    """"ngã tư Lê Lợi và Pasteur": the second street of a crossing, by a usual name of streets."""
    for crossing in _CROSSING.finditer(page.text):
        start, end = crossing.span(1)
        if page.folded[start:end] in type_words_of("street-name") and not page.is_held(start):
            yield street(page, start, end)


def street_chains(page: Page) -> Iterator[Candidate]:
    """"Võ Văn Kiệt – cầu Calmette – Hoàng Diệu – Tôn Đức Thắng": a way told by three and more streets, two of them usual names of streets."""
    if page.text.count(" - ") + page.text.count(" – ") < 2:
        return
    if not any(_CHAIN_LINK.fullmatch(page.text, one.end(), two.start()) for one, two in pairwise(_CHAIN_JOINT.finditer(page.text))):
        return
    if not any(word in page.folded for word in ("đường", "lộ trình", "phố")):
        return
    for chain in _CHAIN.finditer(page.text):
        parts = [(part.start(), part.end()) for part in _CHAIN_PART.finditer(page.text, chain.start(), chain.end())]
        if sum(page.folded[start:end] in type_words_of("street-name") for start, end in parts) < 2:
            continue
        for start, end in parts:
            is_bare = start == chain.start() or page.text.endswith((" - ", " – "), 0, start)
            if is_bare and start not in page.provinces and not is_country_name(page.folded[start:end]):
                yield street(page, start, end)


def _is_street_name(page: Page, start: int, end: int, *, is_joined: bool) -> bool:
    """Whether a street has its usual name, or a person's behind a dash ("đường Bạch Đằng - Phan Đăng Lưu")."""
    if start in page.provinces:
        return False
    if is_joined and has_family_name(page.text, start) and " " in page.text[start:end]:
        return True
    return page.folded[start:end] in type_words_of("street-name") and start not in page.sure


def streets_on_way(page: Page) -> Iterator[Candidate]:
    """"từ phố Quán Sứ ra Lê Duẩn": a usual name of streets after a word of the way, where several streets are named by their word or one drives."""
    has_several = any(word in page.folded for word in _BUSES) or len({street.group() for street in _STREET.finditer(page.text)}) >= _SEVERAL
    for way in _ON_WAY.finditer(page.text):
        if not has_several and _HEADS_FOR.search(page.folded, way.start() - 24, way.start()) is None:
            continue
        start, end = way.span(1)
        while (name := page.folded[start:end]) not in type_words_of("street-name") and " " in name:
            end = start + name.rindex(" ")
        if not page.is_held(start) and " " in name and not is_name_of_district(name):
            yield street(page, start, end)
            yield from _listed_after(page, end)


def is_usual_street(page: Page, start: int, end: int) -> bool:
    """Whether a name is a usual one of streets, or a person's.

    Args:
        page: the page. start, end: the span of the name.
    """
    return has_family_name(page.text, start) or page.folded[start:end] in type_words_of("street-name")
