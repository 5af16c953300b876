"""An occupation that stands for the person named before: "Nữ ca sĩ chia sẻ …", "Vị bác sĩ này …"."""

from __future__ import annotations

from extractor.facts.people import links
from extractor.facts.people.context import says
from extractor.facts.people.meant_within import PRAISES, bare, from_where, only_one, points_back, praised, sex, trains, within
from extractor.facts.people.offices import Office
from extractor.facts.people.scene import Scene
from extractor.facts.people.sexes import MEN, WOMEN
from extractor.facts.people.spoke_last import spoke_last
from extractor.language.patterns import regex

#: What stands before an occupation that is the subject of its clause.
_SUBJECT = regex(
    r"(?:\A|\n|[.!?…][”\"’)]* |, |\b[Tt]heo |\b[Kk]hi |\bnhưng |\bHiện (?:tại |nay )?)"
    r"(?P<word>(?:[Nn]ữ|[Nn]am|[Vv]ị|[Cc]hàng|[Nn]àng|[Cc]ô|[Aa]nh|[Bb]à|[Ôô]ng) )?\Z"
)
_ALONE = frozenset(("nữ", "nam", "vị", "chàng", "nàng"))
#: Behind an occupation that opens a sentence they tell whom it means: "Tiền đạo người Ai Cập …", "Nữ diễn viên sinh năm 1990 …".
_SHOWN = regex(
    rf" (?:(?:{PRAISES} )?này"
    r"|(?:người |gốc |quê |xứ |đến từ )[A-ZĐÁÝẤÔ]|sinh năm \d{4}|\d{2} tuổi"
    r"|(?:nổi tiếng|gạo cội|kỳ cựu|đình đám) [a-zà-ỹđ]"
    r"|(?:Ai Cập|Tây Ban Nha|Bồ Đào Nha|Hàn Quốc|Nhật Bản|Trung Quốc|Thái Lan)\b)"
)
#: From a speaker to who he speaks of.
_SAID = regex(r" [^.,;:\n“\"]{2,40}, ?(?:(?:vị|nữ|nam|chàng|nàng|cô|anh) )?")
_REACH = 350
#: Pronouns of the sex that an occupation denies: "Hồ Bích Hà … nhan sắc của cô … Nam ca sĩ …" is of somebody else.
_SHE, _HE = (regex(rf" (?:{'|'.join(sorted(words))})\b") for words in (WOMEN | {"nàng"}, MEN | {"chàng"}))
_STOP = regex(r"[.!?…;:“\"\n]")


#: From a title to what else its holder is told to be ("công chúa | còn là một | ca sĩ").
_STILL = regex(r" (?:(?:cũng|đồng thời|hiện|từng|vốn|đã|còn) ){1,3}(?:là|làm) (?:một )?")


def meant_by(scene: Scene, chain: list[Office]) -> tuple[int, list[Office]] | None:
    """The name that an occupation or a title stands for, with the offices that are told of it; None where it stands for nobody.

    Args:
        scene: the names and offices of the text.
        chain: offices that follow one another, beside which no name stands.
    """
    if len(chain) == 1:
        if (spoke := spoke_last(scene, chain[0])) is not None:
            return spoke, chain
        named = meant(scene, chain[0])
        return None if named is None else (named, [chain[0]._replace(end=chain[0].title_end)])
    if not _STILL.fullmatch(scene.text, chain[0].end, chain[1].start):
        return None
    holder = _only_holder(scene, chain[0])
    return None if holder is None else (holder, chain[1:])


def _only_holder(scene: Scene, office: Office) -> int | None:
    """The name of whom the page calls by a title, and nobody else, where the title alone is the subject of a clause."""
    if office.plural or office.end != office.title_end or _SUBJECT.search(scene.text, office.start - 12, office.start) is None:
        return None
    called = [scene.by_start.get(o.reach) for o in scene.offices if o.reason == "name" and o.entry.name == office.entry.name]
    names = [name for name in called if name is not None]
    before = [name for name in names if scene.names[name].start < office.start]
    full = max((set(scene.names[name].value.name.split()) for name in names), key=len, default=set())
    alone = all(full.issuperset(scene.names[name].value.name.split()) for name in names)
    return before[-1] if before and alone else None


