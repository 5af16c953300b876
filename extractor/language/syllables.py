"""What can be a Vietnamese syllable: onset, rhyme and tone by the rules of the orthography.

The tables follow the standard description of quốc ngữ (L. C. Thompson, *A Vietnamese Reference Grammar*, ch. 1–3; the school
spelling rules of Quyết định 240/QĐ-1984): c/k/q and g/gh, ng/ngh by the vowel that follows, stops with sắc or nặng only.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from extractor.language.patterns import regex

_ONSET_LIST = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x"
_ONSETS = tuple(_ONSET_LIST.split())
_FRONT = "eêiy"

# Rhymes without tone, by their vowel; the glide o/u is written into the rhyme (oa, uê, uy).
_RHYME_LIST = """
a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu
iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu yt ynh
o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt
oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôp uôt uâ uân uâng uât uây
uê uêch uên uênh uêt uêu uơ uơi uơn uy uya uych uyn uynh uyên uyêt uyt uyu uyp
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
"""
_RHYMES = frozenset(_RHYME_LIST.split())
# After q the glide is always u, and opens to vowels that need o elsewhere (quan, quét).
_AFTER_Q_LIST = """
ua uac uach uai uam uan uang uanh uao uap uat uau uay uăc uăm uăn uăng uăp uăt uâc uân uâng uât uâu uây
ue uec uen ueng ueo uet uê uêch uên uênh uêt uêu ui uin uinh uip uit uơ uơi uơn uơt
uô uôc uôi uôn uông uy uych uyn uynh uyên uyêt uyt uyu uyp
"""
_AFTER_Q = frozenset(_AFTER_Q_LIST.split())
_STOP = ("c", "ch", "p", "t")
_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0309": "hỏi", "\u0303": "ngã", "\u0323": "nặng"}
_LONGEST = 14  # "nghiêng" decomposed, with room to spare; keeps long words out of the cache
_WORD = regex(r"[^\W\d_]+")


def _spellings() -> frozenset[str]:
    return frozenset(onset + rhyme for onset in ("", *_ONSETS) for rhyme in _RHYMES | _AFTER_Q if _agree(onset, rhyme))


def _agree(onset: str, rhyme: str) -> bool:
    """Whether the spelling rules let this onset stand before this rhyme."""
    if onset == "q":
        return rhyme in _AFTER_Q
    if rhyme not in _RHYMES:
        return False
    front = rhyme[0] in _FRONT
    if onset in ("c", "g", "ng"):
        return not front or (onset == "g" and rhyme.startswith("i"))
    if onset in ("k", "gh", "ngh"):
        return front or (onset == "k" and rhyme[0] in "ao")
    if onset == "gi":
        return rhyme[0] not in "iy"
    if rhyme.startswith("yê") or rhyme in ("yt", "ynh"):
        return onset == ""
    return not (onset == "" and rhyme.startswith("iê"))


_SPELLINGS = _spellings()


def split_tone(syllable: str) -> tuple[str, str | None]:
    """Take the tone off a syllable: its letters (NFC, lower case) and the tone's name, None for ngang or for no clear tone.

    >>> split_tone("Nguyễn"), split_tone("ba")
    (('nguyên', 'ngã'), ('ba', None))
    """
    decomposed = unicodedata.normalize("NFD", syllable.lower())
    marks = [letter for letter in decomposed if letter in _TONES]
    bare = unicodedata.normalize("NFC", "".join(letter for letter in decomposed if letter not in _TONES))
    return bare, _TONES[marks[0]] if len(marks) == 1 else None


def is_vietnamese_syllable(text: str) -> bool:
    """Whether one word can be a syllable of Vietnamese, in any case and either tone placement.

    Loans and names of other languages ("Kđoh", "Đắk") mostly cannot; a syllable without marks ("man") may be English too.

    >>> [is_vietnamese_syllable(word) for word in ("Nghiêng", "QUỐC", "thuỷ", "street", "cac", "Kđoh")]
    [True, True, True, False, False, False]
    """
    return 1 <= len(text) <= _LONGEST and _can_be_syllable(text)


@lru_cache(maxsize=20_000)
def _can_be_syllable(text: str) -> bool:
    decomposed = unicodedata.normalize("NFD", text.lower())
    if sum(letter in _TONES for letter in decomposed) > 1:
        return False
    bare, tone = split_tone(text)
    if bare not in _SPELLINGS:
        return False
    return tone in ("sắc", "nặng") if bare.endswith(_STOP) else True


def vietnamese_ratio(text: str, limit: int = 20_000) -> float:
    """Give the share of words among the first `limit` characters that can be Vietnamese syllables (0.0–1.0).

    Vietnamese text lies above 0.8, with its diacritics or without; English below 0.45; 0.0 when there is no word.

    >>> vietnamese_ratio("Ủy ban nhân dân tỉnh") > 0.9, vietnamese_ratio("The government announced its programme") < 0.5
    (True, True)
    """
    words = _WORD.findall(text[:limit])
    if not words:
        return 0.0
    return sum(map(_fits, words)) / len(words)


def _fits(word: str) -> bool:
    """Whether a word is a syllable, also one typed without its marks ("cac", "tinh")."""
    return is_vietnamese_syllable(word) or (word.isascii() and word.lower() in _ASCII_SPELLINGS)


def _without_marks(spelling: str) -> str:
    decomposed = unicodedata.normalize("NFD", spelling.replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


_ASCII_SPELLINGS = frozenset(map(_without_marks, _SPELLINGS))
