"""Names that another name of the document completes: "Huân chương hạng Nhất", "giải Nhì", "giải thưởng này"."""

from __future__ import annotations

import re

from extractor.facts.awards.entries.categories import prizes_told
from extractor.facts.awards.entries.contests import HELD, Contest, to_come, won_at
from extractor.facts.awards.entries.crowns import called_by_crown, contest_of_crowns, of_the_page, shows
from extractor.facts.awards.entries.further import further_ones
from extractor.facts.awards.entries.groups import group_above
from extractor.facts.awards.entries.lottery import of_all_kinds, of_lottery
from extractor.facts.awards.givers.owners import giver_of, owner_at
from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.categories import is_category, of_ceremony
from extractor.facts.awards.names.crowns import is_crown
from extractor.facts.awards.scene import Scene
from extractor.facts.awards.shapes import Frame
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: Families that a bare head may stand for.
_ANAPHORIC = frozenset({"huan-chuong", "huy-chuong", "giai-thuong", "ky-niem-chuong", "huy-hieu", "danh-hieu"})
_ALONE = frozenset({"ky-niem-chuong", "huy-hieu"})


#: What unnamed prizes are for: "các giải thưởng về khoa học công nghệ", "giải thưởng trong các cuộc thi viết cho thiếu nhi toàn quốc".
_FIELD = regex(
    r"\s+(?:(?:trong|tại)\s+(?P<f>)(?=các cuộc thi)|(?=về ))(?P<field>(?:về|các cuộc thi)(?: (?!ở|tại|của|trong|cho|năm|và|do|với|từ|nhiều|được"
    r"|gồm|bao|là|cụ"
    r"|đã)[a-zà-ỹđ]+"
    r"| cho (?:thiếu nhi|thanh niên|học sinh|sinh viên)){1,7})"
)
#: "hai lần được phong Anh hùng (Anh hùng X, Anh hùng Y)".
_WHICH_HERO = regex(r"[\s\"”]*\((?:danh hiệu )?anh hùng ")
#: "trao huy hiệu và bằng chứng nhận danh hiệu": the pin that goes with a title.
_INSIGNIA = regex(r"\s*(?:,|và|kèm) (?:bằng|giấy)? ?chứng nhận(?!\w)")
_EXTRAS = frozenset({"huan-chuong", "huy-chuong", "ky-niem-chuong", "huy-hieu"})
def resolve(scene: Scene, frame: Frame, known: list[Contest]) -> AwardName | None:
    """The award that a frame's name means; None where it names none (a bare "danh hiệu", a prize of an unnamed contest).

    Args:
        scene: the document.
        frame: the frame.
        known: `contests(scene)`.
    """
    award = frame.award
    if _means_none(scene, frame):
        return None
    if award.family == "giai":
        return _prize(scene, award, frame.mark, known)
    if is_crown(award.name):
        return of_the_page(scene, award) or _of_sole(scene, award, known)
    if not award.plain:
        return _in_full(scene, award, known, frame.mark)
    if award.family not in _ANAPHORIC or _INSIGNIA.match(scene.folded, frame.mark.end):
        return None
    if further_ones(scene, frame.mark):
        return award._replace(name=award.name[:1].upper() + award.name[1:], plain=False) if award.family in _EXTRAS else None
    told = _FIELD.match(scene.text, frame.mark.end) if award.family == "giai-thuong" and frame.shape in ("receives", "given") else None
    if told is not None:
        return award._replace(name=f"Giải thưởng {told['field']}", plain=False)
    if award.family == "giai-thuong" and giver_of(scene, frame) is not None and not _points_back(scene, frame.mark):
        return award._replace(plain=False)
    if award.family in ("giai-thuong", "danh-hieu") and not _points_back(scene, frame.mark):
        return None
    full = _antecedent(scene, award, frame.mark)
    if full is not None:
        return _in_full(scene, full.value, known, full)._replace(classes=award.classes or full.value.classes)
    return award if award.family in _ALONE else None


def _in_full(scene: Scene, award: AwardName, known: list[Contest], mark: Mark) -> AwardName:
    """A name of its own with what it leaves out: the contest or awards of a prize for one thing, the rest of a title of hero."""
    categorised = mark.rule == "awards.name_category" or _at_contest(scene, award, mark, known)
    if categorised and (whole := _category(scene, award, known, mark)) != award:
        return whole
    return _full_hero(scene, award) or _of_prizes(scene, award, mark)


