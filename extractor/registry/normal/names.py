"""Keys of names: of persons without the fillers that papers drop, of bodies with their abbreviations written out."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractor.catalogues import offices, people
from extractor.language.folding import fold, fold_ascii

#: Middle syllables that mark the sex and that papers leave out: "Nguyễn Thị Thanh Hương", "Nguyễn Thanh Hương".
_FILLERS = ("thi", "van")
_WORD = re.compile(r"[^\W_]+")
_ABBREVIATION = re.compile(r"(?<![^\W_])[A-ZĐ]{2,}(?:-[A-ZĐ]{2,})?(?![^\W_])")
_TOWN = re.compile(r"(?<![^\W_])(?:TP|TX|TT)\.?\s*(?=[A-ZĐ])")
_HCM = re.compile(r"(?<![^\W_])(?:TP\.?\s*|Thành phố\s+)?HCM(?![^\W_])", re.IGNORECASE)
_TOWN_WORDS = {"TP": "thành phố ", "TX": "thị xã ", "TT": "thị trấn "}
_COLLECTIVE = re.compile(
    r"^(?:(?:tập thể|đơn vị|gia đình|hộ|cán bộ|chiến sĩ|nhân dân|đảng bộ|chính quyền|quân dân|lực lượng vũ trang|các dân tộc)"
    r"(?:,| và)?\s+)+(?=\S)"
)


def person_key(name: str) -> str:
    """The folded name without the fillers thị and văn: reports are looked for under it.

    Of three syllables papers leave them out only behind a rare family name ("Lù Thị Mẩy", "Lù Mẩy"): "Nguyễn Văn Hùng" and
    "Nguyễn Hùng" are two names.

    >>> person_key("Nguyễn Thị Thanh Hương"), person_key("NGUYỄN THANH HƯƠNG"), person_key("Nguyễn Văn Hùng")
    ('nguyen thanh huong', 'nguyen thanh huong', 'nguyen van hung')
    """
    return " ".join(_kept(_WORD.findall(fold_ascii(name))))


@lru_cache(maxsize=65536)
def spelled_out(name: str) -> str:
    """A body's name with its unambiguous abbreviations written out: "UBND TP. Lào Cai" → "Ủy ban nhân dân thành phố Lào Cai"."""
    name = _HCM.sub("thành phố Hồ Chí Minh", name)
    name = _TOWN.sub(lambda m: _TOWN_WORDS[m.group()[:2]], name)
    return _ABBREVIATION.sub(lambda m: _expansion(m.group()), name)


def _expansion(short: str) -> str:
    found = offices.expand(short)
    return found[0] if len(found) == 1 else short


@lru_cache(maxsize=65536)
def body_key(name: str) -> str:
    """The toned and folded name of a body, abbreviations written out, words like "tập thể" or "cán bộ và nhân dân" left out.

    >>> body_key("Tập thể UBND xã Y Tý")
    'ủy ban nhân dân xã y tý'
    """
    words = " ".join(_WORD.findall(fold(spelled_out(name))))
    return _COLLECTIVE.sub("", words)


def only_people(head: str) -> bool:
    """Whether a name without its province is but "nhân dân các dân tộc" or nothing: then it means the province."""
    return body_key(f"{head} x") == "x"


@lru_cache(maxsize=65536)
def toned(name: str) -> str:
    """The words of a name, case and placement of tones evened out."""
    return " ".join(_WORD.findall(fold(name)))


@lru_cache(maxsize=65536)
def same_toned(a: str, b: str) -> bool:
    """Whether two persons' names agree in tones: a name written without any agrees with each that folds to it.

    Fillers may be missing on one side. Arguments are `toned` names of one `person_key`.
    """
    if a == b:
        return True
    left, right = a.split(), b.split()
    if a.isascii() or b.isascii():
        return len(left) > 1 and _bare(left, folded=True) == _bare(right, folded=True) and not (a.isascii() and b.isascii())
    return _bare(left) == _bare(right) and len(left) != len(right) and min(len(left), len(right)) > 1


@lru_cache(maxsize=65536)
def bare_toned(name: str) -> str:
    """A toned name without fillers: names of one block that differ in it, and are written with tones, are two."""
    return " ".join(_bare(name.split()))


def _bare(words: list[str], folded: bool = False) -> list[str]:
    kept = _kept(words)
    return [fold_ascii(w) for w in kept] if folded else kept


def _kept(words: list[str]) -> list[str]:
    """The words of a name without fillers, where those left tell it apart."""
    kept = [w for i, w in enumerate(words) if not (0 < i < len(words) - 1 and fold_ascii(w) in _FILLERS)]
    return words if 0 < len(kept) < 3 and fold_ascii(words[0]) in _common_surnames() else kept


@cache
def _common_surnames() -> frozenset[str]:
    """Folded family names that many bear."""
    return frozenset(map(fold_ascii, people.surnames("very-common", "common")))


@lru_cache(maxsize=65536)
def rarity(name: str) -> int:
    """How telling a person's toned name is, from language alone: 0 for the commonest shapes, up to 3.

    Frequencies in the registry are left out on purpose: they change with each build, and decisions must not.
    """
    words = name.split()
    if len(words) < 2:
        return 0
    frequency = people.frequency(words[0])
    points = {"very-common": 0, "common": 1}.get(frequency or "", 2)
    common_middle = len(words) == 3 and fold_ascii(words[1]) in _FILLERS
    return min(3, points + (0 if common_middle else 1 if len(words) <= 3 else 2))


@lru_cache(maxsize=65536)
def telling_words(text: str) -> frozenset[str]:
    """Folded words of an office, unit or reason, abbreviations written out."""
    return frozenset(_WORD.findall(fold_ascii(spelled_out(text))))


@lru_cache(maxsize=65536)
def office_head(role: str) -> tuple[str, bool] | None:
    """The catalogue's office at the beginning of a role, and whether it is the deputy's; None where it is none."""
    words = fold(spelled_out(role)).split()
    heads = offices.office_heads()
    for length in range(min(5, len(words)), 0, -1):
        if (found := heads.get(" ".join(words[:length]))) is not None:
            return found[0].id, found[1]
    return None


#: Places whose names repeat over the country.
_REPEATED = ("xã", "phường", "huyện", "thị trấn", "quận", "thôn", "bản")


#: Bodies that every province has, however long their names.
_EVERYWHERE = (
    "sở ", "phòng ", "chi cục ", "cục ", "ban ", "thanh tra ", "văn phòng ", "hội ", "liên đoàn ", "ủy ban ", "tỉnh ", "thành ", "công an ",
)
#: Bodies that bear a proper name after their kind.
_NAMED = ("trường ", "bệnh viện ", "công ty ", "nhà máy ", "hợp tác xã ", "đồn ", "ngân hàng ", "tập đoàn ", "lữ đoàn ", "trung đoàn ")


@lru_cache(maxsize=65536)
def own_name(key: str) -> bool:
    """Whether a body's key tells it apart without its province: not "Sở Y tế", not a commune or district."""
    if key.startswith(_EVERYWHERE) or any(f" {word} " in f" {key} " for word in _REPEATED):
        return False
    return len(key.split()) >= (4 if key.startswith(_NAMED) else 5)


def surname_known(name: str) -> bool:
    """Whether a name begins with a family name of the catalogue."""
    words = name.split()
    return len(words) > 1 and people.is_surname(words[0])
