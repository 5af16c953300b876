"""Known names of places without their type word, where the words beside them show a place."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.facts.locations.candidate import Candidate, Page
from extractor.facts.locations.hits import CAPITAL_AFTER, CAPITAL_BEFORE, Hit, before_hit, hits, is_alone
from extractor.facts.locations.lists import after_side, names_university, with_lists
from extractor.facts.locations.model import LocationType
from extractor.facts.locations.regions import is_of_this_country
from extractor.facts.locations.states import country_is_place
from extractor.facts.locations.words import is_city, parts_of_states, provinces_of, verb_after
from extractor.facts.territory import has_family_name
from extractor.language.anchored import Anchored
from extractor.language.capitals import LETTER, UPPER
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_TYPES: dict[str, LocationType] = {
    "country": "country", "abroad": "other", "region": "region", "continent": "region",
    "natural": "natural", "venue": "venue", "district": "district", "street": "street",
}  # fmt: skip
#: "Trung - Mỹ", "Việt – Nhật": relations of two.
_DIRECTION_AFTER = regex(r"(?<=[đĐ]ông) (?:Bắc|Nam)(?! [A-ZĐ])")
_FIRMS = ("Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Xí nghiệp")
_TOWN_WORDS = ("thành ", "xứ ")
_SUCH = regex(
    r"(?<![^\W_])(?:địa phương|nơi|đô thị|điểm đến|khu vực|thành phố|địa bàn|quận|huyện|điểm du lịch|đô thị vệ tinh)"
    r"(?: (?!của|và|do|có|đã)[^\W\d_]+){0,4},? \(?như:? $"
)
#: Who lives there: "bà con A Lưới, Nam Đông trồng chuối".
_DWELLERS = regex(r"(?<![^\W_])(?:người dân|bà con|nhân dân|cử tri|nông dân|ngư dân|đồng bào) $")
_BASE = regex(r"(?<![^\W_])căn cứ (?:(?:không quân|hải quân|quân sự|lục quân|thủy quân lục chiến) )+$")
#: Those of a place that its country closes: "cảnh sát Ohio, Mỹ".
_OFFICERS = regex(r"(?<![^\W_])(?:cảnh sát|chính quyền|giới chức|quan chức|tòa án|toà án) $")
#: A city that wins or loses is its club.
_WINS = regex(r" (?:thắng|đại thắng|thua|thảm bại|hòa|vô địch|ghi bàn|bị loại|chiêu mộ|dẫn trước|đè bẹp|lội ngược)(?![^\W_])")
#: "VOV-Tokyo", "TTXVN/Paris": where the reporter sits.
_DESK = regex(r"[A-Z]{2,}[-/]$")
_GOES_ON = regex(r"-[^\W\d_]| - [a-z]{2,6}(?![^\W_])| [aA]l ?-")
_COUNTRY_GAP = regex(r"(?:, |-| \(|,? (?:ở|thuộc) )(?:bang |nước |tỉnh |miền [^\W\d_]+ |phía [^\W\d_]+ )?")
_SCENE_BEFORE = regex(r"(?<![^\W_])(?:tại|ở|thành|thành phố|thủ đô|gần|bang|bay (?:tới|đến|sang)|hạ cánh xuống|trú tại|sân bay) $")
#: Words of time before what a clause is about: "Hiện nay châu Phi đang …".
_NOW = regex(r"(?<![^\W_])(?:hiện nay|hiện|ngày nay|nay|khi|lúc này|vì|bởi) $")
_CLOSED_BEFORE = regex(r"(?:^|[\n.,;:(\"“–-]) ?$")
_TEAM = regex(r"(?<![^\W_])(?:thuộc về|đoàn|đội|vđv|cụm) $")
#: "bài viết về Trường Giang": what is told of somebody.
_ABOUT = regex(r"(?<![^\W_])(?:viết|nói|kể|bài|tin|phim|chuyện|chia sẻ|bình luận|hỏi|nhắc|hình ảnh) về $")
_WAY = regex(r"(?<![^\W_])(?:tại|ở|từ|đến|tới|cách|vào|ra|qua|gần) $")
_CREDIT = regex(r"(?:ảnh|photo|nguồn|bài|tin|clip|video)[^:\n]{0,12}: ?[^.\n)]{0,40}$")
#: "giới chức Đài Bắc", "chính quyền Washington": a capital that stands for its state.
_RULERS = regex(r"(?<![^\W_])(?:giới chức|chính quyền|chính phủ|quan chức|nhà cầm quyền) $")
#: Two halves of a league: "bán kết miền Tây".
_LEAGUE = Anchored(r"(?<![^\W_])(?:bán kết|chung kết|vô địch) miền(?: (?:tây|đông))?(?![^\W_])")
_NAMES_OF_EVENTS = regex(
    r"(?:gió mùa|gió|hướng|phía|(?:hiệp định|đối tác|quan hệ)(?: [^\W\d_]+){0,6} xuyên) $"
    r"|(?:hội nghị|hội đồng|diễn đàn|hiệp hội|giải vô địch|cúp|hợp tác kinh tế|thương mại tự do|ban chỉ đạo"
    r"|liên hoan|cuộc thi|cụm thi đua|khối thi đua|cấp cao|thượng đỉnh|ngân hàng|khu vực mậu dịch|tổ chức đại học|tổ chức các quốc gia|vụ thị trường)"
    r"(?:,? (?!nhất )[^\W\d_]+| -){0,8},? $"
)


#: "Thỏa thuận chống biến đổi khí hậu Paris": a pact by the town of its signing.
_PACT = regex(
    r"(?:thỏa thuận|thoả thuận|hiệp định|hiệp ước|công ước|nghị định thư)(?: (?:về|chống|cắt giảm|biến đổi|khí hậu|khí thải|nhà kính|toàn cầu"
    r"|môi trường|hòa bình|hoà bình|đình chiến|lịch sử))+ $"
)
#: "châu Á nói chung và Việt Nam nói riêng".
_IN_GENERAL = regex(r" nói (?:chung|riêng)")
#: Parts of any country; Vietnam's where no other is named: "miền Đông Libya".
_PARTS = frozenset(("miền bắc", "miền nam", "miền trung", "miền đông", "miền tây"))
#: A number that goes on with the name: "Long Phú 1 (Sóc Trăng)".
_NUMBER_AFTER = regex(r" \d{1,2}(?: ?[(,;.)]|$)(?!\d)")
_COUNTED_NEXT = regex(rf" \d{{1,4}}(?:, | và )(?:[^\W\d_]+ ){{0,2}}[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{0,3}} \d{{1,4}}(?![^\W_])")
_COUNTED_BEFORE = regex(r"[^\W\d_] \d{1,4}(?:, | và )$")
#: "tàu ngầm 187 Bà Rịa - Vũng Tàu".
_SHIP = regex(r"(?<![^\W_])tàu(?: ngầm)?(?: hq ?[-–]?)? \d{3} (?:bà rịa [-–] )?$")
_ENDS = frozenset(",.;…)")
_PROVINCE_GAP = regex(r"( \(|, | - )(?:tỉnh |TP\.? ?|thành phố )?")
_ROUTE = regex(rf"[{UPPER}][^\W\d_]* [-–] $")
#: The first of two who sign a text, behind its last sentence.
_SIGNER = regex(rf"[.\"”)]\s*\n[{UPPER}]{LETTER}*(?: [{UPPER}]{LETTER}*){{0,3}} [-–] \Z")


def known_names(page: Page) -> Iterator[Candidate]:
    """Countries, regions, seas, cities abroad and districts, each under the conditions of its kind."""
    taken = 0
    found = hits(page)
    spans = {hit.start: hit for hit in found} | {hit.end: hit for hit in found}
    sure = [hit for hit in found if _stands_for_place(page, hit, spans)]
    for hit in with_lists(page, found, sure):
        if hit.start < taken:
            continue
        end = taken = _with_country(hit, spans)
        kind: LocationType = "other" if hit.name.identity in parts_of_states() else _TYPES[hit.name.kind]
        yield Candidate(hit.start, end, hit.start, kind, hit.name.identity, f"locations.{'region' if kind == 'region' else hit.name.kind}_name")


def _with_country(hit: Hit, spans: dict[int, Hit]) -> int:
    """The end of a palace's name with the country whose it is: "Phủ Tổng thống Pháp"."""
    beyond = spans.get(hit.end + 1) if hit.name.kind == "venue" and hit.name.word else None
    return beyond.end if beyond is not None and beyond.name.kind == "country" else hit.end


