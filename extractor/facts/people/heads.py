"""Where an office begins: heads, "Phó", modifiers, status and plural words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from extractor.catalogues import load
from extractor.catalogues.model import Entry
from extractor.facts.people.tokens import Words
from extractor.facts.people.vocabulary import prefixes, variants

#: Words before a head that tell whether the office is held now.
STATUS = {"nguyên": "former", "cựu": "former", "quyền": "acting", "q": "acting", "cố": "late", "tân": "new"}


@cache
def _heads() -> Mapping[str, tuple[tuple[str, Entry], ...]]:
    """Heads by their first word, longest first."""
    index: dict[str, dict[str, Entry]] = {}
    for catalogue in ("offices", "occupations", "religious"):
        for entry in load(catalogue):
            if entry.kind in ("modifier", "status", "no-role", "dharma-opener", "saint") or entry.get("religion") == "buddhist":
                continue
            forms = [*entry.forms, *entry.get("abbreviations", ()), *([str(entry["deputy"])] if entry.get("deputy") else ())]
            for form in forms:
                if catalogue == "religious" and " " not in form:
                    continue
                for v in variants(form):
                    index.setdefault(v.split()[0], {}).setdefault(v, entry)
    return {first: tuple(sorted(found.items(), key=lambda f: -len(f[0].split()))) for first, found in index.items()}


@cache
def _modifiers() -> tuple[str, ...]:
    forms = {v for e in load("offices").of_kind("modifier") for form in e.forms for v in variants(form)}
    return tuple(sorted(forms, key=lambda f: -len(f.split())))


@cache
def openers() -> frozenset[str]:
    """First words of heads, in lower case, with "phó" that stands before any."""
    return frozenset((*_heads(), "phó"))


def head_at(words: Words, index: int) -> tuple[Entry, int] | None:
    """The head that begins at a word, with the number of its words; "Phó" may stand before any head."""
    if words.lowers[index] not in openers():
        return None
    if words.lowers[index] == "phó" and index + 1 < len(words.items):
        whole = _known(words, index)
        inner = _known(words, index + 1)
        if inner is not None and (whole is None or whole[1] < inner[1] + 1):
            return inner[0], inner[1] + 1
        return whole
    return _known(words, index)


def _known(words: Words, index: int) -> tuple[Entry, int] | None:
    for form, entry in _heads().get(words.lowers[index], ()):
        count = form.count(" ") + 1
        if (count == 1 or words.phrase(index, count) == form) and not _inside_word(words, index, form):
            return entry, count
    return None


def _inside_word(words: Words, index: int, form: str) -> bool:
    """Whether the head is only part of a longer word or of a body ("Ban Bí thư", "Phủ Chủ tịch", "thư ký" in "tổng thư ký")."""
    before = words.items[index - 1].lower if index and not words.broken(index) else ""
    if words.phrase(index + form.count(" ") + 1, 1) == "quán":
        return True
    if len(form) <= 2 and not words.items[index].text.isupper():
        return True
    if before in ("hội", "phủ", "liên đoàn", "giải", "tòa", "toà"):
        return True
    if before in ("ban", "đoàn") and form in ("bí thư", "chủ tịch", "thư ký", "giám khảo", "đại biểu"):
        return True
    return before in ("chức", "nhiệm") and form.startswith("vụ ")


def skip_modifiers(words: Words, index: int) -> int:
    moved = True
    while moved and index < len(words.items) and not words.broken(index):
        moved = False
        for form in _modifiers():
            count = form.count(" ") + 1
            if words.phrase(index, count) == form:
                index += count
                moved = True
                break
    return index


def status_before(words: Words, index: int) -> tuple[int, str]:
    """Start of the office with its status, and the status: former, acting or none."""
    start = words.items[index].start
    if index == 0 or words.broken(index):
        return start, ""
    before = words.items[index - 1]
    skip = 1
    if before.lower == "." and index > 1:
        before, skip = words.items[index - 2], 2
    status = STATUS.get(before.lower, "")
    if status == "acting" and before.lower == "quyền" and index > skip and words.items[index - skip - 1].lower in ("chính", "thẩm", "toàn"):
        return start, ""
    if before.lower == "là" and index > 1 and words.items[index - 2].lower == "nguyên":
        return start, "former"
    return (before.start, status) if status in ("former", "acting") else (start, status)


def is_plural(words: Words, index: int) -> bool:
    before = [w.lower for w in words.items[max(0, index - 3):index]]
    if not before or words.broken(index):
        return False
    joined = " ".join(before)
    last = before[-1]
    known = prefixes().get(" ".join(before[-2:]))
    return last in ("các", "những", "hai", "ba", "bốn", "năm", "nhiều", "cả", "02", "2", "3", "4", "5") or joined.endswith(
        ("các đồng chí", "các ông", "các bà", "các anh", "các chị", "các đ/c", "các em", "đồng chí nguyên", "các nguyên")
    ) or (known is not None and known.kind == "plural")
