"""Frames without a verb of granting: names that head a line, that are counted, or that somebody simply has."""

from __future__ import annotations

from dataclasses import replace

from extractor.facts.awards.frames.begins import subject_start
from extractor.facts.awards.frames.below import items_below
from extractor.facts.awards.frames.labels import label_end, winner_in_bracket
from extractor.facts.awards.frames.openings import opened_by, status_of_line
from extractor.facts.awards.frames.titles import past_title
from extractor.facts.awards.model import Span, Status
from extractor.facts.awards.recipients.counts import WORD, number_before
from extractor.facts.awards.scene import Person, Scene
from extractor.facts.awards.shapes import Frame, held_by
from extractor.facts.awards.words.verbs import GENERAL, PROPOSE
from extractor.facts.marks import Mark
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

TITLES = frozenset({"danh-hieu-vinh-du-nha-nuoc"})
_LINK = regex(
    r"[\s\"”,]*(?:(?:gs|pgs|ts|tskh|ths|bs|kts)[.,\s]*|(?:giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|bác sĩ|nhạc sĩ|nhà văn|nhà thơ|họa sĩ|,|-|–|nhà giáo"
    r"|dược sĩ|đạo diễn|diễn viên|ca sĩ|ông|bà|thầy|cô)[\s,]*)*$"
)


#: "Đại tá A - Anh hùng Lực lượng vũ trang nhân dân, …": the title stands apart behind the name.
_SET_OFF = regex(r"\s?(?:,|-|–|\()\s?(?:(?:là |được phong )?(?:danh hiệu )?)?")
#: "A là B, người …": of the one named right before, or of whom a pronoun at the head of the sentence means.
_IS_ONE = regex(r"\s(?:hiện |cũng |đã )?là\s")
_HE_IS = regex(r"[\s\"“]*(?:ông|bà|anh|chị|cô|cụ)(?: ấy)? (?:hiện |cũng |đã )?là\s")
_CLOSED = regex(r"[\"”]?\s?(?:[,.;)–\n-]|$)")


def held(scene: Scene, mark: Mark) -> Frame | None:
    """A title right before the name of its holder, or set off behind it."""
    award = mark.value
    if award.family not in TITLES or award.titled or mark.rule == "awards.name_abbreviation" or award.name == "Anh hùng":
        return None
    people = scene.persons(mark.end, min(len(scene.text), mark.end + 60))
    holder = people[0] if people and _LINK.match(scene.folded[past_title(scene, mark, people[0].start) : people[0].start]) else None
    if holder is None and _CLOSED.match(scene.folded, mark.end):
        before = scene.person_before(mark.start)
        lo = scene.layout.sentence_at(mark.start)[0]
        apart = before is not None and any(link.fullmatch(scene.folded, before.end, mark.start) for link in (_SET_OFF, _IS_ONE))
        he = before is not None and before.start >= scene.layout.sentence_before(lo)[0] and _HE_IS.fullmatch(scene.folded, lo, mark.start)
        holder = before if apart or he else None
    if holder is None:
        return None
    return held_by(mark, (holder.start, holder.end), (min(mark.start, holder.start), max(mark.end, holder.end)))


_HOPED = regex(rf"{GENERAL.pattern}|(?<!\w)(?:tranh|mục tiêu|sẽ trao|sẽ có|sẽ được|chỉ tiêu|dự kiến|tổng giá trị|cơ cấu|mỗi giải|thể lệ"
    rf"|trị giá)(?!\w)")
_COUNTED = regex(r"(?<!\w)(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+$")
#: "được khen thưởng, trong đó có …", "đã nhận nhiều phần thưởng: 1 A, 2 B".
_AMONG = regex(
    r"(?<!\w)(?:được (?:các cấp |[^\s,;.]+ ){0,4}?(?:khen thưởng|tặng thưởng)|phần thưởng|hình thức khen thưởng|kết quả khen thưởng)(?!\w)"
    r"[^.]*?(?:(?<!\w)(?:trong đó(?: có)?|gồm(?: có)?|như)|:)"
)
_LABEL = regex(
    rf"\s*(?:[-+•*–]|\d{{1,2}}[.)]|[a-zđ]\))?\s*(?:(?:\d{{1,3}}|một|{WORD})\s+)?"
    r"(?:tặng |danh hiệu |đồng |(?:tác phẩm|tác giả|thí sinh|bài(?: viết)?|bức ảnh|ảnh|dự án) )?[\"“]?"
)
#: "đã có Bằng khen của X", "nhiều năm liền là Tập thể lao động xuất sắc": the record of a unit or person.
HAS = regex(
    r"(?<!\w)(?<!trong đó )(?<!sẽ )(?<!cần )(?<!phải )(?<!nếu )(?<!không )(?<!chưa )(?:(?:đã|từng|còn|cũng) )?có(?: thêm)?\s+(?:(?:nhiều|thêm"
    r"|\d+|hai|ba"
    r"|bốn|các|những|tấm|cả|chiếc)\s+)*[\"“]?$"
)


