"""Whom a pronoun, a bare noun or a short name in a frame stands for."""

from __future__ import annotations

import re
from functools import cache

from extractor.catalogues import load
from extractor.facts.awards.model import Recipient, RecipientKind, Span
from extractor.facts.awards.recipients.localities import locality_meant
from extractor.facts.awards.recipients.named import as_person, as_written
from extractor.facts.awards.recipients.pronouns import AUX, called, maker_meant, person_meant
from extractor.facts.awards.recipients.receiving import COMMON, named_body, past_small
from extractor.facts.awards.recipients.things import thing_meant
from extractor.facts.awards.recipients.units import unit_told_of
from extractor.facts.awards.scene import Scene
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_PRONOUN = regex(
    r"(?<!\w)(?<!các )(?<!những )(?<!hai )(?<!ba )(?<!bốn )(?<!nhiều )(?:(?:ông|bà|anh|chị)(?! em| hùng| bà| con| mẹ| chị| ruột| trai)|em|cô|thầy"
    r"|cậu|bác|chàng|đồng chí|(?<!công )(?<!dụng )(?<!nhạc )(?<!ngư )(?<!khí )cụ(?! thể| ông| bà| già| \S+ kỵ)"
    rf"|nữ \w+ sĩ|nhà khoa học|tiền đạo|vị tướng|cô gái|chàng trai|nam sinh|nữ sinh|(?:nam |nữ )?thủ khoa|nam \w+ sĩ|cậu bé|cô bé|người lính"
    rf"|vận động viên)(?: ấy| này)?(?=\s*$|\s*[,(]|\s+(?:{AUX}|\d))"
)
_PRONOUN_ANY = regex(r"(?<!\w)(?<!các )(?<!những )(?:ông|bà|anh|chị)(?! em| hùng| bà| con| mẹ| chị| ruột| trai)(?=\s)")
_PRONOUN_BEHIND = regex(
    r"[\s\"”]*(?:(?:,|và|cùng|kèm(?: theo)?)\s+[^,.;:\n]{2,50}?\s)?(?:cho|tới)\s+"
    r"(?P<who>ông|bà|anh|chị|em|cô|thầy|cụ|đồng chí)(?: ấy)?"
    r"(?=\s*(?:[,;.]|(?:và(?! (?:trò|học|các|toàn)(?!\w))|hồi|vào|năm|trong|từ|vì|nhưng|lúc|ngay|để|nhân) |$))")