#: Places of shows and contests, whatever they are held in.
_OF_SHOWS = regex(r"(?:quán quân|á quân|quý quân|hoa khôi|á khôi|nam vương)(?: \d)?$", re.IGNORECASE)


def _of_sole(scene: Scene, award: AwardName, known: list[Contest]) -> AwardName | None:
    """A place of a show told alone, with the one contest that the page names, or whose final it tells of."""
    names = {c.name for c in known} or shows(scene)
    return award._replace(name=f"{award.name} {names.pop()}") if len(names) == 1 and _OF_SHOWS.match(award.name) else None


def _means_none(scene: Scene, frame: Frame) -> bool:
    """Whether a name is of a lottery, "huân, huy chương cao quý", or only sums up the titles of hero that brackets behind it tell."""
    if frame.award.family in ("giai", "giai-thuong"):
        return of_lottery(scene, frame.mark)
    hero = frame.award.name == "Anh hùng" and _WHICH_HERO.match(scene.folded, frame.mark.end) is not None
    return hero or of_all_kinds(scene, frame.mark)


def _full_hero(scene: Scene, award: AwardName) -> AwardName | None:
    """The one title of hero that the document writes in full, where it is called by its first words alone."""
    full = {m.value.name: m.value for m in scene.awards if m.value.name.startswith("Anh hùng ")} if award.name == "Anh hùng" else {}
    return next(iter(full.values())) if len(full) == 1 else None


def _prize(scene: Scene, award: AwardName, mark: Mark, known: list[Contest]) -> AwardName | None:
    if award.name.startswith("Huy chương"):
        return award
    if award.contest is None and _of_a_grantor(scene, award, mark):
        return award
    contest = _at_level(award.contest, scene, known, mark) or _beside(scene, mark) or _nearest(scene, known, mark)
    if award.name in ("Giải", "Giải khuyến khích") and (group := group_above(scene, mark)) is not None:
        award = award._replace(name=f"{award.name} {group}")
    if award.plain and _ARE.match(scene.folded, mark.end):
        return _last_before(scene, mark)
    if award.plain:
        lo = scene.layout.sentence_at(mark.start)[0]
        lo = scene.layout.sentence_before(lo)[0] if _PART.match(scene.folded, lo) else lo
        contest = next((c.name for c in reversed(known) if lo <= c.start < mark.start), None)
    contest = contest or _level_before(scene, mark)
    if contest is None:
        return None
    name = contest[:1].upper() + contest[1:] if award.name == "Giải" and contest.casefold().startswith("giải") else f"{award.name} {contest}"
    return award._replace(name=name, contest=contest, plain=False)


#: "3 cá nhân nhận giải gồm: …".
_ARE = regex(r"\s*(?:này |nói trên )?(?:gồm|bao gồm|là|:)")


#: "giải Nhất Cuộc thi X cấp tỉnh, giải Ba cấp quốc gia": the same contest, one level up.
_LEVEL_ONLY = regex(r"(?:cấp )?(?:quốc gia|toàn quốc|tỉnh|thành phố|huyện|khu vực|quốc tế)$")
_LEVEL_TAIL = regex(r"\s+(?:cấp\s+\S+(?:\s+(?:phố|gia|vực|quốc))?|toàn quốc|quốc gia)$", re.IGNORECASE)


def _level_before(scene: Scene, mark: Mark) -> str | None:
    """The level of the sum that a sentence tells before its places ("giải quốc gia, trong đó có 2 giải Nhất")."""
    lo = scene.layout.sentence_at(mark.start)[0]
    return next((m.value.contest for m in scene.awards if lo <= m.start < mark.start and _has_contest(m)), None)


def _has_contest(mark: Mark) -> bool:
    """Whether a prize tells a contest that others of its sentence may be of; one of an evening of a show is not."""
    return mark.value.family == "giai" and mark.value.contest is not None and mark.value.name != "Giải tuần"


