"""How far the name of an organisation runs after its first words."""

from __future__ import annotations

import re

from extractor.catalogues.units import is_name_of_district
from extractor.facts.bodies.closing import closing, region_end
from extractor.facts.bodies.joining import ONLY_CAPITAL, after, joined, listed
from extractor.facts.bodies.page import Page, Reach, State
from extractor.facts.bodies.words import Head, Phrase, compounds, phrase_at, traps
from extractor.facts.territory import DISTRICT, chain_at, name_end, openers, usual_family_names
from extractor.language.capitals import LETTER, NAME_SYLLABLE, UPPER
from extractor.language.patterns import regex

_CAPITAL = regex(rf"(?:Sta?\.(?= [{UPPER}])|{NAME_SYLLABLE}(?![^\W_])|[{UPPER}\d][\w.&-]*[\w&])(?:[&/-](?=[{UPPER}\d])[\w.&-]*\w)*")
#: A number of its own; "Trường A 3 năm liền", "Đồn B 2 lần được" count something else.
_NUMBER = regex(
    r"(?:(?:số|thứ) )?(?:\d{1,3}|[IVX]{1,4})(?![\w%]|[.,/:]\d)(?! (?:năm(?! \d)|lần|tháng|tuổi|tập thể|cá nhân|đồng chí|người)(?![^\W_]))"
)
#: A level without its name; "xã hội" and "tỉnh ủy" are other words.
_BARE_LEVEL = regex(r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)(?!\w)(?! (?:ủy|đoàn)(?!\w))")
#: "Bộ Tư lệnh Vùng 3 Hải quân": a force tells its zones by number.
_ZONE = regex(r"(?<!\w)(?:vùng|quân khu|quân đoàn) $")
_CODE = regex(r"P[A-Z]\d\d(?!\w)")
#: First words that are syllables of personal names as well: "Võ Trường Toản", "Nguyễn Hội".
_ALSO_NAMES = frozenset(("trường", "hội", "đoàn", "viện", "đài", "khoa", "báo", "nhóm", "quỹ", "vụ"))
_TITLE_BEFORE = regex(rf"(?<!Phó )(?<!Trưởng )(?!Phó |Trưởng |Hiệu |Chánh |Tổng )(?<![^\W_])[{UPPER}][^\W\d_{UPPER}]+ $")
_OFFICE_BEFORE = regex(r"(?:bí thư|chủ tịch|trưởng ban|giám đốc|chủ nhiệm|viên) $")
#: "Nam | Bộ 31 độ": the second half of a region's name, no ministry.
_REGION = regex(r"(?:Nam|Bắc|Trung) \Z")
_SYLLABLE_AFTER = regex(rf" {LETTER}+")
_WORD_BEFORE = regex(r"([^\W\d_]+) $")
_NEXT_IS_NAME = regex(rf" [{UPPER}]")
#: First words that a holder of an office may follow: "Văn phòng Thủ tướng", "Hội đồng Thành viên"; "vụ Chủ tịch huyện" is an affair.
_OF_HOLDERS = frozenset((
    "Văn phòng", "Ban", "Hội đồng", "Phái đoàn", "Ủy ban", "Đoàn", "Tiểu ban", "Hiệp hội", "Hội", "Câu lạc bộ", "Đảng", "Tòa án", "Liên đoàn",
))  # fmt: skip
_FIRMS = frozenset(("Công ty", "Tổng công ty", "Hợp tác xã", "Xí nghiệp"))
_FORM = regex(r"(?:tnhh|cổ phần|cp|mtv|hợp tác xã|htx)(?![^\W_])")
_BUSINESS = regex(r"(?: [^\W\d_A-Z]+){1,6} ")
_NOT_BUSINESS = regex(
    r" (?:tại|ở|của|do|cho|đã|là|có|được|tặng|trao|ký|về|trên|từ|đến|để|bị|sẽ|đang|không|cùng|theo|vì|khi|nhằm|trong|với|này|trước|sau"
    r"|trú|đóng|thuộc) "
)
_MEMBERS = regex(
    rf" (?:các |\d{{1,2}} )(?:tỉnh|thành phố|bộ|ban|sở|huyện|quận|cơ quan|đơn vị)(?:(?: -|,)? {LETTER}+){{0,8}}?(?: [{UPPER}]{LETTER}*)+"
)
_MOST_PIECES = 16
_LOST_STOP = regex(r"(?:Nhân dịp|Phát biểu|Dịp này)(?![^\W_])")
#: Words that open a sentence and never stand in the name of a body.
_FUNCTION_WORDS = frozenset(("Theo", "Khi", "Tại", "Từ", "Đến", "Nhưng", "Với", "Được", "Tuy", "Hiện", "Trước", "Sau", "Những", "Nếu", "Vì", "Đây"))


