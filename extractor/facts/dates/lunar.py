"""Days of the lunar calendar: kept in their words, never converted."""

from __future__ import annotations

from extractor.facts.dates.calendar import Context
from extractor.facts.dates.days import Found
from extractor.facts.dates.grammar import SEXAGENARY
from extractor.facts.dates.model import LUNAR, DateValue
from extractor.language.patterns import regex

_NUMBER = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín|mười)(?!\d)"
_LUNAR = regex(
    rf"(?:(?:mùng|mồng) {_NUMBER}|rằm|\d{{1,2}}|ba mươi)(?:(?: (?:và|đến|-) (?:mùng |mồng )?|, (?:mùng |mồng )){_NUMBER})?"
    r"(?: tháng (?:giêng|chạp)| (?:tết|âm lịch)| tháng (?:\d{1,2}|hai|ba|tư|năm|sáu|b[ảẩ]y|tám|chín|mười)[ (]{1,2}(?:âm lịch|âl))(?!\w)"
    rf"|\d{{1,2}}[-/]\d{{1,2}}(?= năm {SEXAGENARY.pattern})"
    rf"|(?:mùng |mồng |ngày )?\d{{1,2}} tháng (?:\d{{1,2}}|giêng|chạp)(?= năm {SEXAGENARY.pattern})"
    r"|rằm tháng (?:\d{1,2}|hai|ba|tư|năm|sáu|b[ảẩ]y|tám|chín|mười)(?!\w)|(?:mùng|mồng) (?:một|1|mười|rằm)(?= (?:hằng|hàng|mỗi|và))"
)


def read_lunar(context: Context, at: int) -> tuple[int, list[Found]] | None:
    """"mùng 6 tháng Giêng", "rằm tháng 7", "30 Tết", "mùng 10 tháng 3 âm lịch", "25-11 năm Mậu Thân"."""
    match = _LUNAR.match(context.text, at)
    if match is None:
        return None
    return match.end(), [Found(at, match.end(), DateValue(LUNAR, "day", calendar="lunar"), "dates.lunar")]
