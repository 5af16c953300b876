"""Who grants the prizes of a contest: those who hold it, where the page names them."""

from __future__ import annotations

import re

from extractor.facts.awards.frames.clauses import opening
from extractor.facts.awards.givers.owners import owner_at
from extractor.facts.awards.names.contests import read_contest
from extractor.facts.awards.names.extent import free_end
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.words.authorities import authority
from extractor.language.folding import fold
from extractor.language.patterns import regex

_BY = regex(
    r"[\s\"”’'–-]*(?:(?:(?:lần thứ|lần|khóa|mùa|năm|cấp|\() ?[^\s,;.()]+(?: \d{4})?\)?|(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?)[\s,–-]*){0,3}"
    r"(?:(?:, )?(?:với |mang )?chủ đề:? [“\"][^“”\"\n]{3,80}[”\"],? )?(?:(?:tỉnh|huyện|thành phố|tp|thị xã|quận|xã"
    r"|phường) [^\s,;.():]+(?: [^\s,;.():]+){0,3}?\s(?:năm \d{4}\s)?)?(?:được\s+)?do\s+(?P<who>(?:[^.;:\n]|\.(?=\w)){3,160}?)\s+"
    r"(?:vừa |đã |đồng |cùng )?(?:phối hợp tổ chức|(?<!cùng )(?<!với )tổ chức"
    r"|phát động|sáng lập|khởi xướng|chủ trì|xét (?:tặng|trao)|bình chọn)(?!\w)"
)
_BEHIND = regex(r"(?<!\w)do\s+(?P<who>(?:[^,.;:\n]|\.(?=\w)){3,100}?)\s+(?:phối hợp tổ chức|tổ chức|phát động|chủ trì)(?!\w)")
_WITH = regex(r"\s+(?:vừa |đã |cùng )?(?:phối hợp|hợp tác)(?:\s+(?:với|cùng))?\s+")


_HOLDS = regex(
    r"(?<!\w)(?:tổ chức|phát động|trao giải|tổng kết|bế mạc)\s+(?:(?:và )?(?:lễ )?"
    r"(?:trao giải|trao tặng|trao|tổng kết|phát động|bế mạc|khai mạc|công bố kết quả"
    r"|(?:trận (?:thi đấu )?|vòng (?:thi )?|đêm (?:thi )?)?(?:chung (?:kết|khảo)|bán kết|sơ khảo)(?: xếp hạng)?)"
    r"(?:(?: và|,) (?:trao giải|trao|tổng kết|bế mạc))?\s+)?[\"“]?(?:(?:cuộc thi|hội thi)(?: (?:trực tuyến|viết|ảnh|sáng tác|tìm hiểu))?\s+)?[\"“]?$"
    r"|(?<!\w)tổ chức [^.;\n]{3,110}? (?:với|bằng|dưới|qua) hình thức (?:(?:cuộc thi|hội thi) )?[\"“]?$"
    r"|(?<!\w)tổ chức (?:buổi )?(?:lễ|chương trình|họp mặt|gặp mặt|hội nghị)(?!\w)(?:[^.;\n]|\.(?=\d)){3,160}?(?:,|(?<!\w)và"
    r"|(?<!\w)kết hợp) trao (?:giải )?[\"“]?$"
)
#: What kind of contest it is, which another mention may tell otherwise ("cuộc thi trực tuyến “X”", "cuộc thi “X”").
_KIND = regex(r"^(?:cuộc thi|hội thi)(?: (?:trực tuyến|viết|ảnh|sáng tác|tìm hiểu))? ")
_COUNCIL = r"(?:ủy ban|uỷ ban|hội đồng|quỹ|ban tổ chức(?! (?:buổi )?lễ))\s+(?:(?!trao|tặng|công bố|xét|đã|chọn)[^\s,;.]+\s+){0,3}?"


def council(scene: Scene, prize: str) -> str | None:
    """The council that bears the name of a prize ("Ủy ban Giải thưởng X"); None where the page names none."""
    words = fold(prize).removeprefix("giải thưởng").strip()
    if len(words) < 4:
        return None
    match = re.search(rf"(?<!\w){_COUNCIL}giải thưởng\s+(?:[^\s,;.]+\s+){{0,2}}?{re.escape(words)}", scene.folded)
    return scene.text[match.start() : match.end()] if match else None


