"""CafeF."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="CafeF",
    hosts=("cafef.vn",),
    layouts=(
        Layout(
            body=("div.detail-content.afcbc-body",),
            title=("h1.title",),
            lead=("h2.sapo",),
            authors=("p.author",),
            published=("span.pdate",),
            section=(".category-page__name",),
            drop=(".tindnd", "#listNewsInContent"),
            seen="2026-03-07",
            page="https://cafef.vn/thoi-diem-nang-hang-can-ke-mbs-diem-ten-30-co-phieu-viet-nam-co-kha-nang-lot-ro-chi-so-ftse-18826030622484142.chn",
            verified=True,
            valid_from="2022-01-01",
        ),
        Layout(
            body=("#a1",),
            title=("h1#h1news",),
            lead=("#briefNews",),
            published=("#ctl00_mainContent_divContent > div > span",),
            seen="2014-02-15",
            page="http://cafef.vn/tai-chinh-quoc-te/choang-voi-chi-phi-va-an-ninh-cho-olympic-sochi-2014-2014021509250334717ca32.chn",
            verified=True,
            valid_until="2016-12-31",
        ),
        Layout(
            body=("#mainContent .contentdetail", "div.contentdetail", "#mainContent"),
            title=("h1.title",),
            lead=("h2.sapo",),
            authors=("p.author",),
            published=("span.pdate",),
            seen="2019-01-01",
            page="published selectors of public crawlers",
            valid_until="2021-12-31",
        ),
    ),
)
