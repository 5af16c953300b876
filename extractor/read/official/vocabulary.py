"""What official documents are made of: their kinds, the heads of issuing bodies, offices over signatures; from the catalogues."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from extractor.catalogues.loading import load
from extractor.document import DocumentKind
from extractor.language.folding import fold, fold_ascii, tone_new

_SPACED = re.compile(r"(?:[^\W\d_] +)+[^\W\d_]")
_NOT_WORD = re.compile(r"[^\w/&]+")


def key(text: str) -> str:
    """A phrase for comparison: case and tone placement even, punctuation gone, letter-spaced capitals closed."""
    words = " ".join(_NOT_WORD.sub(" ", fold(text)).split())
    return words.replace(" ", "") if _SPACED.fullmatch(words) else words


@cache
def _words(kind: str) -> dict[str, str]:
    return {key(form): entry.name for entry in load("official_forms").entries if entry.kind == kind for form in entry.forms}


@cache
def document_types() -> dict[str, DocumentKind]:
    """Kinds of official documents, folded (also without spaces, as letter-spaced headings give them), with the record's kind."""
    out: dict[str, DocumentKind] = {}
    for entry in load("official_forms").entries:
        if entry.kind == "document_type":
            kind: DocumentKind = entry["record_kind"]
            out[key(entry.name)] = out[key(entry.name).replace(" ", "")] = kind
    return out


@cache
def type_pattern() -> re.Pattern[str]:
    """The kind at the head of a folded line, longest first."""
    return _heads(document_types())


@cache
def issuer_pattern() -> re.Pattern[str]:
    """First words of a body's name, folded."""
    return _heads(_words("issuer_head"))


@cache
def office_pattern() -> re.Pattern[str]:
    """An office or label at the head of a folded line, as it stands over a signature."""
    offices = [form for entry in load("offices").entries for form in (*entry.forms, entry["deputy"])]
    return _heads([key(form) for form in offices if form] + list(_words("signing_label")))


@cache
def known_lines() -> dict[str, str]:
    """Lines whose words are known: kinds of documents, offices, the mottoes; by their form without diacritics, where that is one word only."""
    forms = [entry.name for entry in load("official_forms").entries if entry.kind in ("document_type", "signing_label")]
    forms += [form for entry in load("offices").entries for form in (*entry.forms, entry["deputy"]) if form]
    forms += ["Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc", "Đảng Cộng sản Việt Nam"]
    out: dict[str, str | None] = {}
    for form in forms:
        folded = fold_ascii(form)
        out[folded] = tone_new(form) if folded not in out or fold(out[folded] or "") == fold(form) else None
    return {folded: form for folded, form in out.items() if form}


@cache
def remark_pattern() -> re.Pattern[str]:
    """A remark in the place of the signature ("(Đã ký)"), folded, whole."""
    return re.compile(rf"\W*(?:{'|'.join(map(re.escape, _longest_first(_words('remark'))))})\W*")


def _heads(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, _longest_first(words)))})(?![\w])")


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(set(words), key=len, reverse=True)
