"""Whether two reports can speak of one award, and how much speaks for it.

A contradiction vetoes, whatever speaks for the pair: names are common and awards come in thousands, so agreement in name and
award alone joins strangers. Points are counted for what agrees beyond them.
"""

from __future__ import annotations

from extractor.registry.normal.names import same_toned
from extractor.registry.resolve.profile import Profile

#: Days between two reports of one award: same status; a proposal and its award; awards that the State gives once.
WINDOW, PROPOSAL_WINDOW, STATE_WINDOW = 45, 550, 200
#: Two texts that both name the day: a presentation may follow the conferral by weeks.
EXACT_WINDOW, EXACT_STATE_WINDOW = 30, 120
#: Points that join a pair.
ENOUGH = 4


def contradiction(a: Profile, b: Profile) -> str | None:
    """What keeps two reports of one block apart; None where nothing does.

    Args:
        a, b: reports whose folded names and award families agree.
    """
    if a.document == b.document and (a.fact == b.fact or a.status == b.status):
        return "one document lists both"
    if a.name != b.name and not (same_toned(a.name, b.name) if a.person else _same_body(a.name, b.name)):
        return "name"
    if not (a.telling and b.telling) and a.name and not _same_ground(a, b):
        return "body of no known province"
    if _award_differs(a, b):
        return "award"
    if a.class_ and b.class_ and a.class_ != b.class_:
        return "class"
    if _province_differs(a, b):
        return "province"
    if a.decision and b.decision and a.decision != b.decision:
        return "decision"
    if not a.state and _grantor_differs(a, b):
        return "grantor"
    if _days_apart(a, b):
        return "date"
    if a.person and _office_differs(a, b):
        return "role"
    return None


def points(a: Profile, b: Profile) -> int:
    """How much speaks for two reports that do not contradict each other."""
    gap = abs(a.day - b.day) if a.day is not None and b.day is not None else _season_gap(a, b)
    if gap is None and not (a.decision and a.decision == b.decision) and not (a.name and a.state) and not _same_reason(a, b):
        return 0  # undated, and of an award that comes every year or whose bearer nobody names
    if not a.name and (gap is None or gap > 7 or not (a.grantor or _same_reason(a, b))):
        return 5 if a.decision and a.decision == b.decision else 0
    score = min(a.rarity, b.rarity) if (a.telling and b.telling) or not a.name else 0
    score += 5 if a.decision and a.decision == b.decision else 0
    score += 2 if a.province and a.province == b.province else 0
    score += _office_points(a, b)
    score += _day_points(gap, a.exact and b.exact)
    score += 1 if a.class_ and a.class_ == b.class_ else 0
    score += 1 if a.award_id == b.award_id and not a.generic else 0
    score += 1 if a.grantor and a.grantor == b.grantor else 0
    score += 2 if _same_reason(a, b) else 0
    score += 1 if a.place and a.place == b.place else 0
    return score


def _same_reason(a: Profile, b: Profile) -> bool:
    return _share(a.reason, b.reason) >= 0.6 and min(len(a.reason), len(b.reason)) >= 4


def _season_gap(a: Profile, b: Profile) -> int | None:
    """Days between two dates of which one leaves its year out."""
    if a.season is None or b.season is None:
        return None
    gap = abs(a.season - b.season)
    return min(gap, 372 - gap)


def _same_body(a: str, b: str) -> bool:
    """Bodies of one folded block: the same tones, a longer form with its province, or one written without tones."""
    return a.startswith(b + " ") or b.startswith(a + " ") or a.isascii() != b.isascii()


def _province_differs(a: Profile, b: Profile) -> bool:
    if a.then and b.then:
        return a.then != b.then
    return bool(a.province and b.province and a.province != b.province)


def _same_ground(a: Profile, b: Profile) -> bool:
    """Bodies that every province has are one only by province or decision, or where no other could be meant by the grantor."""
    if a.province and b.province:
        return not _province_differs(a, b)
    return bool(a.decision and a.decision == b.decision) or bool(a.grantor and a.grantor == b.grantor and not a.state and (a.level or 0) >= 3
                                                                 and len(a.grantor.split()) >= 6)


def _award_differs(a: Profile, b: Profile) -> bool:
    if a.award_id == b.award_id:
        return a.award_id is None and a.award != b.award
    if a.award_id and b.award_id and not a.generic and not b.generic:
        return True
    return not (a.award.startswith(b.award) or b.award.startswith(a.award))


def _grantor_differs(a: Profile, b: Profile) -> bool:
    if a.grantor == b.grantor or not a.grantor or not b.grantor:
        return False
    if a.level and b.level and a.level != b.level:
        return True
    left, right = set(a.grantor.split()), set(b.grantor.split())
    return not (left <= right or right <= left)


def _days_apart(a: Profile, b: Profile) -> bool:
    if "revoked" in (a.status, b.status):
        return False
    if a.day is None or b.day is None:
        season = _season_gap(a, b)
        return season is not None and a.status == b.status and season > (EXACT_STATE_WINDOW if a.state else EXACT_WINDOW)
    gap = b.day - a.day
    if a.status != b.status:
        forward = gap if a.status == "proposed" else -gap
        return not -30 <= forward <= PROPOSAL_WINDOW
    if a.exact and b.exact:
        return abs(gap) > (EXACT_STATE_WINDOW if a.state else EXACT_WINDOW)
    return abs(gap) > (STATE_WINDOW if a.state else WINDOW)


def _office_differs(a: Profile, b: Profile) -> bool:
    """Both say an office, and the words have little in common: two bearers of one name, unless the body is the same."""
    unit = _share(a.unit, b.unit)
    if a.unit and b.unit and unit < 0.5:
        return True
    if not a.role or not b.role:
        return False  # one paper gives the office, another the unit: no contradiction
    if a.head and b.head and a.head != b.head:
        return unit < 0.75 and _share(a.role, b.role) < 0.75
    return max(_share(a.role, b.office), _share(b.role, a.office)) < 0.34


def _office_points(a: Profile, b: Profile) -> int:
    if not a.office or not b.office:
        return 0
    unit, role = _share(a.unit, b.unit), _share(a.role, b.role)
    return (2 if unit >= 0.75 else 0) + (1 if role >= 0.75 else 0) or (2 if _share(a.office, b.office) >= 0.75 else 0)


def _day_points(gap: int | None, exact: bool) -> int:
    if gap is None:
        return 0
    if gap == 0 and exact:
        return 3
    return 2 if gap <= 3 else 1 if gap <= 20 else 0


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    """Part of the smaller set that the other has too."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