def _at_level(contest: str | None, scene: Scene, known: list[Contest], mark: Mark) -> str | None:
    """A contest that is told by its level alone, with the name that the sentence gave it at another level."""
    if contest is None or _LEVEL_ONLY.fullmatch(contest.casefold()) is None:
        return contest
    lo = scene.layout.sentence_at(mark.start)[0]
    before = [c.name for c in known if lo <= c.start < mark.start and _LEVEL_TAIL.search(c.name)]
    behind = _beside(scene, mark) if not before else None
    if behind is not None and behind != contest:
        return f"{_LEVEL_TAIL.sub('', behind)} {contest}"
    if before:
        return f"{_LEVEL_TAIL.sub('', before[-1])} {contest}"
    names = {c.name for c in known}
    whole = names.pop() if len(names) == 1 else ""
    return whole if re.search(rf"(?<!\w){re.escape(contest.casefold())}(?!\w)", whole.casefold()) else contest


def _last_before(scene: Scene, mark: Mark) -> AwardName | None:
    """The prize that the sentences right before tell of, for those "who receive the prize"."""
    lo = scene.layout.sentence_at(mark.start)[0]
    lo = scene.layout.sentence_before(lo)[0]
    told = [m.value for m in scene.awards if lo <= m.start < mark.start and m.value.family == "giai-thuong" and not m.value.plain]
    return told[-1] if told else None


def _category(scene: Scene, award: AwardName, known: list[Contest], mark: Mark) -> AwardName:
    """A prize for one thing with the awards of the page's ceremony, the contest or the show that it belongs to."""
    own = of_ceremony(award, prizes_told(scene, mark) or scene.ceremony, own=True)
    contest = _category_of(scene, known, mark) if own == award or won_at(scene, award, mark, known) else None
    if contest is None:
        return own if own != award and _OF_FILM.match(award.name) else _of_prizes(scene, award, mark)
    beauty = _BEAUTY.match(award.name) if _OF_BEAUTY.match(contest) else None
    return award._replace(name=f"{award.name[beauty.end() if beauty else 0 :]} {contest}", contest=contest)


#: Prizes for parts and trades of film, which ceremonies give without the praise as well.
_OF_FILM = regex(
    r"Giải (?:thưởng )?(?:(?:nam|nữ) )?(?:diễn viên|đạo diễn|biên kịch|quay phim|âm thanh|âm nhạc|kịch bản|họa sĩ|bài hát"
    r"|ca khúc|ca sĩ|nhạc sĩ|nghệ sĩ|album|mv|music video|single|gương mặt|hòa âm|phối khí|nhà sản xuất|tác giả|dự án)(?!\w)", re.IGNORECASE
)
#: Contests of beauty, by their first crown.
_OF_BEAUTY = regex(r"(?:hoa hậu|hoa khôi|miss)(?!\w)", re.IGNORECASE)


def _of_prizes(scene: Scene, award: AwardName, mark: Mark) -> AwardName:
    """A prize with the awards that its sentence or the page's ceremony names; one for one thing with the contest whose crowns the page tells of."""
    own = of_ceremony(award, prizes_told(scene, mark) or scene.ceremony)
    beauty = _BEAUTY.match(award.name)
    crowned = contest_of_crowns(scene) if own == award and (beauty or mark.rule == "awards.name_category" or is_category(award)) else None
    if crowned is None or crowned in award.name:
        return own
    return award._replace(name=f"{award.name[beauty.end() if beauty else 0 :]} {crowned}")


def _at_contest(scene: Scene, award: AwardName, mark: Mark, known: list[Contest]) -> bool:
    """Whether a category is told in the sentence of a contest: "giải Ba và giải Thiết kế đẹp nhất tại cuộc thi X"."""
    lo, hi = scene.layout.sentence_at(mark.start)
    here = any(lo <= c.start < hi and not c.name.casefold().startswith("giải") for c in known)
    return here and (is_category(award) or won_at(scene, award, mark, known))


#: What somebody is called by in a contest of beauty needs no word for a prize.
_BEAUTY = regex(r"Giải (?:thưởng )?(?=(?:Người đẹp|Gương mặt|Mỹ nhân) )")


def _category_of(scene: Scene, known: list[Contest], mark: Mark) -> str | None:
    """The contest that a prize for one thing belongs to: one of the sentence, or the page's where it has places as well."""
    held = [c for c in known if HELD.match(c.name.casefold())]
    lo, hi = scene.layout.sentence_at(mark.start)
    here = [c for c in held if lo <= c.start < hi]
    places = any((m.value.family == "giai" and m.value.name.startswith("Giải")) or is_crown(m.value.name) for m in scene.awards)
    contest = _nearest(scene, here or (held if places else []), mark)
    return called_by_crown(contest) if contest is not None else None


