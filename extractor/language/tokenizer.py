"""Syllable tokens for spaCy: every character of the text is in the `Doc`, and no word segmentation is guessed.

Vietnamese writes a space between syllables, not words, and segmenters split names of awards and offices wrongly
("trao Bằng | khen"); the finders work on the text and need tokens only to carry their spans.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from extractor.language.patterns import regex

# H'Yim, K’Ré, O'Brien: an apostrophe between letters stays inside the token.
_WORD = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*|['’][^\W\d_]+)*"
_TOKEN = regex(rf"(?:{_WORD}|\d+|\s+|.) ?", re.DOTALL)
#: Syllables are few; beyond so many pieces a stream holds codes and numbers, and what is kept is thrown away.
_MOST_KEPT = 50_000
TOKENIZER = "extractor.syllables.v1"


class _Pieces(dict[str, tuple[int, bool]]):
    """A token with the space after it, as written, to the word's key in the vocabulary's strings and whether a space follows.

    A `Doc` takes keys as well as words, and looking them up anew for each token costs more than cutting the text.
    """

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, piece: str) -> tuple[int, bool]:
        spaced = piece[-1] == " " and not piece.isspace()
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[piece] = (self._vocab.strings.add(piece[:-1] if spaced else piece), spaced)
        return found


class SyllableTokenizer:
    """Turn text into a `Doc` of syllables, numbers, single signs and whitespace runs, losing no character.

    Tokens: a maximal run of letters (with combining marks, and apostrophes between letters), a maximal run of digits, any other
    character alone. One space after a token belongs to it (`token.whitespace_`); other whitespace is a token of its own.

    >>> doc = SyllableTokenizer(Vocab())("Bà H'Yim Kđoh nhận  1.200 đồng.")
    >>> [token.text for token in doc]
    ['Bà', "H'Yim", 'Kđoh', 'nhận', ' ', '1', '.', '200', 'đồng', '.']
    >>> doc.text
    "Bà H'Yim Kđoh nhận  1.200 đồng."
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._pieces = _Pieces(vocab)

    def __call__(self, text: str) -> Doc:
        """Tokenize one text; raises `UnicodeEncodeError` for lone surrogates, which no `Doc` can hold (`normalise` them)."""
        found = _TOKEN.findall(text)
        if not found:
            return Doc(self.vocab)
        words, spaces = zip(*map(self._pieces.__getitem__, found), strict=True)
        return Doc(self.vocab, words=list(words), spaces=list(spaces))

    def pipe(self, texts: Any, batch_size: int = 0) -> Any:
        """Tokenize a stream of texts, one at a time (`batch_size` is accepted for spaCy's sake)."""
        for text in texts:
            yield self(text)

    # The tokenizer has no settings: what it does is in the code of its registered name, so there is nothing to write.
    def to_bytes(self, **_kwargs: Any) -> bytes:
        """Serialise: empty, for the tokenizer has no state."""
        return b""

    def from_bytes(self, _data: bytes, **_kwargs: Any) -> SyllableTokenizer:
        """Read what `to_bytes` gave."""
        return self

    def to_disk(self, _path: str | Path, **_kwargs: Any) -> None:
        """Write nothing, for the tokenizer has no state."""

    def from_disk(self, _path: str | Path, **_kwargs: Any) -> SyllableTokenizer:
        """Read what `to_disk` wrote."""
        return self


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def create_syllable_tokenizer() -> Any:
    """Give spaCy the maker of the tokenizer, as its config names it."""

    def make(nlp: Language) -> SyllableTokenizer:
        return SyllableTokenizer(nlp.vocab)

    return make


def blank() -> Language:
    """Give an empty Vietnamese pipeline with syllable tokens; needs no word segmenter.

    >>> blank()("Tỉnh Lào Cai").text
    'Tỉnh Lào Cai'
    """
    return spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
