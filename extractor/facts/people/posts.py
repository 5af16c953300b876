"""Makes the roles of a person from the offices claimed for them: each once, the fuller wording, with body and province."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from extractor.facts.marks import Mark, layout, marks
from extractor.facts.people.attach import Claim
from extractor.facts.people.model import Role
from extractor.facts.people.offices import Office
from extractor.facts.people.organisations import Post, cut, handed_back
from extractor.facts.people.said_once import core
from extractor.facts.people.seats import Seats
from extractor.facts.people.vocabulary import countries, person_words, place_names, provinces
from extractor.language.patterns import regex
from extractor.language.syllables import is_vietnamese_syllable

_NATIONAL = regex(
    r"(?:(?<!đảng )(?<!cán )(?<!nội )bộ (?!chỉ huy|chqs)|(?-i:[Đđ]ảng Bộ [A-ZĐ])|chính phủ|quốc hội|trung ương|tw\b|t\.ư|(?-i:TƯ)\b"
    r"|chủ tịch nước|nhà nước|(?:việt nam|(?-i:VN)|quốc gia)(?:\Z| \()|(?-i:[A-ZĐ]VN)\b"
    r"|tối cao|ban bí thư|\A(?:vụ|hội đồng dân tộc)\b|\A(?:(?:ủy|uỷ) ban|ub) (?:các vấn đề|pháp luật|tư pháp|đối ngoại|tài chính)\b)",
    re.IGNORECASE,
)
_LOCAL = regex(
    r"\b(?:tỉnh|thành (?:ủy|uỷ|phố|đoàn)|huyện|quận|xã(?! hội)|phường|thị (?:trấn|xã|ủy|uỷ)|đặc khu|sở|công an|(?<!môi )(?<!thị )trường|ubnd|hđnd"
    r"|thôn|bản|ấp|buôn|bệnh viện|trung tâm|chi cục|chi nhánh|(?<!quốc )phòng(?! thương mại)|hợp tác xã|htx|trạm|khu phố|chi bộ|tổ(?! chức)|hội"
    r"|ban|đảng (?:ủy|uỷ|bộ|đoàn))\b", re.IGNORECASE,
)


#: Who heads a state by its seat: no office.
_PARAPHRASE = regex(r"(?:ông chủ|chủ nhân)(?: mới)?(?: của)? (?:Nhà Trắng|Điện |điện )", re.IGNORECASE)
#: Words for any artist, beside which a more exact one is the role.
_ARTISTS = frozenset(("nghệ sĩ", "nghệ sỹ"))


#: Words that open an office and are part of its title: several hold it, or it is a rank of service.
_SHARED = ("đồng ", "Đồng ", "hàm ", "Hàm ")

_NOW = regex(r"\b(?:hiện|nay|đang|giữ chức|làm)\b|\) ?là\b")


#: "khi | giữ chức Giám đốc …": a time at which the office was held.
_WHILE = regex(r"(?<!trước )(?<!sau )\b(?:khi|lúc|thời gian|thời kỳ|giai đoạn)(?: [a-zà-ỹđ]+){1,4} \Z")


class Posts:
    """Roles of the persons of one Doc.

    Args:
        doc: the Doc with its marks of provinces and bodies.
        seats: the bodies of its text, for offices that leave theirs out.
        names: the candidates of names that claims point at.
    """

    def __init__(self, doc: Doc, seats: Seats, names: Sequence[Mark] = ()) -> None:
        self.doc = doc
        self.text = layout(doc).text
        self._seats = seats
        self._names = names
        #: Where the name behind an occupation ends, by where that begins.
        self._held_by: dict[int, int] = {}
        self._provinces = marks(doc, "provinces")
        self._starts = [m.start for m in self._provinces]
        self._districts = [m for m in marks(doc, "locations") if getattr(m.value, "province_code", None)]
        #: Code of the province that the page is about, as far as it tells.
        self.home = self._home()

    def _home(self) -> str | None:
        """The province of the headline or the first paragraph, else the one named most, else None."""
        page = layout(self.doc)
        if page.document is not None and page.document.official is not None and (code := self._of_letterhead()) is not None:
            return code
        named: list[tuple[int, str]] = [(page.paragraph_at(m.start), code) for m in self._provinces if (code := getattr(m.value, "code", None))]
        if named and named[0][0] <= 1:
            return named[0][1]
        ranked = Counter(code for _, code in named).most_common(2)
        return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None

    def _of_letterhead(self) -> str | None:
        """The province that the lines over an official document's title name, else that of their district or commune."""
        page = layout(self.doc)
        title = next((i for i, p in enumerate(page.paragraphs) if p.kind == "title"), 0)
        end = page.starts[title]
        named = (m for kind in (self._provinces, self._districts) for m in kind if m.end <= end)
        return next((code for m in named if (code := getattr(m.value, "code", None) or getattr(m.value, "province_code", None))), None)

    def roles(self, claims: Sequence[Claim]) -> list[Role]:
        """The roles of one person as claimed, in the order of the text; the same office may come twice.

        Args:
            claims: the offices given to the person.
        """
        held = {tuple(core(self.text[c.office.start:c.office.end])) for c in claims if c.office.former}
        # "bổ nhiệm ông A làm Giám đốc", told of one whom the page calls "nguyên Giám đốc", is that same office.
        special = any(c.office.occupation and c.office.entry.name.lower() in person_words("artist") - _ARTISTS for c in claims)
        kept = [
            c for c in claims
            if not _title_only(c.office) and not _praises(self.text, c.office) and not _PARAPHRASE.match(self.text, c.office.start)
            and not (special and c.rule == "people.group" and c.office.entry.name in _ARTISTS)  # "các nghệ sĩ: ca sĩ A, …"
            and (
                c.rule != "people.told" or c.office.former or _WHILE.search(self.text, max(0, c.office.start - 50), c.office.start) is not None
                or tuple(core(self.text[c.office.start:c.office.end])) not in held
            )
        ]
        self._held_by = {c.office.start: self._last_of(c) for c in kept if c.rule in ("people.office_before", "people.group") and c.office.occupation}
        offices = sorted({c.office.start: c.office for c in kept}.values(), key=lambda o: o.start)
        runs = self._runs(offices)
        present = [core(self.text[o.start:o.end]) for run in runs if not run[0].former for o in run if not o.former]
        return [role for run in runs for role in self._run(run, present)]

    def _last_of(self, claim: Claim) -> int:
        """Where the name of a claim ends, of two that share it the second ("hai giáo viên A và B, Trường C")."""
        one, two = self._names[claim.name], self._names[claim.name + 1:claim.name + 2]
        both = claim.rule == "people.group" and two and self.text[one.end:two[0].value.start] == " và "
        return two[0].end if both else one.end

    def _runs(self, offices: Sequence[Office]) -> list[list[Office]]:
        """Offices written together, which may share a territory."""
        runs: list[list[Office]] = []
        for office in offices:
            if runs and office.start - runs[-1][-1].end <= 12:
                runs[-1].append(office)
            else:
                runs.append([office])
        return runs

    def _run(self, offices: list[Office], present: Sequence[list[str]]) -> list[Role]:
        """Roles of offices written together; "nguyên" before the first alone holds for all ("nguyên A, B") but those told as held now."""
        posts = [cut(self.text, office) for office in offices]
        bodies = handed_back(posts)
        codes = [self.code(office.start, office.end) for office in offices]
        former = sum(o.former for o in offices) == 1 and offices[0].former
        now = _NOW.search(self.text, offices[0].end, offices[-1].start)  # "nguyên A, hiện là B"
        until = now.start() if now else offices[-1].end
        shared = [former and office.start < until and not self._held(office, present) for office in offices]
        return [
            self._role(office._replace(former=office.former or shared[i]), post, body, codes, i)
            for i, (office, post, body) in enumerate(zip(offices, posts, bodies, strict=True))
        ]

    def _held(self, office: Office, present: Sequence[list[str]]) -> bool:
        """Whether the page tells elsewhere that somebody holds an office."""
        words = core(self.text[office.start:office.end])
        return any(now[:len(words)] == words for now in present)

    def _role(self, office: Office, post: Post, body: str | None, codes: list[str | None], i: int) -> Role:
        body, seat = self._seats.named(body, office) if body is not None or i == len(codes) - 1 else (None, None)
        if body is None and office.start in self._held_by:
            body, seat = self._seats.behind(self._held_by[office.start], office)
        code = codes[i] or seat or next((c for c in codes[i + 1:] if c), None)
        if body is None or _NATIONAL.search(body):
            code = (codes[i] or seat) if body is not None and not _NATIONAL.match(body) else None
        elif code is None and _LOCAL.search(body) and not _elsewhere(body) and self._named(office.start, office.end) is None:
            code = self.home
        body = _unbracketed((body or "").lstrip(" ,")) or None
        title = self.text[office.start:office.head] + post.title if self.text.startswith(_SHARED, office.start) else post.title
        return Role(
            text=self.text[office.start:office.end], title=title, organization=body, province_code=code,
            former=office.former, acting=office.acting, mentions=(layout(self.doc).mention(office.start, office.end),),
        )

    def code(self, start: int, end: int) -> str | None:
        """Code of the last province named in a span, else that of a district or commune in it, or None."""
        if (named := self._named(start, end)) is not None:
            return getattr(named, "code", None)
        return next((m.value.province_code for m in self._districts if start <= m.start and m.end <= end), None)

    def _named(self, start: int, end: int) -> object | None:
        """The last province named in a span; its code is open where the page has no date and the code changed."""
        i = bisect_left(self._starts, start)
        return next((m.value for m in reversed(self._provinces[i:i + 4]) if m.end <= end), None)

    @staticmethod
    def national(body: str) -> bool:
        """Whether a body is one of the state or the whole country."""
        return _NATIONAL.search(body) is not None


