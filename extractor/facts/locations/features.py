"""Streets, venues and natural features: a type word and a name in capitals or a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.catalogues.units import folded_names, is_name_of_district, is_name_of_ward
from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.feature_names import RUN, cut, name_span
from extractor.facts.locations.hits import CAPITAL_BEFORE
from extractor.facts.locations.model import LocationType
from extractor.facts.locations.no_names import before_person, is_no_name
from extractor.facts.locations.numbered_rivers import plant_end, without_number
from extractor.facts.locations.words import TYPE_WORDS, TypeWord, before, is_country_name, is_island, is_natural_name, known_identity, type_words_of
from extractor.facts.type_words import is_compound
from extractor.language.anchored import Closing
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: Rule of a project's name, which no place may be taken from: "dự án sân bay Long Thành".
PROJECT = "locations.project"
_NEXT_NAME = regex(rf"(?:, | và |; )(?=[{UPPER}])")
_PLURAL = regex(
    r"(?<![^\W_])(?:các|những|nhiều|mấy|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2})(?: (?:tuyến|con|dòng|hệ thống|nhánh))?(?: sông,?)? $"
)
_NAMED_BY_PLACE = frozenset((
    "ga", "nhà ga", "sân bay", "sân bay quốc tế", "cảng hàng không quốc tế", "cầu", "quảng trường", "bán đảo", "ngã ba", "ngã tư", "chợ",
))  # fmt: skip
_SMALL_INSIDE = frozenset(("vịnh", "biển", "thung lũng", "kênh", "suối", "rạch", "đảo", "hồ"))
_PLACE_OR_AND = regex(r"(?<![^\W_])(?:hướng|ở|tại|thuộc|đến|tới|từ|vào|và|qua|về) $|, $")
_IN_PROJECT = regex(
    r"(?<![^\W_])(?:tàu|(?:dự án|đề án|gói thầu|quy hoạch|đồ án)"
    r"(?: (?:tổng thể|chi tiết|phát triển|xây dựng|đầu tư|cải tạo|nâng cấp|mở rộng|xây|làm|bot|khu|tuyến|số|\d+))*) $"
)
#: "Hồ Sông Quao", "Hồ Núi Cốc": a lake named for a water or a hill, and no person of the family Hồ.
_WATER_NAME = regex(r"Hồ (?:Sông|Suối|Núi|Đá|Thác|Bàu|Khe|Cửa) ")
#: "cao tốc Bắc - Nam".
_DIRECTIONS = frozenset(("bắc", "nam", "đông", "tây"))
#: "thành phố biển Nha Trang", "thành phố cảng Odessa": what kind of town it is.
_KINDS_OF_TOWN = frozenset(("biển", "cảng", "cổ", "đảo", "núi", "cao nguyên"))
#: Words that name a place only after a preposition: "tại cửa Nam Triệu", "ở phà Vàm Cống", "đến bến Sơn Tây"; doors and ferries they are besides.
_DOORS = frozenset(("cửa", "phà", "bến"))
_PLACE_BEFORE = regex(r"(?<![^\W_])(?:ở|tại|gần|khu vực|viếng) $")
_WAY_BEFORE = regex(r"(?<![^\W_])(?:đến|tới|thăm|từ|về|qua|vào) $")
_THERE = regex(r"(?<![^\W_])(?:đến|tới|khỏi|qua|từ|ra|rời) $")
#: "hộ nuôi lợn ở khu Đầm Nấm, phường Ngọc Thụy".
_WARD_NEXT = regex(r"(?:, | \()(?:(?:phường|xã|thị trấn|quận|huyện) |[pqh]\. ?)")
#: "cầu cảng Trung tâm Phối hợp …": whose it is.
#: "cổ phần hóa | Cảng Quy Nhơn": the firm that runs it.
_FLOATED = regex(r"(?<![^\W_])(?:cổ ph(?:ần(?: h(?:óa|oá))?|iếu)|thoái vốn (?:tại|ở|khỏi)|sở hữu(?: tại)?) (?:của )?$|(?:giám đốc|hđqt) $")
_QUAYS = frozenset(("cảng", "cầu", "bến", "cầu cảng"))
_BODY_NAME = regex(r"(?:trung tâm|công ty|tổng công|ban quản|chi cục|tập đoàn|xí nghiệp)(?![^\W_])")
#: A body begins with the last syllable of what seems a name.
_HALF_WORD = regex(r"(?:ngân hàng|điện lực|công ty|tập đoàn|bệnh viện|đại học|khách sạn|nhà hàng|siêu thị|viễn thông|kho bạc)(?![^\W_])")
_DISTRICT_BEHIND = regex(r" \((?:quận|huyện|thị xã|phường|xã|thị trấn|q\.|h\.|tp)(?![^\W_])")
_SECOND_PART = regex(rf" - {RUN.pattern}")
_ENDS_GAP = regex(r" ?[-–] ?")
#: "quốc lộ 80 B".
_LETTER_APART = regex(r"(?<=\d) (?=[a-e]\Z)")
#: A dash that a space parts from one of the names.
_DASH = regex(r" [-–] ?|[-–] ")
#: "tập thơ Sông Cầu đang chảy": a work bears the name.
_TITLE_OF_WORK = Closing(
    r"(?<![^\W_])(?:tập thơ|bài thơ|ca khúc|bài hát|bộ phim|phim|vở|vở kịch|vở diễn|vở rối|vở chèo|truyện ngắn|tiểu thuyết|cuốn sách|album"
    r"|bức tranh|bản nhạc|tùy bút|mang tên|có tên)(?: mang tên| có tên)? [\"“]?$"
)
_PLACED = regex(
    r"(?<![^\W_])(?:tại|ở|vào|đến|tới|từ|trước|trong|gần|ngoài|qua|cạnh|sau|khỏi|rời|thăm|quanh|về|trên|dưới|cách|thuộc|khu vực|cổng)"
    r"(?: [^\W_A-Z]+){0,3} $|(?<![^\W_])(?:ra|xuống|lên|sang|(?:kiểm tra|khám xét|đột kích|đột nhập|bao vây|phong tỏa)(?: hành chính| đột xuất)?) $"
)
_STAFF = regex(r" (?:biên chế|tuyển dụng|làm việc|công tác|nhận việc)(?![^\W_])")
_TELLS = regex(r"(?<![^\W_])(?:thông tin|tin|báo cáo|xác nhận|đến|phản hồi) $")
_ADDRESS_AFTER = regex(
    r"(?: nổi tiếng| sang trọng| cao cấp| hạng sang| \d sao)*"
    r"(?: ?[,(] ?(?:(?:ở|tại|trên) )?|,? (?:nằm |tọa lạc |toạ lạc )?(?:ở|tại|trên) (?:số \d+[a-z]? )?)"
    r"(?:phường|quận|xã|huyện|thị|thành phố|tp|tỉnh|đường|phố|q\.|p\.)| ?[,(] ?(?:số|\d)|,? (?:nằm|tọa lạc|toạ lạc) (?:ở|tại|trên) "
)


def features(page: Page) -> Iterator[Candidate]:
    """Streets, venues and natural features: a type word and a name in capitals or a number."""
    found: dict[int, TypeWord] = {}
    for last, word in TYPE_WORDS.hits(page.folded):
        start = last + 1 - len(word.form)
        if not (page.text[last + 1 : last + 2].isalpha() or page.text[start - 1 : start].isalnum()):
            found[start] = word  # of two that begin here the longer comes later
    taken = 0
    for start, word in sorted(found.items()):
        if start < taken or (candidate := _feature(page, start, word)) is None:
            continue
        taken = candidate.end
        if _is_project(page, start, candidate):
            yield from _ends_of_road(page, candidate)
            if candidate.type == "venue":
                yield candidate._replace(rule=PROJECT)
            continue
        yield candidate
        yield from _more_of_kind(page, start, candidate)


def _is_project(page: Page, start: int, place: Candidate) -> bool:
    """Whether "dự án" and the like head the name, or "chuỗi" a brand's houses; a street or a numbered road is a place all the same."""
    if place.type == "venue" and page.folded.endswith(("chuỗi ", "hệ thống "), 0, start):
        return True
    if _IN_PROJECT.search(page.folded, start - 40, start) is None:
        return False
    return place.type != "street" or "cao tốc" in place.word


