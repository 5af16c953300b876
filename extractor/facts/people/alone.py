"""One word alone as a person's name: what tells that it is one."""

from __future__ import annotations

from extractor.facts.people.called import CALLED, NAMED
from extractor.facts.people.context import says
from extractor.facts.people.follows import aged, apposed, registered
from extractor.facts.people.vocabulary import foreign_families, foreign_givens, name_words, natural_names, person_words
from extractor.language.name_tokens import NameToken

#: What closes a speech before who spoke it.
_SPOKEN = ('", ', "”, ")


def named_alone(text: str, word: NameToken) -> bool:
    """Whether "tên" leads to one word, "tên con là" to a foreign one, "bầu" to a given name ("bầu | Đức"), or birth and home follow one.

    Or a foreign given name tells who spoke the words before it ("…”, | Terry | kể").
    """
    start = word.start
    if CALLED.search(text, start - 40, start) is not None:
        return True
    if text.endswith(("bầu ", "Bầu "), 0, start):
        verb = word.key in person_words("body-opener") or text.endswith(("bà bầu ", "được bầu "), 0, start)  # "bầu Ban kiểm phiếu"
        return word.key in name_words().givens and not verb
    if not word.vietnamese and text.endswith(_SPOKEN, 0, start) and says(text, word.end, "speech"):
        return word.key in foreign_givens() or word.key in foreign_families()
    if word.vietnamese:
        return word.key in name_words().givens and registered(text, word.end)
    return NAMED.search(text, start - 50, start) is not None


def given_river(word: NameToken) -> bool:
    """Whether the name of a river or mountain of one syllable is a given name ("Hương", "Hiếu", "Sơn"), which an occupation may lead to."""
    return word.key in natural_names() and word.key in name_words().givens


def heard_part(text: str, word: NameToken) -> bool:
    """Whether a given name behind "bệnh nhân", "cử tri" or the like speaks, or its age follows."""
    told = aged(text, word.end) or says(text, word.end, "speech") or apposed(text, word.end)
    people = word.key in person_words("people-name")  # "14 du khách | Việt, một tài xế"
    return word.vietnamese and word.key in name_words().givens and told and not people