def meant(scene: Scene, office: Office) -> int | None:
    """The name that an occupation alone stands for, or None.

    Args:
        scene: the names and offices of the text.
        office: an occupation that no name is next to.
    """
    entry = bare(office.entry.name)
    if not office.occupation or office.plural or not points_back(entry):
        return None
    word = _word(scene.text, office)
    inside = word is None and within(scene.text, office)
    if (word is None and not inside) or any(bare(o.entry.name) == entry and o.reason == "name" for o in scene.offices):
        return None
    word = (word or sex(scene.text, office)) if inside else word or ""
    name = None if inside else _subject(scene, office.start, word)
    name = None if name is not None and trains(scene, name, entry) else name
    shown = name is None and (from_where(scene.text, office) or praised(scene.text, office))
    name = only_one(scene, office, word) if inside or shown else name
    if name is not None and _SAID.fullmatch(scene.text, scene.names[name].end, office.start) and says(scene.text, scene.names[name].end):
        return None  # "Ông A cho biết, ca sĩ này chưa nộp thuế"
    if name is None or _unnamed(scene, office, name) or _set_against(scene, office, name):
        return None
    return None if _other_sex(scene.text[scene.names[name].end:office.start], word) else name


def _word(text: str, office: Office) -> str | None:
    """The word before an occupation that points back, "" for none before "này"; None where nothing points back."""
    shown = _SHOWN.match(text, office.title_end) is not None
    found = _SUBJECT.search(text, office.start - 14, office.start)
    if found is None:
        return None
    own = text[office.start:office.end].split()[0].lower()
    word = own if own in ("nữ", "nam") else (found.group("word") or "").strip().lower()
    return word if word in _ALONE or shown else None


def _subject(scene: Scene, start: int, word: str) -> int | None:
    """The subject of a sentence before, where no other person is named since and the word of address does not tell of another sex."""
    name = scene.last_before(start)
    if name < 0:
        return None
    last = scene.names[name].value.name.split()[-1]
    other = MEN if word in ("nữ", "nàng", "cô", "bà") else WOMEN if word in ("nam", "chàng", "anh", "ông") else frozenset[str]()
    while name >= 0 and start - scene.names[name].end < _REACH and scene.names[name].value.name.split()[-1] == last:
        edge = scene.edge(name)
        if (scene.names[name].value.honorific or "").lower() in other or scene.names[name].value.rank is not None:
            return None
        if links.SUBJECT.search(scene.text, edge - 76, edge):
            return name
        name -= 1
    return None


def _other_sex(between: str, word: str) -> bool:
    """Whether the pronouns since the name are all of the sex that "nam" or "nữ" denies."""
    own, other = (_SHE, _HE) if word in ("nữ", "nàng") else (_HE, _SHE)
    return word in _ALONE - {"vị"} and other.search(between) is not None and own.search(between) is None


def _set_against(scene: Scene, office: Office, name: int) -> bool:
    """Whether the same person is named further on in the sentence, beside the occupation ("tay vợt người Tây Ban Nha … trước Djokovic")."""
    stop = _STOP.search(scene.text, office.end)
    end = stop.start() if stop is not None else len(scene.text)
    last = scene.names[name].value.name.split()[-1]
    return any(office.end <= n.start < end and n.value.name.split()[-1] == last for n in scene.names[name + 1:])


def _unnamed(scene: Scene, office: Office, name: int) -> bool:
    """Whether somebody without a name was told of by the same occupation since ("một luật sư … Vị luật sư này …")."""
    since = scene.names[name].end
    return any(since <= o.start < office.start and bare(o.entry.name) == bare(office.entry.name) for o in scene.offices)
