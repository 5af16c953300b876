"""Districts and wards: column tables with an index by the key of the name, since 14,000 objects would cost every start."""

from __future__ import annotations

from typing import Any

from extractor.catalogues._fold import fold
from extractor.catalogues.unit_names import unit_key

LAST_DAY = "2025-06-30"
FIRST_DAY = "2025-07-01"


def build(facts: dict[str, Any], dissolved: list[dict[str, Any]], spellings: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The contents of `districts.json`, `wards.json`, `wards_before.json` and `ward_mapping.json`."""
    sources = {"units": "; ".join(facts["meta"]["sources"]), "dissolved": "resolutions of the National Assembly's standing committee"}
    districts = [_district(unit) for unit in facts["districts"]] + [_dissolved(unit) for unit in dissolved]
    now = [[_bare(u), u["type"], u["code"], u["province_code"], u["lat"], u["lon"], u["area_km2"]] for u in facts["wards_now"]]
    before = [[_bare(u), u["type"], u["code"], u["district_code"]] for u in facts["wards_before"]]
    tables = {
        "districts": _table("Districts until 2025-06-30, with some dissolved before", sources, None, LAST_DAY, _DISTRICT, districts),
        "wards": _table("Communes, wards and special zones from 2025-07-01", sources, FIRST_DAY, None, _WARD, now),
        "wards_before": _table("Communes, wards and townships of 2025-06-30", sources, None, LAST_DAY, _WARD_BEFORE, before),
        "ward_mapping": _mapping(facts, sources),
    }
    _add_spellings(tables["districts"], spellings)
    return tables


def _add_spellings(table: dict[str, Any], spellings: list[dict[str, Any]]) -> None:
    """Files a district under its other spellings too."""
    for entry in spellings:
        rows = [n for n in table["index"][fold(entry["name"])] if table["rows"][n][3] == entry["province_code"]]
        for form in entry["spellings"]:
            known = table["index"].setdefault(fold(form), [])
            known += [row for row in rows if row not in known]
    table["index"] = dict(sorted(table["index"].items()))
    table["variants"] = _variants(table["index"])


def _variants(index: dict[str, list[int]]) -> dict[str, list[int]]:
    """The keys that even out spelling, where they differ from the folded name."""
    variants: dict[str, set[int]] = {}
    for name, rows in index.items():
        if (key := unit_key(name)) != name:
            variants.setdefault(key, set()).update(rows, index.get(key, ()))
    return {key: sorted(rows) for key, rows in sorted(variants.items())}


_DISTRICT = ["name", "type", "code", "province_code", "lat", "lon", "valid_from", "valid_to"]
_WARD = ["name", "type", "code", "province_code", "lat", "lon", "area_km2"]
_WARD_BEFORE = ["name", "type", "code", "district_code"]


def _bare(unit: dict[str, Any]) -> str:
    """The name without its type; a number keeps it out ("Quận 1" is named "1") and a bracket told two of one name apart."""
    name = str(unit["name"]).split(" (")[0]
    prefix = unit["type"].capitalize() + " "
    return name.removeprefix(prefix)


def _district(unit: dict[str, Any]) -> list[Any]:
    return [_bare(unit), unit["type"], unit["code"], unit["province_code"], unit["lat"], unit["lon"], None, LAST_DAY]


def _dissolved(unit: dict[str, Any]) -> list[Any]:
    return [unit["name"], unit["type"], None, unit["province_code"], None, None, None, unit["valid_to"]]


def _table(
    description: str, sources: dict[str, str], start: str | None, end: str | None, columns: list[str], rows: list[list[Any]]
) -> dict[str, Any]:
    index: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        index.setdefault(fold(row[0]), []).append(number)
    return {
        "description": description,
        "sources": sources,
        "source": "units",
        "valid_from": start,
        "valid_to": end,
        "columns": columns,
        "rows": rows,
        "index": dict(sorted(index.items())),
        "variants": _variants(index),
    }


def _mapping(facts: dict[str, Any], sources: dict[str, str]) -> dict[str, Any]:
    successors: dict[str, list[list[str]]] = {}
    for old, new, how in facts["ward_mapping"]:
        successors.setdefault(old, []).append([new, how])
    return {
        "description": "Old ward code to the wards of 2025-07-01 that took it over, with how: merged, divided, unchanged, renamed",
        "sources": sources,
        "source": "units",
        "valid_from": FIRST_DAY,
        "valid_to": None,
        "successors": dict(sorted(successors.items())),
    }
