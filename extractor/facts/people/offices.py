"""The grammar of offices: where one begins, what its head is, and where it ends.

`[status] [Phó] head [modifier] [body] [territory]`: heads, modifiers and the words that end an office are catalogues; the body
and its territory are what stands between, by the rules for commas, dashes, "và" and brackets inside names of bodies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractor.catalogues.model import Entry
from extractor.facts.marks import Value
from extractor.facts.people.bare import bare_end, takes_body
from extractor.facts.people.extent import extent
from extractor.facts.people.followed import past_turn
from extractor.facts.people.heads import head_at, head_starts, is_plural, past_weight, skip_modifiers, status_before
from extractor.facts.people.tokens import Words
from extractor.facts.people.trimmed import trimmed
from extractor.facts.people.unheld import no_office
from extractor.facts.people.vocabulary import person_words, place_names, prefixes
from extractor.language.patterns import regex

#: The place that an office leaves out, before the next one: "chủ khách sạn | ở Quy Nhơn | và …", "Tỉnh trưởng Ratanakiri | (Campuchia) | , …".
_SET_APART = regex(r"\A (?:(?:ở|tại) [^,()\n]{2,30}?|\([A-ZĐ][^()\n,\d]{2,24}\)|\((?:nay|trước|sau)(?: đây| này)? là [^()\n]{4,60}\))(?=,| và )")
#: Terms of office are left out: "Ủy viên Trung ương Đảng các khóa III, IV; đại biểu …".
_TERM = regex(
    r" (?:\d|một|hai|ba|bốn|nhiều) (?:khóa|khoá|nhiệm kỳ)(?: liền| liên tiếp| liên tục)?"
    r"|,? ?(?:các |từ )?(?:[Kk]hóa|[Kk]hoá|nhiệm kỳ|giai đoạn) [IVXLC\d]+(?:(?:, ?| ?[-–] ?|/)[IVXLC\d]+)*"
    r"(?:,? (?:đến|và)(?: khóa| khoá| nhiệm kỳ)? [IVXLC\d]+(?: ?[-–] ?\d+)?)?(?: \(\d[\d –-]{3,12}\d\))?"
    r"|,? từ (?:năm |tháng |ngày )?\d[\d/]*(?: (?:đến|tới|-)(?: năm| tháng| ngày)? (?:\d[\d/]*|nay))?")
_FORCES = regex(r" (?:quân đội nhân dân|công an nhân dân)(?: việt nam)?\Z")
#: What may stand between two offices of one person: a sign, "và" or "rồi", and words of time before "là", "làm" or "kiêm".
_JOINT = regex(
    r"[,;/–—-]?|và|(?:[,;/–—-] ?)?rồi|(?:[,;/–—-] ?)?(?:(?:và|rồi) )?"
    r"(?:đồng thời|(?:(?:sau đó|đồng thời|hiện|hiện nay|hiện tại|nay|nguyên|từng|cũng|còn|đang|vẫn|vừa) )*(?:là|làm|kiêm|kiêm nhiệm)(?: một)?)?"
)
#: Where a body is, behind its office and before the next one: "giáo sư ở Đại học Columbia | , Mỹ | và là …".
_TERRITORY = regex(r"\A, ([^,;\n]{2,30}?)(?=,| và (?:là|cũng|hiện|đồng thời|từng|nguyên) )")


_ELECT = (" đắc cử ", " tân cử ")
#: A state that the page only points to.
_SHOWN = regex(r" nước này(?: là |(?=,)| )")


#: What points at a body named before, or at a time, between the office and its holder ("Người phát ngôn bộ | này | A", "giám đốc FBI | khi đó | A").
_POINTED = regex(r" (?:này|trên|nói trên|hiện nay|hiện tại|hiện thời|đương nhiệm|(?:khi|lúc|thời) (?:đó|ấy|bấy giờ|này))(?: |(?=,))")
#: What "này" points at behind an office: the body is named elsewhere.
_COMMON_UNIT = regex(r" (?:của |tại )?(?:trường|công ty|bệnh viện|đơn vị|lớp|hãng|ngân hàng|tập đoàn|câu lạc bộ|CLB|đội bóng)\Z")
#: Last syllables of trades with honours called after them ("Nhà giáo Ưu tú").
_HONOURED = frozenset(("giáo", "sĩ", "sỹ", "thuốc", "nhân"))
#: Behind "và" they are of another person.
_OF_OTHERS = frozenset(("lãnh đạo", "cán bộ", "nhân viên", "chiến sĩ"))


class Office(Value, frozen=True):
    """An office as the text writes it; offsets in the text, from 0.

    Attributes:
        start, end: the words of the office, with "nguyên" or "quyền".
        head: start of the head without status.
        title_end: end of head and modifiers, where the body begins.
        entry: the head in its catalogue.
        reach: start of what follows the office.
        reason: what ended it: `name`, a sign (`,` `-` `(` …), `kiêm`, `và`, `word`, `break`.
        former, acting: status by "nguyên", "cựu", "quyền".
        plural: whether a plural marker stands before it ("các", "hai").
        occupation: whether the head is an occupation and no office.
    """

    start: int
    end: int
    head: int
    title_end: int
    entry: Entry
    reach: int
    reason: str
    former: bool
    acting: bool
    plural: bool
    occupation: bool


def find_offices(words: Words, names: Mapping[int, int]) -> list[Office]:
    """All offices and occupations of a text, in order; heads inside another office's body are not given again.

    Args:
        words: the words of the text.
        names: end of each personal name by the offset where it or its titles begin.
    """
    found: list[Office] = []
    low = 0
    inside = _inside(words, names)
    for index in head_starts(words):
        if index < low or index in inside:
            continue
        office = _office_at(words, index, names)
        if office is not None and (office.entry.kind != "charge" or not found or office.start - found[-1].end > 3):
            found += _split(words, office, names)
            low = words.at(office.end)
    return found


def _inside(words: Words, names: Mapping[int, int]) -> set[int]:
    """Words inside personal names, where no office begins ("Trương Lý | Hoàng Phi")."""
    begins = {end: start for start, end in sorted(names.items(), reverse=True)}
    return {i for end, start in begins.items() for i in range(words.at(start + 1), words.at(end))}


def _split(words: Words, office: Office, names: Mapping[int, int]) -> list[Office]:
    """The office of somebody's aide, and that of the person named: "trợ lý | của | Tổng thống A" are two."""
    if office.reason != "name":
        return [office]
    first, last = words.at(office.title_end), words.at(office.reach)
    owner = next((i for i in range(last - 1, first - 1, -1) if words.lowers[i] == "của"), 0)
    inner = _office_at(words, owner + 1, names) if owner and owner + 1 < last else None
    if inner is None or inner.end != office.end or inner.reason != "name":
        return [office]
    end = max(words.items[owner - 1].end, office.title_end)
    if inner.entry.get("level") == "state" and inner.end > inner.title_end and office.entry.name.lower() in person_words("ruler-aide"):
        end = inner.end  # "trợ lý đặc biệt của Tổng thống Philippines | A"
    return [office._replace(end=end, reach=words.items[owner].start, reason="của"), inner]


