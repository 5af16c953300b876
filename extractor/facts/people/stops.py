"""Where what looks like the body of an office ends: a sentence begins whose stop is lost, or a verb follows a country or another territory."""

from __future__ import annotations

from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import countries, person_words, place_names
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: With a capital they open a sentence whose stop before them is lost ("Chủ tịch Real Madrid | Khi …").
LOST_STOP = frozenset("ông khi trong theo nếu những nhưng tuy bị đã đang sẽ ảnh nguồn video clip được từng là".split())

#: Last syllables of the words for units.
_TYPES = frozenset(("tỉnh", "huyện", "quận", "xã", "phường", "tp", "phố", "trấn", "thôn", "bản", "ấp", "buôn"))

#: Whose last syllables are none of them: "Hợp tác xã | Nông nghiệp A", "Nhà xuất bản | Phụ nữ".
_NO_TYPES = frozenset(("tác xã", "xuất bản", "cơ bản", "tư bản", "văn bản", "kịch bản", "nhật bản", "công xã"))


_HANDS_OVER = frozenset(("gắn", "trao", "nhận"))


def honour(words: Words, index: int) -> bool:
    """Whether the word for an honour begins at an index: no second field of a body ("Giám đốc Sở Y tế và | Kỷ niệm chương cho bà B")."""
    return any(words.phrase(index, n) in person_words("honour") for n in (2, 3))


def stop_lost(words: Words, index: int) -> bool:
    """Whether a capitalised word opens the next sentence, and the stop before it is lost.

    Args:
        words: the words of the text.
        index: index of the word.
    """
    if words.broken(index + 1) or not words.phrase(index + 1, 1)[:1].isalnum():
        return False  # "xã Sủng Là, huyện …"
    if words.lowers[index - 1] in _TYPES and words.phrase(index + 1, 1).isalpha() and words.items[index + 1].capital:
        return False  # "huyện Tuy Đức"
    day = words.lowers[index] in ("ngày", "sáng", "trưa", "chiều", "tối", "đêm") and words.phrase(index + 1, 1)[:1].isdigit()
    return words.lowers[index] in LOST_STOP or day or words.phrase(index, 2) == "sau đó"


#: What goes on with an office behind its country ("đại sứ Mỹ | tại …", "Thủ tướng Anh | đương nhiệm").
_GOES_ON = frozenset(
    "tại ở phụ về kiêm và đương lâm khu gốc thường bên đặc chuyên đắc danh khóa khoá cùng người trong thứ đầu tiền mãn hiện thành tỉnh miền vùng chi"
    " phía thuộc của trực sắp vừa nhân toàn chất".split()
)
#: Countries of one syllable that no body begins with.
SHORT_COUNTRIES = frozenset(("mỹ", "nga", "anh", "đức", "nhật", "lào", "úc", "ý", "áo", "xiêm"))


def behind_country(words: Words, index: int, begin: int) -> bool:
    """Whether a small word follows the country that is the whole body so far: a verb, as in "nghị sĩ Mỹ | hối thúc Ngoại trưởng A".

    Args:
        words: the words of the text.
        index: index of the word.
        begin: where the body begins.
    """
    if not 0 < index - begin < 4 or not words.items[index].text.islower() or words.lowers[index] in _GOES_ON:
        return False
    name = words.phrase(begin, index - begin)
    sure = name in SHORT_COUNTRIES or " " in name or not is_vietnamese_syllable(name)  # "Trung", "Pháp" begin bodies too
    return sure and words.items[begin].text[0].isupper() and name in countries()


#: What goes on with an office behind its province or commune ("Sở Y tế Hà Nội | phụ trách …", "ĐH Thái Nguyên | cơ sở 2").
_GOES_ON_BEHIND_PLACE = _GOES_ON | frozenset("với số cơ mở cũ mới lần phân bậc ngành lớp nước ủy uỷ đoàn hội đội đảo ven thông hoặc viên".split())
_MOST_SYLLABLES = 5


