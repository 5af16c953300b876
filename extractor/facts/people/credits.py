"""Lists of those who made a work: the part of each right behind the name ("NSƯT A đạo diễn bộ phim; nghệ sĩ B họa sĩ thiết kế; …")."""

from __future__ import annotations

from extractor.facts.marks import Mark
from extractor.facts.people.offices import Office


def gives_part(text: str, mark: Mark, edge: int, office: Office) -> bool:
    """Whether an item between semicolons gives an artist's part right behind the name.

    Args:
        text: the whole text.
        mark: the name.
        edge: where the name begins with its titles and an office right before it.
        office: the office right behind it.
    """
    artist = (mark.value.honorific or "").isupper() or edge < mark.value.start
    listed = text.startswith(";", office.end) or text.endswith("; ", 0, min(edge, mark.value.start))
    told = office.end > office.title_end or text[office.start].isupper()
    return artist and listed and told and office.occupation
