"""Firms and things with foreign names, which persons are taken for."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from extractor.facts.marks import Mark
from extractor.facts.people.context import before, says
from extractor.facts.people.follows import aged
from extractor.facts.people.last_words import last_words
from extractor.facts.people.office_clause import in_office_clause
from extractor.facts.people.shapes import surname
from extractor.facts.people.vocabulary import foreign_families, foreign_givens, name_words, person_words, place_names
from extractor.facts.people.wholes import behind_whole
from extractor.facts.type_words import compounds
from extractor.language.anchored import Closing
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

#: A capital inside a foreign word, other than behind what family names begin with ("McCain", "DiCaprio", "LaVine").
_CAMEL = regex(r"\A(?!(?:Ma?c|D[aei]|L[ae]|O|Van|Fitz|St|Al|El|Mb|Vl|N)[A-Z'’])[A-Z][a-z]+[A-Z][a-z]")


def camel(word: NameToken) -> bool:
    """Whether a capital stands inside a foreign word, as in the names of firms ("TrueMilk")."""
    return _CAMEL.search(word.text) is not None


def firm_word(text: str, word: NameToken) -> bool:
    """Whether an office or a kind of body leads to such a word, which may be an artist's name otherwise ("do | BigDaddy | sáng tác")."""
    return camel(word) and (in_office_clause(text, word.start) or company(text, word.start) or before(text, word.start).office)


def thing(words: Sequence[NameToken]) -> bool:
    """Whether an English word of companies, contests or works is among the words, other than a family name before a given one."""
    families = person_words("foreign-family")
    family = len(words) > 1 and words[0].key in families
    joined = len(words) == 2 or (len(words) == 3 and words[1].kind in ("letter", "dotted"))
    last = joined and words[0].key in foreign_givens() and (  # "Jane Park", "Damian Green", "Robert S. Park"
        words[-1].key in families or words[-1].key in person_words("foreign-last")
    )
    things = person_words("foreign-thing")
    if len(words) > 1 and any(camel(w) for w in words):
        return True  # "MegaMart Iberia"
    return any(w.key in things and (w.key != "san" or w is words[0]) for w in words[family:len(words) - last])  # "San Siro", "Aung San Suu Kyi"


_LEADS_TO_BODY = regex(r"(?:\b(?<!hiện )tại|\bở|\bthuộc) \Z", re.IGNORECASE)


_FIRST = {"trang": ("vũ", "thời", "nông", "nghĩa", "khẩu", "hóa", "hoá", "trị"), "viện": ("thành", "tài", "hạ", "thượng", "nghị")}


def company(text: str, start: int) -> bool:
    """Whether "tại" or a kind of body leads to a foreign sequence ("công ty dịch vụ tài chính Morgan Stanley")."""
    return _LEADS_TO_BODY.search(text, start - 8, start) is not None or of_kind(text, start)


#: "thương hiệu | đình đám nước Ý | Gucci", "hãng thời trang Pháp | Balmain".
_BRAND_OF = regex(
    r"(?<!\w)(?:thương hiệu|nhãn hiệu|nhãn hàng|nhà mốt|(?:hãng|nhà) (?:thời trang|mỹ phẩm|đồng hồ|nước hoa|trang sức))"
    r"(?: (?!(?:của|do|với|cho|và|là|từ|mà|này) )[a-zà-ỹđ]+){0,5}(?: (?:nước|của|đến từ|từ))? [A-ZĐÝ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*)? \Z"
)


def of_kind(text: str, start: int) -> bool:
    """Whether a kind of body with words of its own leads to a sequence."""
    if any(phrase.lower() in place_names() for phrase, _ in last_words(text, start, 2)):
        return _BRAND_OF.search(text, start - 60, start) is not None  # else "Ngân hàng Thế giới | Kaushik Bose"
    if behind_whole(text, start):
        return False
    tail = _words_before(text, start)
    if len(tail) > 1 and tail[-1].isupper() and len(tail[-1]) > 2 and tail[-1].lower() not in person_words("trade-acronym"):
        return False  # "tập đoàn AEON | Okada Motoya": the firm is named
    for i in range(len(tail) - 1, -1, -1):
        word, pair = tail[i].lower(), " ".join(tail[i:i + 2]).lower()
        joined = i > 0 and tail[i - 1].lower() in (_FIRST.get(word, ()) or compounds().get(word, ()))  # "thị trường", "vũ trang"
        if (" " in pair and pair in person_words("company")) or (word in person_words("company") and not joined):
            return True
        ends = person_words("office-end")
        if word in ends or pair in ends or word in ("của", "do", "với", "cho", "và", "là"):
            return False
    return False


