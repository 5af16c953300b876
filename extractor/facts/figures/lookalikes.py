"""Numbers before a noun that count nothing: pairs for "both", designations, levels, names of contests."""

from __future__ import annotations

import re

from extractor.facts.figures.numbers import Number
from extractor.facts.figures.units import EXACT, PER_HEAD, Unit
from extractor.language.anchored import Closing
from extractor.language.patterns import regex

#: Pairs that only stand for "both".
_BOTH = regex(
    r" (?:bên|đất nước|nước(?! (?:thành viên|đối tác|láng giềng))"
    r"|đảng(?! (?:viên|bộ|ủy))|cái(?! (?!này|kia|đó|đều|ấy|là|thì|và|cùng|khác|nữa)[^\W\d_])"
    r"|đầu(?! (?:sách|máy|đạn|tàu|mối|số|việc|xe))|chiều|phía|miền"
    r"|tay(?! (?:súng|vợt|đua|lái|chơi|trống))|chân(?! (?:dài|sút))|mắt|đùi|má(?! con)|đầu gối|bàn (?:tay|chân)|cánh tay|gò má"
    r"|vai(?! (?:diễn|chính|phụ))|mặt(?! hàng)|nhà nước|quốc hội"
    r"|chính phủ|dân tộc|con số|nền kinh tế|hàng|thứ tiếng|màu|bờ|dây(?! chuyền)"
    r"|bộ (?:quốc phòng|ngoại giao|công an|tài chính|tư pháp|nội vụ|y tế|công thương|giao thông|giáo dục|nông nghiệp|thông tin|văn hóa)"
    r"|(?:nhà |vị )?lãnh đạo(?! (?:sở|phòng|ngành|huyện|xã|ubnd|công ty|doanh nghiệp|ngân hàng|trường|tập đoàn|tỉnh|thành phố))"
    r"|đội(?= (?:đang|đều|cùng|đã|sẽ|vẫn|bước vào|hòa|chia|nhập cuộc|chơi|tạo|có trận|gặp nhau|đối đầu|thi đấu)(?!\w))"
    r"|nguyên thủ|thủ tướng|tổng thống|ngoại trưởng|bộ trưởng|quốc gia(?! thành viên))(?!\w)"
)
_BETWEEN = regex(r"(?<!\w)(?:giữa|quan hệ|nhân dân) (?:hai|2)\Z")
_THING_NEXT = regex(
    r" (?:người (?:phụ nữ|đàn ông|đàn bà|bạn|anh|chị)|ông già|đoàn|chiến hạm|tàu|xe|ô ?tô|máy bay|nhà|phòng|trụ|cột|cầu|đường ray|toa|thuyền"
    r"|nhóm|gia đình)(?!\w)"
)
_BOTH_BEFORE = regex(
    r"(?<!\w)(?:một|nấu|luộc|hấp|nướng|rán|chưa|quả|trái|cả|bộ|chân|song|ngôi|thứ|vòng|giải|hạng|số|lớp|ngã|ca|hàng|bà|ông|anh|chú|cô|chị|em) \Z"
)
#: "ba mẹ" are parents, "năm lớp 6" is a year.
_KIN = regex(
    r"ba (?:mẹ|má|lô)(?!\w)|năm (?:lớp|nhà)(?!\w)|hai lần (?=\))|ba vòng (?!thi|đấu|loại|sơ|chung|đầu|tuyển|phỏng|sàng)"
    r"|chín (?:muộn|sớm|mặt|muồi|cây|bói|rộ|chắn|mọng|mềm|ngọt|tới|đỏ|vàng|nhừ|đều|kỹ|hẳn|dần)(?!\w)|mười mươi"
    r"|(?:(?<=ép )|(?<=dấm )|(?<=giấm )|(?<=ủ )|(?<=nấu )|(?<=luộc ))chín(?!\w)"
    r"|bốn phương(?! (?:thức|án|pháp|tiện|châm|hướng|trình))"
    r"|bốn mùa(?! giải| thi)|tám hướng|năm vạn sự"
)
#: Set phrases, and what tells a vehicle's kind: "lương ba cọc ba đồng", "năm lần bảy lượt", "xe ba bánh".
_SET_PHRASE = regex(
    r"ba (?:kích|chỉ(?= (?:heo|lợn|bò|rán|luộc|kho|nướng|quay|rút))|khía|quân"
    r"|chìm|cọc|đầu sáu|máu sáu|bảy hai mốt|hoa|gai|que|đào|rọi|gác)(?!\w)"
    r"|(?:7|bảy) lá (?:1|một) hoa(?!\w)|(?<=lá )(?:1|một) hoa(?!\w)"
    r"|(?<=cọc )ba đồng|(?<=chìm )bảy nổi|năm lần bảy lượt|(?<=lần )bảy lượt"
    r"|(?:năm châu(?! lục)|(?<=châu )bốn (?:bể|biển)|bốn bể|hai (?:mang|lòng|lúa)|mười phân vẹn|tám lạng|trăm phần trăm)(?!\w)"
    r"|(?:3|ba) vòng (?:nóng|gợi cảm|chuẩn|đầy đặn|bốc|quyến rũ|hoàn hảo|cơ thể|sexy)(?!\w)"
    r"|(?<=đấu )(?:ba|năm|bảy|chín|[3579]) thắng(?!\w)|(?<=thắng )(?:hai|ba|bốn|năm|[2-5])(?= trong)"
    r"|(?<=xe )(?:hai|ba|bốn|[234]) bánh(?!\w)|(?<=bơi )(?:4|bốn) mùa(?!\w)"
)
_INSIDE = regex(r"[,:] [A-ZĐ][^,.;:\n]{2,30}, \Z|[^\W\d_] \Z")
_YEAR_BEFORE = regex(r"(?:/ ?|(?<!\w)(?:là|đầu|(?<!trong )số|mùa) )\Z")
#: "F-16", "Su -30", "Covid-19": a dash right before the digits after a code makes a designation.
_DESIGNATION = regex(r"(?<![\w])(?:[A-ZĐ][\w.]*[ ]?|7\d7 ?)[-–]\Z")
#: "tại SEA Games 29 lần này": games whose edition the number is, whatever stands behind it.
_GAMES = regex(r"(?<!\w)(?:SEA ?Games|Sea ?Games|SEA GAMES|Asiad|ASIAD|ASEAN Para Games|ASEAN Cup|AFF Cup) \Z")
#: "SEA Games 31 tổ chức ở Hà Nội": the number of an edition, and a verb.
_EDITION = regex(r"(?:Games|GAMES|ASIAD|Asiad|Olympic|Cup|CUP|Festival|Expo|APEC|ASEAN|khóa|lần thứ) \Z")
_EVENT_NAME = regex(r" (?:nam|nữ|tự do|vượt|rào|bơi|tiếp sức|hỗn hợp|ếch|ngửa|bướm)(?!\w)")
#: "HCV 200m", "nội dung 400m": the name of a race.
_RACE_BEFORE = regex(r"(?<!\w)(?:hcv|hcb|hcđ|huy chương (?:vàng|bạc|đồng)|nội dung|kỷ lục) \Z")
#: "không xin một đồng": none at all.
_NONE_AT_ALL = regex(r"(?<!\w)(?:không|chẳng|chưa|chả|đừng) [^.,;:\n]{0,40}\Z")
#: "xe khách 16 chỗ" is a kind of vehicle.
_SEATS = regex(r"(?<!\w)(?:xe|ô ?tô|taxi|loại|limousine|xế hộp)(?: [^\W\d_]+){0,5} (?:\d{1,2}(?: và|,) )?\Z")
#: "1 tuần 1 lần" tells how often.
_EVERY = regex(r"(?<!\w)(?:giờ|ngày|tuần|tháng|quý|năm) \Z")
_LEVELS = regex(r"(?:địa phương|chính quyền|buýt|xe khách|giường nằm|đánh thuế|nhà) \Z")
_STOREYS = ("tầng", "trệt", "lầu", "tum")
#: "cả hai hạng mục này" says *both* of what was told; "kể cả hai người" counts.
_BOTH_OF = regex(r"(?<!kể )(?<!gồm )(?<!tất )(?<!\w)cả \Z")
_TOLD = regex(r"(?: [^\W\d_]+){1,5}? (?:này|trên|ấy|đó|kia|đều|nói trên)(?!\w)")
#: Words that are a unit's first syllable by chance: "một đô thị", "30-4 lần thứ hai", "khóa 14 từ năm 2013", "vùng 1 ký công văn".
_OTHER_WORD = regex(
    r"đô (?:thị|đốc|hộ|vật|trưởng)(?!\w)|lần thứ(?!\w)"
    r"|từ (?:trạm|ga|sân|bến|cảng|nhà|khu|quận|huyện|tỉnh|thành phố|phường|xã|thôn|đường|cầu|nút|ngã|trường|bệnh viện|nước"
    r"|\d|năm|ngày|tháng|khi|khá|trung bình|giỏi|đầu|cuối|sau|trước|mức)(?!\w)"
)
#: "cả hai quyết định đặt cược": a verb, where nothing makes it the noun.
_BOTH_ACT = regex(
    r" (?:quyết định|đề nghị|cam kết|đề xuất|kiến nghị|thỏa thuận|thoả thuận|dự định|công bố|thông báo|báo cáo)"
    r"(?! (?:này|trên|đó|ấy|đều|của|nói|về)(?!\w))"
    r"(?= [^\W\d_])"
)
#: "ô tô/1.000 dân": to so many, no count.
_TO_SO_MANY = regex(r"[^\W\d_] ?/ ?\Z")
_POWERS = frozenset((100, 1000, 10_000, 100_000, 1_000_000))
#: "một là …, hai là …" count points.
_ONE_IS = regex(r"(?<!\w)một là(?!\w)")
_SIGNS = regex(r"(?:vùng|chi cục|cục|trưởng|phó|khu vực) \Z")
#: "8 Hồ Văn Huê", "20 Bộ Xây dựng": one capital syllable with a capital after it is a name, no counted noun.
_NAME_UNIT = regex(r"[A-ZĐ][a-zà-ỹđ]* [A-ZĐÀ-Ỹ][a-zà-ỹđ]+(?!\w)")
#: "loạt luân lưu 11 m", "chấm 11m".
_PENALTY = regex(r"(?<!\w)(?:luân lưu|phạt đền|chấm(?: phạt)?|quả(?: phạt)?|đá|sút|loạt(?: sút)?|cú) \Z")
#: "bắn pháo 130mm", "súng 12,7 mm": the bore of a gun.
_BORE = regex(r"(?<!\w)(?:súng|pháo|cối|đạn|đại liên)(?: (?:máy|cối|phòng không|cao xạ|tự hành|phản lực|nòng dài|chống tăng))* \Z")
#: "về chung một nhà": they wed.
_SHARED_HOME = regex(r"chung (?:1|một) nhà(?!\w)")
#: "tỷ lệ 16:9 cũ".
_PROPORTION = regex(r"\d:\Z")
#: "lần quay thứ 76, 83 và 85".
_ORDINALS = Closing(r"(?<!\w)(?:thứ|số) \d{1,4}(?:, (?:thứ )?\d{1,4})*(?:,| và|, và) \Z")
#: "chọn 6 số trong …", "trúng 6 số,": numbers that are drawn.
_DRAWN = regex(r" (?:trong|trên|trùng|khớp|may mắn|bất kỳ|từ|này|đó|của)(?!\w)| ?[,.;)]|\Z|\n")
#: "top 5 Gương mặt …", "Liveshow 6 Giọng hát …": a place in a ranking, which of the evenings of a show with a name.
_TOP = regex(r"(?<!\w)(?:top|liveshow|live show|gala|season|episode) \Z")
_SCALE_OF_MAP = regex(r"t[ỷỉ] lệ (?:bản đồ )?\Z")
#: What tells two apart from all others: "hai nền kinh tế lớn nhất thế giới" are counted.
_GREATEST = regex(
    r" (?:nền kinh tế|nước|quốc gia|bên|cường quốc|đảng)(?: [^\W\d_]+){0,2} (?:lớn|mạnh|đông dân|giàu|hàng) (?:nhất|mạnh|đầu)(?!\w)"
    r"|(?: nền kinh tế| cường quốc) lớn(?!\w)"
)
#: "Thời gian: 01 buổi": how long it takes.
_LASTS = regex(r"(?<!\w)thời (?:gian|lượng)(?: [^\W\d_]+){0,2} ?: ?\Z")
#: "tầng 6 chung cư Hồng Hà": the floor of a house.
_FLOOR = regex(r"(?<!\w)(?:tầng|lầu|căn hộ|phòng|block|tòa) \Z")
#: "đêm 2 lễ hội pháo hoa": which of the evenings.
_EVENING = regex(r"(?<!\w)(?:đêm|ngày|chặng|vòng|mùa|game|lượt|set|séc) \Z")
_SHOWS = ("lễ hội", "cuộc thi", "liên hoan", "giải đấu", "chương trình", "hội thi", "sự kiện")
#: "vòng 2 giải đơn nữ": a tournament; "mỗi vòng 2 giải thưởng" are prizes.
_TOURNAMENT = regex(r"(?:trận|bán kết|chung kết|tứ kết)(?!\w)|giải(?! (?:thưởng|nhất|nhì|ba|tư|khuyến|phụ|đặc|tập thể|cá nhân))(?!\w)")
#: "tập 2 phim Mùa hạ": which part of a work.
_PART = regex(r"(?<!\w)(?:tập|phần|kỳ|quyển|chương|mùa) \Z")
_WORKS = ("phim", "bộ phim", "truyện", "tiểu thuyết", "gameshow", "chương trình", "show")
_HOUSES = ("chung cư", "tòa", "toà", "khách sạn", "nhà", "bệnh viện", "trung tâm", "công ty", "trụ sở", "văn phòng")
#: Numbers that are called: "trung tâm vận chuyển 115 nhận tin".
CALLED = frozenset((111, 112, 113, 114, 115, 911))
#: "Cảnh sát 113 | Công an tỉnh": the force that is called by the number.
_FORCE_CALLED = regex(r"(?<![^\W_])(?:cảnh sát|cấp cứu|cứu hộ|cứu thương|tổng đài|lực lượng|đội|tổ|xe|gọi|số) \Z")
#: "trạm thu phí K13+250 | đường 39B": a post at the road or dyke.
_POST = regex(r"(?<![^\W_])km? ?\d{1,4} ?\+ ?\Z")
_NO_COUNT_AFTER = regex(r" ?(?:mấy|sao|cắc|h|giờ|h\d+|tuổi|thang điểm|độ (?:vĩ|kinh|bắc|nam|đông|tây))(?!\w)")
#: "8g" is a time, "8g protein", "20g chất béo" and "5g/kg" are weights.
_CLOCK_AFTER = regex(
    r"g(?!\w)(?!/)(?! (?:bột|đường|muối|thịt|cá|gạo|đậu|nước|quả|lá|vàng|thuốc|ma t[úu]y|heroin|chất|protein|đạm|tinh bột|carb|cacbon|canxi"
    r"|kali|natri|vitamin|caffeine?|cồn|mật ong|bơ|sữa|tỏi|gừng|hành|rau|tôm|nấm|lạc|hạt|mỡ|men|sao (?:vàng|đen)|cần sa|methamphetamine)(?!\w))"
)
_FRACTION_NOUN = regex(
    r" ?(?:số|tổng|diện tích|dân số|chặng|quãng|thời gian|chiều|lượng|thế giới|cả|toàn|ngân sách|giá|tài sản|sản lượng|nhu cầu|đường"
    r"|khối lượng)(?!\w)"
)


