"""Prizes that are drawn and names that only sum up, which are no awards."""

from __future__ import annotations

from extractor.facts.awards.scene import Scene
from extractor.facts.marks import Mark
from extractor.language.patterns import regex

#: Prizes of a lottery or of a draw among customers are no awards.
_LOTTERY = regex(
    r"(?<!\w)(?:xổ số|vietlott|jackpot|quay số|trúng thưởng|vé số|bốc thăm|rút thăm|khách hàng may mắn|khuyến mại|khuyến mãi)(?!\w)"
)
#: "giải Nhất là 01 ô tô": what a customer wins.
_GOODS = regex(
    r"[\s\"”]*(?:là|gồm|trị giá)?\s*(?:một |\d+ )?(?:chiếc |bộ )?(?:ô ?tô|xe (?:máy|hơi|ô ?tô|sh)|chuyến du lịch|sổ tiết kiệm|thẻ tiết kiệm"
    r"|tivi|tủ lạnh|điện thoại|iphone|chỉ vàng|lượng vàng|căn hộ)(?!\w)"
)


def of_lottery(scene: Scene, mark: Mark) -> bool:
    """Whether a prize is one of a lottery or of a draw among customers, by the words of its sentence or by what it consists of."""
    if mark.value.family == "giai" and _GOODS.match(scene.folded, mark.end) is not None:
        return True
    return _LOTTERY.search(scene.folded, *scene.layout.sentence_at(mark.start)) is not None


#: "các huân, huy chương cao quý": none in particular.
_OF_BOTH = regex(r"huân chương,? (?:và )?huy chương (?:(?:về )?(?:thành tích )?(?:khen thưởng )?kháng chiến )?cho \d")
_OF_ALL_KINDS = regex(r" (?:cao quý|các loại|các hạng)(?!\w)")


def of_all_kinds(scene: Scene, mark: Mark) -> bool:
    """Whether a bare "huy chương" goes on with "huân, " to orders and medals of all kinds."""
    if not mark.value.plain or mark.value.family not in ("huan-chuong", "huy-chuong"):
        return False
    if _OF_BOTH.search(scene.folded, max(0, mark.start - 20), min(len(scene.text), mark.end + 60)) is not None:
        return True
    sums = mark.value.family == "huy-chuong" and scene.folded.endswith(("huân, ", "huân chương, "), 0, mark.start)
    return sums and _OF_ALL_KINDS.match(scene.folded, mark.end) is not None
