"""Contests that give prizes: from the word for one to the end of its name, or told by its level alone."""

from __future__ import annotations

from extractor.facts.awards.model import AwardName, Span
from extractor.facts.awards.names.extent import NEXT_SUBJECT, Read, free_end
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.quotes import quoted
from extractor.language.spaces import past_spaces

_SPORTS = (
    r"cầu lông|bóng (?:đá|bàn|chuyền|rổ|ném)|quần vợt|tennis|pickleball|việt dã|chạy|marathon|bơi|cờ (?:vua|tướng)|điền kinh"
    r"|đua (?:thuyền|ghe|ngựa|voi|xe)|bơi (?:trải|chải)|karate|taekwondo|vovinam|võ|futsal|bắn (?:súng|nỏ|cung)|bi sắt|boxing|wushu"
    r"|judo|thể thao|kéo co|đẩy gậy|golf|bi-a|xe đạp"
)
#: Heads of contests, of one kind wherever they stand; a bare "thi" and the heads of prizes need more around them.
CONTESTS = (
    r"cuộc thi|cuộc vận động(?= sáng tác| viết)|hội thi|hội thao|hội giảng|hội diễn|hội kh(?:ỏe|oẻ)|liên hoan"
    r"|ngày hội(?= (?:văn hóa|văn hoá|thể thao|khoa học|stem|đọc sách|sáng tạo)(?!\w))|đại hội(?= (?:thể dục,? thể thao|thể thao|tdtt))"
    r"|(?:hội chợ|triển lãm)(?= (?:khoa học |quốc tế )?(?:sáng chế|phát minh|sáng tạo|mỹ thuật|ảnh nghệ thuật)(?!\w))"
    r"|giải báo chí|giải sáng tác|kỳ thi|kì thi"
    r"|olympic(?= (?:toán|tin học|vật lý|vật lí|hóa học|hoá học|sinh học|địa lý|thiên văn|tiếng|khoa học|cơ học|kinh tế|các môn)(?!\w))"
    rf"|giải(?= u\.?\d{{2}}(?!\w))|giải (?:vô địch|{_SPORTS})(?:(?:,| và| –| -) (?:{_SPORTS})){{0,3}}"
)
#: "thi giáo viên dạy giỏi": the verb itself, before those who compete.
COMPETING = r"thi(?= (?:giáo viên|học sinh|tay nghề))"
CONTEST_HEAD = regex(
    r"[\s,]*(?:(?:môn|tiết mục|thể loại|hạng mục|nội dung|khối) [^,;.\n]{2,25}?\s+|cấp [^\s,;.]+(?: (?!k[ỳì] thi)[^\s,;.]+)?\s+"
    r"|lĩnh vực [^,;.\n]{2,40}?\s+|bảng \w+\s+|cá nhân\s+|toàn đoàn\s+"
    r"|quốc gia\s+|toàn quốc\s+|quốc tế\s+)?(?:(?:của"
    r"|tại|trong|chung cuộc|phần thi)\s+)?[\"“‘']?(?P<head>(?:phần thi [^,.;\n]{2,40}? )?"
    rf"(?:{CONTESTS}|giải thưởng|{COMPETING}|olympic|olympia|festival))(?!\w)"
)
#: The subject in which pupils compete, behind the level.
_SUBJECT = (
    r"(?: môn (?:toán|ngữ văn|văn|lịch sử|sử|địa l[ýí]|địa|vật l[ýí]|lý|hóa học|hoá học|hóa|hoá|sinh học|sinh|tin học|tin|tiếng \w+|ngoại ngữ"
    r"|giáo dục công dân)(?!\w))?"
)
#: A contest told by its level alone: "giải Nhì học sinh giỏi quốc gia", "giải Nhất toàn quốc môn Toán".
LEVEL = regex(
    r"\s+(?:(?:ở|tại|trong) )?(?P<level>(?:(?:môn )?(?!ở |tại |trong )[^\s,;.()]+(?: [^\s,;.()]+)? )?"
    r"(?:(?:học sinh giỏi|hsg)(?: lớp \d+)?(?: môn [^\s,;.()]+(?: [^\s,;.()]+)?)?(?: cấp)?"
    r"(?: quốc gia| toàn quốc| tỉnh"
    rf"| thành phố| huyện| quốc tế)?{_SUBJECT}|cấp (?:quốc gia|tỉnh|thành phố|bộ|khu vực|toàn quốc)|quốc gia{_SUBJECT}|toàn quốc|quốc tế))(?!\w)"
)
#: "hội thi giáo viên dạy giỏi cấp huyện": the level closes the name.
_RANK = regex(
    r"\s+(?:cấp (?:quận|huyện|tỉnh|thành phố|tp|trường|quốc gia|cơ sở|bộ|ngành|xã|khu vực|thcs|thpt|tiểu học|mầm non|học (?:mầm non|tiểu học"
    r"|thcs|thpt"
    r"|phổ thông|trung học(?: cơ sở| phổ thông)?))|toàn quốc)(?!\w)"
)
#: "cuộc thi “X” khu vực miền Bắc": one round of several.
_REGION = regex(rf" khu vực (?:phía |miền )?[{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}}")
#: A contest in small letters is one only by its level; "cuộc thi thuyết trình" names none.
_OF_SOME_LEVEL = regex(
    r"(?:cấp (?:\w+ ?){1,2}|toàn (?:quốc|tỉnh|ngành|quân|thành|trường)|quốc gia|quốc tế|thế giới|châu á|tỉnh|thành phố|giỏi|trẻ)$|\d"
)
#: "cuộc thi X dành cho học sinh trung học": whom it is for closes the name.
_GROUP = (
    r"(?:thanh,? thiếu,? (?:niên|nhi)|thanh niên|thiếu niên|thiếu nhi|nhi đồng|học sinh|sinh viên|học viên|trẻ em|giáo viên|nhà giáo|phụ nữ|nông dân"
    r"|công nhân|người (?:lao động|khuyết tật|cao tuổi|trẻ)|đoàn viên|hội viên|cán bộ|công chức|viên chức|chiến sĩ|doanh nghiệp|nhà báo|phóng viên)"
)
_FOR_WHOM = regex(
    rf" dành cho (?:các |các em |lứa tuổi |tuổi )?{_GROUP}"
    rf"(?:(?:,| và| -)? (?:{_GROUP}|trung học(?: cơ sở| phổ thông)?|tiểu học|phổ thông|mầm non|thcs|thpt|toàn (?:quốc|tỉnh)|việt nam))*(?!\w)"
)
#: "… dành cho học sinh | tỉnh Lào Cai": whose they are.
_WHERE = regex(rf" (?:(?:trên địa bàn )?(?:tỉnh|[Tt]hành phố|TP\.?|huyện|quận|thị xã)(?: [{UPPER}]\w*)+|(?:tỉnh|thành phố)(?!\w))")
#: "kỳ thi X và Y" goes on; before "và huy chương Y" it has ended.
_AND_MORE = regex(r" và (?!(?:\d+ |một |hai |ba |tấm )*(?:huy chương|hc[vbđ]|giải|danh hiệu|bằng khen|giấy khen|cúp|cờ|suất)(?!\w))")
#: "cuộc thi Nhiếp ảnh và đời sống với chủ đề X": a second thing in small letters.
_AND_SMALL = regex(r" và [a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,2}(?= (?:với chủ đề|lần thứ|lần \d|năm (?:học )?\d{4}|(?:19|20)\d{2}))")
#: "Hội thi bếp nuôi quân giỏi, quản lý bếp giỏi": skills that one contest joins.
_BOTH_GOOD = regex(r", [^,.;:\n]{3,30}? (?:giỏi|tốt|hay)(?!\w)")
#: "Hội thi Điều dưỡng, hộ sinh, kỹ thuật viên giỏi tỉnh X": trades that one contest joins, then whose it is.
_TRADES = regex(r"(?:, [a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,3}?){1,3} (?:giỏi|tiêu biểu|thanh lịch)(?!\w)")
_OF_PLACE = regex(r" (?:tỉnh|huyện|thành phố|thị xã|ngành|quân|toàn) ")
#: "cuộc thi dự án, ý tưởng khởi nghiệp của tỉnh X": fields in small letters that a comma parts.
_BOTH_FIELDS = regex(r", [a-zà-ỹđ]+(?: [a-zà-ỹđ]+){1,5}?(?= (?:của|cấp|do|năm|lần|dành|tỉnh|thành phố|huyện)(?!\w))")
#: What a contest does is told behind its name.
_HAPPENS = regex(r"(?<=\w) (?:diễn ra|khép lại|bế mạc|khai mạc|quy tụ|thu hút|quyết định|tiến hành|nhất trí|thống nhất(?= trao)|giữa)(?!\w)")
_SHORT = 20
#: "cuộc thi tiểu thuyết do Nhà xuất bản X tổ chức": who holds it tells which one it is.
_HELD_BY = regex(rf" (?:của|do) (?:báo |đài |tạp chí )?[{UPPER}]")
#: Which time it is held is no part of a contest's name, be it in quotation marks.
_TIMES = regex(
    r"[\s,–-]+(?:lần thứ|lần)\s+[\dIVXLivxl]+.*$|(?<=\w)(?<!đến)(?<!nhìn)(?<!năm)[\s,–-]+(?:năm\s+)?(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?$")