def is_code(text: str, folded: str, n: Number) -> bool:
    """Whether a number belongs to a designation, or the word "năm" says *year*: after a slash, after "là", before a capital."""
    if not n.in_words:
        return text[n.start - 1 : n.start] in ("-", "–") and _DESIGNATION.search(text, n.start - 12, n.start) is not None
    if text[n.start].isupper() and _INSIDE.search(text, n.start - 36, n.start):  # a title in a list: "Mẹ yêu con, Ba ngọn nến"
        return True
    if folded[n.start : n.end] != "năm":
        return False
    named = text[n.end + 1 : n.end + 2].isupper()  # "năm Chủ tịch ASEAN"
    return named or _YEAR_BEFORE.search(folded, n.start - 10, n.start) is not None


def counts_nothing(folded: str, n: Number) -> bool:
    """Whether what follows a number is a rating, a time or an age, or the number word is no number ("ba mẹ")."""
    if _ORDINALS.search(folded, n.start - 40, n.start) or _PROPORTION.search(folded, n.start - 8, n.start):
        return True
    if _CLOCK_AFTER.match(folded, n.end):  # "8g" is a time, "500g" a weight
        return n.value <= 24 and n.value == n.value.to_integral_value()
    if _SET_PHRASE.match(folded, n.start) or _is_called(folded, n):
        return True
    if n.value in _POWERS and _TO_SO_MANY.search(folded, n.start - 4, n.start):
        return True
    return _NO_COUNT_AFTER.match(folded, n.end) is not None or (n.in_words and _KIN.match(folded, n.start) is not None)