#: "Hội đồng Giải báo chí X quyết định (trao)".
_COUNCIL_GIVES = regex(r"hội đồng (?:xét )?giải (?!thưởng)[^,;.:\n]{4,60}?(?=\s+(?:(?:đã|vừa|cũng|quyết định|thống nhất|tiến hành)\s*)*$)")


def _council_giving(scene: Scene, giver: tuple[int, int]) -> str | None:
    """The council that bears the name of a prize and gives its places: the name itself stands right before the words that give."""
    before = next((m for m in scene.awards if m.end == giver[0]), None)
    start = scene.layout.sentence_at(giver[0])[0]
    match = _COUNCIL_GIVES.search(scene.folded, start, giver[1]) if before is not None else None
    return scene.text[match.start() : match.end()] if match is not None else None


_AT = regex(r"[\s\"”]*(?:\([^()\n]{1,20}\)\s*)?(?:(?:,|và) (?:\d+|một|hai|ba|bốn|năm|sáu) (?:tấm )?(?:huy chương|hc) (?:vàng|bạc"
    r"|đồng)\s*)*(?:trong|tại|ở)\s+(?:các\s+)?")


def holder(scene: Scene, at: int) -> str | None:
    """Who holds the contest at which a medal was won ("huy chương vàng tại hội thi X do Y tổ chức"); None where the page names none.

    Args:
        scene: the document.
        at: offset behind the medal.
    """
    led = _AT.match(scene.folded, at)
    if led is None:
        return _ahead(scene, scene.layout.sentence_at(at)[0])
    by = _BEHIND.search(scene.folded, led.end(), scene.layout.sentence_at(at)[1])
    contest = read_contest(scene.text, scene.folded, led.end(), unnamed=True)[1]
    if contest is None:
        return None
    return _whole(scene, by.span("who")) if by is not None else organiser(scene, contest)


_OPENS = regex(r"\W*(?:tham gia|tham dự|tại|ở|trong khuôn khổ) (?:các )?")


def _ahead(scene: Scene, start: int) -> str | None:
    """Who holds the contest with which a sentence opens: "Tại giải X do Y tổ chức, A giành 2 HCV"."""
    opens = _OPENS.match(scene.folded, start)
    end, contest = read_contest(scene.text, scene.folded, opens.end(), unnamed=True) if opens is not None else (start, None)
    by = _BY.match(scene.folded, end) if contest is not None else None
    return _whole(scene, by.span("who")) if by is not None else None


_OWNED = regex(r"[\s\"”’']*(?:(?:năm )?\d{4}\s*)?(?:lần thứ \w+\s*)?của\s+")
#: "cuộc thi viết X của Báo Y": whose it is holds it.
_HOLDERS = regex(
    r"(?:báo|đài|tạp chí|hội|liên đoàn|sở|bộ|trung tâm|công ty|tập đoàn|quỹ|viện|nhà xuất bản|nxb|tổng cục|cục|ngân hàng|hiệp hội|đoàn|tỉnh đoàn"
    r"|thành đoàn|trung ương)\s"
)


#: "Hội thi X tỉnh Phú Yên": whose the contest is, which another mention leaves out.
_OF_PLACE = regex(r" (?:tỉnh|thành phố|tp\.?|huyện|thị xã|quận) [^\s]+(?: [^\s]+){0,3}$")


def organiser(scene: Scene, contest: str) -> str | None:
    """Who holds a contest, as the page tells beside a mention of it, with its place or without; None where the page names nobody."""
    short = _OF_PLACE.sub("", contest)
    found = _organiser(scene, contest)
    if found is None and short != contest and len(short.split()) > 4:
        found = _organiser(scene, short)
    return _unshortened(scene, found) if found is not None else None


def _unshortened(scene: Scene, found: str) -> str:
    """A body in full that only the headline names, in short ("Công đoàn Mang Yang": "Công đoàn Công ty Cao su Mang Yang")."""
    words = found.split()
    lead = scene.text.find("\n") + 1
    if len(words) > 5 or lead == 0 or found in scene.text[lead:]:
        return found
    told = {scene.text[m.start : m.end] for m in scene.bodies if m.start >= lead}
    full = {name for name in told if name.startswith(words[0] + " ") and name.endswith(" " + " ".join(words[-2:])) and len(name) > len(found)}
    return full.pop() if len(full) == 1 and len(words) > 2 else found


