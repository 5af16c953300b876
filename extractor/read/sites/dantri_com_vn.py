"""Dân trí: the layout of 2025, that of 2021, and the desktop and mobile pages before."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Dân trí",
    hosts=("dantri.com.vn",),
    layouts=(
        Layout(
            body=("#desktop-in-article",),
            title=("article h1",),
            lead=("article > h2",),
            authors=('article a[href*="/tac-gia/"]',),
            published=("article time",),
            seen="2026-03-07",
            page="https://dantri.com.vn/kinh-doanh/gia-vang-giam-van-cao-hon-the-gioi-gan-20-trieu-dongluong-20260307080054340.htm",
            verified=True,
            valid_from="2025-06-01",
        ),
        Layout(
            body=("div.singular-content", ".e-magazine__body"),
            title=("h1.title-page",),
            lead=("h2.singular-sapo", ".singular-sapo", ".e-magazine__sapo"),
            authors=(".author-name", ".author-wrap .name"),
            published=("time.author-time",),
            seen="2022-10-26",
            page="published selectors of public crawlers",
            valid_from="2021-06-01",
            valid_until="2025-06-30",
        ),
        Layout(
            body=("#divNewsContent",),
            title=("#ctl00_IDContent_ctl00_divContent h1", "h1.fon31"),
            lead=("h2.sapo", "h2.fon33"),
            published=(".tt-capitalize",),
            seen="2017-01-01",
            page="published selectors of public crawlers",
            valid_until="2020-12-31",
        ),
        Layout(
            body=("div.ovh.content",),
            title=(".detail_w h1",),
            lead=("h2.sapo",),
            authors=('.ovh.content > p[style*="right"]',),
            published=(".publishdate",),
            seen="2016-03-14",
            page="http://dantri.com.vn/news-20160314083511309.htm",
            verified=True,
            valid_until="2020-12-31",
        ),
    ),
)