def _is_called(folded: str, n: Number) -> bool:
    """Whether a number is that of a force ("Cảnh sát 113 Công an tỉnh") or of a post ("K13+250 đường 39B")."""
    if n.value in CALLED and not n.in_words:
        return _FORCE_CALLED.search(folded, n.start - 10, n.start) is not None and folded.startswith((" công an", " cảnh sát"), n.end)
    return folded.endswith("+", 0, n.start) and _POST.search(folded, n.start - 10, n.start) is not None


def stands_for_both(folded: str, n: Number) -> bool:
    """Whether "hai nước", "giữa hai người" only say *both*."""
    if n.value == 2 and _BOTH_OF.search(folded, n.start - 8, n.start) and (_TOLD.match(folded, n.end) or _BOTH_ACT.match(folded, n.end)):
        return True
    if n.value != 2 or _GREATEST.match(folded, n.end):
        return False
    between = _BETWEEN.search(folded, n.end - 16, n.end) is not None and not _THING_NEXT.match(folded, n.end)
    return between or _BOTH.match(folded, n.end) is not None


def is_point(folded: str, n: Number) -> bool:
    """Whether "hai là …" is a point of a list that "một là …" began."""
    return n.in_words and n.value < 10 and _ONE_IS.search(folded, n.start - 400, n.start) is not None