def _organiser(scene: Scene, contest: str) -> str | None:
    """The body behind "do", beside a mention of the contest: "cuộc thi X do Y tổ chức"; None where the page names none."""
    full = fold(contest)
    core = _KIND.sub("", full)
    names = (core, full) if len(core.split()) > 4 else (full,)  # "cuộc thi “Ảnh đẹp X”" has no kind before its name
    told = [match for name in names for match in _written(name).finditer(scene.folded)]
    for match in told:
        by = _BY.match(scene.folded, match.end())
        if by is not None:
            return _whole(scene, by.span("who"))
    for match in told:
        owned = _OWNED.match(scene.folded, match.end())
        if owned is not None and _HOLDERS.match(scene.folded, owned.end()) and (words := owner_at(scene, owned.end())):
            return words
    for match in told:
        lo = scene.layout.sentence_at(match.start())[0]
        lo = max(lo, scene.text.rfind(";", lo, match.start()) + 1)
        holds = _HOLDS.search(scene.folded, lo, match.start())
        elsewhere = holds is not None and (_NOT_HOLDING.search(scene.folded, lo, holds.start()) is not None or _hands(scene, lo, holds))
        if holds is not None and not elsewhere and (words := authority(scene, (opening(scene, lo, holds.start()), holds.start()))):
            whole = _of_event(scene, full) or ""
            return whole if words in whole else _WITH.sub(", ", words)  # "tại Lữ đoàn 9, Cục X Quân khu Y tổ chức"
    return _of_event(scene, full) or _by_noun(scene, full)


def _hands(scene: Scene, lo: int, holds: re.Match[str]) -> bool:
    """Whether it is a person who gives the prize, so that the office before the name holds nothing ("Thứ trưởng Bộ X A trao giải Y")."""
    return holds.group().startswith("trao giải") and bool(scene.persons(opening(scene, lo, holds.start()), holds.start()))


def _written(name: str) -> re.Pattern[str]:
    """A contest's name, folded, as a page may write it, in quotation marks as well."""
    return re.compile(r"(?:,? (?:với |mang )?chủ đề:?)?[\s\"“”‘’']+".join(map(re.escape, re.findall(r"[^\s\"“”‘’']+", name))))


#: "Công ty X, đơn vị tổ chức cuộc thi".
_UNIT = regex(r"\s?(?:,|-|–|\()\s?(?:là )?(?:đơn vị|doanh nghiệp|ban|nhà) (?:chủ trì )?tổ chức (?:cuộc thi|chương trình)(?!\w)")


def page_organiser(scene: Scene, contest: str) -> str | None:
    """Who holds the one contest whose crowns a page tells of, by "do Y tổ chức" or in apposition; guests and critics are told of beside it."""
    for match in re.finditer(re.escape(fold(contest)), scene.folded):
        if (by := _BY.match(scene.folded, match.end())) is not None:
            return _whole(scene, by.span("who"))
    if (told := _by_noun(scene, f"cuộc thi {contest}")) is not None:
        return told
    found = {scene.text[m.start : m.end] for m in scene.bodies if _UNIT.match(scene.folded, m.end)}
    return found.pop() if len(found) == 1 else None


def ceremony_holder(scene: Scene, prize: str) -> str | None:
    """Whose the awards are that the page tells of by their ceremony ("lễ trao giải X của Y"), for a prize that bears their name."""
    name = fold(scene.ceremony or "")
    if not name or name not in fold(prize):
        return None
    for match in re.finditer(re.escape(name), scene.folded):
        owned = _OWNED.match(scene.folded, match.end())
        if owned is not None and (words := owner_at(scene, owned.end())):
            return words
    return organiser(scene, name)


#: "Tại TP X đã diễn ra lễ trao giải …": nobody holds it here; "X tặng Bằng khen cho 5 tập thể tổ chức …": nor does X.
_NOT_HOLDING = regex(r"(?<!\w)(?:diễn ra|khai mạc|bế mạc|tặng)(?!\w)")
_HEAD = regex(r"(?P<head>cuộc thi|hội thi|hội diễn|hội thao|liên hoan|giải thưởng|giải)\s")