def _words_before(text: str, start: int) -> list[str]:
    """Up to eight words of letters, each with one space behind it, right before an offset; none where fewer than two stand there."""
    tail: list[str] = []
    for word in reversed(text[max(0, start - 48):start - 1].split(" ")[-8:] if text[start - 1:start] == " " else ()):
        if not word.isalpha():
            tail += [rest] if (rest := _LETTERS.search(word).group()) else []  # type: ignore[union-attr]
            break
        tail.append(word)
    return tail[::-1] if len(tail) > 1 else []


_LETTERS = regex(r"[^\W\d_]*\Z")
_KINDS = ("ông ty Cổ phần", "ông ty cổ phần", "ông ty CP", "ông ty TNHH", "ông ty TNHH MTV", "CTCP", "ập đoàn", "ông ty", "oanh nghiệp")


def firms_of_page(text: str, found: Sequence[Mark]) -> list[Mark]:
    """The candidates without those that the page calls a company in full elsewhere, and never gives a title ("Công ty Cổ phần Quốc Cường")."""
    ends = {m.end for m in found}
    heads = {m.value.start for m in found if m.value.honorific}
    found = [m for m in found if not _led_in_bracket(text, m, ends) and not _before_head(text, m, heads)]
    if "ông ty" not in text and "ập đoàn" not in text and "CTCP" not in text and "oanh nghiệp" not in text:
        return found
    names = {m.value.name for m in found if " " in m.value.name and (m.value.shape != "kinh" or _firm_named(text, m.value.name))}
    names -= {m.value.name for m in found if m.value.start != m.start and not text.endswith("hụ nữ ", 0, m.start)}  # "người phụ nữ | Tân Cảng"
    firms = {name for name in names if any(f"{kind} {name}" in text for kind in _KINDS) or _in_full(text, name)}
    return [m for m in found if m.value.name not in firms]


def _before_head(text: str, mark: Mark, heads: Container[int]) -> bool:
    """Whether its head follows a firm's name by his title: "giám đốc Công ty | Vạn Đại Thành |, ông A nói"."""
    over = next((mark.end + len(sign) for sign in (", ", " - ", " – ") if text.startswith(sign, mark.end)), 0)
    if not over or over not in heads or mark.value.start != mark.start:
        return False
    kind = any(phrase.lower() in person_words("company") for phrase, _ in last_words(text, mark.start, 2))
    return kind and not any(middle in mark.value.name for middle in (" Văn ", " Thị "))


#: A bracket from its sign to a name in it.
_BRACKET = regex(r" ?\((?:[^\s,.;:()]+ ){1,12}\Z")


def _led_in_bracket(text: str, mark: Mark, ends: Container[int]) -> bool:
    """Whether a bracket behind a person's name gives the office in a firm that closes it ("ông Đạt (Chủ tịch HĐQT | Thế Giới Nhanh)")."""
    if mark.value.shape == "kinh" or mark.start != mark.value.start or text[mark.end:mark.end + 1] not in (")", ","):
        return False
    bracket = _BRACKET.search(text, mark.start - 90, mark.start)
    led = any(phrase.lower() in person_words("company-office") for phrase, _ in last_words(text, mark.start, 4)) or legal_name(text, mark.start)
    return led and bracket is not None and bracket.start() in ends and mark.value.name.split()[0].lower() not in foreign_givens()


#: A form of firms and up to some words of trade: "Công ty TNHH Thương mại và Dịch vụ kỹ thuật | Nhật Cường".
_LEGAL = regex(r"(?:TNHH|[Cc]ổ phần|CTCP|[Cc]ông ty CP)(?: [^\s,.;:()\"“”]+){0,9} \Z")
#: No such form does without one of these.
_FORMS = ("TNHH", "ổ phần", "CTCP", "ông ty CP")


def legal_name(text: str, start: int) -> bool:
    """Whether the legal form of a firm leads to what begins at an offset."""
    window = text[max(0, start - 80):start]
    return any(form in window for form in _FORMS) and _LEGAL.search(window) is not None


def _in_full(text: str, name: str) -> bool:
    """Whether one of the first mentions of two syllables ends a firm's name in full."""
    at, seen = text.find(name), 0
    while at >= 0 and seen < 6 and name.count(" ") == 1:
        if legal_name(text, at):
            return True
        at, seen = text.find(name, at + 1), seen + 1
    return False


