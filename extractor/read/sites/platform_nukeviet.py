"""NukeViet, the portal system of many communes, schools and provincial departments."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="NukeViet",
    hosts=(),
    layouts=(
        Layout(
            body=("#news-bodyhtml",),
            title=(".news_column h1", "h1.title", "h1"),
            lead=(".hometext", '[itemprop="description"]'),
            authors=(".h5.text-right", ".news_author", "p.text-right strong"),
            published=(".h5", "time", ".time"),
            drop=(".socialicon", "#cat-block-news"),
            seen="2023-01-01",
            page="themes of NukeViet 4 and 5 as published",
        ),
    ),
    marker="news-bodyhtml",
)
