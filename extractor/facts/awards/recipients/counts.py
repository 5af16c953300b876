"""Recipients of a frame as they are gathered, and the counts that a text gives of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.facts.awards.model import Recipient
from extractor.facts.awards.scene import Scene
from extractor.language.patterns import regex

#: Numerals in words, from two to ten.
_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
#: A number in words, as a pattern.
WORD = "|".join(_WORDS)
#: A number in digits or words, as the group "n".
NUMBER = rf"(?P<n>\d{{1,3}}(?:\.\d{{3}})+|\d+|{WORD})"
COLLECTIVE = (
    r"tập thể|đơn vị|cơ quan|tổ chức(?! lễ| kỷ| hội| buổi| đón| trao| tổng| họp| đại| thành| công)(?: đảng| cơ sở đảng)?|doanh nghiệp|dn|chi bộ"
    r"|đảng bộ|công ty|hợp tác xã|htx|nhóm(?! trưởng)|đội(?! trưởng| viên| ngũ)|câu lạc bộ"
    r"|chi đoàn|lớp(?! \d| học)|trường(?! hợp| phái| quay)|phòng"
    r"|tổ(?! chức| trưởng| viên)|công đoàn(?: cơ sở| bộ phận)?|cđ(?:cs| cơ sở)?|chi hội|cơ sở (?:hội|đoàn)|đoàn cơ sở|địa phương"
    r"|đoàn(?! viên| khách| kết"
    r"| công tác| đại biểu| thể| cấp| sinh)|tự viện|chùa|thư viện|khoa|trạm|khu dân cư|xã(?! hội| viên)|phường|thôn|hội quán|liên đội|đồn|chi nhánh"
    r"|chi cục|sở|huyện|thị trấn|(?:chi|phân|hải|tiểu|trung|đại) đội|(?:tiểu|trung|sư) đoàn|xí nghiệp|nhà máy|phân xưởng|nghiệp đoàn"
    r"|bản|ấp|khu phố|làng|tổ dân phố|dòng họ|bệnh viện|trung tâm|ngân hàng"
)
INDIVIDUAL = (
    r"(?:nữ |nam )?(?:pgs(?:[.,]? ?ts)?|gs(?:[.,]? ?ts)?|tiến sĩ|phó giáo sư|giáo sư)"
    r"|cá nhân|người|đồng chí|đ/c|quần chúng|đảng viên|cán bộ|chiến sĩ|học sinh|sinh viên|học viên|giáo viên|nhà giáo|thầy(?: cô)?(?: giáo)?|cô giáo"
    r"|gương(?: mặt)?|đoàn viên"
    r"|thanh niên|công nhân|nông dân|vận động viên|vđv|(?:văn )?nghệ sĩ|nghệ nhân|soạn giả|nhà nghiên cứu|võ sĩ|kỳ thủ|xạ thủ|kiện tướng|phật tử"
    r"|tăng ni|chức sắc|vị|tác giả"
    r"|nhà khoa học|bác sĩ|y,? bác sĩ|thầy thuốc|doanh nhân|mẹ|bà mẹ|em"
    r"|thí sinh"
    r"|phụ nữ|hội viên|cựu chiến binh|người lao động|nhân viên|diễn viên|nhà báo|phóng viên|ngư dân|phó giáo sư|giáo sư|công dân|bạn trẻ|bạn|cháu"
    r"|(?:nữ|nam) (?:pgs|gs|phó giáo sư|giáo sư|tiến sĩ|nhà khoa học|sinh viên|học sinh|vận động viên|cầu thủ|diễn viên|ca sĩ|nghệ sĩ|bác sĩ"
    r"|nhà giáo|giáo viên|cán bộ|công nhân|hội viên|đoàn viên|đảng viên|chiến sĩ|thanh niên|nông dân|doanh nhân|trí thức|nhà báo|lao động|công chức)"
    r"|chuyên gia|tình nguyện viên|đội viên|luật sư|già làng|trưởng bản|thiếu niên|ca sĩ|nhạc sĩ|họa sĩ|hoạ sĩ|đạo diễn|nhà văn|nhà thơ|biên kịch"
    r"|hlv|trọng tài|điều dưỡng|lái xe|tài xế|bảo vệ|dân quân|hội thẩm|kiều bào|cán sự|(?:phó )?(?:chủ tịch|giám đốc|trưởng ban|trưởng phòng|bí thư)"
    r"|thuyền viên|tuyên truyền viên|cộng tác viên|huấn luyện viên|cầu thủ|chàng trai|cô gái"
    r"|nữ sinh|nam sinh|kỹ sư|trí thức|thủ khoa|trưởng thôn|hộ lý|y sĩ"
    r"|liệt sĩ|đại biểu(?! đại diện| dự| tham| chính)|sĩ quan|quân nhân|hạ sĩ quan|thương binh|chị em|chị|hs|thẩm phán"
    r"|công chức|viên chức|kiểm sát viên|điều tra viên|kiểm tra viên|chấp hành viên|hòa giải viên|thanh tra viên|chiến sỹ|chỉ huy|báo cáo viên"
    r"|giảng viên|dược sĩ|(?:nữ )?hộ sinh|kỹ thuật viên|điển hình(?= tiên tiến)|chấp hành án viên|kiểm lâm viên|quản giáo|thủ lĩnh|hướng dẫn viên"
    r"|cảnh sát|phi công|lính|thủy thủ|thuyền trưởng|hiệp sĩ|linh mục|tu sĩ|y tá|kiến trúc sư|biên tập viên|phát thanh viên|chuyên viên|học giả"
    r"|nghiên cứu sinh|thư ký|kế toán|xã viên|giáo dân|nhân sĩ|nhà quản lý|nhà hoạt động|trưởng ấp|trưởng xóm|trưởng khu phố|chi hội trưởng"
    r"|cnvcl?đ|cbcnv|cbcc|cbccvc|cnvc|cbcs|cnlđ|nlđ|đvtn|ccb|cbgv|đv|hv"
    r"|tổ trưởng|nhóm trưởng|đội trưởng|tổ viên|thanh niên xung phong|lao động(?! tiên tiến| xuất sắc| giỏi)|thợ"
)
HOUSEHOLD = r"gia đình|hộ(?: gia đình| dân| nông dân)?|hộ"
_COUNT = regex(
    rf"(?<![\w.])(?<!\d[,/])(?<![^\w\s]/)(?:0)?{NUMBER}(?P<of>/\d+)?\s+(?:lượt\s+)?[\"“]?"
    rf"(?:(?P<coll>{COLLECTIVE})|(?P<house>{HOUSEHOLD})|(?P<ind>{INDIVIDUAL}))(?!\w)"
)
_UNSPLIT = regex(rf"\s*(?:,|và|/|&)\s*(?:(?P<coll>{COLLECTIVE})|(?P<ind>{INDIVIDUAL}))(?!\w)")
#: "lớp 11 trường X", "quận 3": the number belongs to the word before.
_NUMBERED = regex(r"(?<!\w)(?:lớp|khối|khóa|tổ|(?<!trong )số|thứ|quận|phường|ấp|thôn|bản|xóm|buôn|khu|đội|khoá|tháng|ngày|năm)\s+$")
#: "tổ chức của trên 98.000 hội viên": the number says how large a body is.
_OF_SIZE = regex(r"(?<!\w)(?:của|với|thay mặt|đại diện)\s+(?:hơn|trên|gần|khoảng)\s+$")
#: "5 cá nhân của 3 xã": whose they are, or where from.
_WHOSE = regex(r"(?<!\w)(?:của|thuộc|ở|tại|từ|khắp)\s+(?:các\s+|cả\s+)?$")
#: "một mình chăm 4 em": the number is the object of what somebody did.
_OBJECT = regex(
    r"(?<!\w)(?:chăm(?: sóc)?|nuôi|cứu(?: sống)?|giúp(?: đỡ)?|bắt(?: giữ)?|(?:giảng )?dạy|bồi dưỡng|huấn luyện|hướng dẫn|đào tạo|hỗ trợ|sinh"
    r"|cưu mang|đỡ đầu|vượt qua|đánh bại)\s+$"
)
#: "2/9" behind these is a day, no share.
_DAY = regex(r"(?<!\w)(?:ngày|dịp|lễ|đợt|sáng|trưa|chiều|tối|đêm|hôm|quốc khánh|từ|đến|mừng)\s+$")
#: "9 trong số 24 học sinh": so many of them.
_SOME_OF = regex(rf"(?<![\w.,/]){NUMBER} trong (?:tổng )?số (?:các )?$")
_UNSPLIT_BEFORE = regex(r"(?<!\w)ngoài\s+$")


def number(word: str) -> int:
    """The value of a numeral as `NUMBER` matches it: "1.200", "12", "bảy"."""
    return _WORDS.get(word) or int(word.replace(".", ""))


_ALONE = regex(rf"[^\w]*(?:[a-zđ\d]{{1,2}}[.)]\s*)?0*{NUMBER}\s*")


def number_before(words: str) -> int | None:
    """The number that alone stands before a name at the head of its line: "- 02 (giải Nhì)"."""
    match = _ALONE.fullmatch(words)
    return number(match["n"]) if match is not None else None


@dataclass
class Takers:
    """Recipients of one frame.

    Args:
        named: those with names, in order.
        collectives, individuals: counts that the text gives.
        by_tap_the: whether they are counted as "tập thể".
        contest: whether those read now have won a prize of a contest.
        described: whether the span names recipients at all, be it only "các tập thể".
        works: whether titles of works are listed.
        unnamed: whether a common noun stands where a recipient would ("trường tiểu học", "bộ phim").
        own: whether the number is the title's own ("12 chiến sĩ thi đua"), so that no other count of the page adds to it.
    """

    named: list[Recipient] = field(default_factory=list)
    collectives: int | None = None
    individuals: int | None = None
    described: bool = False
    unnamed: bool = False
    works: bool = False
    by_tap_the: bool = False
    contest: bool = False
    own: bool = False

    def add(self, recipient: Recipient) -> None:
        """Take one more, once."""
        if all(r.name.casefold() != recipient.name.casefold() for r in self.named):
            self.named.append(recipient)

    def join(self, other: Takers) -> None:
        """Take those of a further group as well: counts of one kind add up."""
        for recipient in other.named:
            self.add(recipient)
        if other.collectives is not None:
            self.collectives = (self.collectives or 0) + other.collectives
        if other.individuals is not None:
            self.individuals = (self.individuals or 0) + other.individuals
        self.described = self.described or other.described
        self.by_tap_the = self.by_tap_the or other.by_tap_the


#: "21 em và 15 thầy cô giáo": counts of one kind under two nouns add up.
_AND_MORE = regex(r"(?:\s+(?!trong|có|là|gồm|với|và|cùng)[^\W\d_]+){0,3}\s*(?:,|và|cùng)\s*$")


#: "một" is a number beside another one.
_ONE_BESIDE = regex(
    rf"(?<!\w)(?:(?:{WORD}|\d+) tập thể(?:,| và) một (?P<ind>cá nhân)|một tập thể(?:,| và) (?:{WORD}|\d+) cá nhân"
    r"|(?P<both>một (?:tập thể|đơn vị)(?:,| và) một cá nhân))(?! trong)(?!\w)"
)
#: "14 cá nhân thuộc A; 1 cá nhân thuộc B; 9 tập thể và 6 cá nhân thuộc C": those of one body after another.
_OF_ANOTHER = regex(
    r"(?:(?:,| và| cùng) \d+ (?:cá nhân|đồng chí|người))?\s+(?:thuộc|của|ở|tại) [^;\d\n]{2,120};\s*(?:và )?(?:\d+ tập thể(?:,| và) )?"
)


def _is_said(scene: Scene, start: int, at: int) -> bool:
    """Whether a number stands in what somebody is quoted with, that opens the span."""
    opened = scene.text[start:at].lstrip()
    return opened[:1] in "\"“" and not any(sign in opened[1:] for sign in '"”') and opened.count(" ") > _TITLE


#: The title of a work or contest has no more words before its number.
_TITLE = 4


def count(scene: Scene, start: int, end: int, found: Takers) -> None:
    """Add the counts that a span gives; of several counts of one kind the first, unless they are joined.

    Args:
        scene: the document.
        start, end: the span.
        found: recipients so far.
    """
    if (one := _ONE_BESIDE.search(scene.folded, start, end)) is not None:  # "năm tập thể và một cá nhân"
        found.individuals = 1 if one["ind"] or one["both"] else found.individuals
        found.collectives = found.collectives if one["ind"] else 1
    last: re.Match[str] | None = None
    alike: dict[str, re.Match[str]] = {}
    for match in _COUNT.finditer(scene.folded, start, end):
        other = _UNSPLIT.match(scene.folded, match.end(), end)
        if (other and bool(other["coll"]) != bool(match["coll"])) or _UNSPLIT_BEFORE.search(scene.folded[start : match.start()]):
            found.described = True
            continue
        before = scene.folded[max(0, match.start() - 24) : match.start()]
        others = scene.folded.startswith(" khác", match.end()) and bool(scene.persons(start, match.start()))
        apart = others or _person_ahead(scene, match) or _with_person(scene, match.start())
        if scene.text[match.start("n")].isupper() and match.start() > scene.layout.sentence_at(match.start())[0]:
            continue  # "cuộc thi về Năm Du lịch", "bà Trần Thị Mười Em"
        if (match["of"] and _DAY.search(before)) or _is_said(scene, start, match.start()):
            continue
        if apart or (match["coll"] and _WHOSE.search(before)) or _OF_SIZE.search(before) or _OBJECT.search(before) or _NUMBERED.search(before[-10:]):
            continue
        some = _SOME_OF.search(before)
        told = number(some["n"] if some is not None else match["n"])
        found.described = True
        joined = last is not None and last.lastgroup == match.lastgroup and last[0].split()[1:] != match[0].split()[1:]
        adds = last is not None and joined and _AND_MORE.fullmatch(scene.folded, last.end(), match.start()) is not None
        kin = alike.get(match.lastgroup or "")
        adds = adds or (kin is not None and _OF_ANOTHER.fullmatch(scene.folded, kin.end(), match.start()) is not None)
        last = alike[match.lastgroup or ""] = match
        found.by_tap_the = found.by_tap_the or match["coll"] == "tập thể"
        if match["coll"]:
            found.collectives = told + (found.collectives or 0) if adds or found.collectives is None else found.collectives
        elif match["ind"]:
            found.individuals = told + (found.individuals or 0) if adds or found.individuals is None else found.individuals


#: "1 tập thể nhận A; 1 (nhận B)": a number whose noun the clause before tells.
_BARE = regex(rf"\s*0*{NUMBER}\s*(?:(?:được|đã|vinh dự) )*")


def count_alone(scene: Scene, start: int, end: int, found: Takers) -> None:
    """Count by the noun of the clause before where a number stands alone before the verb.

    Args:
        scene: the document.
        start, end: span before the verb.
        found: recipients so far.
    """
    bare = _BARE.fullmatch(scene.folded, start, end) if scene.text[start - 1 : start] in (";", ",") else None
    lo = scene.layout.sentence_at(start)[0]
    last = None
    for match in _COUNT.finditer(scene.folded, lo, start) if bare is not None else ():
        last = match
    if bare is None or last is None or last["house"]:
        return
    found.described = True
    if last["coll"]:
        found.collectives = number(bare["n"])
    else:
        found.individuals = number(bare["n"])


_AND = regex(r"(?:(?<![\w])(?<!\d )(?<!hai )(?<!ba )(?:ông|bà|anh|chị|em|cô|thầy|cậu)|(?P<name>\S))\s+(?:và|cùng(?: với)?)\s+$")
#: "ông A, Chủ tịch Hội B và 4 cán bộ": an office between.
_AND_BEHIND_OFFICE = regex(r",\s[^\d,;.:\n]{3,80}?\s+(?:và|cùng(?: với)?)\s+")


def _with_person(scene: Scene, at: int) -> bool:
    """Whether somebody is named beside the counted ones, so that they are not all: "anh Tâm và 8 người khác"."""
    match = _AND.search(scene.folded, at - 20, at)
    before = scene.person_before(at)
    if before is not None and scene.text[before.end : at].count(" ") < 16 and _AND_BEHIND_OFFICE.fullmatch(scene.folded, before.end, at):
        return True
    if match is None:
        return False
    return match["name"] is None or (before is not None and before.end == match.end("name"))


def _person_ahead(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the number belongs to something else: "3 người con", "2 em bé", "bà A có 3 liệt sĩ"."""
    if match.group().endswith("liệt sĩ") and scene.folded.endswith(" có ", 0, match.start()):
        before = scene.person_before(match.start())
        if before is not None and match.start() - before.end == len(" có "):
            return True
    return bool(re.match(r"\s+(?:con|bé|bệnh|mất|thiệt|bị(?! (?:thu hồi|rút|tước|hủy))|chết)(?!\w)", scene.folded[match.end() : match.end() + 24]))