def _ends_of_road(page: Page, road: Candidate) -> Iterator[Candidate]:
    """The ends of a road that is a project: "dự án cao tốc Dầu Giây - Liên Khương"."""
    gaps = [gap.span() for gap in _ENDS_GAP.finditer(page.text, road.name_start, road.end)]
    if road.type != "street" or not gaps:
        return
    for start, end in zip((road.name_start, *(end for _, end in gaps)), (*(start for start, _ in gaps), road.end), strict=True):
        if start not in page.provinces and page.folded[start:end] not in _DIRECTIONS:
            kind: LocationType = "commune" if is_name_of_ward(page.folded[start:end]) else "other"
            yield Candidate(start, end, start, kind, f"{kind}:xã:{page.folded[start:end]}", "locations.route_end")


def _more_of_kind(page: Page, start: int, first: Candidate) -> Iterator[Candidate]:
    """The further names after a plural or of known islands: "các cửa khẩu Tà Lùng, Sóc Giang", "đảo Nam Yết, Sơn Ca"; a gate's other side."""
    is_plural = first.type != "street" and _is_plural(page, start)
    end = first.end
    while (gap := _NEXT_NAME.match(page.text, end) or _other_side(page, first, end)) and (run := RUN.match(page.text, gap.end())) is not None:
        start, end = run.start(), cut(page, run.start(), run.end())
        is_more = is_plural or "-" in gap[0] or "–" in gap[0] or (first.word == "đảo" and is_island(page.folded[start:end]))
        if not is_more or page.is_held(start) or end <= start:
            return
        yield Candidate(start, end, start, first.type, f"{first.identity.rsplit(':', 1)[0]}:{page.folded[start:end]}", "locations.listed", first.word)


