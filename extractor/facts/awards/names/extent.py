"""How far a name runs in free text, and the classes (hạng) behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.facts.awards.model import AwardName
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_CLASS_WORDS = {"nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "i": 1, "ii": 2, "iii": 3, "1": 1, "2": 2, "3": 3}
_ONE = r"(?:nhất|nhì|hai|ba|iii|ii|i|[123])(?!\w)"
#: Without "hạng" a number would count what follows: "hạng Ba, 2 Cờ thi đua", "hạng Nhì, ba cá nhân".
_BARE = r"(?:nhất|nhì|ba(?!\s+(?:tập|cá|đơn|đồng|em|người|gia|bằng|cờ|huân))|iii|ii|i)(?!\w)"
#: "hạng Nhất", "(hạng Nhì)", ": hạng Ba (1998), …", "hạng Nhất, Nhì và Ba", "hạng Nhất và hạng Nhì".
CLASSES = regex(
    rf"[\s\"”’'»]*(?:(?P<open>\()|[,:])?\s*(?:các )?hạng:?\s+(?P<list>{_ONE}(?:\s*(?:,|và|;|-|/)\s*(?:hạng\s+{_ONE}|{_BARE}))*)(?(open)\s*\))"
    rf"|[\s\"”’'»]*\((?P<bare>{_BARE}(?:\s*(?:,|và|-)\s*{_BARE})+)\)"
)
#: "6 Huân chương X (1 hạng Nhất, 2 hạng Nhì, 3 hạng Ba)", "…, trong đó có 2 hạng Nhất và 4 hạng Nhì": how many of each class.
_OF_EACH = regex(
    rf"[\s\"”’'»]*(?:(?P<open>\()|,|:|;)?\s*(?:(?:trong đó(?: có)?|gồm(?: có)?|bao gồm|có)\s*:?\s*)?(?P<list>\d+\s+(?:huân chương\s+)?hạng\s+{_ONE}"
    rf"(?:\s*(?:,|và|;)\s*(?:và\s+)?\d+\s+(?:huân chương\s+)?hạng\s+{_ONE})*)(?(open)\s*\))"
)
_HANG = regex(rf"hạng\s+(?P<word>{_ONE})")
_ONE_CLASS = regex(_ONE)
#: "Huân chương X cho 9 cá nhân, trong đó có 2 hạng Nhì và 7 hạng Ba".
_EACH_BEHIND = regex(r"[^.;:()\n]{1,80}?(?=,?\s*(?:trong đó|gồm|bao gồm)(?: có)?\s*:?\s*\d+\s+hạng)")

_STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "cho của do vì và với tại trong trên từ để là được bị đã đang sẽ hạng nhân dịp theo như khi nhằm bởi ở năm ngày tháng lần gồm này đó "
        "trị kèm kết kỷ thuộc từng lâm qua cùng thì mà có nên sau trước đến tới cũng còn những các một hai ba bốn đợt về vào trao tặng cấp "
        "nhưng không khép song tổ bắt cách vừa hằng hồi tiếp lên dành giành đoạt",
    )
)
#: Compounds that hold a stop word.
_COMPOUND = regex(
    r"(?:đoàn kết|liên kết|tổng kết|giai cấp|cao cấp|cung cấp|chính trị|quản trị|(?:công|cá|quân|nạn|doanh|thương|bệnh|danh|tư) nhân|nhân (?:dân|viên"
    r"|đạo|lực|văn|ái)"
    r"|không (?:gian|quân|khí|lưu|chuyên|ngừng)|hàng không|với ý tưởng|ba miền|ba nước|các (?:hội|dân tộc|câu lạc bộ|cơ quan|nhóm tuổi|lứa tuổi"
    r"|khối|xã|huyện|tỉnh|thành phố|nước|quốc gia|trường|đơn vị|lực lượng|doanh nghiệp|giải pháp|mô hình|làng|loài)"
    r"|ngày mai|ngày(?= (?:truyền th|thành lập))|cho (?:cộng đồng|nụ cười|tương lai|mọi người|cuộc sống)|trong (?:tôi|em|ta|mắt|tim|trái tim|lòng)"
    r"|lên (?:đỉnh|ngàn)|qua (?:internet|mạng|thư|ảnh|tranh)|cách mạng|tổ quốc|hồi (?:sinh|phục|hương|ức|giáo)|thu hồi"
    r"|lâm nghiệp|kỷ luật|kỷ lục|trong sạch|tiếp sức|tiếp bước"
    r"|vì(?= sự (?:nghi|phát|tiến)| thế hệ| giai cấp| chủ quyền)|tiếp thị|vượt lên|vươn lên|hạng mục|bắt cướp|phong cách)(?!\w)"
)
#: Groups of people whose contest it is.
_WHO = (
    r"(?:cán bộ|công chức|viên chức|công nhân|đoàn viên|hội viên|chiến sĩ|giáo viên|nhân viên|nhà giáo|học sinh|sinh viên|học viên"
    r"|thanh niên|thanh thiếu niên|thiếu niên|thiếu nhi|nhi đồng|phóng viên|biên tập viên)"
)
#: Fields that a comma only parts within one name: "Giải thưởng Văn học, nghệ thuật X".
_FIELDS = regex(
    r"(?:văn học, nghệ thuật|văn hóa, (?:nghệ thuật|thể thao)|thể thao, du lịch|khoa học, (?:công nghệ|kỹ thuật)|học sinh, sinh viên"
    rf"|hòa bình, hữu nghị|nam, nữ|thanh, thiếu (?:niên|nhi)|{_WHO}, (?:(?:người )?lao động|{_WHO})|thiết bị, đồ dùng"
    r"|đàn, hát|ví, (?:gi|d)ặm|ca, múa|múa, nhạc|văn học, báo chí|báo chí, (?:văn học|xuất bản))(?!\w)",
    re.IGNORECASE,
)
_WORD = regex(r"[\w/&-]+(?:[.’'][\w]+)*")
#: "Nam diễn viên chính xuất sắc nhất": the superlative closes the name of a prize.
_BEST = regex(
    r"[^\W\d_]+(?: [^\W\d_]+){1,6}? (?:xuất sắc|tốt|uy tín|sáng tạo|hay|đẹp|ấn tượng|được yêu thích|tiêu biểu|triển vọng) nhất(?: của năm)?"
    r"(?: (?:Việt Nam|[Cc]hâu Á|Đông Nam Á|thế giới))?(?!\w)"
    r"|[^\W\d_]+(?: [^\W\d_]+){0,5}? của năm(?!\w)"
)
#: Vietnamese words in small letters behind a dash go on with the sentence; "Fair - play" is one name.
_GOES_ON = regex(r" (?=[^\W\dA-Z])(?:[a-z]*[^\W\da-zA-Z_])")
#: "Văn học - nghệ thuật": two fields that a dash joins.
_TWO_FIELDS = regex(
    r"(?<!\w)(?:văn học [-–] nghệ|văn hóa [-–] (?:thể|nghệ|văn)|khoa học [-–] (?:kỹ|công)|thể dục [-–] thể|văn nghệ [-–] thể|ca múa [-–] nhạ)",
    re.IGNORECASE,
)
#: Behind "và" another award begins.
_NEXT_AWARD = regex(r"(?:Top \d+|Giải|Huân chương|Huy chương|Bằng khen|Cúp|Cờ|Danh hiệu|Kỷ niệm chương)(?!\w)")
_TODAY = regex(r"(?:sáng|trưa|chiều|tối|đêm|hôm) (?:nay|qua|\d)")
_YEAR = regex(r"(?:19|20)\d{2}(?:-\d{4})?")


class Read(NamedTuple):
    """A name that was read: the offset after it and what it means."""

    end: int
    name: AwardName
    rule: str


def read_classes(folded: str, at: int) -> tuple[int, tuple[int, ...]]:
    """Classes written at an offset: (offset after them, classes in order); (at, ()) where there are none."""
    match = CLASSES.match(folded, at)
    if match is None:
        each = _OF_EACH.match(folded, at)
        return (each.end(), classes_in(" ".join(_HANG.findall(each["list"])))) if each else (at, ())
    return match.end(), classes_in(match["list"] or match["bare"])


def classes_behind(folded: str, at: int) -> tuple[int, ...]:
    """Classes that are counted one by one behind the recipients of a name; empty where there are none."""
    behind = _EACH_BEHIND.match(folded, at)
    return read_classes(folded, behind.end())[1] if behind is not None else ()


def classes_in(words: str) -> tuple[int, ...]:
    """The classes of a list such as "nhất, nhì và ba", folded."""
    return tuple(dict.fromkeys(_CLASS_WORDS[m.group()] for m in _ONE_CLASS.finditer(words)))


#: So many signs of a name must be alike before it is looked for in quotation marks.
_FIRST = 8
#: How long a name in quotation marks may be.
_LONGEST = 120


def quoted_end(text: str, at: int) -> int:
    """Offset behind a name that the page writes in quotation marks elsewhere, whatever words it has; `at` where it writes none there."""
    first = text[at : at + _FIRST]
    for sign in "“\"":
        opened = text.find(sign + first, 0) if len(first) == _FIRST and "\n" not in first else -1
        closed = min((c for c in (text.find(s, opened + 1) for s in "”\"") if c > 0), default=-1)
        inner = text[opened + 1 : closed].strip() if 0 <= opened < closed < opened + _LONGEST else ""
        if len(inner) > _FIRST and text.startswith(inner, at):
            return at + len(inner)
    return at


def free_end(text: str, at: int, *, words: int, lower: int) -> int:
    """Offset after a name in running text: capitalised words and the lower-case words between and behind them, up to a stop word.

    Args:
        text: the whole text.
        at: offset where the name begins.
        words: most words to take.
        lower: most lower-case words in a row.
    """
    best = _BEST.match(text, at, min(len(text), at + 80))
    if best is not None:
        return best.end()
    end = at
    run = 0
    for count, match in enumerate(_WORD.finditer(text, at, min(len(text), at + 240))):
        between = text[end : match.start()]
        word = match.group()
        joined = between.strip(" ") in ("", "-", "–", "&") and "\n" not in between
        joined = joined or (between == ". " and text[end - 2 : end] in ("TP", "Tp"))
        joined = joined or (between == ", " and any(m.start() < end < m.end() for m in _FIELDS.finditer(text, max(at, end - 12), match.end() + 10)))
        if (
            count >= words
            or not (joined if count else match.start() - at <= 1 and "\n" not in between)
            or (word == "-" and _GOES_ON.match(text, match.end()) is not None and _TWO_FIELDS.search(text, at, match.end() + 10) is None)
            or _YEAR.fullmatch(word)
            or _stops(text, at, match)
        ):
            break
        if word not in ("-", "–", "&"):
            run = run + 1 if not word[:1].isupper() and not word[:1].isdigit() else 0
        if run > lower:
            end = match.end() if text.endswith(_HALVES, at, end) and word in _OTHER_HALVES else end
            break
        end = match.end()
    behind = _WINNER.search(text, at, end) if text.startswith((" giành ", " đoạt "), end) else _ESTEEM.search(text, at, end)
    return behind.start() if behind else end


#: Words of two syllables that close names: no name ends between them.
_HALVES = (" tiêu", " xuất", " toàn", " thế", " quốc")
_OTHER_HALVES = frozenset({"biểu", "sắc", "cầu", "quốc", "giới", "tế", "gia"})
#: What is said of an honour and is no part of its name: "danh hiệu Ảnh hậu danh giá".
_ESTEEM = regex(r" (?:danh giá|cao quý)$")


#: "hội thao toàn quân đơn vị giành giải Nhì": who won stands right behind the contest.
_WINNER = regex(r" (?:đơn vị|đội|đoàn|nhà trường|trường|nhóm|em|anh|chị)$")


#: What a contest or ceremony does: "Liên hoan phim X bế mạc".
_HAPPENS = {"diễn": " ra", "bế": " mạc", "khai": " mạc", "quyết": " định", "tiến": " hành"}
#: "Vì sự nghiệp xây dựng và phát triển thành phố X": two things that one does.
_PAIR = regex(r"(?:dựng|vệ|tồn|gìn|sóc|thừa) và (?:phát (?:triển|huy)|bảo vệ|trưởng thành)(?!\w)")


#: "cuộc thi toàn quốc và Hà Nội đoạt 2 giải": behind "và" somebody else has won.
NEXT_SUBJECT = regex(rf" (?:[{UPPER}][^\W\d_]+ ){{1,4}}(?:đã |cũng |xuất sắc )?(?:đoạt|giành|đạt|nhận)(?!\w)")


#: "Tìm hiểu cuộc đời và sự nghiệp của Chủ tịch Hồ Chí Minh": whose life it is goes with it.
_LIFE = ("sự nghiệp ", "cuộc đời ", "thân thế ")


def _stops(text: str, begin: int, match: re.Match[str]) -> bool:
    word = match.group()
    if word.isupper() and text[begin : match.start()].isupper():  # a headline in capitals
        word = word.lower()
    if word == "và":  # "Khoa học và Công nghệ" goes on, "A và B" of two awards is the caller's
        following = text[match.end() : match.end() + 16].lstrip()
        pair = _PAIR.match(text, text.rfind(" ", begin, match.start() - 1) + 1)
        other = not following[:1].isupper() or _NEXT_AWARD.match(following) is not None or NEXT_SUBJECT.match(text, match.end()) is not None
        return other and pair is None
    if word in _HAPPENS and text.startswith(_HAPPENS[word], match.end()):
        return True
    if word not in _STOP_WORDS:
        return _TODAY.match(text, match.start()) is not None
    if word == "của" and text[match.end() + 1 : match.end() + 2].isupper() and text.endswith(_LIFE, begin, match.start()):
        return False
    if word == "năm" and text[begin : match.start()].rstrip()[-1:].isdigit():  # "Tìm hiểu 75 năm xây dựng …"
        return _YEAR.match(text, match.end() + 1) is not None
    before = text.rfind(" ", begin, match.start() - 1) + 1 if match.start() > begin else match.start()
    stretch = text[max(begin, before) : match.end() + 12].lower()
    return not any(
        stretch.startswith(c.group(), c.start()) and c.end() + max(begin, before) >= match.end() and c.start() + max(begin, before) <= match.start()
        for c in _COMPOUND.finditer(stretch)
    )


#: "giải thưởng ứng dụng tiết kiệm tốt nhất Việt Nam": what is best names the prize.
_BEST_OF = regex(
    r"(?!(?:cao|lớn|danh|uy|quan|quý|được|của|cho|là|dành|phụ)(?!\w))(?:(?!giải |là |gồm |và )[a-zà-ỹđ]+ ){2,9}?(?:tốt|xuất sắc|sáng tạo|uy tín"
    r"|được yêu thích|ấn tượng|triển vọng) nhất(?: (?:việt nam|châu á|đông nam á|thế giới|khu vực|của năm))?(?!\w)"
)


def best_of(folded: str, at: int) -> int:
    """Offset behind a name in small letters that a superlative closes; `at` where there is none."""
    match = _BEST_OF.match(folded, at)
    return match.end() if match is not None else at


_FIELD = regex(
    rf"(?!(?:lớn|cao|quý|phụ|quốc tế(?! [{UPPER}])|danh giá|uy tín|quan trọng|này|trên|đặc biệt|hằng|cấp|của|cho|tại|trong|ở|với|và|là|do|từ|năm|lần"
    rf"|được|đã|sẽ|có|thứ|trị|tiền|gồm"
    rf"|nào|khác|giá trị|dành|thường|hấp dẫn|gần|hơn|độc|bằng|khủng|may|mang|đầu|nhất|các|cuối|tháng"
    rf"|tuần|cá nhân|tập thể)(?!\w))(?:[a-zà-ỹđ]+\s+){{1,5}}(?=[{UPPER}\d])(?!Giải )"
)


#: Prizes of writers' associations, by what was written: "giải thưởng văn xuôi cho …".
_LITERARY = regex(
    r"(?:văn học(?: dịch| thiếu nhi| trẻ)?|văn xuôi|thơ|truyện ngắn|tiểu thuyết|bút ký|lý luận(?:,? (?:và )?phê bình)?|dịch thuật|tác giả trẻ)"
    r"(?=\s*(?::|,? (?:được )?trao|,? cho|,? thuộc về|,? dành cho)(?!\w))"
)


def field_end(text: str, folded: str, at: int) -> int:
    """Offset behind "giải thưởng khoa học Trần Văn Giàu": a field in small letters, then the name; `at` where there is none."""
    best = best_of(folded, at) if folded.startswith("giải thưởng", at - len("giải thưởng ")) else at
    if best > at:
        return best
    literary = _LITERARY.match(folded, at)
    if literary is not None:
        return literary.end()
    field = _FIELD.match(text, at, min(len(text), at + 40))
    if field is None:
        return at
    return free_end(text, at, words=12, lower=6)


_PRAISE = regex(
    r" (?:[a-zà-ỹđ]+ ){0,2}?(?:xuất sắc|ấn tượng|triển vọng|được yêu thích)(?: nhất)?(?!\w)|(?: (?:châu (?:Á|Âu)|Đông Nam Á|thế giới"
    r"|toàn cầu|toàn quốc"
    r"|quốc tế)(?!\w))+"
)


#: "Đạo diễn xuất sắc phim truyện điện ảnh": among which films.
_OF_FILMS = regex(
    r" phim (?:truyện )?(?:điện ảnh|truyền hình|truyện|tài liệu|hoạt hình|khoa học|ngắn)(?: (?:điện ảnh|truyền hình|nhựa|khoa học))?(?!\w)"
)
_PRAISES = ("xuất sắc", "nhất", "ấn tượng", "triển vọng", "được yêu thích")


def with_praise(text: str, end: int) -> int:
    """Offset behind the praise that closes the name of a prize ("Nữ diễn viên chính xuất sắc"); `end` where none follows."""
    match = _PRAISE.match(text, end)
    end = match.end() if match is not None else end
    return past_films(text, end)


def past_films(text: str, end: int) -> int:
    """Offset behind the kind of films of a category ("Đạo diễn xuất sắc phim truyện"); `end` where none follows."""
    film = _OF_FILMS.match(text, end) if text.endswith(_PRAISES, 0, end) else None
    return film.end() if film is not None else end
