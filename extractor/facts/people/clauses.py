"""Which offices of a chain the sentence only mentions, and which open its next clause, so that they are not those of the name beside them."""

from __future__ import annotations

import re
from functools import cache

from extractor.facts.people import links
from extractor.facts.people.context import says
from extractor.facts.people.offices import Office
from extractor.facts.people.others import of_another_state, of_state
from extractor.facts.people.scene import Scene
from extractor.facts.people.vocabulary import person_words
from extractor.language.anchored import Closing
from extractor.language.patterns import regex

#: Those of a body that a speaker speaks for together.
COLLECTIVES = frozenset(("lãnh đạo", "cán bộ", "công chức", "viên chức", "công nhân", "nhân viên", "chiến sĩ", "đoàn viên", "hội viên"))

#: Members of an assembly, by whose title alone a page calls who asks a minister.
_DELEGATES = frozenset(("dai-bieu-quoc-hoi", "dai-bieu", "db"))


#: "bố làm | công nhân tại xã X | nữ sinh A": a stop is lost.
_KIN_DOES = regex(r"\b(?:bố|mẹ|cha|vợ|chồng|anh trai|chị gái|em trai|em gái|ông nội|bà nội) làm \Z", re.IGNORECASE)

_KIN_HERE = regex(r"\b(?:vợ|chồng|bạn gái|bạn trai|con gái|con trai|em gái|em trai|mẹ|bố|cha)(?: của)?(?: nam| nữ)? \Z")


#: "một trong những | trợ lý | thân cận nhất của | phó chủ tịch tập đoàn A".
_MOST_OF = regex(r" (?:[a-zà-ỹđ]+ ){1,3}nhất của ")


def _of_another(scene: Scene, chain: list[Office]) -> bool:
    """Whether the first office is that of kin, or of who owns what the next one is ("đối thủ của | công chúa | là Thủ tướng A")."""
    start = chain[0].start
    if len(chain) > 1 and scene.text[chain[0].end:chain[1].start] == " là " and scene.text.endswith(" của ", 0, start):
        return True
    most = _MOST_OF.match(scene.text, chain[0].end)
    if most is not None and scene.opens_office(most.end()):
        return True
    if len(chain) == 2 and chain[0].reason == "-" and chain[1].reason == "name" and _KIN_HERE.search(scene.text, start - 20, start):
        return True  # "bạn gái nam tài tử - siêu mẫu A"
    return _KIN_DOES.search(scene.text, start - 14, start) is not None


def _without_staff(scene: Scene, chain: list[Office]) -> list[Office]:
    """A chain without those of a body whom two words name together ("Gặp | cán bộ, chiến sĩ Đồn A, | Chủ tịch nước B …")."""
    if len(chain) < 3 or chain[0].end != chain[0].title_end or chain[0].entry.name not in COLLECTIVES:
        return chain
    several = chain[1].entry.name in COLLECTIVES and scene.text[chain[0].end:chain[1].start] == ", "
    rest = [office for office in chain[2:] if office.entry.name not in COLLECTIVES]
    return rest if several and rest and not rest[0].occupation else chain


def held(scene: Scene, chain: list[Office]) -> list[Office]:
    """A chain without an office that the sentence only mentions ("ủy quyền của …", "ứng cử …")."""
    if _of_another(scene, chain) or _named_before(scene, chain) or _spoken_for(scene, chain):
        chain = chain[1:]
    if not (chain := _without_staff(scene, chain)):
        return chain
    if of_another_state(scene, chain):
        return chain[-1:]
    if of_state(scene, chain[0]) and not (chain := chain[1:]):
        return chain
    if len(chain) > 1 and links.ON_BEHALF.search(scene.text, chain[0].start - 50, chain[0].start):
        chain = chain[1:]
        while len(chain) > 1 and chain[0].entry.name in COLLECTIVES:  # "thay mặt lãnh đạo, | cán bộ công nhân viên …"
            chain = chain[1:]
    if len(chain) > 1 and chain[0].occupation and links.HEARD.search(scene.text, chain[0].start - 36, chain[0].start):
        chain = chain[1:]
    if len(chain) > 1 and (_met(scene, chain) or (chain[0].entry.name == "lãnh đạo" and scene.text.endswith(" và ", 0, chain[0].start))):
        chain = chain[1:]
    if len(chain) > 1 and chain[-1].entry.id in _DELEGATES and links.PREPOSITION.search(scene.text, chain[0].start - 10, chain[0].start):
        chain = chain[-1:]  # "Về nội dung chất vấn với Bộ trưởng Bộ Y tế, ĐB A cho rằng …"
    owned = scene.text.startswith(" của ", chain[0].end)  # "mức lương cho vị trí Chủ tịch của bà A"
    if not owned and links.RUNS_FOR.search(scene.text, chain[0].start - 60, chain[0].start):
        chain = chain[1:]
    if len(chain) > 1 and (main := _main_clause(scene, chain)):
        chain = chain[:main]
    return chain[:-1] if chain and _grants(scene, chain[-1]) else chain