NOUNS = (
    r"đồn|chi cục|chi bộ|đảng bộ|chi hội|chi đoàn|liên đội|tổng cục|liên đoàn|quân khu|quân đoàn|sư đoàn|lữ đoàn|trung đoàn|nhà máy"
    r"|hợp tác xã|htx|nhà hát|báo|cty|trường|trung tâm|công ty|tập đoàn|bệnh viện|hội|viện|cục|sở|đội|ngân hàng|học viện|đài|tạp chí"
    r"|tổng công ty|xí nghiệp|trạm|câu lạc bộ|clb|tiểu đoàn|đại đội|hải đội|hải đoàn|nông trường|lâm trường|bảo tàng|thư viện|phân xưởng|tòa án"
    r"|hiệp hội|nhà xuất bản|kho bạc"
)
_NOUN = regex(
    rf"(?:(?<!\w)(?<!ngôi )(?<!tại )(?<!của )(?<!ở )(?<!một )(?<!các )(?<!nhà )(?<!thuộc )(?<!trong )(?<!cho )"
    rf"(?<!cơ )(?<!trụ ))(?:nhà (?!báo))?(?P<noun>{NOUNS})(?:\s+(?:này|ta|chúng tôi|cũng"
    rf"|đã|vinh dự|được"
    rf"|còn|từng|vừa|mới|lại|liên tục|nhiều|các|những|\d+)(?!\w)|\s*$)"
)
_NOUN_BEHIND = regex(
    rf"[\s\"”]*(?:lần (?:thứ )?\w+\s+)?(?:cho|tới|tặng|đối với|lên (?:lá )?(?:cờ(?: truyền thống)?|quân kỳ)(?: của)?)\s+"
    rf"(?:(?:tập thể|ban giám hiệu)\s+)?(?P<noun>nhà trường|{NOUNS})(?: (?:này|nói trên|nêu trên|kể trên))?(?=\s*(?:[,;.]|và |$))"
)
#: "cho cán bộ và nhân dân xã": the locality told of before.
_PEOPLE_BEHIND = regex(
    r"[\s\"”]*(?:cho|tới|tặng) (?:(?:đảng bộ|chính quyền|cán bộ|nhân dân|quân và dân)(?:, | và | ))+"
    r"(?P<level>tỉnh|huyện|xã|phường|thị xã|thị trấn|thành phố|quận)(?: nhà| này)?(?=\s*(?:[,;.]|và |$))"
)
#: "gắn A lên ngực áo người lính", "trao A tới người anh hùng": whom the page tells of.
_HERO = r"người (?:lính|chiến sĩ|sĩ quan|thầy thuốc|thầy|anh hùng|cựu (?:chiến|tù) binh|đảng viên)"
_BREAST = regex(
    rf"[\s\"”]*(?:lên ngực áo (?:của )?(?:anh|cụ|{_HERO}|vị)(?!\w)|(?:cho|tới) {_HERO}(?: (?:già|này|ấy|năm xưa|lão thành))?(?=\s*(?:[.,;]|$)))"
)
_BRAND_BEHIND = regex(rf"\s*(?:cho\s+|của\s+)?(?P<name>[{UPPER}]\w+)[\s.,]*")
#: A name without a title that no list knows: "được trao cho Benedicta Heda Mercy Charis (Indonesia)".
_NAME_BEHIND = regex(
    rf"(?:\s*(?:cho|về)|(?<=về)|(?<=gọi tên))\s+"
    rf"(?P<name>[{UPPER}][\w'’-]+(?:\s[{UPPER}](?:[\w'’-]|\.(?=\w))*){{1,4}})(?=\s*(?:[(.,;]|$|và |của |với ))"
)
#: "cho liệt sĩ Sơn": a given name behind a word for the person.
_GIVEN_BEHIND = regex(
    rf"[\s\"”]*cho (?:(?:liệt sĩ|liệt sỹ|đồng chí|chiến sĩ|anh hùng|anh|chị|em|ông|bà|thầy|cô) )?(?P<name>[{UPPER}][^\W\d_]+)"
    r"(?=\s*(?:[.,;]|$| (?:đang|đã|vì|và|trong|nhân)\s))"
)
_THIS = regex(r"(?<!\w)(?:cơ quan|đơn vị|doanh nghiệp|địa phương|tập thể)(?: [a-zà-ỹđ]+){0,3}? (?:này|trên|nói trên)(?!\w)")
_THESE = regex(
    r"(?<!\w)các (?P<noun>sở|đơn vị|cơ quan|tập thể|doanh nghiệp|trường|công ty|xã|huyện|phường|tỉnh|địa phương) (?:này|trên|nói trên|đó)(?!\w)"
)
#: A subject of capitalised words alone: "SCB vinh dự nhận", "Craig Middleton được tặng"; a given name behind a word for the person.
_PROPER = regex(
    rf"\s*(?:(?i:ngoài ra|bên cạnh đó|đặc biệt|trong đó),?\s+)?(?:(?i:năm) \d{{4}},?\s+)?"
    rf"(?:(?:(?i:người đẹp|người mẫu|thí sinh|võ sĩ|tay vợt|kình ngư|tay đua|vận động viên|nhạc sĩ|đạo diễn|nam ca sĩ|nữ ca sĩ|cầu thủ|tiền đạo"
    rf"|ca sĩ|diễn viên|nghệ sĩ)|bị cáo|anh|chị|ông|bà|em|cô|thầy|đồng chí|(?:sản phẩm và )?thương hiệu|hãng|nhóm)\s+)?"
    rf"(?P<name>[{UPPER}][\w.&-]*(?:\s[{UPPER}][\w.&-]*){{0,4}})(?:\s\([^()\n]{{2,40}}\))?(?:\s+{AUX}(?:\s[^,;.]{{0,60}})?)?\s*$"
)