def _other_side(page: Page, gate: Candidate, end: int) -> re.Match[str] | None:
    """The dash before the gate of the neighbour: "cửa khẩu quốc tế Lao Bảo - Đensavẳn"."""
    return _ENDS_GAP.match(page.text, end) if "cửa khẩu" in gate.word else None


def _feature(page: Page, start: int, word: TypeWord) -> Candidate | None:
    if start in page.provinces or not _is_type_word(page, start, word) or _TITLE_OF_WORK.search(page.folded, start - 24, start):
        return None
    name_start, end = name_span(page, start + len(word.form), word)
    if end <= name_start:
        return None
    name = page.folded[name_start:end]
    if page.provinces.get(name_start) == end and _is_plural(page, start):  # "các khu công nghiệp Đà Nẵng"
        return None
    last = page.folded.rfind(" ", name_start, end) + 1 or name_start
    is_body = word.form in _QUAYS and (_BODY_NAME.match(page.folded, name_start) or _FLOATED.search(page.folded, start - 24, start))
    if is_body or _HALF_WORD.match(page.folded, last):  # "toà nhà Ngân hàng Đại Dương"
        return None
    is_country = is_country_name(name) and not (word.stem == "sông" and is_natural_name(name))  # "sông Jordan"
    if (word.form not in _NAMED_BY_PLACE and is_country) or is_no_name(page, word, name_start, end):
        return None
    if word.form == "khu" and not (_is_quarter(page, start, name) or _WARD_NEXT.match(page.folded, end)):
        return None
    if word.type == "natural":
        end = without_number(page.text, end)
        if word.stem == "sông" and (beyond := plant_end(page, end)) is not None:  # "Sông Tranh 2"
            at = name_start - len("sông ")
            return Candidate(at, beyond, at, "venue", f"venue:thủy điện:{_bare(page.folded[at:beyond])}", "locations.venue", "thủy điện")
    elif word.type == "other":
        end = _known_end(page, name_start, end)
    end = _to_known_pair(page, name_start, end)
    name = page.folded[name_start:end]
    stem = "" if word.form == "dòng" else _stem(word.form)
    at = start + len(word.form) - len(stem) if stem else name_start
    identity = (known_identity(page.folded[at:end]) or known_identity(name)) if word.type in ("natural", "other") else None  # "Biển Đông"
    return Candidate(at, end, name_start, word.type, identity or f"{word.type}:{word.stem}:{_bare(name)}", f"locations.{word.type}", stem)


