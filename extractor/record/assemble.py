"""Puts the facts on a Doc together into a record: once each, in order of first mention."""

from __future__ import annotations

from spacy.tokens import Doc

from extractor.document import Reading
from extractor.document import Warning as RecordWarning
from extractor.facts.marks import facts
from extractor.facts.people.model import OfficialFact
from extractor.record.model import Record
from extractor.version import SCHEMA_VERSION, VERSION


def assemble(doc: Doc, reading: Reading) -> Record:
    """The record of a document, not yet checked.

    Args:
        doc: the Doc after all components.
        reading: the document and the warnings of reading it.
    """
    persons = facts(doc, "people")
    found: list[RecordWarning] = facts(doc, "warnings")
    return Record(
        schema_version=SCHEMA_VERSION,
        extractor_version=VERSION,
        document=reading.document,
        dates=tuple(facts(doc, "dates")),
        provinces=tuple(facts(doc, "provinces")),
        locations=tuple(facts(doc, "locations")),
        officials=tuple(p for p in persons if isinstance(p, OfficialFact)),
        people=tuple(p for p in persons if not isinstance(p, OfficialFact)),
        awards=tuple(facts(doc, "awards")),
        figures=tuple(facts(doc, "figures")),
        events=tuple(facts(doc, "events")),
        warnings=(*reading.warnings, *found),
    )
