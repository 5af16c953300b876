"""Whom a clause without a subject is about: the unit or the person that the page tells of."""

from __future__ import annotations

from functools import cache

from extractor.catalogues import load
from extractor.facts.awards.model import Recipient, Span
from extractor.facts.awards.recipients.named import as_person, as_written, main_person
from extractor.facts.awards.recipients.pronouns import person_meant
from extractor.facts.awards.recipients.receiving import COMMON, named_body
from extractor.facts.awards.recipients.stand_ins import body_meant
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.awards.words.signs import BULLET
from extractor.language.anchored import Anchored
from extractor.language.capitals import UPPER
from extractor.language.folding import fold
from extractor.language.patterns import regex

#: A clause whose subject is left out, or only pointed at: "Từng được tặng …", "Nơi đây đã nhận …".
_ZERO = regex(
    r"\W*(?:(?:đã|từng|được|cũng|còn|vừa|sẽ|lại|liên tục|nhiều lần|vinh dự|nhiều năm(?: liền| liên tục)?|\d+ (?:năm|lần)(?: liền| liên tục)?|có"
    r"|là|đồng thời|(?:tham gia|tham dự|dự thi|dự) [^,;.]{4,80},"
    r"|ngoài ra|riêng|năm \d{4}|đặc biệt|bên cạnh đó|và|nơi đây|nơi này|ngôi trường|mái trường|đơn vị|nhà trường|tập thể(?: nhà trường"
    r"| đơn vị)?)\W*)*"
)
#: "…, và nhiều lần (được X tặng)": the clause goes on with the subject of all before.
_AGAIN = regex(r"(?:,|(?<!\w)và)\s*(?:(?:đã|từng|còn|cũng|vinh dự)\s+)*(?:nhiều lần|nhiều năm(?: liền)?|\d+ lần|liên tục)\s*$|,\s*từng\s*$")
#: What parts a clause from the award before it.
_PARTED = regex(r"[\s\"”)]*(?:[,;.:(]|(?:và|năm|còn|đồng thời|cùng)(?!\w))")
_MOSTLY = 3


#: "HTX này xuất khẩu …; năm ngoái (được X tặng)": only a time, behind a semicolon.
_WHEN_ALONE = regex(
    r"\W*(?:(?:năm|tháng|tuần) (?:ngoái|trước|qua|nay|vừa qua|\d{4})|trước đó|mới đây|gần đây|nay|(?:\d+|hai|ba|bốn|năm|nhiều) lần)"
    r"(?: đã| cũng| còn| từng)?\W*"
)
_FIRST = 40


def first_subject(scene: Scene, subject: Span) -> Span | None:
    """Where the subject of the whole sentence begins, for a clause behind a semicolon that has none; None elsewhere."""
    lo = scene.layout.sentence_at(subject[0])[0]
    at = scene.text.rfind(";", lo, subject[0] + 1)
    if at < 0 or _WHEN_ALONE.fullmatch(scene.folded, at + 1, subject[1]) is None:
        return None
    return lo, min(at, lo + _FIRST)


def topic(scene: Scene, subject: Span) -> list[Recipient]:
    """The unit, else the person, whom the page is about, where a clause leaves its subject out; empty where nothing stands out.

    Args:
        scene: the document.
        subject: where the subject of receiving would stand.
    """
    if any(m.end == subject[0] for m in scene.awards) and _PARTED.match(scene.folded, *subject) is None:  # "đồ án giải Nhất (sẽ được)"
        return []
    left_out = _ZERO.fullmatch(scene.folded, *subject) is not None
    if not left_out and _THE_SCHOOL.search(scene.folded, *subject) is not None:
        return body_meant(scene, "trường", subject[0])
    if not left_out and _AGAIN.search(scene.folded, *subject) is None:
        return []
    pointed = _POINTS.search(scene.folded, *subject) if left_out else None
    if pointed is None:
        return _unit(scene) or _person(scene) or _main_body(scene)
    return _unit(scene) or (body_meant(scene, "trường", subject[0]) if "trường" in pointed.group() else []) or _main_body(scene)


#: "Thành lập từ năm 1993, ngôi trường đã tạo được bề dày thành tích, (được)": the school that the page tells of.
_THE_SCHOOL = regex(r"(?<!\w)(?<!nhiều )(?<!các )(?<!những )(?:ngôi|mái) trường (?:này )?(?:đã|luôn|cũng|còn|từng|vinh dự)(?!\w)")
#: The subject is pointed at as a body, so it is none of the persons whom the page tells of.
_POINTS = regex(r"(?<!\w)(?:nơi đây|nơi này|ngôi trường|mái trường|đơn vị|nhà trường|tập thể)(?!\w)")


