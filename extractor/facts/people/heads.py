"""Where an office begins: heads, "Phó", modifiers, status and plural words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import compress

from extractor.catalogues import load
from extractor.catalogues.model import Entry
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import prefixes, spellings

#: Words before a head that tell whether the office is held now.
STATUS = {"nguyên": "former", "cựu": "former", "quyền": "acting", "q": "acting", "cố": "late", "tân": "new"}


@cache
def _heads() -> Mapping[str, Entry]:
    """Heads by their form."""
    index: dict[str, Entry] = {}
    for catalogue in ("offices", "occupations", "religious"):
        for entry in load(catalogue):
            if entry.kind in ("modifier", "status", "no-role", "dharma-opener", "saint") or entry.get("religion") == "buddhist":
                continue
            forms = [*entry.forms, *entry.get("abbreviations", ()), *([str(entry["deputy"])] if entry.get("deputy") else ())]
            for form in forms:
                if catalogue == "religious" and " " not in form:
                    continue
                for v in spellings(form):
                    index[v] = entry
    return index


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """How many words heads have, longest first, by their first word."""
    return _by_first(_heads())


@cache
def _openings() -> tuple[frozenset[str], Mapping[str, frozenset[str]]]:
    """First words of heads; and by those that are none alone their second words ("phó" stands before any head)."""
    seconds: dict[str, set[str]] = {"phó": {""}}
    for form in _heads():
        seconds.setdefault(form.split()[0], set()).update(form.split()[1:2] or [""])
    alone = frozenset(first for first, found in seconds.items() if "" in found)
    return frozenset(seconds), {first: frozenset(found) for first, found in seconds.items() if first not in alone}


def _by_first(forms: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for form in forms:
        lengths.setdefault(form.split()[0], set()).add(form.count(" ") + 1)
    return {first: tuple(sorted(counts, reverse=True)) for first, counts in lengths.items()}


@cache
def _modifiers() -> tuple[frozenset[str], Mapping[str, tuple[int, ...]]]:
    forms = frozenset(v for e in load("offices").of_kind("modifier") for form in e.forms for v in spellings(form))
    return forms, _by_first(forms)


def head_starts(words: Words) -> list[int]:
    """Indexes of the words where a head can begin, by the word itself and the one after it: most words that open a head open none."""
    firsts, seconds = _openings()
    lowers = [*words.lowers, ""]
    opening = compress(range(len(lowers)), map(firsts.__contains__, lowers))
    return [i for i in opening if (one := lowers[i]) not in seconds or lowers[i + 1] in seconds[one]]


def head_at(words: Words, index: int) -> tuple[Entry, int] | None:
    """The head that begins at a word, with the number of its words; "Phó" may stand before any head."""
    if words.lowers[index] == "phó" and index and words.lowers[index - 1] in ("đối", "ứng"):
        return None
    if words.lowers[index] == "phó" and index + 1 < len(words.items) and not words.broken(index + 1):
        whole = _known(words, index)
        inner = _known(words, index + 1)
        if inner is not None and (whole is None or whole[1] < inner[1] + 1):
            return inner[0], inner[1] + 1
        return whole
    return _known(words, index)


def _known(words: Words, index: int) -> tuple[Entry, int] | None:
    if words.lowers[index] == "chủ" and words.phrase(index + 1, 1) == "một":  # "chủ một sạp rau"
        owned = next((n for n in (3, 2, 1) if f"chủ {words.phrase(index + 2, n)}" in _heads()), 0)
        return (_heads()[f"chủ {words.phrase(index + 2, owned)}"], owned + 2) if owned else None
    for count in _lengths().get(words.lowers[index], ()):
        form = words.phrase(index, count)
        entry = _heads().get(form) if index + count <= len(words.lowers) else None
        if entry is not None and not _inside_word(words, index, form) and not _over_lines(words, index, count):
            return entry, count
    return None


def _over_lines(words: Words, index: int, count: int) -> bool:
    """Whether some words belong to two paragraphs: a title that ends in "hội" over "Phó Chủ tịch …" names no "hội phó"."""
    return any(words.broken(i) for i in range(index + 1, index + count))


#: Words that a head is only the rest of: "cơ quan chức năng", "cờ vua", "thầy cô giáo", "tuyên bố chính quyền", "nhiệm kỳ thủ tướng".
_PARTS = {
    "cơ": ("quan chức",), "cờ": ("vua",), "thầy": ("cô giáo",), "bí": ("thư ký",), "ngư": ("phủ",),
    "xã": ("hội trưởng", "hội phó"), "quốc": ("hội trưởng", "hội phó"),
    "thăm": ("lãnh sự",), "nước": ("chủ nhà",), "đội": ("chủ nhà",), "hộ": ("lãnh sự",),
    "tuyên": ("bố chính",), "công": ("bố chính",), "nhiệm": ("kỳ thủ",), "nghi": ("án sát",), "vụ": ("án sát",),
}


def _inside_word(words: Words, index: int, form: str) -> bool:
    """Whether the head is only part of a longer word or of a body ("Ban Bí thư", "Phủ Chủ tịch", "thư ký" in "tổng thư ký")."""
    before = words.lowers[index - 1] if index and not words.broken(index) else ""
    after = words.phrase(index + form.count(" ") + 1, 1)
    if after == "quán" or (form == "ông chủ" and after in ("tịch", "nhiệm", "tọa", "toạ", "trì", "động", "yếu")):
        return True
    if form.startswith("kế toán") and index > 1 and words.items[index - 1].text in ",-–" and words.lowers[index - 2] == "chính":
        return True  # "phòng Tài chính, Kế toán"
    if len(form) <= 2 and not words.items[index].text.isupper():
        return True
    if before == "hội" and index > 1 and words.lowers[index - 2] == "xã":
        before = ""  # "Ảnh: Gia đình Xã hội | Trưởng công an xã …"
    if before in ("hội", "phủ", "liên đoàn", "giải", "tòa", "toà") or form in _PARTS.get(before, ()):
        return True
    if before == "phòng" and index > 1 and words.lowers[index - 2] == "văn" and form.startswith("chủ tịch"):
        return True  # "Văn phòng Chủ tịch nước"
    if form.startswith("lãnh đạo") and (before in ("ban", "sự", "năng", "lực", "quyền", "tác") or words.phrase(index - 2, 2) == "phong cách"
                                          or words.phrase(index - 3, 3) == "về vai trò"):
        return True  # "Dưới sự lãnh đạo của …", "khả năng lãnh đạo"
    if before in ("ban", "đoàn") and form in ("bí thư", "chủ tịch", "thư ký", "giám khảo", "đại biểu", "cán sự"):
        return True
    if before == "ban" and form.startswith("thường vụ"):
        return True  # "các đồng chí trong Ban | Thường vụ Tỉnh ủy: A, …"
    if before == "bộ" and form.startswith(("tư lệnh", "chỉ huy", "tổng tham mưu")):
        return True  # "Bộ Tư lệnh Quân khu 7"
    appoints = words.phrase(index - 2, 2) in ("bổ nhiệm", "miễn nhiệm", "bãi nhiệm") if index > 1 else False
    return before in ("chức", "nhiệm") and form.startswith("vụ ") and not appoints


def skip_modifiers(words: Words, index: int) -> int:
    forms, lengths = _modifiers()
    moved = True
    while moved and index < len(words.items) and not words.broken(index):
        moved = False
        for count in lengths.get(words.lowers[index], ()):
            if index + count <= len(words.lowers) and words.phrase(index, count) in forms and not _over_lines(words, index, count):
                index += count
                moved = True
                break
    return index


#: How much somebody counts in his group, between "thành viên" and it ("thành viên | nòng cốt | của nhóm A").
_COUNTING = frozenset(("chủ chốt", "nòng cốt", "trụ cột", "tích cực", "kỳ cựu", "kì cựu", "lâu năm", "gạo cội", "quan trọng", "đầu tiên", "danh dự"))


def past_weight(words: Words, index: int) -> int:
    """The index behind the words that say how much a member counts, where his group follows."""
    return index + 2 if words.phrase(index, 2) in _COUNTING and words.phrase(index + 2, 1) in ("của", "trong", "thuộc") else index


#: Before "quyền" they make another word of it ("chính quyền", "ủy quyền").
_NO_ACTING = frozenset(("chính", "thẩm", "toàn", "thừa", "ủy", "uỷ"))


def status_before(words: Words, index: int) -> tuple[int, str]:
    """Start of the office with its status, and the status: former, acting or none."""
    start = words.items[index].start
    if index == 0 or words.broken(index):
        return start, ""
    lowers, at = words.lowers, index - 1
    if lowers[at] == "." and at and lowers[at - 1] == "q":
        at -= 1
    before = lowers[at]
    if before == "đồng" and (at == 0 or lowers[at - 1] in ",(–—-:" or words.broken(at)):
        return words.items[at].start, ""  # "A, đồng Chủ tịch X"
    if before == "hàm":
        return words.items[at].start, ""  # "Hàm Vụ trưởng", a rank of service
    status = STATUS.get(before, "")
    if status == "acting" and before == "quyền" and at and lowers[at - 1] in _NO_ACTING:
        return start, ""
    if before == "là" and at and lowers[at - 1] == "nguyên":
        return start, "former"
    if status == "acting" and at and lowers[at - 1] in ("nguyên", "cựu"):
        return words.items[at - 1].start, "former"  # "nguyên quyền trưởng phòng"
    return (words.items[at].start, status) if status in ("former", "acting") else (start, status)


#: Before an office, or before "ông", "bà" … in front of it, they tell of several.
_SEVERAL = frozenset(("các", "những", "hai", "ba", "bốn", "năm", "nhiều", "mấy", "vài", "02", "nhóm", "dàn", "cặp", "đôi"))
_ADDRESS = frozenset(("ông", "bà", "anh", "chị", "em", "đ/c", "vị"))
#: "nhiều gương mặt | diễn viên trẻ: A, B".
_FACES = (["gương", "mặt"], ["cái", "tên"], ["tên", "tuổi"])


#: What several persons of a count are called: "sáu | người | này là …", "ba | nạn nhân | đều là …".
_PERSONS = frozenset(("người", "em", "nhân", "tượng", "can", "phạm", "cáo", "viên", "giả"))


def _several_are(words: Words, index: int) -> bool:
    """Whether "là" ties an office to counted persons who are named behind it ("Sáu người này là | nhân viên công ty A, gồm bà B, …")."""
    at = index - 1
    while at > 0 and words.lowers[at] in ("là", "đều", "cùng", "này", "trên", "đó", "nguyên", "từng"):
        at -= 1
    at -= words.lowers[at] in _PERSONS
    count = words.lowers[at] if words.lowers[at] not in _PARTS_OF_PERSONS else words.lowers[at - 1]
    return at < index - 2 and (count in _SEVERAL or count in _NUMERALS or count.isdigit()) and not words.broken(index)


_PARTS_OF_PERSONS = frozenset(("nạn", "đối", "bị", "nghi", "thành", "tác"))
_NUMERALS = frozenset(("sáu", "bảy", "tám", "chín", "mười"))


def is_plural(words: Words, index: int) -> bool:
    before = words.lowers[max(0, index - 4):index]
    if not before or words.broken(index):
        return False
    last = before[-1]
    if before[-3:-1] == ["một", "trong"]:
        return False  # "một trong hai | bác sĩ"
    if before[-2:] in _FACES and not _SEVERAL.isdisjoint(before[:-2]):
        return True
    if last in _SEVERAL or last.isdigit() or (last in _ADDRESS and before[-2:-1] and (before[-2] in _SEVERAL or before[-2].isdigit())):
        return True
    if last in ("là", "đều") and _several_are(words, index):
        return True
    known = prefixes().get(" ".join(before[-2:]))
    if known is not None and known.kind == "plural":
        return True
    return " ".join(before).endswith(("các đồng chí", "các đồng chí là", "đồng chí nguyên", "các nguyên"))
