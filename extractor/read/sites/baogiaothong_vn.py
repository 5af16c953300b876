"""Báo Giao thông."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Báo Giao thông",
    hosts=("baogiaothong.vn", "atgt.vn"),
    layouts=(
        Layout(
            body=(".bodyArt", "div.detail-content.afcbc-body"),
            title=(".postTit", "h1.detail-title"),
            lead=(".descArt", "h2.detail-sapo"),
            published=(".dateArt", ".detail-time"),
            seen="2020-06-19",
            page="published selectors of public crawlers",
        ),
    ),
)
