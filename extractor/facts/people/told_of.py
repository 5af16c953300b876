"""Clauses between an office and its holder: what he did or won, which number he wears, and who serves whom."""

from __future__ import annotations

import re

from extractor.facts.people import links
from extractor.facts.people.context import says
from extractor.facts.people.links import BEGINS
from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene
from extractor.facts.people.trimmed import SHIRT
from extractor.facts.people.vocabulary import person_words
from extractor.language.patterns import regex

#: "Giám đốc Sở Y tế | , người vừa đi thị sát hôm qua, | ông A".
_RELATIVE = regex(
    r", (?:(?:là )?(?:một )?(?:người|vị|nhân vật)(?: (?:cũng|đồng thời|từng|đã|vừa|đang|có|mới|sẽ|trực tiếp|luôn|phụ trách|chịu|đứng|được|bị|theo"
    r"|tham|chủ|ký|dẫn|nhiều|gắn|đề|đưa|làm|không))|hiện đang|hiện|đang|trực tiếp)[^,.;:()\n“”\"]{3,90}, "
)
#: What is said of an occupation's holder in a word or two.
_QUALITIES = (
    r"trẻ|mới|cũ|cựu|nổi tiếng|kỳ cựu|gạo cội|lão luyện|lão thành|tài năng|tài hoa|xuất sắc|hàng đầu|chính|phụ|duy nhất|còn lại|thứ (?:hai|ba|tư)"
    r"|số (?:một|1|hai|2)|lừng danh|lẫy lừng|huyền thoại|đa tài|quá cố|nghiệp dư|chuyên nghiệp|tự do|độc lập"
    r"|đình đám|thực lực|cá tính|đắt giá|trụ cột|chủ lực|dự bị"
    r"|ngôi sao|tên tuổi|uy tín|giàu kinh nghiệm|\w+ nhất|\d{1,3} tuổi|điển trai|xinh đẹp"
)
#: "Tay đua | còn lại của Ferrari, | A", "Nhạc sĩ | nổi tiếng người Mỹ, | A".
_DESCRIBED = regex(
    rf"(?: (?:{_QUALITIES}))*(?: (?:người|gốc|quốc tịch) [A-ZĐÁÝẤÔ][^\W\d_]*(?: [A-ZĐÁÝẤÔ][^\W\d_]*){{0,2}})?"
    r"(?: (?:của|thuộc|bên phía|đến từ|trong|tại)(?: (?!(?:đã|bị|được|sẽ|đang|cho|khi|nói|là|có|vào|ra|và|vừa) )[^\s,.;:()\n“”\"]+){1,8})?, "
)
#: "Nhà văn | từng hai lần đoạt giải Nobel | A", "tiền đạo | khoác áo số 9 | A".
_WON = regex(
    r"(?:(?:đã|từng|vừa|mới|đang|hai|ba|bốn|\d+|nhiều|lần|sẽ) )*"
    r"(?:chuyên (?:hát|đóng|viết|vẽ|chơi|thể hiện|theo đuổi|trị)|chơi|đoạt|giành|nhận|được trao|thắng"
    r"|sở hữu|giữ|nắm giữ|vô địch|được đề cử|tham dự|tham gia|góp mặt)"
    r" (?:(?!(?:và|cùng|với|của|cho|từ|nhờ|khi|bởi|do|trước|sau|là|thay|giữa|gặp|như|trong|đến|tới|đối|theo|hơn|so|trên|ở|ông|bà|anh|chị|cô|em) )"
    r"[^\s,.;:()\n“”\"]+ ){1,12}"
    rf"|(?:(?:đã|từng|vừa|mới|đang) )*{SHIRT} |đeo băng (?:đội trưởng|thủ quân) "
)
_FARTHEST = 90
#: Of them a page tells as of many.
_MANY = frozenset(("lãnh đạo", "quan chức", "đại biểu", "đại diện", "thành viên", "hội viên"))
#: The rest of the sentence, in which a single person does something.
_GOES_ON = regex(r"(?: \([^()\n]{1,60}\))?,? (?!(?:và|cùng|với|hay|hoặc|rồi) )[a-zà-ỹđ]")


def over_relative(scene: Scene, office: Office) -> int | None:
    """The titled name behind a clause between commas that tells of him before he is named.

    Args:
        scene: names and offices of the text.
        office: an office that ends at the first comma.
    """
    clause = _RELATIVE.match(scene.text, office.end)
    name = scene.by_start.get(clause.end()) if clause is not None else None
    if clause is None or name is None or not scene.titled(name):
        return None
    inner = scene.last_before(clause.end() - 1)
    if inner >= 0 and scene.names[inner].end > office.end:
        return None  # the clause names another
    return name if scene.full(name) or says(scene.text, scene.names[name].end) else None