#: The opening of a sentence that ends in whose words, questions or visit it tells of ("Báo cáo với đoàn làm việc của …").
_WHOSE = Closing(r"(?:\A|\n|[.!?…:][”\"’)]* )(?:[^.!?…,;\n]{0,40}, )?[^.!?…,;\n]{3,90} của \Z")


def _named_before(scene: Scene, chain: list[Office]) -> bool:
    """Whether the first of two offices closes the opening of a sentence whose subject is the second ("… của Bí thư, | Giám đốc A nói")."""
    if len(chain) != 2 or chain[1].reason != "name" or scene.text[chain[0].end:chain[1].start] != ", ":
        return False
    name = scene.by_start.get(chain[1].reach)
    if name is None or not says(scene.text, scene.names[name].end, "speech"):
        return False
    return _WHOSE.search(scene.text, chain[0].start - 150, chain[0].start) is not None


#: "kiến nghị của (các) nữ | đại biểu, | Tổng Bí thư A …".
_OF_MANY = regex(r" của (?:các |những )?(?:nữ |nam )?\Z")


def _spoken_for(scene: Scene, chain: list[Office]) -> bool:
    """Whether the first of two is what many are by trade, and the second the subject ("đời sống người | nông dân, | ĐB A hỏi …")."""
    trade = chain[0].occupation or chain[0].entry.id in _DELEGATES
    if len(chain) != 2 or not trade or chain[1].reason != "name" or scene.text[chain[0].end:chain[1].start] != ", ":
        return False
    if scene.text.endswith((" người ", "à con "), 0, chain[0].start):
        return not scene.text.endswith("à người ", 0, chain[0].start)  # "Là người nông dân, Giám đốc A hiểu …"
    high = chain[1].entry.get("level") == "state" and scene.text[chain[1].start].isupper()
    return high and _OF_MANY.search(scene.text, chain[0].start - 20, chain[0].start) is not None


def _main_clause(scene: Scene, chain: list[Office]) -> int:
    """Index of the occupation with which the main clause begins ("Theo ông A, Chủ tịch B, | nhà đầu tư C là …", "…, | cô giáo mới …"), or 0."""
    name = scene.last_before(chain[0].start)
    if name < 0 or not scene.text.endswith(("Theo ", "theo "), 0, scene.edge(name)):
        return 0
    last = chain[-1]
    told = last.occupation and last.end == last.title_end and last.reason == "word" and not says(scene.text, last.end)
    opens = next((i for i in range(1, len(chain)) if chain[i].occupation and scene.text.startswith(" là ", chain[i].end)), 0)
    return opens or (len(chain) - 1 if told and scene.text[chain[-2].end:last.start] == ", " else 0)


@cache
def _honour() -> re.Pattern[str]:
    """An honour right before its grantor; its receiver follows by his title ("trao bằng khen của Thủ tướng Chính phủ | ông A")."""
    words = "|".join(map(re.escape, sorted(person_words("honour"))))
    return re.compile(rf"(?:{words})(?: [A-ZĐ][^,.;:()\n]{{2,40}})?[”\"]? của (?:đồng chí )?\Z", re.IGNORECASE)


def _grants(scene: Scene, office: Office) -> bool:
    """Whether an office grants the honour before it to the person whom a title sets apart behind it."""
    name = scene.by_start.get(office.reach) if office.reason == "name" else None
    if name is None or not scene.names[name].value.honorific:
        return False
    return _honour().search(scene.text, office.start - 70, office.start) is not None


def _met(scene: Scene, chain: list[Office]) -> bool:
    """Whether an adverbial ends with the first office, so that the subject is another ("Tại cuộc gặp với Bộ trưởng Nga, Thủ tướng A nói")."""
    name = scene.by_start.get(chain[-1].reach) if chain[-1].reason == "name" else None
    if name is None or scene.text.startswith(",", scene.names[name].end) or scene.text[chain[0].end:chain[1].start] != ", ":
        return False
    alone = scene.text[chain[0].start:chain[0].end] in _HELD_ALONE
    if alone and _WITH.search(scene.text, chain[0].start - 40, chain[0].start):
        return True
    bodied = any(word[0].isupper() for word in scene.text[chain[0].title_end:chain[0].end].split())
    return bodied and links.ADVERBIAL.search(scene.text, chain[0].start - 80, chain[0].start) is not None


