"""Exports: CSV for spreadsheets, JSONL, Parquet, and the column set that offices file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from extractor.registry.model import Award
from extractor.registry.shape import award_json
from extractor.registry.store.base import Store

COLUMNS = (
    "id", "award_id", "award", "class", "family", "level", "status", "posthumous", "recipient", "kind", "role", "unit", "province_code", "province",
    "province_today_code", "province_today", "grantor", "presenter", "decision_number", "decision_date", "date", "year", "place", "reason",
    "collectives", "individuals", "entity", "reports", "documents", "disputed",
)
#: What the offices' forms ask for, in their order (Thông tư on records of emulation and commendation).
OFFICE_COLUMNS = (
    "Họ và tên", "Chức vụ", "Đơn vị công tác khi được khen", "Hình thức khen thưởng, danh hiệu", "Hạng", "Số quyết định", "Ngày quyết định", "Năm",
    "Cơ quan ban hành", "Phong trào, thành tích",
)
_BOM = "\ufeff"
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_CLASSES = {1: "Nhất", 2: "Nhì", 3: "Ba"}


def cell(value: Any) -> Any:
    """A CSV cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return "'" + text if text.startswith(_DANGEROUS) and not isinstance(value, int) else text


def row(a: Award) -> tuple[Any, ...]:
    """One event in the order of `COLUMNS`."""
    return (
        a.id, a.award_id, a.award, a.class_, a.family, a.level, a.status, a.posthumous, a.recipient, a.recipient_kind, a.role, a.unit,
        a.province_code, a.province, a.province_now_code, a.province_now, a.grantor, a.presenter, a.decision_number, a.decision_date, a.date,
        a.year, a.place, a.reason, a.collectives, a.individuals, a.entity, a.reports, a.documents, a.disputed,
    )


def _office_row(a: Award) -> tuple[Any, ...]:
    return (
        a.recipient, a.role, a.unit, a.award, _CLASSES.get(a.class_ or 0), a.decision_number, a.decision_date, a.year, a.grantor, a.reason,
    )


def selected(store: Store, ids: list[str] | None) -> Iterator[Award]:
    """The events to export: all by id, or some in their order."""
    if ids is None:
        yield from store.stream_models("awards", "ORDER BY id")
        return
    for start in range(0, len(ids), 1000):
        yield from store.awards(ids[start : start + 1000])


def lines(awards: Iterable[Award], form: str) -> Iterator[bytes]:
    """An export in pieces.

    Args:
        awards: what to export.
        form: `csv`, `jsonl` or `office`.
    """
    if form == "jsonl":
        yield from (json.dumps(award_json(a), ensure_ascii=False).encode() + b"\n" for a in awards)
        return
    office = form == "office"
    yield (_BOM + _csv_line(OFFICE_COLUMNS if office else COLUMNS)).encode()
    for a in awards:
        yield _csv_line([cell(v) for v in (_office_row(a) if office else row(a))]).encode()


def _csv_line(values: Iterable[Any]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(values)
    return text.getvalue()


def write_parquet(awards: Iterable[Award], file: BinaryIO) -> None:
    """Write an export as Parquet, a thousand rows in memory at a time."""
    import pyarrow as pa
    from pyarrow import parquet

    whole = {"class", "level", "posthumous", "year", "collectives", "individuals", "reports", "documents"}
    schema = pa.schema([(name, pa.int64() if name in whole else pa.string()) for name in COLUMNS])
    with parquet.ParquetWriter(file, schema) as writer:
        batch: list[tuple[Any, ...]] = []
        for a in awards:
            batch.append(row(a))
            if len(batch) == 5000:
                writer.write_table(_table(pa, schema, batch))
                batch = []
        writer.write_table(_table(pa, schema, batch))


def _table(pa: Any, schema: Any, batch: list[tuple[Any, ...]]) -> Any:
    columns = list(zip(*batch, strict=True)) or [() for _ in schema]
    return pa.Table.from_arrays([pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)], schema=schema)


