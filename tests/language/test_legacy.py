"""Legacy encodings: there and back, told apart, never seen where they are not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.language.legacy import Encoding, convert, decode_bytes, detect, encoding_of_font, mojibake, tcvn3, viqr, vni, windows1258

SENTENCES = [
    "Sáng nay, hội nghị tổng kết phong trào thi đua của bảy tỉnh vùng núi đã khai mạc tại hội trường lớn.",
    "Ủy ban nhân dân tỉnh đề nghị tặng thưởng Huân chương Lao động cho những tập thể có thành tích xuất sắc.",
    "Được sự quan tâm của các cấp, đời sống của đồng bào ở bản vùng cao từng bước được cải thiện.",
    "Ông Đỗ Văn Thưởng, nguyên Giám đốc Sở, kể lại những ngày mở đường qua đèo, dưới mưa và sương mù.",
]
ENGLISH = [
    "The council met on Friday. Who's next? Nobody knew; so it goes. Don't ask (they said) about the so-called café à la carte.",
    "São Tomé, Curaçao, Zürich and Málaga sent naïve résumés — “très bien”, said François. Price: £20 + £5? Yes. £3.",
    "Die Größe der Straße überrascht: schöne Häuser, müde Füße, süße Brötchen für Übermüdete.",
    "if (a+b) { x^2; } // to.do? e.g. do+re^mi ~/foo.bar 'a' \"e\"",
]
SYLLABLES = sorted({word for sentence in SENTENCES for word in sentence.replace(".", " ").replace(",", " ").split()})
OTHERS = ["QUỐC", "ĐỘI", "Ỹ", "2025", "(8,5%)", "–", "“tốt”", "ừ?", "to.", "a\\b", "đi!"]
UNICODE_TEXT = st.lists(st.sampled_from([*SYLLABLES, *OTHERS]), max_size=40).map(" ".join)


def _million(small: bool) -> str:
    chooser = random.Random(5)
    text = " ".join(chooser.choices(SYLLABLES, k=230_000))
    assert len(text) > 1_000_000
    return text.lower() if small else text


@pytest.mark.parametrize("codec", [vni, viqr])
def test_a_million_characters_there_and_back(codec: object) -> None:
    text = _million(small=False)
    assert codec.decode(codec.encode(text)) == text  # type: ignore[attr-defined]


def test_a_million_characters_there_and_back_in_tcvn3() -> None:
    text = _million(small=True)
    assert tcvn3.decode(tcvn3.encode(text)) == text
    capitals = text[:100_000].upper()
    assert tcvn3.decode(tcvn3.encode(capitals, capital_font=True), capital_font=True) == capitals


@settings(max_examples=200)
@given(UNICODE_TEXT)
def test_texts_there_and_back(text: str) -> None:
    assert vni.decode(vni.encode(text)) == text
    assert viqr.decode(viqr.encode(text)) == text
    assert tcvn3.decode(tcvn3.encode(text.lower())) == text.lower()


@pytest.mark.parametrize(
    ("codec", "legacy", "text"),
    [
        (tcvn3, "Hµ Néi, tØnh §¾k L¾k, NguyÔn V¨n A", "Hà Nội, tỉnh Đắk Lắk, Nguyễn Văn A"),
        (tcvn3, "Hu©n ch\u00ad¬ng Lao ®éng", "Huân chương Lao động"),
        (vni, "COÄNG HOØA XAÕ HOÄI, UÛy ban nhaân daân", "CỘNG HÒA XÃ HỘI, Ủy ban nhân dân"),
        (vni, "Huaân chöông, kyõ thuaät, ñòa lyù, vuõ nöõ", "Huân chương, kỹ thuật, địa lý, vũ nữ"),
        (viqr, "DDa('k La('k, thu+o+?ng, Vie^.t Nam.", "Đắk Lắk, thưởng, Việt Nam."),
        (viqr, r"co\. va` to\?", "co. và to?"),
    ],
)
def test_known_texts(codec: object, legacy: str, text: str) -> None:
    assert codec.decode(legacy) == text  # type: ignore[attr-defined]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_detection(sentence: str) -> None:
    assert detect(tcvn3.encode(sentence)) is Encoding.TCVN3
    assert detect(tcvn3.encode(sentence).replace("\u00ad", "")) is Encoding.TCVN3
    assert detect(vni.encode(sentence)) is Encoding.VNI
    assert detect(viqr.encode(sentence)) is Encoding.VIQR
    assert detect(_misread(sentence)) is Encoding.MOJIBAKE


@pytest.mark.parametrize("text", [*SENTENCES, *ENGLISH, "", "Hà Nam, Cà Mau, Hoà An: hà, cá, lá, bò, gà, má, xã, cô, êm", "µ-opioid § 5, ®, 50 ¶"])
def test_detection_never_fires_elsewhere(text: str) -> None:
    assert detect(text) is None
    assert decode_bytes(text.encode()).text == text


def test_dropped_soft_hyphens_are_put_back_where_sure() -> None:
    assert convert(tcvn3.encode(SENTENCES[1]).replace("\u00ad", ""), Encoding.TCVN3).lower() == SENTENCES[1].lower()
    assert tcvn3.restore_horn("TNHH, th, kg") == "TNHH, th, kg"


def _misread(text: str, charset: str = "cp1252") -> str:
    return "".join(bytes([byte]).decode(charset, errors="ignore") or chr(byte) for byte in text.encode())


@given(UNICODE_TEXT, st.sampled_from(["cp1252", "latin-1"]), st.integers(1, 2))
def test_mojibake_is_repaired(text: str, charset: str, times: int) -> None:
    spoiled = text
    for _ in range(times):
        spoiled = _misread(spoiled, charset)
    assert mojibake.repair(spoiled) == text


@given(st.text(alphabet="aáàâãñéçÃÂÄ€™ “”’"))
def test_repair_leaves_no_error(text: str) -> None:
    assert isinstance(mojibake.repair(text), str)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_bytes(encoding: str) -> None:
    text = "\n".join(SENTENCES)
    decoded = decode_bytes(text.encode(encoding), declared="windows-1252")
    assert decoded.text == text and decoded.encoding.startswith(encoding[:5]) and decoded.notes == ()


@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1252", "no-such-charset", "base64", "x" * 500])
@pytest.mark.parametrize(("codec", "name"), [(tcvn3, "tcvn3"), (vni, "vni")])
def test_legacy_bytes(codec: object, name: str, declared: str | None) -> None:
    text = SENTENCES[0] + " " + SENTENCES[2].lower()
    decoded = decode_bytes(codec.encode(text).encode("latin-1"), declared)  # type: ignore[attr-defined]
    assert (decoded.text, decoded.encoding) == (text, name)


@pytest.mark.parametrize(("codec", "name"), [(tcvn3, "tcvn3"), (vni, "vni")])
def test_legacy_bytes_inside_markup(codec: object, name: str) -> None:
    script = "<script>var a = b + c; function f(x) { return x.y ? x : null; }</script>" * 40
    page = f"<html><head><meta charset='iso-8859-1'>{script}</head><body><p>{SENTENCES[0]}</p></body></html>"
    decoded = decode_bytes(codec.encode(page).encode("latin-1"), "iso-8859-1")  # type: ignore[attr-defined]
    assert (decoded.text, decoded.encoding) == (page, name)


def test_code_in_a_page_is_no_viqr() -> None:
    page = "<html><body><script>" + "do? a+ : o^ e. (to`o) la'y va~ thu+o+ng " * 30 + "</script></body></html>"
    assert decode_bytes(page.encode()) == (page, "utf-8", ())


@pytest.mark.parametrize("unit", ["<", "<p", "á ", "a^", "a\\", "Ã", "µ", "aø", "\ufffd"])
def test_hostile_text_comes_back(unit: str) -> None:
    text = decode_bytes(("<p>" + unit * 100_000).encode()).text  # anything quadratic would never come back
    assert all(len(convert(text, encoding)) >= 100_000 for encoding in Encoding)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_windows_1258(sentence: str) -> None:
    data = windows1258.encode(sentence)
    assert decode_bytes(data) == (sentence, "windows-1258", ())
    assert decode_bytes(data, "windows-1252").text == sentence


def test_western_bytes_stay_western() -> None:
    text = "Die Größe der Straße überrascht François"
    assert decode_bytes(text.encode("latin-1"), "iso-8859-1").text == text
    assert decode_bytes(text.encode("latin-1")).encoding == "windows-1252"


def test_damage_is_said() -> None:
    data = SENTENCES[0].encode()
    decoded = decode_bytes(data.replace("ộ".encode(), b"\xff", 1))
    assert decoded.encoding == "utf-8" and decoded.text.count("\ufffd") == 1 and decoded.notes
    assert decode_bytes(data[:-2] + b"\xe1").encoding == "utf-8"


@settings(max_examples=300)
@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "utf-16", "cp1258", "gb18030", "utf-7", "idna", "rot13", "hex", "undefined", "\x00"]))
def test_any_bytes_give_text(data: bytes, declared: str | None) -> None:
    assert isinstance(decode_bytes(data, declared).text, str)


def test_fonts() -> None:
    assert encoding_of_font(".VnArialH") == (Encoding.TCVN3, True)
    assert encoding_of_font(".VnTime") == (Encoding.TCVN3, False)
    assert encoding_of_font("VNI-Helve") == (Encoding.VNI, False)
    assert encoding_of_font("Arial") is None and encoding_of_font("") is None
