"""Who signed, in which capacity, and whom the document goes to (Nghị định 30/2020, Phụ lục I, cells 7a-7c and 9b)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.document import Signer
from extractor.read.blocks import Block, is_rule, lines
from extractor.read.official.vocabulary import issuer_pattern, key, office_pattern, remark_pattern

_CAPACITY = re.compile(r"(?:T\s*/?\s*M|K\s*/?\s*T|T\s*/?\s*L|T\s*/?\s*U\s*/?\s*Q|Q)\s*(?:[./:]\s*|\s+)(?=\S)")
_RECIPIENTS = re.compile(r"\W*nơi (?:nhận|gửi)\b", re.IGNORECASE)
_RANK = re.compile(
    r"(?:(?:GS|PGS|TS|TSKH|Th\.?S|ThS|BS|BSCKI{1,2}|BSCK|CKI{1,2}|DS|KS|CN|LS|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT"
    r"|Bác sĩ|Tiến sĩ|Thạc sĩ|Giáo sư|Phó giáo sư|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uỷ)|Đô đốc|Luật sư|Kỹ sư)\b[.,:]?\s*)+",
    re.IGNORECASE,
)
_STAMP = re.compile(r"(?:ký bởi|người ký|email|cơ quan|thời gian ký|giờ ký|ngày ký|chữ ký)\s*:", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|['’])*\.?")
#: Second half of an office or body that was broken over two lines.
_GOES_ON = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\b|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU|VIỆT NAM|VÀ|NƯỚC|CỦA)(?!\s+(?:ỦY|UỶ|ĐOÀN|ĐỘI))\b")
_MAX_GAP = 9
#: Anything shorter is a speck of a scan, or a stroke of the signature.
_SHORT = 3
_MAX_ROWS, _MAX_COLUMNS = 12, 4
_REACH = 14
_MAX_RECIPIENTS, _LONG = 80, 160
_FINISHED = re.compile(r"[:;.]$")


@dataclass
class Signatures:
    """The end of a document.

    Args:
        signers: who signed, in reading order.
        recipients: lines of `Nơi nhận`.
        recipient_blocks: indices of the blocks that hold them.
        end: index of the block after the last signature; the number of blocks where nobody signed.
        layout_tables: tables that only place signatures.
    """

    signers: list[Signer] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    recipient_blocks: set[int] = field(default_factory=set)
    signature_blocks: set[int] = field(default_factory=set)
    end: int = 0


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    block: int


def read_signatures(blocks: Sequence[Block], start: int) -> Signatures:
    """Signers and recipients of a document.

    Args:
        blocks: blocks of the document.
        start: first block after heading and bases.
    """
    found = [(signer, pieces) for stream in _streams(blocks, start) for signer, pieces in _signers(stream)]
    anchors = [i for i in range(start, len(blocks)) if _RECIPIENTS.match(blocks[i].text)]
    chosen = _choose(found, anchors, blocks)
    out = Signatures(end=len(blocks))
    for signer, pieces in chosen:
        if signer not in out.signers:
            out.signers.append(signer)
        out.signature_blocks.update(piece.block for piece in pieces)
    if chosen:
        out.end = max(out.signature_blocks) + 1
    _recipients(blocks, anchors, out)
    return out


def _streams(blocks: Sequence[Block], start: int) -> list[list[_Piece]]:
    """Columns of text in which a signature may stand, each from top to bottom."""
    streams: list[list[_Piece]] = []
    i = start
    while i < len(blocks):
        j = i
        while j < len(blocks) and blocks[j].table == blocks[i].table:
            j += 1
        if blocks[i].table is None:
            streams += _columns(blocks, i, j)
        elif _places(blocks[i:j]):
            by_column: dict[int, list[_Piece]] = {}
            for k in range(i, j):
                by_column.setdefault(blocks[k].column or 0, []).extend(_Piece(p, k) for line in lines(blocks[k]) for p in line)
            streams += by_column.values()
        i = j
    return streams


def _places(table: Sequence[Block]) -> bool:
    """Whether a table may only place things side by side: few rows, few columns."""
    per_row: dict[int, set[int]] = {}
    for block in table:
        per_row.setdefault(block.row or 0, set()).add(block.column or 0)
    return len(per_row) <= _MAX_ROWS and max(map(len, per_row.values())) <= _MAX_COLUMNS


def _columns(blocks: Sequence[Block], start: int, end: int) -> list[list[_Piece]]:
    left: list[_Piece] = []
    right: list[_Piece] = []
    for i in range(start, end):
        for pieces in lines(blocks[i]):
            if len(pieces) > 1:
                left.append(_Piece(pieces[0], i))
                right += [_Piece(p, i) for p in pieces[1:]]
            elif blocks[i].at_right or not is_recipient(pieces[0]):
                right.append(_Piece(pieces[0], i))
    return [left, right]


def is_recipient(text: str) -> bool:
    """Whether a line belongs to `Nơi nhận`: its heading or an item."""
    return text.startswith(("-", "–", "+")) or _RECIPIENTS.match(text) is not None


def _signers(stream: Sequence[_Piece]) -> list[tuple[Signer, list[_Piece]]]:
    """Signers of one column: lines of office in capitals, then a name."""
    out: list[tuple[Signer, list[_Piece]]] = []
    offices: list[_Piece] = []
    gap = 0
    for piece in stream:
        text = piece.text.strip(" []()")
        if is_rule(text) or len(text) < _SHORT or remark_pattern().fullmatch(key(text)) or _STAMP.match(text):
            continue
        if is_office(piece.text, bool(offices)):
            offices = offices if gap <= 1 else []
            offices.append(piece)
            gap = 0
        elif offices and (name := person_name(text)):
            out.append((_signer(name, [o.text for o in offices]), [*offices, piece]))
            offices, gap = [], 0
        else:
            gap += 1
            if gap > _MAX_GAP or len(text) > 90:
                offices, gap = [], 0
    return out


def is_office(text: str, goes_on: bool = False) -> bool:
    """Whether a line is an office as printed over a signature.

    Args:
        text: the line.
        goes_on: whether the line above it was one, so that it may be its second half ("TỈNH LÀO CAI").
    """
    if len(text) > 90 or any(c.isdigit() for c in text) or text.endswith((".", ";", ",")):
        return False
    if _CAPACITY.match(text) and len(text) > 4:
        return True
    folded = key(text)
    head = office_pattern().match(folded)
    if head is not None and (_upper(text) or head.end() == len(folded)):
        return True
    return goes_on and _upper(text)


def _upper(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)


def person_name(text: str) -> str | None:
    """The name on a line that holds nothing else, without rank or degree; None for any other line.

    >>> person_name("Đại tá Nguyễn Văn An"), person_name("Sở Nội vụ"), person_name("Y Gia Linh Êban")
    ('Nguyễn Văn An', None, 'Y Gia Linh Êban')
    """
    name = _RANK.sub("", text, count=1) if _RANK.match(text) else text
    name = name.strip(" .,")
    tokens = name.split()
    if not 2 <= len(tokens) <= 6 or not all(_TOKEN.fullmatch(t) and t[0].isupper() for t in tokens):
        return None
    folded = key(name)
    if office_pattern().match(folded) or (issuer_pattern().match(folded) and len(tokens) > 4):
        return None
    return name if not _upper(name) or len(tokens) <= 5 else None


def goes_on(line: str) -> bool:
    """Whether a line is the second half of an office or body that was broken over two."""
    return _GOES_ON.match(line) is not None


def _signer(name: str, offices: list[str]) -> Signer:
    """Office and capacity of a signer: the last office is his own, what stands above says for whom he signs."""
    last = len(offices) - 1
    while last > 0 and (goes_on(offices[last]) or offices[last - 1].endswith(("-", "–", ",", " VÀ"))):
        last -= 1
    own = " ".join(offices[last:])
    above = " ".join(offices[:last]) or None
    mark = _CAPACITY.match(own)
    if mark is not None and not own.startswith("Q"):
        return Signer(name=name, title=None, capacity=" ".join(offices))
    return Signer(name=name, title=own, capacity=above)


def _choose(
    found: list[tuple[Signer, list[_Piece]]], anchors: Sequence[int], blocks: Sequence[Block]
) -> list[tuple[Signer, list[_Piece]]]:
    """The signatures of the document itself, not those of forms annexed to it: at the first `Nơi nhận`, else the first group."""
    if not found:
        return []
    ordered = sorted(found, key=lambda s: s[1][-1].block)
    first = next((s for anchor in anchors for s in ordered if _near(s[1], anchor, blocks)), ordered[0])
    at, capital = first[1][0].block, _upper(first[1][0].text)
    # Who signs beside another has his office set as the other has; rows of a list below have not.
    return [s for s in ordered if s is first or (_upper(s[1][0].text) == capital and _together(s[1][-1].block, at, blocks))]


def _near(pieces: list[_Piece], anchor: int, blocks: Sequence[Block]) -> bool:
    return any(_together(p.block, anchor, blocks) for p in pieces)


def _together(one: int, other: int, blocks: Sequence[Block]) -> bool:
    same_table = blocks[one].table is not None and blocks[one].table == blocks[other].table
    filled = sum(1 for b in blocks[min(one, other) : max(one, other)] if b.text)
    return same_table or filled <= _REACH


def _recipients(blocks: Sequence[Block], anchors: Sequence[int], out: Signatures) -> None:
    """Mark the blocks of the first `Nơi nhận`: its cell, or the items that follow it."""
    if not anchors:
        return
    anchor = anchors[0]
    found = _in_cell(blocks, anchor) if blocks[anchor].table is not None else _in_column(blocks, anchor, out.signature_blocks)
    for i, text in found:
        out.recipient_blocks.add(i)
        if out.recipients and not is_recipient(text) and not _FINISHED.search(out.recipients[-1]):
            out.recipients[-1] = f"{out.recipients[-1]} {text}"
        elif text and not _RECIPIENTS.fullmatch(text.rstrip(" :")):
            out.recipients.append(_RECIPIENTS.sub("", text).strip(" :") if _RECIPIENTS.match(text) else text)


def _in_cell(blocks: Sequence[Block], anchor: int) -> list[tuple[int, str]]:
    out = []
    for i in range(anchor, len(blocks)):
        if blocks[i].cell != blocks[anchor].cell:
            break
        out += [(i, piece) for pieces in lines(blocks[i]) for piece in pieces]
    return out


def _in_column(blocks: Sequence[Block], anchor: int, signed: set[int]) -> list[tuple[int, str]]:
    """Items below `Nơi nhận` outside of tables; what stands to their right is passed over."""
    out: list[tuple[int, str]] = []
    for i in range(anchor, min(anchor + _MAX_RECIPIENTS, len(blocks))):
        rows = lines(blocks[i])
        if blocks[i].table is not None or len(blocks[i].text) > _LONG:
            break
        for pieces in rows:
            alone = len(pieces) == 1
            if alone and (blocks[i].at_right or (i in signed and not is_recipient(pieces[0]))):
                continue
            if is_recipient(pieces[0]) or (out and not _FINISHED.search(out[-1][1]) and not blocks[i].centered):
                out.append((i, pieces[0]))
            elif alone:
                return out
    return out
