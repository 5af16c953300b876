"""Clauses: where one begins and ends, its verb, whether it is denied or only asked for."""

from __future__ import annotations

import re

from extractor.facts.awards.frames.items import lists_bodies, lists_counts, parts_items
from extractor.facts.awards.frames.over_lists import asked_above, under_criteria
from extractor.facts.awards.frames.talk import again_and_again
from extractor.facts.awards.model import Status
from extractor.facts.awards.recipients.addresses import past_address
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.verbs import DECIDED, FRAME, GENERAL, NEGATED, PASSIVE, PROPOSE, RECEIVE, REVOKE, WHO_ARE
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

_HARD = regex(r"[;\n]")
ELLIPSIS = regex(
    r"\s*(?:,|và|;|:|cùng|như|trong đó|có|là|gồm|bao gồm|hai|ba|một|\d+|nhiều|các|những|tấm|chiếc|\(|\)|lần lượt|khác|cao quý|phần thưởng|năm"
    r"|quan trọng|danh giá|uy tín|lớn|cá nhân|phụ|\s|\.{3}|…)*$"
)
#: "lễ trao giải thưởng" names a ceremony; who received is told behind "cho", or elsewhere.
_OF_THEM = regex(r"\s*(?:trong (?:số này|đó|số đó|số ấy)(?:,)? có|gồm|bao gồm|cụ thể)(?!\w)")
_BARE_SUBJECT = regex(
    r"(?:\s|,|;|:|và|đồng thời|đã|cũng|còn|vừa|sẽ|tiếp tục|tiến hành|ngoài ra|bên cạnh đó|trong đó|quyết định|dịp này|nhân dịp này)*$"
)
_LIST_FOLLOWS = regex(r"(?::|(?<!\w)(?:gồm|bao gồm|cụ thể|là|như sau))\s*$|:\s")
_ADVERBIAL = regex(
    r"[\s–-]*(?:(?:phải|mãi|cho) (?:đến|tới)|tại|nhân(?! dân)|trong(?! (?:số )?(?:đó|này|ấy) )|cũng"
    r"|trước|sau|sáng|chiều|tối|ngày|theo|dịp|năm|với|để|qua|ngoài|cùng|được biết|mới đây|vừa qua|hôm|kết thúc"
    r"|khép lại|trên|ở|từ|vượt qua|vượt lên|trải qua|bên cạnh|đặc biệt|riêng|đồng thời|kết quả|đến|phát biểu|do những|nhờ|bằng|thay mặt|thừa|được sự"
    r"|ghi nhận)(?!\w)[^,;\n]{0,180}[,;]"
)
#: "Trước đó | Trường A đã (nhận)": no comma parts them, a capital does.
_BARE_ADVERB = regex(
    r"\s*(?:trước đó|trước đây|sau đó|năm (?:ngoái|trước|qua|\d{4})|mới đây|vừa qua|gần đây|cùng ngày|cùng năm|(?:nhân )?dịp này|tại đây"
    r"|ngoài ra)\s+(?=\w)"
)
#: "Kết quả | đoàn A đã (giành)": no comma parts them.
_RESULT = regex(r"\s*kết quả(?: chung cuộc)?\s+(?=(?:đoàn|đội|tỉnh|các|trường|xã|phường|huyện|tuyển|vđv|vận động viên)\s)")
#: "Được biết Đồn A từng (được)"; "VOV.VN - Nhân dịp …": the paper before its report.
_KNOWN = regex(
    r"\s*được biết(?:,| rằng)?\s+"
    r"|\(?[a-zđ]{2,8}(?:\.vn|\.hcm)?\)? ?[-–] (?=(?:nhân|ngày|sáng|trưa|chiều|tối|đêm|tại|trong|hôm|sau|mới|vừa)\s)"
)
#: "được truy tặng và phong tặng": two verbs of one passive.
_BOTH = regex(r"\s*(?:truy tặng|phong tặng|trao tặng|tặng|khen thưởng|biểu dương|tuyên dương)\s*(?:,|và|hoặc|/|-)\s*")
#: "được Chủ tịch nước phong tặng, (truy tặng)".
TWO_VERBS = regex(r"(?<!\w)(?:phong tặng|truy tặng|trao tặng|tặng)\s*(?:,|và|hoặc|/|-)\s*$")
_SPEAKER = regex(
    r"[\s–-]*(?:tại (?:gia đình|nhà|tư gia)|theo|thay mặt|được|cùng|nhân|sau|trước|thừa|với|ghi nhận|để ghi nhận|nhờ|do những"
    r"|bằng|trong|ngoài)(?!\w)")


