"""The grammar of award names: from where one begins to where it ends, with its classes."""

from __future__ import annotations

import re

from extractor.facts.awards.model import AwardName
from extractor.facts.awards.names.badges import read_badge
from extractor.facts.awards.names.categories import read_category, read_headed
from extractor.facts.awards.names.contests import CONTEST_HEAD, prize_of_contest
from extractor.facts.awards.names.crowns import crown_alone, crown_of_contest, golden_cup, is_crown, read_behind, read_citizen, read_crown, read_top
from extractor.facts.awards.names.extent import Read, field_end, free_end, quoted_end, read_classes, with_praise
from extractor.facts.awards.names.fields import read_field
from extractor.facts.awards.names.flags import read_team_flag
from extractor.facts.awards.names.levels import read_fighter, read_party, read_reached
from extractor.facts.awards.names.lexicon import Form, abbreviation_pattern, abbreviations, forms, longest
from extractor.facts.awards.names.prizes import read_medal, read_prize, read_shared_place, read_winning
from extractor.language.patterns import regex
from extractor.language.quotes import Bare, bare, quoted
from extractor.language.spaces import past_spaces

_RESISTANCE = regex(r"(?:huân|huy) chương kháng chiến(?: chống (?:mỹ|pháp)(?:,? cứu nước)?)?(?!\w)")
_WON = regex(
    r"(?:giành|đoạt|đạt|nhận|trao|tặng|được|ẵm|rinh|thắng|với|cho)[\"”]?(?:\s+(?:được|về|\d+|một|hai|ba|các|những|tặng|thưởng|luôn|thêm|cả|trọn"
    r"|ngay)){0,2}\s+[\"“]?$"
)
#: "hai giải thưởng phụ là giải X và giải Y": named after what they are.
_ALSO = regex(r"(?<!\w)giải thưởng(?: phụ)?\s+(?:là|gồm|:)\s+(?:giải [^.;\n]{3,40}(?:,|và)\s+)?$|(?<!\w)giải phụ\s*(?:là|gồm|:)\s+$"
    r"|(?<!\w)(?:giành|đoạt|đạt|nhận|ẵm)[\"”]? (?:được |thêm )?(?:giải|cúp) [^,;.\n]{2,80}(?:,|;|,? và) $"
    r"|(?<!\w)(?:cúp|giải) [^,;.\n]{3,50} cho [^,;.\n]{2,60}(?:,|,? và|;) $")
_LEADING_FLAG = regex(
    r"cờ:?\s*[\"“]?(?:đơn vị|tập thể)?\s*(?:vững mạnh xuất sắc|xuất sắc|dẫn đầu)(?: (?:dẫn đầu|trong|tiêu biểu))*(?: phong trào thi đua)?"
    r"(?: (?:khối|cụm|ngành))?(?!\w)[\"”]?"
)
_SPORT_TAIL = regex(
    r"\s+(?:vô địch|vđqg|ngoại|hạng|mã|bóng|cờ|chạy|đấu|golf|tennis|quần vợt|cầu lông|điền kinh|việt dã|marathon|pháp|quyết|phóng|thích|trình"
    r"|tỏa|phẫu|cứu|thể|c1|c2|c3|champions|europa|fa |nhà vua|liên đoàn|quốc gia|thế giới|châu|aff|afc|uefa|world|euro|davis|confederations)"
)


def read_name(text: str, folded: str, start: int) -> Read | None:
    """The award name that begins at an offset.

    Args:
        text: the whole text.
        folded: `lexicon.key(text)`, of the same length.
        start: offset where a word of the automaton begins.
    """
    for reader in _READERS:
        found = reader(text, folded, start)
        if found is not None:
            return found
    return None