_CASES = frozenset("án nghi kiện cướp giết tai thảm đánh xả nổ bắt cháy sập lừa việc bê đâm chìm phóng".split())
#: What a family name of other languages begins with.
_PARTICLES = frozenset(("de", "van", "von", "del", "della", "bin", "al"))


def stopped(words: Words, index: int, begin: int) -> bool:
    """Whether a small word is no part of the body any more: a verb behind a country, a territory or a field of work.

    Args:
        words: the words of the text.
        index: index of the word.
        begin: where the body begins.
    """
    if words.lowers[index] in _HANDS_OVER and honour(words, index + 1):
        return True  # "Phó Tư lệnh Quân khu 7 | gắn Huân chương"
    if words.lowers[index] == "chuyên":  # "giám đốc công ty Hoshino | chuyên cung cấp …"
        return any(words.phrase(index + 1, n) in person_words("trading") for n in (1, 2))
    if words.lowers[index] in _PARTICLES and words.items[index - 1].text.islower() and index + 1 < len(words.items):
        return words.items[index + 1].text.istitle()  # "hoạ sĩ tự do | de Adder"
    if words.lowers[index] == "vụ" and words.phrase(index + 1, 1) in _CASES and words.lowers[index - 1] not in ("dịch", "nghiệp", "nhiệm"):
        return True  # "thư ký phiên tòa | vụ án …"
    if words.lowers[index] == "dạy" and words.items[index - 1].capital and index > begin:
        return words.phrase(index + 1, 1)[:1].islower()  # "giáo viên môn Toán | dạy nghi phạm"
    return behind_country(words, index, begin) or acts_on(words, index, begin) or behind_place(words, index, begin)


def behind_place(words: Words, index: int, begin: int) -> bool:
    """Whether a small word follows the territory that closes a body: a verb, whichever it is ("Bệnh viện Đa khoa tỉnh A | khuyến cáo phụ huynh").

    Args:
        words: the words of the text.
        index: index of the word.
        begin: where the body begins.
    """
    word = words.lowers[index]
    if index == begin or word in _GOES_ON_BEHIND_PLACE or not word.isalpha() or words.phrase(index - 1, 2) in person_words("office-inside"):
        return False  # "Trung tâm Chống Khủng | bố"
    if words.items[index - 1].capital and word == "hậu":
        return False  # "chương trình Chung khảo phía Nam Hoa | hậu Việt Nam"
    before = words.items[index - 1]
    closed = before.text == ")" or words.phrase(index - 2, 2) in _COMMITTEES or _unnamed_unit(words, index)
    closed = closed or (before.capital and (_CODE.fullmatch(before.text) is not None or _named_place(words, index, begin)))
    return closed and not any(words.phrase(index, n) in person_words("body-start") for n in (1, 2))


#: What departments of the police are called by: "Phòng PC45 | chỉ huy".
_CODE = regex(r"[A-ZĐ]{1,3}\d{1,3}")


#: Right behind them a small word is the field of the body.
_BODY_ENDS = frozenset("quỹ phòng ban viện tâm ty khoa bộ sở cục đội tổ nhà hội trạm và quan ngành phần đồng đoàn".split())


#: Whom or how much an act concerns.
_OBJECTS = frozenset("ông bà anh chị cô họ một hai ba bốn những rằng".split())


def _takes(words: Words, index: int) -> bool:
    """Whether an act that trades and bodies are called by too has persons or a number of things behind it ("công ty X | đầu tư hai …")."""
    count = next((n for n in (2, 1) if words.phrase(index, n) in person_words("office-end-act")), 0)
    if not count or index + count >= len(words.items) or words.broken(index + count) or words.lowers[index - 1] in _BODY_ENDS:
        return False
    follow = words.lowers[index + count]
    return follow in _OBJECTS or follow.isdigit()