#: Behind a quotation: "…", bà A cho biết.
_SPEAKS = regex(
    r"[\"”»]\s*[,.]?\s*[-–]?\s*(?=[^\"“”»\n]{2,90}?(?<!\w)(?:cho biết|nói|chia sẻ|cho hay|kể|nhấn mạnh|khẳng định|tâm sự|bày tỏ|thông tin"
    r"|phát biểu)(?!\w))"
)


def clause_start(scene: Scene, left: int, at: int) -> int:
    start = left
    for hard in _HARD.finditer(scene.text, left, at):
        if hard.group() == ";" and (lists_bodies(scene, left, hard) or _lists_persons(scene, max(start, left), hard, at)):
            continue
        if hard.group() == ";" and lists_counts(scene, start, hard, at):
            continue
        if FRAME.search(scene.folded, hard.end(), at) or not ELLIPSIS.match(scene.folded[hard.end() : at]):
            start = hard.end()
    return start


#: Rank or honorific before the next person of a list.
_NEXT_PERSON = regex(r"\s*(?:(?:[^\W\d_]+\.?)\s+){0,3}")


#: "…; kỹ sư C, người từng (đoạt)": told of the last one alone.
_OF_ONE = regex(r"(?<!\w)(?:người|từng|là|hiện|vừa|năm \d{4})(?!\w)")
_GUESTS = regex(r"(?<!\w)(?:dự|tham dự|có mặt|chủ trì)(?!\w)")


_HAND = regex(r"(?<!\w)(?:trao tặng|trao|gắn)(?! đổi| quyền)(?!\w)")


def _lists_persons(scene: Scene, left: int, sign: re.Match[str], at: int) -> bool:
    """Whether a semicolon only parts persons who receive or hand over together: "Đại tá A, Phó Giám đốc B; Thiếu tá C, … (đón nhận)"."""
    opens = left <= scene.layout.sentence_at(sign.start())[0] or scene.text[left - 1] == ";"  # behind an award stand who received that one
    if not opens or FRAME.search(scene.folded, left, sign.start()):
        return False
    after = next(iter(scene.persons(sign.end(), at)), None)
    first = next(iter(scene.persons(left, sign.start())), None)
    verb = RECEIVE.search(scene.folded, sign.end(), at) or PASSIVE.search(scene.folded, sign.end(), at) or _HAND.search(scene.folded, sign.end(), at)
    if after is None or first is None or verb is None or _NEXT_PERSON.fullmatch(scene.folded, sign.end(), after.start) is None:
        return False
    return _OF_ONE.search(scene.folded, after.end, verb.start()) is None and _GUESTS.search(scene.folded, left, sign.start()) is None


#: "… được tặng A gồm X, Y; Z": semicolons part those who received.
_GOES_THROUGH = regex(r"[\s\"”]*,?\s*(?:bao )?gồm:?\s")
#: "A (của X) tặng Y và B": the verb only leads from A to Y.
_OWNER_ALONE = regex(r"[\s\"”]*(?:của [^;:,]{3,90})?")


