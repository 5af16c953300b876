"""A content system that some thirty papers and government portals share: names such as `detail-content afcbc-body`."""

from __future__ import annotations

from dataclasses import replace

from extractor.read.sites import Layout, Site

#: The layout, as a real page of 2026 has it.
IMS = Layout(
    body=("div.detail-content.afcbc-body", '[data-role="content"]'),
    title=("h1.detail-title", '[data-role="title"]'),
    lead=("h2.detail-sapo", ".detail-sapo", '[data-role="sapo"]'),
    authors=(".detail-author-bot a.name", ".detail-author a.name", '[data-role="author"]', ".detail-author", "p.author"),
    published=('[data-role="publishdate"]', ".detail-time"),
    section=('[data-role="cate-name"]', ".detail-cate a"),
    drop=('[type="RelatedNewsBox"]', '[type="RelatedOneNews"]', '[type="link"]', ".link-content-footer", ".tindnd"),
    seen="2026-03-07",
    page="https://baochinhphu.vn/chinh-sach-moi-co-hieu-luc-tu-thang-3-2026-102260228093004191.htm",
    verified=True,
)

#: The system as public crawlers publish it for several papers, with the older names of headline and lead.
PUBLISHED = replace(
    IMS,
    title=("h1.detail-title", '[data-role="title"]', "h1.entry-title", "h1.vnbcb-title", "h1.title"),
    lead=("h2.detail-sapo", ".detail-sapo", '[data-role="sapo"]', "h2.sapo", "div.vnbcbc-sapo"),
    seen="2025-06-01",
    page="published selectors of public crawlers",
    verified=False,
)

SITE = Site(
    name="VCCorp IMS",
    hosts=(),
    layouts=(IMS,),
    marker="afcbc-body",
)