def _office_at(words: Words, index: int, names: Mapping[int, int]) -> Office | None:
    head = head_at(words, index)
    if head is None:
        return None
    first = words.items[index]
    if first.start in names:
        return _religious(words, index, *head, names)
    entry, count = head
    if any(words.items[i].start in names for i in range(index + 1, index + count)):
        return None
    if index and words.phrase(index - 1, count + 1) in prefixes():
        return None  # "Phó | giáo sư A", a degree
    if words.phrase(index + count, 2) in ("ưu tú", "nhân dân") and words.lowers[index + count - 1] in _HONOURED:
        return None  # "…, Thầy thuốc Ưu tú, Giám đốc …": an honour
    after = skip_modifiers(words, index + count)
    after = past_weight(words, after) if entry.kind in ("member", "charge") else after
    if no_office(words, index, entry, after, names):
        return None
    nth = past_turn(words, after)
    whole = nth > after or takes_body(words, entry, after)
    end, reach, reason = extent(words, nth, names) if whole else bare_end(words, after, names)
    if (shown := _SHOWN.search(words.text, end - 5, end + 8)) is not None and shown.start() == end - 5:
        end, reach = end - 5, shown.end()  # "Thủ tướng nước này là A"
        reason = "name" if reach in names else words.text[reach]
    pointed = _POINTED.match(words.text, end) if entry.name != "Người đứng đầu" else None
    if pointed is not None and (words.text[pointed.end()] == "," or pointed.end() in names):
        reach, reason = pointed.end(), "name" if pointed.end() in names else ","  # "Người phát ngôn bộ này A"
    if words.text.startswith(" này", end) and (unit := _COMMON_UNIT.search(words.text, words.items[after - 1].end, end)) is not None:
        end = unit.start()  # "hiệu trưởng | trường này"
    if "level" in entry.data and words.text.startswith(_ELECT, end):  # "Tổng thống Mỹ đắc cử A"
        end += len(_ELECT[0]) - 1
        reach = end + 1
        reason = "name" if reach in names else "word"
    end = trimmed(words.text, entry, words.items[after - 1].end, end)
    end, reach, reason = _over_term(words.text, words.items[after - 1].end, end, reach, reason, names)
    start, status = status_before(words, index)
    return Office(
        start, max(end, words.items[after - 1].end), first.start, words.items[after - 1].end, entry, reach, reason,
        status == "former", status == "acting", is_plural(words, words.at(start)), "level" not in entry.data,
    )


