"""What a run of capitalised words begins or ends with, but a name does not: openers, titles, territories, bodies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractor.catalogues import load
from extractor.facts.people.called import is_syllable
from extractor.facts.people.context import before
from extractor.facts.people.fields import SUBJECTS
from extractor.facts.people.glued import glued_byline, one_sentence
from extractor.facts.people.leads import behind_contest, ends_state
from extractor.facts.people.shapes import clan_at_start, is_foreign, marked_inside, phrase, score, surname
from extractor.facts.people.stops import SHORT_COUNTRIES
from extractor.facts.people.vocabulary import lookup, name_words, office_words, peoples, person_words, place_names, prefixes, whole_bodies
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex

SENTENCE_END = regex(r"(?:^|[.!?…:“\"(–•*-])[”\"’)]* ?\Z")
NEXT = regex(r" ([^\W\d_]+)")
_NUMBER = regex(r" \d")
_DAY = regex(r" (?:ngày )?\d{1,2}[/.-]")


def _next_sentence(text: str, words: Sequence[NameToken]) -> bool:
    """Whether the last word of a run opens the next sentence, where the page lost a full stop."""
    last = words[-1]
    if words[-2].text in ("Văn", "Thị"):
        return False  # "Trần Văn Đọc nói": no name ends in its middle
    if last.key in ("đúng", "khoảng", "gần", "hơn") and _NUMBER.match(text, last.end):
        return True
    if last.key in ("sáng", "chiều", "tối", "trưa", "ngày", "đêm") and _DAY.match(text, last.end):
        return True
    if last.key == "tuy" and not text.startswith((" nhiên", " vậy", " thế", " là", " không", " chưa"), last.end):
        return False  # "Lê Vĩnh Tuy đã …"
    if last.key in person_words("next-opener") and text[last.end:last.end + 1] == " " and text[last.end + 1:last.end + 2] not in ("(", "-", "–"):
        return True
    if len(words) > 2 and words[-2].kind == "letter" and words[-2].text == "Y":
        return False  # "Ksor Y Hưng nói"
    if clan_at_start(words):
        return False  # "Bríu Liếc nói"
    foreign = all(not w.vietnamese or w.text.isascii() for w in words[:-1])
    named = surname(last)  # "Luke | Nguyễn" is one of the Vietnamese abroad
    abroad = named is not None and named.weight > 2 and len(words) < 5
    abroad = abroad or (len(words) == 2 and (
        last.key in name_words().givens and last.key not in person_words("opener") and before(text, words[0].start).office
    ))
    if foreign and not abroad and is_foreign(words[:-1]) and last.vietnamese and not last.text.isascii() and NEXT.match(text, last.end) is not None:
        return True
    if last.key not in person_words("opener") or NEXT.match(text, last.end) is None:
        return False
    given = last.key in name_words().givens
    return len(words) > 3 + given and not (given and len(words) < 7 and surname(words[-3]) is not None)


_CONTINENTS = frozenset(("á", "âu", "phi", "mỹ", "úc"))
#: Before "Đoàn" or "Ủy" they make a body: "Thành Đoàn", "Tỉnh Ủy".
_LEVELS = frozenset(("thành", "tỉnh", "huyện", "quận", "thị", "xã"))
#: Words that belong to the office after them.
STATUS = frozenset(("Phó", "Tổng", "Trưởng", "Nguyên", "Quyền", "Cựu", "Tân", "Cố"))


def opens(text: str, start: int) -> bool:
    """Whether a sentence, a line or a quotation begins at an offset."""
    if start > 1 and text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] == ","):
        return False
    line = text.rfind("\n", 0, start) + 1
    return start == line or SENTENCE_END.search(text, max(line, start - 4), start) is not None


#: Degrees written like a word.
DEGREES = frozenset(("Bs", "Ths", "Ts", "Gs", "Pgs", "Ks", "Ls"))


def trim(text: str, words: list[NameToken]) -> list[NameToken]:
    """Drop what a run begins or ends with but the name does not: "Ông", "Theo", "Giám Đốc"; "… Trước đó", "… Đạo diễn"."""
    if len(words) == 1 and words[0].key not in _CONTINENTS:  # most runs are one word, which nothing below but these two can end
        return _without_start_of_office(text, one_sentence(text, words))
    words = one_sentence(text, _without_opening(text, words[marked_inside(words):]))
    pair = next((n for n in range(len(words) - 1, 0, -1) if words[n].key in ("đoàn", "ủy") and words[n - 1].key in _LEVELS), 0)
    words = words[pair + 1:] if pair else words
    words = _after_people(text, words)
    of_land = len(words) > 2 and words[0].key in SHORT_COUNTRIES and text[words[0].start - 2:words[0].start - 1].islower()
    of_land = of_land and words[1].key not in place_names()  # "Bộ Tư pháp Mỹ | Chad B"
    if of_land and is_foreign(words[1:]) and not text.endswith(("người ", "nước "), 0, words[0].start):
        words = words[1:]  # "Thiếu tướng Nga | Alexander A", "cơ quan tình báo Nga | Sergei B"
    if len(words) > 1 and words[0].text.istitle():
        known = prefixes().get(words[0].key)
        degree = known is not None and known.kind == "degree" and words[0].text in DEGREES
        kin = known is not None and known.kind == "kinship" and len(words) > 3 and surname(words[1]) is not None  # "Bé Đoàn Ngọc Lan, …"
        father = words[0].text in ("Cha", "Thầy") and words[1].key in name_words().saints
        if known is not None and (known.kind in ("honorific", "rank") or degree or kin or father) and not is_syllable(text, words[0].start):
            words = words[1:]
    words = _after_capital_office(words)
    led = len(words) > 1 and words[0].key in office_words()
    if len(words) > 1 and words[0].text in ("Sir", "Lord", "Dame", "Madame") and not words[1].vietnamese:
        words = words[1:]  # "Sir | Alex Ferguson"
    royal = len(words) > 2 and words[0].text in ("Vua", "Chúa")
    if led and (is_foreign(words[1:]) or royal or (len(words) > 2 and not words[0].vietnamese and surname(words[1]) is not None)):
        words = words[1:]  # "Tiktoker | Lê Bống", "Vua | Gia Long"
    while len(words) > (1 if words and not words[0].vietnamese else 2) and _next_sentence(text, words):
        words = words[:-1]
    if len(words) > 3 and (end := glued_byline(text, words)):
        words = words[:end]
    return _without_start_of_office(text, words)


#: Chambers of a parliament, whose office-holder follows in one run.
CHAMBERS = frozenset(("hạ viện", "thượng viện", "nghị viện", "quốc hội"))


def _after_capital_office(words: list[NameToken]) -> list[NameToken]:
    """The words behind an office or a chamber that a page writes with capitals throughout: "Tổng Thống | Mỹ Joe A", "Hạ Viện | Hoa Kỳ"."""
    for n in (3, 2):
        if len(words) <= n + 1:
            continue
        named = surname(words[n]) is not None or not words[n].vietnamese
        abroad = words[n].key in SHORT_COUNTRIES or phrase(words[n:n + 2]) in place_names()
        chamber = n == 2 and phrase(words[:2]) in CHAMBERS
        if (named or abroad) and (chamber or phrase(words[:n]) in office_words() or (named and phrase(words[:n]) in prefixes())):
            return words[n:]
    return words


#: What leads to the name of a people: "cô gái người | Chăm", "học sinh dân tộc | Mông".
_PEOPLE_BEFORE = ("người ", "Người ", "dân tộc ", "Dân tộc ")


def _after_people(text: str, words: list[NameToken]) -> list[NameToken]:
    """The words behind the name of a people to which "người" leads: "người Chăm | Thông Thị Hạnh"."""
    if len(words) < 3 or not text.endswith(_PEOPLE_BEFORE, 0, words[0].start):
        return words
    n = next((n for n in (2, 1) if phrase(words[:n]) in peoples()), 0)
    named = n > 0 and len(words) > n + 1 and (surname(words[n]) is not None or words[n + 1].key in MIDDLES)
    return words[n:] if named and phrase(words[n:]) not in place_names() else words


#: What stands before the subject that somebody teaches.
_TEACHES = (" dạy ", " môn ", "giáo viên ", "cô giáo ", "thầy giáo ", "Giáo viên ", "Cô giáo ", "Thầy giáo ", " tổ ")


def _bare_elsewhere(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a run opens a sentence with a word no name has, and the page names the rest without it ("Vậy | Chí Nhân nói gì?")."""
    first = words[0]
    if len(words) > 2 and first.key in ("viện", "quỹ", "trường", "hội", "phòng", "khoa") and is_foreign(words[1:]):  # "Chủ tịch Viện | Aki Tanaka"
        rest = text[words[1].start:words[-1].end]
        return text.count(rest) > text.count(f"{first.text} {rest}")
    if len(words) != 3 or first.kind != "title" or not first.vietnamese or surname(first) is not None or not opens(text, first.start):
        return False
    if first.key in name_words().givens or first.key in name_words().middles:
        return False
    rest = text[words[1].start:words[2].end]
    return words[1].vietnamese and text.count(rest) > text.count(f"{first.text} {rest}")


