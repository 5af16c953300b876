"""Places that no catalogue knows, where their surroundings leave no doubt: before their province or country, after "ở", "tại"."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.catalogues.units import is_name_of_district, is_name_of_ward, wards_named
from extractor.facts.era import BEFORE_MERGER
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.foreign_names import RUN, country_at, is_foreign, is_free, is_side
from extractor.facts.locations.hits import CAPITAL_BEFORE
from extractor.facts.locations.no_names import is_half_word, without_clause
from extractor.facts.locations.words import before, is_country_name, known_identity, names, region_names
from extractor.facts.territory import has_family_name, openers
from extractor.language.anchored import Anchored
from extractor.language.capitals import NAME_SYLLABLE, UPPER
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_BEFORE_PROVINCE = Anchored(rf"(?<![\w./])(?<![{UPPER}] )(?<!['’] )({RUN})(?= ?\(|, )")
_AFTER_PLACE_WORD = Anchored(
    rf"(?<![^\W_])(?:(?:ở|Ở|thủ phủ|gần|(?:tới|đến|từng|ghé) thăm|giải phóng|tái chiếm"
    r"|ngoại ô|(?<!iểu )vùng(?: núi| ven biển| nông thôn| ngoại ô)?|pháo đài|hải cảng"
    r"|(?:thành phố|thị trấn|ngôi làng|làng|thị xã|hòn đảo|khu phố) (?:biển|cảng|du lịch|công nghiệp|ven biển|nhỏ|nhỏ bé|cổ|cổ kính"
    r"|lớn|xinh đẹp|ven sông|lân cận|chiến lược|biên giới|miền núi|yên bình|thơ mộng|nổi tiếng|nghỉ dưỡng|hẻo lánh|ngoại ô"
    r"|(?:miền|phía) (?:nam|bắc|đông|tây|trung))"
    r"|khu vực|trại tị nạn|[Tt]hủ đô|cố đô|căn cứ(?: không quân| hải quân| quân sự)?)"
    r"|(?:sinh|sống|diễn ra|tổ chức|xảy ra|trụ sở|họp|gặp|nghỉ|qua đời|hạ cánh|định cư|khai mạc"
    r"|cảnh sát|văn phòng|nhà riêng|nhà máy|căn hộ|biệt thự|căn cứ|bãi biển|bệnh viện|nhà thờ|biểu tình|đánh bom|nổ súng|xả súng|tấn công|động đất"
    r"|bắn hạ|phát biểu|xuất hiện|đóng quân|thiệt mạng|tử trận|cư trú|lớn lên|đổ bộ|thành trì|nhà tù"
    r"|bầu cử|đàm phán|phiên tòa|giao tranh|chiến sự|bị bắt|bắt giữ|cháy|lở đất|lũ lụt|thị trấn|thành phố|làng|vùng|khu vực|chi nhánh|hội nghị) tại)"
    rf" ({RUN})(?![\w-]| ?\d| - (?:[ae] |al |[A-Z])| [\"“][A-Z]| ?['’] ?s(?![^\W_]))"
)
#: Words after the comma say where the place lies: "tại Seongju, cách thủ đô …", "từ Longwy, đông bắc nước Pháp".
_LYING = Anchored(
    rf"(?<![^\W_])(?:ở|Ở|tại|Tại|từ|đến|tới|về) ({RUN})"
    r"(?=, (?:khu vực (?:phía|miền|ngoại ô|biên giới)|tỉnh|bang|hạt"
    r"|cách|gần|thuộc|giáp|nằm|nay là|nay thuộc|miền|phía|tây|đông|nam|bắc|tây bắc|tây nam|đông bắc|đông nam"
    r"|ngoại ô|ven|khu tự trị|một (?:thành phố|thị trấn|ngôi làng|vùng))(?![^\W_])"
    r"| [-–] (?:một )?(?:trong những )?(?:thành phố|thị trấn|ngôi làng|làng|vùng|khu|thủ phủ|thủ đô|hòn đảo|quận|tỉnh|nơi|cửa ngõ|thị xã)(?![^\W_]))"
)
#: "đang bay từ Pyramiden về Barentsburg": where a journey begins.
_JOURNEY = Anchored(
    rf"(?<![^\W_])(?:bay|cất cánh|khởi hành|xuất phát|chuyến tàu|lái xe|đi tàu|đi xe) từ ({RUN})(?= (?:về|đến|tới|sang|đi|vào|qua) [{UPPER}])"
)
#: A Vietnamese name that no catalogue knows counts where a sentence or a clause goes on after it.
_UNKNOWN_HERE = Anchored(
    rf"(?<![^\W_])(?:ở|tại|Tại|[Kk]hu vực|từ|về|đến|tới|qua|ghé) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?=[,.;:?!)\n]|$| \()"
    rf"|(?<![^\W_])(?:[Ởở]|[Tt]ại|[Kk]hu vực) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})"
    rf"(?= (?:có|là|đã|và|vào|trong|với|cho|để|từ|đến|được|bị|khi|sẽ|hiện|cũng|thì"
    r"|tăng|giảm|đang|vừa|vẫn|phải|mới|còn|mà|nơi|gần|cách|trước|sau|ngay|hôm|ngày|sáng|chiều|tối|vì|do|của|thuộc|rồi|nhưng)(?![^\W_]))"
)
#: A commune of the page's province counts before any small word: "ông Lân ở Yên Thọ đòi tiền".
_COMMUNE_HERE = Anchored(
    rf"(?<![^\W_])(?:[Ởở]|[Tt]ại|[Tt]ừ|hướng|đến|tới|về|qua|khu vực|địa bàn) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}})(?= (?![{UPPER}])[^\W\d_])"
)
_OPEN = regex(r" ?\((?:tỉnh |TP\.? ?|thành phố )?|, (?:tỉnh |TP\.? ?|thành phố |bang )?")
#: Papers, firms and clubs before their country: "theo Newsweek, Mỹ đang …", "hãng Scoot, Australia".
_FIRM_BEFORE = regex(
    r"(?<![^\W_])(?:theo|báo|tờ|hãng|tạp chí|trang|kênh|đài|công ty|tập đoàn|clb|câu lạc bộ|nhóm|ban nhạc"
    r"|tổ chức|viện|quỹ|ngân hàng|tàu sân bay|tàu|chiến hạm"
    r"|ông|bà|của|[a-z]\.) $"
)
#: "quê quán: Bạch Đằng, huyện Đông Hưng": a commune by its bare name before its district.
_BEFORE_UNIT = Anchored(
    rf"(?<![^\W_])(?:(?:quê quán|quê|nguyên quán|trú tại|trú|ngụ|ở|tại)(?: tại| ở)?:? )({RUN})"
    rf"(?=, (?:huyện|thị xã|TX\.|H\.|thành phố|TP\.?|quận|Q\.) ?[{UPPER}])"
)
#: "(theo Daily Mail, Washington Post)".
_SOURCE = regex(r"\((?:[Tt]heo|[Nn]guồn)[^()\n]*$")
_DISTRICT_IN_BRACKETS = regex(r" \((?:thuộc )?(?:quận|huyện|thị xã|thành phố|tp|q\.|h\.|tx)(?![^\W_])")
_BARE_DISTRICT = regex(rf" \(({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,2}}), (?:tỉnh |TP\.? ?)?")
#: First halves of the names of papers, meetings and bodies: "tại Luật Phòng, chống tham nhũng".
_PAPERS = frozenset(("Luật", "Nghị", "Quyết", "Thông", "Điều", "Khoản", "Chỉ", "Đại", "Kỳ", "Lễ", "Hội", "Ban", "Bộ", "Sở", "Cục", "Tòa", "Toà"))
_SIDES_BEFORE = regex(r"(?:(?:Đông|Tây|Nam|Bắc) ){1,2}(?=[A-Z])")
#: Words in the names of firms, papers and schools.
_FIRM_WORDS = regex(
    r"(?<![^\W_])(?:Bank|Corp|Corporation|Inc|Group|Holdings|University|College|Times|News|Post|Magazine|Traveler|Daily|Airlines)(?![^\W_])"
)
_WAY_BEFORE = regex(r"(?<![^\W_])(?:ở|tại|đến|tới|từ|qua|gần|về|vào|ra|sang|lên|xuống|khỏi|rời|khu vực) $")
_ITEM_BEFORE = regex(rf"((?:{NAME_SYLLABLE} )*{NAME_SYLLABLE}) \(([^()\n]{{3,24}})\)(?:, | và )$")
_PLAIN = ("ở ", "Ở ", "tại ", "Tại ", "khu vực ", "Khu vực ")
_NO_UNKNOWN = frozenset(("hạ viện", "thượng viện", "quốc hội", "tây nam", "đông nam", "tây bắc", "đông bắc"))


def unknown_names(page: Page) -> Iterator[Candidate]:
    """Names before their province or country, and foreign names after a plain preposition of place."""
    yield from _before_larger(page)
    yield from _before_unit(page)
    if not page.is_sport:
        yield from _foreign(page)
        yield from _vietnamese(page)
        yield from _communes_here(page)


def _before_larger(page: Page) -> Iterator[Candidate]:
    for found in _BEFORE_PROVINCE.finditer(page.text):
        start, end = found.span(1)
        gap = _OPEN.match(page.text, end)
        if gap is None or not is_free(page, start) or CAPITAL_BEFORE.search(page.text, start - 12, start):
            continue
        name = page.folded[start:end]
        if gap.end() in page.provinces and " " in name and (is_name_of_district(name) or _is_ward(name)):
            kind = "district" if is_name_of_district(name) else "commune"
            identity = f"district:{name}" if kind == "district" else f"commune:xã:{name}"
            yield Candidate(start, end, start, kind, identity, "locations.before_province")  # type: ignore[arg-type]
        elif page.text[end] == " " and _is_ward(name) and " " in name and _has_district(page, end):
            yield Candidate(start, end, start, "commune", f"commune:xã:{name}", "locations.before_unit")
        elif gap.end() in page.provinces and _is_plain_name(page, start, end) and (_goes_to(page, start) or _in_list_of_places(page, start)):
            yield Candidate(start, end, start, "other", f"other:{name}", "locations.before_province")
        elif not _is_no_name(page, start, end) and (_has_preposition(page, start) or _is_abroad_in_front(page, start, end)) and (
            country_at(page.text, gap.end(), whole=True)
            and (" " in name or not is_vietnamese_syllable(name))
            and _SOURCE.search(page.text, start - 40, start) is None
            and _FIRM_BEFORE.search(page.folded, start - 14, start) is None
            and name not in names()
        ):
            yield Candidate(start, end, start, "other", f"other:{name}", "locations.before_country")


def _has_district(page: Page, at: int) -> bool:
    """Whether a district stands in brackets there, by its word or before its province: "(huyện Mỹ Đức)", "(Mỹ Đức, Hà Nội)"."""
    if _DISTRICT_IN_BRACKETS.match(page.folded, at):
        return True
    bare = _BARE_DISTRICT.match(page.text, at)
    return bare is not None and bare.end() in page.provinces and is_name_of_district(bare[1].casefold())


def _is_no_name(page: Page, start: int, end: int) -> bool:
    """Whether a firm, letters or a person of a country stand before a country: "Bank of America, New York", "tại ASEM, ASEAN"."""
    first = page.folded[start:end].split(" ", 1)[0]
    if _FIRM_WORDS.search(page.text, start, end) or page.text[start:end].isupper():
        return True
    return end - start > len(first) and is_country_name(first)


def _is_abroad_in_front(page: Page, start: int, end: int) -> bool:
    """Whether a foreign name stands before a comma and no sign makes a firm of it: "Heckler & Koch, Đức"."""
    return page.text[end] == "," and not page.is_sport and is_foreign(page.text[start:end]) and page.text[start - 2 : start] != "& "


def _is_ward(name: str) -> bool:
    """Whether a commune bears the name, or one of several that are told apart by a number: "Mỹ Đình 1"."""
    return is_name_of_ward(name) or is_name_of_ward(f"{name} 1")


def _is_plain_name(page: Page, start: int, end: int) -> bool:
    """Whether two or three Vietnamese syllables in a bracketed province's front may be a place: no family name, no opener."""
    syllables = page.folded[start:end].split(" ")
    is_bracketed = page.text.startswith(" (", end)
    first = page.text[start:end].split(" ")[0]
    is_name = 2 <= len(syllables) <= 3 and (first == "Đồng" or first not in openers()) and not has_family_name(page.text, start)
    return is_bracketed and is_name and not page.text[start:end].isupper() and all(map(is_vietnamese_syllable, syllables))