def word_may_count(folded: str, n: Number) -> bool:
    """Whether a number word may count a noun unknown to the catalogues: from "hai" up, not "năm" (year), not "cả hai"."""
    if n.value < 2 or folded[n.start : n.end] == "năm":
        return False
    return _BOTH_BEFORE.search(folded, n.start - 8, n.start) is None and _BOTH.match(folded, n.end) is None


def fits(text: str, folded: str, n: Number, unit: Unit) -> bool:
    """Whether this number can count this unit: "một" counts only measures, a decimal with a point only what is measured."""
    if _OTHER_WORD.match(folded, unit.start) or (folded[unit.start : unit.end] == "ký" and _SIGNS.search(folded, n.start - 10, n.start)):
        return False
    exact = unit.kind.group in EXACT
    if not exact and " " not in text[unit.start : unit.end] and _NAME_UNIT.match(text, unit.start):
        return False
    if n.in_words and n.value == 1 and n.scale == 1:
        return exact and _NONE_AT_ALL.search(folded, n.start - 50, n.start) is None
    if text[unit.start : unit.end] in ("G", "M") and unit.start == n.end:  # "920G", "5G", "636M"
        return False
    if _is_phrase(folded, n, unit) or stands_for_both(folded, n) or _is_race(folded, n, unit):
        return False
    if folded[unit.start : unit.end].startswith("chỗ") and _SEATS.search(folded, n.start - 44, n.start):
        return False
    if n.value == 1 and _EVERY.search(folded, n.start - 8, n.start) and folded[unit.start : unit.end] == "lần":
        return False
    if n.value <= 3 and unit.kind.group != "person" and (level := _LEVELS.search(folded, n.start - 12, n.start)):
        return level.group() == "nhà " and folded[unit.start : unit.end] in _STOREYS
    if _TOP.search(folded, n.start - 10, n.start) and text[unit.start].isupper():
        return False
    if re.fullmatch(r"\d+\.\d{1,2}", text[n.start : n.end]) and not exact:
        return folded[unit.start : unit.end] in ("điểm", "lần")
    if _is_edition(text, folded, n, unit):
        return False
    whole = n.value == n.value.to_integral_value() or PER_HEAD.match(folded, unit.end) is not None
    return whole or exact or n.scale > 1 or unit.kind.group in ("time-count", "case", "work", "thing")


