"""Words around a number: what makes it an identifier, an ordinal or a look-alike, and what bounds or compares it."""

from __future__ import annotations

import re

from extractor.facts.figures.model import Change, Qualifier

#: Before a number, these make it the number *of* something, not a count: ordinals, articles of laws, roads, wards, terms.
_IDENTIFIER = re.compile(
    r"(?<!\w)(?:thứ|số(?: hiệu)?|điều|khoản|điểm [a-zđ]|quốc lộ|tỉnh lộ|hương lộ|ql|tl|đt|khóa|khoá|quận|phường|q\.|p\.|đường|phố|ngõ|ngách|hẻm|km|kp|khu phố|tiểu khu|tờ bản đồ"
    r"|thửa|căn cứ|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|công văn|kế hoạch|luật|bão|cấp bão|gió|giật|vành đai|nhiệm kỳ|đại hội|kỳ họp|phiên họp thứ|hạng|loại|quý|tháng"
    r"|trang|chương|phụ lục|biểu|mẫu|tầng|lữ đoàn|sư đoàn|trung đoàn|tiểu đoàn|đại đội|quân đoàn|quân khu|binh đoàn|hải đoàn|vùng|tổ|tổ dân phố|đội|khối|cụm|lớp|giai đoạn|gói thầu|lô"
    r"|đợt|cấp|tập|phần|bài|vòng|bảng|nhóm|cửa|ga|phòng|tòa|block|tàu|xe|máy|chuyến bay|kênh|u|g|f|type|top|mốc|đời|thế hệ|phiên bản|bản|ca|tua|tour|mục tiêu|trụ cột|bước|lần|năm|khu) $"
)
#: Of these, the ones that stay identifiers even where a counted noun follows the number.
_STRICT = re.compile(
    r"(?<!\w)(?:thứ|số hiệu|điều|khoản|quốc lộ|tỉnh lộ|ql|tl|đt|khóa|khoá|quận|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|công văn|vành đai|đại hội|kỳ họp|hạng|quân khu|quân đoàn"
    r"|lữ đoàn|sư đoàn|trung đoàn|tiểu đoàn|tháng|bão|nhiệm kỳ|gói thầu|km) $"
)
#: Before a number whose noun the catalogues do not know: words after which a count is to be expected.
_EXPECTED = re.compile(
    r"(?:^|[,;:(“\"–+] ?|\n|(?<!\w)(?:có|gồm|với|hơn|trên|gần|khoảng|được|cho|tặng|trao|nhận|đạt|tổng số|tổng|là|và|của|còn|thêm|ít nhất|tối thiểu|các|về|xây dựng|tổ chức|triển khai|bởi"
    r"|thực hiện|trồng|cấp|mở|hỗ trợ|tới|đến|từ|trong|qua|sau|ra|bắt|bắt giữ|phát hiện|xử lý|thu|thu giữ|tịch thu|làm|khiến|cả|toàn bộ|cùng|tại|ở|giải quyết|tiếp nhận|hoàn thành|duy trì"
    r"|thành lập|huy động|bố trí|dự kiến|sử dụng|mua|bán|đón|phục vụ|tham gia|chọn|lựa chọn|vinh danh|tuyên dương|khen thưởng|biểu dương|ngoài|trừ|thuộc|giảm|tăng|vượt|ước|chừng|chỉ|đủ|đầu tư)) $"
)

_QUALIFIERS: tuple[tuple[re.Pattern[str], Qualifier], ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{words}) (?:từ |là |có |tới |đến )?$"), qualifier)
    for words, qualifier in (
        ("trên dưới|khoảng trên dưới|khoảng|xấp xỉ|ước tính|ước đạt|ước|chừng|ngót|suýt soát|gần|cỡ|độ|tầm|áng chừng|ngót nghét|ước khoảng|ước chừng|ngấp nghé|ước tính khoảng", "about"),
        ("không dưới|ít nhất|tối thiểu|trên|hơn|vượt|vượt quá|vượt mức|quá|không ít hơn|không thấp hơn|thấp nhất|chí ít|lớn hơn|cao hơn mức|nhiều hơn", "over"),
        ("không quá|không vượt quá|không hơn|tối đa|nhiều nhất|cao nhất|dưới|chưa đến|chưa tới|chưa đầy|chưa được|không đến|không tới|không đầy|thấp hơn mức|ít hơn", "under"),
    )
)
_OVER_AFTER = re.compile(r" (?:\w+ ){0,2}?(?:trở lên|trở đi)(?!\w)")
_UNDER_AFTER = re.compile(r" (?:\w+ ){0,2}?trở xuống(?!\w)")

