"""Runs of capitalised words that are no person whatever stands before them: bodies, models, signatures, pairs of states."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.catalogues.units import is_name_of_district
from extractor.facts.marks import Mark
from extractor.facts.people.context import before
from extractor.facts.people.cuts import DEGREES, opens
from extractor.facts.people.fields import SUBJECTS
from extractor.facts.people.follows import artist_before
from extractor.facts.people.leads import PALACES, ends_joint_state
from extractor.facts.people.shapes import phrase
from extractor.facts.people.vocabulary import name_words, natural_names, no_names, person_words, place_names, prefixes
from extractor.language.anchored import Closing
from extractor.language.name_tokens import NameToken
from extractor.language.patterns import regex

#: What fell at a station: "Phú Hữu 166 mm, Dương Văn Cam (174 mm)".
_RAIN = regex(r" \(?\d+(?:[.,]\d+)? ?mm\b")
_FIGURE = frozenset("(0123456789")
#: "cuộc tập trận chung thường niên | Foal Eagle".
_EXERCISE = Closing(r"[Tt]ập trận(?: [a-zà-ỹđ]+){0,4} \Z")
#: What is worn or used, before the name of who makes it: "son | Tom Ford", "túi xách | Louis Vuitton".
_GOODS = Closing(
    r"(?<!\w)(?:son|túi|túi xách|ví|váy|đầm|giày|dép|nước hoa|đồng hồ|kính|kính mát|áo khoác|áo sơ mi|áo thun|phấn|kem|mascara|sneaker|sandal"
    r"|trang sức|mỹ phẩm|phụ kiện|loa|tai nghe|máy ảnh) \Z", re.IGNORECASE,
)
#: In which group a list of the best has a school: "Duy Tân (501-550)".
_RANKED = regex(r" \((?:nhóm |hạng |top )?(\d{2,3})[-–]\d{3,4}\)")
#: What a unit is called by now: "Xã đội phó Sơn Lộc | (nay là xã A)".
_NOW = regex(r" \(nay (?:là|thuộc) (?:xã|phường|huyện|quận|thị trấn|thị xã|tỉnh|thành phố|TP)")
#: "Angosat -1", a satellite or another model.
_MODEL = regex(r" ?[-–]\d")
#: What places of the Central Highlands begin with: "Ia Pa", "Kon Plông".
_HIGHLANDS = frozenset(("Ia", "Ea", "Chư", "Krông", "Plei", "Kon", "Đắk", "Đăk", "Đak", "Đác"))
#: What opens the name of a street or lake as well as a person's: told by the page's writing it small elsewhere.
_PLACES = frozenset(("Đường", "Hồ", "Cầu", "Chợ", "Đèo"))
_BEAUTIES = Closing(r"(?:[Hh]oa hậu|[ÁáẤấ] hậu|[Hh]oa khôi|[ÁáẤấ] khôi|[Nn]am vương) \Z")
_YEAR = regex(r" (?:19|20)\d\d\b")
#: Small English words inside the title of a work or the name of a firm ("The Lost and | Hungry").
_ENGLISH = (" and ", " of the ", " in the ", " the ", " with the ")
_STATE_BEHIND = regex(r" và ([A-Z][^\W\d_]+)")
#: What names of schools of martial arts end in, behind their head ("Chưởng môn | Nam Huỳnh Đạo").
_ARTS = frozenset(("Đạo", "Phái", "Quyền", "Môn"))
#: "dân quân | Shi’ite".
_SHIA = regex(r" ?['’`] ?(?:ite|a)(?!\w)")
_SIGNED = regex(r"/[A-ZĐ]\w")
_BODIES = frozenset((
    "hiệp hội", "liên đoàn", "công ty", "tập đoàn", "ngân hàng", "ủy ban", "hội đồng", "học viện", "bệnh viện", "trung tâm", "biên phòng", "kiểm lâm",
    "hải quan", "cảnh sát", "công an", "kiểm ngư", "quân sự", "đồn biên", "phòng cháy",
))


#: Labels of a credit that a page glues to who is named before: "Lê Anh | Ảnh: …".
_CREDITS = frozenset(("Ảnh", "Video", "Clip", "Nguồn", "Tin", "Bài"))


#: States by the syllable that stands for them in pairs: "Việt-Nhật".
_SHORT = frozenset(("việt", "thái", "trung", "hàn", "nhật", "nga", "mỹ", "lào", "anh", "pháp", "đức", "ấn", "xô", "triều"))


def _of_two_states(words: Sequence[NameToken]) -> bool:
    """Whether a hyphen joins two states, in the name of a society or of what lies between them ("Hội Hữu nghị | Việt Nam-Cuba")."""
    return all(part.strip() in place_names() or part.strip() in _SHORT for part in phrase(words).split("-"))


#: What leads to the subject that somebody teaches.
_TEACHES = ("giáo viên ", "Giáo viên ", "môn ", "dạy ", "giảng viên ", "tổ ")


def _of_joint_state(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a run is half of a state that has "và" in its name ("| Antigua | và Barbuda")."""
    behind = _STATE_BEHIND.match(text, words[-1].end)
    if behind is not None and f"{phrase(words)} và {behind.group(1).lower()}" in place_names():
        return True
    return len(words) == 1 and ends_joint_state(text, words[0])