def after_end(scene: Scene, start: int, right: int, end: int) -> int:
    """End of what belongs to a name behind it: the next name's own clause, a semicolon without a list, the sentence."""
    limit = min(right, end)
    speaker = _SPEAKS.search(scene.folded, start, limit)
    limit = speaker.start() if speaker else limit
    for hard in _HARD.finditer(scene.text, start, limit):
        if hard.group() == ";" and (_GOES_THROUGH.match(scene.folded, start, hard.start()) or parts_items(scene, start, hard.start(), limit)):
            continue
        if not _LIST_FOLLOWS.search(scene.folded[start : hard.start()]) and not _OF_THEM.match(scene.folded, hard.end(), limit):
            limit = hard.start()
            break
    if limit == right < end:
        verb = last_verb(scene, start, right)
        if verb is not None and not (verb.group() == "tặng" and _OWNER_ALONE.fullmatch(scene.folded, start, verb.start())):
            cut = _back_to_comma(scene, start, verb.start())
            limit = cut if cut > start else verb.start()  # "A của Y cho các tác giả đoạt B"
    return limit


def _back_to_comma(scene: Scene, start: int, at: int) -> int:
    cut = max(scene.text.rfind(sign, start, at) for sign in (",", ";", ":"))
    joint = scene.folded.rfind(" và ", start, at)
    return max(cut, joint) if max(cut, joint) > start else start


#: "do Tạp chí X bình chọn,": the verb closes what is said of the award before and grants nothing further.
_AGENT = regex(r"(?<!\w)do (?:[^\s,;.:()]+ ){1,18}\Z")
_CLOSED = regex(
    r"\s*(?:(?:năm|ngày|tháng) [\d/.-]+\s*)?"
    r"(?:[,;.)]|$|(?:như(?: là)?|gồm|bao gồm)?\s*:|như(?!\w)|và(?= (?:giải|danh|huân|huy|bằng|giấy|cờ|cúp|kỷ)))"
)


def closes_agent(scene: Scene, verb: re.Match[str], start: int) -> bool:
    """Whether a verb ends an agent phrase behind an offset, with no recipient to follow."""
    return _CLOSED.match(scene.folded, verb.end()) is not None and _AGENT.search(scene.folded, start, verb.start()) is not None


def last_verb(scene: Scene, start: int, end: int) -> re.Match[str] | None:
    """The last verb of granting or receiving of a stretch; one that closes an agent phrase ("do X trao tặng,") is none."""
    last = None
    for match in FRAME.finditer(scene.folded, start, end):
        if scene.is_word(match.start(), start) and not (match.lastgroup == "give" and closes_agent(scene, match, start)):
            last = match
    return last


#: "Trong phong trào đã có 22 tập thể, 56 cá nhân (được)": those counted before the comma are no adverbial.
_COUNTS_ON = regex(r"(?<!\w)có (?:\d[\d.]*|hai|ba|bốn) (?:tập thể|đơn vị|cá nhân)(?: [^\W\d_]+){0,4}, \d[\d.]* (?:tập thể|đơn vị|cá nhân|hộ)(?!\w)")


def opening(scene: Scene, start: int, end: int) -> int:
    """Offset past the adverbials of a clause: "Tại hội nghị, …", "Nhân dịp này, …", "Sáng 5/3, …"."""
    known = _KNOWN.match(scene.folded, start, end)
    at = known.end() if known is not None else start
    while (match := _ADVERBIAL.match(scene.folded, at, end)) is not None:
        counts = _COUNTS_ON.search(scene.folded, at, end)
        if counts is not None and counts.start() < match.end():
            break
        if match.end() >= end - 1 or (scene.persons(at, match.end()) and not _SPEAKER.match(scene.folded, at)):
            break
        at = past_address(scene, match.end(), end)
    if (result := _RESULT.match(scene.folded, at, end)) is not None:
        return result.end()
    bare = _BARE_ADVERB.match(scene.folded, at, end)
    return bare.end() if bare is not None and scene.text[bare.end()].isupper() else at


