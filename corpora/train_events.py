"""Learns what speaks for a mention being the event of a page: writes corpora/sources/event_weights.toml; deterministic.

    python corpora/train_events.py [--folds 10] [--dry]

Reads the annotated articles of EXTRACTOR_SHARED (default ../shared), the rows of corpora/cases/events.jsonl and the labels of
corpora/training/events.jsonl (article and code-point offsets of the event's names, no text; none where the article reports no
event). A page is a choice among its candidates and "none"; the weights are those of a conditional logit with a quadratic
penalty. `--folds` tells first how well weights do on articles that they were not taught by.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from spacy.tokens import Doc

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from extractor.document import Source  # noqa: E402
from extractor.facts.events.candidates import candidates  # noqa: E402
from extractor.facts.events.extent import known  # noqa: E402
from extractor.facts.events.features import Page, features  # noqa: E402
from extractor.facts.marks import Layout, layout, marks  # noqa: E402
from extractor.language.folding import fold  # noqa: E402
from extractor.pipeline import load  # noqa: E402
from extractor.read import read  # noqa: E402

SHARED = Path(os.environ.get("EXTRACTOR_SHARED", HERE.parent.parent / "shared"))
#: Strength of the quadratic penalty, and in how many articles a feature must be seen.
PENALTY, SEEN = 1.0, 3
#: How often a page counts whose event was annotated in full, its name written out, against one whose spans were only marked.
SURE = 9
ROUNDS = 10


@dataclass(frozen=True)
class Choice:
    """One page: features of each candidate, and which of them name the page's event.

    Args:
        name: the article.
        rows: names of features, candidate by candidate.
        right: whether a candidate names the event; all false where the page has none.
        event: whether the page has one.
    """

    name: str
    rows: list[list[str]]
    right: list[bool]
    event: bool


def likeness(one: str, other: str) -> float:
    """How many words two names share, as F1."""
    a, b = Counter(fold(one).replace(",", " ").split()), Counter(fold(other).replace(",", " ").split())
    return 2 * sum((a & b).values()) / max(sum(a.values()) + sum(b.values()), 1)


def annotated() -> dict[str, tuple[Source, list[str] | None]]:
    """Annotated articles: (source, the names of the event), by id."""
    found: dict[str, tuple[Source, list[str] | None]] = {}
    for path in sorted((SHARED / "gold" / "gold").glob("*.json")):
        event = json.loads(path.read_text("utf-8"))["gold"]["event"]
        article = next((SHARED / "gold" / "inputs").glob(f"{path.stem}.*"))
        found[path.stem] = Source(path=article.name, data=article.read_bytes()), [event["name"]] if event else []
    return found


def labelled() -> dict[str, tuple[Source, list[list[int]]]]:
    """Labelled articles: (source, spans of the event's names), by id."""
    rows = {row["id"]: row["events"] for row in map(json.loads, (HERE / "training" / "events.jsonl").read_text("utf-8").splitlines())}
    found = {}
    for name in sorted({article.partition("#")[0] for article in rows}):
        with gzip.open(SHARED / "data" / name, "rb") as lines:
            for number, line in enumerate(lines):
                if (article := f"{name}#{number}") in rows:
                    found[article] = Source(path=f"{number}.json", data=line), rows[article]
    return found


def cases() -> dict[str, tuple[Source, list[str] | None]]:
    """The rows of corpora/cases: (source, the names of the event), by number."""
    rows = [json.loads(line) for line in (HERE / "cases" / "events.jsonl").read_text("utf-8").splitlines()]
    names = [[event["name"] for event in row["expected"]] for row in rows]
    return {f"case-{i}": (Source(path="case.txt", data=row["text"].encode()), names[i]) for i, row in enumerate(rows)}


def analysed(source: Source) -> Doc:
    """A Doc with all marks that the events need."""
    nlp, document = load(), read(source).document
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    doc = Doc(nlp.vocab)
    doc.user_data["extractor_layout"] = Layout(text, document, draws=False)
    for name, component in nlp.pipeline:
        if name == "extractor_events":
            break
        doc = component(doc)
    return doc


def choice(name: str, source: Source, names: list[str] | None = None, spans: list[list[int]] | None = None) -> Choice | None:
    """The choice that a page puts; None for official documents, whose subject is their event."""
    doc = analysed(source)
    page = layout(doc)
    if page.document is None or page.document.official is not None:
        return None
    wanted = names if names is not None else [page.text[start:end] for start, end in spans or []]
    named = known(doc)
    found = candidates(page, page.folded, named)
    seen = Page(page, page.folded, marks(doc, "dates"), sorted((*named.people, *named.bodies), key=lambda m: m.start), found)
    right = [any(likeness(c.words(page.text), name) >= 0.6 for name in wanted) for c in found]
    return Choice(name, [features(seen, i) for i in range(len(found))], right, bool(wanted))


def learn(choices: list[Choice]) -> dict[str, float]:
    """Weights of a conditional logit, by Newton steps on the sum over pages."""
    counts = Counter(name for c in choices for name in {name for row in c.rows for name in row})
    index = {name: i for i, name in enumerate(sorted(name for name, n in counts.items() if n >= SEEN))}
    taught = [c for c in choices if c.rows and (any(c.right) or not c.event)]
    often = np.array([1 if "#" in c.name else SURE for c in taught])
    x, page = _matrix(taught, index), np.repeat(np.arange(len(taught)), [len(c.rows) for c in taught])
    right = np.array([flag for c in taught for flag in c.right])
    none = np.array([not any(c.right) for c in taught])
    weights = np.zeros(len(index))
    for _ in range(ROUNDS):
        lift = np.exp(np.clip(x @ weights, -50, 50))
        share = lift / (np.bincount(page, lift) + 1)[page]
        wanted = lift * right / (np.bincount(page, lift * right) + none)[page]
        mean = np.zeros((len(taught), len(index)))
        np.add.at(mean, page, x * share[:, None])
        gradient = PENALTY * weights + x.T @ ((share - wanted) * often[page])
        curve = PENALTY * np.eye(len(index)) + (x.T * (share * often[page])) @ x - (mean.T * often) @ mean
        weights -= np.linalg.solve(curve, gradient)
    return dict(zip(index, weights.tolist(), strict=True))


def _matrix(choices: list[Choice], index: dict[str, int]) -> np.ndarray:
    rows = [row for c in choices for row in c.rows]
    x = np.zeros((len(rows), len(index)))
    for i, row in enumerate(rows):
        x[i, [index[name] for name in row if name in index]] = 1
    return x


def chosen(c: Choice, weights: dict[str, float]) -> int | None:
    """The candidate that the weights choose."""
    sums = [sum(weights.get(name, 0.0) for name in row) for row in c.rows]
    return int(np.argmax(sums)) if sums and max(sums) > 0 else None


def tell(choices: list[Choice], folds: int) -> str:
    """F1 on articles that the weights were not taught by."""
    hits = taken = 0
    for fold_ in range(folds):
        out = [c for c in choices if crc32(c.name.encode()) % folds == fold_]
        weights = learn([c for c in choices if crc32(c.name.encode()) % folds != fold_])
        picks = [chosen(c, weights) for c in out]
        hits += sum(i is not None and c.right[i] for c, i in zip(out, picks, strict=True))
        taken += sum(i is not None for i in picks)
    events = sum(c.event for c in choices)
    measured = f"P {hits / taken:.3f} R {hits / events:.3f} F1 {2 * hits / (taken + events):.3f}"
    return f"{len(choices)} articles, {events} with an event; held out: {measured}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--dry", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    gold = (choice(name, source, names=names) for name, (source, names) in (annotated() | cases()).items())
    read_ = (choice(name, source, spans=spans) for name, (source, spans) in labelled().items())
    choices = [c for c in (*gold, *read_) if c]
    if arguments.folds:
        print(tell(choices, arguments.folds))
    weights = {name: round(100 * value) for name, value in learn(choices).items()}
    if not arguments.dry:
        path = HERE / "sources" / "event_weights.toml"
        head = path.read_text("utf-8").partition("rows = ")[0]
        path.write_text(head + "rows = '''\n" + "".join(f"{name} | {value}\n" for name, value in weights.items() if value) + "'''\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
