"""Titles of contests and rankings that are awards only beside a verb of winning: crowns of beauty contests, "Top 10 …", quoted titles of votes."""

from __future__ import annotations

import re

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.contests import read_contest
from extractor.facts.awards.names.extent import Read, free_end
from extractor.facts.awards.names.prizes import surnames
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex
from extractor.language.quotes import quoted

_CROWN = regex(r"(?:hoa hậu|nam vương|hoa khôi|quán quân|miss|mister)(?!\w)|(?:á hậu|á vương|á khôi|á quân|quý quân)(?: \d)?(?!\w)")
_BEAUTY = regex(r"(?:hoa hậu|miss|mrs)(?!\w)")
_CROWNED = regex(
    r"(?<!\w)(?:đăng quang|lên ngôi|trở thành(?: tân)?|đồng(?: giải| hạng)?|giành chiến thắng (?:tại|ở)|giành|đoạt|đạt|có được|đội|thu hồi|tước"
    r"|trao|nhận|chủ nhân)\s+"
    r"(?:(?:được|lấy|của|ngôi vị|ngôi|vương miện|chức|giải|danh hiệu"
    r"|vị trí|vị trí cao nhất|ngôi vị cao nhất|danh hiệu cao nhất|ngôi cao nhất|(?:tại )?(?:cuộc thi|đêm chung kết|chung kết))\s+)*[\"“]?$"
)
#: "Á hậu 1 (của cuộc thi) thuộc về Y", "ngôi quán quân thuộc về Y".
_ALONE = regex(
    r"(?:á hậu|á vương|á khôi|á quân|quý quân|quán quân|hoa khôi|hoa hậu|nam vương)(?: \d)?(?: của cuộc thi)?(?: năm nay| mùa này| chung cuộc)?"
    r"(?:(?:,| và)(?: danh hiệu)? (?:á hậu|á vương|á khôi|á quân|quý quân)(?: \d)?){0,3}"
    r"(?: lần lượt)? (?=thuộc về|gọi tên|xướng (?:tên|danh)|về tay|được trao|trao cho|lần lượt|là )"
)
#: "Quý quân là A", "Á hậu 2: B".
_IS_NAMED = regex(rf" (?:của cuộc thi |chung cuộc )?là (?:thí sinh |người đẹp |cô gái |bạn |em |anh |chị |đội )?(?=[{UPPER}])")
#: "Quán quân X thuộc về Y".
_GOES_TO = regex(r"\s(?:[^.;,\n]{3,60}?\s)?(?:thuộc về|(?<!được )gọi tên|xướng (?:tên|danh)|về tay|được trao cho)(?!\w)")
#: "Á hậu 1 Hoa hậu X 2020 là A".
_OF_IT_IS = regex(rf" (?:Hoa hậu|Hoa khôi|Nam vương|Miss|cuộc thi) [^.;,\n]{{3,50}}? là (?=[{UPPER}]\w+ [{UPPER}])")
#: "đăng quang hoa khôi.", "đội vương miện hoa hậu trị giá …": of the page's contest.
_WORN_ALONE = regex(
    r"(?<!\w)(?:đăng quang|lên ngôi|vương miện|đồng(?: giải| hạng)?|(?:giành|đoạt|đạt|trao)(?: được| lấy)?"
    r" (?:ngôi(?: vị)?|giải|danh hiệu|vị trí))(?: ngôi(?: vị)?)? [\"“]?$"
)
_NO_NAME = regex(r"[\"”]?(?:\s*(?:[.,;:)\n]|$)|\s(?:với|trị giá|của cuộc thi|năm nay|vào|và|nhưng|sau|trong|cho|tại đêm|mùa)(?!\w))")
#: "Á quân giải X", "á quân giải cầu lông trẻ toàn quốc": what is played for.
_PLAYED = regex(rf" (?:của |tại |ở )?(?=giải (?:[{UPPER}]|vô địch|bóng |cầu lông|cờ |quần vợt|bơi|điền kinh|futsal))")
#: "Hoa hậu người Việt tại Nga", "Hoa khôi du học sinh Việt Nam tại X": whose beauty it is, before where they live.
_PEOPLE = regex(
    rf" (?P<name>(?:người|phụ nữ|du học sinh|sinh viên) Việt(?: Nam)? (?:tại|ở) [{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}}|người Việt thế giới)"
)
#: "Á hậu doanh nhân châu Á", "Hoa hậu các dân tộc Việt Nam": among whom, in small letters, and how far.
_OF_SMALL = regex(
    rf" (?:cuộc thi )?(?P<name>(?:Hoa hậu )?(?:doanh nhân|quý bà|phụ nữ|các dân tộc|du lịch|sinh viên|áo dài|thời trang|thể thao|bản sắc|nhân ái)"
    rf"(?: [a-zà-ỹđ]+){{0,3}}? (?:[Cc]hâu [{UPPER}]\w*|thế giới|toàn cầu|quốc tế|toàn quốc|[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+){{0,3}}))"
    r"(?=,? (?:năm )?(?:19|20)\d{2}|[.,;:)\n]| (?:và|đã|là|tại|của)(?!\w)|$)"
)
_IN_YEAR = regex(r"\s+(?:năm )?(?:19|20)\d{2}$")
_OF = regex(r"[\s\"”]*(?:của |tại |ở )?(?:cuộc thi |chương trình |gameshow )?(?:của )?(?=[\"“‘]?\S)")
_TOP = regex(r"top \d{1,3}(?!\w)")
_TOPPED = regex(
    r"(?<!\w)(?:vinh danh|tôn vinh|xướng tên|nằm|nhận|trao|trao tặng|danh hiệu|giải thưởng|giải|lọt|lọt vào|góp mặt|có mặt|đạt"
    r"|giành|biểu trưng|chứng nhận)\s+(?:(?:trong|là"
    r"|ở|tại|danh hiệu)\s+)*[\"“]?$")