def _by_noun(scene: Scene, name: str) -> str | None:
    """Who is told to hold "the contest", under its bare noun ("Cuộc thi được phát động từ tháng 5, do X tổ chức"), where the page has one."""
    head = _HEAD.match(name)
    if head is None:
        return None
    told = re.compile(
        rf"(?<!\w){head['head']}(?: này)?(?:,? (?:được|diễn ra|bắt đầu|kéo dài"
        rf"|khởi động)\s[^.;\n]{{0,90}}?,?)?\s+do\s+(?P<who>[^.;:\n]{{3,200}}?)\s+(?:phối hợp tổ chức"
        rf"|tổ chức"
        r"|phát động|chủ trì)(?!\w)"
    )
    found = [m.span("who") for m in told.finditer(scene.folded)]
    return _whole(scene, found[0]) if len(found) == 1 else None


#: Which time somebody holds it is no part of the holder's name.
_TIME = regex(r"\s+(?:lần đầu(?: tiên)?|lần thứ \w+|năm nay|hằng năm|hàng năm|thường niên)$")


def _whole(scene: Scene, span: tuple[int, int]) -> str | None:
    words = authority(scene, span) or _named(scene, span)
    words = _TIME.sub("", words) if words else words
    return _WITH.sub(", ", words) if words else None


def _named(scene: Scene, span: tuple[int, int]) -> str | None:
    """A holder that no list of bodies knows, by its capital ("Vườn ươm doanh nghiệp X"); a person or place is none."""
    words = scene.text[slice(*span)].strip()
    if not words[:1].isupper() or len(words.split()) > _LONGEST or scene.persons(*span):
        return None
    return None if any(m.start == span[0] and m.end >= span[1] for m in scene.places) else words


_LONGEST = 14


def _of_event(scene: Scene, name: str) -> str | None:
    """Organisers of the page's own event, where it is that contest."""
    event = scene.event
    if event is None or not event.organizers or not (fold(event.name).startswith(name) or name.startswith(fold(event.name))):
        return None
    return ", ".join(event.organizers)


#: A head of it that speaks does not name it: "Phó Trưởng ban Tổ chức Liên hoan nói".
_COMMITTEE = regex(
    r"(?<!\w)(?<!trưởng )ban tổ chức (?=(?:cuộc thi|hội thi|giải|đại hội|liên hoan|hội thao|hội diễn|lễ hội|ngày hội)\s+"
    r"(?!(?:nói|cho|chia|phát|đã|trao|tặng|công bố|quyết|cũng|sẽ|vừa|nhận|đánh|mong|khẳng|và|là|còn)(?!\w))\w)"
)
_BARE_COMMITTEE = regex(
    r"(?<!\w)(?P<who>(?:ban tổ chức|btc)(?: giải(?= lựa| chọn| xét| đã| quyết))?)\s+(?:(?:đã|cũng|còn|sẽ|vừa|tiến hành|quyết định|lựa chọn|chọn"
    r"|công bố|xét|và|để)\s*,?\s*|\([^()\n]{3,90}\)\s*)*$")


def committee(scene: Scene, start: int, end: int) -> str | None:
    """The organisers' committee in full, where a span says only "Ban Tổ chức" and the page names it once with what it organises.

    Args:
        scene: the document.
        start, end: span of who gives.
    """
    if _BARE_COMMITTEE.search(scene.folded, start, end) is None:
        return _council_giving(scene, (start, end))
    match = _COMMITTEE.search(scene.folded)
    return scene.text[match.start() : free_end(scene.text, match.end(), words=14, lower=8)].strip() if match is not None else None


#: "Ban tổ chức hội thi": of the page's contest.
_ITS_COMMITTEE = regex(r"(?:ban tổ chức|btc)(?: (?:cuộc thi|hội thi|hội diễn|hội thao|liên hoan|giải đấu|chương trình|hội giảng))?")


def bare_committee(scene: Scene, start: int, end: int, told: str | None) -> str | None:
    """ "Ban tổ chức" that gives without a name of its own: it gives for those who hold the contest, where the page names them.

    Args:
        scene: the document.
        start, end: span of who gives.
        told: who was read to grant.
    """
    if told is not None:
        if _ITS_COMMITTEE.fullmatch(told.casefold()):
            return told
        cut = _BARE_COMMITTEE.search(scene.folded, start, end) if told.endswith(" Ban") else None  # "Hội khỏe X năm nay Ban tổ chức (trao)"
        return scene.text[slice(*cut.span("who"))] if cut is not None else None
    match = _BARE_COMMITTEE.search(scene.folded, start, end)
    return scene.text[slice(*match.span("who"))] if match is not None else None