_CHANGE = re.compile(
    r"(?<!\w)(?P<up>tăng(?: trưởng| thêm| bình quân| trung bình| khoảng| gần| hơn| trên| tới| đến| thêm được| vọt| mạnh| nhẹ| cao| thêm khoảng| giá| nhanh)*|vượt|mức tăng|tốc độ tăng(?: trưởng)?)"
    r"(?P<gap>(?: \w+){0,5}?) $"
    r"|(?<!\w)(?P<down>(?:cắt |tiết |kéo |sụt |tinh |tiết )?giảm(?: bớt| đi| sâu| mạnh| nhẹ| bình quân| trung bình| khoảng| gần| hơn| trên| tới| đến| giá)*|sụt|hụt|mất giá|thu hẹp)"
    r"(?P<gap2>(?: \w+){0,5}?) $"
)
_LEVEL = re.compile(r"(?<!\w)(?:lên|xuống|còn|từ|thành|đạt mức|ở mức)(?!\w)")
_CHANGE_BREAK = re.compile(r"(?<!\w)(?:có|với|gồm|được|cho|là|bằng|trong đó|để|của|tại|tuyên truyền|thu hút|hỗ trợ|vào)(?!\w)")

_COMPARISON = re.compile(r"[^,.;:()\n]{0,40}?(?<!\w)(?P<c>so(?: với| sánh với)? (?:cùng kỳ|năm|tháng|quý|[^,.;:()\n]{2,60}?)[^,.;:()\n]{0,60}?)(?=[,.;:()\n]|$| và | nhưng | trong đó)")


def is_identifier(folded: str, start: int, *, counted: bool) -> bool:
    """Whether the word before a number makes it a name or an ordinal ("Điều 5", "quận 1", "bão số 3").

    Args:
        folded: folded text. start: offset of the number.
        counted: whether a noun or unit of the catalogues follows.
    """
    pattern = _STRICT if counted else _IDENTIFIER
    return pattern.search(folded, max(0, start - 24), start) is not None


def expects_count(folded: str, start: int) -> bool:
    """Whether a count may be expected at an offset by what stands before it."""
    begin = max(0, start - 24)
    return _EXPECTED.search(folded, begin, start) is not None or (start == begin == 0)


def qualifier(folded: str, start: int, end: int) -> tuple[Qualifier, int]:
    """How the words around bound the number, and where those before it begin.

    Args:
        folded: folded text. start, end: span of number and unit.
    """
    if _OVER_AFTER.match(folded, end):
        return "over", start
    if _UNDER_AFTER.match(folded, end):
        return "under", start
    for pattern, value in _QUALIFIERS:
        match = pattern.search(folded, max(0, start - 26), start)
        if match:
            return value, match.start()
    return "exact", start


def change(folded: str, start: int) -> Change | None:
    """Whether the number is itself the amount or rate of a change: "tăng 7,5%", "giảm 97 đơn vị", not "tăng lên 58"."""
    begin = max(0, start - 60)
    before = folded[begin:start]
    cut = max(before.rfind(mark) for mark in (",", ";", ".", "\n", "(", ":"))
    match = _CHANGE.search(folded, begin + cut + 1, start)
    if match is None:
        return None
    gap = match["gap"] if match["up"] else match["gap2"]
    words = folded[match.start() : start]
    if _LEVEL.search(gap or "") or _LEVEL.search(words.split(" ", 1)[1] if " " in words else "") or _CHANGE_BREAK.search(gap or ""):
        return None
    if match["up"] == "vượt":
        return None
    return "increase" if match["up"] else "decrease"


def comparison(text: str, folded: str, end: int, stop: int) -> str | None:
    """With what the number is compared, in the words of the page ("so với cùng kỳ năm trước")."""
    match = _COMPARISON.match(folded, end, min(stop, end + 170))
    if match is None or re.search(r"\d%|(?<!\w)(?:tăng|giảm)(?!\w)", folded[end : match.start("c")]):
        return None
    return text[match.start("c") : match.end("c")].strip()
