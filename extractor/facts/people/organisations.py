"""Cuts an office into title and body, and hands a shared territory back to the offices that leave it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractor.facts.people.offices import Office
from extractor.facts.people.vocabulary import person_words, place_names
from extractor.facts.type_words import compounds
from extractor.language.patterns import regex

_MODIFIED = r"(?: (?:thường trực|thứ nhất|chuyên trách|phụ trách|danh dự|lâm thời|dự khuyết|kiêm nhiệm|điều hành|cao cấp|tạm quyền))"
_MODIFIER = f"{_MODIFIED}*"
# Heads whose catalogue form already holds the body: the title is the first word group.
_SHORT_TITLES = regex(
    rf"((?:phó )?(?:ủy viên|uỷ viên)(?: dự khuyết| thường trực)?|(?:phó )?bí thư{_MODIFIER}"
    r"|(?:khối|cụm|tổ|đội|nhóm|hội|chi hội|vụ|cục|thôn) (?:trưởng|phó)"
    rf"|(?:phó )?chủ tịch(?! nước){_MODIFIER}|(?:phó )?chủ nhiệm{_MODIFIER}"
    r"|đại biểu|thường trực(?= ban bí thư)|(?:phó )?thủ tướng(?= chính phủ))(?= |\Z)", re.IGNORECASE,
)
_UNIT_HEADS = regex(
    r"(?:phó )?(?:trưởng|chánh|phó) (?P<unit>ban|tòa|toà|phái đoàn|chi cục|chi nhánh|phòng|đoàn|khoa|bộ môn|thôn|bản|ấp|buôn|khu phố|khu|khóm|làng"
    r"|xóm|công an|văn phòng|thanh tra|trạm|đồn|bưu cục|trại|tiểu ban|ty|nhóm|tổ|đội|đại diện|cơ quan|bộ phận|khối|cụm)\b", re.IGNORECASE,
)
#: "Thủ tướng | thứ 14 của | Ireland".
_NTH = regex(r"\Athứ \d+ (?:của )?")
_LEADING = regex(r"\A(?:của|tại|thuộc|ở|trực thuộc|cho) ", re.IGNORECASE)
_MINISTERS = regex(r"(?:thứ trưởng|bộ trưởng)(?: thường trực)?\Z", re.IGNORECASE)
_MINISTER_OF = regex(r"((?:bộ|thứ) trưởng) (tư pháp)", re.IGNORECASE)
#: Whose office names the matter behind the body ("đặc phái viên của Mỹ | về Syria").
_ENVOYS = regex(r"(?:đặc phái viên|đại diện|báo cáo viên|trợ lý|cố vấn|điều phối viên)\b", re.IGNORECASE)
#: What somebody gives advice on, before those whom he serves ("Cố vấn | Kinh tế | Nhà Trắng").
_ADVISES = regex(
    r"((?:[Cc]ố vấn|[Tt]rợ lý)(?: (?!cựu|nguyên|phó|của|cho)[^\W\d_]+){1,4}) "
    r"(?=(?:Nhà Trắng|Lầu Năm Góc|Điện Kremlin|Phủ [Tt]ổng thống|Phủ [Tt]hủ tướng|[Cc]hính phủ|[Tt]ổng thống|[Tt]hủ tướng)\b)"
)
#: Where an envoy serves, behind the state that sends him: "Đại sứ Việt Nam | tại Nga".
_POSTED = regex(r"(?:,? |\A)(?:tại|ở|kiêm nhiệm|bên cạnh) ")
_MEMBERS = regex(r"(tỉnh|thành|huyện|quận|thị|đảng|chi) (ủy|uỷ) viên\Z", re.IGNORECASE)
_ABROAD = regex(r"(?:đại sứ|(?:phó )?đại diện thường trực|tổng lãnh sự|đại biện|lãnh sự|công sứ|tham tán|tùy viên)", re.IGNORECASE)
_BARE = regex(
    r"(?:.*\b)?(?:(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)|đảng đoàn|tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn)\Z", re.IGNORECASE,
)
_TERRITORY = regex(r"\b(tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|Tỉnh|Thành phố|Huyện|Quận) ([^\W\d_][^,()]*)\Z")
_COMMITTEE_TERRITORY = regex(r"()(?:ủy|uỷ|Ủy|Uỷ) ([^\W\d_][^,()]*)\Z")


#: Small words that begin a place of work after an occupation.
#: "giám đốc | an ninh toàn cầu | của BorgWarner": what an office is for, before the body.
_FIELD_OF = regex(r"((?:[a-zà-ỹ]+ ){1,5})(?:của|tại) (?=[A-ZĐÀ-Ỹ])")
#: "sinh viên ngành Sư phạm Âm nhạc | Đại học Sư phạm Huế".
_STUDIES = regex(
    r"(?P<title>.+? (?:chuyên )?ngành [^,]+?)(?:,? (?P<body>(?:khoa|[Tt]rường|Đại học|ĐH|Học viện|HV|Viện|Cao đẳng|CĐ) .+))?\Z"
)

#: What parts the matter that somebody is charged with from the body.
_CHARGE = regex(r" (?:của|thuộc|tại) |,? (?=(?:Tổng công ty|Công ty|Tập đoàn|Ngân hàng) )")
#: The kind of a school that the catalogue has as part of the occupation ("giảng viên đại học").
_SCHOOL = regex(r" (?:Đại học|Cao đẳng|Tiểu học|Mầm non)\Z")


class Post(NamedTuple):
    """An office cut in two: the title, and the body that it is held in."""

    title: str
    organization: str | None


def cut(text: str, office: Office) -> Post:
    """Title and body of one office.

    Args:
        text: the whole text.
        office: the office with its offsets.
    """
    words = text[office.head:office.end]
    member = _MEMBERS.search(text[office.head:office.title_end])
    if member:
        rest = text[office.title_end:office.end].strip()
        return Post(text[office.head:office.title_end], f"{member.group(1)} {member.group(2)}" + (f" {rest}" if rest else ""))
    if office.occupation:
        advises = _ADVISES.match(words)
        return Post(advises.group(1), words[advises.end():]) if advises else _occupation(words, office.title_end - office.head)
    short, unit = _SHORT_TITLES.match(words), _UNIT_HEADS.match(words)
    end = short.end() if short and not unit else office.title_end - office.head
    if unit and unit.group("unit").lower() == "ban" and re.match(_MODIFIED, words[unit.end():], re.IGNORECASE) is None:
        end = unit.end()  # "Trưởng ban | tổ chức hội thi"
    title, body = words[:end].strip(), words[end:].strip(" ,")
    if (of := _MINISTER_OF.fullmatch(title)) is not None:
        title, body = of.group(1), f"{of.group(2)} {body}".rstrip()  # a head that the catalogue has whole: "Bộ trưởng | Tư pháp"
    if _ABROAD.match(title):
        return Post(title, _sender(body))
    body = _LEADING.sub("", body, count=1) if _LEADING.match(body) else body
    if title.lower().endswith(" phụ trách") and body[:1].islower() and (body.startswith("công tác ") or not _opens_body(body.split())):
        charge = _CHARGE.split(body, maxsplit=1)  # "Phó Thủ tướng phụ trách kinh tế | của Thái Lan"
        return Post(f"{title} {charge[0]}".rstrip(" ,"), charge[1] if len(charge) > 1 else None)
    if _ENVOYS.match(title):
        body = "" if body.startswith("về ") else body.partition(" về ")[0]
    if title.endswith(" khu vực") and " của " in body:  # "giám đốc khu vực châu Á | của hãng A"
        region, _, body = body.partition(" của ")
        return Post(f"{title} {region}", body)
    field = _FIELD_OF.match(body)
    if field is not None and field.group(1).islower() and not _UNIT_HEADS.search(title) and not _opens_body(field.group(1).split()):
        return Post(f"{title} {field.group(1)}".rstrip(), body[field.end():])
    if body and title.lower().endswith("ban tổ chức"):
        title, body = title[:-len(" tổ chức")], f"{title[-len('tổ chức'):]} {body}"  # "Trưởng Ban | Tổ chức Trung ương"
    body = _NTH.sub("", body)
    return Post(title, _with_unit(title, body))


#: What leaders lead that is no body of the state.
_PARTIES = frozenset(("nhóm", "phe", "đảng", "phong", "liên", "cánh", "khối"))


def _opens_body(words: Sequence[str]) -> bool:
    """Whether small words begin the name of a body, and no field of work of an office."""
    return words[0] in person_words("workplace") or any(" ".join(words[:n]) in person_words("body-start") for n in (1, 2))


def _sender(body: str) -> str | None:
    """The state that sends an envoy, of what follows the title ("Đại sứ | của Việt Nam | tại Nga"); None where the page leaves it out."""
    sender = _POSTED.split(body, maxsplit=1)[0].partition(" (")[0].removeprefix("của ").removeprefix("nước ")
    return sender if sender.lower() in place_names() else None


def _occupation(words: str, head: int) -> Post:
    """An occupation with what is small after it, then the place of work: "giảng viên cao cấp | Viện …", "bác sĩ quân y"."""
    studies = _STUDIES.match(words)
    if studies is not None:
        return Post(studies["title"], studies["body"])
    school = _SCHOOL.search(words, 0, head)
    head = school.start() if school is not None and words[head + 1:head + 2].isupper() else head
    tail = words[head:].split()
    if tail[1:] and words[:head].lower() in ("lãnh đạo", "thủ lĩnh", "nhà lãnh đạo") and tail[0] in _PARTIES:
        return Post(words[:head], " ".join(tail))  # "lãnh đạo | nhóm nghị sĩ đảng Cánh tả"
    count = next((n for n in range(len(tail)) if _is_capital(tail, n) or _is_sign(tail, n) or _is_workplace(tail, n)), len(tail))
    if "về" in tail[max(count - 3, 0):count] and tail[count:] and not _opens_body([word.lower() for word in tail[count:]]):
        # "chuyên gia cấp cao về An ninh châu Á | tại IISS"
        count = next((n for n in range(count, len(tail)) if tail[n] in ("tại", "ở", "của", "thuộc")), len(tail))
    title = " ".join([words[:head], *tail[:count]]).rstrip(" ,").removesuffix(" một")
    body = _LEADING.sub("", " ".join(tail[count:]), count=1)
    return Post(title, body or None)


def _is_capital(words: Sequence[str], at: int) -> bool:
    """Whether a word begins with a capital, and is no subject ("giảng viên tiếng | Đức", "bác sĩ chuyên khoa | Nhi")."""
    first = at
    while first and words[at][0].isupper() and words[first - 1][0].isupper():
        first -= 1  # "biên dịch viên tiếng | Tây Ban Nha"
    subject = at and (words[first - 1] == "tiếng" or words[at - 1] == "môn" or words[max(at - 2, 0):at] == ["chuyên", "khoa"])
    return words[at][0].isupper() and not subject


def _is_sign(words: Sequence[str], at: int) -> bool:
    """Whether a piece begins with a sign, other than a dash between two small words of a field ("chuyên viên kinh tế - xã hội")."""
    joins = at and words[at] in ("-", "–") and words[at - 1].islower() and words[at + 1:at + 2] and words[at + 1].islower()
    return not words[at][0].isalnum() and not joins


def _is_workplace(words: Sequence[str], at: int) -> bool:
    """Whether a small word begins a place of work, and ends no other word ("môi trường") and no trade ("kỹ thuật tàu thủy")."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else ""
    named = word in ("bộ", "dòng", "điện") and after[:1].isupper()  # "phát ngôn viên | bộ Ngoại giao", "linh mục | dòng Tên"
    named = named or (word == "liên" and after in ("quân", "minh"))
    if (word not in person_words("workplace") and not named) or (at > 0 and words[at - 1] in compounds().get(word, ())):
        return False
    if (word, after) in (("xã", "hội"), ("văn", "hóa"), ("văn", "hoá")) or (word == "hội" and at and words[at - 1] == "xã"):
        return False  # "chuyên viên văn hóa - xã hội"
    if (word == "khoa" and at and words[at - 1] == "chuyên") or (word == "văn" and after != "phòng"):
        return False  # "bác sĩ chuyên khoa Nhi", "giáo viên môn Ngữ văn"
    return (word not in ("tàu", "báo") or not after.islower()) and (word != "công" or after in ("ty", "an", "đoàn", "sở"))


