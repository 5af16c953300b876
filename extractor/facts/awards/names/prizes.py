"""Prizes of contests: medals by metal, places ("giải Nhất"), and the contest behind them."""

from __future__ import annotations

import re
from functools import cache

from extractor.catalogues import load
from extractor.facts.awards.model import AwardName, Span
from extractor.facts.awards.names.extent import Read, free_end, past_spaces
from extractor.language.capitals import UPPER
from extractor.language.quotes import quoted

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
    "phong trào": None,
    "phong cách": None,
    "tập thể": None,
    "toàn đoàn": None,
    "vàng": None,
    "bạc": None,
    "đồng": None,
}
_AMBIGUOUS = frozenset({"ba", "i", "1", "2", "3", "a", "b", "c", "tư", "đồng", "phong cách"})
_PLACE_NAMES = {"kk": "khuyến khích"}
#: "giải đồng đội nhì": of teams, apart from the places of persons.
_OF_GROUP = r"(?:(?P<group>đồng đội|toàn đoàn|tập thể)\s+(?=(?:nhất|nhì|ba)(?!\w)))?"
_PRIZE = re.compile(rf"giải\s+{_OF_GROUP}[\"“‘']?(?P<place>" + "|".join(sorted(_PLACES, key=len, reverse=True)) + r")(?!\w)[\"”’']?")
#: "giải Nhất đơn nam thuộc về A": in what it was won, no name.
_BRANCH = re.compile(
    r"\s+(?:nội dung|môn|hạng mục|thể loại|loại hình|bảng|lứa tuổi|đơn|đôi|cá nhân|đồng đội|tập thể|toàn đoàn|phần thi|lĩnh vực"
    r"|báo (?:in|điện tử|nói|hình|ảnh|viết)|phát thanh|truyền hình|ảnh báo chí)(?: [^\s,.;:()“”\"]+){0,5}?(?: \([^()\n]{1,30}\))?"
    r"(?=(?: năm nay| mùa này)?(?: đã| bất ngờ| xứng đáng| tiếp tục| lần lượt)?\s(?:thuộc về|gọi tên|về tay|được trao|trao cho)(?!\w)|:\s)"
)
#: "giải B (không có giải A) cuộc thi X".
_BESIDE = re.compile(
    r"\s*\((?:không (?:có|trao) giải \w+|đồng hạng|giải cao nhất|giải duy nhất)\)(?= (?:của |tại |trong )?(?:cuộc|hội|liên hoan|kỳ|giải))"
)
_HEADS_PLACES = re.compile(r"\s*:\s*\d*\s*giải (?:nhất|nhì|ba|đặc biệt|a|b)(?!\w)")
_MORE_PLACES = re.compile(r"\s*(?:,|và|;)\s*(?:giải\s+)?(?P<place>nhất|nhì|ba)(?!\w)")
#: "giải Nhất; giải Nhì thuộc về X": the next place has winners of its own.
_OWN_WINNER = re.compile(
    r"\s*(?:;|[,;]\s*giải\s+\w+\s*(?:thuộc về|về tay|được|là|gọi tên|:|dành cho))|,?\s*(?:và\s+)?giải\s+\w+\s+(?:thuộc về|về tay|gọi tên)")
