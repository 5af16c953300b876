"""Search: tones, foldings, order, filters, facets, and strings that mean harm."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from extractor.document import Document, Mention, Origin, Paragraph, content_id
from extractor.facts.awards.model import AwardFact, Recipient
from extractor.record.encode import to_json
from extractor.record.model import Record
from extractor.registry.search.engine import Engine
from extractor.registry.search.filters import Filters
from extractor.registry.search.order import Sort
from extractor.registry.search.planes import Rows
from extractor.registry.store import open_store
from extractor.version import SCHEMA_VERSION, VERSION
from tests.registry.conftest import run

HOSTILE = (
    '"', "'", '""', "*", "a*b", "NEAR(", "NEAR(a b, 2)", "a AND", "OR", "NOT a", "-", "--", "a:b", "recipient:x", "^a", "{a b}", "(((", ")", "a + b",
    "\x00", "\ud7ff", "';DROP TABLE awards;--", "\" OR 1=1 --", "%", "_", "\\", "<script>alert(1)</script>", "a" * 500,
    "“", "`", "🏅", "ﬁ", "\u202e", "1e999",
)
OPEN = Filters()


def record(name: str, text: str, year: int = 2024, **fields: Any) -> Record:
    """A record of one award to one recipient, in one sentence."""
    line = f"{text} {name}."
    award = Mention(paragraph=0, start=0, end=len(text), text=text)
    who = Mention(paragraph=0, start=len(text) + 1, end=len(text) + 1 + len(name), text=name)
    recipient = Recipient(name=name, kind=fields.pop("kind", "individual"), province_code=fields.pop("province", None), mentions=(who,))
    if "award" in fields:
        fields["name"] = fields.pop("award")
    usual: dict[str, Any] = {"name": "Bằng khen", "award_id": "bang-khen", "status": "conferred", "rule": "t"}
    fact = AwardFact(**(usual | fields), recipients=(recipient,), mentions=(award,))
    document = Document(
        id=content_id(name, [line, str(year)]), kind="news_article", title=name, published_at=f"{year}-05-01", language="vi",
        paragraphs=(Paragraph(kind="body", text=line),), source=Origin(path="x", sha256="0" * 64),
    )
    return Record(schema_version=SCHEMA_VERSION, extractor_version=VERSION, document=document, awards=(fact,))


NAMES = (
    "Đặng Hòa Bình", "Dang Hoa Binh", "Đăng Hoa Bình", "Nguyễn Thị Hoàng Yến", "Nguyễn Văn Hùng", "Nguyễn Văn Hưng", "Trần Quý Đôn", "Lê Thủy",
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("small")
    made = [record(name, "Trao danh hiệu cho", 2015 + i) for i, name in enumerate(NAMES)]
    made.append(record("Trần Văn Mạnh", "Theo Quyết định 163/QĐ-UBND, tặng", 2012, province="02", grantor="UBND tỉnh Hà Giang"))
    made.append(record("Sở Nội vụ", "Nguyễn Văn Hùng thay mặt nhận", 2025, kind="collective"))
    (folder / "a.jsonl").write_bytes(b"".join(to_json(r) + b"\n" for r in made))
    run("build", folder / "a.jsonl", "--db", folder / "r.sqlite")
    return Engine(open_store(str(folder / "r.sqlite")))


def names(engine: Engine, query: str, filters: Filters = OPEN) -> Sequence[str | None]:
    return [hit.award.recipient for hit in engine.search(query, filters).hits]


def test_toned_before_untoned_and_never_another_tone(small: Engine) -> None:
    assert names(small, "đặng") == ["Đặng Hòa Bình", "Dang Hoa Binh"]
    assert set(names(small, "dang")) == {"Đặng Hòa Bình", "Dang Hoa Binh", "Đăng Hoa Bình"}


@pytest.mark.parametrize("typed", ["Hoà Bình", "hòa bình", "HOÀ BÌNH", unicodedata.normalize("NFD", "Hoà Bình")])
def test_old_and_new_placement_and_nfd_meet(small: Engine, typed: str) -> None:
    assert names(small, typed)[0] == "Đặng Hòa Bình"


def test_exact_name_then_phrase_in_the_name_then_elsewhere(small: Engine) -> None:
    assert names(small, "nguyễn văn hùng") == ["Nguyễn Văn Hùng", "Sở Nội vụ"]
    assert names(small, "văn hùng")[0] == "Nguyễn Văn Hùng"


def test_verbatim_sentences_are_searched(small: Engine) -> None:
    assert len(names(small, "danh hiệu")) == len(NAMES)
    assert names(small, "163/QĐ-UBND") == ["Trần Văn Mạnh"]


def test_phrase_prefix_and_exclusion(small: Engine) -> None:
    assert names(small, '"hùng văn"') == []
    assert names(small, "nguyễ* yế*") == ["Nguyễn Thị Hoàng Yến"]
    assert names(small, "nguyễn -hùng") == ["Nguyễn Văn Hưng", "Nguyễn Thị Hoàng Yến"]


@pytest.mark.parametrize(
    ("typed", "meant"), [("nguyễn văn hưg", "Nguyễn Văn Hưng"), ("trần quí đôn", "Trần Quý Đôn"), ("ngyuễn hoàng yến", "Nguyễn Thị Hoàng Yến")]
)
def test_one_typo(small: Engine, typed: str, meant: str) -> None:
    assert meant in names(small, typed)


def test_a_province_of_then_and_of_now(small: Engine) -> None:
    assert names(small, "", Filters(province=("08",))) == ["Trần Văn Mạnh"]  # Tuyên Quang, in which Hà Giang lies today
    assert names(small, "", Filters(province=("02",), geography="document")) == ["Trần Văn Mạnh"]
    assert names(small, "", Filters(province=("02",))) == []


def test_a_facet_counts_without_its_own_filter(small: Engine) -> None:
    every = small.search("").facets["kind"]
    narrowed = small.search("", Filters(kind=("collective",)))
    assert narrowed.facets["kind"] == every
    assert narrowed.total == 1
    assert sum(v.hits for v in narrowed.facets["year"]) == 1


@pytest.mark.parametrize("query", HOSTILE)
def test_hostile_queries_have_an_answer(small: Engine, query: str) -> None:
    found = small.search(query)
    assert found.total <= small.index.size


def test_counts_are_those_of_the_rows_however_they_are_counted(small: Engine) -> None:
    """Bit planes and row by row, whole registry and parts, against the values of the awards themselves."""
    index = small.index
    for query in ("", "nguyễn", "trao", "dang", "danh hiệu cho", "-nguyễn"):
        awards = small.awards(small.ids(query))
        for facet, value in (("year", lambda a: str(a.year or "")), ("kind", lambda a: a.recipient_kind or ""), ("province", lambda a: a.province_now_code or "")):
            expected = Counter(v for v in map(value, awards) if v)
            assert {v.value: v.hits for v in small.search(query).facets[facet]} == expected
            mask = np.zeros(index.count, np.bool_)
            mask[[row for row in range(index.count) if index.id_of(row) in {a.id for a in awards}]] = True
            for dense in (True, False):
                rows = Rows(mask)
                rows.__dict__["dense"] = dense
                counts = index.planes.count(facet, rows)
                assert {v: int(counts[i]) for i, v in enumerate(index.values[facet]) if v and counts[i]} == expected


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
def test_a_page_is_a_part_of_the_whole_order(small: Engine, sort: Sort) -> None:
    for query in ("", "nguyễn", "danh hiệu", "hùng"):
        whole = small.ids(query, sort=sort)
        paged = [hit.award.id for at in range(0, len(whole), 2) for hit in small.search(query, sort=sort, offset=at, limit=2).hits]
        assert paged == whole
        days = [a.sort_day for a in small.awards(whole)]
        if sort != "relevance":
            assert days == sorted(days, reverse=sort == "newest")


def test_neighbours_looked_up_as_pairs_are_those_that_are_scanned(registry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Engine(open_store(str(registry)))
    queries = ("bằng khen", '"bang khen"', "nguyễn thị", "nguyen thi", '"khen bằng"', "uỷ ban nhân dân tỉnh", '"của chủ tịch"', "bằng khe*", '"nguyễn t*"')
    scanned = [engine.ids(q) for q in queries]
    monkeypatch.setattr("extractor.registry.search.match._PAIRS_FROM", 0)
    paired = Engine(engine.store)
    assert [paired.ids(q) for q in queries] == scanned
    assert any(scanned)


def test_a_very_long_query_is_refused(registry: Path) -> None:
    run("search", "a" * 10_000, "--db", registry, expect=2)
    run("search", "a " * 200, "--db", registry, expect=2)


def test_marks_hold_what_matched(registry: Path) -> None:
    hits = json.loads(run("search", "nguyen", "--db", registry, "--format", "json"))
    assert hits
    for hit in hits:
        assert {"id", "award_id", "snippet"} <= set(hit)
        for start, end in hit["snippet"]["marks"]:
            assert "nguy" in hit["snippet"]["text"][start:end].casefold()


def test_table_csv_and_sorting(registry: Path) -> None:
    assert "awards" in run("search", "bằng khen", "--db", registry, "--facets")
    assert run("search", "bằng khen", "--db", registry, "--format", "csv", "--limit", "3").count("\n") == 4
    years = [h["year"] for h in json.loads(run("search", "", "--db", registry, "--format", "json", "--sort", "oldest", "--limit", "50"))]
    assert years == sorted(years)


def test_as_of_a_day_the_registry_is_as_it_was(tmp_path: Path) -> None:
    """Proposed in March 2020, conferred in November: each day shows what had been reached by then, in the provinces of then."""
    steps = (("Chủ tịch tỉnh đề nghị tặng", "2020-03-10", "proposed"), ("Chủ tịch nước tặng", "2020-11-20", "conferred"))
    made = [
        record("Lò Văn Thành", text, 2020, award="Huân chương Lao động", award_id="huan-chuong-lao-dong", class_=3, status=status, date=day,
               province="02", grantor="Chủ tịch nước")
        for text, day, status in steps
    ]
    made.append(record("Vàng A Chứ", "Hôm nay tặng", 2025, date="2025-08-01", province="08"))
    (tmp_path / "a.jsonl").write_bytes(b"".join(to_json(r) + b"\n" for r in made))
    run("build", tmp_path / "a.jsonl", "--db", tmp_path / "r.sqlite")
    engine = Engine(open_store(str(tmp_path / "r.sqlite")))
    seen = {day: [(h.award.recipient, h.award.status) for h in engine.search("", Filters(as_of=day)).hits]
            for day in ("2019-12-31", "2020-06-30", "2021-01-01", "2025-12-31")}
    assert seen["2019-12-31"] == []
    assert seen["2020-06-30"] == [("Lò Văn Thành", "proposed")]
    assert seen["2021-01-01"] == [("Lò Văn Thành", "conferred")]
    assert {name for name, _ in seen["2025-12-31"]} == {"Lò Văn Thành", "Vàng A Chứ"}
    assert names(engine, "", Filters(as_of="2020-06-30", status=("conferred",))) == []
    assert [v.value for v in engine.search("", Filters(as_of="2020-06-30")).facets["province"]] == ["02|Hà Giang"]
    assert [v.value for v in engine.search("", Filters(as_of="2025-12-31")).facets["province"]] == ["08"]
    run("search", "", "--as-of", "yesterday", "--db", tmp_path / "r.sqlite", expect=2)