def _to_known_pair(page: Page, start: int, end: int) -> int:
    """The end of a known name of two parts: "kênh Nhiêu Lộc - Thị Nghè"."""
    more = _SECOND_PART.match(page.text, end)
    return more.end() if more is not None and is_natural_name(page.folded[start : more.end()]) else end


def _known_end(page: Page, start: int, end: int) -> int:
    """The end of the known name that begins a run of capitals: "bang New Mexico" of "bang New Mexico Grisham"."""
    at = end
    while at > start:
        if known_identity(page.folded[start:at]) is not None:
            return at
        at = page.text.rfind(" ", start, at)
    return before_person(page, start, end)


def _bare(name: str) -> str:
    """The name alone, with one kind of dash: " 1a" of "QL 1A", "ngư" of "đảo Hòn Ngư"."""
    return _DASH.sub(" - ", _LETTER_APART.sub("", name.strip(" .").removeprefix("hòn "))).replace("–", "-")


def _is_quarter(page: Page, start: int, name: str) -> bool:
    """Whether "khu" heads a place ("khu Pác Bó", "khu Sandton"): a name of its own, after a preposition or in a list of places."""
    is_short = len(name) <= 4 and page.text[start + len("khu ") :][: len(name)].isupper()  # "khu BBQ"
    is_named = not is_short and (" " in name or not is_vietnamese_syllable(name))
    return is_named and _PLACE_OR_AND.search(page.folded, start - 16, start) is not None


def _is_plural(page: Page, start: int) -> bool:
    return _PLURAL.search(page.folded, start - 24, start) is not None


def is_placed(page: Page, venue: Candidate) -> bool:
    """Whether a preposition of place stands before a venue, or its address after it."""
    scene = _PLACED.search(page.folded, venue.start - 40, venue.start)
    if scene is not None and not is_winner(page, venue) and not _is_employer(page, scene):
        return True
    return _ADDRESS_AFTER.match(page.folded, venue.end) is not None


def _is_employer(page: Page, scene: re.Match[str]) -> bool:
    """Whether the house is where somebody belongs or what tells something: "diễn viên ở nhà hát X", "vào biên chế nhà hát X", "tin từ bảo tàng X"."""
    if _STAFF.search(scene.group()) or (scene.group().startswith("từ ") and _TELLS.search(page.folded, scene.start() - 12, scene.start())):
        return True
    return before("affiliation").stands(page.folded, scene.start())


def is_winner(page: Page, place: Candidate) -> bool:
    """Whether a prize goes to the place: "giải nhì thuộc về nhà hàng X"."""
    return page.folded.endswith("thuộc về ", 0, place.start)


def _stem(form: str) -> str:
    """The type word proper: "sông" of "dòng sông", "đường" of "tuyến đường"."""
    return form.split(" ", 1)[1] if form.startswith(("dòng ", "con ", "tuyến ", "ngọn ", "cây c", "hòn đ")) else form


