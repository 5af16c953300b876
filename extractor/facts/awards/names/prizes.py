"""Prizes of contests: medals by metal and places ("giải Nhất")."""

from __future__ import annotations

import re
from functools import cache

from extractor.catalogues import load
from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.contests import CONTEST_HEAD, LEVEL, read_contest
from extractor.facts.awards.names.extent import Read, free_end, with_praise
from extractor.facts.marks import Mark
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_PLACES = {
    "nhất": 1,
    "nhì": 2,
    "ba": 3,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "1": 1,
    "2": 2,
    "3": 3,
    "đặc biệt": None,
    "tư": None,
    "khuyến khích": None,
    "kk": None,
    "a": 1,
    "b": 2,
    "c": 3,
    "triển vọng": None,
    "xuất sắc": None,
    "phong trào": None,
    "phong cách": None,
    "tập thể": None,
    "toàn đoàn": None,
    "vàng": None,
    "bạc": None,
    "đồng": None,
}
_AMBIGUOUS = frozenset({"ba", "i", "1", "2", "3", "a", "b", "c", "tư", "đồng", "phong cách", "xuất sắc"})
_PLACE_NAMES = {"kk": "khuyến khích"}
#: "giải đồng đội nhì": of teams, apart from the places of persons.
_OF_GROUP = r"(?:(?P<group>đồng đội|toàn đoàn|tập thể)\s+(?=(?:nhất|nhì|ba)(?!\w)))?"
_PRIZE = regex(rf"giải\s+{_OF_GROUP}[\"“‘']?(?P<place>" + "|".join(sorted(_PLACES, key=len, reverse=True)) + r")(?!\w)[\"”’']?")
#: "giải Nhất toàn đoàn", "giải A tập thể".
_TO_GROUP = regex(r"\s+(?P<group>đồng đội|toàn đoàn|tập thể)(?!\w)(?! (?:nam|nữ|lao động|tác giả|nhỏ|lớn))")
#: "giải Nhất đơn nam thuộc về A": in what it was won, no name.
_BRANCH = regex(
    r"\s+(?:(?:ở|của|trong|tại|thuộc) )?(?:các )?(?:nội dung|môn|hạng mục|thể loại|loại hình|bảng|khối|lứa tuổi|đơn|đôi|cá nhân|đồng đội"
    r"|tập thể|toàn đoàn|phần thi|lĩnh vực|dòng(?: nhạc)?|phong cách|(?:đơn|song|tam|tốp|hợp|đồng) ca|múa"
    r"|báo (?:in|điện tử|nói|hình|ảnh|viết)|phát thanh|truyền hình|ảnh báo chí)(?: [^\s,.;:()“”\"]+){0,5}?"
    r"(?:,(?: và)? (?:[a-z\d]{1,2}(?!\w)|[^\d\s,.;:()“”\"]+(?: [^\d\s,.;:()“”\"]+){0,3})){0,5}(?: \([^()\n]{1,30}\))?(?=(?: năm nay| mùa này)?"
    r"(?: đã| bất ngờ| xứng đáng| tiếp tục| lần lượt)?\s(?:thuộc về|gọi tên|xướng (?:tên|danh)|về tay|được trao|trao cho|là)(?!\w)|:\s)"
)
#: "Giải nhất cuộc thi thuộc về A": of the contest that was told before.
_ITS_CONTEST = regex(
    r" (?:của )?(?:toàn )?(?:cuộc thi|hội thi|hội thao|hội diễn|hội giảng|liên hoan|giải đấu)(?: này| năm nay| lần này)?"
    r"(?= (?:đã |cũng |xứng đáng )?(?:thuộc về|được trao|gọi tên|xướng (?:tên|danh)|về tay|cho|là)(?!\w))"
)
#: "giải B (không có giải A) cuộc thi X".
_BESIDE = regex(
    r"\s*\((?:không (?:có|trao) giải \w+|đồng hạng|giải cao nhất|giải duy nhất)\)(?= (?:của |tại |trong )?(?:cuộc|hội|liên hoan|kỳ|giải))"
)
_HEADS_PLACES = regex(r"\s*:\s*\d*\s*giải (?:nhất|nhì|ba|đặc biệt|a|b)(?!\w)")
_MORE_PLACES = regex(r"\s*(?:,|và|;)\s*(?:giải\s+)?(?P<place>nhất|nhì|ba)(?!\w)")
#: "giải Nhất; giải Nhì thuộc về X": the next place has winners of its own.
_OWN_WINNER = regex(
    r"\s*(?:;|[,;]\s*giải\s+\w+\s*(?:thuộc về|về tay|được|là|gọi tên"
    r"|xướng (?:tên|danh)|:|dành cho))|,?\s*(?:và\s+)?giải\s+\w+\s+(?:thuộc về|về tay|gọi tên|xướng (?:tên|danh))")