def _leads(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a run opens with what leads to a paper, a title or a state ("Nhật Bản | Theo Yomiuri Shimbun", "Theo Ths.BS A", "Bang Hessen")."""
    if words[0].text == "Theo":
        return words[1].key in prefixes() or not opens(text, words[0].start)
    return words[0].text == "Bang"


def _contest(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a contest of beauties and its year are told, by syllables that are none of names ("Hoa hậu | Nam Mê Kông | 2009")."""
    if not _BEAUTIES.search(text, words[0].start - 9, words[0].start) or not _YEAR.match(text, words[-1].end):
        return False
    names = name_words()
    return not all(w.key in names.givens or w.key in names.middles or w.key in names.surnames for w in words)


def _place(text: str, words: Sequence[NameToken]) -> bool:
    """Whether the page writes a road or a lake small elsewhere ("“| Đường Thành Thái | này …”"), or a province ends it ("| Hồ Hoà Bình | xả lũ")."""
    if f"{words[0].key} {text[words[1].start:words[-1].end]}" in text:
        return True
    if len(words) > 3 and phrase(words[:2]) in natural_names():
        return True  # "những người yêu | Hồ Gươm Hà Nội"
    return len(words) == 3 and phrase(words[1:]) in place_names() and not before(text, words[0].start).titled


def no_person(text: str, run: list[NameToken], words: list[NameToken]) -> bool:
    """Whether a run is a body's name, the signature of a page, or a country and the word that opens the next sentence."""
    if len(words) > 2 and phrase(words[:2]) in _BODIES:
        return True  # "Hiệp Hội Canada …"
    first, last, end = words[0], words[-1], words[-1].end
    befriended = text.endswith("ữu nghị ", 0, first.start) and all(w.key in _SHORT for w in words)  # "Hội Hữu nghị | Thái Việt"
    states = "-" in text[run[0].start:end] and (_of_two_states(run) or _of_two_states(words))
    if befriended or states or (len(words) > 1 and _owned(text[first.start:end])):
        return True  # "Salazar’s Revenge"
    titled = text.endswith(_ENGLISH[len(words) > 1:], 0, first.start)
    if titled or _of_joint_state(text, words) or (first.text == "Xuân" and phrase(words[1:]) in no_names()):
        return True  # "Xuân Đinh Dậu"
    if text[end + 1:end + 2] in _FIGURE and any(behind.match(text, end) for behind in (_RAIN, _NOW, _RANKED)):
        return True
    palace = last.key in PALACES and (len(words) == 1 or first.key == "điện")  # "ông chủ Điện Elysee"
    palace = palace or (not all(w.vietnamese for w in words) and _GOODS.search(text, first.start - 12, first.start) is not None)
    if palace or (len(words) == 1 and _one_word(text, first)):
        return True
    model = not last.vietnamese and _EXERCISE.search(text, first.start - 40, first.start) is not None
    model = model or (first.kind == "letter" and len(first.text) == 1 and text[first.start - 2:first.start - 1].isdigit())  # "MQ -4 C Triton"
    if model or (first.text == "Trưng" and text.endswith("Hai Bà ", 0, first.start)):
        return True
    if (first.text in _HIGHLANDS and phrase(words[:2]) not in place_names()) or (not last.vietnamese and _MODEL.match(text, end)):
        return True
    if len(words) > 1 and (_leads(text, words) or (run[-1].text in _CREDITS and text.startswith(":", run[-1].end))):
        return True
    town = text.endswith("TT.", 0, first.start) and first.text != "Thích"  # "TT.| Hậu Nghĩa"
    town = town or (len(words) == 1 and first.text == "Mỹ" and text.endswith(("Tướng ", "tướng "), 0, first.start))
    town = town or _contest(text, words) or (last.text in _ARTS and text.endswith("ưởng môn ", 0, first.start))
    if town or first.text == "Tp" or (len(words) > 2 and any(w.text == "Theo" for w in words[2:])) or text.startswith((" / Theo ", "/Theo "), end):
        return True
    if first.text in _PLACES and len(words) > 1 and _place(text, words):
        return True
    if text.startswith("/", end) and _SIGNED.match(text, end) and (first is run[0] or run[0].text in ("Theo", "Anh")) and opens(text, run[0].start):
        return True  # "… hôm nay./. Mai Liên/VOV", "Theo Hà Anh/Reatimes"
    return len(words) == 3 and _goes_on(text, words)


def _one_word(text: str, word: NameToken) -> bool:
    """Whether one word is a degree ("ThS.| Bs.", over the end of a line), half of "Shi’ite", or a subject ("các giáo viên | Sử | phổ thông").

    Or the by-name of Hanoi: "chàng trai | Hà | thành".
    """
    by_name = (word.text == "Hà" and text.startswith(" thành", word.end)) or word.text in ("Shiite", "Shia", "Sunni")
    if word.text in DEGREES or by_name or (word.text[:3] == "Shi" and _SHIA.match(text, word.start + 3) is not None):
        return True
    return word.key in SUBJECTS and text.endswith(_TEACHES, 0, word.start)


def _owned(span: str) -> bool:
    """Whether the English ending of an owner closes one of the words of a span."""
    return ("’s" in span or "'s" in span) and any(word.endswith(("’s", "'s")) for word in span.split(" "))


def _goes_on(text: str, words: Sequence[NameToken]) -> bool:
    """Whether two of three words are a place and the third opens a sentence ("Maya Bay, Thái Lan | Hòn đảo …")."""
    follow = text[words[2].end:words[2].end + 2].strip()
    opener = (follow.islower() or follow.isdigit()) and words[2].vietnamese and words[2].key not in name_words().givens
    return opener and phrase(words[:2]) in place_names()


_VOWEL = regex("[AEIOUY]")


def spoken_capitals(text: str, run: Sequence[NameToken]) -> bool:
    """Whether a title or an occupation stands before a run whose last word in capitals can be spoken: a family name."""
    about = before(text, run[0].start)
    spoken = run[-1].text == "NG" or _VOWEL.search(run[-1].text) is not None
    return (about.office or about.titled) and len(run[-1].text) > (1 if about.honorific else 2) and spoken


_TYPED = ("huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "thành phố", "TP", "TP.", "Huyện", "Quận", "Thị xã", "Xã")
#: Who leads rebels: a name behind may be his, where the page never calls the rebels by it.
_REBELS = "phiến quân "
_LED = ("chỉ huy ", "Chỉ huy ", "thủ lĩnh ", "Thủ lĩnh ", "lãnh đạo ", "trùm ")


_CROWNS = ("oa hậu ", "Á hậu ", "á hậu ", "oa khôi ", "chuyển giới ")


def crowned_alone(text: str, words: Sequence[NameToken]) -> bool:
    """Whether a beauty is named by two syllables, and no contest is ("Hoa hậu | Hương Giang", but "Hoa hậu | Hoàn Vũ | 2016").

    Args:
        text: the whole text.
        words: the words of the run.
    """
    if len(words) != 2 or not text.endswith(_CROWNS, 0, words[0].start) or phrase(words) in person_words("compound"):
        return False
    given = all(w.key in name_words().givens for w in words)  # "Hoa hậu Biển Đông"
    return given and not text[words[-1].end + 1:words[-1].end + 2].isdigit()


#: A page on one episode of a series: those called by one syllable alone are persons of the story, and nobody ("Về nhà tập 71: | Dương …").
_EPISODE = regex(r"(?<!\w)[Tt]ập (?:cuối|\d{1,4})(?!\w)")


def of_page(text: str, found: Sequence[Mark]) -> list[Mark]:
    """Candidates without those that the page shows to be a district, the name of a band of rebels or persons of a story.

    Args:
        text: the whole text.
        found: candidates of names.
    """
    if " phim" in text and _EPISODE.search(text, 0, max(0, text.find("\n"))) is not None:
        full = {m.value.name.split()[-1] for m in found if " " in m.value.name}
        found = [m for m in found if " " in m.value.name or m.value.name in full]
    found = [m for m in found if not _university(text, m)]
    rebels = {m.value.name for m in found if _band(text, m)} if _REBELS in text else set[str]()
    hotel, state = "hách sạn ", ("ộng hòa ", "ộng hoà ")  # "chủ đầu tư KS Mường Thanh", "nước Cộng hòa Nhân Dân Trung Hoa"
    found = [m for m in found if m.value.degree != "KS" or f"{hotel}{m.value.name}" not in text]
    found = [m for m in found if not (m.value.name.startswith("Nhân Dân ") and text.endswith(state, 0, m.start))]
    return [m for m in found if m.start != m.value.start or not (m.value.name in rebels or _typed(text, m))]


_MAKER_ABROAD = regex(r"\b[Nn]hà (?:sản xuất|cung cấp|phân phối|bán lẻ|phát hành)(?: [a-zà-ỹđ]+){0,3} [A-ZĐÝ][^\W\d_]*(?: [A-ZĐ][^\W\d_]*)? \Z")


def _maker_abroad(text: str, start: int) -> bool:
    """Whether a maker told with its country leads to an offset ("nhà sản xuất Trung Quốc | Loncin")."""
    return _MAKER_ABROAD.search(text, start - 40, start) is not None


_SCHOOLS = ("ĐH ", "Đại học ", "đại học ", "Trường ", "trường ", "Học viện ")


def _university(text: str, mark: Mark) -> bool:
    """Whether one foreign word behind a scholar's degree or trade is a university of the page ("Giáo sư | Harvard |", "ĐH Harvard")."""
    one = " " not in mark.value.name and mark.value.shape == "foreign" and not mark.value.honorific
    return one and any(f"{school}{mark.value.name}" in text for school in _SCHOOLS)


def _band(text: str, mark: Mark) -> bool:
    """Whether rebels are called by a name, and not their leader ("giao tranh với phiến quân | Abu Sayyaf")."""
    if mark.value.shape != "foreign" or not text.endswith(_REBELS, 0, mark.start):
        return False
    return not text.endswith(_LED, 0, mark.start - len(_REBELS))


def _typed(text: str, mark: Mark) -> bool:
    """Whether two syllables are a district that the page names with its word elsewhere ("cán bộ kiểm lâm | Hương Khê", "… huyện Hương Khê")."""
    name = mark.value.name
    if name.count(" ") != 1 or not is_name_of_district(name) or artist_before(text, mark.start):
        return False
    return any(f"{word} {name}" in text for word in _TYPED)


_BRAND = regex(r"[a-z][A-Z]|bank\Z")


def brand(text: str, word: NameToken) -> bool:
    """Whether a word is written like a firm's or bank's name ("VietinBank"), and no artist is told of ("ca sĩ | JustaTee").

    Args:
        text: the whole text.
        word: the word.
    """
    written = _BRAND.search(word.text) is not None and not word.text.startswith(("Mc", "Mac", "De", "Di", "Le"))
    return _maker_abroad(text, word.start) or (written and not artist_before(text, word.start))