def _is_type_word(page: Page, start: int, word: TypeWord) -> bool:
    written = page.text[start : start + len(word.form)]
    if word.form in _KINDS_OF_TOWN and page.folded.endswith(("thành phố ", "đô thị ", "thị trấn "), 0, start):
        return False
    if word.short:
        return written.isupper()
    if word.form in _DOORS and _PLACE_OR_AND.search(page.folded, start - 16, start) is None:
        run = RUN.match(page.text, start + len(word.form) + 1)
        opens = written[0].isupper() and _begins_sentence(page.text, start) and run is not None and " " in run.group()  # "Phà Vàm Cống ngừng chạy"
        return opens or _is_plural(page, start)
    if is_compound(page.folded, start, word.form):
        return False
    if written[0].islower() or " " in word.form:
        return True
    if page.folded.endswith("lễ hội ", 0, start):  # "Lễ hội Cầu Trăng"
        return False
    if _is_district(page, start):
        return False
    if (start in page.people and not _WATER_NAME.match(page.text, start)) or CAPITAL_BEFORE.search(page.text, start - 12, start):
        return False
    if (_after_preposition(page, start, word) or _is_water(page, start, word)) and not _is_unit_itself(page, start):
        return True
    if word.form == "bang" and _begins_sentence(page.text, start) and _is_known_state(page, start):
        return True
    if word.form in ("hạt", "bang", "khu", "vũng", "vụng", "gò") or (word.form in _SMALL_INSIDE and not _begins_sentence(page.text, start)):
        return False
    return word.form not in type_words_of("small-only") or _begins_sentence(page.text, start)


def _is_known_state(page: Page, start: int) -> bool:
    """Whether a known name abroad stands behind a word with a capital: "Bang Kerala hứng lũ"."""
    run = RUN.match(page.text, page.text.find(" ", start) + 1)
    return run is not None and known_identity(page.folded[run.start() : run.end()]) is not None


#: "dâng hương | Đền Trần Thương", "tôn tạo | Đình Chèm".
_PRAYS = regex(r"(?:(?:dâng|thắp|hành) hương|viếng|thăm|đi lễ|chiêm bái|trùng tu|tôn tạo|tu bổ) $")


def _after_preposition(page: Page, start: int, word: TypeWord) -> bool:
    """Whether a capital type word follows a preposition of place; one of the way makes a venue only, as roads end at bare names too."""
    if _PLACE_BEFORE.search(page.folded, start - 9, start):
        return True
    led = _WAY_BEFORE.search(page.folded, start - 5, start) or _PRAYS.search(page.folded, start - 14, start)
    return word.type == "venue" and led is not None


def _is_water(page: Page, start: int, word: TypeWord) -> bool:
    """Whether a capital word for a water or a shoal heads a known name, or one that the page lays somewhere: "đến Kênh Nhiêu Lộc - Thị Nghè"."""
    run = RUN.match(page.text, start + len(word.form) + 1) if word.type == "natural" else None
    if run is not None and page.text.endswith((", ", " và "), 0, start) and _DISTRICT_BEHIND.match(page.folded, run.end()):
        return True  # "…, Kênh Xáng (huyện Hóc Môn)"
    if run is None or _THERE.search(page.folded, start - 6, start) is None:
        return False
    return is_natural_name(page.folded[run.start() : run.end()]) or page.folded.startswith((" thuộc ", " (thuộc ", " gần "), run.end())


def _is_district(page: Page, start: int) -> bool:
    """Whether the word with a capital begins a district's name: "một doanh nghiệp ở Cầu Giấy"."""
    run = RUN.match(page.text, start)
    return run is not None and is_name_of_district(page.folded[start : run.end()])


def _is_unit_itself(page: Page, start: int) -> bool:
    """Whether the word is the first syllable of a unit's name: "đến Phủ Lý"."""
    run = RUN.match(page.text, start)
    return run is not None and page.folded[start : run.end()] in folded_names()


def _begins_sentence(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] == "\n" or text[start - 2 : start] in (". ", "! ", "? ")
