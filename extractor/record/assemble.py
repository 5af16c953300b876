"""Puts the facts on a Doc together into a record: once each, in order of first mention."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc

from extractor.document import Reading
from extractor.document import Warning as RecordWarning
from extractor.facts.marks import facts
from extractor.facts.people.model import OfficialFact
from extractor.record.model import Record
from extractor.version import SCHEMA_VERSION, VERSION

#: Keys of a record that are no list of facts.
_HEAD = frozenset({"schema_version", "extractor_version", "document", "warnings"})


def assemble(doc: Doc, reading: Reading) -> Record:
    """The record of a document, not yet checked.

    Args:
        doc: the Doc after all components; facts of a kind lie under the record's key for it.
        reading: the document and the warnings of reading it.
    """
    found: dict[str, Any] = {key: tuple(facts(doc, key)) for key in Record.__struct_fields__ if key not in _HEAD}
    # Persons are one kind on the Doc; the record lists those with an office apart.
    found["officials"] = tuple(p for p in facts(doc, "people") if isinstance(p, OfficialFact))
    found["people"] = tuple(p for p in facts(doc, "people") if not isinstance(p, OfficialFact))
    odd: list[RecordWarning] = facts(doc, "warnings")
    return Record(
        schema_version=SCHEMA_VERSION, extractor_version=VERSION, document=reading.document, warnings=(*reading.warnings, *odd), **found
    )
