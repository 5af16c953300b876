"""The catalogue of awards: the checked facts under the names that records use, and the heads that texts use alone."""

from __future__ import annotations

import re
from typing import Any

from extractor.catalogues._fold import fold

# Families whose name in a record is the bare head: the grantor stands in a field of its own.
_BARE_HEAD = {"bang-khen": "Bằng khen", "giay-khen": "Giấy khen", "co-thi-dua": "Cờ thi đua"}
_OWN_HEAD = {"co-luan-luu": "Cờ luân lưu"}
_CLASS_TAIL = re.compile(r"\s*\(?hạng.*$|\s*\(hạng.*$", re.IGNORECASE)
_QUOTES = str.maketrans("", "", "\"“”'‘’")


def build(facts: dict[str, Any], heads: list[dict[str, Any]]) -> dict[str, Any]:
    """The content of `awards.json`; heads come first, so that an equal spelling means the generic one."""
    entries = heads + [_entry(award) for award in facts["entries"] if award["id"] not in {head["id"] for head in heads}]
    meta = facts["meta"]
    return {
        "name": "awards",
        "description": "Honours of state, Party, bodies and contests; names as records write them",
        "sources": {**meta["sources"], "none": "named in texts; no source was read", "language": "how texts name an award without its grantor"},
        "families": meta["families"],
        "levels": meta["levels"],
        "entries": entries,
    }


def _entry(award: dict[str, Any]) -> dict[str, Any]:
    name = _canonical(award)
    forms = [_CLASS_TAIL.sub("", form) for form in (award["name"], *award["aliases"])]
    forms += [form.translate(_QUOTES) for form in forms]
    return {
        "id": award["id"],
        "name": name,
        "spellings": _spellings(name, forms),
        "kind": award["family"],
        "valid_from": award["valid_from"],
        "valid_to": award["valid_to"],
        "source": (award["sources"] or ["none"])[0],
        "verified": not award["unverified"],
        "sources": award["sources"],
        "full_name": award["name"],
        "abbreviations": award["abbreviations"],
        "classes": [number for number in map(_class_number, award["classes"]) if number],
        "level": award["level"],
        "track": award["track"],
        "grantors": award["grantors"],
        "grantor": _sole_grantor(award, name),
        "generic": False,
        "recipient_kinds": award["recipient_kinds"],
        "posthumous": award["posthumous"],
        "renamed_to": award["renamed_to"],
        "rank": award["rank"],
    }


def _canonical(award: dict[str, Any]) -> str:
    if award["id"] in _OWN_HEAD:
        return _OWN_HEAD[award["id"]]
    if award["family"] in _BARE_HEAD:
        return _BARE_HEAD[award["family"]]
    if re.match(r"Huy hiệu \d+ năm tuổi Đảng$", award["name"]):
        return "Huy hiệu Đảng"
    return re.sub(r"^Danh hiệu ", "", award["name"]).translate(_QUOTES)


def _spellings(name: str, forms: list[str]) -> list[str]:
    """Distinct after folding; a placeholder ("năm …") is no spelling."""
    seen = {fold(name): name}
    for form in forms:
        if "…" not in form and form.strip():
            seen.setdefault(fold(form), form.strip())
    return list(seen.values())[1:]


def _class_number(name: str) -> int | None:
    return {"hạng Nhất": 1, "hạng Nhì": 2, "hạng Ba": 3, "Nhất": 1, "Nhì": 2, "Ba": 3}.get(name)


def _sole_grantor(award: dict[str, Any], name: str) -> str | None:
    """The grantor that the award's own full name says ("Bằng khen của Thủ tướng Chính phủ"), else None."""
    said = re.match(rf"{re.escape(name)} của (.+)$", award["name"])
    return said.group(1) if said and award["verification"] != "none" else None