def _with_classes(folded: str, end: int, name: AwardName, rule: str) -> Read:
    after, classes = read_classes(folded, end)
    rank = _RANK.match(folded, after) if name.family == "huan-chuong" else None
    after = rank.end() if rank else after
    grade = _GRADE.match(folded, after) if name.family == "huan-chuong" else None
    if grade is not None:
        after, name = grade.end(), name._replace(name=f"{name.name} {grade[1].capitalize()}")
    return Read(after, name._replace(classes=classes), rule)


#: The grade of a foreign order behind its class: "hạng Nhất Đại thập tự".
_GRADE = regex(
    r",? ((?:đại thập tự|đại thụ|đại bội tinh|tia (?:sáng )?(?:vàng(?: và bạc)?|bạc)(?:,? (?:và|với|cùng|kèm)"
    r" (?:nơ(?: thắt)?|dải băng|(?:dải )?ruy băng|hoa hồng|huy hiệu)(?: đeo cổ)?)?)(?!\w))")
#: Ranks of foreign orders that have no number.
_RANK = regex(r",? hạng (?:hiệp sĩ|sĩ quan|chỉ huy|đại sĩ quan)(?!\w)")


def _read_resistance(text: str, folded: str, start: int) -> Read | None:
    match = _RESISTANCE.match(folded, start)
    if match is None:
        return None
    words = match.group().replace(",", "").split()
    family = "huan-chuong" if words[0] == "huân" else "huy-chuong"
    tail = " ".join(w.capitalize() if w in ("mỹ", "pháp") else w for w in words[4:])
    name = f"{words[0].capitalize()} chương Kháng chiến {tail}".strip()
    return _with_classes(folded, match.end(), AwardName(f"{family}-khang-chien", name, family=family), "awards.name_known")


def _read_flag(text: str, folded: str, start: int) -> Read | None:
    match = _LEADING_FLAG.match(folded, start)
    if match is None:
        return read_team_flag(text, folded, start)
    name = " ".join(re.findall(r"[^\s:\"“”]+", _upper(text[start : match.end()])))
    return Read(match.end(), AwardName("co-thi-dua", name, family="co-thi-dua"), "awards.name_known")


def _read_titled(text: str, folded: str, start: int) -> Read | None:
    if not folded.startswith("danh hiệu", start):
        return None
    at = start + len("danh hiệu")
    honour = _HONOUR.match(folded, at)
    at = honour.end() if honour else at
    at = past_spaces(text, at)
    at = past_spaces(text, at + 1) if text.startswith(": “", at) or text.startswith(': "', at) else at  # danh hiệu: “X”
    crown = crown_alone(text, folded, at) or crown_of_contest(text, folded, at)
    if crown is not None:
        return crown
    short = abbreviation_pattern().match(text, at) if not folded.startswith("cstđ", at) else None
    if short is not None:
        form = abbreviations()[short.group()]
        name = AwardName(form.entry.id, form.name, family=form.entry.kind, titled=True)
        return _with_classes(folded, short.end(), name, "awards.name_abbreviation")
    inner = read_fighter(text, folded, at) or read_party(text, folded, at) or _read_known(text, folded, at) or _read_free(text, folded, at)
    if inner is not None and not inner.name.plain:
        return inner._replace(name=inner.name._replace(titled=True, weak=False))
    quote = quoted(text, at)
    end = quote[1] if quote else free_end(text, at, words=10, lower=4)
    begin = quote[0] if quote else at
    words = _WHICH_TIME.sub("", text[begin:end].strip()) if quote else text[begin:end].strip()
    if is_crown(words):
        after, contest = read_behind(text, folded, end + bool(quote))
        if contest is not None:
            return Read(after, AwardName(None, _upper(f"{words} {contest}"), family="danh-hieu", titled=True), "awards.name_title")
    if _NO_TITLE.fullmatch(words.casefold()):
        words = ""
    plain = _IN_SMALL.match(folded, at)
    if plain is not None and not quote:
        return Read(plain.end(), AwardName(None, _upper(text[at : plain.end()]), family="danh-hieu", titled=True), "awards.name_title")
    if not words or not (quote or (words[:1].isupper() and not re.search(r"\d\s+$", text[max(0, start - 3) : start]))):
        return Read(start + len("danh hiệu"), AwardName(None, "danh hiệu", family="danh-hieu", titled=True, plain=True), "awards.name_title")
    name = AwardName(None, _upper(words), family="danh-hieu", titled=True)
    return _with_classes(folded, end + bool(quote), name, "awards.name_title")