_TOP_TOO = regex(r"(?<!\w)(?:danh hiệu|giải thưởng|top \d{1,3})(?!\w)[^.;:\n]*(?:,|và)\s*$")
_VOTE = Anchored(
    r"(?<!\w)(?:(?:bình chọn|bầu chọn|vinh danh|tôn vinh)\s+(?:(?:là|danh hiệu|với danh hiệu|ở hạng mục|hạng mục)\s+)+|(?:được"
    r"|đã) (?:vinh danh|tuyên dương)\s+)(?=[\"“])")
#: What rankings in small letters are of, and what closes their name.
_RANKED = regex(r"(?:doanh nghiệp|doanh nhân|thương hiệu|công ty|sản phẩm|nhãn hiệu|ngân hàng)(?: [^\s,;.:()]+){1,7}")
_FIRST_OF = regex(r"\s+(?:của )?(?P<prize>giải thưởng)\s+")
_LOOK_BACK = 40
#: "từng giành giải Nhất A, giải Nhì B, quán quân C": one of a list of what somebody has won.
_ONE_MORE = regex(r"(?<!\w)(?:giành|đoạt|đạt|nhận)(?: được)? (?:giải|danh hiệu|huy chương|hcv)[^.;:\n]{3,160}(?:,|,? và) $")
_LIST = 180


def read_crown(text: str, folded: str, start: int) -> Read | None:
    """A crown with its contest behind a verb of winning: "đăng quang Hoa hậu Hoàn vũ Việt Nam", "giành ngôi quán quân The Voice"."""
    match = _CROWN.match(folded, start)
    if match is None or not (_is_won(folded, start) or _leads_on(text, folded, match)):
        return None
    first = _FIRST_OF.match(folded, match.end()) if match.group() == "quán quân" else None
    if first is not None:  # the first of a prize or contest with a name of its own
        end = free_end(text, first.end(), words=12, lower=6)
        prize = text[first.start("prize") : end].strip(' "“”')
        return Read(end, AwardName(None, prize[:1].upper() + prize[1:], (1,), "giai-thuong"), "awards.name_prize") if end > first.end() else None
    end, contest = read_behind(text, folded, match.end())
    alone = contest is None and (_ALONE.match(folded, start) or _is_worn_alone(folded, start, match.end()))
    if alone:  # of the page's contest
        name = title(text[start : match.end()])
        return Read(match.end(), name, "awards.name_title")
    if contest is None:
        return None
    return Read(end, crown_of(text[start : match.end()], contest), "awards.name_title")


def _is_won(folded: str, start: int) -> bool:
    """Whether a verb of winning stands before a crown, or before the list that it is one of."""
    return bool(_CROWNED.search(folded, start - _LOOK_BACK, start) or _ONE_MORE.search(folded, start - _LIST, start))


def _leads_on(text: str, folded: str, crown: re.Match[str]) -> bool:
    """Whether the words behind a crown lead to who wears it."""
    at = crown.end()
    return any((_GOES_TO.match(folded, at), _IS_NAMED.match(text, at), _OF_IT_IS.match(text, at), _ALONE.match(folded, crown.start())))


def _is_worn_alone(folded: str, start: int, end: int) -> bool:
    """Whether a crown stands behind a verb of being crowned with no name behind it."""
    return _WORN_ALONE.search(folded, start - _LOOK_BACK, start) is not None and _NO_NAME.match(folded, end) is not None


def crown_of(crown: str, contest: str) -> AwardName:
    """The title of a crown in a contest: "Hoa hậu" of "Hoa hậu X" is "Hoa hậu X", "Á hậu 1" of it "Á hậu 1 Hoa hậu X"."""
    words = contest if crown.casefold() == "hoa hậu" and _BEAUTY.match(contest.casefold()) else f"{crown} {contest}"
    return title(words, titled=True)