_COLON = regex(r" ?: ")


def labelled(scene: Scene, sentence: Span, mark: Mark, after: Span) -> Frame | None:
    """A name that heads its line: "Huân chương Lao động hạng Ba: 2 tập thể", "- Bằng khen của Thủ tướng: ông A"."""
    signs = ";:(," if _COLON.match(scene.text, mark.end) else ";:("  # "Kết quả cuộc thi X, giải Nhất: A; giải Nhì: B"
    begin = max(sentence[0], 1 + max(scene.text.rfind(sign, sentence[0], mark.start) for sign in signs))
    if not _LABEL.fullmatch(scene.folded, begin, mark.start):
        return None
    begins = label_end(scene, mark, after[1])
    many = number_before(scene.folded[begin : mark.start])
    if begins is None and mark.value.family == "giai" and items_below(scene, mark.end, many):  # "Giải A" and its winners a line each
        begins = mark.end
    if begins is None:
        return None
    before = scene.folded[max(0, sentence[0] - 250) : begin if scene.text[begin - 1 : begin] == "(" else sentence[0]]
    status: Status = "proposed" if PROPOSE.search(before) else "conferred"
    here = (mark.start, mark.start)
    opened = opened_by(scene, mark)
    if opened is not None:
        giver, verb = opened
        return Frame(mark, "gives", verb, giver, (after,), after, (mark.start, after[1]), status_of_line(scene, giver))
    if (closed := winner_in_bracket(scene, begins)) is not None:
        return Frame(mark, "labelled", "", here, ((begins, closed),), (begins, after[1]), (begin, after[1]), status)
    below = items_below(scene, begins, many)
    if below:
        return Frame(mark, "labelled", "", here, below, (begins, below[-1][1]), (begin, below[-1][1]), status)
    end = sentence[1] if begin == sentence[0] and ";" not in scene.text[mark.end : after[1] + 1] else after[1]
    return Frame(mark, "labelled", "", here, ((begins, end),), (begins, end), (begin, end), status)


#: Between a person and the bracket: nothing, or the unit ("A, đội tuyển bơi (5 huy chương vàng)").
_UNIT_BETWEEN = regex(r"\s{0,2}|\s?,\s(?!được|đã|và|cùng|người)[^,;.:()\n]{3,45}?\s?")


#: "A (được X tặng Bằng khen)".
_GIVEN_BY = regex(r"\((?:(?:đã|vừa|từng|cũng) )*được (?P<by>[^()]{3,50}?) (?P<verb>trao tặng|tặng thưởng|phong tặng|tặng|trao) [\"“]?")


def in_brackets(scene: Scene, mark: Mark) -> Frame | None:
    """An award in brackets right behind a person: "A (người Hà Lan, giải Nobel Vật lý năm 1999)", "B (HCV)"."""
    opened = scene.text.rfind("(", max(0, mark.start - 60), mark.start)
    if opened < 0 or ")" in scene.text[opened : mark.start] or mark.value.plain:
        return None
    end = scene.text.find(")", mark.end, mark.end + 120)
    person = scene.person_before(opened)
    own = person is not None and _UNIT_BETWEEN.fullmatch(scene.folded, person.end, opened) is not None
    who = (person.start, person.end) if person is not None and own else _team_before(scene, opened, mark)
    if who is None or end < 0:
        return None
    given = _GIVEN_BY.fullmatch(scene.folded, opened, mark.start) if own else None
    if given is not None:
        return Frame(mark, "given", given["verb"], given.span("by"), (who,), (mark.end, end), (opened + 1, end), "conferred")
    return Frame(mark, "held" if own else "labelled", "", (mark.start, mark.start), (who,), (mark.end, end), (who[0], end), "conferred")