_CONTEST_HEAD = re.compile(
    r"[\s,]*(?:môn [^,;.\n]{2,25}?\s+|cấp [^\s,;.]+(?: (?!k[ỳì] thi)[^\s,;.]+)?\s+|lĩnh vực [^,;.\n]{2,40}?\s+|bảng \w+\s+|cá nhân\s+|toàn đoàn\s+"
    r"|quốc gia\s+|toàn quốc\s+|quốc tế\s+)?(?:(?:của"
    r"|tại|trong|chung cuộc|phần thi)\s+)?[\"“‘']?(?P<head>(?:phần thi [^,.;\n]{2,40}? )?"
    r"(?:cuộc thi|cuộc vận động(?= sáng tác| viết)|hội thi|hội thao|hội giảng|hội diễn|hội kh(?:ỏe|oẻ)|liên hoan"
    r"|đại hội(?= (?:thể dục,? thể thao|thể thao|tdtt))"
    r"|giải thưởng|giải báo chí|giải sáng tác|kỳ thi"
    r"|kì thi|thi(?= (?:giáo viên"
    r"|học sinh|tay nghề))|olympic|olympia|festival|giải (?:vô địch|cầu lông|bóng (?:đá|bàn|chuyền|rổ|ném)|quần vợt|tennis|pickleball|việt dã|chạy"
    r"|marathon"
    r"|bơi|cờ (?:vua|tướng)|điền kinh|đua thuyền|karate|taekwondo|vovinam|võ|thể thao|kéo co|đẩy gậy|golf|bi-a|xe đạp)))(?!\w)"
)
_BARE_PRIZE = re.compile(r"giải(?=\s+(?:(?:tại|trong|của)\s+)?(?:cuộc thi|hội thi|hội thao|hội giảng|hội diễn|hội kh(?:ỏe|oẻ)"
                         r"|liên hoan|kỳ thi|kì thi|olympic))")
#: "10 giáo viên đạt giải.": the contest stands before.
_ALONE = re.compile(r"giải(?=\s*(?:[.;(]|$|\n|,? trong đó|,? gồm|,? là ))")
#: "đoạt giải quốc gia (2 giải Nhất, …)": the level alone, summed up by its places.
_OF_LEVEL = re.compile(r"giải (?P<level>(?:cấp )?(?:quốc gia|toàn quốc|quốc tế|tỉnh|thành phố))(?=\s*(?:\(|,? trong đó|,? gồm)[^.;]{0,20}\d+ giải)")
WON_BEFORE = re.compile(r"(?:giành|đoạt|đạt|nhận|trao|được)(?:\s+(?:được|các|\d+))?\s+$")
_PRIZE_BEGINS = re.compile(r"(?:^|\d|(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) |đạt|giành|đoạt|trao|nhận|được|[,;:.\n]|và|là|đồng)\s*$")
_PRIZE_ENDS = re.compile(r"\s*(?:[,.;:)\n]|$|và|được|cho|thuộc|về|của|tại|toàn|cấp)")
#: The subject in which pupils compete, behind the level.
_SUBJECT = (
    r"(?: môn (?:toán|ngữ văn|văn|lịch sử|sử|địa l[ýí]|địa|vật l[ýí]|lý|hóa học|hoá học|hóa|hoá|sinh học|sinh|tin học|tin|tiếng \w+|ngoại ngữ"
    r"|giáo dục công dân)(?!\w))?"
)
#: A contest told by its level alone: "giải Nhì học sinh giỏi quốc gia", "giải Nhất toàn quốc môn Toán".
_LEVEL = re.compile(
    r"\s+(?:(?:ở|tại|trong) )?(?P<level>(?:(?:môn )?(?!ở |tại |trong )[^\s,;.()]+(?: [^\s,;.()]+)? )?"
    r"(?:học sinh giỏi(?: lớp \d+)?(?: môn [^\s,;.()]+(?: [^\s,;.()]+)?)?(?: cấp)?"
    r"(?: quốc gia| toàn quốc| tỉnh"
    rf"| thành phố| huyện| quốc tế)?{_SUBJECT}|cấp (?:quốc gia|tỉnh|thành phố|bộ|khu vực|toàn quốc)|quốc gia{_SUBJECT}|toàn quốc|quốc tế))(?!\w)"
)
#: "hội thi giáo viên dạy giỏi cấp huyện": the level closes the name.
_RANK = re.compile(
    r"\s+(?:cấp (?:quận|huyện|tỉnh|thành phố|tp|trường|quốc gia|cơ sở|bộ|ngành|xã|khu vực|thcs|thpt|tiểu học|mầm non)|toàn quốc)(?!\w)")