def _goes_to(page: Page, start: int) -> bool:
    return _WAY_BEFORE.search(page.folded, start - 12, start) is not None


def _in_list_of_places(page: Page, start: int) -> bool:
    """Whether the item before it in a list is a place with its province in brackets: "Vân Đồn (Quảng Ninh), Bắc Vân Phong (Khánh Hòa)"."""
    item = _ITEM_BEFORE.search(page.text, start - 60, start)
    return item is not None and item.start(2) in page.provinces and is_name_of_district(item[1].casefold())


def _before_unit(page: Page) -> Iterator[Candidate]:
    for found in _BEFORE_UNIT.finditer(page.text):
        start, end = found.span(1)
        if is_free(page, start) and page.text[start:end].split(" ")[0] not in openers():
            yield Candidate(start, end, start, "commune", f"commune:xã:{page.folded[start:end]}", "locations.before_unit")


def _has_preposition(page: Page, start: int) -> bool:
    return before("locative").stands(page.folded, start)


def _vietnamese(page: Page) -> Iterator[Candidate]:
    """"ở Mường Phăng,", "tại Nội Bài.": a commune's name, or one that nothing else explains."""
    for found in _UNKNOWN_HERE.finditer(page.text):
        start, end = found.span(1) if found[1] else found.span(2)
        first = page.text[start:end].split(" ")[0]
        if not (is_free(page, start) or _is_commune_here(page, found.group(), start, end)) or page.text[start:end].isupper():
            continue
        if has_family_name(page.text, start) and not _is_commune_here(page, found.group(), start, end):
            continue
        if (first in openers() and first != "Đồng") or first in _PAPERS:
            continue
        name = page.folded[start:end]
        if _is_no_unknown(page, found.start(), start, name):
            continue
        if _is_ward(name):
            if not _is_body_in_short(page, name):
                yield Candidate(start, end, start, "commune", f"commune:xã:{name}", "locations.bare_commune")
        elif found.group().startswith(_PLAIN) and (found[1] or not found.group().startswith(("t", "T"))) and (
            all(map(is_vietnamese_syllable, name.split(" "))) and not _is_body_in_short(page, name)
        ):
            yield Candidate(start, end, start, "other", f"other:{name}", "locations.unknown")


