"""`evaluate` gives the same figures as the scripts beside the annotated articles."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extractor.evaluate import attributes, facts, floors
from extractor.evaluate.load import records


@pytest.fixture(scope="module")
def spoiled(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records made of the annotation itself with some facts spoiled, so that every path of the scoring is walked."""
    lines = []
    for n, path in enumerate(sorted((shared / "gold" / "gold").glob("*.json"))[:90]):
        gold = json.loads(path.read_text())["gold"]
        more = shared / "gold" / "details" / path.name
        details = json.loads(more.read_text())["details"] if more.exists() else None
        lines.append(json.dumps(_record(path.stem, gold, details, n), ensure_ascii=False))
    out = tmp_path_factory.mktemp("records") / "records.jsonl"
    out.write_text("\n".join(lines) + "\n")
    return out


def _record(stem: str, gold: dict, details: dict | None, n: int) -> dict:
    def extra(kind: str, i: int) -> dict:
        return dict(details[kind][i]) if details and (i + n) % 3 else {}

    people = [
        {"name": p["name"], **{k: v for k, v in extra("people", i).items() if k != "roles"}, "roles": [{"text": r} for r in p["roles"]]}
        for i, p in enumerate(gold["people"])
    ]
    awards = [
        {**a, "recipients": [{"name": r.split("|")[0], "kind": "individual"} for r in a["recipients"]], **extra("awards", i)}
        for i, a in enumerate(gold["awards"])
    ]
    figures = [{**f, "max_value": f["max"], "unit": f["unit"] + (" nữa" if i % 5 == 0 else ""), **extra("figures", i)} for i, f in enumerate(gold["figures"])]
    return {
        "document": {"source": {"path": f"x/{stem}.json"}},
        "dates": [{"value": d} for i, d in enumerate(gold["dates"]) if (i + n) % 7] + [{"value": "1999"}],
        "provinces": [{"name": f"tỉnh {p}", "code": "10", "successor": {"code": "08"}} for p in gold["provinces"]],
        "locations": [{"name": x, **extra("locations", i)} for i, x in enumerate(gold["locations"]) if (i + n) % 5],
        "officials": [p for p in people if p["roles"]],
        "people": [p for p in people if not p["roles"]],
        "awards": awards if n % 4 else awards[1:],
        "figures": figures,
        "events": [{**gold["event"], "organizers": ["UBND tỉnh"]}] if gold.get("event") and n % 6 else [],
    }


@pytest.mark.parametrize("script", ["score.py", "score_details.py"])
def test_same_figures_as_the_scripts(shared: Path, spoiled: Path, script: str) -> None:
    run = subprocess.run(
        [sys.executable, shared / "gold" / script, shared / "gold", spoiled, "--json"], capture_output=True, text=True, check=True
    )
    theirs = json.loads(run.stdout)
    module = facts if script == "score.py" else attributes
    tallies, _ = module.score(shared / "gold", records(spoiled))
    assert {n: (t.gold, t.found, round(t.f1, 9)) for n, t in tallies.items()} == {
        n: (t["gold"], t["found"], round(t["f1"], 9)) for n, t in theirs.items() if n != "macro"
    }
    assert module.macro(tallies) == pytest.approx(theirs["macro"]["f1"])
    assert 0.2 < module.macro(tallies) < 0.99


def test_floors_only_rise(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    floors.raise_to(path, {"dates": facts.Tally(8, 10, 10)})
    floors.raise_to(path, {"dates": facts.Tally(5, 10, 10), "people": facts.Tally(9, 10, 10)})
    assert floors.read(path) == {"dates": 0.8, "people": 0.9}
    assert floors.fallen(floors.read(path), {"dates": facts.Tally(7, 10, 10)}) == ["dates: F1 0.700 is below its floor 0.800"]