def _read_known(text: str, folded: str, start: int) -> Read | None:
    """The longest form of the catalogue, in quotation marks or not."""
    stretch = bare(folded, start)
    found = _longest_form(stretch)
    if found is None:
        return None
    form, length = found
    end = stretch.end(length)
    if _quoted_longer(text, start, end):
        return None
    if end < len(text) and text[end] in "\"”’»'":
        end += 1
    entry = form.entry
    plain = entry.id in ("huan-chuong", "huy-chuong", "huy-hieu", "ky-niem-chuong", "giai", "giai-thuong", "anh-hung", "cup", "bang-danh-du")
    if plain:
        return None
    name = AwardName(entry.id, form.name, family=entry.kind, weak=form.weak)
    return _with_classes(folded, end, name, "awards.name_known")


def _quoted_longer(text: str, start: int, end: int) -> bool:
    """Whether a quotation that opens inside a known form closes behind more words: another name that begins alike."""
    opening = max(text.rfind(sign, start, end) for sign in "“\"«")
    quote = quoted(text, opening) if opening > start else None
    return quote is not None and quote[1] > end + 1 and len(text[end : quote[1]].split()) > 0 and not _LEVEL_TAIL.match(text, end)


_LEVEL_TAIL = regex(r"\W*(?:cấp|năm|lần|toàn|hạng|\d|thời|tiêu biểu|$)")


def _longest_form(stretch: Bare) -> tuple[Form, int] | None:
    known = forms()
    ends = [m.start() for m in re.finditer(r"(?<=\w)(?!\w)", stretch.text)][: longest()]
    for end in reversed(ends):
        form = known.get(stretch.text[:end])
        if form is not None:
            return form, end
    return None


_FREE_HEADS = (
    ("kỷ niệm chương", "Kỷ niệm chương", "ky-niem-chuong"),
    ("huân chương", "Huân chương", "huan-chuong"),
    ("huy chương", "Huy chương", "huy-chuong"),
    ("huy hiệu", "Huy hiệu", "huy-hieu"),
    ("giải thưởng", "Giải thưởng", "giai-thuong"),
    ("giải báo chí", "Giải báo chí", "giai-thuong"),
    ("bằng danh dự", "Bằng danh dự", "khac"),
    ("anh hùng", "Anh hùng", "danh-hieu-vinh-du-nha-nuoc"),
    ("cờ đơn vị", "Cờ đơn vị", "co-thi-dua"),
    ("cờ dẫn đầu", "Cờ dẫn đầu", "co-thi-dua"),
    ("cờ truyền thống", "Cờ truyền thống", "co-thi-dua"),
    ("chiến sĩ thi đua", "Chiến sĩ thi đua", "danh-hieu-thi-dua"),
    ("quả bóng vàng", "Quả bóng vàng", "giai-thuong"),
    ("quả bóng bạc", "Quả bóng bạc", "giai-thuong"),
    ("quả bóng đồng", "Quả bóng đồng", "giai-thuong"),
    ("chiếc giày vàng", "Chiếc giày vàng", "giai-thuong"),
    ("giải", "Giải", "giai-thuong"),
    ("cúp", "Cúp", "giai-thuong"),
)
#: Words between "danh hiệu" and the title itself.
_NO_TITLE = regex(r"(?:(?:grand slam|masters|atp|wta|(?:uefa )?champions league|premier league"
    r"|la liga|serie a|bundesliga|ligue 1|europa league|v-league"
    r"|fa cup|world cup|euro|wimbledon|roland garros|us open|australian open)(?!\w).*|đảng|nhà nước|việt nam|chính phủ|quốc gia|đảng và nhà nước)")