def reach(page: Page, head: Head, start: int) -> Reach | None:
    """How far the name runs whose head begins at an offset; None where the head alone is no name.

    A piece counts when it is a word of the names of bodies, capitalised, a nested body or a territory; words in small letters
    between them count only when such a piece follows.
    """
    at = start + len(head.form)
    state = State(at, at if _stands_alone(page, head, start) else None, core=head.kind in ("complete", "authority"))
    for _ in range(_MOST_PIECES):
        closed = _cluster(page, head, state) or _nested(page, head, state) or _territory(page, head, state)
        if closed is not None:
            return closed
        step = joined(page, head, state) or listed(page, head, state, start) or _piece(page, head, state, state.at + 1) or _firm(page, head, state)
        if step is None:
            break
        state = step
    if state.solid is None:
        return None
    end = closing(page.text, head.name, state.solid)
    if end > state.solid and page.text[end - 1].isdigit() and head.name == "Bệnh viện":  # "Bệnh viện Đa khoa 115 Nghệ An"
        end = page.provinces.get(end + 1, end)
    return Reach(end)


def _cluster(page: Page, head: Head, state: State) -> Reach | None:
    """An emulation cluster, named by its members: "Cụm thi đua 7 tỉnh miền núi biên giới phía Bắc"."""
    if head.name not in ("Cụm thi đua", "Khối thi đua"):
        return None
    members = _MEMBERS.match(page.text, state.at)
    return None if members is None else Reach(members.end())


def _stands_alone(page: Page, head: Head, start: int) -> bool:
    if head.kind == "complete":
        return True
    if head.kind != "authority":
        return False
    return head.short or "ủy" in head.form or "nhân dân" in head.form or (page.text[start].isupper() and " " in head.form)


def _territory(page: Page, head: Head, state: State) -> Reach | None:
    at = state.at + 1
    if page.text[state.at : at] != " " or not (state.core or _may_be_named_by_province(head)):
        return None
    if at in page.provinces:
        return Reach(page.provinces[at], at)
    if (region := region_end(page.text, head.name, state.at)) is not None:
        return Reach(region)
    chain = chain_at(page.text, page.folded, at, page.people, page.provinces)
    if chain:
        return Reach(chain[-1].end, at)
    bare = _BARE_LEVEL.match(page.folded, at)
    if bare is not None and (bare.group() != "tp" or page.text[at] == "T"):
        return Reach(bare.end(), at)
    return None


def _may_be_named_by_province(head: Head) -> bool:
    return head.kind == "named" or head.name in ("Đoàn", "Đội")


def _nested(page: Page, head: Head, state: State) -> Reach | None:
    """A body inside the name: "Văn phòng UBND tỉnh", "Ban Tổ chức Tỉnh ủy", "Đội CSGT Công an quận 3"."""
    at = state.at + 1
    inner = page.heads.get(at)
    if inner is None or page.text[state.at : at] != " " or not (page.text[at].isupper() or inner.form.endswith("ủy")):
        return None
    phrase = phrase_at(page.folded, at)
    branch = inner.name == "Chi nhánh"  # "NHNN Chi nhánh tỉnh Khánh Hòa"
    if (head.kind == "complete" and not branch) or (phrase is not None and len(phrase.form) > len(inner.form)):
        return None
    return reach(page, inner, at)


def _firm(page: Page, head: Head, state: State) -> State | None:
    """The line of business of a firm in small letters, up to its proper name: "Công ty TNHH sản xuất bật lửa Huaxing"."""
    if head.name not in _FIRMS or state.proper or _FORM.search(page.folded, state.at - 60, state.at) is None:
        return None
    business = _BUSINESS.match(page.text, state.at)
    if business is None or _NOT_BUSINESS.search(business.group()):
        return None
    name = _CAPITAL.match(page.text, business.end())
    return None if name is None or business.end() in page.people else State(name.end(), name.end(), core=True, proper=True)


def _piece(page: Page, head: Head, state: State, at: int) -> State | None:
    if page.text[state.at : at] != " ":
        return None
    border = head.name.startswith("Đồn Biên phòng") and not state.proper  # called after where it stands: "Ma Lù Thàng"
    if at in page.people and not border and (head.kind != "named" or (state.proper and at in page.sure)):
        return None
    phrase = phrase_at(page.folded, at)
    capital = page.text[at : at + 1].isupper()
    if phrase is not None and (step := _word(page, head, state, phrase, at, capital=capital)) is not None:
        return step
    if capital:
        return None if phrase is not None and phrase.kind == "holder" else _name(page, head, state, at)
    number = _NUMBER.match(page.text, at)
    zone = _ZONE.search(page.folded, at - 9, at) is not None
    is_numbered = zone or head.name == "Đồn Biên phòng" or (state.proper and head.name.startswith("Trường"))
    if number is not None and (is_numbered or (head.kind in ("domain", "named") and (state.solid is None or number.group()[0] == "s"))):
        return State(number.end(), number.end(), core=True)
    return None


