"""The players of a line-up: "Đội hình xuất phát: A, B (C 90'); D, E - F", "Hải Âu (4-3-3): A; B, C"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.facts.marks import Mark
from extractor.facts.people.model import NameValue
from extractor.facts.people.vocabulary import place_names
from extractor.language.capitals import UPPER
from extractor.language.patterns import regex

#: What opens a list of players: the word for it, or a team with its lines.
_OPENS = regex(
    rf"(?:[Đđ]ội hình[^:\n.]{{0,60}}|[{UPPER}][^:\n.,;()]{{2,30}} ?\(\d(?:-\d){{2,4}}\)|[.\n] ?[{UPPER}][^:\n.,;()]{{2,30}})"
    r": (?![^:\n.,;]{2,40}: )"
)
#: One of them stands in whatever `_SQUAD` finds.
_SIGNS = ("ội hình", "-1)", "-2)", "-3)", "-4)")
_SQUAD = regex(r"[Đđ]ội hình|\(\d(?:-\d){2,4}\)")
_END = regex(r"(?<![ (][A-Z])\.(?= |\n|\Z)|\n|\Z")  # but "N. Jorgensen"
_ITEM = regex(r"[^,;()]+?(?= ?[,;()]| [-–] |\Z)")
_WORD = rf"[{UPPER}](?:[^\W\d_]|[’'.-](?=[^\W\d_]))*"
_PARTICLES = r"(?:(?:van|de|da|di|der|den|ter|dos|del|el|al) )*"
#: A player, and the minute at which he comes or goes.
_PLAYER = regex(rf"(?P<name>(?:[A-Z]\. ?)?{_PARTICLES}{_WORD}(?: {_PARTICLES}{_WORD}){{0,3}})(?: \d{{1,3}}(?:\+\d{{1,2}})?[’']?)?")
_GAP = regex(r"[ ,;()–-]+")
#: So many players make a team, and so few words between them may be something else.
_FEWEST = 7
_OTHERS = 2


def lined_up(text: str, found: Sequence[Mark]) -> list[Mark]:
    """The candidates with the players of line-ups, each in full.

    Args:
        text: the whole text.
        found: the candidates so far; those inside a player's name give way to it.
    """
    if not any(sign in text for sign in _SIGNS) or _SQUAD.search(text) is None:
        return list(found)
    players = [mark for opening in _OPENS.finditer(text) if _in_squads(text, opening.start()) for mark in _players(text, opening.end())]
    known = {(m.value.start, m.end) for m in found if m.value.strength == "strong"}
    new = [p for p in players if (p.start, p.end) not in known]
    inside = {at for p in new for at in range(p.start, p.end)}
    return [*(m for m in found if m.value.start not in inside), *new]


_NEAR = 700


def _in_squads(text: str, at: int) -> bool:
    """Whether the word for a line-up, or the lines of a team, stand before a list or at its head."""
    return _SQUAD.search(text, at - _NEAR, at + 50) is not None


def _players(text: str, at: int) -> Iterator[Mark]:
    """The players from an offset to the end of the sentence; none unless they are a team."""
    ending = _END.search(text, at)
    end = ending.start() if ending is not None else len(text)
    marks, others = [], 0
    while at < end:
        gap = _GAP.match(text, at, end)
        at = gap.end() if gap is not None else at
        item = _ITEM.match(text, at, end)
        if item is None:
            break
        player = _PLAYER.fullmatch(text, at, item.end())
        if player is not None:
            value = NameValue(player["name"], "strong", "given", at)
            marks.append(Mark(at, player.end("name"), value, "names.lined_up"))
        others += player is None
        at = item.end()
    places = sum(mark.value.name.lower() in place_names() for mark in marks)
    if len(marks) >= _FEWEST and max(others, places) <= _OTHERS:
        yield from marks