def over_description(scene: Scene, office: Office, start: int) -> int | None:
    """The full name behind the comma that ends what an occupation's holder is called at the start of a sentence.

    Args:
        scene: names and offices of the text.
        office: the occupation.
        start: where its chain begins.
    """
    many = office.plural or office.entry.name.lower() in person_words("close-occupation") or office.entry.name in _MANY
    if office.reason not in (",", "word") or many:
        return None
    if BEGINS.search(scene.text, start - 4, start) is None:
        return _native_behind(scene, office)
    described = _DESCRIBED.match(scene.text, office.title_end)
    name = scene.by_start.get(described.end()) if described is not None and described.end() - office.title_end > len(", ") else None
    if name is None or (name > 0 and scene.names[name - 1].end > start):
        return None
    artist = office.entry.name.lower() in person_words("artist") and " " in scene.names[name].value.name
    known = scene.full(name) or scene.titled(name) or artist
    return name if known and _GOES_ON.match(scene.text, scene.names[name].end) else None


#: "… với tay vợt | trẻ người Bulgaria, | A.": his people tells that an artist or player is meant, whose name closes the clause.
_NATIVE = regex(
    rf"(?: (?:{_QUALITIES}|trẻ tuổi))* (?:người|gốc|quốc tịch|đến từ) [A-ZĐÁÝẤÔ][^\W\d_]*(?: [A-ZĐÁÝẤÔ][^\W\d_]*){{0,2}}, "
)


def _native_behind(scene: Scene, office: Office) -> int | None:
    """The full name that closes a clause behind an artist's or player's people and a comma."""
    artist = office.entry.name.lower() in person_words("artist")
    led = _NATIVE.match(scene.text, office.title_end) if artist else None
    name = scene.by_start.get(led.end()) if led is not None else None
    if name is None or not scene.full(name):
        return None
    return name if scene.text[scene.names[name].end:scene.names[name].end + 1] in (".", ",", ";", ")", "", "\n") else None


def over_merit(scene: Scene, reach: int) -> int | None:
    """The full name behind what an occupation's holder won, or the number on his shirt.

    Args:
        scene: names and offices of the text.
        reach: where the clause begins.
    """
    name = scene.last_before(reach) + 1
    if name >= len(scene.names) or scene.names[name].start - reach > _FARTHEST:
        return None
    start = scene.names[name].start
    led = _WON.fullmatch(scene.text, reach, start) is not None
    return name if led and scene.full(name) and scene.names[name].value.start == start else None


#: "Chức Chủ tịch X | được giao cho | ông A", "Chiếc ghế … | thuộc về | ông A".
_HANDED = regex(r"(?:(?:đã|sẽ|vừa) )?(?:(?:được|do) )?(?:giao|trao|chuyển|nhường)(?: lại)?(?: cho)? |(?:đã |sẽ )?thuộc về |(?:đã |sẽ )?về tay ")
_POST = regex(r"(?:chức vụ|chức danh|chức|cương vị|vị trí|vai trò|ghế)(?: nóng)? \Z", re.IGNORECASE)


def over_handing(scene: Scene, start: int, reach: int) -> int | None:
    """The name to whom an office is told to be given.

    Args:
        scene: names and offices of the text.
        start: where the office begins.
        reach: where what follows it begins.
    """
    given = _HANDED.match(scene.text, reach)
    if given is None or _POST.search(scene.text, start - 16, start) is None:
        return None
    return scene.by_start.get(given.end())


#: What leads from an aide to whom he serves.
_SERVES = (" cho ", " của ")


def aide_of(scene: Scene, master: int, since: int) -> int | None:
    """The name of the subject who is told to serve another ("A từng là Thư ký cho | ông B |, là Phó Chánh Văn phòng …").

    Args:
        scene: names and offices of the text.
        master: the name of whom somebody serves.
        since: where the office behind the master's name begins.
    """
    edge = scene.edge(master)
    lead = next((lead for lead in _SERVES if scene.text.endswith(lead, 0, edge)), None)
    if lead is None or scene.text[scene.names[master].end:since] not in (", là ", ", làm ", ", sau đó là ", ", rồi là ", " và là ", ", từng là "):
        return None
    serving = next((o for o in scene.offices if o.end == edge - len(lead) and o.entry.name.lower() in person_words("aide")), None)
    name = scene.last_before(serving.start) if serving is not None else -1
    if name < 0 or serving is None or any(sign in scene.text[scene.names[name].end:serving.start] for sign in (". ", "\n", ";")):
        return None
    return name


#: "đối với | hai lãnh đạo cấp cao: | ông A và bà B": who several are that an office is given to.
_COUNT = regex(r"(?:các|những|hai|ba|bốn|\d{1,2}) [^.:;,\n]{2,40}: ")


def over_count(scene: Scene, at: int) -> int | None:
    """The name at an offset, or the first one behind words that count several and a colon.

    Args:
        scene: the names and offices of the text.
        at: offset behind "đối với" or "cho".
    """
    counted = _COUNT.match(scene.text, at)
    return scene.by_start.get(counted.end() if counted is not None else at)


#: "A mất chức | quản lý chiến dịch | của ông B": the subject's, who serves B.
_LOSES = regex(r"\b(?:mất|rời|thôi|từ|giữ|nhận|nắm|đảm nhiệm) (?:chức vụ|chức|vị trí|ghế|vai trò) \Z")


def of_owner(text: str, start: int) -> bool:
    """Whether words before an office make it his whom "của" behind it names ("tư cách | đại biểu | của ông A").

    Args:
        text: the whole text.
        start: where the office begins.
    """
    return links.OFFICE_OF.search(text, start - 16, start) is not None and _LOSES.search(text, start - 24, start) is None
