"""WordPress themes as small papers and associations use them."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="WordPress",
    hosts=(),
    layouts=(
        Layout(
            body=("div.td-post-content", "div.entry-content", '[itemprop="articleBody"]'),
            title=("h1.entry-title",),
            authors=(".td-post-author-name a", ".author.vcard a"),
            published=("time.entry-date", ".td-post-date time"),
            section=(".entry-crumbs a",),
            drop=(".sharedaddy", ".td-a-rec", ".jp-relatedposts"),
            seen="2020-06-19",
            page="published selectors of public crawlers",
        ),
    ),
    marker="wp-content",
    named=False,
)