#: A title in small letters, by what it is said of and the praise that closes it: "danh hiệu học sinh giỏi".
_IN_SMALL = regex(
    r"(?:nông dân|giáo viên|học sinh|sinh viên|gia đình|làng|thôn|khu dân cư|đơn vị|tập thể|cơ quan|phụ nữ|thanh niên|đoàn viên|cán bộ|hội viên"
    r"|bác sĩ|trường|chi bộ|đảng bộ|công dân|doanh nghiệp|doanh nhân|chi đoàn|liên đội|chi hội|công nhân|lao động|chiến sĩ|người|cầu thủ"
    r"|vận động viên)"
    r"(?: [^\s,.;:()\"“”]+,?){0,5}? (?:giỏi|tiêu biểu|xuất sắc(?: nhất)?|ưu tú|tiên tiến|văn hóa|văn hoá|kiểu mẫu|vững mạnh|danh dự|dạy giỏi"
    r"|việc tốt)(?: cấp (?:tỉnh|huyện|thành phố|tp|quốc gia|trường|quận|thị xã)(?! đoàn))?(?!\w)"
)
_HONOUR = regex(r"\s+(?:(?:vinh dự|cao quý|thi đua|vẻ vang)(?: của)?(?: nhà nước| đảng và nhà nước| đảng, nhà nước)?)(?=\s+[\"“‘]?\S)")
_MEET = regex(r"(?:sea games|asiad|olympic|paralympic|para games|asian|world|thế giới|châu|quốc gia|v-league)(?!\w)")
_COMPLETE = frozenset({"quả bóng vàng", "quả bóng bạc", "quả bóng đồng", "chiếc giày vàng"})


def _read_free(text: str, folded: str, start: int) -> Read | None:
    """A head with a name of its own that the catalogue lacks: quoted, or a run that opens with a capital."""
    for head, written, family in _FREE_HEADS:
        if folded.startswith(head, start) and not folded[start + len(head) : start + len(head) + 1].isalnum():
            return _free(text, folded, start, (head, written, family))
    return None


def _free(text: str, folded: str, start: int, head: tuple[str, str, str]) -> Read | None:
    word, written, family = head
    at = start + len(word) + len(" mang tên") * folded.startswith(" mang tên ", start + len(word))
    if not _head_stands(folded, start, word):
        return None
    if word in _COMPLETE:
        return Read(at, AwardName(None, written, family=family), "awards.name_free")
    if word == "cúp" and folded.startswith(" vàng", at):
        return golden_cup(text, start, at + len(" vàng"))
    if word in ("giải", "cúp") and _SPORT_TAIL.match(folded, at):
        return None
    at = past_spaces(text, at)
    quote = quoted(text, at)
    if quote:
        inner = _WHICH_TIME.sub("", text[quote[0] : quote[1]].strip())
        name = _upper(inner) if word == "giải thưởng" and _OWN_HEAD.match(inner) else f"{written} {inner}"
        return _with_classes(folded, quote[1] + 1, AwardName(None, name, family=family), "awards.name_free")
    if word == "huy chương" and _MEET.match(folded, at):
        return Read(start + len(word), AwardName(None, written, (), family, plain=True), "awards.name_head")
    end = _own_end(text, folded, start, at, (word, family))
    tail = text[at:end].strip()
    if word == "giải" and (is_crown(tail) or _PLACE_OF_SHOW.match(tail)):  # "giành giải Quán quân (chương trình X)"
        return None
    own = prize_of_contest(text, folded, (at, end), written) if word in ("giải", "cúp") and tail else None
    if own is not None:
        return own
    if not tail:
        if word == "anh hùng" and folded.endswith("lần phong ", 0, start):  # of a place or unit; "được phong anh hùng" may be mere praise
            return Read(at, AwardName(None, written, family=family), "awards.name_free")
        if word in ("giải", "cúp", "anh hùng", "cờ đơn vị", "cờ dẫn đầu", "cờ truyền thống"):
            return None
        after, classes = read_classes(folded, start + len(word))
        whole = word == "bằng danh dự" and folded.startswith(" của ", after)  # its giver tells it from others
        return Read(after, AwardName(None, written, classes, family, plain=not whole), "awards.name_head")
    return _with_classes(folded, end, AwardName(None, f"{written} {_upper(tail) if tail[:3] == 'vì ' else tail}", family=family), "awards.name_free")


