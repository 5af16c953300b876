"""Where a country's name is the place or the state, and where it is a people, a language, a ware, a team or an office."""

from __future__ import annotations

from extractor.facts.locations.candidate import Page
from extractor.facts.locations.hits import CAPITAL_AFTER, Hit, before_hit, begins_next, is_alone, neighbour
from extractor.facts.locations.words import verb_after
from extractor.language.anchored import Closing
from extractor.language.capitals import LETTER, UPPER
from extractor.language.patterns import regex

_SENTENCE_START = regex(r"(?:^|\n|[.!?:…] ?[\"“]?|[\"“])$")
_CLAUSE_START = regex(r"(?:[,;] |[-–] ?|(?<![^\W_])(?:còn|trong khi|nhưng|song) )$")
#: A country that a journey leads to, or that another is measured by.
_JOURNEY = regex(
    r"(?<![^\W_])(?:chuyến|đi|tour)(?: [^\W\d_]+){0,2}? $"
    r"|(?<![^\W_])(?:hơn|kém|bằng|như|gấp [^\W_]+ lần|lần|khác(?: với)?|so với) $"
)
#: "thâm nhập thị trường Nga": the country's market is the country.
_MARKET = Closing(
    r"(?<![^\W_])(?:tại|ở|vào|sang|trong|đến|tới|từ|tiếp cận|thâm nhập|chinh phục|mở rộng|khai thác|trước|qua) (?:các )?thị trường $"
)
#: "uy tín số 1 Việt Nam", "tay vợt hay nhất Argentina": among all of the country.
_SUPERLATIVE = regex(r"(?<![^\W_])(?:nhất|nhất nhì|số 1|số một) $")
#: "ở xứ Florence nước Ý": behind the name of what lies in it.
_OF_COUNTRY = regex(rf"(?<![^\W_])[{UPPER}]{LETTER}+ nước [{UPPER}]")
_PLACE_BEFORE = regex(r"(?<![^\W_])(?:tại|ở|sang|nước|từ) $")
_PAIRED = regex(rf"[{UPPER}][^\W_]* ?[-–] ?$")
_OF_THE_STATE = Closing(r"(?:chủ tịch|quốc hội|chính phủ|ủy ban quốc vụ|hiến pháp)\snước $")
#: "chuyến bay VN 7347": a flight by its number.
_FLIGHT = Closing(r"(?<![^\W_])(?:chuyến(?: bay)?|số hiệu|hiệu số|máy bay|chuyến bay (?:mang )?(?:số hiệu|mã|mã hiệu)) $")
#: "Vietnam's Next Top Model", "VN-Index", "Vietnam+": a show's name, an index, a site.
_POSSESSIVE = regex(r" ?['’] ?s (?=[A-Z])| ?[-–] ?(?:Index|INDEX)|\+(?!\w)")
#: "100 năm trước Việt Nam là một trong những nước …": the country is what is told of, but not in "người Việt Nam là một …".
_IS_ONE_OF = regex(
    r" (?:là|trở thành) (?:một trong|một nước|một quốc gia|nước|quốc gia|thị trường|nhà cung cấp|nền kinh tế|thành viên|điểm đến)(?![^\W_])"
)
_OF_THE_PEOPLE = regex(r"(?<![^\W_])(?:người|chuyên gia|doanh nghiệp|bóng đá|đội|tuyển|khách|hàng|công ty|tiếng|của người)(?: [^\W_]+)? $")
#: "cảnh báo Iran": a verb, whose second half is a newspaper besides.
_TELLS = Closing(r"(?<![^\W_])(?:cảnh|thông|mật) báo $")
#: "các lãnh sự quán Đức, Ý và Hàn Quốc": whose missions they are.
_MISSION = regex(r"(?<![^\W_])(?:sứ quán|lãnh sự quán|lãnh sự|đại sứ) $")
#: "mang nhiều dòng máu: Hà Lan, Anh, Do Thái": whose blood somebody has.
_BLOOD = regex(r"(?<![^\W_])dòng máu[^.;\n]{0,60}$")
_SMALL_AFTER = regex(r" [^\W\d_]")
_PLACE_AND_COMMA = regex(rf"[{UPPER}][^\W\d_]*\)?, $")