#: An abbreviation that the page gives of the head itself: "đại biểu (ĐB) | A".
_ABBREVIATED = regex(r" \([A-ZĐ]{2,6}\)\Z")


#: "Hậu vệ | (10) | : A, B, …".
_COUNTED = regex(r" ?\(\d{1,2}(?: người)?\)(?= ?:)")


def _over_term(text: str, title_end: int, end: int, reach: int, reason: str, names: Mapping[int, int]) -> tuple[int, int, str]:
    """End, reach and reason of an office whose holder follows a term ("ĐBQH | khóa XI | A") or its abbreviation in brackets."""
    if reason == "name" and _ABBREVIATED.match(text, title_end, end):
        return title_end, reach, reason
    if reason == "(" and (counted := _COUNTED.match(text, end)) is not None:
        return end, counted.end(), ":"
    term = _TERM.match(text, end) if reason in ("word", ",") else None
    if term is not None and (reason == "word" or text.startswith((" đối với ", " cho "), term.end())):
        further = _TERM.match(text, term.end())  # "khóa 4, nhiệm kỳ 2012-2017"
        reach = (further or term).end()
        reach += text.startswith(" ", reach)
        follow = text[reach:reach + 1] or "break"
        return end, reach, "name" if reach in names else "word" if follow.isalpha() else follow
    return end, reach, reason


def _religious(words: Words, index: int, entry: Entry, count: int, names: Mapping[int, int]) -> Office | None:
    """The title of a monk or nun right before the name, which is part of the stack of titles and an office too."""
    known = prefixes().get(words.phrase(index, count))
    if known is None or known.kind != "religious" or index + count >= len(words.items) or words.items[index + count].start not in names:
        return None
    start, end = words.items[index].start, words.items[index + count - 1].end
    return Office(start, end, start, end, entry, words.items[index + count].start, "name", False, False, is_plural(words, index), True)


def chains(found: list[Office], words: Words) -> Iterator[list[Office]]:
    """Offices that follow one another with only a comma, dash, "kiêm" or "và" between, as one person's are written."""
    chain: list[Office] = []
    for office in found:
        gap = words.text[chain[-1].end:office.start] if chain else ""
        over = bool(chain) and office.start < chain[-1].end  # "trợ lý của | Tổng thống Pháp": whom an aide serves
        told = _TAKEN.search(words.text, chain[-1].start - 16, chain[-1].start) if gap in (" ", ", ") and office.reason == "name" else None
        taken = told is not None and (gap == " " or (len(chain) == 1 and not told.group().startswith(("báo", "gửi", "trình"))))
        if chain and (over or taken or not _joined(gap, chain[-1], office)):
            yield chain
            chain = []
        chain.append(office)
    if chain:
        yield chain


#: Before an office that ends its sentence where the stop is lost ("giữ chức Bí thư Thành ủy Hà Nội | Chủ tịch Quốc hội A trao …").
_TAKEN = regex(r"(?:chức(?: vụ)?|báo cáo|gửi|trình|[Cc]hất vấn|[Hh]ỏi) \Z")


def _ordained(office: Office) -> bool:
    """Whether an office is the title of a monk, a nun or a priest right before the name."""
    known = prefixes().get(office.entry.name.lower()) if office.reason == "name" and office.end == office.title_end else None
    return known is not None and known.kind == "religious"


def _joined(gap: str, one: Office, two: Office) -> bool:
    if len(gap) > 60 or "\n" in gap or (";" in gap and (one.occupation or two.occupation)):
        return False
    words = _without_territory(_SET_APART.sub("", _TERM.sub("", gap))).strip().lower()
    others = two.entry.name in _OF_OTHERS or one.entry.name == "Người đứng đầu" or _ordained(two)
    if (words == "và" and others) or (words in (",", ";") and two.entry.name == "lãnh đạo"):
        return False  # "Bí thư … và lãnh đạo các sở", "…, lãnh đạo một số ngành", "trụ trì chùa A và Ni sư B"
    if words == ":":
        return not one.occupation and two.occupation and two.reason == "name"  # "Giám đốc: bác sĩ A"
    if words == "và" and all(o.entry.get("level") == "state" and o.end > o.title_end for o in (one, two)):
        return False  # "cuộc gặp giữa Thủ tướng Nhật Bản và Tổng thống Mỹ A"
    rank = _FORCES.sub("", words.strip(" ,;-")) if words[:1] in (",", ";") else ""
    known = prefixes().get(rank)
    return _JOINT.fullmatch(words) is not None or (known is not None and known.kind == "rank")


def _without_territory(gap: str) -> str:
    """What stands between two offices without the place of the first body, or a further one ("Bí thư Tỉnh ủy Sơn Tây | , Hà Đông | , Bí thư …")."""
    found = _TERRITORY.match(gap)
    return gap[found.end():] if found is not None and found.group(1).lower() in place_names() else gap
