"""Learns what speaks for a mention being the event of a page: writes event_weights.toml and event_page_words.toml in corpora/sources; deterministic.

    python corpora/train_events.py [--folds 10] [--dry]

Reads the annotated articles of EXTRACTOR_SHARED (default ../shared) and of corpora/written, the rows of corpora/cases/events.jsonl and the
labels of corpora/training/events.jsonl (article and code-point offsets of the event's names, no text; none where the article reports no
event). A page is a choice among its candidates and "none"; the weights are those of a conditional logit with a quadratic
penalty. What the words of its headline and opening say of its having an event is learned apart and added to each of its candidates
(corpora/building/logit.py). `--folds` tells first how well both do on articles that they were not taught by.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from zlib import crc32

import numpy as np
from spacy.tokens import Doc

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from building import logit  # noqa: E402

from extractor.document import Source  # noqa: E402
from extractor.facts.events.candidates import candidates  # noqa: E402
from extractor.facts.events.extent import known  # noqa: E402
from extractor.facts.events.features import Page, features  # noqa: E402
from extractor.facts.events.lean import EVERY, page_words, speaks  # noqa: E402
from extractor.facts.marks import Layout, layout, marks  # noqa: E402
from extractor.language.folding import fold  # noqa: E402
from extractor.pipeline import load  # noqa: E402
from extractor.read import read  # noqa: E402

SHARED = Path(os.environ.get("EXTRACTOR_SHARED", HERE.parent.parent / "shared"))
#: Strength of the quadratic penalty, and in how many articles a feature must be seen.
PENALTY, SEEN = 1.5, 3
#: The same for the words of a page; what each counts beside the others, how much all count beside the features, and what is too little to keep.
PENALTY_OF_WORDS, SEEN_WORDS = 3.0, 10
EACH, PART, LEAST_OF_WORDS = 5.0, 0.5, 0.3
#: How often a page counts whose event was annotated in full, its name written out, against one whose spans were only marked.
SURE = 6


@dataclass(frozen=True)
class Choice:
    """One page: features of each candidate, and which of them name the page's event.

    Args:
        name: the article.
        rows: names of features, candidate by candidate.
        right: whether a candidate names the event; all false where the page has none.
        event: whether the page has one.
        words: words of its headline and opening.
    """

    name: str
    rows: list[list[str]]
    right: list[bool]
    event: bool
    words: list[str]


def likeness(one: str, other: str) -> float:
    """How many words two names share, as F1."""
    a, b = Counter(fold(one).replace(",", " ").split()), Counter(fold(other).replace(",", " ").split())
    return 2 * sum((a & b).values()) / max(sum(a.values()) + sum(b.values()), 1)


def annotated(folder: Path, prefix: str = "") -> dict[str, tuple[Source, list[str] | None]]:
    """Annotated articles of a folder: (source, the names of the event), by id."""
    found: dict[str, tuple[Source, list[str] | None]] = {}
    for path in sorted((folder / "gold").glob("*.json")):
        event = json.loads(path.read_text("utf-8"))["gold"]["event"]
        article = next((folder / "inputs").glob(f"{path.stem}.*"))
        found[prefix + path.stem] = Source(path=article.name, data=article.read_bytes()), [event["name"]] if event else []
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
    words = page_words(page.text, page.folded, len(seen.title))
    return Choice(name, [features(seen, i) for i in range(len(found))], right, bool(wanted), words)


@dataclass(frozen=True)
class Learned:
    """What was learned: weights of features, and of the words of a page."""

    weights: dict[str, float]
    words: dict[str, float]


def learn(choices: list[Choice]) -> Learned:
    """Weights of features, and what the words of a page add to each of its candidates."""
    taught = [c for c in choices if c.rows and (any(c.right) or not c.event)]
    index = logit.index_of(([name for row in c.rows for name in row] for c in taught), SEEN)
    page = np.repeat(np.arange(len(taught)), [len(c.rows) for c in taught])
    right = np.array([flag for c in taught for flag in c.right])
    none = np.array([not any(c.right) for c in taught])
    often = np.array([1.0 if "#" in c.name else SURE for c in taught])
    weights = logit.choices(logit.Rows([row for c in taught for row in c.rows], index), page, right, none, often, PENALTY)
    return Learned(dict(zip(index, weights.tolist(), strict=True)), _of_words(choices))


def _of_words(choices: list[Choice]) -> dict[str, float]:
    """What each word adds; what adds little is left out."""
    index = logit.index_of((c.words for c in choices), SEEN_WORDS)
    x = logit.Rows([c.words for c in choices], index, [EACH / sqrt(max(len(c.words), 1)) for c in choices])
    *each, every = logit.pages(x, np.array([c.event for c in choices], float), PENALTY_OF_WORDS).tolist()
    words = {name: PART * EACH * value for name, value in zip(index, each, strict=True) if abs(PART * EACH * value) >= LEAST_OF_WORDS}
    return {EVERY: PART * every, **words}


def chosen(c: Choice, learned: Learned) -> int | None:
    """The candidate that the weights choose."""
    more = speaks(c.words, learned.words)
    sums = [more + sum(learned.weights.get(name, 0.0) for name in row) for row in c.rows]
    return int(np.argmax(sums)) if sums and max(sums) > 0 else None


def tell(choices: list[Choice], folds: int) -> Iterator[str]:
    """F1 on articles that the weights were not taught by: of all, and of each of their kinds."""
    picks: dict[str, int | None] = {}
    for fold_ in range(folds):
        learned = learn([c for c in choices if crc32(c.name.encode()) % folds != fold_])
        picks |= {c.name: chosen(c, learned) for c in choices if crc32(c.name.encode()) % folds == fold_}
    for kind in ("", "labelled", "annotated", "case", "written"):
        some = [c for c in choices if not kind or _kind(c) == kind]
        hits = sum((i := picks[c.name]) is not None and c.right[i] for c in some)
        taken, events = sum(picks[c.name] is not None for c in some), sum(c.event for c in some)
        measured = f"P {hits / taken:.3f} R {hits / events:.3f} F1 {2 * hits / (taken + events):.3f}"
        yield f"{kind or 'all'}: {len(some)} articles, {events} with an event; held out: {measured}"


def _kind(c: Choice) -> str:
    return "labelled" if "#" in c.name else c.name.partition("-")[0] if c.name.startswith(("case-", "written-")) else "annotated"


def _write(name: str, weights: dict[str, float]) -> None:
    path = HERE / "sources" / f"{name}.toml"
    head = path.read_text("utf-8").partition("rows = ")[0]
    rows = ((name, round(100 * value)) for name, value in weights.items())
    path.write_text(head + "rows = '''\n" + "".join(f"{name} | {value}\n" for name, value in rows if value or name == EVERY) + "'''\n", "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--dry", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    named = annotated(SHARED / "gold") | cases() | annotated(HERE / "written", "written-")
    sure = (choice(name, source, names=names) for name, (source, names) in named.items())
    read_ = (choice(name, source, spans=spans) for name, (source, spans) in labelled().items())
    choices = [c for c in (*sure, *read_) if c]
    if arguments.folds:
        print(*tell(choices, arguments.folds), sep="\n")
    if not arguments.dry:
        learned = learn(choices)
        _write("event_weights", learned.weights)
        _write("event_page_words", learned.words)
    return 0


if __name__ == "__main__":
    sys.exit(main())
