"""VietnamBiz."""

from __future__ import annotations

from extractor.read.sites import Site
from extractor.read.sites.platform_vccorp import PUBLISHED

SITE = Site(
    name="VietnamBiz",
    hosts=("vietnambiz.vn",),
    layouts=(
        PUBLISHED,
    ),
)