_BARE_PRIZE = regex(r"giải(?=\s+(?:(?:tại|trong|của)\s+)?(?:cuộc thi|hội thi|hội thao|hội giảng|hội diễn|hội kh(?:ỏe|oẻ)"
                         r"|liên hoan|kỳ thi|kì thi|olympic))")
#: "10 giáo viên đạt giải.": the contest stands before.
_ALONE = regex(r"giải(?=\s*(?:[.;(]|$|\n|,? trong đó|,? gồm|,? là ))")
#: "đoạt giải quốc gia (2 giải Nhất, …)": the level alone, summed up by its places.
_OF_LEVEL = regex(r"giải (?P<level>(?:cấp )?(?:quốc gia|toàn quốc|quốc tế|tỉnh|thành phố))(?=\s*(?:\(|,? trong đó|,? gồm)[^.;]{0,20}\d+ giải)")
WON_BEFORE = regex(r"(?:giành|đoạt|đạt|nhận|trao|được)(?:\s+(?:được|các|\d+))?\s+$")
_PRIZE_BEGINS = regex(
    r"(?:^|\d|(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) |đạt|giành|đoạt|trao|nhận|được|[,;:.\n(–-]|và|là|đồng(?: hạng)?)\s*$"
)
_PRIZE_ENDS = regex(
    r"\s*(?:[,.;:()\n–-]|$|(?:các )?(?:đồng chí|em|lớp|đội|đoàn|thí sinh|đơn vị|tập thể|tác giả|thầy|cô|ông|bà):|và|được|cho|trao|thuộc|về|của|tại"
    r"|toàn|cấp|khối|bảng|lứa tuổi|nội dung|môn|thể loại|hạng mục|(?:ở |trong )?phần thi|chính thức|chung cuộc|(?:là|gồm|gọi tên"
    r"|xướng (?:tên|danh)|dành cho|trị giá|kèm|cùng)(?!\w))"
)
#: "giải ba đơn vị Sơn Phú", "giải ba Phòng Tham mưu": who won it stands right behind.
_UNIT_NEXT = regex(
    rf" (?:(?:các )?(?i:đơn vị|thị trấn|đội|đoàn|trường|xã|phường|huyện|nhóm|tập thể|bạn|em|cô|thầy|lớp|tỉnh) [{UPPER}]"
    r"|(?:Phòng|Văn phòng|Ban|Trường|Sở|Cục|Chi cục|Khoa|Công đoàn|Công an|Sư đoàn|Lữ đoàn|Trung đoàn|Đại đội|Tiểu đoàn|Công ty|Bệnh viện) )"
)
_METALS = regex(r"(?:huy chương|hc)\s+[\"“‘']?(vàng|bạc|đồng)(?!\w)[\"”’']?(?:\s*\(hc[vbđ]\))?")


def read_medal(text: str, folded: str, start: int) -> Read | None:
    match = _METALS.match(folded, start)
    if match is None or folded.endswith(" số ", 0, start):
        return None
    ids = {"vàng": "huy-chuong-vang", "bạc": "huy-chuong-bac", "đồng": "huy-chuong-dong"}
    return Read(match.end(), AwardName(ids[match[1]], f"Huy chương {match[1]}", family="giai"), "awards.name_medal")


