"""Each office of a person once: which of several wordings say the same, and which of them is fullest."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from extractor.catalogues import load
from extractor.facts.people.model import Role
from extractor.facts.people.vocabulary import provinces
from extractor.facts.people.wordings import bag as words_of
from extractor.language.folding import fold
from extractor.language.patterns import regex


def distinct(roles: list[Role]) -> list[Role]:
    """Each office once: of two wordings the one that holds all words of the other, at the place of the first."""
    kept: list[Role] = []
    for role in roles:
        for i, other in enumerate(kept):
            if _same(role, other):
                kept[i] = role if _fuller(role) > _fuller(other) else other
                break
        else:
            kept.append(role)
    return kept if len(kept) == len(roles) else distinct(kept)  # a fuller wording may be that of a third too


def _fuller(role: Role) -> tuple[int, bool]:
    """By what one wording is fuller than another: its words without a territory that it does not name, spelled out."""
    bag = list(words_of(role.text))
    return len(bag) - len(_unnamed(bag)), not (role.title or "").isupper()


#: Units by the words that only point to the page's own ("Sở Tài chính thành phố").
_UNITS = (["thành", "phố"], ["tỉnh"], ["huyện"], ["quận"], ["thị_xã"], ["xã"], ["phường"])
_LEVELS = frozenset(("tỉnh", "huyện", "quận", "xã", "phường", "thị_xã", "thị", "thành"))


def _unnamed(bag: list[str]) -> list[str]:
    """The unit without a name at the end of an office, or nothing."""
    return next((unit for unit in _UNITS if bag[-len(unit):] == unit and len(bag) > len(unit) + 2), [])


def core(words: str) -> list[str]:
    """Words of an office without an opening that says nothing of it ("nhà lãnh đạo", "nữ ca sĩ")."""
    bag = list(words_of(words))
    bag = [word for word in bag if word != "của"]
    bag = bag[1:] if len(bag) > 1 and bag[0] in ("nguyên", "cựu") else bag
    bag = bag[:2] + bag[3:] if bag[1:3] == ["trưởng", "bộ"] and len(bag) > 3 else bag  # "Bộ trưởng Bộ Y tế" is "Bộ trưởng Y tế"
    return bag[1:] if len(bag) > 2 and bag[0] in ("nhà", "nữ", "nam") else bag


#: Committees of the Party, and of the Youth Union, by their level: the secretaries of two of them are two.
_COMMITTEE = regex(r"\b(?:(?:tỉnh|thành|huyện|quận|thị|đảng|quân) [uủ]|chi bộ|(?:tỉnh|thành|huyện|quận|thị|xã) đoàn\b)")


def _committee(role: Role) -> str | None:
    """The first committee that an office names ("Đảng ủy cơ quan Thành đoàn" is one of the Party)."""
    found = _COMMITTEE.search(role.text.lower())
    return found.group() if found else None


#: An office that is told as former itself, and not by a word before the first of several.
_STATUS = regex(r"(?:nguyên|cựu) ", re.IGNORECASE)
_CEO = ["giám", "đốc", "điều", "hành"]


def _same(one: Role, two: Role) -> bool:
    """Whether two wordings say one office: one begins with the other, or titles agree and one holds all words of the other."""
    if (one.former != two.former and any(_STATUS.match(r.text) for r in (one, two))) or len({_committee(one), _committee(two)} - {None}) > 1:
        return False
    short, long = sorted((core(one.text), core(two.text)), key=len)
    if short == _CEO and _plain(two if core(one.text) == short else one) == ["tổng", "giám", "đốc"]:
        return True  # "Tổng giám đốc VNG", "CEO"
    if _plain(one) != _plain(two):
        return long[:len(short)] == short or _field_left_out(_plain(one), _plain(two), short, long)
    if not Counter(short) - Counter(long):
        return "ty" not in short or _one_gap(short, long)
    return any(_named_in(a, b) for a, b in ((short, long), (long, short)))


def _field_left_out(one: list[str], two: list[str], short: list[str], long: list[str]) -> bool:
    """Whether one of two wordings leaves out the field of an occupation, and both name its body ("cán bộ | thuế | Chi cục Thuế quận 1")."""
    title, fuller = sorted((one, two), key=len)
    told = " ".join(title) in _fielded() and fuller[:len(title)] == title and len(short) > len(title) + 1
    return told and not Counter(short) - Counter(long) and _one_gap(short, long)


@cache
def _fielded() -> frozenset[str]:
    return frozenset(" ".join(words_of(form)) for form in load("occupations").forms("role"))


def _one_gap(short: list[str], long: list[str]) -> bool:
    """Whether words are left out at one place only: two firms may share most of theirs ("Công ty Dầu A", "Công ty Điện lực Dầu khí A")."""
    begin = next((i for i, (one, two) in enumerate(zip(short, long, strict=False)) if one != two), len(short))
    end = next((i for i, (one, two) in enumerate(zip(short[::-1], long[::-1], strict=False)) if one != two), len(short))
    return begin + end >= len(short)


def _plain(role: Role) -> list[str]:
    """Words of a title without "nguyên" or "cựu", and without "Thường trực": a deputy told of with and without it is one."""
    bag = list(words_of(role.title or ""))
    bag = bag[1:] if len(bag) > 1 and bag[0] in ("nguyên", "cựu") else bag
    return bag[:-2] if bag[-2:] == ["thường", "trực"] else bag


def _named_in(one: list[str], two: list[str]) -> bool:
    """Whether two offices differ only by the name that one of them leaves out ("Sở Tài chính thành phố", "Sở Tài chính Đà Nẵng")."""
    unit = _unnamed(one)
    stem = one[:-len(unit)] if unit else []
    if not stem and one[-1:] == ["tỉnh"] and len(one) == 3 and two[:2] == one[:2]:
        return " ".join(two[2:]) in _provinces()  # "Chủ tịch tỉnh", "Chủ tịch Thừa Thiên Huế"
    return bool(stem) and two[:len(stem)] == stem and len(two) > len(stem) and not _LEVELS & set(two[len(stem):]) - set(unit)


@cache
def _provinces() -> frozenset[str]:
    return frozenset(fold(name) for name in provinces())