#: "hội thao quân sự năm 2015", "cuộc thi tiểu thuyết lần thứ 5": which one it is, is told by its time.
DATED = regex(r"(?: \([^()\n]{2,20}\))?(?:,? (?:năm (?:học )?)?(?:19|20)\d{2}(?!\w)|,? lần (?:thứ )?(?:\d|[ivxl]+(?!\w)|nhất|hai|ba|tư|đầu))")


def _told_enough(folded: str, start: int, end: int) -> bool:
    """Whether small letters tell which contest it is: its level, or some words of what it is about."""
    if _OF_SOME_LEVEL.search(folded, start, end) is not None or (end > start and DATED.match(folded, end) is not None):
        return True
    return len(folded[start:end].split()) > 2 and not folded.startswith((" này", " đó", " ấy"), end)


#: "cuộc thi sáng tác tranh cổ động về Năm X": what small letters leave out.
_CREATED = regex(r"(?<!\w)(?:sáng tác|viết|vẽ|ảnh|tranh|thơ|kể chuyện|hùng biện|thuyết trình)(?!\w)")


#: Behind a subject in small letters its contest is told of no more.
_CLOSED = regex(r"[.,;:)”\"\n]|$|\s(?:thuộc về|được|đã|do|với|là|gọi tên|xướng (?:tên|danh)|diễn ra)(?!\w)")