def _firm_named(text: str, name: str) -> bool:
    """Whether a name with a family name may be a firm's."""
    return _called_often(text, name) or _rare(name) or (name.count(" ") == 1 and _in_full(text, name))


def _rare(name: str) -> bool:
    """Whether a name of two syllables opens with a family name that few bear, which is a given syllable as often ("Công ty Hùng Thanh")."""
    head = name_words().surnames.get(name.split()[0].lower())
    return name.count(" ") == 1 and head is not None and head.weight < 2


def _called_often(text: str, name: str) -> bool:
    """Whether a page calls a company by a name of three syllables again and again ("Công ty Hoàng Gia Phát")."""
    return name.count(" ") == 2 and name.split()[1] not in ("Văn", "Thị", "Hữu", "Đình", "Đức") and text.count(f"ông ty {name}") > 1


def firm_like(name: str, most: int) -> bool:
    """Whether a name could be a firm's: no more than some syllables, and no middle name of persons."""
    return name.count(" ") < most and " Văn " not in name and " Thị " not in name


def names_itself(body: str) -> bool:
    """Whether a firm is named in full before what follows it ("TH True Milk | …", "Ngân hàng Đông Á (DAB) | …")."""
    last = body.split()[-1].strip("()") if body.strip() else ""
    return last[:1].isupper() and not is_vietnamese_syllable(last) and last.lower() not in person_words("trade-acronym")


_APPOSED = regex(r"(?:[,(]|[-–]) ?(?:nguyên |cựu )?\Z", re.IGNORECASE)


def of_goods(text: str, start: int, mark: Mark) -> bool:
    """Whether goods between an office in apposition and two syllables make these the firm's ("ông A, tổng giám đốc thép | Hòa Phát, …")."""
    bare = mark.value.start == mark.start and mark.value.name.count(" ") == 1
    return bare and text[start:mark.start].strip() in person_words("goods") and text.startswith((",", " -", " –", ")", "."), mark.end)


#: "Jean Debouzy, thị trưởng | Montereau": what follows in apposition is the town.
_OF_TOWNS = frozenset(("thị trưởng", "tỉnh trưởng", "thống đốc", "quận trưởng"))


#: "Giám đốc sáng tạo | Chanel - Karl Lagerfeld": whose firm is named before him.
_HEAD = regex(r"[A-Z][a-z]+ [-–] [A-Z][a-zà-ỹ]+ [A-Z]")


def of_company(text: str, start: int) -> bool:
    """Whether one foreign word after an office of companies is the company: the office is in apposition ("ông A - Giám đốc B")."""
    office = next(((p, at) for p, at in last_words(text, start, 4) if p.lower() in person_words("company-office") or p.lower() in _OF_TOWNS), None)
    if office is not None and office[0].lower() in person_words("staff"):
        return True
    if office is not None and _HEAD.match(text, start) is not None:
        return True
    apposed = office is not None and _APPOSED.search(text, office[1] - 10, office[1]) is not None
    return apposed and office is not None and _CLAUSE_BEFORE.search(text, office[1] - 20, office[1]) is None


#: A clause or a quotation that closes before a comma: no name stands there that an apposition could tell of ("… ở đó, | chuyên gia A nói").
_CLAUSE_BEFORE = regex(r"(?:[”\"]|(?:\A|[ “\"])[a-zà-ỹđ]+), \Z")


def state_of(text: str, words: Sequence[NameToken]) -> bool:
    """Whether "bang" leads to the name of a federal state: no given name opens it, or it is one word ("Thống đốc bang | Miranda")."""
    if not text.endswith("bang ", 0, words[0].start) or words[0].vietnamese:
        return False
    return len(words) == 1 or words[0].key not in foreign_givens()


_INSTITUTE = regex(r"\b(?:[Vv]iện|[Bb]ệnh viện|[Hh]ọc viện|[Tt]rung tâm|[Nn]hà hát)(?: [a-zà-ỹđ]+){1,5} \Z")


def of_institute(text: str, words: Sequence[NameToken]) -> bool:
    """Whether an institute with its field leads to a name that nothing is told of ("Viện bỏng quốc gia | Lê Hữu Trác")."""
    start = words[0].start
    led = _INSTITUTE.search(text, start - 50, start)
    return led is not None and of_kind(text, start) and not says(text, words[-1].end, "speech")


