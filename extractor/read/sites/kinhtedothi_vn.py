"""Kinh tế và Đô thị."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Kinh tế và Đô thị",
    hosts=("kinhtedothi.vn",),
    layouts=(
        Layout(
            body=("#cotent_detail", ".detail-content"),
            published=(".time_detail_news",),
            seen="2020-06-19",
            page="published selectors of public crawlers",
        ),
    ),
)
