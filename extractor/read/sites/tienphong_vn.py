"""Tiền Phong."""

from __future__ import annotations

from dataclasses import replace

from extractor.read.sites import Layout, Site
from extractor.read.sites.platform_epi import EPI

SITE = Site(
    name="Tiền Phong",
    hosts=("tienphong.vn",),
    layouts=(
        replace(EPI, seen="2026-09-06", page="https://tienphong.vn/sieu-mau-noi-y-bi-mang-khap-mang-xa-hoi-post1874068.tpo"),
        Layout(
            body=("div.article-body.cms-body",),
            title=("header h1",),
            lead=("p.article-sapo",),
            authors=("p.article-author",),
            published=("header time",),
            seen="2017-01-01",
            page="published selectors of public crawlers",
            valid_until="2020-12-31",
        ),
    ),
)
