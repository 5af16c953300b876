"""Teasers glued to the end of an article are no part of it; a lead with the paper's code is."""

from __future__ import annotations

from extractor.read.teasers import without_teasers

BODY = ["TTO - Sáng 4-5, xã Hòa Tiến mở hội đua ghe trên sông.", "Hơn hai trăm tay chèo dự thi.", "Ban tổ chức trao mười giải.", "Hội bế mạc trong chiều."]


def test_headline_code_and_lead_go_with_what_follows() -> None:
    teaser = ["Tỉnh bên bắn pháo hoa mừng lễ TTO - Tối qua, Bình Dương rực sáng.", "Người xem chật kín đường."]
    assert list(without_teasers([*BODY, *teaser])) == BODY


def test_sentence_before_the_headline_stays() -> None:
    glued = "Ghe về nhất nhận cờ. Chợ nổi miền Tây vào mùa NLĐO - Sáng nay, ghe hàng đông nghẹt."
    assert list(without_teasers([*BODY, glued])) == [*BODY, "Ghe về nhất nhận cờ."]


def test_lead_credits_and_digests_stay() -> None:
    caption = "Các đội ghe trước giờ xuất phát trên bến - Ảnh: TTXVN - Minh Sơn"
    digest = ["TTO - Tin một của ngày.", "TTO - Tin hai của ngày.", "TTO - Tin ba của ngày.", "TTO - Tin bốn của ngày."]
    for lines in (BODY, [*BODY, caption], digest):
        assert list(without_teasers(lines)) == list(lines)


def test_leads_glued_without_a_space_go() -> None:
    by_site = "Hội bế mạc trong tiếng trống.VTV.vn - Các đội ghe tỉnh bên vừa hạ thủy ba chiếc ghe mới trước mùa nước nổi."
    by_sign = "Hội bế mạc trong tiếng trống./.Cháy chợ ở tỉnh bên, mười quầy hàng thành troVụ cháy xảy ra lúc rạng sáng khi các sạp còn đóng cửa."
    byline = "Hội bế mạc trong tiếng trống./.Minh Sơn"
    assert list(without_teasers([*BODY, by_site])) == [*BODY, "Hội bế mạc trong tiếng trống."]
    assert list(without_teasers([*BODY, by_sign])) == [*BODY, "Hội bế mạc trong tiếng trống./."]
    assert list(without_teasers([*BODY, byline])) == [*BODY, byline]
