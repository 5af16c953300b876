"""One article, and the pieces that pages of all kinds put around it: menus, links, summaries, comments, meta elements."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

TITLE = "Làng nghề ven sông giữ lửa lò gốm sau mùa nước lũ"
LEAD = "Nước rút chưa đầy một tháng, hơn sáu mươi lò gốm ven sông đã đỏ lửa trở lại, kịp những chuyến hàng cuối năm."
P1 = "Sáng 3/12, Ủy ban nhân dân xã Vĩnh Thạnh trao hỗ trợ đợt hai cho 64 hộ làm gốm bị thiệt hại, mỗi hộ 15 triệu đồng."
P2 = "Bà Trần Thị Mười, 58 tuổi, chủ lò gốm ở ấp Bình Tân, kể nước dâng cao hơn hai mét, cuốn trôi gần bốn nghìn sản phẩm chưa kịp nung."
P3 = "“Cả làng góp củi, góp đất, nhà nào khô trước thì nung giúp nhà sau. Không ai bỏ nghề”, bà Mười nói."
P4 = "Theo Hội Nông dân xã, đến nay 61 lò đã hoạt động, bằng 95% so với trước lũ; ba lò còn lại đang chờ xây lại ống khói."
P5 = "Ông Lê Văn Tâm, Phó Chủ tịch Ủy ban nhân dân xã, cho biết địa phương sẽ dời khu phơi đất lên bờ kè mới trước mùa mưa năm sau."
BODY = (P1, P2, P3, P4, P5)
HEADING = "Góp củi, góp đất"
CAPTION = "Thợ gốm ấp Bình Tân xếp chậu vào lò chuẩn bị mẻ nung đầu tiên. Ảnh: Thanh Lam"
AUTHOR = "Ngọc Diệp"
STAMP = "2014-12-03T09:05"
OTHERS = (
    "Hợp long cầu vượt sông nối hai huyện cù lao", "Nông dân trồng quýt hồng trúng mùa được giá", "Khai mạc hội thi giọng hát hay công nhân viên chức",
    "Đề xuất nâng mức hỗ trợ di dời nhà ven sạt lở", "Mở lại tuyến phà đêm phục vụ người dân đi chợ nổi",
)  # fmt: skip
SUMMARIES = (
    "Sau mười tám tháng thi công, nhịp cuối cùng của cây cầu đã được nối liền trong đêm, sớm hơn kế hoạch gần hai tuần.",
    "Giá quýt tại vườn đang ở mức ba mươi lăm nghìn đồng mỗi ký, cao nhất trong năm năm qua, thương lái đặt cọc từ sớm.",
    "Gần hai trăm thí sinh của bốn mươi đơn vị tham gia vòng loại, ban tổ chức chọn ba mươi giọng hát vào chung kết.",
)
COMMENTS = (
    "Quê tôi ở gần đó, mấy năm trước cũng lụt mà chưa năm nào nước lên nhanh như năm nay, thương bà con quá chừng.",
    "Mong nhà nước có chính sách cho làng nghề vay vốn lãi suất thấp để bà con xây lại lò cho chắc chắn hơn.",
)
MENU = ("Trang nhất", "Chính trị", "Xã hội", "Kinh tế", "Văn hóa", "Pháp luật", "Thế giới", "Thể thao", "Khoa học", "Đa phương tiện", "Bạn đọc")
FURNITURE = (*OTHERS, *SUMMARIES, *COMMENTS, "Bình luận", "Chia sẻ", "Gửi bài viết", "Giấy phép", "Trang nhất", "Lượt xem", "Quay lại", "làng gốm Vĩnh Thạnh")


@dataclass(frozen=True)
class Want:
    """What reading one page must give where it is not what the others give."""

    build: Callable[[], str]
    lead: str | None = LEAD
    body: tuple[str, ...] = BODY
    authors: tuple[str, ...] = (AUTHOR,)
    published: str = STAMP
    captions: tuple[str, ...] = (CAPTION,)
    section: str | None = None


def p(*texts: str, tag: str = "p", attributes: str = "") -> str:
    """Texts, one element each."""
    return "\n".join(f"<{tag}{' ' + attributes if attributes else ''}>{text}</{tag}>" for text in texts)


def menu(tag: str = "ul") -> str:
    """A menu."""
    return f"<{tag} class='main-menu'>" + "".join(f"<li><a href='/muc-{i}'>{name}</a></li>" for i, name in enumerate(MENU)) + f"</{tag}>"


def links(first: int = 0, last: int = 5, open_: str = "<li>", close: str = "</li>", day: str = "") -> str:
    """Linked titles of other articles."""
    return "".join(f"{open_}<a href='/tin/{i}-bai-khac-{i}000{i}.html' title='{OTHERS[i]}'>{OTHERS[i]}</a>{day}{close}" for i in range(first, last))


def summaries(tag: str = "div") -> str:
    """Other articles with picture, title and summary, as lists print them below."""
    return "".join(
        f"<{tag} class='item'><a href='/x{i}.html'><img src='t{i}.jpg'></a><h3><a href='/x{i}.html'>{OTHERS[i]}</a></h3><p>{text}</p></{tag}>"
        for i, text in enumerate(SUMMARIES)
    )


def comments() -> str:
    """What readers wrote."""
    rows = "".join(f"<li><div class='cm-top'><b>Độc giả {i}</b> <span>07:{10 + i} 04/12/2014</span></div><div class='cm-content'>{text}</div></li>" for i, text in enumerate(COMMENTS))
    return f"<div class='box-comment'><h3>Bình luận (2)</h3><ul>{rows}</ul><textarea></textarea></div>"


def foot(tag: str = "div") -> str:
    """Who publishes the site."""
    return f"<{tag} class='site-foot'><p>Cơ quan chủ quản: Tỉnh ủy. Giấy phép số 12/GP-TTĐT cấp ngày 05/06/2012. Tổng Biên tập: Võ Văn Mẫu. Điện thoại: 0270 000 000.</p></{tag}>"


def page(head: str, body: str, attributes: str = "") -> str:
    """A whole page."""
    return f"<!DOCTYPE html>\n<html lang='vi'><head><meta charset='utf-8'>{head}</head><body {attributes}>{body}</body></html>"


def meta(**named: str) -> str:
    """Meta tags; `og_title` for og:title."""
    return "".join(f"<meta property='{k.replace('_', ':', 1)}' content='{v}'>" for k, v in named.items())


def json_ld(**fields: object) -> str:
    """A script of JSON-LD."""
    return f"<script type='application/ld+json'>{json.dumps({'@context': 'http://schema.org', '@type': 'NewsArticle', **fields}, ensure_ascii=False)}</script>"