_ONLY = regex(r"(?:Riêng|Còn|Trong|Khi|Sau|Tuy|Nhưng)\s+")


def stand_in(scene: Scene, spans: tuple[Span, ...], at: int) -> list[Recipient]:
    """Whom the words of the spans stand for: "ông", "báo", "đơn vị này", "các sở nói trên", a brand, a given name.

    Args:
        scene: the document.
        spans: spans in which recipients were looked for.
        at: offset of the award's name.
    """
    for start, end in spans:
        found = _behind(scene, start, end) if start >= at else _before(scene, start, end)
        if found:
            return found
    return []


#: Whose the award is, before the words for who received it: "Bằng khen của Thủ tướng cho công ty".
_OWNED = regex(r"[\s\"”]*(?:của|do)\s(?:[^,;.:\n]|\.(?=\w)){3,90}?(?=\s(?:cho|tới)\s)")


def _behind(scene: Scene, start: int, end: int) -> list[Recipient]:
    owned = _OWNED.match(scene.folded, start, end)
    start = owned.end() if owned else start
    behind = _PRONOUN_BEHIND.match(scene.folded, start, end)
    if behind is not None:
        return person_meant(scene, start, behind["who"])
    breast = _BREAST.match(scene.folded, start, end)
    if breast is not None:
        return person_meant(scene, scene.layout.sentence_at(start)[0], "anh")  # nobody of the sentence that hands over
    noun = _NOUN_BEHIND.match(scene.folded, start, end)
    if noun is not None:
        return body_meant(scene, noun["noun"].removeprefix("nhà "), start)
    people = _PEOPLE_BEHIND.match(scene.folded, start, end)
    if people is not None:
        return locality_meant(scene, *people.span("level"))
    brand = _BRAND_BEHIND.fullmatch(scene.text, start, end)
    if brand is not None and is_brand(scene, brand["name"]):
        return [as_written(scene, *brand.span("name"), kind="organization")]
    given = _GIVEN_BEHIND.match(scene.text, start, end)
    if given is not None and (full := scene.full_name(given["name"])) != given["name"]:
        return [Recipient(name=full, kind="individual", mentions=(scene.layout.mention(*given.span("name")),))]
    name = _NAME_BEHIND.match(scene.text, start, end)
    if name is None or any(m.start < name.end("name") and name.start("name") < m.end for m in (*scene.places, *scene.bodies, *scene.awards)):
        return []
    return [as_written(scene, *name.span("name"), kind=None)]


_I = regex(r"(?<!\w)tôi(?=\s)(?![^“”\"]*[”\"])")
_SAYS = regex(r"(?<!\w)(?:cho biết|cho hay|nói|kể|chia sẻ|tâm sự|bày tỏ|bộc bạch|xúc động)(?!\w)[^“\".]{0,40}[:,]?\s*[“\"][^”\"]*$")


def _speaker(scene: Scene, start: int, end: int) -> Recipient | None:
    """Who says "tôi" in the words that somebody is quoted with."""
    if _I.search(scene.folded, start, end) is None:
        return None
    says = _SAYS.search(scene.folded, scene.layout.sentence_at(start)[0], end)
    person = scene.person_before(says.start()) if says is not None else None
    if person is None or says is None or says.start() - person.end > _NEAR:
        return None
    return as_person(scene, person)


_NEAR = 90


