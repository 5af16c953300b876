"""The tokenizer loses no character and travels with a pipeline."""

from __future__ import annotations

from pathlib import Path

import spacy
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.tokenizer import blank

NLP = blank()


def _words(text: str) -> list[str]:
    return [token.text for token in NLP.tokenizer(text)]


@given(st.one_of(st.text(), st.text(alphabet="aĐ 1.'’\n\t\u0301\u00a0H")))
def test_no_character_is_lost(text: str) -> None:
    assert NLP.tokenizer(text).text == text


def test_tokens() -> None:
    assert _words("trao 07 Bằng khen; 36.000 tỷ đồng (tăng 7,5%).") == [
        "trao", "07", "Bằng", "khen", ";", "36", ".", "000", "tỷ", "đồng", "(", "tăng", "7", ",", "5", "%", ")", "."
    ]  # fmt: skip
    assert _words("H'Yim K’Mák m2 A4") == ["H'Yim", "K’Mák", "m", "2", "A", "4"]
    assert _words("a  b\n\nc \t") == ["a", " ", "b", "\n\n", "c", "\t"]
    assert _words("Ho\u0300a 'nháy'") == ["Ho\u0300a", "'", "nháy", "'"]
    assert _words("") == []


def test_char_spans_fall_on_tokens() -> None:
    doc = NLP("Chủ tịch UBND tỉnh Lào Cai")
    span = doc.char_span(14, 26)
    assert span is not None and span.text == "tỉnh Lào Cai"


def test_pipeline_is_saved_and_loaded(tmp_path: Path) -> None:
    NLP.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert [token.text for token in loaded("tỉnh  Lào Cai")] == ["tỉnh", " ", "Lào", "Cai"]
    again = blank().from_bytes(NLP.to_bytes())
    assert again("Lào Cai").text == "Lào Cai"
    assert loaded.lang == "vi"
