"""SharePoint publishing pages, used by ministries and provincial portals."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="SharePoint portals",
    hosts=(),
    layouts=(
        Layout(
            body=(".ms-rtestate-field", ".ArticleContent .ms-rteElement-P"),
            title=(".ArticleTitle", "h1", ".title-detail"),
            lead=(".ArticleIntro", ".Summary"),
            published=(".ArticleDate", ".date"),
            seen="2020-01-01",
            page="class names of SharePoint publishing pages",
        ),
    ),
    marker="ms-rtestate-field",
)