def _stands_for_place(page: Page, hit: Hit, spans: dict[int, Hit]) -> bool:
    kind = hit.name.kind
    if hit.start in page.provinces or kind == "none" or _ends_body(page, hit) or _is_byline(page.text, hit):
        return False
    if kind == "natural" and _DIRECTION_AFTER.match(page.text, hit.end):  # "vùng biển Đông Bắc đảo Luzon"
        return False
    if kind in ("natural", "venue") and hit.name.word and not _is_scene(page, hit, _with_country(hit, spans)):
        return False
    beyond = spans.get(hit.end + 1) if page.folded[hit.start : hit.end] in _PARTS else None
    if beyond is not None and beyond.name.kind in ("country", "abroad") and beyond.name.identity != "country:Việt Nam":
        return False
    if kind == "region" and page.folded.startswith(("miền tây", "miền đông"), hit.start) and _LEAGUE.search(page.folded):  # of the NBA
        return False
    if kind == "region" and not is_of_this_country(page, hit, spans):
        return False
    if kind == "continent" and not _is_continent(page, hit, spans):
        return False
    if kind == "natural" and _has_family_name_before(page, hit):  # "Huỳnh Hồng Hải"
        return False
    if kind in ("region", "continent", "natural", "venue", "street"):
        return not (_in_title(page, hit) or _is_adjective(page, hit))
    if kind == "country":
        return country_is_place(page, hit, spans)
    if kind == "abroad":
        return _PACT.search(page.folded, hit.start - 60, hit.start) is None and _abroad_is_place(page, hit, spans)
    return _district_is_place(page, hit)