#: "Đồng hạng ba là A và B", "đồng hạng nhì thuộc về A, B".
_SHARED = regex(r"đồng hạng (?P<place>nhất|nhì|ba)(?= (?:là|thuộc về|gọi tên|xướng (?:tên|danh)) )")
#: "A và B đồng hạng nhì.": the verb stands before the place.
_SHARED_LAST = regex(r"(?<=đồng )hạng (?P<place>nhất|nhì|ba)(?=\s*(?:[.,;\n)]|$))")
#: "giành nhất toàn đoàn", "nhì toàn đoàn thuộc về A"; to be ranked first is no prize.
_TEAM_PLACE = regex(r"(?P<place>nhất|nhì|ba) toàn đoàn(?P<turn> (?:là|thuộc về|gọi tên|xướng (?:tên|danh)|về tay|được trao)|:)?(?!\w)")
_TEAM_GIVEN = regex(r"(?:giành|đoạt|trao|đạt|nhận) [^.;]{0,25}nhất toàn đoàn|toàn đoàn[^.;,]{0,40} (?:thuộc về|về tay|được trao)")
_TEAM_WON = regex(r"(?:giành|đoạt|đạt|trao|nhận)(?: được)?(?: (?:ngôi|giải|danh hiệu|vị trí|thứ hạng|cúp|thành tích)){0,2}\s+$")


def read_shared_place(text: str, folded: str, start: int) -> Read | None:
    """A place of a contest that several share, told without the word for a prize."""
    team = _TEAM_PLACE.match(folded, start)
    ranked = team is not None and team["turn"] in (":", " là") and not _TEAM_GIVEN.search(folded, start - 120, start)
    if team is not None and not ranked and (team["turn"] or _TEAM_WON.search(folded, start - 30, start)):
        end, contest = read_contest(text, folded, team.end()) if team["turn"] is None else (team.start("turn"), None)
        return Read(end, AwardName(None, "Giải toàn đoàn", (_PLACES[team["place"]] or 0,), "giai", contest=contest), "awards.name_prize")
    match = _SHARED.match(folded, start) or _SHARED_LAST.match(folded, start)
    name = AwardName(None, "Giải", (_PLACES[match["place"]] or 0,), "giai") if match is not None else None
    return Read(match.end(), name, "awards.name_prize") if match is not None and name is not None else None


#: How many medals or places somebody has, told as a number alone: "nâng số HCV lên 4".
QUANTITY = (" số ", " số lượng ")


def read_prize(text: str, folded: str, start: int) -> Read | None:
    if folded.endswith(QUANTITY, 0, start):
        return None
    match = _PRIZE.match(folded, start)
    if match is not None and match["place"] == "tập thể" and folded.startswith((" và cá nhân", ", cá nhân"), match.end()):
        return None
    if match is not None and _HEADS_PLACES.match(folded, match.end()):  # "Giải tập thể: giải Nhất: …"
        return None
    if match is None or (match["place"] in _AMBIGUOUS and not _capital_or_contest(text, folded, match)):
        return None
    place = match["place"]
    number = _PLACES[place]
    end = match.end()
    classes = [number] if number else []
    while number and not _OWN_WINNER.match(folded, end) and (more := _MORE_PLACES.match(folded, end)):
        classes.append(_PLACES[more["place"]] or 0)
        end = more.end()
    beside = _BESIDE.match(folded, end)
    end = beside.end() if beside else end
    group = _TO_GROUP.match(folded, end) if (number or place == "khuyến khích") and not match["group"] else match
    end = group.end() if group is not None and group is not match else end
    again = _ITS_CONTEST.match(folded, end)
    end = again.end() if again else end
    branch = _BRANCH.match(folded, end)
    end, contest = (branch.end(), None) if branch else read_contest(text, folded, end)
    show = _OF_ROUND.match(text, end) if branch is None and contest is None else None
    if show is not None:
        return Read(show.end(), AwardName(None, "Giải tuần", tuple(classes), "giai", contest=show["show"]), "awards.name_prize")
    if branch is None and contest is None:
        end, contest = _of_press(text, end)
    if branch is None and contest is None and len(classes) < 2:
        end, contest = _dated(text, end) if plain_next(text, end) else _named_right_behind(text, end)
    part = f" {text[branch.start() : branch.end()].strip()}" if branch and branch.group().startswith(" phần thi") else ""
    part = f" {group['group']}" if group is not None and group["group"] else part
    prize = f"Giải{part}" if number else f"Giải {_PLACE_NAMES.get(place, place)}{part if group and group is not match else ''}"
    return Read(end, AwardName(None, prize, tuple(dict.fromkeys(classes)), "giai", contest=contest), "awards.name_prize")


#: "giải Nhất, Nhì, Ba và Khuyến khích".
_CONSOLATION = regex(r"\s*(?:,|;|và)\s*(?:giải\s+)?khuyến khích(?!\w)")


