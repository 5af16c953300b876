"""The whole way of a document on one page: read → find → link → assemble → check.

The only module that knows all stages. `acquire` and the sinks stand before and after it.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extractor.acquire.file import read_file
from extractor.collector import collector_paused
from extractor.document import Document, Reading, Source
from extractor.errors import MissingExtra, Rejected
from extractor.facts.marks import Layout
from extractor.language.tokenizer import blank
from extractor.read import read
from extractor.record.assemble import assemble
from extractor.record.check import check
from extractor.record.model import Record

#: Components in their order; each names what it requires and assigns, see `nlp.analyze_pipes()`.
COMPONENTS: tuple[tuple[str, str], ...] = (
    ("extractor_dates", "extractor.facts.dates.find"),
    ("extractor_award_names", "extractor.facts.awards.find"),
    ("extractor_names", "extractor.facts.people.find"),
    ("extractor_provinces", "extractor.facts.provinces.find"),
    ("extractor_bodies", "extractor.facts.bodies.find"),
    ("extractor_locations", "extractor.facts.locations.find"),
    ("extractor_people", "extractor.facts.people.link"),
    ("extractor_figures", "extractor.facts.figures.find"),
    ("extractor_events", "extractor.facts.events.find"),
    ("extractor_awards", "extractor.facts.awards.link"),
)


@lru_cache(maxsize=1)
def load() -> Language:
    """The spaCy pipeline with all components of `extractor`.

    Facts are on `doc._.facts`, spans on `doc.spans`. Relative dates stay open, since a bare string has no day of
    publication; `extract` gives the day of the document.

    >>> nlp = load()
    >>> doc = nlp("Sáng 22/3/2025, tại Lào Cai, ông Nguyễn Văn An, Giám đốc Sở Nội vụ, trao Bằng khen.")
    >>> [fact.value for fact in doc._.facts["dates"]]
    ['2025-03-22']
    """
    nlp = blank()
    for name, module in COMPONENTS:
        # Entry points make the names known where the package is installed; a plain clone has none.
        __import__(module)
        nlp.add_pipe(name)
    return nlp


def analyse(document: Document, nlp: Language | None = None) -> Doc:
    """Run the finders and linkers over a document.

    Args:
        document: a document as `read` gives it; its paragraphs are the lines of the Doc.
        nlp: another pipeline than `load()`.
    """
    return _analyse(document, nlp or load(), draws=True)


def _analyse(document: Document, nlp: Language, *, draws: bool) -> Doc:
    text = "\n".join(p.text for p in document.paragraphs)
    # Components read the layout's text; tokens only carry their spans, so a Doc that nobody keeps has none.
    doc = nlp.make_doc(text) if draws else Doc(nlp.vocab)
    doc.user_data["extractor_layout"] = Layout(text, document, draws=draws)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def to_record(reading: Reading) -> Record:
    """A checked record of a document that was read.

    Args:
        reading: what `read` gave.
    """
    nlp = load()
    # The Doc ends here: its spans are drawn only where somebody put a component of their own into the pipeline.
    with collector_paused():
        return _record(reading, nlp, draws=len(nlp.pipeline) != len(COMPONENTS))


def _record(reading: Reading, nlp: Language, *, draws: bool) -> Record:
    """The Doc is gone when this returns, so the collector, let go then, has nothing of it to look through."""
    return check(assemble(_analyse(reading.document, nlp, draws=draws), reading))


def extract(source: str | Path | Source, *, published_at: str | None = None) -> Record:
    """One document in, one record out.

    Args:
        source: a path, or a `Source` with its bytes.
        published_at: ISO 8601 day of publication for a page that lost its own.

    Raises:
        Rejected: the input cannot become a record; `reason` and `detail` say why.

    >>> from extractor.document import Source
    >>> page = Source(path="note.txt", data="Ngày 22/3/2025, Lào Cai đón 500 đại biểu.".encode())
    >>> record = extract(page)
    >>> [p.name for p in record.provinces], record.dates[0].value
    (['Lào Cai'], '2025-03-22')
    """
    if not isinstance(source, Source):
        source = read_file(Path(source))
    try:
        return to_record(read(source, published_at=published_at))
    except (Rejected, MissingExtra):
        raise
    except Exception as error:  # a fault of ours must not end a batch of other people's documents
        if os.environ.get("EXTRACTOR_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        raise Rejected("internal_error", f"{source.path}: {what} (a fault of extractor; EXTRACTOR_DEBUG=1 shows where)") from error