def _communes_here(page: Page) -> Iterator[Candidate]:
    """"ở Yên Thọ đòi tiền": a commune of a province that the page names, by its bare name."""
    for found in _COMMUNE_HERE.finditer(page.text):
        start, end = found.span(1)
        name = page.folded[start:end]
        is_held = not is_free(page, start) or has_family_name(page.text, start)
        if (is_held and not _is_commune_here(page, found.group(), start, end)) or _is_no_unknown(page, found.start(), start, name):
            continue
        if page.text[start:end].split(" ")[0] in _PAPERS or _is_body_in_short(page, name):
            continue
        if any(ward.province_code in page.codes for ward in wards_named(name, BEFORE_MERGER)):
            yield Candidate(start, end, start, "commune", f"commune:xã:{name}", "locations.bare_commune")


def _is_body_in_short(page: Page, name: str) -> bool:
    """Whether a school or a firm of the page bears the name: "Trường ĐH Hoa Sen … ở Hoa Sen"."""
    return any(page.folded.endswith(f" {name}", body.start, body.end) for body in page.bodies if body.value.kind != "authority")


def _is_commune_here(page: Page, words: str, start: int, end: int) -> bool:
    """Whether a name that a person could bear stands behind "ở" or "tại" and a commune of the page's provinces has it: "tảo hôn ở Phan Thanh"."""
    if not words.startswith(("ở ", "Ở ", "tại ", "Tại ")) or page.is_held(start):
        return False
    return any(ward.province_code in page.codes for ward in wards_named(page.folded[start:end], BEFORE_MERGER))