#: Offices beside which nobody holds another of the state.
_HELD_ALONE = frozenset(("Thủ tướng", "Thủ tướng Chính phủ", "Chủ tịch Quốc hội"))
#: "Lý giải với | Thủ tướng, Bộ trưởng A cho biết …".
_WITH = regex(r"(?:\A|\n|[.!?…:][”\"’)]* )[^\W\d_]+(?: [a-zà-ỹđ]+){0,3} với \Z")


#: "A và B | lần lượt là | Chủ tịch, Phó Chủ tịch X", "các ông A, B | là | Đội trưởng và Đội phó".
_IN_TURN = regex(
    r",? ?(?:hiện |đều |đang |từng |nguyên |được bầu |được bổ nhiệm )?lần lượt (?:là|làm|(?:giữ|đảm nhiệm)(?: các)? chức(?: vụ)?) "
)
#: "bổ nhiệm ông A và ông B | giữ chức | Vụ trưởng và Phó Vụ trưởng X", "các ông A, B | là | …".
_ARE = regex(r",? là ")
_MADE = regex(r",? (?:được bổ nhiệm |được bầu )?(?:làm|giữ(?: các)? (?:chức vụ|chức danh|chức|cương vị)|vào (?:các )?(?:chức vụ|vị trí)) ")


#: "Chủ tịch và Phó Chủ tịch X | là | A, B".
_TAKEN_BY = regex(r" (?:là|gồm|lần lượt là) ")


def _set_beside(scene: Scene, chain: list[Office], members: list[int], gap: str) -> bool:
    """Whether former offices, or two that "và" joins as it does the names, stand right behind the names, one for each.

    "A, B | nguyên tổng giám đốc, phó tổng giám đốc X", "A và B, giám đốc và phó giám đốc X".
    """
    if any("level" not in office.entry.data or office.plural for office in chain):
        return False
    if gap == " ":
        return chain[0].former
    names = scene.text[scene.names[members[0]].end:scene.edge(members[1])]
    item = chain[0].former and scene.text.endswith(("; ", ": "), 0, scene.edge(members[0]))  # "; A, B, cựu giám đốc và phó giám đốc X; …"
    both = scene.text[chain[0].end:chain[1].start] == " và " and names in ((" và ", ", ") if item else (" và ",))
    return both and len(chain) == 2 and gap in (", ", " - ", " – ", " (", ", nguyên là ")


def respectively(scene: Scene, chain: list[Office]) -> list[int]:
    """The names before or behind a chain that take its offices one by one, where there are as many of both; else none."""
    apart = len(chain) > 1 and scene.text[chain[-2].end:chain[-1].start] == " và " and not any(office.plural for office in chain)
    led = _TAKEN_BY.match(scene.text, chain[-1].end) if apart else None
    first = scene.by_start.get(led.end()) if led is not None else None
    behind = scene.listed(first) if first is not None else []
    if len(behind) == len(chain) and not any(name in scene.left for name in behind):
        return behind
    last = scene.last_before(chain[0].start) if len(chain) > 1 else -1
    if last < 0:
        return []
    members = [last, *scene.coordinated_before(last)][::-1]
    end = scene.names[last].end
    if len(members) != len(chain):
        return []
    if _set_beside(scene, chain, members, scene.text[end:chain[0].start]):
        return members
    both = scene.text[chain[-2].end:chain[-1].start] == " và "
    turned = both and _ARE.fullmatch(scene.text, end, chain[0].start) and scene.several(members[0])
    joined = scene.text[scene.names[members[-2]].end:scene.edge(last)] == " và "
    made = both and joined and chain[0].entry is chain[-1].entry and _MADE.fullmatch(scene.text, end, chain[0].start)
    return members if turned or made or _IN_TURN.fullmatch(scene.text, end, chain[0].start) else []


#: Who leads an authority together with others, and holds no office of the one named before.
_OF_MANY_HEADS = regex(
    r"lãnh đạo (?:thành phố|tỉnh|huyện|quận|xã|phường|UBND|HĐND|sở|bộ|các|một số|TP|công an|cục|tổng cục|ban)(?!\w)", re.IGNORECASE,
)
#: Words that point at somebody, or at a body, told of before.
_POINTING = (" này", " ấy", " đó", " nói trên", " kia")


def _points_at_another(scene: Scene, office: Office, edge: int) -> bool:
    """Whether a word that points stands right behind the head of an office, or before a verb behind its body where "theo" leads to the name."""
    shown = next((word for word in _POINTING if scene.text.startswith(word, office.end)), None)
    if shown is None:
        return False
    after = scene.text[office.end + len(shown):office.end + len(shown) + 2]
    heard = scene.text.endswith(("Theo ", "theo "), 0, edge)
    return office.end == office.title_end or (heard and after[:1] == " " and after[1:2].islower())


