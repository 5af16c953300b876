"""A content system of about 2020 that several papers share: names such as `box-title-detail`."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

#: The layout; papers that use the system name it in their own files.
BOX_DETAIL = Layout(
    body=("div.detail-content-body",),
    title=("h1.box-title-detail",),
    lead=("div.box-des-detail",),
    authors=(".box-author",),
    published=(".box-date",),
    seen="2021-06-01",
    page="published selectors of public crawlers",
)

SITE = Site(
    name="box-detail system of several newspapers",
    hosts=(),
    layouts=(BOX_DETAIL,),
    marker="box-title-detail",
)
