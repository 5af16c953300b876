"""Finds the organised event that a document is about."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.events.anaphor import named_before
from extractor.facts.events.candidates import Candidate, candidates, content, core
from extractor.facts.events.chairs import Chair, chairs, chairs_told_apart
from extractor.facts.events.choose import weigh
from extractor.facts.events.extent import known
from extractor.facts.events.features import Page, stands_before
from extractor.facts.events.later import day_told_later
from extractor.facts.events.model import EventFact, EventKind
from extractor.facts.events.recalled import recalled
from extractor.facts.events.setting import announced, day, joined_localities, locality, of_else, organizers, told_apart, with_year
from extractor.facts.events.where import announced_place, place
from extractor.facts.events.words import listed
from extractor.facts.marks import Layout, Mark, facts, layout, marks, put_facts, put_marks
from extractor.language.folding import fold
from extractor.language.patterns import regex

_WORD = regex(r"\w+")
_DAY = regex(r"(?:\d{4}|XXXX)-\d{2}-\d{2}")
_YEAR = regex(r"(?<=năm )(?:19|20)\d\d")
#: So many sentences behind the lead still tell of its day.
NEXT = 2
#: A day within so many code points opens its sentence.
OPENS = 14
#: How many of a headline's words its lead keeps where both tell one action, the lead more fully.
PARAPHRASED = 0.6
#: "gặp mặt nhân kỷ niệm …", "họp mặt doanh nghiệp và trao danh hiệu", "chương trình tuyên dương …": one meets to honour.
_HONOURS = regex(
    r"(?:(?:buổi |cuộc )?(?:gặp|họp) mặt|chương trình(?! (?:nghệ thuật|ca nhạc|biểu diễn)))(?!\w)"
    r"[^.\n]{0,160} (?<!được )(?:trao (?!đổi)|tuyên dương|tôn vinh|vinh danh|biểu dương|kỷ niệm|kỉ niệm)"
)
#: "Kỳ họp thứ 11": the same one, whatever stands behind it.
_NUMBERED = regex(r"(?:kỳ họp|phiên họp|đại hội|hội nghị|hội thi|liên hoan)(?: chuyên đề)? (?:lần )?thứ \w+")
#: "hội nghị để cho ý kiến vào các nội dung quan trọng": what it is for, where a headline names it.
_PURPOSE_ALONE = regex(r" để ")
#: "Kỳ họp thứ 20, HĐND tỉnh khóa IX" rather than "Kỳ họp thứ 20 (tổng kết nhiệm kỳ 2016 - 2021)".
_OF_ASSEMBLY = regex(r"(?<!\w)(?:hđnd|hội đồng nhân dân|quốc hội|ban chấp hành|ủy ban)(?!\w)")
#: What a headline's "họp" may be in its lead.
_SAT = frozenset(("meeting", "conference", "session"))
#: A headline's wording of so many words at most may say only the kind of event.
KIND_ONLY = 6
LEAST = 0.0  # what weighs less than "none" is not told: below it what is found and what is falsely told weigh each other up
#: A wording that weighs less by up to this much may still be taken as the fuller one.
NEARLY = 2.5


@Language.component("extractor_events", requires=["doc._.marks", "doc._.facts"], assigns=["doc._.marks", "doc._.facts", "doc.spans"])
def find_events(doc: Doc) -> Doc:
    """Facts and marks "events": the main organised event, where the document is about one."""
    page = layout(doc)
    found = _main(doc, page, page.folded) if _tells_events(page) else None
    put_marks(doc, "events", [found[1]] if found else [])
    put_facts(doc, "events", [found[0]] if found else [])
    return doc


def _tells_events(page: Layout) -> bool:
    """Decisions, submissions and plans have no event; pages, minutes and conference reports may."""
    document = page.document
    return document is None or document.kind in ("news_article", "conference_report", "other")


def _main(doc: Doc, page: Layout, folded: str) -> tuple[EventFact, Mark] | None:
    named, dates = known(doc), marks(doc, "dates")
    found = candidates(page, folded, named)
    weighed = weigh(Page(page, folded, dates, sorted((*named.people, *named.bodies), key=lambda m: m.start), found))
    weight = dict(zip(found, weighed, strict=True))
    top = max(found, key=lambda c: (weight[c], -c.start), default=None)
    main = _titled(page, folded, found) or (top if top and weight[top] > LEAST and _may_report(page, top) else None)
    if main is None:
        return None
    least = weight.get(main, 0.0) - NEARLY
    name = _fullest(page, folded, named_before(folded, main, found), [c for c in found if weight[c] >= (0 if c.order < 0 else least)])
    others = sorted((c for c in found if c is not name and _tells(folded, name, c)), key=lambda c: -weight[c])
    return _fact(doc, page, name, list(dict.fromkeys((name, main, *others))))


def _fact(doc: Doc, page: Layout, named: Candidate, telling: list[Candidate]) -> tuple[EventFact, Mark]:
    """The fact of an event and its mark.

    Args:
        doc, page: the Doc and its layout.
        named: the mention that names it.
        telling: all mentions that tell of it, that one first.
    """
    bodies, folded = marks(doc, "bodies"), page.folded
    places = sorted([*marks(doc, "locations"), *marks(doc, "provinces"), *bodies], key=lambda m: (m.start, -m.end))
    dates = [m for m in marks(doc, "dates") if not any(recalled(folded, m, c) for c in telling)]
    own_day = day(folded, named, dates, [])
    if own_day:  # "Trước đó, trường A cũng tổ chức …": another one
        telling = [c for c in telling if c is named or not stands_before(folded, c.sentence[0])]
    telling = [c for c in telling if c is named or not folded.startswith(("*", "riêng "), c.sentence[0])]  # "* Tại B, …": another one of a list
    where = next((p for c in telling if (p := place(page.text, folded, c, named, places))), None) or announced_place(page.text, folded, places)
    held, who = next(((c, o) for c in telling if (o := organizers(page, folded, c, bodies))), (named, []))
    if who:
        who = [*who, *(unit for unit in joined_localities(folded, page.text, held, places) if not any(unit in one for one in who))]
    elif named.kind not in ("session", "visit"):
        who = told_apart(page, folded, bodies, named) or next((o for c in telling if (o := locality(folded, page.text, c, places))), [])
    chaired = _chaired(doc, page, telling)
    rule = "events.verb_phrase" if named.verbal else "events.named"
    mark = Mark(named.start, named.end, named.kind, rule)
    fact = EventFact(
        name=named.words(page.text),
        kind=_kind(folded, named),
        date=own_day or _day_told(page, named, dates, telling[1:]),
        place=where[0] if where else None,
        organizers=tuple(who),
        chairs=tuple(dict.fromkeys(name for _, _, name in chaired)),
        rule=rule,
        mentions=page.mentions([mark, *(Mark(c.start, c.end, c.kind, rule) for c in telling if c is not named and not c.bare)]),
    )
    return fact, mark


#: "phiên làm việc ngày thứ ba của kỳ họp", "buổi họp tổ tại kỳ họp": a part of a session of an assembly.
_OF_SESSION = regex(r"(?:phiên|buổi) (?:làm việc|họp|thảo luận|chất vấn)(?!\w)[^.\n]{0,60} kỳ họp(?!\w)")


def _kind(folded: str, named: Candidate) -> EventKind:
    """The kind of an event: that of its head, unless its name tells more."""
    if named.kind in ("meeting", "other") and _HONOURS.match(folded, named.start, named.end):
        return "ceremony"
    return "session" if named.kind == "meeting" and _OF_SESSION.match(folded, named.start, named.end) else named.kind


def _chaired(doc: Doc, page: Layout, telling: list[Candidate]) -> list[Chair]:
    if not any(word in page.folded for word in ("chủ trì", "chủ tọa", "điều hành")):
        return []
    people = _people(doc, page)
    return next((h for c in telling if (h := chairs(page.folded, c, people))), []) or chairs_told_apart(page.folded, page.sentences, people)


def _day_told(page: Layout, named: Candidate, dates: list[Mark], others: list[Candidate]) -> str | None:
    """The day of an event whose own sentence gives none: of the first sentences that tell of it, of the lead, of any other."""
    near = [c for c in others if c.order <= NEXT or _is_official(page)]  # what a document tells anywhere goes before the day that it bears
    lead = _day_of_lead(page, page.folded, named, dates)
    return day(page.folded, named, dates, near) or lead or day(page.folded, named, dates, others) or day_told_later(page, named, dates)


def _is_official(page: Layout) -> bool:
    return page.document is not None and page.document.official is not None


def _day_of_lead(page: Layout, folded: str, named: Candidate, dates: list[Mark]) -> str | None:
    """The day of the sentence under the headline: its only full one where the headline names the event, else the one that it opens with."""
    official = _is_official(page)
    if official and (told := announced(folded, dates)) is not None:
        return told
    if named.order > NEXT:
        return None
    if official and page.published is not None:
        return page.published.isoformat()  # minutes are of the day that they bear
    lead = next((s for s in page.sentences if page.kind_at(s[0]) != "title" and " " in page.text[s[0] : s[1]].strip()), None)  # no "SGGPO"
    start, end = lead or (0, 0)
    own = [m for m in dates if not of_else(folded, m, start, end)]
    days = _full_days(own, start, end if named.order < 0 else min(end, start + 40))
    if not days and named.order < 0:  # "Ngày 20/5, …" opens the sentence behind the lead
        days = _full_days(own, end, end + OPENS)
    return with_year(days[0], dates) if len(days) == 1 else announced(folded, dates)


def _full_days(dates: list[Mark], start: int, end: int) -> list[Mark]:
    """The full days among the dates of a stretch."""
    return [m for m in dates if start <= m.start < end and _DAY.match(str(m.value.value))]


def _may_report(page: Layout, top: Candidate) -> bool:
    """Whether a page may tell of an event in passing: official documents name theirs as a subject or report a conference."""
    document = page.document
    return document is None or document.official is None or (document.kind == "conference_report" and not top.verbal)


#: Under the title: where a report is read ("(Trình Hội nghị sơ kết …)"); in the title of a notice: where its conclusions were spoken.
_READ_AT = regex(r"\W*(?:trình(?: bày)?|báo cáo|tài liệu|dự thảo|phát biểu|tham luận)(?: (?:trình|tại|phục vụ|dùng tại|đọc tại))* \Z")
_SPOKEN_AT = regex(r"(?:kết luận|ý kiến|phát biểu)[^.;\n]{0,160} tại \Z")
_INVITED = regex(r"^(?:(?:v/v|về việc)\s+)?(?:mời\s+)?(?:tham\s+)?dự\s+")


def _titled(page: Layout, folded: str, found: list[Candidate]) -> Candidate | None:
    """The event that minutes name as their subject, and an invitation behind "dự"."""
    document = page.document
    if document is None or document.official is None or not document.official.subject:
        return None
    subject = _INVITED.sub("", fold(document.official.subject))
    plain = [c for c in found if not c.verbal and not c.bare]
    named = [c for c in plain if subject.startswith(folded[c.start : c.end])]
    if not named:
        named = [c for c in plain if (_SPOKEN_AT.search if c.order < 0 else _READ_AT.match)(folded, c.sentence[0], c.start)]
    return max(named, key=lambda c: c.end - c.start) if named else _met(page, folded, subject)


def _met(page: Layout, folded: str, subject: str) -> Candidate | None:
    """The meeting of minutes whose subject is "Họp …": the verb is their only name of it."""
    for start, paragraph in zip(page.starts, page.paragraphs, strict=True):
        at = folded.find(subject, start, start + len(paragraph.text)) if paragraph.kind == "title" and subject.startswith("họp ") else -1
        if at >= 0:
            return Candidate(at, at + len(subject), at + len(subject), "meeting", (start, start + len(paragraph.text)), -1)
    return None


def _tells(folded: str, named: Candidate, other: Candidate) -> bool:
    """Whether a candidate tells of the named event: alike, or its bare head behind it ("Hội nghị diễn ra …")."""
    if other.bare or folded.startswith((" để ", " nhằm "), other.head):  # "hội nghị để thảo luận …": what it is for, and no other name
        return core(folded, named).startswith(core(folded, other) if other.bare else folded[other.start : other.head])
    return _alike(folded, named, other)


def _alike(folded: str, one: Candidate, other: Candidate) -> bool:
    """Whether two candidates name one event: the same kind and mostly the same words."""
    if _same_number(folded, one, other):
        return True
    a, b = (set(_WORD.findall(folded[c.start : c.end])) for c in (one, other))
    return one.kind == other.kind and len(a & b) >= 0.6 * min(len(a), len(b))


def _same_number(folded: str, one: Candidate, other: Candidate) -> bool:
    """Whether two candidates give an event the same number: "Kỳ họp thứ 20 (tổng kết …)" and "Kỳ họp thứ 20, HĐND tỉnh khóa IX"."""
    number = _NUMBERED.match(folded, one.start, one.end)
    return number is not None and folded.startswith((f"{number.group()} ", f"{number.group()}, "), other.start)


def _quoted(page: Layout, folded: str, main: Candidate, near: list[Candidate]) -> Candidate | None:
    """The wording with a name in quotation marks, where a headline says only the kind of event: "tổ chức hội thảo khoa học trực tuyến"."""
    name = page.text[main.start + 1 : main.end]
    if main.order >= 0 or main.verbal or not (name.islower() and name.replace(" ", "").isalpha()) or len(name.split()) > KIND_ONLY:
        return None
    head = folded[main.start : main.head]
    return next((c for c in near if c.order >= 0 and folded.startswith(head, c.start) and page.text[c.end - 1] in "”\"’"), None)


def _other_number(folded: str, one: Candidate, other: Candidate) -> bool:
    """Whether two candidates are numbered, and not alike: "Kỳ họp thứ 7 HĐND tỉnh" and "Kỳ họp thứ 6 HĐND tỉnh"."""
    number, another = _NUMBERED.match(folded, one.start, one.end), _NUMBERED.match(folded, other.start, other.end)
    return number is not None and another is not None and number.group() != another.group()


def _fullest(page: Layout, folded: str, main: Candidate, near: list[Candidate]) -> Candidate:
    """The same event in its fullest wording among candidates that weigh nearly as much; the headline's wording may be a verb phrase."""
    if told := next((c for c in near if _retold(folded, main, c) or _named(folded, main, c) or _closes(folded, main, c)), None):
        return told
    if _PURPOSE_ALONE.match(folded, main.head) and (titled := next((c for c in near if c.order < 0 and c.kind == main.kind and not c.bare), None)):
        return titled
    if quoted := _quoted(page, folded, main, near):
        return quoted
    words = content(folded, main)
    share = PARAPHRASED if main.verbal and page.kind_at(main.start) == "title" else 0.8
    alike = [
        c for c in near
        if (c.kind == main.kind or (share < 0.8 and {c.kind, main.kind} <= _SAT)) and (c.verbal <= main.verbal or page.kind_at(c.start) == "title")
        and (len(words & content(folded, c)) >= share * len(words) or _same_number(folded, main, c)) and _of_its_year(page, c)
        and not _other_number(folded, main, c)
    ]  # fmt: skip
    whole = [c for c in alike if c.kind == "session" and _OF_ASSEMBLY.search(folded, c.start, c.end)] or alike
    return max(whole, key=lambda c: c.end - c.start) if whole else main