def _is_no_unknown(page: Page, preposition: int, start: int, name: str) -> bool:
    """Whether a name needs no guess (a known sea), is a side, a chamber of a parliament, a winner, or what "nhà ở" heads."""
    if name in _NO_UNKNOWN or known_identity(name) is not None or name in region_names() or is_side(name.split(" ")):
        return True
    return page.folded.endswith("thuộc về ", 0, start) or _is_lodging(page, preposition)


def _is_lodging(page: Page, preposition: int) -> bool:
    """Whether "ở" belongs to "nhà ở": "căn hộ nhà ở Park Hill"."""
    return page.folded.startswith("ở ", preposition) and page.folded.endswith("nhà ", 0, preposition)


def _foreign(page: Page) -> Iterator[Candidate]:
    for found in (*_AFTER_PLACE_WORD.finditer(page.text), *_LYING.finditer(page.text), *_JOURNEY.finditer(page.text)):
        start, end = found.span(1)
        if before("affiliation").stands(page.folded, found.start()) or _is_lodging(page, found.start()):
            continue  # "từng học ở Harvard"
        start, end = _behind_sides(page, start, end), _before_country(page, start, without_clause(page.text, start, end))
        is_name = is_foreign(page.text[start:end]) and not (_is_body_in_short(page, page.folded[start:end]) or is_half_word(page, start, end))
        if is_free(page, start) and is_name and not country_at(page.text, start):
            yield Candidate(start, end, start, "other", f"other:{page.folded[start:end]}", "locations.foreign")


def _behind_sides(page: Page, start: int, end: int) -> int:
    """Where a foreign name begins behind the side of it that is told: "ở Tây Nam Deir Hafer"."""
    side = _SIDES_BEFORE.match(page.text, start, end)
    return side.end() if side is not None else start


def _before_country(page: Page, start: int, end: int) -> int:
    """The end of a name without the country that is set behind it: "vùng Baltic Estonia"."""
    last = page.text.rfind(" ", start, end)
    is_country = last > start and is_country_name(page.folded[last + 1 : end])
    return last if is_country and page.text[page.text.rfind(" ", start, last) + 1 or start].isupper() else end