def _before(scene: Scene, start: int, end: int) -> list[Recipient]:
    if (speaker := _speaker(scene, start, end)) is not None:
        return [speaker]
    pronoun = _PRONOUN.search(scene.folded, start, end) or _spoken_of(scene, start, end)
    if pronoun is not None:
        return person_meant(scene, start, pronoun.group().split()[0])
    if made := maker_meant(scene, start, end):
        return made
    noun = _NOUN.search(scene.folded, start, end)
    if noun is not None:
        return body_meant(scene, noun["noun"], start)
    if meant := unit_told_of(scene, start, end) or locality_meant(scene, start, end) or thing_meant(scene, start, end):
        return meant
    if (this := _THIS.search(scene.folded, start, end)) is not None:
        return _bodies_before(scene, this.start(), "")[-1:]
    first = _FIRST_SUCH.fullmatch(scene.folded, start, end)
    who = scene.person_before(start) if first is not None else None
    if who is not None and scene.text[who.end : start].strip() in ("", ",", "-", "–"):
        return [as_person(scene, who)]
    beside = _APPOSED.search(scene.text, start, end)
    if beside is not None:
        return [as_written(scene, *beside.span("name"), kind=None)]
    named = called(scene, start, end)
    if named:
        return named
    these = _THESE.search(scene.folded, start, end)
    if these is not None:
        return _bodies_before(scene, start, these["noun"])
    return _proper(scene, start, end) or _given(scene, start, end)


#: "Trong năm học lớp 9 Trang (đoạt)": a given name right before the verb, behind what says when.
_GIVEN_BEFORE = regex(rf"\s(?P<name>[{UPPER}][^\W\d_]+)(?:\s+{AUX})*\s*$")


def _given(scene: Scene, start: int, end: int) -> list[Recipient]:
    """The person whom the page names in full, by the given name that closes the words before a verb."""
    match = _GIVEN_BEFORE.search(scene.text, start, end)
    before = scene.text[start : match.start()].split() if match is not None else []
    if match is None or (before and before[-1][:1].isupper()) or any(m.start < match.end("name") <= m.end for m in (*scene.places, *scene.bodies)):
        return []
    full = scene.full_name(match["name"])
    return [Recipient(name=full, kind="individual", mentions=(scene.layout.mention(*match.span("name")),))] if full != match["name"] else []


#: "X, vận động viên đầu tiên của Việt Nam (đạt)".
_FIRST_SUCH = regex(r"\W*(?:là )?(?:một trong )?[^\W\d_]+(?: [^\W\d_]+){0,6}? (?:đầu tiên|duy nhất|trẻ nhất|cuối cùng)(?!\w)[^,;:]{0,50}")
#: "X" - công trình (được trao …): a work before the noun that says what it is.
_APPOSED = regex(
    r"[“\"‘](?P<name>[^“”\"‘’\n]{3,100})[”\"’]\s*[-–,]\s*(?:là\s+)?(?:một trong (?:những|các)\s+)?(?:công trình|tác phẩm|bộ phim|dự án|mô hình"
    r"|sản phẩm"
    r"|đề tài|ca khúc|sáng kiến|giải pháp|cuốn sách|vở diễn)(?:\s+[^,;.“”\"]{0,40})?$"
)

def _spoken_of(scene: Scene, start: int, end: int) -> re.Match[str] | None:
    """A pronoun before a verb in small letters; before a capital it is the title of a name."""
    match = _PRONOUN_ANY.search(scene.folded, start, end)
    return match if match is not None and scene.text[match.end() + 1 : match.end() + 2].islower() else None


#: What the names of bodies begin with that a bare noun stands for.
_FORMS: dict[str, tuple[str, ...]] = {
    "cty": ("công ty", "cty"),
    "công ty": ("công ty", "cty"),
    "htx": ("htx", "hợp tác xã"),
    "hợp tác xã": ("htx", "hợp tác xã"),
    "trường": ("trường", "đại học", "đh", "học viện", "thpt", "thcs"),
}


def body_meant(scene: Scene, noun: str, at: int) -> list[Recipient]:
    """The last body before whose name opens with the noun; after it, where the headline speaks first."""
    forms = _FORMS.get(noun, (noun,))
    named = [m for m in scene.bodies if not COMMON.fullmatch(scene.folded, m.start, m.end)]
    alike = [m for m in named if scene.folded.startswith(forms, m.start)]
    alike = alike or [m for m in scene.places if noun == "trường" and scene.folded.startswith("trường ", m.start)]  # "dự lễ tại Trường A"
    alike = [m for m in alike if not any(o.start < m.start <= o.end + 2 and scene.text[m.start - 2] == "," for o in alike)]  # "Trường A, Đại học B"
    alike = alike or [m for m in named if noun == "công ty" and scene.folded.startswith("tổng công ty", m.start)]
    before = [m for m in alike if m.start < at]
    chosen = before[-1] if before else (alike[0] if alike else None)
    return [named_body(scene, chosen.start, past_small(scene, chosen, len(scene.text)), collective=False)] if chosen else []