def _of_others(scene: Scene, ahead: int, chain: list[Office], gap: str) -> bool:
    """Whether what follows a name and a comma is told of others.

    "Theo bà A, học sinh này đã bỏ học", "đón đoàn có Phó tỉnh trưởng A, lãnh đạo thành phố B, Giám đốc Sở …".
    """
    shown = gap in (",", ", vị", ", nữ", ", nam", ", em", ", cô", ", anh") and _points_at_another(scene, chain[-1], scene.edge(ahead))
    return shown or (gap == "," and ahead in scene.left and _OF_MANY_HEADS.match(scene.text, chain[0].start) is not None)


def new_subject(scene: Scene, ahead: int, chain: list[Office]) -> bool:
    """Whether an office after a comma opens the next clause ("Theo Bộ trưởng A, Thủ tướng yêu cầu …")."""
    gap = scene.text[scene.names[ahead].end:chain[0].start].strip()
    edge = scene.edge(ahead)
    if gap.startswith(",") and _of_others(scene, ahead, chain, gap):
        return True
    if gap.endswith(", một") and _speaks(scene, chain[-1]) and not _is_subject(scene, edge):
        return True  # "… sẽ gặp ông A, một quan chức Nhà Trắng cho biết"
    if gap not in (",", ", tân", ", vị") or len(chain) > 1 or chain[0].reason != "word":
        return False
    if (gap == ", vị" or says(scene.text, chain[0].end)) and links.ABOUT.search(scene.text, edge - 90, edge):
        return True  # "Đối với trường hợp của A, Tổng Bí thư nhấn mạnh …", "Trong quan hệ với A, vị lãnh đạo B thấy …"
    if gap == ", vị":
        return False
    if chain[0].entry.kind == "party" or (chain[0].former and chain[0].occupation):
        return False  # "Đệ nhất phu nhân A, cựu người mẫu …"
    if scene.text.endswith("với ", 0, scene.names[ahead].value.start) and scene.text.startswith(" từ chức", chain[0].end):
        return True  # "Bất đồng với ông A, đại sứ Mỹ tại B từ chức"
    if chain[0].entry.get("level") != "state" and scene.text.startswith((" về ", " tại ", " ở ", " của ", " thuộc "), chain[0].end):
        return False  # "nhà nghiên cứu A, giáo sư danh dự về …"
    bare = chain[0].end == chain[0].title_end
    start = scene.names[ahead].value.start
    if scene.titled(ahead) and scene.full(ahead) and ahead not in scene.left and links.BEGINS.search(scene.text, 0, start):
        return False  # "Đại tướng A, Phó Chủ tịch Quốc hội lo ngại …"
    if ahead in scene.left and (bare or chain[0].entry.get("level") == "state"):
        return True
    high = chain[0].entry.get("level") == "state" and bare
    heard = scene.text[max(0, start - 5):start].strip().lower() == "theo"
    if heard and chain[0].entry.get("level") == "state" and scene.text.startswith((" đã ", " sẽ ", " đang ", " không ", " cần "), chain[0].end):
        return True  # "Theo ông A, thủ tướng Singapore đã nói dối"
    told = scene.text[max(0, edge - 20):edge].lower()
    heard = heard or told.endswith(("theo lời ", "theo lời kể của ", "theo lời của ", "theo ", "theo chia sẻ của "))
    return high or (heard and (ahead in scene.left or (bare and chain[0].occupation)) and says(scene.text, chain[0].end))


def _speaks(scene: Scene, office: Office) -> bool:
    """Whether a verb of speech follows an office, or whom it serves ("một quan chức chính quyền | ông B | cho biết")."""
    name = scene.by_start.get(office.end + 1)
    if scene.text.startswith(" của ", office.end):  # "một người phát ngôn | của Thủ tướng A | cho biết"
        served = next((o for o in scene.offices if o.start == office.end + 5 and o.reason == "name"), None)
        name = scene.by_start.get(office.end + 5) if served is None else scene.by_start.get(served.reach)
    return says(scene.text, office.end, "speech") or (name is not None and says(scene.text, scene.names[name].end, "speech"))


def _is_subject(scene: Scene, edge: int) -> bool:
    """Whether a sign, a credit, or what gives somebody's words stands before a name and its titles: then it is who speaks."""
    before = scene.text[:edge].rstrip(" ")[-12:]
    return not before[-1:].isalpha() or before.split()[-1][0].isupper() or before.endswith(("heo", " lời", " là", " có"))
