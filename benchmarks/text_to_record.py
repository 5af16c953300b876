"""Text → record on one core, in characters a second, beside underthesea `ner` called paragraph by paragraph."""

from __future__ import annotations

import json
import sys

from _peers import articles, ner_by_paragraph, processor_seconds, verdict

from extractor import extract
from extractor.document import Source
from extractor.record.encode import to_json

#: So many articles are read before anything is measured, others than those measured: behind them few patterns are used for the first time.
_WARM = 200


def main() -> int:
    """Interleave the two, so that a noisy machine slows both."""
    ours = theirs = 0.0
    ours_chars = theirs_chars = 0
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    read = articles(size + _WARM)
    many, others = read[:size], read[size:]
    sources = [Source(path=f"a.jsonl#{i}", data=json.dumps(a).encode()) for i, a in enumerate(many)]
    # What a process does once (loading models and catalogues, compiling patterns at their first use) is what `cold_start` measures.
    for i, article in enumerate(others):
        to_json(extract(Source(path=f"b.jsonl#{i}", data=json.dumps(article).encode())))
    for article in others[:2]:
        ner_by_paragraph(article["maintext"])
    for begin in range(0, len(many), 25):
        block = slice(begin, begin + 25)
        ours += processor_seconds(lambda s: to_json(extract(s)), sources[block])
        ours_chars += sum(len(a["maintext"]) for a in many[block])
        sample = [a["maintext"] for a in many[begin : begin + 2]]
        theirs += processor_seconds(ner_by_paragraph, sample)
        theirs_chars += sum(map(len, sample))
    a, b = ours_chars / ours, theirs_chars / theirs
    print(f"extractor {a:,.0f} chars/s ({len(many) / ours:.0f} articles/s) · underthesea ner by paragraph {b:,.0f} chars/s")
    return verdict("text → record", a / b, 20)


if __name__ == "__main__":
    sys.exit(main())
