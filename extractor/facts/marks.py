"""The blackboard that the rooms share: layout of the text, marks of each kind, finished facts.

A component reads and writes three things on the spaCy `Doc`, all in code-point offsets of `doc.text`, from 0:

* `doc._.layout`  - a `Layout`: paragraphs (one a line of `doc.text`), sentences, the day of publication;
* `doc._.marks`   - `{kind: [Mark, …]}` in text order: what a finder saw, before facts are made of it;
* `doc._.facts`   - `{kind: [fact, …]}`: the finished facts, with mentions in paragraph offsets.

`doc.spans[kind]` holds the same marks as spaCy spans, so that displaCy and other people's components see them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any, Self

import msgspec
from msgspec.structs import replace
from spacy.tokens import Doc, Span

from extractor.document import Document, Mention, Paragraph
from extractor.language.folding import fold
from extractor.language.sentences import sentences_within


class Value(msgspec.Struct, frozen=True, gc=False):
    """What rules hand to one another by name: like a named tuple, but made in a fifth of its time and read in half."""

    def _replace(self, **changes: Any) -> Self:
        """As of a named tuple."""
        return replace(self, **changes)


class Mark(Value, frozen=True):
    """A span that a finder marked.

    Args:
        start: first code point in `doc.text`, from 0.
        end: code point after the last.
        value: what it means; each kind says what it puts here.
        rule: stable identifier of the rule that found it.
    """

    start: int
    end: int
    value: Any
    rule: str


class Layout:
    """Where paragraphs and sentences lie in `doc.text`.

    Args:
        text: the whole text, one paragraph a line.
        document: the document it came from; None where somebody ran the pipeline on a bare string.
        draws: whether marks are drawn as spans of the Doc; false where nobody will see the Doc.
    """

    def __init__(self, text: str, document: Document | None = None, *, draws: bool = True) -> None:
        self.text = text if document is None or document.official is None else _heard(text, document.paragraphs)
        self.document = document
        self.draws = draws
        lines = text.split("\n")
        self.paragraphs: tuple[Paragraph, ...] = (
            document.paragraphs if document is not None else tuple(Paragraph(kind="body", text=line) for line in lines)
        )
        self._split: dict[int, list[tuple[int, int]]] = {}
        self.starts: list[int] = []
        at = 0
        for line in lines:
            self.starts.append(at)
            at += len(line) + 1

    @cached_property
    def published(self) -> date | None:
        """Day of publication: the anchor of relative dates and of dated names."""
        stamp = self.document.published_at if self.document is not None else None
        return date.fromisoformat(stamp[:10]) if stamp else None

    @cached_property
    def folded(self) -> str:
        """The text with case and tone placement folded, at the same offsets: what automata of names run over."""
        return fold(self.text)

    @property
    def sentences(self) -> Iterator[tuple[int, int]]:
        """Sentences as (start, end) in `doc.text`, in order, found as they are asked for; no sentence crosses a paragraph."""
        for number in range(len(self.starts)):
            yield from self._sentences_of(number)

    def _sentences_of(self, number: int) -> list[tuple[int, int]]:
        """The sentences of one paragraph: most pages are asked for those of a few."""
        found = self._split.get(number)
        if found is None:
            end = self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self.text)
            found = self._split[number] = sentences_within(self.text, self.starts[number], end)
        return found

    def paragraph_at(self, offset: int) -> int:
        """Index of the paragraph that holds an offset of `doc.text`."""
        return bisect_right(self.starts, offset) - 1

    def kind_at(self, offset: int) -> str:
        """Kind of the paragraph that holds an offset."""
        return self.paragraphs[self.paragraph_at(offset)].kind

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds an offset, as (start, end); an empty one between sentences."""
        for number in range(self.paragraph_at(offset), -1, -1):
            found = self._sentences_of(number)
            i = bisect_right(found, offset, key=itemgetter(0)) - 1
            if i >= 0:
                return found[i]
        return offset, offset

    def sentence_before(self, start: int) -> tuple[int, int]:
        """The sentence before the one that starts at an offset; the first one itself has none before and is given back."""
        return self.sentence_at(max(0, start - 2))

    def mention(self, start: int, end: int) -> Mention:
        """A record's mention of a span of `doc.text`; white space at its ends is trimmed."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        p = self.paragraph_at(start)
        base = self.starts[p]
        return Mention(paragraph=p, start=start - base, end=end - base, text=self.text[start:end])

    def mentions(self, marks: Iterable[Mark]) -> tuple[Mention, ...]:
        """Mentions of several marks, in text order, each span once."""
        return tuple(self.mention(s, e) for s, e in sorted({(m.start, m.end) for m in marks}))


def _heard(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """The text of an official document with the lines of `Nơi nhận` blank, offsets kept: who gets a copy is no fact of it."""
    lines = zip(text.split("\n"), paragraphs, strict=True)
    return "\n".join(" " * len(line) if paragraph.kind == "byline" else line for line, paragraph in lines)


def _layout(doc: Doc) -> Layout:
    layout = doc.user_data.get("extractor_layout")
    if layout is None:
        layout = Layout(doc.text)
        doc.user_data["extractor_layout"] = layout
    return layout


def _marks(doc: Doc) -> dict[str, list[Mark]]:
    return doc.user_data.setdefault("extractor_marks", {})  # type: ignore[no-any-return]


def _facts(doc: Doc) -> dict[str, list[Any]]:
    return doc.user_data.setdefault("extractor_facts", {})  # type: ignore[no-any-return]


for _name, _getter in (("layout", _layout), ("marks", _marks), ("facts", _facts)):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, getter=_getter)


def layout(doc: Doc) -> Layout:
    """The layout of a Doc, made on first use."""
    return _layout(doc)


def marks(doc: Doc, kind: str) -> list[Mark]:
    """Marks of one kind, in text order; empty where no finder of the kind ran."""
    return _marks(doc).get(kind, [])


def facts(doc: Doc, kind: str) -> list[Any]:
    """Finished facts of one kind; empty where no component of the kind ran."""
    return _facts(doc).get(kind, [])


def put_marks(doc: Doc, kind: str, found: Sequence[Mark]) -> None:
    """Write the marks of one kind, in text order, and draw them as `doc.spans[kind]`."""
    ordered = sorted(found, key=lambda m: (m.start, -m.end))
    _marks(doc)[kind] = ordered
    if not _layout(doc).draws:
        return
    spans = (doc.char_span(m.start, m.end, label=kind, alignment_mode="expand") for m in ordered)
    doc.spans[kind] = [s for s in spans if isinstance(s, Span)]


def put_facts(doc: Doc, kind: str, found: Sequence[Any]) -> None:
    """Write the finished facts of one kind."""
    _facts(doc)[kind] = list(found)


def free(start: int, end: int, taken: Sequence[Mark]) -> bool:
    """Whether a span touches none of the marks (sorted by start, not nested)."""
    i = bisect_right(taken, start, key=attrgetter("start"))
    return (i == 0 or taken[i - 1].end <= start) and (i == len(taken) or taken[i].start >= end)
