"""The catalogue of provinces, from the checked facts: 63 until 2025-06-30, 34 from 2025-07-01, older ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from building.tables import slug
from extractor.catalogues._fold import fold

MERGER = "2025-07-01"
LAST_DAY = "2025-06-30"
HUE_CITY_FROM = "2025-01-01"

# By-names and names of a part: they point at the province only where something else says so.
_NICKNAMES = {
    "Thủ đô", "Thủ đô Hà Nội", "Đất mỏ", "Vùng mỏ", "Đất Tổ", "Kinh Bắc", "Đất Cảng", "thành phố Cảng", "thành phố Hoa phượng đỏ",
    "cố đô Hoa Lư", "xứ Thanh", "xứ Nghệ", "Cố đô", "Cố đô Huế", "xứ Quảng", "đất Võ", "Vũng Tàu", "Tây Đô", "Quảng Đà",
}  # fmt: skip
_ABBREVIATIONS = {"HN", "HCM", "HCMC", "TPHCM", "BRVT", "BR-VT", "BR - VT", "BR – VT", "TT Huế", "TT-Huế", "T.T.Huế", "TT. Huế", "QN-ĐN"}
_DROPPED = {"TP.HCM mới", "tỉnh Hà Tây cũ", "Hà Tây cũ"}


def build(facts: dict[str, Any]) -> dict[str, Any]:
    """The content of `provinces.json`."""
    new = {unit["code"]: unit for unit in facts["provinces_34"]}
    entries = [_new(unit) for unit in facts["provinces_34"]]
    entries += [_old(unit, new[unit["new_code"]]) for unit in facts["provinces_63"] if unit["valid_to"]]
    entries += [entry for unit in facts["historical"] for entry in _historical(unit)]
    _date_beginnings(entries)
    collisions = sorted({e["code"] for e in entries if e["era"] == "63" and _other_bearer(e, entries)})
    return {
        "name": "provinces",
        "description": "Provinces and centrally run cities of Viet Nam, dated; codes of the General Statistics Office",
        "sources": _sources(facts["meta"]),
        "code_collisions": collisions,
        "traps": facts["meta"]["traps"],
        "entries": entries,
    }


# The two days on which many provinces were divided and whose resolutions are known: NQ of 1996-11-06, NQ 22/2003/QH11.
_DIVISIONS = {"1996-12-31": "1997-01-01", "2003-12-31": "2004-01-01"}


def _date_beginnings(entries: list[dict[str, Any]]) -> None:
    """A province that came of a division on a known day began on the day after."""
    for parent in entries:
        begun = _DIVISIONS.get(parent["valid_to"] or "")
        for part in parent["successors"] if begun else []:
            for entry in entries:
                if entry["name"] == part["name"] and entry["era"] in ("34", "63") and entry["valid_from"] is None:
                    entry["valid_from"] = begun
                    entry["types"][0]["from"] = begun


def _other_bearer(entry: dict[str, Any], entries: Iterable[dict[str, Any]]) -> bool:
    return any(e["era"] == "34" and e["code"] == entry["code"] and e["name"] != entry["name"] for e in entries)


def _sources(meta: dict[str, Any]) -> dict[str, str]:
    return {
        "63": "vietnam-provinces 0.6.0 and the address mapping of underthesea 9.5, which agree on all 63",
        "34": "; ".join(meta["docs"]),
        "historical": "luatuni.vn (divisions and mergers); invietnam.org thread-209; phong-van.com",
        "hue": "NQ 175/2024/QH15",
    }


def _new(unit: dict[str, Any]) -> dict[str, Any]:
    is_hue = unit["name"] == "Huế"
    valid_from = HUE_CITY_FROM if is_hue else unit["valid_from"]
    entry = _entry(unit["name"], unit["type_2025_07_01"], _without_thua_thien(unit["aliases"]) if is_hue else unit["aliases"])
    return entry | {
        "id": unit["id"],
        "valid_from": valid_from,
        "source": "34" if unit["merged"] else "63",
        "era": "34",
        "code": unit["code"],
        "predecessors": [part["code"] for part in unit["merged_from"]] if unit["merged"] else [],
        "types": _types(entry["kind"], valid_from, unit.get("type_changes", [])),
        "region": unit["region_6_after_2025"],
    }


def _types(kind: str, valid_from: str | None, changes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"type": kind, "from": valid_from, "source": None}] + [
        {"type": _kind(change["type"]), "from": change["from"], "source": change["doc"]} for change in changes
    ]


def _old(unit: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    entry = _entry(unit["name"], unit["type"], unit["aliases"])
    return entry | {
        "id": unit["id"] + ("-before-2025-07" if unit["same_name_continues"] else ""),
        "valid_to": LAST_DAY,
        "source": "63",
        "era": "63",
        "code": unit["code"],
        "successors": [{"code": new["code"], "name": new["name"]}],
        "types": [{"type": entry["kind"], "from": None, "source": None}],
        "region": unit["region_6"],
    }


def _historical(unit: dict[str, Any]) -> list[dict[str, Any]]:
    names = [name.split(" (")[0].strip() for name in unit["name"].split(";")]
    return [_former(name, unit, lone=len(names) == 1) for name in names]


def _former(name: str, unit: dict[str, Any], *, lone: bool) -> dict[str, Any]:
    is_hue = name == "Thừa Thiên Huế"
    entry = _entry(name, unit["type"], unit["aliases"] + (["TT Huế", "TT. Huế", "T.T.Huế", "Thừa Thiên-Huế"] if is_hue else []))
    return entry | {
        "id": f"{slug(name)}-until-{(unit['to'] or 'x')[:4]}",
        "valid_from": unit["from"],
        "valid_to": unit["to"],
        "source": "hue" if is_hue else "historical",
        "verified": not unit["unverified"] or is_hue,
        "era": "historical" if lone else "before-1976",
        "code": "46" if is_hue else None,
        "successors": _successors(unit["split_or_merged_into"], is_hue),
        "types": [{"type": entry["kind"], "from": unit["from"], "source": None}],
        "region": "",
    }


def _successors(names: list[str], is_hue: bool) -> list[dict[str, Any]]:
    bare = [name.removeprefix("thành phố ").strip() for name in names]
    return [{"code": "46" if is_hue else None, "name": name} for name in bare]


def _kind(type_name: str) -> str:
    return "thành phố" if type_name.startswith("thành phố") else type_name


def _without_thua_thien(aliases: list[str]) -> list[str]:
    return [alias for alias in aliases if not alias.startswith(("Thừa", "TT", "T.T", "tỉnh"))]


def _entry(name: str, type_name: str, aliases: list[str]) -> dict[str, Any]:
    kept = [alias for alias in aliases if alias not in _DROPPED and fold(alias) != fold(name)]
    nicknames = [alias for alias in kept if alias in _NICKNAMES]
    short = [alias for alias in kept if alias in _ABBREVIATIONS]
    spellings = _distinct(alias for alias in kept if alias not in _NICKNAMES | _ABBREVIATIONS and not _prefixed(alias, name))
    return {
        "id": "", "name": name, "spellings": spellings, "kind": _kind(type_name), "valid_from": None, "valid_to": None,
        "source": "", "verified": True, "era": "", "code": None, "abbreviations": short, "nicknames": nicknames,
        "predecessors": [], "successors": [], "types": [], "region": "",
    }  # fmt: skip


def _prefixed(alias: str, name: str) -> bool:
    return fold(alias).endswith(" " + fold(name)) or fold(alias) == "tp." + fold(name)


def _distinct(aliases: Iterable[str]) -> list[str]:
    seen: dict[str, str] = {}
    for alias in aliases:
        seen.setdefault(fold(alias), alias)
    return list(seen.values())