def _team_before(scene: Scene, opened: int, mark: Mark) -> Span | None:
    """The team or place whose medals a bracket counts: "Duy Tiên (31 HCV, 24 HCB)"."""
    if mark.value.family != "giai" or not (_COUNTED.search(scene.folded, opened, mark.start) or opened + 1 == mark.start):
        return None
    near = scene.text[max(0, opened - 90) : opened].rstrip()
    at = max(0, opened - 90) + len(near)
    return next(((m.start, m.end) for m in (*scene.bodies, *scene.places) if m.end == at), None)


#: "A (đoàn X): HCV 100 m, HCB 200 m".
_BEHIND_PERSON = regex(
    r"\s*(?:\([^()\n]{2,60}\)|(?:,[^,;:.\n]{2,60}){1,3})?\s*(?::\s*(?:(?:\d+|hai|ba|một)\s+)?|[-–]\s+(?:(?:\d+|hai|ba|bốn|một)\s+)?)"
)


#: "em A (lớp 12, Trường X), Huy chương Vàng;".
_SET_OFF_MEDAL = regex(r"\s*(?:\([^()\n]{2,90}\)|(?:,[^,;:.()\n]{2,70}){1,3})?[,;]\s(?:(?:giành|đoạt|đạt|nhận)\s)?")
_ITEM_BEGINS = regex(r"(?:^|[;:\n]|(?<!\w)(?:và|gồm))\s*(?:(?:các )?(?:em|anh|chị|thí sinh|học sinh|vđv|vận động viên|ông|bà)\s)?$")
_ITEM_ENDS = regex(r"(?: [^,;.\n]{2,40})?\s*(?:[;.\n]|$)")


def _closes_item(scene: Scene, mark: Mark, person: Person) -> bool:
    """Whether a medal closes the item of a list that a person opens: "em A (lớp 12), Huy chương Vàng; em B (lớp 11), Huy chương Bạc"."""
    if _SET_OFF_MEDAL.fullmatch(scene.folded, person.end, mark.start) is None or _ITEM_ENDS.match(scene.folded, mark.end) is None:
        return False
    return _ITEM_BEGINS.search(scene.folded, person.start - 20, person.start) is not None


def of_person(scene: Scene, mark: Mark, after: Span) -> Frame | None:
    """A medal or place behind the colon that a person's name opens."""
    person = scene.person_before(mark.start) if mark.value.family == "giai" else None
    if person is None or "\n-" in scene.text[person.end : mark.start].replace(" ", ""):  # the dash of the next line joins nobody
        return None
    if not (_BEHIND_PERSON.fullmatch(scene.folded, person.end, mark.start) or _closes_item(scene, mark, person)):
        return None
    who = (person.start, person.end)
    return Frame(mark, "receives", "đoạt", (mark.end, mark.end), (who, (mark.end, mark.end)), after, (person.start, after[1]), "conferred")


_DIES = Anchored(r"(?<!\w)(?:từ trần|qua đời|tạ thế)(?!\w)")
_BORN = regex(r"(?<!\w)(?:sinh (?:ngày|năm|tháng)|quê quán|nguyên quán)(?!\w)")
_AMONG_HONOURS = regex(r"\s*(?:(?:được tặng(?: thưởng)?|được truy tặng|nhiều|và|cùng|,)\s*)*")


def mourned(scene: Scene, sentence: Span, mark: Mark) -> Frame | None:
    """An honour in the list that an obituary gives of the dead: "Đồng chí X, sinh năm …, nguyên …; Huân chương A, Huy hiệu B, đã từ trần …"."""
    if ";" not in scene.text[sentence[0] : mark.start] or _DIES.search(scene.folded) is None:
        return None
    died = _DIES.search(scene.folded, mark.end, sentence[1])
    first = next(iter(scene.persons(*sentence)), None)
    if first is None or first.end > mark.start or scene.persons(first.end, died.start() if died is not None else sentence[1]):
        return None
    if died is None and (first.name != scene.main_person or _BORN.search(scene.folded, first.end, mark.start) is None):
        return None
    at = max(scene.text.rfind(";", first.end, mark.start), *(m.end - 1 for m in scene.awards if first.end < m.end <= mark.start), -1)
    if at < 0 or _AMONG_HONOURS.fullmatch(scene.folded, at + 1, mark.start) is None:
        return None
    return held_by(mark, (first.start, first.end), (first.start, mark.end))


