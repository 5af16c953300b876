"""Kenh14: desktop, and the mobile pages of 2014."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Kenh14",
    hosts=("kenh14.vn",),
    layouts=(
        Layout(
            body=("div.detail-content.afcbc-body", "div.knc-content"),
            title=("h1.kbwc-title",),
            lead=("h2.knc-sapo", ".knc-sapo"),
            authors=(".kbwcm-author",),
            published=(".kbwcm-time",),
            drop=(".knc-relate-wrapper", '[type="RelatedOneNews"]'),
            seen="2022-10-26",
            page="published selectors of public crawlers",
            valid_from="2016-01-01",
        ),
        Layout(
            body=("div.post-content",),
            title=("h1.post-title",),
            lead=("h2.post-sapo",),
            authors=("p.post-meta",),
            published=("span.post-time",),
            drop=("h1.post-title", "p.post-meta", "h2.post-sapo", ".relate", ".tags-box"),
            seen="2014-01-16",
            page="http://kenh14.vn (mobile page)",
            verified=True,
            valid_until="2015-12-31",
        ),
    ),
)
