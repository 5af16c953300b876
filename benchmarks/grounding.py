"""Every record of the 5,000 unannotated articles: mentions hold their words, none is empty, all validate; and what was slowest."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter

from _peers import articles

from extractor import extract
from extractor.document import Source
from extractor.errors import Rejected
from extractor.record.encode import to_json
from extractor.record.validate import faults


def main() -> int:
    """Walk all articles; exit 1 where a record has a fault."""
    counts: Counter[str] = Counter()
    slowest: list[tuple[float, str]] = []
    for number, article in enumerate(articles(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)):
        name = f"vietnews-5000.jsonl.gz#{number}"
        begin = time.perf_counter()
        try:
            data = to_json(extract(Source(path=name, data=json.dumps(article, ensure_ascii=False).encode())))
        except Rejected as error:
            counts[f"rejected: {error.reason}"] += 1
            print(name, error.detail)
            continue
        slowest = sorted([*slowest, (time.perf_counter() - begin, name)], reverse=True)[:10]
        record = json.loads(data)
        found = faults(record)
        counts["faulty" if found else "valid"] += 1
        counts.update({key: len(value) for key, value in record.items() if isinstance(value, list)})
        for fault in found[:2]:
            print(name, fault.path, fault.reason)
    print(json.dumps(counts, indent=2))
    print("slowest:", ", ".join(f"{name} {seconds * 1000:.0f} ms" for seconds, name in slowest))
    return 1 if counts["faulty"] or counts["rejected: internal_error"] else 0


if __name__ == "__main__":
    sys.exit(main())