_PLACE_OF_SHOW = regex(r"(?:quán quân|á quân|quý quân) ", re.IGNORECASE)


def _own_end(text: str, folded: str, start: int, at: int, head: tuple[str, str]) -> int:
    """Offset behind the name of its own that a head at `start` has from `at` on; the end of the head where it has none."""
    word, family = head
    bare = start + len(word)
    caused = family == "ky-niem-chuong" and _CAUSE.match(folded, at) is not None
    opens = text[at : at + 1].isupper() or word in ("cờ đơn vị", "cờ dẫn đầu") or caused
    end = free_end(text, at, words=12, lower=9 if family in ("ky-niem-chuong", "huy-hieu") else 3) if opens and at > bare else bare
    end = max(end, quoted_end(text, at)) if word in ("giải", "giải thưởng", "cúp") and end > bare else end
    end = with_praise(text, end) if word in ("giải", "giải thưởng") and end > bare else end
    end = field_end(text, folded, at) if end == bare and word in ("giải thưởng", "giải báo chí") else end
    counted = word == "giải thưởng" and folded[max(0, start - 2) : start - 1].isdigit()  # "trao 12 giải thưởng Hội thi X": its places
    bare_contest = CONTEST_HEAD.match(folded, at) if counted else CONTEST_HEAD.fullmatch(folded[at:end].strip())
    return bare if bare_contest else end  # "trao giải thưởng Cuộc thi lần thứ IV"


#: "kỷ niệm chương vì sự nghiệp X": causes by which such badges are called; "vì những đóng góp" says why.
_CAUSE = regex(r"vì (?:sự (?:nghiệp|phát triển|tiến bộ)|thế hệ trẻ|giai cấp|chủ quyền)(?!\w)")
#: Which time it is given, within the quotation marks of a prize's name.
_WHICH_TIME = regex(r"(?:[\s,–-]+(?:năm (?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?|lần thứ [^\s,]+)){1,2}$")
#: A quoted prize that says itself what it is: giải thưởng "Cúp vàng X".
_OWN_HEAD = regex(r"(?i:cúp|giải|huy chương|cờ|danh hiệu)\s")
_PART_OF = {"huân chương": "huy ", "giải thưởng": "hội đồng "}  # "huy huân chương", the council of a prize


def _head_stands(folded: str, start: int, word: str) -> bool:
    """Whether a head that is also part of other words means an award here."""
    before = folded[max(0, start - 24) : start]
    if word == "huy hiệu":  # "phát huy hiệu quả"
        return not folded.startswith(" quả", start + len(word)) and not before.endswith("phát ")
    if word in ("giải", "cúp"):  # tournaments bear the same words; a prize is won or given
        return bool(_WON.search(before) or _ALSO.search(folded[max(0, start - 120) : start]))
    if word == "anh hùng":  # before a name it is an honorific; "danh hiệu Anh hùng …" is the honour
        return before.rstrip(' "“').endswith(("danh hiệu", "lần phong"))
    return not before.endswith(_PART_OF.get(word, "\n"))


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


#: In this order: what is written with a grammar of its own goes before the catalogue, and that before free names.
_READERS = (
    read_badge, read_medal, _read_resistance, _read_flag, read_prize, read_shared_place, read_category, read_field, read_winning, _read_titled,
    read_crown, read_top, read_citizen, read_fighter, read_reached, _read_known, read_headed, _read_free,
)