def title(words: str, *, titled: bool = False) -> AwardName:
    """A title under the words of the page, with a capital; `titled` where they are a name of their own."""
    return AwardName(None, words[:1].upper() + words[1:], family="danh-hieu", titled=titled)


def read_behind(text: str, folded: str, at: int) -> tuple[int, str | None]:
    """The contest behind a crown ("Á quân 1 của Người mẫu Việt Nam"): (offset after it, its name); (at, None) where there is none."""
    people = _PEOPLE.match(text, at) or _OF_SMALL.match(text, at)
    if people is not None:
        return people.end(), people["name"]
    played = _PLAYED.match(text, at)
    if played is not None:
        return _tournament(text, folded, played.end())
    of = _OF.match(folded, at, at + 40)
    begin = of.end() if of else at
    quote = quoted(text, begin)
    if quote is not None:
        return quote[1] + 1, _IN_YEAR.sub("", text[quote[0] : quote[1]].strip())
    if not text[begin : begin + 1].isupper():
        return at, None
    if of is not None and of.group().strip() == "của" and _PERSON.match(text, begin) and text[begin:].split(" ", 1)[0] in surnames():
        return at, None
    end = free_end(text, begin, words=8, lower=4)
    longer = free_end(text, begin, words=10, lower=7)
    end = longer if _YEAR_BEHIND.match(text, longer) else end
    owned = _POSSESSIVE.match(text, end)
    end = owned.end() if owned else end
    return (end, text[begin:end].strip(' "“”').removesuffix(" đầu tiên")) if end > begin + 1 else (at, None)


def _tournament(text: str, folded: str, at: int) -> tuple[int, str | None]:
    """The tournament whose name begins with "giải" at an offset: (offset after it, its name)."""
    end, name = read_contest(text, folded, at)
    if name is None and text[at + len("giải ")].isupper():
        end = free_end(text, at + len("giải "), words=8, lower=4)
        name = text[at:end].strip(' "“”')
    return (end, name) if name is not None else (at, None)


#: "Á hậu 2 của Trần Khả Di": who wears it.
_PERSON = regex(rf"(?:[{UPPER}][^\W\d_]+ ){{1,4}}[{UPPER}][^\W\d_]+(?=[,.;)\n]|$| (?:do|vì|sau|và|bị|đã|được|từ))")
#: The year closes a name, however many small words it has.
_YEAR_BEHIND = regex(r" (?:năm )?(?:19|20)\d{2}(?!\w)")
#: "Vietnam's Next Top Model".
_POSSESSIVE = regex(rf" ?[’'] ?s(?: [{UPPER}][\w-]*)+")


_CITIZEN = regex(r"công dân (?:trẻ )?(?=\S)")
_CITIZEN_END = regex(r"\s+(?:trẻ )?(?:ưu tú|tiêu biểu)(?: nhất)?(?!\w)")
_CHOSEN = regex(r"(?<!\w)(?:bình chọn|bầu chọn|vinh danh|tôn vinh|công nhận|tuyên dương|nhận|tặng)(?!\w)[^.;:\n]{0,30}$")


def read_citizen(text: str, folded: str, start: int) -> Read | None:
    """The title that a place gives its citizens ("công dân Bình Phước ưu tú"), beside a verb of choosing or honouring."""
    match = _CITIZEN.match(folded, start)
    if match is None or not text[match.end() : match.end() + 1].isupper() or not _CHOSEN.search(folded[max(0, start - 60) : start]):
        return None
    end = free_end(text, match.end(), words=5, lower=0)
    close = _CITIZEN_END.match(folded, end)
    if close is None:
        return None
    name = text[start : close.end()]
    return Read(close.end(), title(name, titled=True), "awards.name_title")


def crown_alone(text: str, folded: str, at: int) -> Read | None:
    """A crown behind "danh hiệu" that its contest does not follow: "danh hiệu Á hậu 1 và A là Á hậu 2"."""
    match = _CROWN.match(folded, at)
    if match is None or _NO_NAME.match(folded, match.end()) is None:
        return None
    return Read(match.end(), title(text[at : match.end()], titled=True), "awards.name_title")


#: "Á hậu 1 cuộc thi Hoa hậu X": the word for a contest between a crown and its contest.
_THEN_CONTEST = regex(r" (?:của |tại )?(?:cuộc thi|chương trình|gameshow) ")


def crown_of_contest(text: str, folded: str, at: int) -> Read | None:
    """A crown behind "danh hiệu" with its contest told as one: "danh hiệu Á hậu 1 cuộc thi Hoa hậu X"."""
    match = _CROWN.match(folded, at)
    if match is None or _THEN_CONTEST.match(folded, match.end()) is None:
        return None
    end, contest = read_behind(text, folded, match.end())
    return Read(end, crown_of(text[at : match.end()], contest)._replace(titled=True), "awards.name_title") if contest is not None else None