def goes_on(scene: Scene, begin: int, verb: int) -> bool:
    """Whether a verb has no subject of its own, so that the one before it goes on: "tặng A cho X, tặng B cho Y"."""
    cut = max(scene.text.rfind(sign, begin, verb) for sign in (",", ";"))
    joint = scene.folded.rfind(" và ", begin, verb)
    cut = max(cut, joint + 3 if joint >= 0 else -1, begin - 1)
    return _BARE_SUBJECT.match(scene.folded[cut + 1 : verb]) is not None


def passive_before(scene: Scene, begin: int, verb: int) -> re.Match[str] | None:
    last = None
    for match in PASSIVE.finditer(scene.folded, begin, verb):
        last = match
    if last is None or verb - last.end() > 160 or ";" in scene.text[last.end() : verb]:
        return None
    if re.search(r"(?<!\w)(?:ủy|uỷ) (?:quyền|nhiệm)(?!\w)|(?<!\w)(?:trong đó|gồm|cụ thể)\s?:", scene.folded[last.end() : verb]):
        return None
    both = _BOTH.match(scene.folded, last.end(), verb)
    start = both.end() if both else last.end()
    twin = TWO_VERBS.search(scene.folded, start, verb)
    until = twin.start() if twin else verb
    return None if any(scene.is_word(m.start(), start) for m in FRAME.finditer(scene.folded, start, until)) else last  # "Lâm Đồng" is no verb


def is_bracketed(scene: Scene, mark: Mark) -> bool:
    return scene.text[: mark.start].rstrip(' "“').endswith("(")


#: "thắng A để giành huy chương": what was done leads to the award.
_FEAT = regex(
    r"(?<!\w)(?:thắng|đánh bại|hạ|vượt|về nhất|về đích|cán đích|xuất sắc|lội ngược dòng|(?:phá(?: sâu)?|lập) kỷ lục|bứt phá|thành tích)(?!\w)"
    r".*?(?<!\w)để\s+$", re.DOTALL)


#: "đến tận nhà để trao", "chọn được 91 đơn vị để trao": who came to hand over did, and who chose those for it will have.
_CAME = regex(r"(?<!\w)(?:đến|tới|về tận|thăm|chọn(?: được| ra)?(?= \d))(?!\w)[^.;]*?(?<!\w)để\s+$")


#: What a whole sector was given in one year is told as such; what it has altogether is a running total.
_YEAR = regex(r"(?<!\w)(?:năm học|năm \d{4}|năm qua|trong \d+ năm|trong năm|năm nay|6 tháng|đợt này|dịp này|nhân kỷ niệm|nhân dịp)(?!\w)")


#: What the title of a work says is no talk of awards: "Giấc mơ trên đá".
_TITLE = regex(r"[“\"][^“”\"\n]{2,120}[”\"]")


def is_idle(scene: Scene, begin: int, verb: re.Match[str]) -> bool:
    """Whether the frame is denied, or only talked of as a rule or a hope."""
    pattern = _CAME if verb.lastgroup == "give" else _FEAT
    feat = pattern.search(scene.folded, max(begin, verb.start() - 200), verb.start()) is not None
    if NEGATED.search(scene.folded[max(begin, verb.start() - 40) : verb.start()]) and not feat:
        return True
    talk = list(GENERAL.finditer(scene.folded, max(begin, verb.start() - 100), verb.end()))
    talk = [m for m in talk if not any(b.start <= m.start() < b.end for b in scene.bodies)]  # "Văn phòng Đăng ký đất đai"
    titles = list(_TITLE.finditer(scene.text, begin, verb.start())) if talk else []
    talk = [m for m in talk if not any(q.start() < m.start() < q.end() for q in titles)]
    talk = [m for m in talk if not (m.group().startswith(("toàn", "cả nước")) and _YEAR.search(scene.folded, begin, verb.start()))]
    talk = [m for m in talk if not (m.group().startswith("từ năm") and again_and_again(scene.folded, m, verb))]
    talk = [m for m in talk if not (m.group().startswith("thí sinh") and WHO_ARE.match(scene.folded, m.end()))]
    talk = [m for m in talk if not (feat and m.group().startswith("để"))]
    talk = [m for m in talk if not (m.group() in _AFTERWARDS and _told_of_one(scene, m.start(), verb.end()))]
    if not talk and under_criteria(scene, begin):
        return True
    return any(m.group() != "có thể" or "," not in scene.text[m.end() : verb.start()] for m in talk)