def _without_opening(text: str, words: list[NameToken]) -> list[NameToken]:
    """A run without the word of the sentence, the office or the continent that it begins with."""
    if len(words) > 1 and (opener(text, words) or _bare_elsewhere(text, words)):
        words = words[1:]
    words = behind_contest(text, words)
    if len(words) > 2 and ends_state(text, words[0]):
        words = words[1:]  # "Thủ tướng Trinidad và Tobago | Keith A", "điện Elysee | Emmanuel B"
    if len(words) > 2 and "-" not in words[0].text and all("-" in w.text for w in words[1:]):
        words = words[1:]  # "Bộ trưởng Năng lượng và Mỏ | Khăm-phởi Xay-nha-vông"
    taught = len(words) > 2 and words[0].key in SUBJECTS and surname(words[1]) is not None
    if taught and text.endswith(_TEACHES, 0, words[0].start):
        words = words[1:]  # "cô giáo dạy Văn | Nguyễn Thị A"
    if words[0].key in _CONTINENTS and text[max(0, words[0].start - 5):words[0].start].lower() == "châu ":
        words = words[1:]
    if len(words) > 1 and words[0].key in person_words("foreign-opener") and is_foreign(words[1:]) and opens(text, words[0].start):
        words = words if phrase(words[:2]) in place_names() else words[1:]
    return words