def acts_on(words: Words, index: int, begin: int) -> bool:
    """Whether a verb that fields of work are called by too has its object behind it ("Giám đốc Sở Nội vụ | kiểm tra các …").

    Args:
        words: the words of the text.
        index: index of the word.
        begin: where the body begins.
    """
    if _takes(words, index):
        return True
    if words.lowers[index - 1] in _BODY_ENDS or words.phrase(index, 2) not in person_words("office-end-object"):
        return False
    follow = words.phrase(index + 2, 1)
    if index + 2 >= len(words.items) or words.items[index + 2].text[0].isupper() or _names_firm(words, index, begin):
        return False  # "Công ty TNHH vật liệu xây dựng | Đông Sơn"
    if index == begin and follow in ("tại", "ở", "về", "trong", "của"):
        return False  # "giám đốc | nghiên cứu tại Viện …": a field right behind the head
    return follow in person_words("object-start") or follow.isdigit() or words.phrase(index + 2, 2) == "công tác"


#: Legal forms, behind which a firm's fields of work and its name are still to come.
_LEGAL_FORMS = frozenset(("tnhh", "mtv", "phần", "cp", "viên"))
_MOST_FIELDS = 5


def _names_firm(words: Words, index: int, begin: int) -> bool:
    """Whether two words are a field of work in a firm's name that is still to come ("Công ty TNHH đầu tư | phát triển | nhà Sơn Hà")."""
    first = next((at for at in range(index - 1, begin, -1) if words.lowers[at] in _LEGAL_FORMS), 0)
    if not first or not all(word.text.islower() or word.text.isupper() for word in words.items[first + 1:index]):
        return False
    ahead = words.items[index + 2:index + 2 + _MOST_FIELDS]
    name = next((n for n, word in enumerate(ahead) if word.text.istitle()), len(ahead))
    return name < len(ahead) and all(word.text.isalpha() and word.lower not in _OBJECTS for word in ahead[:name])


#: Words that "giao" ends.
_GIAO = frozenset(("ngoại", "bàn", "chuyển", "xã", "tâm", "bộ", "đoàn", "phát"))
#: Verbs that names of bodies hold too, but not behind a capital.
_DIRECTS = frozenset(("chỉ đạo", "giới thiệu", "điều động", "phân công", "bảo vệ", "điều trị", "hướng dẫn"))


def before_name(words: Words, index: int, begin: int, end: int) -> tuple[int, int, str]:
    """An office that a name follows, without the "của" or "cho" that leads to it; "và" before a name ends the office, and what is done to it.

    Args:
        words: the words of the text.
        index: index of the name's first word.
        begin: where the body begins.
        end: where the office ends so far.
    """
    word = words.items[index]
    if index - 1 >= begin and words.lowers[index - 1] in ("và", "cùng"):
        return words.items[index - 2].end, words.items[index - 1].start, "và"
    longest = (3, 2) if index - begin > 1 else (1,)  # one syllable may end a field: "Thứ trưởng Ngoại giao | A"
    verb = next((n for n in longest if index - n >= begin and words.phrase(index - n, n) in person_words("acts-upon")), 0)
    if index - begin > 2 and words.phrase(index - 2, 2) in _DIRECTS and words.items[index - 2].text.islower() and words.items[index - 3].capital:
        verb = 2  # "chủ tịch PVC | chỉ đạo | A"
    if words.lowers[index - 1] == "giao" and index - begin > 1 and words.lowers[index - 2] not in _GIAO and words.items[index - 1].text.islower():
        verb = 1  # "Bộ trưởng Công an | giao | Đại tá A …"
    if verb:
        return words.items[index - verb - 1].end, words.items[index - verb].start, "word"  # "HLV | khen | A", "bác sĩ | cứu | A"
    led = index - 1 >= begin and (words.lowers[index - 1] in ("của", "cho", "với", "từ") or words.items[index - 1].text in ("Ông", "Bà"))
    return words.items[index - 2].end if led else end, word.start, "name"


#: Bodies whose name is whole: what goes on in small letters is no part of it.
_COMMITTEES = frozenset(f"{level} {end}" for level in ("tỉnh", "thành", "huyện", "quận", "thị") for end in ("ủy", "uỷ")) | {"chính phủ", "quốc hội"}
#: Words that "bản", "buôn" or "xóm" begins, and no village: "Cục Bản | quyền".
_NO_VILLAGE = frozenset("quyền đồ tin sắc án vị lề nhạc mẫu thân cáo làng mường dân lậu bán".split())