def _ends_body(page: Page, hit: Hit) -> bool:
    """Whether the name is the rest of a firm's or a society's: "Công ty CP Mía tím Tân Lạc", "chi nhánh miền Đông"."""
    if hit.name.kind not in ("district", "region", "abroad"):
        return False
    if page.text.endswith((" - ", " – "), 0, hit.start):  # "Công ty Thủy điện Vĩnh Sơn - Sông Hinh": the second river
        return any(body.end == hit.start - 3 and "thủy điện" in page.folded[body.start : body.end] for body in page.bodies)
    ending = (body.value for body in page.bodies if body.end == hit.start - 1)
    return any(body.head.startswith(_FIRMS) if hit.name.kind == "abroad" else body.kind != "authority" for body in ending)


def _is_scene(page: Page, hit: Hit, end: int) -> bool:
    is_told_of = _ABOUT.search(page.folded, hit.start - 24, hit.start) is not None
    return (end > hit.end or is_alone(page, hit)) and hit.start not in page.people and before_hit(page, hit, "locative") and not is_told_of


def _is_adjective(page: Page, hit: Hit) -> bool:
    """Whether the name only tells whose something is; a region's market is the region: "thị trường miền Bắc"."""
    is_market = hit.name.kind in ("region", "continent") and page.folded.endswith("thị trường ", 0, hit.start)
    return not is_market and before_hit(page, hit, "adjective")


def _has_family_name_before(page: Page, hit: Hit) -> bool:
    left = CAPITAL_BEFORE.search(page.text, hit.start - 12, hit.start)
    return left is not None and has_family_name(page.text, left.start())


