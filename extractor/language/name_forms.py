"""The forms one person's name takes: the given name, the short forms of later mentions, and whether two forms can be one person."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from extractor.language.folding import fold
from extractor.language.name_tokens import even_apostrophes
from extractor.language.syllables import is_vietnamese_syllable

_I_FOR_Y = {"ỳ": "ì", "ý": "í", "ỷ": "ỉ", "ỹ": "ĩ", "ỵ": "ị", "y": "i"}
_PREFIXES = ("h'", "k'")


def given_name(name: str) -> str:
    """Give the part of a full name by which Vietnamese texts call a person again.

    The last syllable of a Kinh name, the whole pair after "Thích (Nữ)", the name before the clan after Y or H', the last word of
    a Western name, the first of a Korean one (hyphenated given name), as the press writes "ông Kim".

    >>> [given_name(n) for n in ("Nguyễn Văn An", "Y Bion Niê Kđăm", "H'Yim Kđoh", "Thích Nữ Diệu Tâm", "Kim Min-ho")]
    ['An', 'Bion', "H'Yim", 'Diệu Tâm', 'Kim']
    """
    words = name.split()
    if not words:
        return ""
    keys = _keys(name)
    if keys[0] == "thích" and len(words) > 2:
        return " ".join(words[2 if keys[1] == "nữ" and len(words) > 3 else 1 :])
    if keys[0] in ("y", "h'", "k'") and len(words) > 1:
        clan = next((n for n in range(2, len(words)) if not is_vietnamese_syllable(words[n])), len(words))
        return " ".join(words[1:clan])
    if keys[0].startswith(_PREFIXES):
        return words[0]
    if len(words) > 1 and "-" in words[-1] and words[-1][0].isupper():
        return words[0]
    return words[-1]


def short_forms(name: str) -> tuple[str, ...]:
    """Give the shorter forms a later mention may use, longest first, the name itself left out.

    >>> short_forms("Nguyễn Thị Thanh Hà")
    ('Thị Thanh Hà', 'Thanh Hà', 'Hà')
    """
    words = name.split()
    forms = [" ".join(words[n:]) for n in range(1, len(words))]
    given = given_name(name)
    if given and given != name and given not in forms:
        forms.append(given)
    return tuple(forms)


def same_person_name(first: str, second: str) -> bool:
    """Whether two forms can name one person: equal but for spelling, or one a short form of the other.

    Spelling means case, tone placement, i for y, the look of apostrophes and hyphens or their absence. It does not guess: an
    initial ("Nguyễn Văn T.") equals only itself, and a left-out middle name ("Lê Hà" for "Lê Thị Hà") is another name.

    >>> same_person_name("NGUYỄN THUÝ HÀ", "Thúy Hà"), same_person_name("Lê Hà", "Lê Thị Hà"), same_person_name("Lý Mỹ", "Lí Mĩ")
    (True, False, True)
    """
    one, two = _keys(first), _keys(second)
    if not one or not two:
        return False
    if len(one) < len(two):
        one, two, first = two, one, second
    if one[-len(two) :] == two or "".join(one) == "".join(two):
        return True
    return two == _keys(given_name(first))


@lru_cache(maxsize=4096)
def _keys(name: str) -> tuple[str, ...]:
    """Fold the words of a name; final stops and the look of apostrophes do not count, nor does how a syllable is spelled."""
    return tuple([even_syllable(word.rstrip(".")) for word in even_apostrophes(fold(name)).split()])


#: A tone on the u of "qu", which is no vowel ("Qúy", "Qùy"), and where it belongs.
_ON_QU = {"ú": "\u0301", "ù": "\u0300", "ủ": "\u0309", "ũ": "\u0303", "ụ": "\u0323"}


def even_syllable(word: str) -> str:
    """Write a folded syllable in one of its spellings: i for a y that is the whole rhyme, the tone of "qu" on its vowel.

    "thúy" and "Y" stay, since y and i are two rhymes behind u and alone.

    >>> even_syllable("mỹ"), even_syllable("qúy"), even_syllable("quý"), even_syllable("thúy")
    ('mĩ', 'quí', 'quí', 'thúy')
    """
    if len(word) > 2 and word[0] == "q" and word[1] in _ON_QU and word[2] in "aeiyơêâ":
        word = f"qu{unicodedata.normalize('NFC', word[2] + _ON_QU[word[1]])}{word[3:]}"
    onset, rhyme = word[:-1], word[-1:]
    if rhyme in _I_FOR_Y and onset in ("h", "k", "l", "m", "s", "t", "v", "qu"):
        return onset + _I_FOR_Y[rhyme]
    return word
