"""The first properties: nothing is lost, and offsets hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractor.language.sentences import sentences
from extractor.language.tokenizer import blank
from extractor.language.unicode import normalise, normalise_with_map

TOKENIZE = blank().tokenizer


@given(st.text())
def test_doc_keeps_every_character(text: str) -> None:
    assert TOKENIZE(text).text == text


@given(st.text())
def test_normalise_is_idempotent_and_agrees_with_its_map(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert normalise_with_map(text)[0] == once


@given(st.text(alphabet="aB.?! \n\"”1đ"))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    covered = "".join(text[start:end] for start, end in sentences(text))
    assert "".join(covered.split()) == "".join(text.split())
