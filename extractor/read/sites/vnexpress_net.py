"""VnExpress: a layout of 2019 that is still in use, the one before it, and the one of 2012-2016."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="VnExpress",
    hosts=("vnexpress.net",),
    layouts=(
        Layout(
            body=("article.fck_detail",),
            title=("h1.title-detail",),
            lead=("p.description",),
            authors=("p.author_mail strong", 'article.fck_detail > p.Normal[style*="text-align:right"] strong'),
            published=("span.date",),
            section=("ul.breadcrumb a",),
            drop=(".list-news", ".box-tinlienquanv2", ".width_common.box_brief_info", ".banner-ads"),
            seen="2026-03-07",
            page="https://vnexpress.net/cach-cac-nuoc-doi-pho-cu-soc-nang-luong-tu-trung-dong-5047363.html",
            verified=True,
            valid_from="2019-09-01",
        ),
        Layout(
            body=("article.content_detail.fck_detail",),
            title=("h1.title_news_detail",),
            lead=("h2.description", "p.description"),
            authors=(".author_mail strong",),
            published=("span.time",),
            seen="2018-09-29",
            page="https://vnexpress.net/phap-luat/set-danh-bay-mai-chay-do-dien-nhieu-nha-dan",
            verified=True,
            valid_until="2019-12-31",
        ),
        Layout(
            body=("div.fck_detail", "#left_calculator .content_detail"),
            title=(".title_news h1", "h1.title_news_detail"),
            lead=(".short_intro", "h3.short_intro"),
            published=(".block_timer",),
            seen="2017-01-01",
            page="published selectors of public crawlers",
            valid_until="2017-12-31",
        ),
    ),
)
