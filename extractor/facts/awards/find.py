"""Finds names of awards."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.categories import listed
from extractor.facts.awards.names.crowns import voted
from extractor.facts.awards.names.extent import Read, classes_behind, classes_in, read_classes
from extractor.facts.awards.names.extras import extras
from extractor.facts.awards.names.grammar import read_name
from extractor.facts.awards.names.labels import labels
from extractor.facts.awards.names.lexicon import BEGINNINGS, BODY_BEFORE, abbreviation_pattern, abbreviations, forms, key, key_of
from extractor.facts.awards.names.metals import bare_metals, further_metals
from extractor.facts.awards.names.prizes import consolation
from extractor.facts.awards.names.twins import with_twins
from extractor.facts.marks import Mark, free, layout, put_marks
from extractor.language.folding import fold
from extractor.language.patterns import regex
from extractor.language.quotes import quoted


@Language.component("extractor_award_names", assigns=["doc._.marks", "doc.spans"])
def find_award_names(doc: Doc) -> Doc:
    """Marks "award_names": names of awards with their classes, value `AwardName`."""
    where = layout(doc)
    put_marks(doc, "award_names", award_names(where.text, where.folded))
    return doc


def award_names(text: str, folded: str | None = None) -> list[Mark]:
    """Names of awards in a text, in order, without overlaps.

    Args:
        text: the whole text, NFC, one paragraph a line.
        folded: its folded form, where it is known.

    >>> [(m.value.name, m.value.classes) for m in award_names("được tặng Huân chương Lao động hạng Nhì và Bằng khen")]
    [('Huân chương Lao động', (2,)), ('Bằng khen', ())]
    """
    folded = key_of(fold(text) if folded is None else folded)
    found: list[Mark] = []
    last = 0
    for start in _beginnings(folded):
        if start < last:
            continue
        read = _read_line(text, folded, start)
        if read is None or (found and (_tells_which(folded, found[-1], start, read.name) or _is_branch(folded, found[-1], start))):
            continue
        top = _TOP.search(folded[max(last, start - 10) : start])
        read = _with_counted_classes(folded, read)
        name = read.name._replace(name=f"{top[1].capitalize()} {read.name.name}") if top and not read.name.plain else read.name
        found.append(Mark(start - len(top.group()) if top else start, read.end, name, read.rule))
        found += _further_classes(folded, found[-1])
        found += further_metals(folded, found[-1])
        found += consolation(folded, found[-1])
        found += _further_titles(text, folded, found[-1])
        found += listed(text, found[-1]) if read.name.family in ("giai-thuong", "giai") else []
        last = found[-1].end
    found += _orders_too(text, folded, found)
    found += _abbreviated(text, folded, found)
    found += bare_metals(folded, found)
    found += labels(folded, found)
    found += extras(text, folded, found)
    found = with_twins(text, folded, found)
    found += [Mark(at, r.end, r.name, r.rule) for at, r in voted(text, folded, [(m.start, m.end) for m in found])]
    return _in_small_letters(folded, sorted(found, key=lambda mark: mark.start))


def _read_line(text: str, folded: str, start: int) -> Read | None:
    """A name as far as its paragraph goes: "… 3 huy chương" over "Vàng son một thuở" names no gold."""
    read = read_name(text, folded, start)
    line = text.find("\n", start, read.end) if read is not None else -1
    read = read if line < 0 else read_name(text[:line], folded[:line], start)
    period = _PERIOD.match(folded, read.end) if read is not None and read.name.name.startswith("Anh hùng") else None
    return read._replace(end=period.end()) if read is not None and period is not None else read


#: "Anh hùng Lao động (trong) thời kỳ đổi mới", "Anh hùng LLVT nhân dân thời kỳ kháng chiến chống Mỹ".
_PERIOD = regex(
    r"[\"”]?,? (?:trong )?(?:thời kỳ|thời kì)(?: (?:đổi mới|kháng chiến(?: chống (?:pháp|mỹ|mĩ)(?:,? cứu nước)?)?|chống (?:pháp|mỹ)))(?!\w)[\"”]?"
)


def _with_counted_classes(folded: str, read: Read) -> Read:
    """An order whose classes are counted behind its recipients."""
    if read.name.family != "huan-chuong" or read.name.classes:
        return read
    return read._replace(name=read.name._replace(classes=classes_behind(folded, read.end)))


def _in_small_letters(folded: str, found: list[Mark]) -> list[Mark]:
    """Heads whose name follows in small letters ("huân chương anh hùng"), where the text elsewhere writes the name with capitals."""
    named = [m for m in found if m.rule == "awards.name_free" and not m.value.classes]
    full = {key(m.value.name): m.value for m in sorted(named, key=lambda m: -_capitals(m.value.name))}
    done = []
    for mark in found:
        name = next((n for n in full if mark.value.plain and folded.startswith(n, mark.start)), None) if full and mark.value.plain else None
        done.append(mark if name is None else Mark(mark.start, mark.start + len(name), full[name], "awards.name_free"))
    return done


def _capitals(words: str) -> int:
    """How many capitals: a name of a headline in capitals gives way to the same one in the text."""
    return sum(sign.isupper() for sign in words)


#: "Top 10 Giải thưởng X" is a prize of its own.
_TOP = regex(r"(top \d{1,3})\s+$")
#: "nhiều huân, huy chương": two heads that share their noun.
_ORDER_AND = regex(r"(?<!\w)huân(?=,? (?:và )?$)")


def _orders_too(text: str, folded: str, found: list[Mark]) -> list[Mark]:
    medals = [m for m in found if m.value.family == "huy-chuong"]
    led = [(m, _ORDER_AND.search(folded[: m.start], max(0, m.start - 10))) for m in medals]
    return [Mark(o.start(), o.end(), _order(m.value), m.rule) for m, o in led if o is not None]


def _order(medal: AwardName) -> AwardName:
    """The order that shares its noun, and its name where it has one, with a medal: "huân, huy chương kháng chiến"."""
    name = medal.name.replace("Huy chương", "Huân chương", 1)
    known = forms().get(key(name))
    return medal._replace(award_id=known.entry.id if known else "huan-chuong" if medal.plain else None, name=name, family="huan-chuong")


_CERTIFICATES = frozenset({"bang-khen", "giay-khen", "co-thi-dua"})


#: "Huân chương Lao động hạng Nhì cho …, hạng Ba cho …": the name goes on in its next class.
_NEXT_CLASS = regex(
    r"\s*(?:,|;|(?<!\w)và)\s*\d+\s+(?P<counted>hạng\s+(?P<one>nhất|nhì|ba|iii|ii|i|[123])(?!\w))|[^.\n]{0,160}?(?:[;,]"
    r"|(?<!\w)và)\s*(?P<class>hạng\s+(?P<word>(?:nhất|nhì|ba|iii|ii|i|[123])(?:\s*(?:,|và)\s*(?:hạng\s+)?(?:nhất|nhì|ba|iii|ii|i))*)(?!\w))"
    r"(?=\s+(?:cho|tặng|năm \d{4})"
    r"|\s*:|\s*\((?:năm )?\d{4}(?:\s*(?:,|và|-|–)\s*(?:năm )?\d{4})*\))"
)


def _further_classes(folded: str, mark: Mark) -> list[Mark]:
    found: list[Mark] = []
    at = mark.end
    while mark.value.classes and (match := _NEXT_CLASS.match(folded, at)) is not None:
        group, word = ("counted", match["one"]) if match["counted"] else ("class", match["word"])
        if _begins_inside(folded, at, match.start(group)):
            break
        value = mark.value._replace(classes=classes_in(word))
        found.append(Mark(match.start(group), match.end(group), value, "awards.name_class"))
        at = match.end()
    return found


#: danh hiệu “X” cho 5 cá nhân và “Y” cho 2 đơn vị: titles that one "danh hiệu" leads.
_NEXT_TITLE = regex(r"(?:\s+cho\s[^.;,\n“\"”]{3,60}?)?\s*(?:,|;|(?<!\w)và)\s*(?=[“\"])")
#: giải “X” cho ông A, 79 tuổi, “Y” cho B: prizes that one "giải" leads.
_NEXT_CATEGORY = regex(r"\s+(?:trao )?cho\s[^.\n“\"”]{3,120}?\s*(?:,|;|(?<!\w)và)\s*(?=[“\"][^“”\"\n]{3,60}[”\"] (?:trao )?cho )")


def _further_titles(text: str, folded: str, mark: Mark) -> list[Mark]:
    found: list[Mark] = []
    at = mark.end
    prize = mark.rule == "awards.name_category"
    free = mark.rule == "awards.name_free" and mark.value.family == "giai-thuong"  # "hai giải thưởng “X” và “Y”"
    if not (mark.value.titled or prize or free) or text[at - 1 : at] not in ("”", '"'):
        return found
    while (match := (_NEXT_CATEGORY if prize else _NEXT_TITLE).match(folded, at)) is not None:
        quote = quoted(text, match.end(), limit=60)
        if quote is None or not text[quote[0]].isupper():
            break
        words = text[quote[0] : quote[1]].strip()
        known = None if prize or free else read_name(text, folded, quote[0])  # "danh hiệu “X”, “Y”": Y may be of the catalogue itself
        name = mark.value._replace(name=f"Giải {words}") if prize or free else AwardName(None, words, family="danh-hieu", titled=True)
        whole = known is not None and (known.end >= quote[1] or folded.startswith(" của ", known.end))
        name = known.name._replace(weak=False) if known is not None and whole and not known.name.plain else name
        found.append(Mark(match.end(), quote[1] + 1, name, "awards.name_category" if prize else "awards.name_title"))
        at = quote[1] + 1
    return found


def _begins_inside(folded: str, start: int, end: int) -> bool:
    """Whether another name begins in a stretch."""
    return any(start <= last - length + 1 and last < end for last, length in BEGINNINGS.hits(folded))


def _tells_which(folded: str, before: Mark, start: int, name: AwardName) -> bool:
    """Whether a title only says which certificate it is: "Bằng khen Tập thể lao động xuất sắc"."""
    return before.value.family in _CERTIFICATES and name.family == "danh-hieu-thi-dua" and not name.titled and not folded[before.end : start].strip()


#: "Bông sen vàng (ở) hạng mục X": in what it was won.
_BRANCH = regex(r"[\"”]?\s+(?:(?:ở|cho|thuộc|trong)\s+)?$")


def _is_branch(folded: str, before: Mark, start: int) -> bool:
    """Whether a category only says in what a prize with a name of its own was won."""
    own = before.value.family == "giai-thuong" and not before.value.plain and folded.startswith("hạng mục", start)
    return own and _BRANCH.fullmatch(folded, before.end, start) is not None


def _beginnings(folded: str) -> list[int]:
    """Offsets of words at which a name may begin, in order."""
    starts: set[int] = set()
    for end, length in BEGINNINGS.hits(folded):
        start = end - length + 1
        if not folded[start - 1 : start].isalnum() and not (folded[end].isalnum() and folded[end + 1 : end + 2].isalnum()):
            starts.add(start)
    return sorted(starts)


def _abbreviated(text: str, folded: str, taken: list[Mark]) -> list[Mark]:
    found = []
    for match in abbreviation_pattern().finditer(text):
        form = abbreviations()[match.group()]
        end, classes = read_classes(folded, match.end())
        if free(match.start(), end, taken):
            family = "giai" if form.entry.id.startswith("huy-chuong-") and form.entry.get("generic") else form.entry.kind
            title = family == "danh-hieu-vinh-du-nha-nuoc"  # before a name it is a form of address
            if (title and folded.endswith(BODY_BEFORE, 0, match.start())) or folded.endswith(" số ", 0, match.start()):
                continue
            value = AwardName(form.entry.id, form.name, classes, family, weak=title)
            found.append(Mark(match.start(), end, value, "awards.name_abbreviation"))
    return found
