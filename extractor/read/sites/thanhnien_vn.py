"""Thanh Niên."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Thanh Niên",
    hosts=("thanhnien.vn", "thanhnien.com.vn"),
    layouts=(
        Layout(
            body=("div.detail-content.afcbc-body", '[data-role="content"]'),
            title=("h1.detail-title", '[data-role="title"]'),
            lead=("h2.detail-sapo", ".detail-sapo", '[data-role="sapo"]'),
            authors=(".detail-author-bot a.name", ".detail-author a.name", '[data-role="author"]', ".detail-author", "p.author"),
            published=('[data-role="publishdate"]', ".detail-time"),
            section=('[data-role="cate-name"]', ".detail-cate a"),
            drop=('[type="RelatedNewsBox"]', '[type="RelatedOneNews"]', '[type="link"]', ".link-content-footer", ".tindnd"),
            seen="2025-06-01",
            page="published selectors of public crawlers",
            valid_from="2022-10-01",
        ),
        Layout(
            body=("#abody", "div.cms-body.detail"),
            title=("h1.details__headline",),
            lead=("#chapeau", "div.sapo.cms-desc"),
            authors=(".details__author__meta h4 a", ".details__author h4 a"),
            published=(".details__meta time",),
            drop=(".details__morenews",),
            captions=(".pswp-content__caption",),
            seen="2020-02-08",
            page="https://thanhnien.vn (mobile page of 2020)",
            verified=True,
            valid_until="2022-10-31",
        ),
    ),
)