def _is_edition(text: str, folded: str, n: Number, unit: Unit) -> bool:
    """Whether the number tells which games or festival it is ("SEA Games 30 | lần này", "Festival 2 | tổ chức ở Huế")."""
    if _GAMES.search(text, n.start - 20, n.start):
        return True
    return folded[unit.start : unit.end] == "tổ chức" and _EDITION.search(text, n.start - 20, n.start) is not None


def _is_race(folded: str, n: Number, unit: Unit) -> bool:
    """Whether a length names what is run or swum ("100m nữ", "HCV 200m")."""
    if unit.kind.group != "measure":
        return False
    return _EVENT_NAME.match(folded, unit.end) is not None or _RACE_BEFORE.search(folded, n.start - 20, n.start) is not None


def _is_phrase(folded: str, n: Number, unit: Unit) -> bool:
    """Whether number and unit are a phrase: the penalty spot, a gun's bore, "chung một nhà"; "số" that are not drawn; a sum's trillions."""
    if n.value == 11 and unit.kind.code == "m":
        return _PENALTY.search(folded, n.start - 24, n.start) is not None
    if folded.startswith(_HOUSES, unit.start) and _FLOOR.search(folded, n.start - 8, n.start):
        return True
    is_house = folded.endswith("/", 0, n.start) and folded.startswith("đường ", unit.start)  # "K17 6/6 đường Lý Tự Trọng"
    if is_house or folded.endswith("ngã ", 0, n.start):  # "ngã 6 công trường Dân Chủ"
        return True
    if (folded.startswith(_SHOWS, unit.start) or _TOURNAMENT.match(folded, unit.start)) and _EVENING.search(folded, n.start - 6, n.start):
        return True
    if folded.startswith(_WORKS, unit.start) and _PART.search(folded, n.start - 8, n.start):
        return True
    if n.value > 20 and folded.startswith("thế hệ", unit.start):  # "xe 911 thế hệ mới": a model
        return True
    if unit.kind.code == "mm" and _BORE.search(folded, n.start - 30, n.start):
        return True
    if folded[unit.start : unit.end] == "buổi" and _LASTS.search(folded, n.start - 24, n.start):
        return True
    if n.scale >= 10**12 and unit.kind.group not in EXACT:  # "60,52 nghìn tỷ kỳ hạn 14 ngày": money
        return True
    if folded[unit.start : unit.end] == "số":
        return n.value < 2 or _DRAWN.match(folded, unit.end) is None
    return n.value == 1 and _SHARED_HOME.match(folded, n.start - 6) is not None


def is_fraction(text: str, folded: str, part: Number, whole: Number, unit: Unit | None) -> bool:
    """Whether "1/5 diện tích", "2/3 số phiếu", "tỷ lệ 1/500" is a fraction or scale and no part and whole.

    Args:
        text, folded: the text. part, whole: numbers joined by a slash. unit: the unit after them.
    """
    if part.value == 1 and whole.value >= 200 and whole.value % 100 == 0:  # "quy hoạch 1/5.000"
        return True
    if part.value == 1 and _SCALE_OF_MAP.search(folded, part.start - 16, part.start):
        return True
    if _FRACTION_NOUN.match(folded, whole.end):
        return True
    if unit is not None and unit.kind.group in EXACT:  # "3/4 lít", but "4.120/9.800 tỷ đồng"
        return unit.kind.group == "percent" or whole.value <= 10 * whole.scale
    return whole.value <= 5 and part.value < whole.value and text[part.start] != "0"