def _retold(folded: str, main: Candidate, lead: Candidate) -> bool:
    """Whether a lead tells with the headline's verb what it only sums up: "X thăm các đơn vị …" and "…, X đến thăm Trung đoàn A và B"."""
    verbs = (set(_WORD.findall(folded[main.start : main.head])) - listed("on_the_way")) & set(_WORD.findall(folded[lead.start : lead.head]))
    both = main.verbal and lead.verbal and main.kind == lead.kind != "ceremony"
    return both and _leads_longer(main, lead) and not lead.bare and bool(verbs)


def _named(folded: str, main: Candidate, lead: Candidate) -> bool:
    """Whether a lead names by a noun what the headline tells by a verb: "A khởi công cầu B" and "… lễ khởi công dự án cầu B"."""
    verb = _WORD.findall(folded, main.start, main.head)
    by_noun = main.verbal and not lead.verbal and _leads_longer(main, lead)
    return by_noun and set(verb) <= set(_WORD.findall(folded[lead.start : lead.end]))


def _closes(folded: str, main: Candidate, lead: Candidate) -> bool:
    """Whether a lead tells the ceremony of what the headline names: "Hội thi A: B giành giải Nhất" and "đêm bế mạc và trao giải Hội thi A"."""
    of_it = not main.verbal and lead.kind == "ceremony" != main.kind and _leads_longer(main, lead)
    return of_it and folded[main.start : main.end] in folded[lead.start : lead.end]


def _leads_longer(main: Candidate, lead: Candidate) -> bool:
    """Whether a lead says in more words what stands in the headline."""
    return main.order < 0 <= lead.order < NEXT and lead.end - lead.start > main.end - main.start


def _of_its_year(page: Layout, candidate: Candidate) -> bool:
    """Whether a name says no year, or one near the page's own."""
    years = _YEAR.findall(page.text, candidate.start, candidate.end)
    return page.published is None or all(abs(int(year) - page.published.year) <= 1 for year in years[:1])


def _people(doc: Doc, page: Layout) -> list[Chair]:
    named = []
    for person in facts(doc, "people"):
        for mention in person.mentions:
            start = page.starts[mention.paragraph] + mention.start
            named.append((start, start + len(mention.text), person.name))
    return sorted(named)