def in_list_bracket(scene: Scene, mark: Mark, other: Mark) -> bool:
    """Whether a later name only says in brackets what somebody of a list has won: "tặng A cho 4 vận động viên: X (2 B); Y (1 B)"."""
    colon = scene.text.find(":", mark.end, other.start)
    return colon >= 0 and in_brackets(scene, other) is not None


def counted(scene: Scene, sentence: Span, mark: Mark, after: Span) -> Frame | None:
    """A prize that the text counts: "với 10 giải nhất, 14 giải nhì"; an honour counted among those given: "được khen thưởng, trong đó có 2 A"."""
    among = mark.value.family != "giai" and not mark.value.plain and _AMONG.search(scene.folded, sentence[0], mark.start)
    if not (mark.value.family == "giai" or among) or not _COUNTED.search(scene.folded[sentence[0] : mark.start]):
        return None
    if any(mark.value.family != "giai" or not m.group().startswith("toàn ") for m in _HOPED.finditer(scene.folded, *sentence)):
        return None
    here = (mark.start, mark.start)
    leads = _LEADS.match(scene.folded, *sentence) if mark.value.family == "giai" else None
    if leads is not None and mark.end <= leads.start("who"):
        return Frame(mark, "labelled", "", here, (leads.span("who"),), after, (sentence[0], after[1]), "conferred")
    return Frame(mark, "counted", "", here, (), after, (sentence[0], after[1]), "conferred")


#: "Với 5 giải nhất, 3 giải nhì, đoàn A dẫn đầu".
_LEADS = regex(
    r"\W*(?:kết thúc [^,;.]{3,60}, )?(?:chỉ )?với (?:thành tích )?(?:tổng cộng |giành )?\d+ (?:hcv|hcb|hcđ|huy chương|giải)[^;.]*?, "
    r"(?P<who>(?!\d)[^,;.]{3,70}?) (?:đã |vẫn |tạm |chính thức |tiếp tục |xuất sắc )?(?:dẫn đầu|đứng|xếp|về nhất|vươn lên"
    r"|(?:giành|đoạt|đạt) (?:ngôi|vị trí|chức|giải nhất)|nhất toàn|vô địch|lên ngôi)(?!\w)"
)


#: "đoàn X dẫn đầu với 14 HCV, 6 HCB", "X xếp thứ nhì toàn đoàn (5 HCV)": what a rank was won with.
_RANKED = regex(
    r"(?<!\w)(?:tạm |đang |vẫn |tiếp tục |xuất sắc )?(?:dẫn đầu|đứng đầu|đứng (?:thứ|nhất|nhì)|xếp (?:thứ|hạng|nhất|nhì|ba|vị trí)"
    r"|hạng (?:nhất|nhì|ba) (?:thuộc về|là)"
    r"|nhất toàn đoàn|nhì toàn đoàn|về nhất|về nhì|về đích (?:đầu|thứ))(?!\w)"
    r"(?:[^.,;:\n]{0,60}?|[^.;:)\n]{0,60}? (?:là|thuộc về) [^.,;:\n]{2,60}? )"
    r"(?:(?<!\w)với|\(|(?<!\w)giành được|(?<!\w)khi có)\s*(?:tổng (?:số|cộng)\s+)?"
    rf"(?:\d+ huy chương[^.;\n]{{0,20}})?(?:\d+|một|{WORD})\s+$"
)


#: "đứng đầu khối huyện là thị xã A với 46 (HCV)", "xếp thứ hai là đoàn B với 8 (HCV)".
_RANKED_IS = regex(
    r"(?:dẫn đầu|đứng đầu|(?:đứng|xếp) (?:(?:vị trí )?thứ|nhì|nhất)|về nhì|hạng (?:nhất|nhì|ba)(?= ))(?!\w)[^.;:\n]{0,60}?"
    r" (?:là|thuộc về) (?P<who>[^.,;:\n]{2,60}?) (?:với|\()[^.;\n]*")
#: Longer than the words from a rank to what it was won with, in characters.
_RANK_REACH = 240


