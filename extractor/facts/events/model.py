"""An organised event that the document reports."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from extractor.document import Edtf, Mention, Model

EventKind = Literal["conference", "ceremony", "congress", "meeting", "session", "visit", "contest", "other"]


class EventFact(Model, frozen=True, kw_only=True):
    """A conference, ceremony, congress, meeting, session, visit or contest."""

    name: Annotated[str, Meta(min_length=1, description="In full, in the words of the text, without day and place.", examples=["Hội nghị …"])]
    kind: Annotated[EventKind, Meta(description="What kind of event.", examples=["conference"])]
    date: Annotated[Edtf | None, Meta(description="Its first day.")] = None
    place: Annotated[str | None, Meta(description="Where it was held.", examples=["thành phố Lào Cai"])] = None
    organizers: Annotated[tuple[str, ...], Meta(description="Bodies that organised it.", examples=[["UBND tỉnh Lào Cai"]])] = ()
    chairs: Annotated[tuple[str, ...], Meta(description="Persons who chaired it.", examples=[["Nguyễn Văn A"]])] = ()
    rule: Annotated[str, Meta(description="Rule that found it.", examples=["events.verb_frame"])]
    mentions: Annotated[tuple[Mention, ...], Meta(min_length=1, description="The words it came from.")]