#: "cuộc thi “X” khu vực miền Bắc": one round of several.
_REGION = re.compile(r" khu vực (?:phía |miền )?[^\W\d_a-zà-ỹđ]\w*(?: [^\W\d_a-zà-ỹđ]\w*){0,3}")
#: A contest in small letters is one only by its level; "cuộc thi thuyết trình" names none.
_OF_SOME_LEVEL = re.compile(
    r"(?:cấp (?:\w+ ?){1,2}|toàn (?:quốc|tỉnh|ngành|quân|thành|trường)|quốc gia|quốc tế|thế giới|châu á|tỉnh|thành phố|giỏi|trẻ)$|\d"
)
#: "cuộc thi X dành cho học sinh trung học": whom it is for closes the name.
_FOR_WHOM = re.compile(
    r" dành cho (?:học sinh|sinh viên|thanh niên|thiếu niên|thiếu nhi|thanh thiếu niên|trẻ em|giáo viên|phụ nữ|người khuyết tật)"
    r"(?:,? (?:sinh viên|nhi đồng|trung học(?: cơ sở| phổ thông)?|tiểu học|phổ thông|thcs|thpt|toàn quốc|việt nam))*(?!\w)"
)
#: "kỳ thi X và Y" goes on; before "và huy chương Y" it has ended.
_AND_MORE = re.compile(r" và (?!(?:\d+ |một |hai |ba |tấm )*(?:huy chương|hc[vbđ]|giải|danh hiệu|bằng khen|giấy khen|cúp|cờ|suất)(?!\w))")
#: "Hội thi bếp nuôi quân giỏi, quản lý bếp giỏi": skills that one contest joins.
_BOTH_GOOD = re.compile(r", [^,.;:\n]{3,30}? (?:giỏi|tốt|hay)(?!\w)")
#: "cuộc thi dự án, ý tưởng khởi nghiệp của tỉnh X": fields in small letters that a comma parts.
_BOTH_FIELDS = re.compile(r", [a-zà-ỹđ]+(?: [a-zà-ỹđ]+){1,5}?(?= (?:của|cấp|do|năm|lần|dành|tỉnh|thành phố|huyện)(?!\w))")
#: What a contest does is told behind its name.
_HAPPENS = re.compile(r"(?<=\w) (?:diễn ra|khép lại|bế mạc|khai mạc|quy tụ|thu hút)(?!\w)")
_SHORT = 20
#: "cuộc thi tiểu thuyết do Nhà xuất bản X tổ chức": who holds it tells which one it is.
_HELD_BY = re.compile(rf" (?:của|do) (?:báo |đài |tạp chí )?[{UPPER}]")
#: Which time it is held is no part of a contest's name, be it in quotation marks.
_TIMES = re.compile(
    r"[\s,–-]+(?:lần thứ|lần)\s+[\dIVXLivxl]+.*$|(?<=\w)(?<!đến)(?<!nhìn)(?<!năm)[\s,–-]+(?:năm\s+)?(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?$")
_METALS = re.compile(r"(?:huy chương|hc)\s+[\"“‘']?(vàng|bạc|đồng)(?!\w)[\"”’']?(?:\s*\(hc[vbđ]\))?")


def read_medal(text: str, folded: str, start: int) -> Read | None:
    match = _METALS.match(folded, start)
    if match is None:
        return None
    ids = {"vàng": "huy-chuong-vang", "bạc": "huy-chuong-bac", "đồng": "huy-chuong-dong"}
    return Read(match.end(), AwardName(ids[match[1]], f"Huy chương {match[1]}", family="giai"), "awards.name_medal")


#: "Đồng hạng ba là A và B", "đồng hạng nhì thuộc về A, B".
_SHARED = re.compile(r"đồng hạng (?P<place>nhất|nhì|ba)(?= (?:là|thuộc về|gọi tên) )")


def read_shared_place(text: str, folded: str, start: int) -> Read | None:
    """A place of a contest that several share, told without the word for a prize."""
    match = _SHARED.match(folded, start)
    name = AwardName(None, "Giải", (_PLACES[match["place"]] or 0,), "giai") if match is not None else None
    return Read(match.end(), name, "awards.name_prize") if match is not None and name is not None else None


