"""The API: answers, redirects, cursors, limits, exports, and what schemathesis makes of its description."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor.registry.api.app import create_app
from tests.registry.conftest import run

pytest.importorskip("httpx", reason="the extra `web` is not installed")
from fastapi.testclient import TestClient


@pytest.fixture(scope="module")
def client(registry: Path) -> Iterator[TestClient]:
    with TestClient(create_app(str(registry)), raise_server_exceptions=True) as client:
        yield client


def test_search_pages_and_cursor(client: TestClient) -> None:
    seen: list[str] = []
    cursor = None
    for _ in range(3):
        page = client.get("/v1/awards", params={"q": "nguyễn", "limit": 7, **({"cursor": cursor} if cursor else {})}).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next"]
    assert len(seen) == len(set(seen)) == 21
    assert {"total", "items", "facets", "next"} == set(page)
    assert sum(v["count"] for v in page["facets"]["status"]) == page["total"]


def test_a_cursor_of_another_build_is_refused(client: TestClient) -> None:
    import base64

    stale = base64.urlsafe_b64encode(b"0123456789abcdef:20").decode().rstrip("=")
    assert client.get("/v1/awards", params={"cursor": stale}).status_code == 409
    assert client.get("/v1/awards", params={"cursor": "nonsense"}).status_code == 400


def test_the_build_is_the_etag(client: TestClient) -> None:
    first = client.get("/v1/awards?q=huân")
    assert client.get("/v1/awards?q=huân", headers={"If-None-Match": first.headers["etag"]}).status_code == 304


def test_an_award_with_sources_history_entity_document(client: TestClient, registry: Path) -> None:
    award = sqlite3.connect(registry).execute("SELECT id FROM awards WHERE documents > 1 ORDER BY id").fetchone()[0]
    whole = client.get(f"/v1/awards/{award}").json()
    sources = client.get(f"/v1/awards/{award}/sources").json()["sources"]
    assert len(sources) == whole["reports"]
    assert all(s["words"] and s["document"]["id"] for s in sources)
    assert client.get(f"/v1/awards/{award}/history").json()["history"]
    entity = client.get(f"/v1/entities/{whole['recipients'][0]['entity']}").json()
    assert award in [a["id"] for a in entity["timeline"]]
    assert client.get(f"/v1/documents/{sources[0]['document']['id']}").json()["document"]["id"] == sources[0]["document"]["id"]


def test_a_merged_id_leads_to_the_one_that_holds(registry: Path, tmp_path: Path) -> None:
    db = tmp_path / "r.sqlite"
    db.write_bytes(registry.read_bytes())
    a, b = [r[0] for r in sqlite3.connect(db).execute("SELECT id FROM awards WHERE recipient_kind = 'individual' ORDER BY id LIMIT 2")]
    run("merge", a, b, "--db", db)
    with TestClient(create_app(str(db)), follow_redirects=False) as client:
        codes = {i: client.get(f"/v1/awards/{i}") for i in (a, b)}
    kept = next(i for i, answer in codes.items() if answer.status_code == 200)
    gone = next(i for i, answer in codes.items() if answer.status_code == 308)
    assert codes[gone].headers["location"] == f"/v1/awards/{kept}"


def test_a_new_build_is_taken_over(registry: Path, tmp_path: Path, reports: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import extractor.registry.api.holder as holder

    monkeypatch.setattr(holder, "_LOOK", 0.0)
    (tmp_path / "a.jsonl").write_bytes(b"".join(reports[0][:50]))
    run("build", tmp_path / "a.jsonl", "--db", tmp_path / "r.sqlite")
    with TestClient(create_app(str(tmp_path / "r.sqlite"))) as client:
        before = client.get("/healthz").json()
        run("build", registry.parent / "all.jsonl", "--db", tmp_path / "r.sqlite")
        after = client.get("/healthz").json()
    assert after["awards"] > before["awards"]
    assert after["build"] != before["build"]


def test_match_and_suggest(client: TestClient, registry: Path) -> None:
    name = sqlite3.connect(registry).execute("SELECT name FROM entities WHERE kind = 'individual' AND name LIKE 'Nguyễn%' ORDER BY id").fetchone()[0]
    rows = client.post("/v1/match", json={"rows": [{"name": name}, {"name": "Không Ai Cả Đâu"}]}).json()["rows"]
    assert name in [e["name"] for e in rows[0]["found"]]
    assert rows[1]["found"] == []
    assert client.get("/v1/suggest", params={"q": name[:-1]}).json()["items"]


def test_limits(client: TestClient, registry: Path) -> None:
    assert client.get("/v1/awards", params={"q": "a" * 10_000}).status_code == 414
    assert client.get("/v1/awards", params={"q": "a" * 2_000}).status_code == 422
    assert client.get("/v1/awards", params={"limit": 101}).status_code == 422
    assert client.get("/v1/awards", params={"sort": "id; DROP TABLE awards"}).status_code == 422
    assert client.get("/?page=499").status_code == 200
    assert client.get("/?page=501").status_code == 422
    with TestClient(create_app(str(registry), rate=3)) as limited:
        assert [limited.get("/healthz").status_code for _ in range(5)] == [200, 200, 200, 429, 429]


def test_security_headers(client: TestClient) -> None:
    headers = client.get("/").headers
    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_exports(client: TestClient) -> None:
    text = client.get("/v1/export.csv?q=bằng khen").content.decode()
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text[1:])))
    assert rows
    office = client.get("/v1/export.office.csv?limit=3").content.decode("utf-8-sig")
    assert office.splitlines()[0].startswith("Họ và tên,Chức vụ,Đơn vị")
    lines = client.get("/v1/export.jsonl?limit=5").text.splitlines()
    assert [json.loads(line)["id"] for line in lines]
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(client.get("/v1/export.parquet?limit=10").content))
    assert table.num_rows == 10


def test_every_page_answers_in_both_languages(client: TestClient, registry: Path) -> None:
    db = sqlite3.connect(registry)
    columns = ("id", "entity", "grantor_id")
    award, entity, grantor = (db.execute(f"SELECT {c} FROM awards WHERE {c} IS NOT NULL ORDER BY id").fetchone()[0] for c in columns)
    document = db.execute("SELECT id FROM documents").fetchone()[0]
    paths = ["/", "/?q=nguyen&status=conferred&province_as=document"]
    paths += [f"/award/{award}", f"/entity/{entity}", f"/entity/{grantor}", f"/document/{document}"]
    for path in [*paths, "/provinces", "/about", *(f"/issues/{n}" for n in ("overdue", "disputed", "order", "counts"))]:
        for language in ("vi", "en"):
            page = client.get(path, params={"lang": language} if "?" not in path else None)
            assert page.status_code == 200, path
            assert "<h1" in page.text
    assert client.get("/award/aw0000000000000000").status_code == 404
    assert client.get("/nothing/here").status_code == 404


def test_review_wants_a_password_and_its_own_form(registry: Path, tmp_path: Path) -> None:
    from extractor.registry.api.review import create_review

    db = tmp_path / "r.sqlite"
    db.write_bytes(registry.read_bytes())
    with TestClient(create_review(str(db), "an", "mat-khau-dai")) as review:
        assert review.get("/").status_code == 401
        page = review.get("/", auth=("an", "mat-khau-dai"))
        assert page.status_code == 200
        a, b = sqlite3.connect(db).execute("SELECT a, b FROM doubts ORDER BY a, b").fetchone()
        data = {"a": a, "b": b, "verdict": "same", "key": "wrong"}
        assert review.post("/decide", data=data, auth=("an", "mat-khau-dai")).status_code == 403
        data["key"] = page.text.split('name="key" value="')[1].split('"')[0]
        assert review.post("/decide", data=data, auth=("an", "mat-khau-dai"), follow_redirects=False).status_code == 303
    assert sqlite3.connect(db).execute("SELECT action, who FROM decisions").fetchall() == [("same", "an")]


def test_schemathesis(registry: Path) -> None:
    schemathesis = pytest.importorskip("schemathesis")
    from hypothesis import HealthCheck, Phase, given, settings

    schema = schemathesis.openapi.from_asgi("/openapi.json", create_app(str(registry)))

    checked = 0
    for operation in schema.get_all_operations():
        strategy = operation.ok().as_strategy()

        @settings(max_examples=12, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck), database=None)
        def check(case: Any) -> None:
            case.call_and_validate()

        given(case=strategy)(check)()
        checked += 1
    assert checked >= 11


def test_a_body_is_one_when_it_grants_and_when_it_receives(tmp_path: Path) -> None:
    from extractor.record.encode import to_json
    from tests.registry.test_search import record

    made = [
        record("Lò Thị Mẩy", "Sở Y tế tỉnh Lào Cai tặng Giấy khen cho", grantor="Sở Y tế tỉnh Lào Cai", province="10"),
        record("Sở Y tế tỉnh Lào Cai", "Tặng Bằng khen cho", kind="collective", grantor="Thủ tướng Chính phủ"),
        record("Sở Y tế tỉnh Sơn La", "Tặng Cờ cho", kind="collective", grantor="Thủ tướng Chính phủ"),
    ]
    (tmp_path / "a.jsonl").write_bytes(b"".join(to_json(r) + b"\n" for r in made))
    run("build", tmp_path / "a.jsonl", "--db", tmp_path / "r.sqlite")
    db = sqlite3.connect(tmp_path / "r.sqlite")
    grantor = db.execute("SELECT grantor_id FROM awards WHERE recipient LIKE 'Lò%'").fetchone()[0]
    body = db.execute("SELECT entity FROM awards WHERE recipient LIKE '%Lào Cai'").fetchone()[0]
    with TestClient(create_app(str(tmp_path / "r.sqlite")), follow_redirects=False) as client:
        assert client.get(f"/v1/entities/{grantor}").headers["location"] == f"/v1/entities/{body}"
        found = client.get(f"/v1/entities/{body}").json()
        assert (found["awards"], found["granted"]) == (1, 1)
        assert "Lò Thị Mẩy" in client.get(f"/entity/{body}").text