def consolation(folded: str, mark: Mark) -> list[Mark]:
    """The consolation prize that closes a list of places which one "giải" leads."""
    match = _CONSOLATION.match(folded, mark.end) if mark.rule == "awards.name_prize" and len(mark.value.classes) > 1 else None
    if match is None or "giải" in match.group():
        return []
    start = match.end() - len("khuyến khích")
    return [Mark(start, match.end(), mark.value._replace(name="Giải khuyến khích", classes=()), "awards.name_prize")]


def plain_next(text: str, at: int) -> bool:
    """Whether what follows a place is no name: a small letter, a sign, or a person."""
    return not text[at + 1 : at + 2].isupper() or text[at : at + 1] != " "


@cache
def surnames() -> frozenset[str]:
    """Surnames of the Kinh."""
    return frozenset(entry.name for entry in load("surnames") if entry.kind == "kinh")


#: A caption without a full stop: "… đoạt giải A Chủ tịch nước cho biết …".
_NEXT_SENTENCE = regex(
    r"(?:Chủ tịch|Phó|Thủ tướng|Tổng|Ông|Bà|Anh|Chị|Em|Bộ trưởng|Bí thư|Theo|Trong|Tại|Ngoài|Đây|Các|Với|Sau|Trước|Năm|Ngày|Ảnh|Đồng chí"
    r"|Ban|Trao|Một|Hình"
    r"|Toàn cảnh|Quang cảnh|Lãnh đạo|Đại diện|Tác giả|Thí sinh)(?!\w)"
)


#: "giải Ba Phòng Tham mưu; giải Nhì Trường A": who won.
_BODY = regex(
    r"(?:Trường|Báo (?!chí)|Bộ (?!Công an|Quốc)|Sở|Ban|Đoàn|Công an|Công ty|Tỉnh|UBND|Đài|Học viện|Viện|Cục|Phòng|Đội|Trung đoàn|Lữ đoàn|Sư đoàn"
    r"|Tiểu đoàn|Đại đội|Xã|Phường|Thị trấn|Huyện|Chi bộ|Chi đoàn|Đảng bộ|Công đoàn|Liên đoàn|Lớp|Khối|Thôn|Tổ|Bệnh viện|Trung tâm|Đồn)(?!\w)"
)


#: "giải Ba của Regeneron ISEF 2022", "giải Nhất chung cuộc tại Robocon 2016": a contest by its name and number, no body.
_AT_DATED = regex(
    r"(?: chính thức| chung cuộc"
    r"| chung kết| toàn đoàn| cá nhân)?(?: của| tại| ở)? (?!(?:Trường|Báo|Bộ|Sở|Hội|Ban|Đoàn|Công|Tỉnh|UBND|Đài|Học|Viện|Cục|Tạp)\b)"
    rf"(?P<name>[{UPPER}][\w-]*(?: [{UPPER}][\w-]*){{0,5}})(?= (?:năm )?(?:19|20)\d{{2}}(?!\w)| lần (?:thứ )?\w)"
)


#: "giải Nhất tuần X", "giải Nhất đêm thi thứ 2 X", "giải Nhất trong tập 1 X": of one evening of a show.
_OF_ROUND = regex(
    rf" (?:của |trong )?(?:tuần|đêm thi|tập)(?: thứ)?(?: \d{{1,2}})? (?:của )?(?P<show>[{UPPER}][^\W\d_]+(?: [^\W\d_]+){{1,5}}?)"
    r"(?=[.,;:)\n]|$| (?:năm )?(?:19|20)\d{2}| mùa \d)"
)


def _whole_words(text: str, at: int, longer: int) -> int:
    """Where a name ends that has two small words in a row at most: behind its last capital where more of them follow."""
    end = free_end(text, at, words=12, lower=2)
    capital = max((m.end() for m in _CAPITAL.finditer(text, at, end)), default=end)
    return end if longer <= end or text[at:end].istitle() else capital


_CAPITAL = regex(rf"(?<!\w)[{UPPER}\d][\w-]*")
#: The year closes a name, however many small words it has: "giải Nhất Tiếng ca học đường 2009".
_IN_YEAR = regex(r" (?:năm )?(?:19|20)\d{2}(?!\w)")