def _unnamed_unit(words: Words, index: int) -> bool:
    """Whether a unit told by its level alone stands before a word ("Chủ tịch UBND tỉnh | …"); "hợp tác xã" is none."""
    level = words.lowers[index - 1]
    if level in ("thôn", "bản", "ấp", "buôn", "xóm", "khóm"):
        return words.lowers[index] not in _NO_VILLAGE and words.phrase(index - 2, 1) != "xuất"  # "Nhà xuất bản | giao thông"
    unit = level in ("tỉnh", "huyện", "quận", "xã", "phường") or words.phrase(index - 2, 2) in ("thành phố", "thị trấn", "thị xã")
    return unit and words.lowers[index - 2] not in ("tác", "cấp", "các", "liên", "cụm", "và")


#: Behind them a field may begin with two capitals ("khoa Nội Tiêu hóa", "tỉnh Đoàn Thanh niên").
_BEFORE_FIELDS = frozenset("khoa phòng viện ban sở bộ cục vụ tỉnh thành huyện và phần tế lâm kiêm của nhà thuộc tại ở trực các".split())


#: What parties, fronts and churches are called by first ("Trung ương Đảng Nhân | dân").
_FIRSTS = ("đảng", "quân", "liên", "mặt", "phật", "tổng", "giáo", "nhân")


#: What bodies do, written with a capital.
_NOUNS = frozenset((
    "đầu tư", "phát triển", "bảo vệ", "quản lý", "hỗ trợ", "nghiên cứu", "đào tạo", "xúc tiến", "kinh doanh", "thương mại", "dịch vụ", "bảo tồn",
    "khởi nghiệp", "tín dụng", "bảo lãnh", "khuyến học", "nhân đạo", "bảo trợ", "giám sát", "tư vấn", "truyền thông", "hợp tác", "bảo hiểm",
))


def _proper(words: Words, first: int, index: int) -> bool:
    """Whether two capitalised words behind a small one are a proper name ("khu bảo tồn thiên nhiên Pù Huống | …")."""
    run = words.items[first:index]
    before = words.items[first - 1]
    if (noun := words.phrase(index - 1, 2)) in _NOUNS or noun in person_words("second-field"):
        return False  # "Quỹ Đầu | tư Sao Mai", "Cao đẳng Nghề Du | lịch"
    if len(run) != 2 or not before.text.islower() or before.lower in _BEFORE_FIELDS or run[0].lower in _FIRSTS:
        return False
    if run[0].lower in person_words("body-start"):
        return False
    begun = any(words.phrase(index - n, n + 1) in person_words("body-start") for n in (1, 2))  # "Công đoàn Tổng Công | ty"
    return not begun and all(word.text.istitle() and word.text.isalpha() for word in run)


#: Types that no space parts from the name: "UBND TP.Đà Nẵng | giao các sở …".
_GLUED = ("tp.", "tx.", "tt.", "h.", "q.")


def _named_place(words: Words, index: int, begin: int) -> bool:
    """Whether the capitalised words before a word name a place: behind the word for its level, or known."""
    first = index - 1
    while first > begin and index - first < _MOST_SYLLABLES and words.items[first - 1].capital and words.lowers[first] not in _TYPES:
        first -= 1
    typed = words.lowers[first] in _TYPES and first < index - 1
    before = words.phrase(first - 2, 2)
    typed = typed or (first > begin and before not in _NO_TYPES and (words.lowers[first - 1] in _TYPES or before == "đặc khu"))
    typed = typed or any(word.startswith(_GLUED) for word in words.lowers[first:index])
    short = words.items[index - 1].text.isupper() and words.lowers[index - 1] in place_names()  # "TP.HCM"
    named = typed or short or (first > begin and _proper(words, first, index))
    return named or any(words.phrase(index - n, n) in place_names() for n in (2, 3) if index - n >= first)
