"""Resolution on labelled reports: written ones, and made-up ones with the name collisions of a whole country."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from extractor.document import Document, Mention, Origin, Paragraph, content_id
from extractor.facts.awards.model import AwardFact, Decision, Recipient
from extractor.record.encode import to_json
from extractor.record.model import Record
from extractor.registry.normal import names
from extractor.version import SCHEMA_VERSION, VERSION
from tests.conftest import ROOT
from tests.registry.conftest import made_up, run

WRITTEN = [json.loads(line) for line in (ROOT / "corpora" / "registry" / "reports.jsonl").read_text(encoding="utf-8").splitlines()]


def _record(rows: Sequence[dict[str, Any]]) -> Record:
    """One document of the rows: its award goes to each row's recipient."""
    first, text, recipients = rows[0], rows[0]["text"], []
    for row in rows:
        text += " "
        who = Mention(paragraph=0, start=len(text), end=len(text) + len(row["name"]), text=row["name"])
        text += row["name"]
        fields = {key: row.get(key) for key in ("role", "unit")}
        recipients.append(
            Recipient(name=row["name"], kind=row.get("kind", "individual"), province_code=row.get("province"), mentions=(who,), **fields)
        )
    fact = AwardFact(
        award_id=first["award_id"], name=first["award"], class_=first.get("class"), status=first.get("status", "conferred"), grantor=first.get("grantor"),
        recipients=tuple(recipients), decision=Decision(number=first["decision"], date=None) if "decision" in first else None, date=first.get("date"),
        rule="written", mentions=(Mention(paragraph=0, start=0, end=len(first["text"]), text=first["text"]),),
    )
    document = Document(
        id=content_id(None, [text, first["published_at"], *(r["event"] for r in rows), str(first.get("unit"))]), kind="news_article",
        published_at=first["published_at"], paragraphs=(Paragraph(kind="body", text=text),), source=Origin(path="x", sha256="0" * 64),
    )
    return Record(schema_version=SCHEMA_VERSION, extractor_version=VERSION, document=document, awards=(fact,))


def _documents() -> list[list[dict[str, Any]]]:
    lists: dict[object, list[dict[str, Any]]] = defaultdict(list)
    for i, row in enumerate(WRITTEN):
        lists[row.get("list", i)].append(row)
    return list(lists.values())


def _resolved(db: Path) -> dict[tuple[str, int, int], tuple[str, str]]:
    sql = """SELECT d.id, r.fact, r.item, x.event, a.entity FROM reports r JOIN resolution x ON x.number = r.number
        JOIN awards a ON a.id = x.event JOIN documents d ON d.number = r.document"""
    return {(d, f, i): (event, entity) for d, f, i, event, entity in sqlite3.connect(db).execute(sql)}


def _pairs(rows: Iterable[tuple[Hashable, Hashable]]) -> tuple[float, float, int]:
    """Precision and recall of pairs, and the number of true pairs.

    Args:
        rows: (group found, true group) of each item.
    """
    found, true, both = defaultdict(int), defaultdict(int), defaultdict(int)
    for a, b in rows:
        found[a] += 1
        true[b] += 1
        both[a, b] += 1
    count: Callable[[Any], int] = lambda table: sum(n * (n - 1) // 2 for n in table.values())  # noqa: E731
    return count(both) / max(1, count(found)), count(both) / max(1, count(true)), count(true)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[dict[str, Any], tuple[str, str]]]:
    """Each written report with the event and entity that it was given."""
    folder = tmp_path_factory.mktemp("written")
    documents = _documents()
    records = [_record(rows) for rows in documents]
    (folder / "a.jsonl").write_bytes(b"".join(to_json(r) + b"\n" for r in records))
    run("build", folder / "a.jsonl", "--db", folder / "r.sqlite")
    resolved = _resolved(folder / "r.sqlite")
    return [(row, resolved[record.document.id, 0, i]) for rows, record in zip(documents, records, strict=True) for i, row in enumerate(rows)]


def test_written_reports_of_one_award_meet(written: Any) -> None:
    precision, recall, _ = _pairs((event, row["event"]) for row, (event, _) in written)
    wrong = [(row["event"], row["name"], row["note"], event) for row, (event, _) in written]
    assert precision == 1.0, wrong
    assert recall >= 0.95, wrong


def test_written_namesakes_stay_apart(written: Any) -> None:
    precision, recall, _ = _pairs((entity, row["holder"]) for row, (_, entity) in written)
    assert precision == 1.0
    assert recall >= 0.6


