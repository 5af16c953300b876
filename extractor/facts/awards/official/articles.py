"""Awards in official documents: articles of decisions with their lists, tables of honours in reports and minutes."""

from __future__ import annotations

import re

from extractor.catalogues import load
from extractor.document import Document
from extractor.facts.awards.draft import Draft
from extractor.facts.awards.model import Decision, Recipient
from extractor.facts.awards.official.lists import Group, groups, recipient_of, with_office
from extractor.facts.awards.official.reported import reported, won_before
from extractor.facts.awards.official.tables import tables
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.alike import same_grantor, same_name
from extractor.facts.awards.words.authorities import authority
from extractor.language.folding import fold
from extractor.language.patterns import regex

_ATTACHED = regex(r"kèm theo quyết định số[^()\n]{3,60}?của\s+(?P<who>[^()\n]{5,90})\)")
_ARTICLE = regex(r"điều \d+")
_ITEM = regex(r"\s*(?:[-+•*]|\d{1,3}[.)]|[a-zđ][.)])\s+")
_ACRONYMS = regex(r"(?<!\w)(?:mttq|ubnd|hđnd|tncs|tnhh|mtv|lđlđ|lhpn|thpt|thcs|bchqs|chqs)(?!\w)")
#: "tặng Giấy khen cho tối đa 12 tổ chức": how many may be given.
_AT_MOST = regex(r"[^.;:\n]{0,80}? cho (?:tối đa|không quá|nhiều nhất)(?!\w)")
_BODIES_COUNTED = regex(r"(?<!\w)(\d{1,4}) (?:tập thể|đơn vị|tổ chức)(?!\w)")
_PERSONS_COUNTED = regex(r"(?<!\w)(\d{1,4}) (?:cá nhân|đồng chí|người)(?!\w)")
_LIST_NUMBER = regex(r"danh sách số (\d+)")
# The body that a head is of begins with a capital.
_HEADED = regex(
    r"^(?P<office>(?:phó )?(?:chủ tịch|bộ trưởng|thứ trưởng|(?:tổng )?giám đốc|chánh án|viện trưởng|hiệu trưởng|bí thư"
    r"|ban (?:thường vụ|chấp hành|thường trực)) )"
    r"(?=(?:ủy ban|hội|bộ|sở|tòa án|viện|ban|trường|công|tỉnh|huyện|thành|tổng|liên|trung|ngân hàng|cục|quân|đảng|học viện)(?!\w))(?P<body>.)"
)


def is_official(document: Document | None) -> bool:
    """Whether a document is an official one: it has a number or an issuer."""
    return document is not None and bool(document.number or document.issuer)