def firm_elsewhere(text: str, words: Sequence[NameToken]) -> bool:
    """Whether two syllables that no family name opens are a firm's name elsewhere on the page ("tập đoàn cà phê | Trung Sơn")."""
    named = surname(words[0])
    if len(words) != 2 or (named is not None and named.weight >= 2):
        return False
    name = text[words[0].start:words[1].end]
    return re.search(rf"(?:ông ty|ập đoàn)(?: [a-zà-ỹđ]+){{0,5}} {re.escape(name)}(?! [A-ZĐ])", text) is not None


#: Offices of a firm in apposition, whose employer "của" leads to ("ông A, giám đốc tiếp thị của | Maru Kosei, …").
_EMPLOYED = Closing(r"(?:[,(–-] ?|\blà )(?:[Gg]iám đốc|[Tt]ổng giám đốc|CEO|[Pp]hụ trách|[Nn]hân viên)(?: [a-zà-ỹđ]+){0,3} của \Z")
#: "công ty Ô tô | Thanco Trường Sơn".
_FIRM = Closing(r"(?:ông ty|ập đoàn)(?: [^\W\d_]+){0,4} \Z")
_REPRESENTED = regex(r"(?: ?[-–]|,) (?:ông|bà) [A-ZĐ]")


def employer(text: str, words: Sequence[NameToken]) -> bool:
    """Whether what looks like a name is whom somebody works for, or stands for ("Đại diện | Thanco Trường Sơn | - ông A")."""
    if text.endswith("ại diện ", 0, words[0].start):
        return len(words) > 1 and _REPRESENTED.match(text, words[-1].end) is not None
    if len(words) > 1 and not words[0].vietnamese and words[-1].vietnamese and words[0].key not in foreign_givens():
        return _FIRM.search(text, words[0].start - 40, words[0].start) is not None
    if len(words) < 2 or any(w.vietnamese or w.key in foreign_givens() or w.key in foreign_families() for w in words):
        return False
    return _EMPLOYED.search(text, words[0].start - 60, words[0].start) is not None


#: An owner and the kind of his business.
_OWNS = regex(
    r"\b[Cc]hủ (?:một )?(?!tịch|nhiệm|t[oọ]|trì|bút|biên|nhà (?!xe|hàng|nghỉ|trọ|máy|sách|thuốc|vườn|may)|hộ |xe )"
    r"[a-zà-ỹđ]+(?: [a-zà-ỹđ]+)? \Z"
)


def of_shop(text: str, words: Sequence[NameToken]) -> bool:
    """Whether two syllables behind an owner's business are its name ("chủ cây xăng | Phú Lợi"): no common family name, no age, no speech."""
    if len(words) != 2 or _OWNS.search(text, words[0].start - 30, words[0].start) is None:
        return False
    head, end = surname(words[0]), words[1].end
    invests = text.endswith("hủ đầu tư ", 0, words[0].start)  # a firm, which makes statements too: "chủ đầu tư | Hưng Thịnh | cho biết"
    return words[0].vietnamese and (head is None or head.weight < 2) and not aged(text, end) and (invests or not says(text, end))


#: What a run opens with where it names an institute first.
_INSTITUTES = frozenset(("viện", "quỹ", "trường", "hội", "đài", "báo"))
_OF = regex(
    r"(?<!\w)(?:của|hãng|công ty|tập đoàn|tổ chức|sàn|chứng khoán|quỹ|đại học"
    r"|học viện|viện|trường|trung tâm|bệnh viện|hạt|câu lạc bộ|clb|kênh|đài|tờ|phim) \Z", re.IGNORECASE,
)


def given_second(text: str, words: Sequence[NameToken]) -> int:
    """How many words of a firm, an institute or a county stand before a foreign given name: "nhà nghiên cứu của McAfee | Charles …"; 0 for none.

    Args:
        text: the whole text.
        words: the words of the run.
    """
    if len(words) > 3 and words[0].key in _INSTITUTES and not words[1].vietnamese and words[1].key not in foreign_givens():
        return 2 if words[2].key in foreign_givens() else 0  # "nhà nghiên cứu Viện Lowy | Sam Rogers"
    if len(words) == 3 and words[1].key in foreign_givens() and text.endswith((" hạt ", " bang "), 0, words[0].start):
        return 1  # "cảnh sát trưởng hạt Marion | Billy Woods"
    firm = words[0].key not in foreign_givens() and words[1].key in foreign_givens() and not words[0].vietnamese
    led = any(p.lower() in person_words("company-office") for p, _ in last_words(text, words[0].start, 4)) and words[0].key not in foreign_families()
    return int(firm and (led or _OF.search(text, words[0].start - 10, words[0].start) is not None))