#: "Ghi nhận những đóng góp của đồng chí A, Nhà nước đã tặng …": whom the clause before thanks.
_THANKED = regex(
    r"\s*(?:để |nhằm )?(?:ghi nhận|với|vì|do|nhờ|trước|bằng|đánh giá cao|tri ân)(?!\w)[^.;\n]{0,160}?(?<!\w)của\s+"
    r"(?:(?:cố|nguyên|đồng chí|ông|bà|anh|chị|em|cô|thầy|nhạc sĩ|nhà văn|nghệ sĩ)\s+)*(?=\S)"
)


#: "Ghi nhận những thành tích đó, Nhà nước đã tặng …": the page's own.
_THESE_MERITS = regex(
    r"\s*(?:để |nhằm )?(?:ghi nhận|với|đánh giá cao)(?!\w)[^.,;\n]{4,120}?(?<!\w)"
    r"(?:(?:kết quả|thành tích|đóng góp|cống hiến|công lao|nỗ lực|cố gắng|thành tựu|chiến công) (?:\w+ ){0,2}?(?:đó|trên|này|ấy|nêu trên)"
    r"|của (?:đơn vị|nhà trường|tập thể|ông|bà|anh|chị|đồng chí|công ty|bệnh viện|trường|hội|chi bộ))\s*,"
)


#: Nobody is told behind the award.
_CLOSES = regex(r"[\s\"”]*(?:[.;,]|$)")
_DIED = Anchored(r"(?<!\w)(?:hy sinh|hi sinh|tử vong|qua đời|thi thể|truy điệu|từ trần|an táng|lễ tang|lễ viếng)(?!\w)")


def _of_the_dead(scene: Scene, frame: Frame) -> bool:
    """Whether an honour is conferred on the one dead whom the page is about, and its clause leaves out on whom."""
    if frame.verb not in ("truy tặng", "truy phong") or frame.award.family == "danh-hieu-vinh-du-nha-nuoc":
        return False
    told = any(p.name == scene.main_person for p in scene.persons(*frame.giver))
    return not told and _CLOSES.match(scene.folded, *frame.after) is not None and _DIED.search(scene.folded) is not None


#: "Tại lễ truy điệu Thiếu úy A": whom the sentence mourns.
_FUNERAL_OF = regex(r"(?<!\w)lễ (?:truy điệu|tang|viếng|an táng|đưa tang|tưởng niệm)(?: của)? (?:[^\W\d_]+ ){0,4}$")


def _mourned(scene: Scene, frame: Frame) -> list[Recipient]:
    """Whom the sentence of a posthumous honour mourns, where it leaves out on whom it is conferred."""
    if frame.verb != "truy tặng" or _CLOSES.match(scene.folded, *frame.after) is None:
        return []
    lo = scene.layout.sentence_at(frame.mark.start)[0]
    return [as_person(scene, p) for p in scene.persons(lo, frame.mark.start) if _FUNERAL_OF.search(scene.folded, lo, p.start)][:1]


def honoured(scene: Scene, frame: Frame) -> list[Recipient]:
    """Whom the clause before the giver thanks, where the clause of giving leaves out who received: one person or body, else the page's own."""
    start = scene.layout.sentence_at(frame.mark.start)[0]
    if mourned := _mourned(scene, frame):
        return mourned
    if _of_the_dead(scene, frame):
        return _person(scene)
    match = _THANKED.match(scene.folded, start, frame.giver[1])
    person = next((p for p in scene.persons(match.end(), match.end() + 2)), None) if match else None
    body = scene.body_from(match.end()) if match and person is None else None
    if body is not None and body.end <= frame.giver[1]:
        return [named_body(scene, body.start, body.end, collective=False)]
    if person is None:
        pointed = _THESE_MERITS.match(scene.folded, start, frame.giver[1])
        return (_unit(scene) or _person(scene)) if pointed is not None else []
    return [as_person(scene, person)]


#: "- Chủ tịch nước tặng A năm 2001.": an item of a record, with nobody told.
_ITEM_OF_RECORD = regex(rf"\s*(?:{BULLET}\s*|năm (?:học )?\d{{4}})")
_CLOSES_ITEM = regex(r"[\s\"”]*(?:\(?(?:vào )?(?:năm (?:học )?)?(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?\)?)?\s*[.;,]?\s*")