def complete(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts of an official document with what its letterhead, lists and tables add.

    Args:
        scene: the document.
        drafts: drafts from its running text.
    """
    document = scene.layout.document
    if document is None or not is_official(document):
        return drafts
    drafts = [
        d for d in drafts if scene.layout.kind_at(d.marks[0].start) not in ("heading", "title") and not _AT_MOST.match(scene.folded, d.marks[0].end)
    ]
    if document.kind == "decision":
        _by_decision(scene, document, drafts)
        return _with_lists(scene, document, drafts) + won_before(scene, document)
    _named_below(scene, drafts)
    _listed_below(scene, drafts)
    return drafts + reported(scene, document, drafts)


def _named_below(scene: Scene, drafts: list[Draft]) -> None:
    """The rows of a table whose announcement ("… cho 02 cá nhân có tên sau:") is the sentence right above it."""
    for index, rows in tables(scene):
        above = [d for d in drafts if scene.layout.paragraph_at(d.marks[0].start) == index - 1 and not d.recipients]
        if len(above) != 1 or any("award" in row.cells for row in rows) or not scene.layout.paragraphs[index - 1].text.endswith(":"):
            continue
        found = [(row, recipient_of(scene, row.cells["name"], None)) for row in rows if "name" in row.cells]
        above[0].recipients = [with_office(scene, who, row) for row, who in found if who is not None]


def _listed_below(scene: Scene, drafts: list[Draft]) -> None:
    """The lines of a list that a counted entry announces ("2. Bằng khen cho 02 tập thể và 03 cá nhân:"), as many as it counts."""
    for draft in drafts:
        at = scene.layout.paragraph_at(draft.marks[0].start)
        if draft.recipients or not draft.counted or not scene.layout.paragraphs[at].text.endswith(":"):
            continue
        found: list[Recipient] = []
        for start, paragraph in zip(scene.layout.starts[at + 1 :], scene.layout.paragraphs[at + 1 :], strict=True):
            label = _ITEM.match(paragraph.text)
            who = recipient_of(scene, (start + label.end(), start + len(paragraph.text)), None) if label is not None else None
            if who is None or len(found) == (draft.collectives or 0) + (draft.individuals or 0):
                break
            found.append(who)
        if _number(found) == (draft.collectives or 0, draft.individuals or 0):
            draft.recipients = found


def _by_decision(scene: Scene, document: Document, drafts: list[Draft]) -> None:
    """Number, day and author of a decision go to what its articles grant."""
    author = _author(scene, document)
    for draft in drafts:
        at = draft.marks[0].start
        if not _ARTICLE.match(scene.folded, draft.sentence):
            line = scene.layout.starts[scene.layout.paragraph_at(at)]
            if not _ARTICLE.match(scene.folded, line):
                continue
        if draft.status == "proposed":
            continue
        if draft.grantor is None or fold(author or "").startswith(fold(draft.grantor)):
            draft.grantor = author or draft.grantor
        if draft.decision is None and draft.status == "conferred":
            draft.decision = _own(document)
            draft.date = draft.decision.date
        elif draft.decision is not None:
            draft.date = draft.decision.date or draft.date


def _own(document: Document) -> Decision:
    """The decision that a document is itself."""
    return Decision(number=document.number, date=(document.published_at or "")[:10] or None)


def _author(scene: Scene, document: Document) -> str | None:
    """Who decides: the office in the appendix's reference, else the heading over "QUYẾT ĐỊNH:", in ordinary letters."""
    match = _ATTACHED.search(scene.folded)
    if match is not None:
        words = authority(scene, match.span("who"))
        if words is not None:
            return words
    for index, paragraph in enumerate(scene.layout.paragraphs):
        if paragraph.kind == "heading" and paragraph.text.isupper():
            words = re.sub(r"\s*quyết định:?$", "", fold(paragraph.text)).strip(" :")
            start = scene.layout.starts[index]
            if words and authority(scene, (start, start + len(words))):
                return _ordinary(scene, words)
    return _ordinary(scene, fold(document.issuer)) if document.issuer else None


def _ordinary(scene: Scene, words: str) -> str:
    """A phrase in capitals as the body writes it, else with its first letter and its places capitalised."""
    if (whole := _in_text(scene, words)) is not None:
        return whole
    headed = _HEADED.match(words)
    if headed is not None and (body := _in_text(scene, words[headed.end("office") :])) is not None:
        return headed["office"].capitalize() + body
    names = {fold(scene.text[m.start : m.end]): scene.text[m.start : m.end] for m in scene.places if not scene.text[m.start : m.end].isupper()}
    names = {fold(entry.name): entry.name for entry in load("central_bodies")} | names
    for name, written in names.items():
        words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", written, words)
    words = _ACRONYMS.sub(lambda m: m.group().upper(), words).replace("việt nam", "Việt Nam")
    words = _HEADED.sub(lambda m: m["office"] + m["body"].upper(), words)
    return words[:1].upper() + words[1:]


def _in_text(scene: Scene, words: str) -> str | None:
    """Folded words as the text writes them where it does not set them in capitals."""
    written = (scene.text[slice(*match.span())] for match in re.finditer(re.escape(words), scene.folded))
    return next((found for found in written if not found.isupper()), None)


def _with_lists(scene: Scene, document: Document, drafts: list[Draft]) -> list[Draft]:
    first = next((i for i, p in enumerate(scene.layout.paragraphs) if _ARTICLE.match(fold(p.text[:12]))), None)
    if first is None:
        return drafts
    found = groups(scene, first)
    for group in found:
        home = _home(scene, group, drafts)
        if home is None and group.award is not None:
            home = _new(scene, document, group, drafts)
        if home is not None:
            listed = _number(group.recipients) == (home.collectives or 0, home.individuals or 0)
            told = [] if home.counted and listed else home.recipients  # "cho 12 cá nhân thuộc tỉnh A và Viện B": the list says who
            home.recipients = told + [r for r in group.recipients if all(r.name != x.name for x in told)]
            home.reason = group.reason or home.reason
            if group.grantor and home.grantor and not home.owned and fold(group.grantor)[:4] != fold(home.grantor)[:4]:
                home.grantor = group.grantor  # "Cờ thi đua của Ủy ban nhân dân tỉnh" in a decision of its chairman
            home.marks += group.marks
    for draft in drafts:
        _named_in_article(scene, draft)
    _recount(scene, drafts)
    return [d for d in drafts if d.recipients or d.counted or d.status != "conferred" or d.grantor]


def _named_in_article(scene: Scene, draft: Draft) -> None:
    """Recipients that an article itself lists behind a colon, one between semicolons, with their addresses."""
    if not draft.recipients:
        return
    end = scene.layout.sentence_at(draft.marks[0].start)[1]
    colon = scene.text.find(":", draft.marks[0].end, end)
    parts = scene.text[colon + 1 : end].split(";") if colon >= 0 else []
    if len(parts) < 2:
        return
    found: list[Recipient] = []
    at = colon + 1
    for part in parts:
        recipient = recipient_of(scene, (at + len(part) - len(part.lstrip()), at + len(part)), None)
        found += [recipient] if recipient else []
        at += len(part) + 1
    if len(found) == len(parts):
        draft.recipients = found


def _home(scene: Scene, group: Group, drafts: list[Draft]) -> Draft | None:
    """The entry that a list belongs to: the same award and class, alive or dead alike, the list's number as the article says."""
    able = [d for d in drafts if _fits(scene, group, d)]
    if group.award is None and len(able) > 1:
        able = [d for d in able if d.status == "conferred" and d.posthumous == group.posthumous]
    return able[0] if able and (group.award is not None or len(able) == 1) else None


def _fits(scene: Scene, group: Group, draft: Draft) -> bool:
    if group.award is not None and not (same_name(group.award.name, draft.name) and group.class_ == draft.class_):
        return False
    if group.grantor is not None and not same_grantor(group.grantor, draft.grantor):
        return False
    article = scene.folded[draft.sentence : draft.sentence + 600].split("\n")[0]
    number = _LIST_NUMBER.search(article)
    if number and group.number and number[1] != group.number:
        return False
    return group.posthumous == draft.posthumous or (number is not None and group.number is not None) or group.award is None


def _new(scene: Scene, document: Document, group: Group, drafts: list[Draft]) -> Draft:
    """An entry that only the list names: one more kind of a decision that grants several."""
    award = group.award
    assert award is not None
    like = next((d for d in drafts if d.status == "conferred" and d.decision is not None), None)
    own = (like and like.decision) or _own(document)
    draft = Draft(
        name=award.name, class_=group.class_, status="conferred", award_id=award.award_id, grantor=group.grantor or (like.grantor if like else None),
        posthumous=group.posthumous, decision=own, date=own.date, reason=like.reason if like else None,
        sentence=group.marks[0].start if group.marks else 0, rule="awards.list", marks=[],
    )  # fmt: skip
    author = _author(scene, document)
    draft.grantor = group.grantor or author
    drafts.append(draft)
    return draft


def _recount(scene: Scene, drafts: list[Draft]) -> None:
    """Where one count of an article covers several kinds, and the lists add up to it, each kind has its rows' number."""
    given = [d for d in drafts if d.status == "conferred" and d.recipients]
    told = next((d for d in given if d.rule != "awards.list"), None)
    if len(given) < 2 or told is None or len({(d.collectives, d.individuals) for d in given if d.counted}) > 1:
        return
    start, end = scene.layout.sentence_at(told.marks[0].start)
    article = scene.folded[start:end]
    total = [int(count[1]) if (count := pattern.search(article)) else 0 for pattern in (_BODIES_COUNTED, _PERSONS_COUNTED)]
    if any(total) and total == [sum(_number(d.recipients)[i] for d in given) for i in (0, 1)]:
        for draft in given:
            collectives, individuals = _number(draft.recipients)
            draft.collectives, draft.individuals = collectives or None, individuals or None


def _number(recipients: list[Recipient]) -> tuple[int, int]:
    persons = sum(r.kind == "individual" for r in recipients)
    return len(recipients) - persons, persons
