"""Tuổi Trẻ."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Tuổi Trẻ",
    hosts=("tuoitre.vn",),
    layouts=(
        Layout(
            body=("div.detail-content.afcbc-body", '[data-role="content"]'),
            title=("h1.detail-title", '[data-role="title"]'),
            lead=("h2.detail-sapo", ".detail-sapo", '[data-role="sapo"]'),
            authors=(".detail-author-bot", ".detail-author a.name"),
            published=('.detail-time [data-role="publishdate"]', ".detail-time"),
            section=('[data-role="cate-name"]', ".detail-cate a"),
            drop=('[type="RelatedNewsBox"]', '[type="RelatedOneNews"]', '[type="link"]', ".link-content-footer", ".tindnd"),
            seen="2026-03-07",
            page="https://tuoitre.vn/chien-su-day-gia-hoa-nhap-khau-dip-8-3-tang-manh-20260307075519174.htm",
            verified=True,
            valid_from="2022-10-01",
        ),
        Layout(
            body=("div.content.fck", "#main-detail-body"),
            title=("h1.article-title",),
            lead=("h2.sapo",),
            authors=(".author",),
            published=(".date-time",),
            drop=(".relate-container", '.VCSortableInPreviewMode[type="RelatedOneNews"]'),
            seen="2022-10-26",
            page="published selectors of public crawlers",
            valid_until="2022-10-31",
        ),
    ),
)