def in_full(scene: Scene, words: str, at: int) -> str:
    """The name of the body that a bare noun stands for ("công ty"); other words stay as they are."""
    if not COMMON.fullmatch(words.casefold()):
        return words
    meant = body_meant(scene, words.casefold().removeprefix("nhà "), at)
    return meant[0].name if meant else words


def _bodies_before(scene: Scene, at: int, noun: str) -> list[Recipient]:
    """Bodies of the sentence before, or of the part of this one before the pronoun; those of the noun's kind where it says one."""
    sentence = scene.layout.sentence_at(at)
    for lo, hi in ((sentence[0], at), scene.layout.sentence_before(sentence[0])):
        found = scene.within(scene.bodies, lo, hi)
        kind = [m for m in found if noun in ("sở", "trường", "công ty") and scene.folded.startswith(noun, m.start)] or found
        if kind:
            return [named_body(scene, m.start, m.end, collective=False) for m in kind]
    return []


_LONGEST_SYLLABLE = 7
#: A Vietnamese syllable without its marks.
_SYLLABLE = regex(r"(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?")


def is_brand(scene: Scene, name: str) -> bool:
    """Whether a single capitalised word is no Vietnamese syllable and no person; a short one with capitals within must be written again."""
    alone = name.isascii() and name.isalnum() and not (len(name) <= _LONGEST_SYLLABLE and _SYLLABLE.fullmatch(name.casefold()))
    foreign = alone and (len(name) > _LONGEST_SYLLABLE or scene.text.count(name) > 1)
    mixed = name.isascii() and name.isalnum() and not name[1:].islower() and scene.text.count(name) > 1
    return (foreign or mixed) and all(name not in p.name.split() or p.name == name for p in scene.people)


def led_by_proper(scene: Scene, subject: Span) -> list[Recipient]:
    """The one who stands at the head of a subject that counts others as well: "X là một trong 4 doanh nghiệp (được)"."""
    if _ONE_OF.search(scene.folded, *subject) is None:
        return []
    return _proper(scene, *subject)


_ONE_OF = regex(r"(?<!\w)là (?:một|1|một trong|1 trong|\d+ trong)(?!\w)")


@cache
def _countries() -> tuple[str, ...]:
    """Names of countries: "người đẹp Thái Lan X" is X."""
    return tuple(entry.name for entry in load("countries"))


def _proper(scene: Scene, start: int, end: int) -> list[Recipient]:
    match = _PROPER.match(scene.text, start, end)
    if match is None:
        return []
    lo, hi = match.span("name")
    origin = next((lo + len(c) + 1 for c in _countries() if scene.text.startswith(c + " ", lo, hi) and lo > match.start() + 1), lo)
    if origin == lo and any(m.start <= lo < m.end for m in (*scene.places, *scene.bodies, *scene.awards)):
        return []
    lead = _ONLY.match(match["name"])
    lo = max(origin, lo + (lead.end() if lead else 0))
    name = scene.text[lo:hi]
    if COMMON.fullmatch(name.casefold()):
        return body_meant(scene, name.casefold().removeprefix("nhà "), start)
    full = scene.full_name(name)
    if " " not in name and full == name and not (name.isupper() and len(name) > 1) and not is_brand(scene, name):
        return []
    name = full
    firm = (name.isupper() and name.isalpha()) or any(scene.text.endswith(f" {name}", m.start, m.end) for m in scene.bodies)
    short: RecipientKind | None = "organization" if firm else None
    kind = "individual" if any(p.name == name for p in scene.people) else short
    return [Recipient(name=name, kind=kind, mentions=(scene.layout.mention(lo, hi),))]