def _past_subject(text: str, folded: str, start: int, end: int) -> int:
    """Offset behind the subject of a contest in small letters, where it has a name; `end` elsewhere."""
    if not folded.startswith(" về ", end) or not text[start:end].islower() or _CREATED.search(folded, start, end) is None:
        return end
    subject = free_end(text, end + len(" về "), words=12, lower=5)
    closed = DATED.match(folded, subject) or _CLOSED.match(folded, subject)
    return end if text[end:subject].islower() and closed is None else subject


def _in_quotes(text: str, folded: str, kind: Span, quote: Span) -> tuple[int, str]:
    """A contest of a kind whose name stands in quotation marks, with the level or the round behind them: (offset after it, its words)."""
    behind = quote[1] + 1
    which = _RANK.match(folded, behind) or _REGION.match(text, behind)
    end = which.end() if which else behind
    return end, f"{text[slice(*kind)]} {_TIMES.sub('', text[slice(*quote)].strip())}{text[behind:end]}"


#: "kinh phí liên hoan hơn 1,8 tỷ đồng": what is told of a contest is no name.
_TOLD_OF = regex(r"\s+(?:hơn|gần|khoảng|trên|dưới) \d|\s+(?:đã|là|được|có|sẽ|này|vừa|còn|cũng|diễn ra|đạt)(?!\w)")


#: "giáo viên dạy giỏi cấp học mầm non | tỉnh X": of which schools, before whose.
_OF_SCHOOLS = regex(r" cấp (?:học )?(?:mầm non|tiểu học|thcs|thpt|trung học(?: cơ sở| phổ thông)?)$")


def _past_tails(text: str, folded: str, start: int, end: int) -> int:
    """Offset behind what closes a name: a second skill or field, the level, whom the contest is for."""
    small = text[start:end].islower() and end - start < _SHORT
    twin = _BOTH_GOOD.match(folded, end) if folded.endswith("giỏi", 0, end) else _BOTH_FIELDS.match(folded, end) if small else None
    trades = _TRADES.match(folded, end) if twin is None else None
    end = twin.end() if twin else free_end(text, trades.end() + 1, words=8, lower=2) if trades and _OF_PLACE.match(folded, trades.end()) else end
    end = trades.end() if trades and end < trades.end() else end
    for tail in (_RANK, _FOR_WHOM):
        closing = tail.match(folded, end)
        end = closing.end() if closing else end
    whole = closing is not None or _OF_SCHOOLS.search(folded, start, end) is not None
    where = _WHERE.match(text, end) if whole else None
    return where.end() if where else end