def _is_continent(page: Page, hit: Hit, spans: dict[int, Hit]) -> bool:
    """Whether a part of the world is the place and does not only tell whose something is: "ở châu Âu", but "đội bóng châu Âu"."""
    if not is_alone(page, hit) and page.text[hit.start].isupper():
        return False
    if any(before_hit(page, hit, kind) for kind in ("locative", "state", "world")):
        return True
    if _NOW.search(page.folded, hit.start - 10, hit.start) and verb_after().match(page.folded, hit.end):
        return True
    if _CLOSED_BEFORE.search(page.text, hit.start - 3, hit.start) or _IN_GENERAL.match(page.folded, hit.end):
        return True
    beside = (spans.get(hit.start - 2), spans.get(hit.end + 2))
    return any(other is not None and other.name.kind in ("country", "continent") for other in beside)


def _is_byline(text: str, hit: Hit) -> bool:
    """Whether the name closes the text alone after its last sentence: a signature."""
    is_signed = _SIGNER.search(text, hit.start - 40, hit.start) is not None  # "Phú Sang - Sơn Hoà"
    return not text[hit.end :].strip() and (is_signed or text[: hit.start].rstrip()[-1:] in ('.', '"', "”", ")", ""))


def _in_title(page: Page, hit: Hit) -> bool:
    """Whether the region belongs to the name of a contest, a forum, a board, a wind."""
    return _NAMES_OF_EVENTS.search(page.folded, hit.start - 60, hit.start) is not None


def _abroad_is_place(page: Page, hit: Hit, spans: dict[int, Hit]) -> bool:
    rules = _RULERS.search(page.folded, hit.start - 16, hit.start) is not None
    is_office = rules or _is_base(page, hit) or (_OFFICERS.search(page.folded, hit.start - 16, hit.start) and _before_country(page, hit, spans))
    if hit.start in page.provinces or hit.start in page.people or (before_hit(page, hit, "adjective") and not is_office):
        return False
    if _DESK.search(page.text, hit.start - 8, hit.start):
        return False
    goes_on = _goes_on(page, hit) and not _before_country(page, hit, spans)  # "Yamaguchi-gumi", "NIS"
    if goes_on or (hit.name.length <= 5 and page.text[hit.start : hit.end].isupper()):
        return False
    if _WINS.match(page.folded, hit.end):
        return False
    is_whole = is_alone(page, hit) or _is_before_person(page, hit)
    if not (is_whole or (after_side(page.text, hit.start) and not CAPITAL_AFTER.match(page.text, hit.end))):
        return False
    if page.is_sport:  # a city after "về", "rời", "đến" is its club
        return _before_country(page, hit, spans) or _SCENE_BEFORE.search(page.folded, hit.start - 24, hit.start) is not None
    if names_university(page, hit, spans):
        return False
    if not hit.name.word or page.folded.startswith(_TOWN_WORDS, hit.start) or _before_country(page, hit, spans):
        return True
    is_sino = all(map(is_vietnamese_syllable, page.folded[hit.start : hit.end].split(" ")))  # "Hồng Hà" is a street here before it is a place there
    return before_hit(page, hit, "locative") and (not is_sino or "trung quốc" in page.folded)


def _is_before_person(page: Page, hit: Hit) -> bool:
    """Whether an officer of the town is named behind it: "thẩm phán liên bang ở Seattle James Robart"."""
    return hit.end + 1 in page.people and before_hit(page, hit, "locative")


def _goes_on(page: Page, hit: Hit) -> bool:
    """Whether a hyphen joins more to the name, and no dash before what is said of the place: "vùng Donetsk - khu vực mà …"."""
    more = _GOES_ON.match(page.text, hit.end)
    word = more.group().strip(" -") if more is not None else ""
    return more is not None and not (more.group().startswith(" - ") and len(word) > 2 and is_vietnamese_syllable(word))


def _is_base(page: Page, hit: Hit) -> bool:
    """Whether the name is that of a base and tells of no force: "căn cứ không quân Kunsan"."""
    return _BASE.search(page.folded, hit.start - 34, hit.start) is not None


def _before_country(page: Page, hit: Hit, spans: dict[int, Hit]) -> bool:
    """Whether its country, or a greater place abroad, closes the name: "Wollongong, Australia", "Salem (bang Oregon, Mỹ)"."""
    gap = _COUNTRY_GAP.match(page.folded, hit.end)
    beyond = spans.get(gap.end()) if gap is not None else None
    if beyond is None or beyond.name.kind not in ("country", "abroad"):
        return False
    return not beyond.name.word or (beyond.name.kind == "country" and beyond.start not in page.people and is_alone(page, beyond))