def _beside(scene: Scene, mark: Mark) -> str | None:
    """The contest that a later prize of the sentence names: "hai giải Ba và một giải Khuyến khích tại kỳ thi X"."""
    end = scene.layout.sentence_at(mark.start)[1]
    return next((m.value.contest for m in scene.awards if mark.end <= m.start < end and _has_contest(m)), None)


#: A sentence that goes on with what the one before counts.
_PART = regex(r"\W*(?:trong đó|trong số (?:đó|này|ấy)|kết quả|theo đó)(?!\w)")
_OF_SOME = regex(r"\s*(?:tại|trong|ở) (?:một|các|nhiều) (?:cuộc|hội) thi")
#: Bodies that give prizes of their own: "giải A của Bộ Tư lệnh Quân khu 9", whatever it was for.
_GRANTS = r"(?:hội|hiệp hội|tạp chí|bộ tư lệnh|quân khu|nhà xuất bản|nxb|ubnd|liên hiệp)"
#: "giải nhì của phân ban Truyền động điện": another than the page's.
_OF_A_BODY = regex(
    rf"\s+của (?:(?P<grantor>{_GRANTS})|phân ban|tiểu ban|báo|đài|trường|viện|tổ chức|tập đoàn|công ty)(?!\w)(?! thi| diễn| giảng| thao)"
)


def _of_a_grantor(scene: Scene, award: AwardName, mark: Mark) -> bool:
    """Whether a place is of a prize that a named body gives, and no place in a contest."""
    body = _OF_A_BODY.match(scene.folded, mark.end) if award.classes and not award.plain else None
    if body is None or body["grantor"] is None:
        return False
    owner = owner_at(scene, mark.end + len(" của "))
    return owner is not None and any(w[:1].isupper() for w in owner.split()[1:])


def _nearest(scene: Scene, known: list[Contest], mark: Mark) -> str | None:
    if _OF_SOME.match(scene.folded, mark.end) or _OF_A_BODY.match(scene.folded, mark.end):
        return None
    before = [c for c in known if c.start < mark.start]
    if not before and (crowned := contest_of_crowns(scene)) is not None:  # a show has no other prizes than its own
        return crowned
    if before and before[-1].name in to_come(scene, known):  # "chuẩn bị cho Cuộc thi X sẽ diễn ra …" is another
        before = [c for c in before if c.name != before[-1].name] or before
    return (before[-1:] or known)[0].name if known else None


#: Behind a bare "giải thưởng" that means the one named before.
_NO_MORE = regex(r"\s*(?:cao quý )?(?:chính |cao nhất )?(?:[.,;:)]|$|này|trên|nói trên|lần|năm|cho|ở hạng|tại)")


def _points_back(scene: Scene, mark: Mark) -> bool:
    """Whether a bare "giải thưởng" means the one named before: "giải thưởng này", "được trao giải thưởng.", not "nhiều giải thưởng lớn"."""
    if re.search(r"(?<!\w)(?:các|nhiều|những|\d+|hai|ba|bốn|năm|một số|một)\s+$", scene.folded[max(0, mark.start - 10) : mark.start]):
        return False
    return bool(_NO_MORE.match(scene.folded[mark.end : mark.end + 20]))



def _antecedent(scene: Scene, award: AwardName, mark: Mark) -> Mark | None:
    """The mark of the one full name of the family that the page has, else its body, else the sentences right before; None where it has several."""
    lo = scene.layout.sentence_before(scene.layout.sentence_at(mark.start)[0])[0]
    told = [m for m in scene.awards if _same_family(m.value, award) and not m.value.plain]
    for start, end in ((0, len(scene.text)), (scene.title_end, len(scene.text)), (lo, mark.start)):
        full = {m.value.name: m for m in told if start <= m.start < end}
        if len(full) == 1:
            return next(iter(full.values()))
    return None


def _same_family(full: AwardName, award: AwardName) -> bool:
    """Whether a full name may stand behind a bare head; "danh hiệu" stands for any title."""
    return full.family == award.family or (award.family == "danh-hieu" and full.titled)