#: "Liên hoan phim (LHP) Việt Nam": how the kind is written in short stands within the name.
_IN_SHORT = regex(rf"(?: [^\W\d_]+){{0,3}} (?P<short>\([{UPPER}]{{2,6}}\) )(?=[{UPPER}“\"]|quốc tế)")
#: What a contest is about opens its name, behind its level.
_ABOUT = regex(
    r"(?: (?:toàn (?:quốc|tỉnh|thành phố|quân)|quốc gia))? về(?= )"
    r"| các(?= (?:môn|đội|làn điệu|nhóm|câu lạc bộ|đoàn|chương trình|tiết mục|dân tộc|trường|làng|gia đình)(?!\w))"
)


def read_contest(text: str, folded: str, at: int, *, unnamed: bool = False) -> tuple[int, str | None]:
    """The contest named at an offset: (offset after it, its words with their head); (at, None) where there is none.

    Args:
        text: the whole text.
        folded: `lexicon.key(text)`.
        at: offset behind the prize.
        unnamed: whether a contest that has no name of its own ("hội thi võ thuật thanh niên") counts as well.
    """
    match = CONTEST_HEAD.match(folded, at)
    if match is None or _TOLD_OF.match(folded, match.end("head")):
        level = LEVEL.match(folded, at)
        return (level.end(), text[level.start("level") : level.end()].strip()) if level else (at, None)
    start, end = match.start("head"), match.end("head")
    quote = quoted(text, past_spaces(text, end))
    if quote:
        return _in_quotes(text, folded, (start, end), quote)
    short = _IN_SHORT.match(text, end)
    if short is not None and (last := free_end(text, short.end(), words=12, lower=6)) > short.end():
        return last, f"{text[start : short.start('short')]}{text[short.end() : last]}".strip(' "“”')
    led = _ABOUT.match(folded, end)  # "Giải báo chí về xây dựng Đảng"
    about = len(led.group()) if led is not None else 0
    end = free_end(text, end + about, words=20, lower=12)
    if end == match.end("head") + about:
        return at, None
    end = _past_subject(text, folded, match.end("head"), end)
    end = happens.start() if (happens := _HAPPENS.search(folded, match.end("head"), end)) else end
    small = text[match.end("head") : end].islower() and NEXT_SUBJECT.match(text, end + len(" và")) is None
    if small and _AND_MORE.match(folded, end):  # "cuộc thi thiết kế và sản xuất …" has not ended yet
        end = max(end, free_end(text, end + 4, words=14, lower=12))
    joined = _AND_SMALL.match(text, end)
    end = joined.end() if joined is not None else end
    quote = quoted(text, end + 1) if text[end : end + 1] == " " else None
    if quote:  # "cuộc thi ảnh đẹp “Quê hương”": the kind, then the name
        return _in_quotes(text, folded, (start, end), quote)
    end = _past_tails(text, folded, match.end("head"), end)
    held = _HELD_BY.match(text, end) is not None
    if not (unnamed or held) and text[start:end].islower() and not _told_enough(folded, match.end("head"), end):
        return at, None
    return end, text[start:end].strip(' "“”')


#: A contest that the tail of a prize's name tells.
_OWN_CONTEST = regex(r"(?<=\w) (?:tại |của )?(?=cuộc thi |hội thi |liên hoan |hội diễn )")


def prize_of_contest(text: str, folded: str, tail: Span, head: str) -> Read | None:
    """A prize whose tail tells the contest as well: "giải Cọ vàng cuộc thi X"."""
    own = _OWN_CONTEST.search(folded, tail[0], tail[1] + 1)
    after, contest = read_contest(text, folded, own.start()) if own is not None else (tail[1], None)
    if own is None or contest is None:
        return None
    return Read(after, AwardName(None, f"{head} {text[tail[0] : own.start()].strip()} {contest}", family="giai-thuong"), "awards.name_free")