def _named_right_behind(text: str, at: int) -> tuple[int, str | None]:
    """The contest whose name follows a place at once ("giải Nhất Sao Mai", "giải Vàng Chất lượng Việt Nam"); a person's name is none."""
    longer = free_end(text, at + 1, words=12, lower=6)
    end = longer if _IN_YEAR.match(text, longer) else with_praise(text, _whole_words(text, at + 1, longer))
    words = text[at + 1 : end].strip(' "“”')
    first = words.split(" ")[0]
    if _NEXT_SENTENCE.match(words) or _BODY.match(words) or CONTEST_HEAD.fullmatch(words.casefold()):
        return at, None
    if first in surnames() and all(w[:1].isupper() for w in words.split()[:2]) and len(words.split()) > 1:
        return at, None
    if len(words.split()) > 1 or not first.isalpha():
        return end, words
    return _dated(text, at)


#: "giải A báo chí X lần thứ 8", "giải B văn học nghệ thuật tỉnh X": the field in small letters, then the place or the name.
_PRESS = regex(
    r" (?:báo chí|văn học(?:,? nghệ thuật)?) (?:(?:tỉnh|thành phố|huyện) )?"
    rf"(?![{UPPER}]\w+ [{UPPER}]\w+ (?:đã|cho|nói|là|được)(?!\w))[{UPPER}]\w*(?: [^\W\d_]+){{1,4}}?"
    r"(?=[\"”.,;:)\n]|$| (?:lần|năm|giai đoạn|do|cho|vì|với|về)(?!\w))"
)


def _of_press(text: str, at: int) -> tuple[int, str | None]:
    """The prize of a field that a place or a name tells, right behind its class."""
    match = _PRESS.match(text, at)
    return (match.end(), match.group().strip()) if match is not None else (at, None)


def _dated(text: str, at: int) -> tuple[int, str | None]:
    """The contest that its name and its year or number tell, behind a preposition."""
    dated = _AT_DATED.match(text, at)
    return (dated.end(), dated["name"]) if dated is not None else (at, None)


def read_winning(text: str, folded: str, start: int) -> Read | None:
    """A prize of a contest whose place is unsaid: "đoạt giải tại cuộc thi X"."""
    if not WON_BEFORE.search(folded[max(0, start - 24) : start]):
        return None
    match = _BARE_PRIZE.match(folded, start)
    whole = _OF_LEVEL.match(folded, start)
    if whole is not None:  # "24 học sinh đoạt giải quốc gia (2 giải Nhất, …)"
        return Read(whole.end(), AwardName(None, "Giải", (), "giai", contest=text[slice(*whole.span("level"))]), "awards.name_prize")
    pupils = LEVEL.match(folded, start + len("giải")) if match is None and folded.startswith("giải học sinh giỏi", start) else None
    if pupils is not None:  # "đạt giải học sinh giỏi cấp tỉnh"
        words = text[pupils.start("level") : pupils.end("level")].strip()
        return Read(pupils.end(), AwardName(None, "Giải", (), "giai", contest=words), "awards.name_prize")
    if match is None:
        alone = _ALONE.match(folded, start)
        return Read(alone.end(), AwardName(None, "Giải", (), "giai", plain=True), "awards.name_prize") if alone else None
    end, contest = read_contest(text, folded, match.end())
    return Read(end, AwardName(None, "Giải", (), "giai", contest=contest), "awards.name_prize") if contest else None


#: "A giành giải nhất; B giải nhì; C giải ba.": a list of winners that leaves out its verb.
_BEHIND_SECOND = regex(r"(?<!\w)giải nhì(?!\w)[^.\n]{4,170}$")
_CLOSES = regex(r"\s*(?:[.;,\n]|$)")


def _capital_or_contest(text: str, folded: str, match: re.Match[str]) -> bool:
    """Whether "giải ba", "giải a" is a prize and not "giải ba bài toán": a capital, a contest, an end or a verb of winning beside it."""
    if match["group"] or text[match.start("place")].isupper() or CONTEST_HEAD.match(folded, match.end()) or LEVEL.match(folded, match.end()):
        return True
    if match["place"] == "ba" and _CLOSES.match(folded, match.end()) and _BEHIND_SECOND.search(folded, max(0, match.start() - 180), match.start()):
        return True
    ends = _PRIZE_ENDS.match(folded, match.end()) or _UNIT_NEXT.match(text, match.end())
    return bool(ends and _PRIZE_BEGINS.search(folded[max(0, match.start() - 12) : match.start()]))
