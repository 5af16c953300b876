"""What a count counts, where the unit alone does not say it."""

from __future__ import annotations

import re

from extractor.facts.figures.phrases import tidied
from extractor.facts.figures.subject import before
from extractor.facts.figures.words import beginning_with
from extractor.language.patterns import regex

_PASSIVE = regex(
    r" (?P<c>(?:được(?! (?:cho là|coi là|xem là|biết|phép|vào|đưa ra))|về đích|tái định cư|thiếu|thoát nghèo|đạt chuẩn) [^,.;:()\n]{2,70})"
)
_AWARDED = regex(r"được (?:\w+ ){0,9}?(?:tặng|trao|khen|công nhận|suy tôn|bầu|phong|nhận|đề nghị|biểu dương|vinh danh|tuyên dương)(?!\w)")
_IDENTITY = regex(r" là (?P<c>[^\W\d_A-ZĐ][^,.;:()\n]{3,40})")
_TITLE = regex(r" (?P<c>[\"“]?[A-ZĐÀ-Ỹ][^,.;:()\n]{2,50}?)(?= (?:vì|cho|của|và|cùng|tại|năm)(?!\w)|[,.;:()\n]|\Z)")
_HONOURS = ("danh hiệu", "huân chương", "huy chương", "giải thưởng", "cờ thi đua")
_SIZE = regex(
    r"(?P<c>(?:[Qq]uy mô )?[Dd]ân số|[Qq]uân số|[Vv]iệc làm(?: mới)?|(?:[Tt]ổng )?[Ss]ố điểm"
    r"|(?:[Ll]ực lượng|[Đđ]ội ngũ|(?<!ạch )(?<!uỳnh )(?<!iễn )(?<!hạc )[Đđ]àn)"
    r"(?: (?!cùng|với|của|trong|để|và|có|gồm|là|hiện|ước|đạt|tăng|giảm|đã|sẽ|hơn|gần|trên)[^\W\d_]+){1,3})"
    r"(?: là| có| gồm| đạt| cho| hiện có)? \Z"
)
_SIZES = ("n số", "iệc làm", "ố điểm", "lượng", "ội ngũ", "đàn", "Đàn")
#: Units that say nothing of what they count.
_BARE = frozenset(("người", "con", "chiếc", "cái", "lượt", "lượt người", "thành viên", "tập", "điểm", "bản", "cuốn", "quyển", "phiếu"))
_PREPOSITIONS = frozenset("cho của và tại ở trong từ với theo để vào đến".split())
#: What lies somewhere anyhow: words after it only say where.
_TERRITORIES = frozenset((
    "tỉnh", "thành phố", "quốc gia", "nước", "huyện", "xã", "phường", "quận", "thị xã", "thôn", "bản", "ấp", "làng", "châu lục",
    "sở", "bộ", "ban", "ngành",
))  # fmt: skip
_LINKED = regex(r"(?:là|gồm|đạt|bao gồm|lên tới|lên đến|hiện có) \Z")
_GROUP = regex(r"(?:đội ngũ|lực lượng|đàn|đoàn|số|tổng|ban|tổ|lớp|khách|lượng)(?!\w)", re.IGNORECASE)
_ACTS = regex(r"(?<=\w) (?:đã|sẽ|đang|vẫn|cũng|vừa|phải|phát hiện|phát lệnh|tổ chức) (?=\w)")
_QUOTED = regex(r" (?:“[^“”\n]{2,60}”|\"[^\"\n]{2,60}\"|‘[^‘’\n]{2,60}’)(?P<tail>(?: (?:cấp|toàn|các) [^,.;:()\n]{2,30})?)")
_TIMES_OF = regex(
    r" (?:được |đã )*(?:nhận|đoạt|giành|đạt|vô địch) (?P<c>[^,.;:()\n]{4,60}?)"
    r"(?= (?:lần|vào|năm|trong|và|do|tại)(?!\w)|[,.;:()\n]|\Z)"
)
_TAIL = regex(r" (?P<c>[^\W\d_A-Z][^,.;:()\n\"“”\d]{2,70})")
#: A word or two more belong to the counted noun itself ("3 nhiệm vụ trọng tâm", "4 chuyến bay quốc tế"), which says it all.
_LEAST, _MOST = 4, 7
#: Halves of words that what follows was cut from ("thay vì", "tiếp theo", "bao gồm"), and small words that nothing follows.
_HALVES = frozenset("trực liên đặc thay tiếp bao khoảng hơn gần gồm dành kể ra như để thuộc xong phát đó nơi vẫn".split())