def read_prize(text: str, folded: str, start: int) -> Read | None:
    match = _PRIZE.match(folded, start)
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
    branch = _BRANCH.match(folded, end)
    end, contest = (branch.end(), None) if branch else read_contest(text, folded, end)
    if branch is None and contest is None and len(classes) < 2 and not plain_next(text, end):
        end, contest = _named_right_behind(text, end)
    part = f" {text[branch.start() : branch.end()].strip()}" if branch and branch.group().startswith(" phần thi") else ""
    part = f" {match['group']}" if match["group"] else part
    prize = f"Giải{part}" if number else f"Giải {_PLACE_NAMES.get(place, place)}"
    return Read(end, AwardName(None, prize, tuple(dict.fromkeys(classes)), "giai", contest=contest), "awards.name_prize")


def _told_enough(folded: str, start: int, end: int) -> bool:
    """Whether small letters tell which contest it is: its level, or some words of what it is about."""
    if _OF_SOME_LEVEL.search(folded, start, end) is not None:
        return True
    return len(folded[start:end].split()) > 2 and not folded.startswith((" này", " đó", " ấy"), end)


def plain_next(text: str, at: int) -> bool:
    """Whether what follows a place is no name: a small letter, a sign, or a person."""
    return not text[at + 1 : at + 2].isupper() or text[at : at + 1] != " "


@cache
def surnames() -> frozenset[str]:
    """Surnames of the Kinh."""
    return frozenset(entry.name for entry in load("surnames") if entry.kind == "kinh")


#: A caption without a full stop: "… đoạt giải A Chủ tịch nước cho biết …".
_NEXT_SENTENCE = re.compile(
    r"(?:Chủ tịch|Phó|Thủ tướng|Tổng|Ông|Bà|Anh|Chị|Em|Bộ trưởng|Bí thư|Theo|Trong|Tại|Ngoài|Đây|Các|Với|Sau|Trước|Năm|Ngày|Ảnh|Đồng chí"
    r"|Ban|Trao|Một|Hình"
    r"|Toàn cảnh|Quang cảnh|Lãnh đạo|Đại diện|Tác giả|Thí sinh)(?!\w)"
)


def _named_right_behind(text: str, at: int) -> tuple[int, str | None]:
    """The contest whose name follows a place at once ("giải Nhất Sao Mai", "giải Vàng Chất lượng Việt Nam"); a person's name is none."""
    end = free_end(text, at + 1, words=12, lower=2)
    words = text[at + 1 : end].strip(' "“”')
    first = words.split(" ")[0]
    if _NEXT_SENTENCE.match(words):
        return at, None
    if first in surnames() and all(w[:1].isupper() for w in words.split()[:2]) and len(words.split()) > 1:
        return at, None
    return (end, words) if len(words.split()) > 1 or not first.isalpha() else (at, None)


def read_winning(text: str, folded: str, start: int) -> Read | None:
    """A prize of a contest whose place is unsaid: "đoạt giải tại cuộc thi X"."""
    if not WON_BEFORE.search(folded[max(0, start - 24) : start]):
        return None
    match = _BARE_PRIZE.match(folded, start)
    whole = _OF_LEVEL.match(folded, start)
    if whole is not None:  # "24 học sinh đoạt giải quốc gia (2 giải Nhất, …)"
        return Read(whole.end(), AwardName(None, "Giải", (), "giai", contest=text[slice(*whole.span("level"))]), "awards.name_prize")
    pupils = _LEVEL.match(folded, start + len("giải")) if match is None and folded.startswith("giải học sinh giỏi", start) else None
    if pupils is not None:  # "đạt giải học sinh giỏi cấp tỉnh"
        words = text[pupils.start("level") : pupils.end("level")].strip()
        return Read(pupils.end(), AwardName(None, "Giải", (), "giai", contest=words), "awards.name_prize")
    if match is None:
        alone = _ALONE.match(folded, start)
        return Read(alone.end(), AwardName(None, "Giải", (), "giai", plain=True), "awards.name_prize") if alone else None
    end, contest = read_contest(text, folded, match.end())
    return Read(end, AwardName(None, "Giải", (), "giai", contest=contest), "awards.name_prize") if contest else None


def _capital_or_contest(text: str, folded: str, match: re.Match[str]) -> bool:
    """Whether "giải ba", "giải a" is a prize and not "giải ba bài toán": a capital, a contest, an end or a verb of winning beside it."""
    if match["group"] or text[match.start("place")].isupper() or _CONTEST_HEAD.match(folded, match.end()) or _LEVEL.match(folded, match.end()):
        return True
    return bool(_PRIZE_ENDS.match(folded, match.end()) and _PRIZE_BEGINS.search(folded[max(0, match.start() - 12) : match.start()]))


