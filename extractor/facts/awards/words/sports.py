"""Sports, which stand for those who practise them: "cử tạ Việt Nam", "đội tuyển bóng đá và cầu mây Việt Nam"."""

from __future__ import annotations

import re
from functools import cache

from extractor.catalogues import load
from extractor.catalogues.patterns import alternation


@cache
def sector() -> re.Pattern[str]:
    """A sport or trade before the place whose people it stands for, as `name`: "cử tạ Việt Nam", "bóng đá Thanh Hóa"."""
    trades = "|".join((_discipline(), "du lịch", "thể thao", "điện ảnh", "giáo dục", "y tế", "nông nghiệp"))
    return re.compile(rf"(?:lần đầu tiên )?(?P<name>(?:ngành |đoàn |đội tuyển |đội |tuyển )?(?:{trades}))\s+")


@cache
def two_sports() -> re.Pattern[str]:
    """Teams of one place under one noun: "đội tuyển bóng đá và cầu mây Việt Nam"."""
    return re.compile(rf"(?<!\w)(?:đội tuyển|tuyển|đoàn) {_discipline()} và {_discipline()} ")


def _discipline() -> str:
    return alternation(load("sports").forms("discipline")) + r"(?: nam| nữ| trẻ)?"
