"""What speaks for and against a mention being the event that a page reports: position, words beside it, and what the rest of the page says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from extractor.facts.events.candidates import Candidate, content, core
from extractor.facts.events.words import kinds_before, kinds_behind, listed, pattern
from extractor.facts.marks import Layout, Mark
from extractor.language.anchored import Anchored
from extractor.language.patterns import regex

_WORD = regex(r"\w+")
_DAY = regex(r"^(?:\d{4}|XXXX)-\d{2}-\d{2}")
_OPENING_DAY = regex(r"\W*(?:vào |trong )?(?:sáng|chiều|tối|trưa|đêm|ngày|hôm nay|hôm qua|mới đây|vừa qua|rạng sáng)(?!\w)")
#: "Tại buổi lễ", "phát biểu tại hội nghị", "tham dự đại hội có": the page goes on about what it has named.
_ANAPHOR = Anchored(
    r"(?<!\w)(?:tại|trong|dự|kết thúc|mở đầu|khai mạc|bế mạc|kết luận|diễn ra|chương trình)\s+(?:buổi |cuộc |phiên |chuyến )?"
    r"(hội nghị|hội thảo|lễ|đại hội|họp báo|họp|kỳ họp|tọa đàm|diễn đàn|tiếp|làm việc|gặp mặt|gặp gỡ|gặp|hội đàm|thăm|thi|triển lãm|lễ hội|liên hoan"
    r"|chương trình|tiếp xúc|đối thoại|thảo luận|chất vấn|festival|sự kiện|đây)(?!\w)"
)
_FUTURE = Anchored(r"(?<!\w)(?:sẽ|dự kiến|sắp|sắp tới|chuẩn bị)(?!\w)")
_SUPPOSED = Anchored(r"(?<!\w)(?:nếu|có thể|được cho là|theo kế hoạch|từng|hàng năm|hằng năm)(?!\w)")
_CAPTION = Anchored(r"(?:\(?ảnh|nguồn)\s*[:(]|ảnh minh họa")
#: "vụ nổ tại buổi hòa nhạc X", "ẩu đả bên ngoài lễ hội Y": where a mishap was.
_MISHAP_AT = regex(
    r"(?<!\w)(?:vụ|sự cố|tai nạn|thảm họa|hỗn loạn|ẩu đả|đụng độ)(?!\w)(?: [^\s,.;:]+){0,10} (?:tại|ở|trong|khi|của|ngoài)(?: \w+)?\W+$"
)
#: "Tin nóng ngày 5/8", "Điểm báo": many pieces of news.
_ROUNDUP = regex(
    r"\W*(?:tin (?:nóng|nhanh|vắn|tức|thế giới|trong nước|mới)|bản tin|điểm tin|quét tin|điểm báo|không thể bỏ lỡ|thế giới 24h|những tin)(?!\w)"
)
#: "Nhiều hoạt động chào mừng …" in a headline: many events, none of them the page's.
_MANY = regex(r"(?<!\w)(?:nhiều|các|chuỗi|loạt) hoạt động(?!\w)")
#: Who is seen where, a paragraph by itself of so many code points at most: the line under a picture, if no verb of saying stands in it.
_SEEN_AT = regex(
    r"(?!(?:sáng|chiều|tối|ngày|tại|theo|trong|hôm) )\w[^.;:\n]* (?:tại|trong|ở|bên lề|sau|trước|dự|cùng|đến) (?:(?:một|các|buổi|lễ) )?\W?"
)
_SEEN = 190
_SAID = regex(
    r"(?<!\w)(?:cho biết|nói|cho hay|khẳng định|nhấn mạnh|tuyên bố|phát biểu|yêu cầu|đề nghị|chủ trì|kêu gọi|cảnh báo|cho rằng"
    r"|dẫn lời|đưa tin|theo)(?!\w)"
)
_TONES = (("future", _FUTURE), ("supposed", _SUPPOSED), ("caption", _CAPTION))
#: In a headline: somebody's words, a question.
_SIGNS = (("colon", ":"), ("question", "?"), ("said", "\"“‘'"))
#: So far into a page the agency is named, in code points; in so many first sentences events are counted.
NEWS, LEAD = 1500, 4
#: So near a name words count that stand beside it, in code points.
BESIDE = 60
_NUMBERED = regex(r"lần thứ|năm \d{4}|\d{4}|khóa [ivx\d]+|thứ \d+")
_ORDERS = ((-1, "title"), (0, "0"), (1, "1"), (2, "2"), (4, "3-4"), (7, "5-7"))
_SIZES = ((1, "1"), (3, "2-3"), (6, "4-6"), (12, "7-12"), (20, "13-20"))
_SAYS = {
    "conference": ("hội nghị", "hội thảo", "tọa đàm", "diễn đàn"),
    "ceremony": ("lễ", "gặp mặt", "chương trình"),
    "congress": ("đại hội",),
    "meeting": ("họp", "tiếp", "làm việc", "gặp mặt", "gặp gỡ", "gặp", "hội đàm", "tiếp xúc", "đối thoại"),
    "session": ("kỳ họp", "họp", "thảo luận", "chất vấn"),
    "visit": ("thăm", "làm việc"),
    "contest": ("thi", "liên hoan", "chương trình"),
    "other": ("họp báo", "triển lãm", "lễ hội", "chương trình", "festival", "sự kiện"),
}


class Page:
    """What is known of a page beside its candidates, read once.

    Args:
        layout: layout of the Doc.
        folded: its text, folded.
        dates: marks of the kind "dates".
        actors: marks of persons and bodies, by start.
        found: the candidates.
    """

    def __init__(self, layout: Layout, folded: str, dates: list[Mark], actors: list[Mark], found: Sequence[Candidate]) -> None:
        self.folded, self.found, self.actors = folded, found, actors
        self.text = layout.text
        self.days = [(m.start, m.end, str(m.value.value)) for m in dates if _DAY.match(str(getattr(m.value, "value", "")))]
        self.years = [(m.start, str(m.value.value)[:4]) for m in dates if str(getattr(m.value, "value", ""))[:4].isdigit()]
        self.published = layout.published
        self.title = _title(layout, folded)
        words = _WORD.findall(self.title)
        self.title_words = set(words)
        pairs = {*words, *(f"{a} {b}" for a, b in pairwise(words))}
        self.about = _about(self.title, pairs)
        if any(c.order < 0 and not c.bare for c in found):
            self.about.append("titled")
        told = sum(0 <= c.order < LEAD and not c.bare for c in found)
        self.about.append(f"told:{min(told, 3)}")
        if _ROUNDUP.match(folded):
            self.about.append("roundup")
        if _MANY.search(self.title):
            self.about.append("many")
        if _agency().search(folded, 0, NEWS):
            self.about.append("agency")
        self._tones: dict[tuple[int, int], list[str]] = {}
        self.anaphors = [(m.start(), m.group(1)) for m in _ANAPHOR.finditer(folded)]
        self.names = [content(folded, c) for c in found]

    def alone(self, lo: int, hi: int) -> bool:
        """Whether a sentence is a paragraph by itself."""
        return (lo == 0 or self.text[:lo].rstrip(" ").endswith("\n")) and self.text[hi : hi + 2].strip(" ")[:1] in ("", "\n")

    def tone(self, lo: int, hi: int) -> list[str]:
        """What holds of a sentence whatever it tells: what was before, what will be, what is supposed, what a picture shows."""
        if (lo, hi) not in self._tones:
            found = ["sentence:before"] if stands_before(self.folded, lo) else []
            found += [name for name, words in _TONES if words.search(self.folded, lo, hi)]
            self._tones[lo, hi] = found
        return self._tones[lo, hi]


@cache
def _agency() -> Anchored:
    """"AFP dẫn lời", "theo Reuters": news from abroad, which mostly tells what somebody said."""
    return Anchored(rf"(?<!\w)(?:dẫn lời|hãng tin|hãng thông tấn|theo {pattern('agency')})(?!\w)")


def _about(title: str, pairs: set[str]) -> list[str]:
    """What a headline says of the page: a mishap, what somebody says, a question."""
    found = [kind for kind in ("mishap", "statement") if pairs & listed(kind)]
    return found + [name for name, signs in _SIGNS if any(sign in title for sign in signs)]


def _title(layout: Layout, folded: str) -> str:
    first = next(iter(layout.sentences), None)
    return folded[first[0] : first[1]] if first and layout.kind_at(first[0]) == "title" else ""


def features(page: Page, number: int) -> list[str]:
    """Names of what holds of a candidate; the weights say what each counts.

    Args:
        page: the page.
        number: the candidate's place in `page.found`.
    """
    c = page.found[number]
    told = "v" if c.verbal else "bare" if c.bare else "n"
    order = next((name for most, name in _ORDERS if c.order <= most), "8+")
    before = _led_by(page, c)
    behind = kinds_behind(page.folded, c.end, c.sentence[1])
    found = ["bias", told, f"at:{order}", f"{told}:at:{order}", f"kind:{c.kind}", f"{told}:kind:{c.kind}", f"{c.kind}:at:{order}"]
    found += [f"before:{kind}" for kind in sorted(before)] + [f"behind:{kind}" for kind in sorted(behind)]
    found += [f"{told}:before:{kind}" for kind in sorted(before)]
    if "aside" in before and any(other.sentence == c.sentence and other.start > c.end for other in page.found):
        found.append("aside:of another")
    head = page.folded[c.start : c.head]
    found += [f"head:{head}", f"head:{head.removeprefix('buổi ').removeprefix('cuộc ').split()[0]}"]
    found += _name(page, c, number) + _sentence(page, c, number, told, before) + _rest(page, c, number, told) + _beside(page, c)
    return found + [f"{what}page:{name}" for name in page.about for what in ("", f"{told}:")]


def _led_by(page: Page, c: Candidate) -> frozenset[str]:
    """Kinds of the words before a candidate; "đến dâng hương" tells how one comes there, and nothing of the past."""
    before = kinds_before(page.folded, c.sentence[0], c.start)
    return before - {"past"} if c.verbal and page.folded.endswith((" đến ", " tới "), 0, c.start) else before


def _name(page: Page, c: Candidate, number: int) -> list[str]:
    words = _WORD.findall(page.folded[c.start : c.end])
    name = page.text[c.start : c.end]
    found = ["size:" + next((size for most, size in _SIZES if len(words) <= most), "21+")]
    if c.weak:
        found.append("weak")
    if name[:1].isupper() and c.start > c.sentence[0]:
        found.append("capital")
    if any(mark in name for mark in "\"“‘'"):
        found.append("quotes")
    if _NUMBERED.search(page.folded, c.start, c.end):
        found.append("numbered")
    if c.order >= 0 and page.title_words and not c.bare:
        share = len(page.names[number] & page.title_words) / max(len(page.names[number]), 1)
        found.append(f"title:{min(int(share * 4), 3)}")
    return found


def _sentence(page: Page, c: Candidate, number: int, told: str, before: frozenset[str]) -> list[str]:
    lo, hi = c.sentence
    lead = page.folded[lo : c.start]
    days = [(s, e, day) for s, e, day in page.days if lo <= s < hi and not c.start <= s < c.end]
    found = ["nth" if any(other.sentence == c.sentence and not other.bare for other in page.found[:number]) else "1st"]
    if days:
        near = "open" if _OPENING_DAY.match(lead) else "by" if any(0 <= s - c.end < 25 for s, _, _ in days) else "in"
        found += [f"day:{near}", f"{told}:day", f"kind:{c.kind}:day", *_ago(page.published, [day for _, _, day in days])]
        found.append("day:first" if any(day[4:10] == page.days[0][2][4:10] for _, _, day in days) else "day:other")
    if not lead.strip(" '\"“‘-"):
        found.append("opens")
    elif "scene" in before and len(lead.split()) <= 4:
        found.append("scene:opens")
    if not before and lead.strip():
        found.append(f"{told}:before:none")
    if page.published and any(lo <= at < hi and abs(int(year) - page.published.year) > 1 for at, year in page.years):
        found.append("other:year")
    if c.verbal and any(lo <= m.start and m.end <= c.start for m in page.actors):
        found.append("actor")
    found += page.tone(lo, hi)
    found += _aside(page, c, told)
    if page.text.count("“", lo, c.start) > page.text.count("”", lo, c.start) or page.text.count('"', lo, c.start) % 2:
        found.append("in:quotes")
    return found


def _aside(page: Page, c: Candidate, told: str) -> list[str]:
    """Whether a sentence tells of a mishap at a gathering, or stands under a picture of it."""
    lo, hi = c.sentence
    found = ["at:mishap"] if _MISHAP_AT.search(page.folded, max(lo, c.start - 120), c.start) else []
    if 0 < c.order < LEAD and lo < c.start and hi - lo < _SEEN and page.alone(lo, hi) and _SEEN_AT.fullmatch(page.folded, lo, c.start):
        found.append(f"caption:{told}:{'said' if _SAID.search(page.folded, lo, hi) else 'mute'}")
    return found


def _beside(page: Page, c: Candidate) -> list[str]:
    """The two words before a name and the two behind it; of a word with a capital only that it has one."""
    lo, hi = c.sentence
    before, behind = _WORD.finditer(page.folded, max(lo, c.start - BESIDE), c.start), _WORD.finditer(page.folded, c.end, min(hi, c.end + BESIDE))
    led = [_plain(page, m, lo) for m in before][-2:] or ["^"]
    follow = [_plain(page, m, lo) for m in behind][:2] or ["$"]
    sign, head = page.folded[c.end : c.end + 1], page.folded[c.start : c.head].removeprefix("buổi ").removeprefix("cuộc ").split()[0]
    found = [f"pair:{led[-1]}/{head}", f"prev:{led[-1]}", f"prev2:{' '.join(led)}", f"next:{follow[0]}", f"next2:{' '.join(follow)}"]
    return [*found, f"sign:{sign}"] if sign.strip() and not sign.isalnum() else found


def _plain(page: Page, word: re.Match[str], opens: int) -> str:
    letter = page.text[word.start()]
    return word.group() if letter.islower() or word.start() == opens else "A" if letter.isalpha() else "0"


def _ago(published: date | None, days: list[str]) -> list[str]:
    """How long before the page's own day the nearest day of a sentence lies."""
    full = [day[:10] for day in days if day[:4].isdigit() and day[:4] != "0000"]
    if published is None or not full:
        return []
    past = min(((published - date.fromisoformat(day)).days for day in full), key=abs)
    return ["ahead" if past < 0 else "ago:0-3" if past <= 3 else "ago:4-30" if past <= 30 else "ago:long"]