#: They open what was done behind having received; without a name it is a rule.
_AFTERWARDS = frozenset({"sau khi nhận", "trước khi nhận", "kể từ khi"})
#: "giáo sư (A)", "nhà khoa học (A)": words between the comma and the name.
_CALLED = regex(r",\s*(?:(?!được|sẽ|các|những|mỗi)[^\W\d_]+ ){0,4}")


def _told_of_one(scene: Scene, start: int, end: int) -> bool:
    """Whether the clause that opens a sentence ("Sau khi nhận A, …") is told of somebody named right behind it."""
    lo, hi = scene.layout.sentence_at(start)
    comma = scene.text.find(",", end, hi)
    if scene.folded[lo:start].strip(' "“-–') or comma < 0:
        return False
    named = [m.start for m in scene.persons(comma, hi)] or [m.start for m in scene.within(scene.bodies, comma, hi)]
    return bool(named) and _CALLED.fullmatch(scene.folded, comma, named[0]) is not None


#: "trình UBND tỉnh ký quyết định (tặng A)": what is laid before somebody to sign.
_TO_SIGN = regex(r" (?:(?!đã |vừa )[^\s,;:.]+ ){1,10}ký quyết định")


def status_of(scene: Scene, begin: int, verb: re.Match[str]) -> Status:
    if asked_above(scene, begin) or _asked_before(scene, begin) or _asked_in_list(scene, begin):
        return "proposed"
    if REVOKE.search(scene.folded, begin, verb.end()):
        return "revoked"
    start = begin if verb.lastgroup == "give" else max(begin, verb.start() - 40)
    proposed = next((m for m in PROPOSE.finditer(scene.folded, start, verb.end()) if scene.is_word(m.start(), start)), None)
    decided = DECIDED.search(scene.folded, proposed.end(), verb.end()) if proposed is not None else None
    still = proposed is not None and decided is not None and _TO_SIGN.fullmatch(scene.folded, proposed.end(), decided.end()) is not None
    return "proposed" if proposed is not None and (decided is None or still) else "conferred"


#: "Hội đồng đề nghị khen thưởng 22 tập thể, cá nhân. Trong đó, 2 tập thể nhận A": the sentence goes through what is asked for.
_PARTS = regex(r"\W*(?:trong (?:số )?(?:đó|này)|cụ thể)(?!\w)")
_HONOURS = regex(r"(?<!\w)(?:khen thưởng|tặng thưởng|xét tặng|danh hiệu|khen cao)(?!\w)")


def _asked_before(scene: Scene, at: int) -> bool:
    """Whether a sentence goes through the parts of what the one before asks to be honoured."""
    start = scene.layout.sentence_at(at)[0]
    if _PARTS.match(scene.folded, start) is None:
        return False
    before = scene.layout.sentence_before(start)
    asked = PROPOSE.search(scene.folded, *before)
    if asked is None or not scene.is_word(asked.start(), before[0]) or DECIDED.search(scene.folded, asked.end(), before[1]):
        return False
    return _HONOURS.search(scene.folded, asked.start(), before[1]) is not None and FRAME.search(scene.folded, before[0], asked.start()) is None


#: "thông qua danh sách đề nghị: X tặng A; Y tặng B": all of the list is asked for.
_ASKS_LIST = regex(rf"{PROPOSE.pattern}[^:;.\n]{{0,60}}:")


def _asked_in_list(scene: Scene, at: int) -> bool:
    lo = scene.layout.sentence_at(at)[0]
    asked = _ASKS_LIST.search(scene.folded, lo, at) if scene.text[lo:at].rstrip().endswith(";") else None
    return asked is not None and DECIDED.search(scene.folded, lo, asked.end()) is None and '"' not in scene.text[asked.end() : at]
