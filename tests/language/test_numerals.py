"""Numerals: the first rows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.language.numerals import parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [("36.000 tỷ", 36 * 10**12), ("một trăm linh năm", 105), ("ba trăm năm mươi nghìn", 350_000), ("12.5", None), ("3,65", Decimal("3.65"))],
)
def test_parse_number(text: str, value: Decimal | int | None) -> None:
    assert parse_number(text) == value