def test_made_up_reports_with_true_name_frequencies(tmp_path: Path) -> None:
    """Eight made-up countries together: a list of recipients is matched as a whole or not at all, so one country alone tells little."""
    events, persons = [], []
    for seed in range(1, 9):
        lines, truths = made_up(seed)
        (tmp_path / f"{seed}.jsonl").write_bytes(b"".join(lines))
        run("build", tmp_path / f"{seed}.jsonl", "--db", tmp_path / f"{seed}.sqlite")
        resolved = _resolved(tmp_path / f"{seed}.sqlite")
        people = sqlite3.connect(tmp_path / f"{seed}.sqlite").execute("SELECT id FROM entities WHERE block LIKE 'p:%'").fetchall()
        known = {row[0] for row in people}
        for truth in truths:
            event, entity = resolved[truth.document, truth.fact, truth.item]
            events.append(((seed, event), (seed, truth.event)))
            if entity in known:
                persons.append(((seed, entity), (seed, truth.person)))
    precision, recall, pairs = _pairs(events)
    assert pairs > 4000
    assert precision >= 0.985
    assert recall >= 0.95
    assert _pairs(persons)[0] >= 0.97


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Nguyễn Thị Thanh Hương", "Nguyễn Thanh Hương", True),
        ("Nguyễn Văn Hùng", "NGUYỄN VĂN HÙNG", True),
        ("Hoà Thuý", "Hòa Thúy", True),
        ("Nguyen Van Hung", "Nguyễn Văn Hùng", True),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", False),
        ("Nguyễn Thị Hà", "Nguyễn Văn Hà", False),
        ("Đặng Văn A", "Dặng Văn A", False),
    ],
)
def test_names(a: str, b: str, same: bool) -> None:
    left, right = names.toned(a), names.toned(b)
    assert (left == right or (names.person_key(a) == names.person_key(b) and names.same_toned(left, right))) == same


def _facts(texts: Sequence[tuple[str, str | None, str | None, str | None]], title: str, family: str = "bang-khen") -> Record:
    """A document without a day, with one award a sentence: (name of the recipient or "", date, grantor, unit)."""
    paragraphs, facts = [], []
    for i, (name, date, grantor, unit) in enumerate(texts):
        words = f"{title} {i}: tặng Bằng khen cho {name}"
        who = Mention(paragraph=i, start=len(words) - len(name), end=len(words), text=name)
        where = Mention(paragraph=i, start=words.index("Bằng"), end=words.index("Bằng") + 9, text="Bằng khen")
        recipients = (Recipient(name=name, kind="individual", unit=unit, mentions=(who,)),) if name else ()
        paragraphs.append(Paragraph(kind="body", text=words))
        facts.append(AwardFact(
            award_id=family, name="Bằng khen", status="conferred", grantor=grantor, recipients=recipients, date=date, rule="written", mentions=(where,),
        ))
    document = Document(id=content_id(title, [p.text for p in paragraphs]), kind="news_article", paragraphs=tuple(paragraphs),
                        source=Origin(path="x", sha256="0" * 64))
    return Record(schema_version=SCHEMA_VERSION, extractor_version=VERSION, document=document, awards=tuple(facts))


def _built(folder: Path, records: Iterable[Record]) -> sqlite3.Connection:
    (folder / "a.jsonl").write_bytes(b"".join(to_json(r) + b"\n" for r in records))
    run("build", folder / "a.jsonl", "--db", folder / "r.sqlite")
    return sqlite3.connect(folder / "r.sqlite")


@pytest.mark.parametrize(
    ("first", "second", "reports"),
    [
        (None, None, [1, 1]),  # nobody named, undated: two reports say nothing about each other
        ("XXXX-06-06", "XXXX-07-02", [1, 1]),  # two ceremonies of one year that both leave out
        ("XXXX-06-06", "XXXX-06-06", [2]),
        ("XXXX-12-30", "XXXX-01-02", [2]),  # a report after the turn of the year
    ],
)
def test_reports_that_name_nobody_need_a_day(first: str | None, second: str | None, reports: list[int], tmp_path: Path) -> None:
    grantor = "Bộ trưởng Bộ Y tế"
    db = _built(tmp_path, [_facts([("", first, grantor, None)], "Báo A"), _facts([("", second, grantor, None)], "Báo B")])
    assert [row[0] for row in db.execute("SELECT reports FROM awards ORDER BY id")] == reports


def test_undated_reports_of_a_yearly_award_stay_apart(tmp_path: Path) -> None:
    names_of = [_facts([("Lò Thị Mùa", None, "Thủ tướng", None)], title) for title in ("Báo A", "Báo B")]
    assert _built(tmp_path, names_of).execute("SELECT COUNT(*) FROM awards").fetchone() == (2,)


@pytest.mark.parametrize(("units", "people"), [((None, None), 1), (("Trường A Lù", None), 1), (("Trường Tiểu học Hoa Ban", "Công ty Gỗ Việt"), 2)])
def test_one_name_in_one_document_is_one_person(units: tuple[str | None, str | None], people: int, tmp_path: Path) -> None:
    texts = [("Nguyễn Văn Hùng", "2024-05-01", "Thủ tướng", units[0]), ("Nguyễn Văn Hùng", "2022-05-01", "Bộ Y tế", units[1])]
    assert _built(tmp_path, [_facts(texts, "Báo A")]).execute("SELECT COUNT(*) FROM entities").fetchone() == (people,)