def _district_is_place(page: Page, hit: Hit) -> bool:
    """A district or a city below the province by its bare name: after a preposition of place, or before its province."""
    if hit.start in page.provinces or not is_alone(page, hit) or (_NUMBER_AFTER.match(page.text, hit.end) and not _is_counted(page, hit)):
        return False
    if _SHIP.search(page.folded, hit.start - 32, hit.start):
        return False
    in_address = _before_province(page, hit.end)
    if not in_address and _TEAM.search(page.folded, hit.start - 12, hit.start):  # "đoàn Bình Lục"
        return False
    if hit.start in page.people:  # "từ Phan Thiết vào": a family name makes no person of a town behind a preposition of place
        is_led = any(word.search(page.folded, hit.start - 12, hit.start) for word in (_WAY, _DWELLERS))
        is_way = is_led or is_city(page.folded[hit.start : hit.end])
        return in_address or (hit.start not in page.sure and is_way)
    if in_address or _is_bracketed(page, hit) or _on_route(page, hit):
        return True
    if _CREDIT.search(page.folded, hit.start - 60, hit.start):
        return False
    if _is_dateline(page.text, hit):
        return True
    name = page.folded[hit.start : hit.end]
    is_listed = _in_list_of_provinces(page, hit) or _SUCH.search(page.folded, hit.start - 50, hit.start) is not None
    is_listed = is_listed or _DWELLERS.search(page.folded, hit.start - 12, hit.start) is not None
    stands = (is_city(name) and not page.is_sport) or is_listed or before_hit(page, hit, "locative") or _is_of_page(page, name)
    return stands and not before_hit(page, hit, "adjective")


def _is_counted(page: Page, hit: Hit) -> bool:
    """Whether numbers behind several names say how many each has: "trong đó Thạch Hà 3, Cẩm Xuyên 2, Kỳ Anh 4"."""
    return _COUNTED_NEXT.match(page.text, hit.end) is not None or _COUNTED_BEFORE.search(page.text, hit.start - 12, hit.start) is not None


def _is_of_page(page: Page, name: str) -> bool:
    """Whether the district lies in a province that the page names; on a page of matches it is a team: "nhì: Phủ Lý (28 HCV)"."""
    return not page.is_sport and not provinces_of(name).isdisjoint(page.codes)


def _in_list_of_provinces(page: Page, hit: Hit) -> bool:
    """Whether a province stands before it in a list: "Hỏa Lò, Sơn La, Côn Đảo"."""
    gap = next((gap for gap in (", ", " và ", " hay ", " hoặc ") if page.text.endswith(gap, 0, hit.start)), None)
    is_next = gap is not None and hit.start - len(gap) in page.provinces.values()
    return is_next and (page.text[hit.end : hit.end + 1] in _ENDS or not CAPITAL_AFTER.match(page.text, hit.end))


def _is_dateline(text: str, hit: Hit) -> bool:
    """Whether the name opens a line before a colon: "Huế: Một ngư dân …"."""
    return (hit.start == 0 or text[hit.start - 1] == "\n") and text[hit.end : hit.end + 1] == ":"


def _is_bracketed(page: Page, hit: Hit) -> bool:
    return page.text[hit.start - 1 : hit.start] == "(" and page.text[hit.end : hit.end + 1] == ")"


def _on_route(page: Page, hit: Hit) -> bool:
    """Whether the name ends or joins a line between places: "Hải Phòng - Hạ Long - Móng Cái"."""
    before_dash = page.text[max(0, hit.start - 20) : hit.start]
    return before_dash.endswith((" - ", " – ")) and _ROUTE.search(before_dash) is not None


def _before_province(page: Page, end: int) -> bool:
    gap = _PROVINCE_GAP.match(page.text, end)
    return gap is not None and (gap.end() in page.provinces or gap.end(1) in page.provinces)