def _without_start_of_office(text: str, words: list[NameToken]) -> list[NameToken]:
    """Drop the first words of an office or another compound that go on in small letters, and what opens the sentence before them."""
    cut: NameToken | None = None
    while words and (compound(text, words[-1]) or (cut and (words[-1].text in STATUS or f"{words[-1].key} {cut.key}" in compounds()))):
        words, cut = words[:-1], words[-1]
    rest = NEXT.match(text, cut.end) if cut is not None and words else None
    if rest is not None and cut is not None and f"{words[-1].key} {cut.key} {rest.group(1)}" in whole_bodies():
        words = words[:-1]  # "Nguyễn Văn A | Ban Bí thư"
    while cut is not None and len(words) > 2 and _next_sentence(text, words):
        words = words[:-1]  # "A | Ngoài Bộ trưởng …"
    return words


def _office_begins(text: str, at: int) -> bool:
    """Whether an office stands at an offset, and no verb that begins like one ("ông Lê Thái Nguyên | chủ trì", "… | phát biểu")."""
    words = [word.strip(",.;:)") for word in text[at + 1:at + 30].lower().split()]
    if words[1:2] in (["trì"], ["tọa"], ["toạ"]):
        return False
    return any((form := " ".join(words[:n])) in office_words() or form in prefixes() for n in (1, 2, 3))


_WAS_BORN = regex(r" (?:năm|ngày|tháng|ra|tại|ở|trưởng|trong|vào|sống|con|được|hoạt|\d)(?!\w)|\d")


def compound(text: str, word: NameToken) -> bool:
    """Whether a word and the one after it, written small, are one word of the language or the start of an office."""
    follow = NEXT.match(text, word.end)
    if follow is None or not follow.group(1).islower():
        return False
    if follow.group(1) == "sinh" and _WAS_BORN.match(text, follow.end()) is not None:  # "Trần Văn Nam | sinh năm 1930"
        return False
    if word.key == "nguyên" and follow.group(1) not in ("phi", "soái"):
        return follow.group(1) in first_words() and _office_begins(text, word.end)
    return f"{word.key} {follow.group(1)}" in compounds()


@cache
def first_words() -> frozenset[str]:
    """First words of offices and ranks that have more than one."""
    return frozenset(form.split()[0] for form in (*office_words(), *prefixes()) if " " in form)