def stands_before(folded: str, at: int) -> bool:
    """Whether a sentence opens with a word that tells what was before the page's own news."""
    words = _WORD.findall(folded, at, at + 40)[:3]
    return any(" ".join(words[:size]) in listed("before") for size in (3, 2, 1))


def _rest(page: Page, c: Candidate, number: int, told: str) -> list[str]:
    name = core(page.folded, c)
    heard = [word for at, word in page.anaphors if at > c.end]
    says = [word for word in _SAYS[c.kind] if c.verbal or name.startswith(word) or (c.kind == "ceremony" and word == "lễ")]
    same = sum(word in says for word in heard)
    found = [f"heard:{min(same, 3)}", f"{told}:heard:{min(same, 2)}"]
    if "đây" in heard:
        found.append("heard:here")
    if not c.bare:
        mine = page.names[number]
        alike = sum(len(mine & other) >= 0.6 * max(len(mine), 1) for i, other in enumerate(page.names) if i != number and not page.found[i].bare)
        found.append(f"alike:{min(alike, 2)}")
    if number == 0 or all(other.bare for other in page.found[:number]):
        found.append("first")
    bare = sum(other.bare and name.startswith(core(page.folded, other)) for other in page.found if other is not c)
    found.append(f"bare:{min(bare, 2)}")
    return found