def _elsewhere(body: str) -> bool:
    """Whether a body bears the name of a country, region or city abroad ("Hội đồng Liên bang Nga"), or is a department of a ministry."""
    words = body.partition(" (")[0].split() or body.split()
    ends = {" ".join(words[-n:]).lower() for n in (2, 3)} if words[-1][:1].isupper() else set()
    named = not ends.isdisjoint(place_names()) and ends.isdisjoint(provinces())
    named = named or "bang" in words or (words[-1].lower() in countries() and not is_vietnamese_syllable(words[-1]))
    return words[0] in ("Cục", "cục", "Tổng") or named or (words[-1] in ("Nga", "Lào", "Mỹ") and words[-2:-1] != [] and words[-2].islower())


def _title_only(office: Office) -> bool:
    """Whether a word names what somebody won or runs for, and no occupation."""
    return office.occupation and office.entry.name.lower().startswith(tuple(person_words("title-only")))


#: Before a bare "nhà lãnh đạo" they tell what somebody is like.
_LIKE = (" là ", " là một ", " dáng ", " là người ", " như một ", " thành một ")


def _praises(text: str, office: Office) -> bool:
    """Whether a leader of nothing that is named is told of by praise ("là một nhà lãnh đạo | tài giỏi")."""
    bare = office.entry.name.lower() == "nhà lãnh đạo" and office.end == office.title_end
    return bare and text.endswith(_LIKE, 0, office.start) and text.startswith(" ", office.end) and text[office.end + 1].islower()


def _unbracketed(body: str) -> str:
    """A body that stands in brackets as a whole, without them: "ĐBQH (đoàn Hà Nội)"."""
    return body[1:-1] if body.startswith("(") and body.find(")") == len(body) - 1 else body
