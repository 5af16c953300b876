"""What duplicates are told by: a digest of the folded words, a MinHash signature of their shingles, and traits.

Shingles alone cannot tell a copy from a page of the same template: a decision and the next one share nine words of ten.
What differs there is what the page says: names, numbers, days. They are the traits, and copies share them.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from extractor.bulk.model import Fingerprint
from extractor.language.folding import fold

if TYPE_CHECKING:
    from extractor.record.model import Record

PERMUTATIONS = 128
SHINGLE = 3
_SEED = 1975
#: Texts with fewer shingles are compared for equality only.
_ENOUGH = 30
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")
_FURNITURE = frozenset(("byline", "caption"))


def fingerprint(record: Record, *, near: bool, rows: int) -> Fingerprint:
    """The fingerprint of a record's document.

    Args:
        record: the record.
        near: whether a signature is wanted.
        rows: rows of a band.
    """
    words = _WORD.findall(fold(" ".join(p.text for p in record.document.paragraphs if p.kind not in _FURNITURE)))
    digest = hashlib.sha256(f"{_form(record)}\n{' '.join(words)}".encode()).digest()[:16]
    shingles = set(map(" ".join, zip(*(words[i:] for i in range(SHINGLE)), strict=False))) if near else set()
    if len(shingles) < _ENOUGH:
        return Fingerprint(digest)
    values = _signature(shingles)
    return Fingerprint(digest, _bands(values, rows), bytes(v & 255 for v in values), _traits(record))


def _form(record: Record) -> str:
    """A report and its PDF are two documents, whatever their words; a page and its dump are one article."""
    media_type = record.document.source.media_type or ""
    return media_type if media_type.startswith("application/") and media_type != "application/json" else "text"


def _signature(shingles: set[str]) -> list[int]:
    from rensa import RMinHash

    machine: Any = RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    machine.update(list(shingles))  # a minimum does not depend on the order
    return list(machine.digest())


def algorithm(rows: int) -> str:
    """What makes fingerprints of two runs comparable: it has to be the same.

    Args:
        rows: rows of a band.
    """
    from rensa import RMinHash

    return f"rensa {RMinHash.ALGORITHM_VERSION}, {PERMUTATIONS} permutations, seed {_SEED}, {SHINGLE} words, bands of {rows}"


def _bands(values: list[int], rows: int) -> tuple[int, ...]:
    """Signed 64-bit hashes, as SQLite holds them, of each band with its place."""
    cut = [b"".join(v.to_bytes(8, "big") for v in values[i : i + rows]) for i in range(0, PERMUTATIONS, rows)]
    hashes = (hashlib.blake2b(band, digest_size=8, salt=i.to_bytes(2, "big")).digest() for i, band in enumerate(cut))
    return tuple(int.from_bytes(h, "big", signed=True) for h in hashes)


def band_rows(threshold: float) -> int:
    """Rows of a band so that nine of ten pairs at the threshold share one: 1 - (1 - t^r)^(128/r)."""
    fitting = [r for r in (1, 2, 4, 8, 16, 32) if 1 - (1 - threshold**r) ** (PERMUTATIONS // r) >= 0.9]
    return max(fitting, default=1)


def _traits(record: Record) -> bytes:
    """Four bytes for the title without its numbers, four for the title, then four for each thing that the page names, sorted."""
    named = {f.name for kind in (record.officials, record.people, record.locations, record.provinces) for f in kind}
    named |= {f"{f.value} {f.unit}" for f in record.figures} | {f.value for f in record.dates}
    named |= {r.name for a in record.awards for r in a.recipients}
    if record.document.number:
        named.add(record.document.number)
    title = fold(record.document.title or "")
    folded = fold("\n".join(named)).split("\n")  # once for all: it is a chain of patterns
    return _hash(_DIGITS.sub("#", title)) + _hash(title) + b"".join(sorted(set(map(_hash, folded))))


def _hash(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=4).digest()


def same_series(a: bytes, b: bytes) -> bool:
    """Whether two titles differ in their numbers only: issues of one series ("mã đề 217", "mã đề 221") are no copies."""
    return a[:4] == b[:4] and a[4:8] != b[4:8]


def likeness(a: bytes, b: bytes) -> float:
    """Estimated Jaccard likeness of two signatures; equal low bytes by chance (1 in 256) are taken out.

    Args:
        a, b: signatures of the same length.
    """
    equal = sum(map(int.__eq__, a, b)) / len(a)
    return max(0.0, (equal - 1 / 256) / (1 - 1 / 256))


def shared_traits(a: bytes, b: bytes) -> float:
    """Share of the traits that two pages have in common, of the one that has fewer; 1 where one names too little to tell."""
    first, second = ({t[i : i + 4] for i in range(8, len(t), 4)} for t in (a, b))
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer >= 3 else 1.0
