"""Trains the tagger of syllables of docs/tagger.md, which the program does not use; deterministic.

    python corpora/train_tagger.py [--held-out] [--silver N] [--output out/tagger.crfsuite]

Reads the labels of corpora/training (article and code-point offsets, no text) and the articles themselves under
EXTRACTOR_SHARED (default ../shared). `--held-out` leaves a third of the read articles out and says how the tagger does on them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite
from spacy.language import Language
from spacy.tokens import Doc

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from corpora.tagging.features import Token, features, runs, tokens  # noqa: E402
from extractor.document import Source  # noqa: E402
from extractor.facts.marks import layout, marks  # noqa: E402
from extractor.language.tokenizer import blank  # noqa: E402
from extractor.pipeline import COMPONENTS, analyse  # noqa: E402
from extractor.read import read  # noqa: E402

SHARED = Path(os.environ.get("EXTRACTOR_SHARED", HERE.parent.parent / "shared"))
DATA = ("vietnews-5000.jsonl.gz", "news-2017.jsonl.gz")
#: Kinds of marks with their label, the stronger claims first.
KINDS = (("people", "PER"), ("provinces", "LOC"), ("locations", "LOC"), ("bodies", "ORG"), ("award_names", "MISC"))
#: How often a read or annotated article counts against one that only the rules have labelled.
WEIGHT = 2
#: Share of words whose own spelling is hidden in silver sentences, so that surroundings and shapes are learned besides names.
HIDDEN = 0.5
PARAMETERS = {"c1": 0.3, "c2": 1.0, "max_iterations": 70, "feature.minfreq": 4, "feature.possible_transitions": True}
Span = tuple[int, int, str]
Sequence_ = tuple[list[list[str]], list[str]]


def rules_only() -> Language:
    """The pipeline up to the people."""
    nlp = blank()
    for name, module in COMPONENTS[: next(i for i, (name, _) in enumerate(COMPONENTS) if name == "extractor_people") + 1]:
        __import__(module)
        nlp.add_pipe(name)
    return nlp


def articles() -> dict[str, bytes]:
    """All articles by id: `<file>#<line>` and `gold/inputs/<name>.json`."""
    found: dict[str, bytes] = {}
    for name in DATA:
        with gzip.open(SHARED / "data" / name, "rb") as lines:
            found.update({f"{name}#{i}": line for i, line in enumerate(lines)})
    found.update({f"gold/inputs/{path.name}": path.read_bytes() for path in (SHARED / "gold" / "inputs").glob("*.json")})
    return found


def document(name: str, data: bytes, nlp: Language) -> Doc:
    return analyse(read(Source(path=name, data=data)).document, nlp)


def labelled(path: Path) -> dict[str, list[Span]]:
    with path.open(encoding="utf-8") as lines:
        return {row["id"]: [tuple(span) for span in row["spans"]] for row in map(json.loads, lines)}


def sequences(doc: Doc, spans: list[Span], keep: set[tuple[int, int]] | None = None, hide: random.Random | None = None) -> Iterator[Sequence_]:
    """One sequence for each run of capitals.

    Args:
        doc: the article.
        spans: its labels.
        keep: sentences to take; None for all.
        hide: where given, chooses tokens whose spelling is hidden.
    """
    page = layout(doc)
    for start, end in page.sentences:
        if keep is not None and (start, end) not in keep:
            continue
        sentence = tokens(page.text, start, end)
        whole = len(page.paragraphs[page.paragraph_at(start)].text) <= end - start + 1
        for run in runs(sentence):
            found = features(sentence, run, whole)
            if hide is not None:
                found = [[f for f in row if f[:2] not in ("w=", "s3", "s2", "p3")] if hide.random() < HIDDEN else row for row in found]
            yield found, tags(sentence[run[0] : run[1]], spans)


def tags(run: list[Token], spans: list[Span]) -> list[str]:
    found = []
    for token in run:
        span = next((s for s in spans if s[0] <= token.start < s[1]), None)
        first = span is None or not any(t.start < token.start and t.start >= span[0] for t in run)
        found.append("O" if span is None else f"{'B' if first else 'I'}-{span[2]}")
    return found


def silver(doc: Doc) -> tuple[list[Span], set[tuple[int, int]]]:
    """Labels by rule, and the sentences in which nothing is uncertain."""
    page = layout(doc)
    spans: list[Span] = []
    for kind, label in KINDS:
        for mark in marks(doc, kind):
            if not any(s < mark.end and mark.start < e for s, e, _ in spans) or label == "ORG":
                spans.append((mark.start, mark.end, label))
    weak = [mark.start for mark in marks(doc, "names") if mark.value.strength == "weak"]
    sure = set()
    for start, end in page.sentences:
        sentence = tokens(page.text, start, end)
        open_ = (t for a, b in runs(sentence) for t in sentence[max(a, 1) : b] if not plain(t, b - a))
        if not any(start <= at < end for at in weak) and all(any(s <= t.start < e for s, e, _ in spans) for t in open_):
            sure.add((start, end))
    return spans, sure


def plain(token: Token, length: int) -> bool:
    """Whether an unclaimed capitalised token is surely no person and no place: a country that stands for its state, an abbreviation."""
    word = token.text
    return (word.isupper() and len(word) > 1) or (length == 1 and token.text in COMMON)


#: Capitalised words in the middle of sentences that begin offices, laws and feasts.
COMMON = frozenset(
    "Chủ Phó Tổng Bộ Thủ Thứ Giám Trưởng Bí Đảng Nhà Nghị Luật Quyết Hội Tết Mỹ Nga Nhật Pháp Đức Trung Đại Thượng Trung Thiếu Hiệu Viện Cục".split()
)


def is_held_out(name: str) -> bool:
    return zlib.crc32(name.encode()) % 3 == 0


def gather(count: int, held_out: bool) -> tuple[list[Sequence_], dict[str, list[Span]]]:
    nlp, pages = rules_only(), articles()
    own = labelled(HERE / "training" / "read.jsonl")
    gold = labelled(HERE / "training" / "gold.jsonl")
    tests = {name: spans for name, spans in own.items() if held_out and is_held_out(name)}
    found: list[Sequence_] = []
    for name, spans in sorted({**own, **gold}.items()):
        if name not in tests:
            found += list(sequences(document(name, pages[name], nlp), spans)) * WEIGHT
    annotated = {Path(json.loads(data)["filename"]).stem for name, data in pages.items() if name.startswith("gold/")}
    annotated |= {Path(name).stem for name in pages if name.startswith("gold/")}
    free = [n for n in sorted(pages) if n not in own and "#" in n and Path(json.loads(pages[n])["filename"]).stem not in annotated]
    chosen = random.Random(6).sample(free, min(count, len(free)))
    for name in chosen:
        doc = document(name, pages[name], nlp)
        spans, sure = silver(doc)
        found += sequences(doc, spans, sure, random.Random(zlib.crc32(name.encode())))
    return found, tests


def train(found: list[Sequence_], path: Path) -> None:
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PARAMETERS)
    for rows, labels in found:
        trainer.append(pycrfsuite.ItemSequence(rows), labels)
    path.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(path))


def spans_of(run: list[Token], labels: list[str]) -> Iterator[Span]:
    at: int | None = None
    for i, label in enumerate([*labels, "O"]):
        if at is not None and label[:1] != "I":
            yield run[at].start, run[i - 1].end, labels[at][2:]
            at = None
        if label[:1] == "B" or (label[:1] == "I" and at is None):
            at = i


def evaluate(tests: dict[str, list[Span]], path: Path) -> None:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    nlp, pages = rules_only(), articles()
    score: Counter[tuple[str, str]] = Counter()
    for name, spans in tests.items():
        doc = document(name, pages[name], nlp)
        page = layout(doc)
        for start, end in page.sentences:
            sentence = tokens(page.text, start, end)
            whole = len(page.paragraphs[page.paragraph_at(start)].text) <= end - start + 1
            for a, b in runs(sentence):
                run = sentence[a:b]
                got = set(spans_of(run, tagger.tag(features(sentence, (a, b), whole))))
                want = set(spans_of(run, tags(run, spans)))
                for kind in ("PER", "LOC", "ORG", "MISC"):
                    g, w = {s for s in got if s[2] == kind}, {s for s in want if s[2] == kind}
                    score.update({(kind, "hit"): len(g & w), (kind, "got"): len(g), (kind, "want"): len(w)})
    for kind in ("PER", "LOC", "ORG", "MISC"):
        hit, got, want = (score[kind, what] for what in ("hit", "got", "want"))
        print(f"{kind}  P {hit / max(got, 1):.3f}  R {hit / max(want, 1):.3f}  F1 {2 * hit / max(got + want, 1):.3f}  ({want})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--silver", type=int, default=2500)
    parser.add_argument("--output", type=Path, default=Path("out", "tagger.crfsuite"))
    chosen = parser.parse_args()
    found, tests = gather(chosen.silver, chosen.held_out)
    train(found, chosen.output)
    print(f"{len(found)} runs, {chosen.output.stat().st_size:,} bytes")
    if tests:
        evaluate(tests, chosen.output)


if __name__ == "__main__":
    main()