def of_record(scene: Scene, frame: Frame) -> list[Recipient]:
    """Whose record an item that tells only who gave the award is part of: the unit's under whose name the page stands."""
    index = scene.layout.paragraph_at(frame.mark.start)
    item = _ITEM_OF_RECORD.match(scene.layout.paragraphs[index].text.casefold())
    if frame.shape != "gives" or item is None or _CLOSES_ITEM.fullmatch(scene.folded, *frame.after) is None:
        return []
    return _unit(scene)


_COMMA = regex(
    r"(?:[^,.;\n]|(?<= [a-z])\.){0,110},\s+(?:(?:hai|ba|bốn|cả|\d+)\s+)?"
    r"(?:(?:cô giáo|thầy giáo|anh|chị|ông|bà|em|cô|thầy|đồng chí|ca sĩ|diễn viên|người đẹp|nghệ sĩ|học sinh|sinh viên|cô gái|chàng trai|nữ sinh"
    r"|nam sinh)\s+)?"
)
#: "được X tặng A, Bộ Y (tặng B)": the next who gives.
_GIVES_TOO = regex(r"(?: (?:đã|cũng|vừa|còn))* (?:trao |phong |khen )?tặng(?!\w)")
_RUN = regex(rf"[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+){{1,3}}(?= [^\W\d_{UPPER}])")
_NOTHING = regex(
    r"[\s\"“]*(?:năm (?:\d{4}|\d{1,2} tuổi),?\s+)?"
    r"(?:(?:sau khi|trước khi|kể từ khi|từ khi|khi|lúc|nhờ|do|vì|từng|đã|vừa|mới|với việc|xuất sắc|vinh dự|được|là người|chính thức)\s+)*"
)
#: "Là một trong hai tác giả (đoạt A), em B …": the subject stands behind the comma.
IS_ONE = regex(
    r"\W*là (?:(?:một|1) trong (?:số )?(?:(?:những|các|\d+|hai|ba|bốn|năm|sáu) )?)?"
    r"(?:tác giả|thí sinh|học sinh|sinh viên|vận động viên|cá nhân|đội|trường|đơn vị)"
    r"(?: (?:duy nhất|đầu tiên|trẻ nhất|nhỏ tuổi nhất|đã|xuất sắc))*\s+"
)
#: "Vừa trở về từ X với thành tích (đạt A), B lại …": the clause before has no subject of its own.
_FRONTED = regex(r"[\s\"“]*(?:vừa|sau khi|kể từ khi|từ khi|khi|với|từng|mới) [^.;:\n]{3,140}")
#: "Trong bài phát biểu (nhận A), B …", "Tại lễ (nhận A), B …".
_SPEECH = regex(
    r"[\s\"“]*(?:(?:trong|tại|ở|với) )?(?:(?:bài|lời) )?(?:phát biểu|diễn văn|lễ|buổi lễ|đêm|ngày|giây phút|khoảnh khắc"
    r"|(?:bước )?lên sân khấu)"
    r"(?: (?:khi|tại lễ|lúc|để|trong lễ|sau khi|đón))? "
)
_PRONOUN = regex(r" (?P<who>ông|bà|anh|chị|em|cô|thầy)(?: ấy)? (?=[a-zà-ỹđ])(?!ấy |này |em |con |mẹ |hùng )")
_NEXT = regex(r",? (?:và |cùng )?(?:(?:em|anh|chị|cô|thầy|ông|bà) )?")


#: Before an office or occupation that only leads to a name.
_FORMER = regex(r"(?:(?:cựu|nguyên|tân|đương kim|cố|nam|nữ) )*")
#: Behind it: of where, of what, in two or three words ("cựu tổng thống Mỹ", "đạo diễn người Pháp").
_OF_WHERE = regex(r"(?!(?:của|và|với|cho|cùng|theo|bạn|đã|được|bị|khác) )(?:[^\W\d_]+ ){0,3}")


@cache
def occupations() -> frozenset[str]:
    """Occupations and words that lead to a name, folded."""
    return frozenset((*load("occupations").forms("role"), *map(fold, load("person_words").forms("leads-to-name"))))


def _calls(words: str) -> bool:
    """Whether the words before a name are the office or occupation of who bears it, and nothing else."""
    rest = _FORMER.sub("", words, count=1)
    syllables = rest.split(" ")
    for count in range(min(4, len(syllables) - 1), 0, -1):
        head = " ".join(syllables[:count])
        if head in occupations():
            return _OF_WHERE.fullmatch(rest, len(head) + 1) is not None
    return False


