"""Knowledge as data: `load(name)` gives a catalogue, and one module a catalogue gives typed lookups where a shape helps."""

from __future__ import annotations

from extractor.catalogues.loading import load, names
from extractor.catalogues.model import Catalogue, Entry

__all__ = ["Catalogue", "Entry", "load", "names"]
