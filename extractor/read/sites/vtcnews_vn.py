"""VTC News."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="VTC News",
    hosts=("vtcnews.vn", "vtc.vn"),
    layouts=(
        Layout(
            body=("div.edittor-content",),
            title=("h1.font28", "h1"),
            lead=("h2.font18",),
            authors=(".author-make", ".author"),
            published=(".time-update",),
            seen="2022-10-26",
            page="published selectors of public crawlers",
        ),
    ),
)
