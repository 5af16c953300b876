"""Who is played and who plays: on pages of film and stage the name before a bracket is a character, the one inside an actor."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.facts.marks import Mark
from extractor.facts.people.context import says
from extractor.facts.people.follows import artist_before
from extractor.language.anchored import Anchored, Closing
from extractor.language.name_tokens import LOWER, UPPER
from extractor.language.patterns import regex

_FILM = Anchored(r"\b(?:phim|bộ phim|tập \d|vai|vai diễn|nhân vật|vở kịch|sitcom|diễn viên|đạo diễn|thủ vai)\b")
#: "Thư (", "ông Sơn (NSƯT ", "Lan (do ": what stands before an actor's name in a bracket.
_BEFORE = Closing(rf"((?:[{UPPER}][{LOWER}]+ ){{1,3}})\((?:do |(?:NSND|NSƯT|diễn viên|nghệ sĩ) )*\Z")
#: What a page writes before the name of a part.
_PARTS = ("vai", "vai diễn", "nhân vật", "vào vai", "nàng", "chàng", "thành")
#: "trong vai | Lâm Bình Chi", "hóa thân thành | Janet Jackson": what leads to the name of a part.
_PART = Closing(
    r"\b(?:vai|vai diễn|vai chính|[Nn]hân vật|h[oó][áa] thân (?:thành|làm)|h[oó][áa] thân vào nhân vật|tạo hình nhân vật)"
    r"(?: (?:nàng|chàng|cô|anh|bà|ông|cậu|ông trùm|bà trùm|trùm|ông chủ|bà chủ|đại ca|phản diện|nữ hoàng|hoàng hậu|hoàng tử|công chúa|thái tử))? \Z"
)
#: "vào vai điệp viên | Natasha": a verb of acting leads to a part, also over the part's own trade.
_ACTED = Closing(
    r"(?:\b(?:vào|thủ|đóng|sắm|nhận|trong|đảm nhận) vai(?! trò)(?: (?:chính|phụ))?(?: [a-zà-ỹđ]+){0,5}"
    r"|(?:từng|đã|sẽ|được) đóng"
    rf"|[Tt]rong phim, (?:[{UPPER}][^\W\d_]+ ){{2,4}}đóng(?: (?:nàng|chàng|cô|anh|ông|bà))?) \Z"
)
_AFTER = regex(r"\)| (?:thủ vai|đóng|vào vai|thể hiện)\)")
_MOST = 60


def _told_apart(text: str, outer: str, actor: str, names: Sequence[Mark]) -> bool:
    """Whether the page calls one a part elsewhere ("vai Tư Chung", "nàng Ngọc Mai"), or the other an artist ("nghệ sĩ Hà Xuyên")."""
    part = any(f"{word} {outer}" in text for word in _PARTS)
    return part or any(m.value.name == actor and m.value.start == m.start and artist_before(text, m.start) for m in names)


def _lives(text: str, mark: Mark) -> bool:
    """Whether a mention tells that its bearer is no character: by a title or an office before it, or a verb behind it."""
    return mark.value.start != mark.start or mark.value.office or says(text, mark.end, "speech")


def is_acted(text: str, mark: Mark) -> bool:
    """Whether a verb of acting leads to a name, so that it is a part's; an artist's is who is imitated.

    Args:
        text: the whole text.
        mark: the name.
    """
    led = _ACTED.search(text, mark.value.start - _MOST, mark.value.start) is not None
    return led and not artist_before(text, mark.start)


#: "Ở tập 43 bộ phim …", "Phim … tập 5": a page that tells what happens in an episode.
_EPISODE = Anchored(r"\b[Tt]ập \d{1,3}(?:,| của)?(?: bộ)? phim\b|\b[Pp]him [^.;:\n]{2,40}[ ,]tập \d{1,3}\b")
_LEAD = 700


def _retold(text: str, names: Sequence[Mark]) -> bool:
    """Whether a page retells an episode of a film: it names nobody by more than one word, and no artist."""
    if _EPISODE.search(text, 0, _LEAD) is None or "diễn viên" in text or "đạo diễn" in text:
        return False
    return all(" " not in mark.value.name for mark in names if mark.value.strength == "strong")


#: From here on a page tells what happens in a film.
_PLOT = Anchored(r"\b[Pp]him (?:xoay quanh|kể (?:về|câu chuyện|lại)|lấy bối cảnh|theo chân|khai thác câu chuyện)\b")
_PLOT_LENGTH = 1500
_DASHED = (" - ", " – ")


def told_in_plot(text: str, names: Sequence[Mark]) -> frozenset[str]:
    """Names of two syllables that only the plot tells of, by what they are behind a dash ("Minh Tâm - đội trưởng đội đặc nhiệm, …").

    Args:
        text: the whole text.
        names: candidates of names, in text order.
    """
    plot = _PLOT.search(text)
    if plot is None:
        return frozenset()
    inside = [m for m in names if plot.end() < m.start < plot.end() + _PLOT_LENGTH and m.value.name.count(" ") == 1]
    dashed = {m.value.name for m in inside if m.value.shape == "given" and text.startswith(_DASHED, m.end) and not _lives(text, m)}
    return frozenset(dashed - {m.value.name for m in names if m.start < plot.start() or _lives(text, m) or artist_before(text, m.start)})


#: So many brackets of the kind tell that parts and actors are paired.
_SEVERAL = 2


def _alike(outer: str, actor: Mark) -> bool:
    """Whether neither of two names is how Vietnamese reads the other: both are in Latin letters, or neither is."""
    return outer.isascii() is str(actor.value.name).isascii()


def characters(text: str, names: Sequence[Mark], told: frozenset[str]) -> tuple[frozenset[str], frozenset[int]]:
    """Names of characters, and the indices of the actors' names behind them; none where the page tells of no film or play.

    Args:
        text: the whole text.
        names: candidates of names, in text order.
        told: from `told_in_plot`.
    """
    if _retold(text, names):
        return frozenset(mark.value.name for mark in names), frozenset()
    pairs: list[tuple[str, int, bool]] = []
    for i, mark in enumerate(names):
        if " " not in mark.value.name or not _AFTER.match(text, mark.end):
            continue
        found = next((f for at in (mark.value.start, mark.start) if (f := _BEFORE.search(text, at - _MOST, at)) is not None), None)
        if found is not None and found.group(1).split()[-1] != mark.value.name.split()[-1]:
            outer = found.group(1).strip()
            plain = text[mark.end] == ")" and text[mark.start - 1] == "(" and mark.start == mark.value.start
            pairs.append((outer, i, not plain or " " not in outer or _told_apart(text, outer, mark.value.name, names)))
    parts = told | frozenset(mark.value.name for mark in names if _PART.search(text, mark.value.start - _MOST, mark.value.start) is not None)
    clear = sum(sure for _, _, sure in pairs)
    acted = frozenset(mark.value.name for mark in names if is_acted(text, mark))
    acted -= {m.value.name for m in names if m.value.name in acted and not is_acted(text, m) and _lives(text, m)}
    if not (clear or parts or acted) or sum(1 for _ in _FILM.finditer(text)) < 3:
        return acted, frozenset()
    # "Trương Mạn Ngọc (Maggie Cheung)" may be one person: two whole names are a part and its actor only beside clear ones.
    several = bool(acted) or (clear > 0 and sum(_alike(outer, names[i]) for outer, i, _ in pairs) > _SEVERAL)
    kept = [(outer, i) for outer, i, sure in pairs if sure or clear > 1 or (several and _alike(outer, names[i]))]
    return parts.union(acted, (outer for outer, _ in kept)), frozenset(i for _, i in kept)


#: What persons of a story are rather than those who play them.
OF_STORIES = frozenset((
    "hoàng tử", "công chúa", "thái tử", "hoàng hậu", "hoàng đế", "vua", "nữ hoàng", "quý phi", "điệp viên", "thám tử", "sát thủ",
))


def story_parts(text: str, names: Sequence[Mark], told: frozenset[str], actors: frozenset[int]) -> set[int]:
    """Indices of names that are parts whatever trade is told of them: those of the plot, and those before an actor's bracket.

    Args:
        text: the whole text.
        names: candidates of names, in text order.
        told: from `told_in_plot`. actors: from `characters`.
    """
    paired = {i - 1 for i in actors if text[names[i - 1].end:names[i].start] == " ("}  # "nhiếp ảnh gia A (B)"
    return paired.union(i for i, mark in enumerate(names) if mark.value.name in told)