@cache
def compounds() -> frozenset[str]:
    nouns = lookup((*load("event_nouns").forms(), *load("document_types").forms(), *load("awards").forms("bang-khen", "giay-khen", "huan-chuong")))
    nouns |= {form for form in lookup(load("name_traps").forms("opener")) if " " in form}
    return person_words("compound") | frozenset(" ".join(form.split()[:2]) for form in (*office_words(), *prefixes(), *nouns) if " " in form)


def opener(text: str, words: Sequence[NameToken]) -> bool:
    named = len(words) > 2 and surname(words[0]) is not None and (words[1].key in MIDDLES or words[1].text == "A")
    if named and words[0].key not in ("từ", "nay"):
        return False  # "Đồng Văn Lâm (30 tuổi) bị bắt"
    return words[0].text.lower() in person_words("opener") and opens(text, words[0].start)


#: Family names by which bodies, streets and towns are called too, so that a name may begin behind them.
_BEFORE = frozenset(("đoàn", "đường", "phố", "cầu", "vinh", "huế", "ban", "hội", "quan", "viên", "ông", "trường"))
#: Middle names that no name begins with.
MIDDLES = frozenset(("văn", "thị", "hữu", "đình"))


def name_start(words: Sequence[NameToken], led: bool) -> tuple[int, float]:
    """Where in a run the name begins, with its score; -1 where no Vietnamese name is in it.

    Args:
        words: the words of the run.
        led: whether an office or a body stands before the run, so that its head may belong to that.
    """
    best, at = 0.0, -1
    for i in range(len(words) - 1):
        base = score(words, i)
        if base is None:
            continue
        head = " ".join(w.text for w in words[:i]).lower()
        double = i == 1 and len(words) == 4 and head in name_words().surnames and head not in _BEFORE  # "Ninh Dương Lan Ngọc" is one name
        total = base + (1.5 if i == 0 else 1.0 if head in place_names() or (led and not double) else -0.5 if led else -1.5)
        called = (led and words[0].key == "đoàn") or words[0].key in ("đường", "phố", "cầu")
        if i == 0 and called and (second := surname(words[1])) is not None and second.weight >= 2 and len(words) > 3:
            total -= 4.0
        if i == 0 and len(words) > 3 and surname(words[2]) is not None and phrase(words[:2]) in place_names():
            total -= 4.0
        if i == 0 and words[1].key in MIDDLES and len(words) > 2:
            total += 2.0  # "Đồng Văn Khoa" is one name, not "Đồng | Văn Khoa"
        if total > best:
            best, at = total, i
    return (at, best - (1.5 if at == 0 else 0.0)) if at >= 0 else (-1, 0.0)


@cache
def _stage_givens() -> frozenset[str]:
    """Given names that no people, country, building or ceremony is called by."""
    peoples_and_things = {w.lower() for w in person_words("people-name")} | person_words("namesake") | {"lễ", "hội", "tết"}
    return name_words().givens - SHORT_COUNTRIES - peoples_and_things


def latin(words: list[NameToken], led: bool) -> list[NameToken]:
    """A foreign name without the Vietnamese words that stand before it in one run: "Nhà Trắng | Larry …".

    Args:
        words: the words of the run.
        led: whether an office or occupation stands before it, or the page repeats it.
    """
    for n, word in enumerate(words):
        if not word.vietnamese or word.text.isascii():
            if n and phrase(words[:n]) in whole_bodies():
                return words[n:]
            if n == 1 and led and len(words) == 2 and words[0].key in _stage_givens():
                return words  # "ca sĩ | Hòa Minzy"
            joined = n and len(words) == n + 1 and "-" in word.text
            return words if not n or joined or any(w.key in person_words("body-opener") for w in words[:n]) else words[n:]
    return words


def after_firm(words: Sequence[NameToken]) -> int:
    """Where a Vietnamese name begins after the foreign name of a firm: "(Chủ tịch Tập đoàn) TH True Milk | Thái Hương"; 0 for none."""
    last = next((n for n in range(len(words) - 1, -1, -1) if not words[n].vietnamese), -1) + 1
    rest = words[last:]
    if last == 0 or not 2 <= len(rest) <= 4 or any(w.kind != "title" for w in rest):
        return 0
    if surname(words[0]) is not None or words[0].key in name_words().saints:
        return 0
    names = name_words()
    known = all(w.key in names.givens or w.key in names.middles for w in rest) and any(not w.text.isascii() for w in rest)
    return last if known or (score(rest, 0) or 0.0) >= 4.0 else 0