def _with_unit(title: str, body: str) -> str | None:
    """Put back what title and body share: "Trưởng Ban | Dân vận" → "Ban Dân vận", "Bộ trưởng | Y tế" → "Bộ Y tế"."""
    unit = _UNIT_HEADS.search(title)
    if unit and body and unit.group("unit").lower() not in ("đại diện",):
        word = unit.group("unit")
        parted = body.lower().startswith((word.lower() + " ", "sở ", "bộ ", "vụ ", "cục ", "ubnd ", "ủy ban", "uỷ ban"))
        chief = word.lower() in ("văn phòng", "thanh tra") and parted
        return body if (parted and not chief) or body.lower().startswith(word.lower()) else f"{word} {body}"
    if _MINISTERS.search(title) and body:
        body = body.removeprefix("Chủ nhiệm ")  # "Bộ trưởng Chủ nhiệm Văn phòng Chính phủ"
        return body if body.lower().startswith(("bộ ", "ủy ban", "uỷ ban", "văn phòng", "thanh tra", "ngân hàng")) else f"Bộ {body}"
    if title.lower().endswith("tổng thanh tra") and body:
        return f"Thanh tra {body}"
    return body or None


def handed_back(posts: Sequence[Post]) -> list[str | None]:
    """Bodies of one person's offices as written together, the territory of the last given to those that leave it out."""
    out: list[str | None] = []
    for i, post in enumerate(posts):
        body = post.organization
        later = posts[i + 1].organization if i + 1 < len(posts) else None
        if later is not None and _shares(post, later):
            whole = _BOARD.sub("", later)  # "Bí thư Đảng ủy, Chủ tịch HĐQT | Công ty A"
            body = f"{body} {whole}" if body else whole
        elif body is not None and _BARE.match(body):
            tail = next((t for t in (_territory(p.organization) for p in posts[i + 1:]) if t), None)
            body = _joined(body, *tail) if tail else body
        out.append(body)
    return out