def _word(page: Page, head: Head, state: State, phrase: Phrase, at: int, *, capital: bool) -> State | None:
    """A word of the names of bodies; in small letters only nouns, and only inside a name that has begun; a holder only where none has."""
    if phrase.kind in ONLY_CAPITAL:
        return after(phrase, at) if capital and (phrase.kind == "capital" or (head.name in _OF_HOLDERS and state.solid is None)) else None
    if capital and (phrase.kind != "link" or head.kind == "named"):
        return after(phrase, at)._replace(core=state.core or head.kind == "domain" or phrase.kind != "link")
    end = at + len(phrase.form)
    if head.kind == "named" and not state.proper:
        if phrase.kind == "act" and state.core:  # "Tập đoàn Than - Khoáng sản tổ chức hội nghị"
            return None
        closes = state.core and (page.text[end : end + 1] in ",.;)" or _NEXT_IS_NAME.match(page.text, end) is not None)
        return state._replace(at=end, solid=end if closes else state.solid)
    if head.kind == "complete" or (state.solid is None and not _may_begin_small(head, phrase)):
        return None
    if phrase.form == "vì":  # says why
        return None
    if phrase.form == "tổ chức" and (state.solid is not None or " " in head.form):  # "Bộ Xây dựng tổ chức …", "Ban Quản lý dự án tổ chức …"
        return None
    if state.solid is None and phrase.kind == "act":
        return State(end, None, core=False, act=True)
    if phrase.kind in ("word", "closing", "field") or (state.act and phrase.kind == "act"):
        return State(end, end, core=True, act=state.act)
    return None


def _may_begin_small(head: Head, phrase: Phrase) -> bool:
    """Whether the field may follow in small letters: "Sở y tế", "Cục quản lý đường bộ"; a ministry that acts is no name."""
    if head.kind != "domain":
        return False
    return phrase.kind in ("word", "field") or (phrase.kind == "act" and head.form not in ("bộ", "sở", "đoàn", "hội", "đảng"))


def _name(page: Page, head: Head, state: State, at: int) -> State | None:
    """A capitalised word that is none of the known ones: a proper name, a code, a foreign word."""
    if head.kind == "authority":
        end = name_end(page.text, page.folded, at, DISTRICT, {} if head.name == "Đồn Biên phòng" else page.people)
        last = max(at, page.text.rfind(" ", at, end) + 1)
        field = phrase_at(page.folded, last) if end > at else None  # "Công đoàn Ngành Giáo dục"
        end = max(end, last + len(field.form)) if field is not None else end
        return State(end, end, core=True) if end > at else None
    word = _CAPITAL.match(page.text, at)
    if not state.core and head.kind == "domain" and " " not in head.form and page.text[at - 1 - len(head.form)].islower():
        return _code(page, at)
    if word is None or (head.kind == "complete" and not _country(page, at)):
        return None
    if (head.name in ("Đoàn", "Khoa", "Ban Tổ chức") and not state.core) or _opens_sentence(page, word):
        return None
    if state.core and (state.proper or head.kind != "named") and word.group() in usual_family_names() and _NEXT_IS_NAME.match(page.text, word.end()):
        return None
    end = page.people.get(at, word.end()) if head.kind == "named" and not state.proper else word.end()
    return State(end, end, core=True, proper=True)


def _opens_sentence(page: Page, word: re.Match[str]) -> bool:
    """Whether a page lost the stop before "Theo …", "Khi …", "Trước đó …"."""
    if _LOST_STOP.match(page.text, word.start()):
        return True
    return word.group() in openers() and word.group() in _FUNCTION_WORDS and page.text[word.end() + 1 : word.end() + 2].islower()


def _code(page: Page, at: int) -> State | None:
    """After a short head in small letters only a code is a name: "phòng PC02"."""
    code = _CODE.match(page.text, at)
    return None if code is None else State(code.end(), code.end(), core=True)


def _country(page: Page, at: int) -> bool:
    return page.folded.startswith("việt nam", at)


def is_other_word(page: Page, start: int, head: Head) -> bool:
    """Whether the words only look like a body's: "Hội An", "Trường Sa", "Vụ Bản"; in small letters also "đại hội", "trụ sở"."""
    folded = page.folded
    if head.form in _ALSO_NAMES and _TITLE_BEFORE.search(page.text, start - 12, start):
        return True
    if head.form.endswith("ủy") and folded.startswith(" viên", start + len(head.form)):  # "Tỉnh ủy viên"
        return True
    if head.form.startswith("thường trực") and _OFFICE_BEFORE.search(folded, start - 12, start):
        return True
    if head.form in compounds() and (page.text[start].islower() or _REGION.search(page.text, start - 6, start)):
        before = _WORD_BEFORE.search(folded, start - 9, start)
        if before is not None and before[1] in compounds()[head.form]:
            return True
    if traps().match(folded, start):
        return True
    if " " in head.form:
        return False
    following = _SYLLABLE_AFTER.match(folded, start + len(head.form))
    return following is not None and is_name_of_district(folded[start : following.end()])