def is_crown(words: str) -> bool:
    """Whether a title is a crown or a place alone, to which a contest belongs."""
    return _CROWN.fullmatch(words.casefold()) is not None


def read_top(text: str, folded: str, start: int) -> Read | None:
    """ "Top 10 Doanh nghiệp bền vững": a ranking that somebody is honoured with."""
    match = _TOP.match(folded, start)
    if match is None or not (_TOPPED.search(folded[max(0, start - _LOOK_BACK) : start]) or _TOP_TOO.search(folded[max(0, start - 120) : start])):
        return None
    quote = quoted(text, start - 1)
    if quote is not None:
        words = re.sub(r"\s+(?:năm )?(?:19|20)\d{2}$", "", text[start : quote[1]].strip())
        return Read(quote[1] + 1, title(words), "awards.name_title")
    begin = match.end() + 1
    if not (text[begin : begin + 1].isupper() or _RANKED.match(folded, begin)) or folded.startswith("giải thưởng", begin):
        return None
    end = free_end(text, begin, words=14, lower=6)
    name = f"Top{text[start + 3 : match.end()]} {text[begin:end].strip()}"
    return Read(end, AwardName(None, name, family="danh-hieu"), "awards.name_title") if end > begin else None


#: "được bầu chọn là Vận động viên tiêu biểu toàn quốc".
_VOTED = Anchored(
    rf"(?:bình chọn|bầu chọn|bầu|chọn) (?:là|làm|danh hiệu) (?P<name>(?:[{UPPER}][^\W\d_]+|cầu thủ|thủ môn|vận động viên|tay đập|chủ công|chuyền hai)"
    rf"(?: [^\W\d_{UPPER}]+){{0,6}}? (?:tiêu biểu|xuất sắc|của năm|ưu tú|được yêu thích)"
    rf"(?: nhất)?(?: (?:tỉnh|thành phố|ngành)(?: [{UPPER}][^\W\d_]+){{1,4}}| toàn quốc| châu Á| thế giới| giải(?! đấu| thưởng)| của giải"
    rf"| đại hội)?)(?! trận)(?!\w)"
)


#: "được vinh danh là Ngân hàng bán lẻ tiêu biểu năm 2016 do Hiệp hội X bình chọn": who chose it, behind its name.
_CHOSEN_BY = Anchored(
    rf"(?:bình chọn|bầu chọn|vinh danh|tôn vinh|công nhận) là (?P<name>[{UPPER}][^\W\d_]+(?: [^\s,;.:()“”\"]+){{1,9}}?)"
    rf"(?: (?:năm )?(?:19|20)\d{{2}})?,? do (?=[{UPPER}a-zđ][^,;.:()]{{2,90}} (?:bình chọn|trao|trao tặng|bình xét|công bố)(?!\w))"
)


def voted(text: str, folded: str, taken: list[tuple[int, int]]) -> list[tuple[int, Read]]:
    """Quoted titles that a vote gives: "được tạp chí X bình chọn là “Ngân hàng tốt nhất”", as (offset, name)."""
    found = []
    for match in _VOTE.finditer(folded):
        quote = quoted(text, match.end())
        if quote is None or not text[quote[0]].isupper() or any(s < quote[1] and match.end() < e for s, e in taken):
            continue
        words = re.sub(r"\s+(?:năm )?(?:19|20)\d{2}$", "", text[quote[0] : quote[1]].strip(" ,.;"))
        if 2 <= len(words.split()) <= 14:
            name = AwardName(None, words, family="danh-hieu", titled=True)
            found.append((match.end(), Read(quote[1] + 1, name, "awards.name_title")))
    for match in (*_VOTED.finditer(text), *_CHOSEN_BY.finditer(text)):
        if not any(s < match.end() and match.start("name") < e for s, e in taken):
            name = AwardName(None, match["name"], family="danh-hieu", titled=True)
            found.append((match.start("name"), Read(match.end("name"), name, "awards.name_title")))
    return found


_TRADE = regex(r"(?:doanh (?:nhân|nghiệp)|thương hiệu|sản phẩm|chất lượng|nông nghiệp|thủ công|hội chợ|nhà )")


def golden_cup(text: str, start: int, at: int) -> Read | None:
    """ "Cúp vàng doanh nhân X": a prize of trade with its name; a cup of sports has none."""
    if not _TRADE.match(text[at + 1 : at + 16].casefold()) and not text[at + 1 : at + 2].isupper():
        return None
    end = free_end(text, at + 1, words=10, lower=4)
    name = f"Cúp vàng {text[at:end].strip()}"
    return Read(end, AwardName(None, name, family="giai-thuong"), "awards.name_free") if len(name.split()) > 3 else None
