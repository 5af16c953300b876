"""Who was given an award: named persons, bodies and localities of a span, and the counts of it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.names.prizes import surnames
from extractor.facts.awards.recipients.addresses import home_of_some, only_where
from extractor.facts.awards.recipients.authored import authored
from extractor.facts.awards.recipients.beside_winners import COACH, GENRE, LEVELS, credited
from extractor.facts.awards.recipients.counted_of import WORKS_OF, all_named, belong_to_several, is_home, is_of_counted, with_unit
from extractor.facts.awards.recipients.counts import Takers, count
from extractor.facts.awards.recipients.envoys import past_envoy
from extractor.facts.awards.recipients.named import as_person, as_written, only_kin
from extractor.facts.awards.recipients.next_numbers import is_next_number
from extractor.facts.awards.recipients.receiving import PEOPLE_OF, PRODUCED, unit_of
from extractor.facts.awards.recipients.sectors import body_told
from extractor.facts.awards.recipients.titled import is_work
from extractor.facts.awards.recipients.winners import artist, pupil, winner
from extractor.facts.awards.recipients.works import ABOUT, BROADCASTER, MAKER, tells_maker
from extractor.facts.awards.scene import Person, Scene
from extractor.facts.awards.words.guards import is_clause, is_common, is_no_head
from extractor.facts.awards.words.sports import two_sports
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

_BELONGS = regex(r"(?<!\w)thuộc(?! về)(?!\w)")
#: "12 cá nhân của nước bạn Lào", "các tập thể của Sở Y tế": whose they are receives nothing.
_COUNTED_OF = regex(r"\s*(?:\d[\d.]*|các|những|nhiều|hai|ba|bốn|năm(?! (?:19|20)\d\d))\s+[^,;]{2,50}?\s(?P<of>của)\s")
#: The title of a work; commas and names in it part and name nobody.
QUOTED = regex(r"[“\"](?P<inner>[^“”\"\n]{3,200})[”\"]")
_SEPARATOR = regex(
    r"(?:,|(?<!\w)(?:và|còn)) (?:\d|một|hai|ba) giải (?:nữa |còn lại )?(?:thuộc về|cho|là)(?!\w)"
    r"|[,;:\n()]| & (?=(?:đội|đoàn|trường|u\.?\d\d|thpt|thcs|clb)(?!\w))"
    r"|(?<!\w)(?:và|cùng|với|cho|gồm|là|còn có|trong đó(?: có)?|như|bên cạnh)(?!\w)"
)
_OFFICE = regex(
    r"(?:nguyên\s+|cựu\s+)?(?:phó\s+)?(?:chủ tịch|bí thư|giám đốc|tổng giám đốc|trưởng|đội trưởng|tổ trưởng|hiệu trưởng|viện trưởng|chánh"
    r"|chủ nhiệm|ủy viên"
    r"|thường trực|đại sứ(?! quán)|hội viên|đoàn viên|đảng viên|cục trưởng|vụ trưởng|tư lệnh|chính ủy|thủ trưởng|bộ trưởng|thứ trưởng|cán bộ"
    r"|nhân viên|giảng viên|giáo viên|chuyên viên"
    r"|công nhân"
    r"|học sinh|sinh viên|kế toán|bác sĩ|kỹ sư|lãnh đạo|đại diện|nhà báo|phóng viên|trưởng phòng|trưởng ban|phường đội trưởng|đạo diễn|biên tập"
    r"|thanh tra(?! (?:chính phủ|nhà nước|tỉnh|thành phố|huyện|bộ|sở)(?!\w))"
    r"|kiểm sát viên|thẩm phán|công dân|xã đội|trạm trưởng|quản đốc|tổng biên tập|thư ký|ông|bà|anh|chị|hộ lý|y tá|điều dưỡng|diễn viên)(?!\w)"
)
_STAFF_OF = regex(
    r"(?<!\w)tập thể\s+(?:(?:lãnh đạo|cán bộ|nhân viên|chiến sĩ|công nhân viên|công nhân|giáo viên|viên chức|công chức|y bác sĩ"
    r"|người lao động|học sinh|sinh viên|thầy cô giáo|đoàn viên|giảng viên|học viên|hội viên|nghệ sĩ|sĩ quan)(?:\s*,\s*|\s+và\s+|\s+))+"
)
_FAMILY = regex(r"(?:gia đình|vợ con|thân nhân|đại diện gia đình|bố mẹ|người thân|mẹ của|vợ của)(?!\w)")
_HOUSEHOLD = regex(r"(?<!\w)(?:gia đình|hộ(?= (?:ông|bà|anh|chị)\s))(?!\w)")
#: Recipients without names, and shares.
_SOME = regex(
    r"(?<!\w)(?:các|những|nhiều) (?:tập thể|cá nhân|đơn vị|trường|xã|phường|thôn|làng|chi bộ|đảng bộ|hộ|gia đình|địa phương|doanh nghiệp)|\d ?% "
    r"|(?<!\w)cho (?:hơn |gần |trên )?\d[\d.]* [^\W\d_]"
)
#: "Mẹ A (mẹ liệt sĩ B và C)": B and C only say who A is.
_OF_MARTYRS = regex(
    r"\((?:là )?(?:mẹ|vợ|con|cha|bố|thân nhân|chồng|em|chị|anh)(?: của)? (?:các |\d+ |hai |ba )?liệt sĩ [^()\n]{3,160}\)"
    r"|\((?:người |đại diện )?[^()\n]{0,30}nhận thay(?!\w)[^()\n]{0,120}\)"
    r"|, (?:có|là (?:mẹ|vợ)(?: của)?) (?:(?:\d+|hai|ba|bốn|một|các) )?(?:người )?(?:con |chồng )?(?:là )?liệt sĩ(?: là)?:? [^;.\n]{3,160}"
)
#: "tặng Giấy khen cho A và thưởng 20 triệu đồng cho B": B has the money alone.
_MONEY_FOR_OTHERS = regex(
    r"(?<!\w)cho(?!\w)[^.\n]{4,200}?(?P<money>(?:,|;|(?<!\w)và|(?<!\w)đồng thời)\s+(?:trao\s+|tặng\s+)?(?:thưởng|hỗ trợ|số tiền)(?!\w)"
    r"[^,;.\n]{0,24}?\d[\d.,]*\s+(?:triệu |nghìn |ngàn )?đồng\s+cho(?!\w))"
)


def in_mark(scene: Scene, at: int, titles: Sequence[Span] = ()) -> bool:
    """Whether an offset lies inside the name of a body or person, or inside one of the spans given."""
    names = (*((m.start, m.end) for m in scene.bodies), *((p.start, p.end) for p in scene.people), *titles)
    return any(lo <= at < hi for lo, hi in names)


def read(scene: Scene, start: int, end: int, found: Takers) -> None:
    """Add whom a span names and counts, wherever in it they stand."""
    if end - start < 2:
        return
    money = _MONEY_FOR_OTHERS.search(scene.folded, start - 5, end)
    end = max(start, money.start("money")) if money is not None else end
    end -= len("./.") if scene.text[start:end].endswith("./.") else 0  # the sign at the end of a report
    works = authored(scene, start, end)
    count(scene, start, works[0][0][0] if works else end, found)
    if _SOME.search(scene.folded, start, end):
        found.described = True
    if (home := home_of_some(scene, start, end)) is not None:
        found.described, end = True, home
    after_person = of_several = unit = False
    parted = scene.text.count(";", start, end) > 1
    kin = [m.span() for m in _OF_MARTYRS.finditer(scene.folded, start, end)]
    for lo, hi in _items(scene, start, end, [span for span, _ in works]):
        won = next((who for span, who in works if lo <= span[0] and span[1] <= hi), None)
        if any(at <= lo < until for at, until in kin) or _ALIAS.match(scene.folded, lo - 1) or credited(scene, lo, hi, found):
            continue
        if won is not None:
            found.add(won)
            found.described = True
            continue
        if (of_several and not scene.persons(lo, hi) and " tập thể" not in scene.folded[lo - 1 : hi]) or (parted and _above(scene, start, lo)):
            continue
        if (unit or all_named(found)) and is_home(scene, lo):
            continue
        unit = with_unit(scene, start, (lo, hi), found)
        if _beside_work(scene, lo, found) or only_where(scene, start, (lo, hi), found):
            continue
        if found.individuals is not None and is_of_counted(scene, start, lo):
            continue
        of = _BELONGS.search(scene.folded, lo, hi)
        made = WORKS_OF.match(scene.folded, lo, hi)
        lo = made.end() if made is not None else lo
        counted = _COUNTED_OF.match(scene.folded, lo, hi)
        end = min(of.start() if of else hi, counted.start("of") if counted else hi)
        after_person = _item(scene, lo, end, found, after_person) or of is not None
        of_several = of_several or (of is not None and belong_to_several(scene, of.end(), found))


def _beside_work(scene: Scene, at: int, found: Takers) -> bool:
    """Whether an item opens a bracket right behind the title of a work whose maker was named: "A với tập thơ “X” (Nhà xuất bản B)"."""
    opens = scene.text[at - 1 : at] == "(" and scene.text[max(0, at - 4) : at - 1].rstrip()[-1:] in ("”", '"')
    return opens and bool(found.named) and found.named[-1].kind == "individual" and any(m.start == at for m in scene.bodies)


#: What a body is called today stands in brackets behind its name.
_ALIAS = regex(r"\((?:nay là|nay thuộc|nay|trước đây|trước|sau này|tiền thân) ")
#: Bodies to which those of a list belong.
_ABOVE = regex(
    r"\s*(?:bộ(?= (?!môn|phận))|tổng công ty|tập đoàn|tổng cục|cục|sở|công an (?:tỉnh|thành phố|tp)|ubnd|vksnd|viện kiểm sát|tand|tòa án|đại học"
    r"|quân khu|quân chủng|quân đoàn"
    r"|sư đoàn)(?!\w)"
)


def _above(scene: Scene, start: int, at: int) -> bool:
    """Whether the item of a list that semicolons part is the body to which the one before the comma belongs: "Trường A, Bộ Y tế; Trường B"."""
    if not scene.text.endswith(",", 0, at) or _ABOVE.match(scene.folded, at) is None:
        return False
    if scene.text.endswith("),", 0, at):  # "Binh đoàn A (Bộ X), Cục B (Bộ X)": whose the one before is stands in its bracket
        return False
    item = max(start, scene.text.rfind(";", start, at), scene.text.rfind(":", start, at))
    return scene.text[max(item + 1, start) : at].lstrip()[:1].isupper() or any(item <= m.start < at for m in scene.bodies)


#: "17 cán bộ tại các cơ quan, đơn vị Bộ CHQS tỉnh": where the counted ones work.
_OFFICES_OF = regex(
    r"(?<!\w)(?:tại|ở|thuộc|trong|của) các (?:cơ quan|sở|ban|phòng)(?:,? (?:và )?(?:ban|ngành|đơn vị|phòng|đoàn thể)(?!\w)){1,3}"
)
#: "do Hãng X, Đài Y sản xuất".
_BY_MAKER = regex(rf"(?<!\w)do{PRODUCED}")
#: Folk songs of two kinds under one name.
_FOLK_SONGS = regex(r"ví, (?:gi|d)ặm(?!\w)")
_WHOLE = (_FOLK_SONGS, LEVELS, GENRE, _BY_MAKER, _OFFICES_OF, PEOPLE_OF, _STAFF_OF, QUOTED, BROADCASTER, MAKER)


def _items(scene: Scene, start: int, end: int, uncut: Sequence[Span]) -> list[Span]:
    """The span cut at commas and conjunctions that lie outside of names of bodies, persons, "nhân dân và cán bộ xã …" and of uncut spans."""
    items = []
    at = start
    whole = [*uncut] + [m.span() for pattern in (two_sports(), *_WHOLE) for m in pattern.finditer(scene.folded, start, end)]
    for cut in _SEPARATOR.finditer(scene.folded, start, end):
        unit = unit_of(scene, at, end) if cut.group() == "," else None
        inside = scene.text[cut.start()].isupper() or in_mark(scene, cut.start())  # "Phan Như Thạch"
        if inside or any(lo <= cut.start() < hi for lo, hi in whole) or (unit is not None and unit[0] == cut.start()):
            continue
        items.append((at, cut.start()))
        at = cut.end()
    items.append((at, end))
    return [(lo, hi) for lo, hi in items if scene.text[lo:hi].strip()]


def _item(scene: Scene, start: int, end: int, found: Takers, after_person: bool) -> bool:
    while start < end and scene.text[start].isspace():
        start += 1
    titles = [m.span("inner") for m in QUOTED.finditer(scene.text, start, end)] + [m.span() for m in ABOUT.finditer(scene.folded, start, end)]
    people = [p for p in scene.persons(start, end) if p.end <= end and not any(lo <= p.start < hi and p.end - p.start < hi - lo for lo, hi in titles)]
    if people:
        _add_people(scene, start, [p for p in people if p is people[0] or not _OF_SCHOOL.search(scene.folded, start, p.start)], found)
        return True
    if _FAMILY.match(scene.folded, start, end):
        found.described = True
        return False
    start = past_envoy(scene, start, end, after_person)
    teams = _TEAMS.match(scene.text, start, end) or _NOUN_BEFORE.match(scene.text, start, end)
    start = teams.end() if teams is not None else start
    if _office(scene, start, end) and not found.works:
        return after_person
    if is_next_number(scene, start, end, found) or is_work(scene, start, end, found):
        return False
    if after_person and _is_tail(scene, start) and not _FULL_NAME.match(scene.text, start, end):
        return after_person
    home = _WITH_HOME.match(scene.text, start, end) if after_person else None
    if home is not None:
        found.add(as_written(scene, *home.span("name"), "individual"))
        return True
    told = (pupil(scene, start) or artist(scene, start)) if found.contest else None
    if told is not None:
        found.add(told)
        return True
    if _may_name(scene, start, end, found, after_person) and _named_like_a_person(scene, start, end, listed=after_person):
        found.add(as_written(scene, start, start + len(scene.text[start:end].rstrip(" .")), "individual"))
        return True
    recipient = body_told(scene, start, end) or winner(scene, start, end, contest=found.contest)
    if is_no_head(scene.folded, start) if recipient is None else is_clause(recipient.name) or is_common(recipient.name):
        found.unnamed = True
        return False
    if recipient is not None:
        found.add(replace(recipient, kind="collective") if recipient.kind is None and found.contest else recipient)  # a country is its team
        found.described = True
        return False
    return after_person


def _add_people(scene: Scene, start: int, people: list[Person], found: Takers) -> None:
    """Add the persons of an item; the maker of the work right before stands for it."""
    if found.named and found.named[-1].kind is None and tells_maker(scene, start, people[0].start):
        found.named.pop()
    coached = COACH.search(scene.folded, people[0].end, people[-1].start + 1)
    people = [p for p in people if coached is None or p.end <= coached.start()]
    for person in people if len(people) > 1 or not only_kin(scene, start, people[0]) else ():
        found.add(_person(scene, person, start))
    found.described = True


def _office(scene: Scene, start: int, end: int) -> bool:
    """Whether an item opens with an office or a form of address, which "Bà Rịa - Vũng Tàu" does not."""
    office = _OFFICE.match(scene.folded, start, end) is not None and PEOPLE_OF.match(scene.folded, start, end) is None
    return office and not any(m.start == start for m in scene.places)


#: "em A của Trường THCS B": a school called after somebody.
_OF_SCHOOL = regex(r"(?<!\w)trường(?: (?:th|thcs|thpt|tiểu học|trung học|cơ sở|phổ thông|mầm non|đại học|[a-z&-]{2,9})){1,5} $")
#: "hai đội xã A và xã B", "hai (đội A) và B".
_TEAMS = regex(
    r"(?:các|hai|ba|bốn|\d+)\s+(?:(?:đội|đoàn|đơn vị|tập thể)(?: là| gồm)?:?\s+(?=(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)\s)"
    rf"|(?=(?:đội(?: tuyển)?|đoàn|thôn|làng|bản|ấp|xóm|buôn|xã|phường|thị trấn|huyện|trường|khu dân cư|khu phố|tổ dân phố) [{UPPER}]))"
)


#: "cho đơn vị Huyện đoàn X", "cho đơn vị xã Y": the noun says only what it is.
_NOUN_BEFORE = regex(
    rf"(?:các )?(?:đơn vị|địa phương|doanh nghiệp|cơ quan|chủ nhà|nước chủ nhà)\s+(?=[{UPPER}]|(?:xã|phường|thị trấn|huyện|quận|thị xã"
    rf"|thành phố|tỉnh|tp\.?|trường|công an|lớp|khối)\s+[{UPPER}\d])"
)


_RUN = regex(rf"(?:[{UPPER}][^\W\d_]*(?:\s[{UPPER}][^\W\d_]+){{1,4}}|[{UPPER}]['’][{UPPER}][^\W\d_]+(?:\s[{UPPER}][^\W\d_]+){{0,3}})\s?\.?")


#: "ông A của trường X và B của viện Y": the next of a list, told in the same way.
_WITH_HOME = regex(
    rf"(?P<name>[{UPPER}][\w'’.-]+(?: [{UPPER}][\w'’.-]*){{1,4}}) (?:của|đến từ|[-–]) "
    r"(?i:lớp|học sinh|trường|thcs|thpt|đại học|đh|viện|học viện|công ty|báo|đội|clb|câu lạc bộ|bệnh viện|trung tâm|khoa|tập đoàn|đoàn|đơn vị)(?!\w)"
)
#: A middle name that only persons bear, whatever the surname: "Thèn Thị Hương".
_FULL_NAME = regex(rf"[{UPPER}][^\W\d_]*(?:\s[{UPPER}][^\W\d_]+)?\s(?:Thị|Văn)(?:\s[{UPPER}][^\W\d_]+){{1,2}}\s*$")


def _may_name(scene: Scene, start: int, end: int, found: Takers, after_person: bool) -> bool:
    """Whether persons are told of; a winner of a contest in three syllables at least is one, schools are hardly ever written so."""
    return after_person or found.individuals is not None or (found.contest and scene.text[start:end].strip(" .").count(" ") > 1)


def _named_like_a_person(scene: Scene, start: int, end: int, *, listed: bool) -> bool:
    """Whether an item is a run of capitalised syllables, under a surname where no person stands before it in the list, and no body or place."""
    run = _RUN.fullmatch(scene.text, start, end)
    known = listed and run is not None and len(run.group().split()) > 2
    if run is None or not (known or run.group().split()[0] in surnames()):
        return False
    return not any(m.start < end and start < m.end for m in (*scene.bodies, *scene.places))


def _is_tail(scene: Scene, start: int) -> bool:
    """Whether a body behind a person's office belongs to it: the item before began with an office and a comma joins them."""
    if scene.text[start : start + 2] in ("- ", "– "):  # "A (bút danh B) - Báo C": where A works
        return True
    before = scene.folded[max(0, start - 6) : start].rstrip()
    if before.endswith(")"):  # "A (lớp 7E) trường X"
        return True
    if before.endswith("cùng"):  # "A và B, cùng Trường C": where they are together
        return scene.folded.endswith(", cùng ", 0, start) and scene.folded.startswith(("trường", "lớp", "khoa", "đội"), start)
    return before.endswith((",", "(")) and not before.endswith("),")


def _person(scene: Scene, person: Person, start: int) -> Recipient:
    family = _HOUSEHOLD.search(scene.folded, start, person.start)
    return as_person(scene, person, "household" if family else "individual")