#: "cuộc thi sáng tác tranh cổ động về Năm X": what small letters leave out.
_CREATED = re.compile(r"(?<!\w)(?:sáng tác|viết|vẽ|ảnh|tranh|thơ|kể chuyện|hùng biện|thuyết trình)(?!\w)")


def _past_subject(text: str, folded: str, start: int, end: int) -> int:
    """Offset behind the subject of a contest in small letters, where it has a name; `end` elsewhere."""
    if not folded.startswith(" về ", end) or not text[start:end].islower() or _CREATED.search(folded, start, end) is None:
        return end
    subject = free_end(text, end + len(" về "), words=12, lower=5)
    return end if text[end:subject].islower() else subject


def _in_quotes(text: str, folded: str, kind: Span, quote: Span) -> tuple[int, str]:
    """A contest of a kind whose name stands in quotation marks, with the level or the round behind them: (offset after it, its words)."""
    behind = quote[1] + 1
    which = _RANK.match(folded, behind) or _REGION.match(text, behind)
    end = which.end() if which else behind
    return end, f"{text[slice(*kind)]} {_TIMES.sub('', text[slice(*quote)].strip())}{text[behind:end]}"


#: "kinh phí liên hoan hơn 1,8 tỷ đồng": what is told of a contest is no name.
_TOLD_OF = re.compile(r"\s+(?:hơn|gần|khoảng|trên|dưới) \d|\s+(?:đã|là|được|có|sẽ|này|vừa|còn|cũng|diễn ra|đạt)(?!\w)")


def read_contest(text: str, folded: str, at: int, *, unnamed: bool = False) -> tuple[int, str | None]:
    """The contest named at an offset: (offset after it, its words with their head); (at, None) where there is none.

    Args:
        text: the whole text.
        folded: `lexicon.key(text)`.
        at: offset behind the prize.
        unnamed: whether a contest that has no name of its own ("hội thi võ thuật thanh niên") counts as well.
    """
    match = _CONTEST_HEAD.match(folded, at)
    if match is None or _TOLD_OF.match(folded, match.end("head")):
        level = _LEVEL.match(folded, at)
        return (level.end(), text[level.start("level") : level.end()].strip()) if level else (at, None)
    start, end = match.start("head"), match.end("head")
    quote = quoted(text, past_spaces(text, end))
    if quote:
        return _in_quotes(text, folded, (start, end), quote)
    about = len(" về") if folded.startswith(" về ", end) else 0  # "Giải báo chí về xây dựng Đảng"
    end = free_end(text, end + about, words=16, lower=12)
    if end == match.end("head") + about:
        return at, None
    end = _past_subject(text, folded, match.end("head"), end)
    happens = _HAPPENS.search(folded, match.end("head"), end)
    end = happens.start() if happens else end
    if _AND_MORE.match(folded, end) and text[match.end("head") : end].islower():  # "cuộc thi thiết kế và sản xuất …" has not ended yet
        end = max(end, free_end(text, end + 4, words=14, lower=12))
    quote = quoted(text, end + 1) if text[end : end + 1] == " " else None
    if quote:  # "cuộc thi ảnh đẹp “Quê hương”": the kind, then the name
        return _in_quotes(text, folded, (start, end), quote)
    small = text[match.end("head") : end].islower() and end - match.end("head") < _SHORT
    twin = _BOTH_GOOD.match(folded, end) if folded.endswith("giỏi", 0, end) else _BOTH_FIELDS.match(folded, end) if small else None
    end = twin.end() if twin else end
    rank = _RANK.match(folded, end)
    end = rank.end() if rank else end
    whom = _FOR_WHOM.match(folded, end)
    end = whom.end() if whom else end
    held = _HELD_BY.match(text, end) is not None
    if not (unnamed or held) and text[start:end].islower() and not _told_enough(folded, match.end("head"), end):
        return at, None
    return end, text[start:end].strip(' "“”')
