"""What a mark of kind "bodies" carries: the name of an organisation."""

from __future__ import annotations

from typing import Literal

from extractor.facts.marks import Value

BodyKind = Literal["complete", "authority", "domain", "named"]


class BodyValue(Value, frozen=True):
    """A named organisation.

    Args:
        head: first words, as the catalogue writes them ("Ủy ban nhân dân", "Sở", "Công ty").
        kind: what the first words are: whole names, branches of a territory, fields of work, or heads of a proper name.
        name: the whole name, as written.
        territory: its territory as written ("xã X, huyện Y", "tỉnh"), None where the name has none.
        province_code: province that the name, its territory or the text before it gives; None where open.
    """

    head: str
    kind: BodyKind
    name: str
    territory: str | None
    province_code: str | None