def ranked(scene: Scene, sentence: Span, mark: Mark, after: Span) -> Frame | None:
    """A counted medal or place that a team or a person is ranked with."""
    begin = max(sentence[0], 1 + scene.text.rfind(";", sentence[0], mark.start))
    near = max(begin, mark.start - _RANK_REACH)
    found = _RANKED.search(scene.folded, near, mark.start) if mark.value.family == "giai" else None
    if found is None or GENERAL.search(scene.folded, begin, mark.start):
        return None
    begin = max(begin, 1 + scene.text.rfind("),", begin, found.start()))
    inverted = _RANKED_IS.fullmatch(scene.folded, *found.span())
    subject = inverted.span("who") if inverted is not None else (subject_start(scene, begin, found.start()), found.start())
    return Frame(mark, "receives", "giành", (mark.end, mark.end), (subject, after), after, (begin, after[1]), "conferred")


#: "gồm 1 HCV của A, 2 HCB của B và C".
_OF_SOMEBODY = regex(r"[\s\"”]*(?:khác |nữa |còn lại |liên tiếp |đầu tiên |quý giá |thứ \w+ )?(?:của|thuộc về)\s+")
#: So much may stand between, as "em", "vận động viên".
_TITLES = 16


def won_by(scene: Scene, sentence: Span, mark: Mark, after: Span) -> Frame | None:
    """A counted medal or place, or an honour that there is ("có cả tấm A của vợ ông, bà B"), with its holders right behind "của"."""
    owned = not mark.value.plain and HAS.search(scene.folded, sentence[0], mark.start)
    if not (owned or (mark.value.family == "giai" and _COUNTED_OR_ONE.search(scene.folded, sentence[0], mark.start))):
        return None
    whose = _OF_SOMEBODY.match(scene.folded, mark.end, after[1])
    if whose is None or not any(p.start <= whose.end() + _TITLES for p in scene.persons(whose.end(), after[1])):
        return None
    here = (mark.start, mark.start)
    return Frame(mark, "labelled", "", here, ((whose.end(), after[1]),), (whose.end(), after[1]), (sentence[0], after[1]), "conferred")


_COUNTED_OR_ONE = regex(rf"(?<!\w)(?:ngoài|bên cạnh|các|những|tấm|\d+|một|{WORD})\s+$")
#: "40 em đoạt giải học sinh giỏi, trong đó có 2 giải Nhất", "những cuốn sách đoạt Giải thưởng X, gồm 3 giải A".
_SUM = regex(
    r"[\s\"”]*(?:(?:năm|lần thứ|đợt|\() ?[^\s,;.()]+(?: [^\s,;.()]+){0,4}\)?\s*){0,2}[,;:(–-]?\s*(?:trong đó|trong số đó|trong số này|gồm|bao gồm"
    r"|với|cụ thể"
    rf"|\(|:)[\s:]*(?:có\s+|là\s+|gồm\s+)?(?:0?\d+|một|{WORD})\s+$"
)


def summed(scene: Scene, mark: Mark, after: Span, previous: Frame) -> Frame | None:
    """A prize whose place is counted behind the sum of all: whose all were (one body's) or who gave them all is told, not who won which."""
    whole = previous.mark.value
    if mark.value.family != "giai" or whole.family not in ("giai", "giai-thuong") or whole.classes:
        return None
    if mark.value.name.startswith("Huy chương") and not (whole.family == "giai-thuong" and whole.plain):  # "12 huy chương, trong đó có 5 vàng"
        return None
    if _SUM.fullmatch(scene.folded, previous.mark.end, mark.start) is None:
        return None
    giver = previous.giver if previous.shape == "gives" else (mark.start, mark.start)
    if previous.shape == "receives" and all_of_one(scene, previous.taker[0]):
        taker = (previous.taker[0], (mark.end, mark.end))
        return replace(previous, mark=mark, taker=taker, after=after, clause=(previous.clause[0], after[1]))
    return Frame(mark, "counted", previous.verb, giver, (), after, (previous.clause[0], after[1]), "conferred")


#: "trường có 40 em đạt giải", "học sinh trường A đạt 40 giải": of several persons.
_SEVERAL = regex(r"\d|(?<!\w)(?:em|học sinh|thí sinh|sinh viên|người|các|nhiều|những|hai|ba|bốn|vận động viên|giáo viên|tác giả)(?!\w)")


def all_of_one(scene: Scene, subject: Span) -> bool:
    """Whether one body alone won all that is summed up."""
    told = scene.within(scene.bodies, *subject) or scene.within(scene.places, *subject)
    return bool(told) and _SEVERAL.search(scene.folded, *subject) is None
