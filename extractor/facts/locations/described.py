"""Places that an adjective, a direction or a war tells of, numbered quarters and bare streets before their ward."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.facts.locations.candidate import Candidate, Page, street
from extractor.facts.locations.foreign_names import RUN, is_foreign, is_free
from extractor.facts.locations.no_names import is_half_word, without_clause
from extractor.facts.locations.words import foreign_given_names, is_country_name, known_identity, state_identity, type_words_of
from extractor.facts.territory import has_family_name
from extractor.language.anchored import Anchored
from extractor.language.capitals import NAME_SYLLABLE, UPPER
from extractor.language.patterns import regex

_SAID = (
    r"(?:khét tiếng|tai tiếng|nổi tiếng|lừng danh|trứ danh|huyền thoại|lịch sử|cổ kính|cổ|nhỏ bé|nhỏ|lớn|rộng lớn|bí ẩn|hùng vĩ|linh thiêng"
    r"|xinh đẹp|tráng lệ|hẻo lánh|hoang sơ|hoang vắng|biệt lập|nguy hiểm|thơ mộng|yên bình|tuyệt đẹp|đông đúc|sầm uất)"
)
#: "trại tập trung khét tiếng Dachau", "sân bay nhỏ Lukla": what is said of a place stands between its kind and its name.
_VENUE = Anchored(
    r"(?<![^\W_])(trại tập trung|trại giam|trại tị nạn|nhà tù|sân bay|nhà ga|nhà thờ|lâu đài|cung điện|tu viện|thánh đường|sân vận động|đấu trường"
    rf"|quảng trường|công viên|pháo đài|nghĩa trang|bến cảng|cảng biển)(?: {_SAID}){{1,2}} ({RUN})(?![\w-])"
)
_LAND = Anchored(
    r"(?<![^\W_])((?:hòn )?đảo|(?:ngọn |dãy )?núi|núi lửa|đỉnh núi|hồ nước|hồ|(?:dòng |con )?sông|thác nước|hẻm núi|thung lũng|hang động|bãi biển"
    rf"|sa mạc|ốc đảo|bán đảo|eo biển)(?: {_SAID}){{1,2}} ({RUN})(?![\w-])"
)
#: "phía nam của Al - Rami", "trận ác liệt tại Monte Cassino", "tiến vào Kafr Nabuda", "rút khỏi Morek": only a place can be meant.
_WAR = Anchored(
    r"(?<![^\W_])(?:(?:trận(?: đánh| chiến| giao tranh)?|chiến dịch|cuộc (?:đổ bộ|chiến|giao tranh|tấn công|không kích|phục kích|thảm sát))"
    r"(?: [^\W\d_A-Z]+){0,2} tại"
    r"|(?:radar|mục tiêu|phiến quân|cứ điểm|kho vũ khí|trận địa|phòng tuyến|binh sĩ|chiến binh|tay súng|lính) tại|(?:bắn|khai hỏa)(?: đi)? từ"
    r"|(?:điều|triển khai) (?:thêm )?(?:quân|binh sĩ|xe tăng|lính) (?:đến|tới|vào)"
    r"|(?:đánh chiếm|chiếm đóng|chiếm được|giành quyền kiểm soát|giành lại|tái chiếm|tiến quân vào|tiến quân về"
    rf"|tiến vào|tràn vào|hành quân tới|rút quân khỏi|rút khỏi|sơ tán khỏi|di tản khỏi|vây hãm)) ({RUN})(?![\w-]| ?\d)"
)
_SOLDIERS = Anchored(r"(?<![^\W_])(?:phiến quân|quân đội|quân nổi dậy|binh sĩ|phát xít|tiểu đoàn|sư đoàn|trung đoàn|chiến binh|lính)(?![^\W_])")
_SIDE_OF = Anchored(
    rf"(?<![^\W_])phía (?:tây |đông )?(?:nam|bắc|đông|tây|Nam|Bắc|Đông|Tây|Tây Nam|Tây Bắc|Đông Nam|Đông Bắc) của ({RUN})(?![\w-]| ?\d)"
)
#: "nhà tù hạt Ellis": the county counts as well.
_COUNTY = Anchored(rf"(?<![^\W_])(?:nhà tù|trại giam|sân bay|công viên|nghĩa trang|bảo tàng) (hạt ({RUN}))(?![\w-])")
#: "khu 7, phường Hải Yên", "khu 2 (xã Tân Lập)": a quarter, but none of an army or a zone of a plan.
_QUARTER = Anchored(
    r"(?<![^\W_])(?<!quân )(?<!liên )(?<!chiến )(?<!phân )(?<!tiểu )(?<!đặc )(?<!vùng )[Kk]hu (\d{1,2}[A-Z]?)"
    r"(?=(?:,| \(|,? thuộc)? ?(?:phường|xã|thị trấn|TT\.?|P\.) ?(?!này|trên|nhà))"
)
#: What stands behind such a street; one pattern for the guard and the match.
_BY_WARD = rf", (?:[Qq]uận|[Pp]hường|Q\.|P\.) ?[\d{UPPER}]"
#: "(SN 1975, ở Nguyễn Công Bình, quận 1)": a street by the name of a person before its ward or district.
_LIVED_IN = Anchored(
    rf"(?<![^\W_])(?:tại|ở|trú|ngụ) ({NAME_SYLLABLE}(?: {NAME_SYLLABLE}){{1,3}})(?={_BY_WARD})"
)
#: Few pages have it, and "tại", "ở" stand on all.
_BEFORE_WARD = regex(_BY_WARD)


def described_places(page: Page) -> Iterator[Candidate]:
    """Foreign names behind a kind of place and what is said of it, behind words of war and sides; quarters by their number before their ward."""
    for pattern, kind in ((_VENUE, "venue"), (_LAND, "natural")):
        for found in pattern.finditer(page.text):
            yield from _foreign(page, *found.span(2), kind)
    for found in _SIDE_OF.finditer(page.text):
        yield from _foreign(page, *found.span(1), "other")
    if not page.is_sport and _SOLDIERS.search(page.folded):
        for found in _WAR.finditer(page.text):
            yield from _foreign(page, *found.span(1), "other")
    for found in _COUNTY.finditer(page.text):
        yield Candidate(found.start(1), found.end(), found.start(2), "other", f"other:hạt:{found[2].casefold()}", "locations.other", "hạt")
    for found in _QUARTER.finditer(page.text):
        yield Candidate(found.start(), found.end(), found.start(1), "village", f"village:khu:{found[1].casefold()}", "locations.village", "khu")
    for found in _LIVED_IN.finditer(page.text) if _BEFORE_WARD.search(page.text) else ():
        start, end = found.span(1)
        is_long = has_family_name(page.text, start) and page.text.count(" ", start, end) > 1
        if not page.is_held(start) and (is_long or page.folded[start:end] in type_words_of("street-name")):
            yield street(page, start, end, "locations.address")


def _foreign(page: Page, start: int, end: int, kind: str) -> Iterator[Candidate]:
    end = without_clause(page.text, start, end)
    name = page.folded[start:end]
    is_person = name.split(" ")[0] in foreign_given_names() and " " in name and not page.folded.endswith("tại ", 0, start)  # "tại Monte Cassino"
    if not is_free(page, start) or is_person or not is_foreign(page.text[start:end]) or is_half_word(page, start, end) or is_country_name(name):
        return
    identity = known_identity(name) or f"{kind}:{name}"
    yield Candidate(start, end, start, kind, identity, "locations.foreign")  # type: ignore[arg-type]


def in_full(page: Page, place: Candidate) -> Candidate:
    """A place with the second half of a doubled name: "làng Lading - Lading", "đảo Bora - Bora"; a territory is one with its bare name."""
    name = page.text[place.name_start : place.end]
    if place.word == "đặc khu" and (state := state_identity(name.casefold()) or known_identity(name.casefold())):
        return place._replace(type="other", identity=state)
    if not (page.text.startswith((" - ", "-"), place.end) and name.isalpha()) or place.type in ("street", "country") or place.start in page.people:
        return place
    twice = place.end + page.text.startswith(" ", place.end) * 2 + 1
    if not page.text.startswith(name, twice) or page.text[twice + len(name) : twice + len(name) + 1].isalnum():
        return place
    end = twice + len(name)
    return place._replace(end=end, identity=place.identity.removesuffix(name.casefold()) + page.folded[place.name_start : end])
