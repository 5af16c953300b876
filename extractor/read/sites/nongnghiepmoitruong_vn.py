"""Nông nghiệp và Môi trường."""

from __future__ import annotations

from extractor.read.sites import Layout, Site

SITE = Site(
    name="Nông nghiệp và Môi trường",
    hosts=("nongnghiepmoitruong.vn", "nongnghiep.vn"),
    layouts=(
        Layout(
            body=(".detail-content-body", ".content"),
            title=("h1.main-title-super", "h1"),
            lead=("h2.main-intro",),
            authors=(".name-author", ".content-author"),
            published=(".time-detail",),
            seen="2025-06-01",
            page="published selectors of public crawlers",
        ),
    ),
)