def behind_comma(scene: Scene, frame: Frame) -> list[Recipient]:
    """The subject of the main clause, where a clause before it tells of the award: "Đăng quang Hoa hậu X, A được …"."""
    start = scene.layout.sentence_at(frame.mark.start)[0]
    verb = frame.giver[0] if frame.shape == "given" else scene.folded.rfind(frame.verb, start, frame.mark.start)  # "Khi được X tặng A, ông …"
    fronted = _FRONTED.fullmatch(scene.folded, start, verb) is not None and not scene.persons(start, verb)
    if verb < 0 or not (fronted or any(opening.fullmatch(scene.folded, start, verb) for opening in (_NOTHING, _SPEECH, IS_ONE))):
        return []
    comma = _COMMA.match(scene.folded, frame.mark.end)
    if comma is None:
        return []
    pronoun = _PRONOUN.match(scene.folded, scene.folded.rfind(",", 0, comma.end()) + 1)
    if pronoun is not None:
        return person_meant(scene, start, pronoun["who"])
    people = scene.persons(comma.end(), scene.layout.sentence_at(start)[1])
    if people and (people[0].start <= comma.end() + 1 or _calls(scene.folded[comma.end() : people[0].start])):
        joined = people[:1]
        for person in people[1:]:
            if _NEXT.fullmatch(scene.folded, joined[-1].end, person.start) is None:
                break
            joined.append(person)
        return [as_person(scene, person) for person in joined]
    body = next((m for m in scene.bodies if comma.end() <= m.start <= comma.end() + 1), None)
    if body is not None and _GIVES_TOO.match(scene.folded, body.end):
        return []
    if body is not None and " " in scene.text[body.start : body.end].strip():
        return [named_body(scene, body.start, body.end, collective=False)]
    run = None if fronted else _RUN.match(scene.text, comma.end())
    if run is None or any(m.start < run.end() and run.start() < m.end for m in (*scene.bodies, *scene.places, *scene.dates)):
        return []
    return [as_written(scene, *run.span(), kind="individual")]


def _unit(scene: Scene) -> list[Recipient]:
    """The one body of the headline that the text names again."""
    names: dict[str, Span] = {}
    for mark in scene.bodies:
        proper = not COMMON.fullmatch(scene.folded, mark.start, mark.end) and " " in scene.text[mark.start : mark.end].strip()
        if mark.end <= scene.title_end and proper:
            names.setdefault(scene.folded[mark.start : mark.end], (mark.start, mark.end))
    whole = {name for name, (lo, hi) in names.items() if lo <= 1 and hi + 1 >= scene.title_end}  # the page of a school, under its name alone
    found = [span for name, span in names.items() if name in whole or scene.folded.count(name) >= _MOSTLY - 1]
    if not names and (above := _TOPIC.match(scene.folded, 0, scene.title_end)) is not None:
        found = _ending_in(scene, above["topic"])
    return [named_body(scene, *found[0], collective=False)] if len(found) == 1 else []


#: "Licogi 9: 40 năm …": what a headline is about stands before its colon.
_TOPIC = regex(r"(?P<topic>[^:;,.?!\n]{3,40}): \w")


def _ending_in(scene: Scene, topic: str) -> list[Span]:
    """The first mention of the one body that the page calls by a noun and the words of the headline's topic; several names give several."""
    names: dict[str, Span] = {}
    for mark in scene.bodies:
        if mark.start > scene.title_end and scene.folded.endswith(f" {topic}", mark.start, mark.end):
            names.setdefault(scene.folded[mark.start : mark.end], (mark.start, mark.end))
    return list(names.values())


def _main_body(scene: Scene) -> list[Recipient]:
    """The body that the page names far more often than any other."""
    names: dict[str, list[Span]] = {}
    for mark in scene.bodies:
        if not COMMON.fullmatch(scene.folded, mark.start, mark.end) and " " in scene.folded[mark.start : mark.end]:
            names.setdefault(scene.folded[mark.start : mark.end], []).append((mark.start, mark.end))
    ranked = sorted(names.values(), key=len, reverse=True)
    if not ranked or len(ranked[0]) < _MOSTLY or (len(ranked) > 1 and len(ranked[0]) < 2 * len(ranked[1])):
        return []
    return [named_body(scene, *ranked[0][0], collective=False)]


def _person(scene: Scene) -> list[Recipient]:
    """The one person named; of several the one whom the headline names or whom the page names far more often."""
    main = main_person(scene)
    if main is None:
        return []
    others = {p.name for p in scene.people} - {main.name}
    in_title = any(p.name == main.name and p.end <= scene.title_end for p in scene.people)
    if others and not in_title and scene.times(main.name) < max(_MOSTLY, 2 * max(scene.times(name) for name in others)):
        return []
    return [as_person(scene, main)]
