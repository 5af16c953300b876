"""24h."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="24h",
    hosts=("24h.com.vn",),
    layouts=(
        Layout(
            body=("article.cate-24h-foot-arti-deta-info", "#article_body", "article.nwsHt"),
            title=("#article_title", "h1.clrTit", "h1"),
            lead=("#article_sapo", "h2.cate-24h-foot-arti-deta-sum", "h2.ctTp"),
            authors=(".nguontin", ".cate-24h-foot-arti-deta-author"),
            published=(".cate-24h-foot-arti-deta-cre-post", ".updTm"),
            seen="2025-06-01",
            page="published selectors of public crawlers",
        ),
    ),
)