def country_is_place(page: Page, hit: Hit, spans: dict[int, Hit]) -> bool:
    text = page.text
    if text[hit.start : hit.end].islower() or _in_firm(page, hit) or _POSSESSIVE.match(text, hit.end) or _is_other(page, hit):
        return False
    is_market = _MARKET.search(page.folded, hit.start - 30, hit.start) is not None
    if before_hit(page, hit, "adjective") and not (is_market or _TELLS.search(page.folded, hit.start - 12, hit.start)):
        return False
    if hit.name.word and not _heads_title(page, hit) and (hit.start in page.people or not (is_alone(page, hit) or _person_follows(page, hit))):
        return False
    if text[hit.start : hit.end] == "Hàn" and not _beside_country(page, hit, spans):  # a river and persons besides
        return False
    if hit.name.word and text[hit.start : hit.end] in page.givens:  # "Quân và Đức" on a page that names Trần Viết Đức
        return _PLACE_BEFORE.search(page.folded, hit.start - 9, hit.start) is not None
    if _OF_THE_STATE.search(page.folded, hit.start - 24, hit.start):
        return False
    if before_hit(page, hit, "locative") or _in_brackets(page, hit) or _heads_title(page, hit):
        return True
    if is_market or _OF_COUNTRY.search(page.text, hit.start - 12, hit.start + 6) or _SUPERLATIVE.search(page.folded, hit.start - 10, hit.start):
        return True
    if page.is_sport or _in_adjectives(page, hit, spans):
        return False
    if before_hit(page, hit, "state") or _beside_country(page, hit, spans):
        return True
    if _is_subject(page, hit) or _JOURNEY.search(page.folded, hit.start - 24, hit.start):
        return True
    return neighbour(page, hit, spans, before_it=True) is None and _closes_address(page, hit)


def _is_other(page: Page, hit: Hit) -> bool:
    """Whether the name is the letters of a flight, or tells whose blood somebody has."""
    if page.text[hit.start : hit.end] == "VN" and _FLIGHT.search(page.folded, hit.start - 30, hit.start):
        return True
    if page.text[hit.start : hit.end] == "Ý" and page.folded.startswith((" nói ", " là nói "), hit.end):  # what is meant
        return True
    return "dòng máu" in page.folded and _BLOOD.search(page.folded, hit.start - 80, hit.start) is not None


def _heads_title(page: Page, hit: Hit) -> bool:
    """Whether a headline names where it happened first: "Anh: Nhiều trường đóng cửa"."""
    return hit.start == 0 and page.text.startswith(": ", hit.end)


def _is_subject(page: Page, hit: Hit) -> bool:
    """Whether the country begins a sentence or a clause and acts, or is told to be one of many."""
    text = page.text
    is_person = text[hit.start : hit.end] in ("Anh", "Đức")  # as often
    if not is_person and _IS_ONE_OF.match(page.folded, hit.end) and not _OF_THE_PEOPLE.search(page.folded, hit.start - 24, hit.start):
        return True
    left = text[max(0, hit.start - 3) : hit.start]
    if text[hit.start : hit.end] == "Anh" or _PAIRED.search(text, hit.start - 12, hit.start):
        return False
    if _SENTENCE_START.search(left) and not hit.name.word and _SMALL_AFTER.match(text, hit.end):
        return True
    opens = _SENTENCE_START.search(left) or _CLAUSE_START.search(page.folded, hit.start - 12, hit.start)
    return opens is not None and verb_after().match(page.folded, hit.end) is not None


def _closes_address(page: Page, hit: Hit) -> bool:
    """Whether the country follows a place and a comma: "cảng Wosan, Triều Tiên"."""
    return not hit.name.word and _PLACE_AND_COMMA.search(page.text, hit.start - 16, hit.start) is not None


def _in_firm(page: Page, hit: Hit) -> bool:
    """Whether the name begins or ends a firm's: "Vietnam Airlines", "Grab Singapore"."""
    if not page.text[hit.start : hit.end].isascii() or hit.end + 1 in page.people or begins_next(page, hit):
        return False
    return CAPITAL_AFTER.match(page.text, hit.end) is not None


def _person_follows(page: Page, hit: Hit) -> bool:
    return hit.end + 1 in page.people


def _beside_country(page: Page, hit: Hit, spans: dict[int, Hit]) -> bool:
    """Whether the name is joined to another country: "Việt Nam - Trung Quốc", "Nga, Đức và Ukraine", "New York, Mỹ"."""
    return any(neighbour(page, hit, spans, before_it=side) is not None for side in (True, False))


def _in_adjectives(page: Page, hit: Hit, spans: dict[int, Hit]) -> bool:
    """Whether what stands before the head of a list makes adjectives of it all: "nói tiếng Anh, Hàn Quốc và Nhật Bản"."""
    first = hit
    while (left := neighbour(page, first, spans, before_it=True)) is not None and left.name.kind == "country":
        first = left
    is_mission = _MISSION.search(page.folded, first.start - 18, first.start) is not None
    return is_mission or (first is not hit and before_hit(page, first, "adjective"))


def _in_brackets(page: Page, hit: Hit) -> bool:
    """Whether the country closes, in brackets, a person's, a firm's or a place's name: "ông Floris Langendam (Hà Lan, 68 tuổi)"."""
    opens = page.text[hit.start - 1 : hit.start] == "(" and page.text[hit.end : hit.end + 1] in (")", ",")
    return opens and not (page.is_sport and _ends_person(page, hit.start - 2))


def _ends_person(page: Page, at: int) -> bool:
    return any(end == at for end in page.people.values())