_HEADLESS = regex(
    r"(?:phó )?(?:chủ tịch|giám đốc|tổng giám đốc|tổng thư ký|chủ nhiệm|hiệu trưởng|viện trưởng|tổng biên tập)(?: thường trực)?\Z", re.IGNORECASE,
)
_BOARD = regex(r"\A(?:HĐQT|HĐTV|Hội đồng [Qq]uản trị|Hội đồng [Tt]hành viên) (?=\S)")
_CELL = regex(r"(?:đảng (?:đoàn|ủy|uỷ|bộ)|ban cán sự đảng|ban chấp hành|công đoàn|chi bộ)\Z", re.IGNORECASE)
_OWN = regex(r"(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|tỉnh|thành|huyện|quận|đảng|ban |phòng |cơ quan)", re.IGNORECASE)


def _shares(post: Post, later: str) -> bool:
    """Whether an office without a body of its own, or of its Party cell, is of the body named after it ("Chủ tịch kiêm Giám đốc Công ty A")."""
    if _OWN.match(later):
        return False
    return _HEADLESS.match(post.title) is not None if post.organization is None else _CELL.match(post.organization) is not None


def _territory(body: str | None) -> tuple[str, str] | None:
    """Type word and name of the territory that ends a body."""
    if body is None:
        return None
    for pattern in (_TERRITORY, _COMMITTEE_TERRITORY):
        found = pattern.search(body)
        if found and found.group(2)[0].isupper() and not _OWN.match(found.group(2)):
            return found.group(1), found.group(2)
    return None


_LEVELS = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}


def _joined(body: str, kind: str, name: str) -> str:
    """A bare body with the territory it shares, where the level is the same."""
    last = body.lower().split()[-1]
    first = body.lower().split()[0]
    if first == "đảng" and kind.lower() in ("xã", "phường", "thị trấn", "đặc khu"):
        return f"{body} {kind} {name}"  # "Bí thư Đảng ủy, Chủ tịch UBND xã A"
    level = last if last in ("tỉnh", "huyện", "quận", "xã", "phường") else _LEVELS.get(first, "") if last in ("ủy", "uỷ") else last
    same = not kind or kind.lower().rstrip(".") in (level, "tp" if level == "thành phố" else level) or level in ("đảng ủy", "đoàn")
    return f"{body} {name}" if same else body