def of_count(text: str, start: int, unit_start: int, end: int, group: str) -> str | None:
    """The counted noun with the words that narrow it down ("hộ được giúp xóa nhà tạm"); None where the unit says all.

    Args:
        text: the text. start: where the number begins, bounds included. unit_start, end: span of the counted noun.
        group: kind of the noun in the catalogue; after persons a clause follows more often than a noun.
    """
    stop = min(len(text), end + 90)
    unit = text[unit_start:end].casefold()
    ahead = text[max(0, start - 60) : start]
    size = _SIZE.search(ahead) if any(word in ahead for word in _SIZES) else None
    if size:
        return size["c"]
    if unit in _BARE and (told := _of_bare(text, start, unit_start)):
        return told
    match = _PASSIVE.match(text, end, stop)
    if match and unit not in _TERRITORIES and (unit.startswith("người") or not _AWARDED.match(match["c"].casefold())):
        words = text[unit_start : match.end()].split()[:10]
        return tidied(" ".join(words).removesuffix(" và được"))
    title = _TITLE.match(text, end, stop) if unit.startswith(_HONOURS) else None
    if title:
        return text[unit_start : title.end()]
    identity = _IDENTITY.match(text, end, stop)
    if identity and identity["c"].split()[0] not in _PREPOSITIONS and unit.startswith("người") and not text.endswith(("cả ", "Cả "), 0, start):
        return identity["c"].strip()
    return None if group == "person" or unit in _TERRITORIES else _narrowed(text, unit_start, end, stop)


def of_times(text: str, end: int) -> str | None:
    """What was done or had so many times: the object of the verb that follows ("2 lần nhận Giải Vàng")."""
    match = _TIMES_OF.match(text, end, min(len(text), end + 100))
    return match["c"].strip() if match else None


def _of_bare(text: str, start: int, unit_start: int) -> str | None:
    """"Đàn bò toàn tỉnh hiện có 19.300 con": the phrase before the verb tells what is counted."""
    phrase = before(text, start)
    if phrase is None or not any(sign.isdigit() for sign in text[start:unit_start]):  # "A và B là hai người": no measure of them
        return None
    linked = _LINKED.search(text, start - 12, start) is not None
    is_clause = _ACTS.search(phrase.casefold()) is not None  # "lực lượng công an cũng khám xét 13 điểm"
    return phrase if linked or (_GROUP.match(phrase) and not is_clause) else None


def _narrowed(text: str, unit_start: int, end: int, stop: int) -> str | None:
    """The counted noun with the words that narrow it down ("mô hình “Dân vận khéo”", "đề tài nghiên cứu khoa học cấp cơ sở"); no verb, no place."""
    quoted = _QUOTED.match(text, end, stop)
    if quoted:
        return text[unit_start : quoted.end()].strip()
    match = _TAIL.match(text, end, stop)
    if match is None:
        return None
    tokens = match["c"].split()
    kept = 0
    for i in range(min(len(tokens), _MOST + 1)):
        following = " ".join(tokens[i : i + 2]).casefold() + " "
        if beginning_with("tail_verb").match(following):
            return None
        if beginning_with("no_subject").match(following):
            break
        kept = i + 1
    while kept and tokens[kept - 1].casefold() in _HALVES:
        kept -= 1
    return text[unit_start:end] + " " + " ".join(tokens[:kept]) if _LEAST <= kept <= _MOST else None
