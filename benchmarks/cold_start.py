"""`extractor article` from a cold start, beside a process that only imports the libraries at its heart."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from _peers import verdict

IMPORTS = "import spacy, underthesea, lxml.html, bs4"
TEXT = "Trao Bằng khen\n\nSáng 22/3/2025, tại thành phố Lào Cai, UBND tỉnh Lào Cai tổ chức hội nghị tổng kết.\n"


#: Without it, where the shell bids Python write no bytecode, each start of a clone would measure the compiler of Python.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _run(command: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=_ENVIRONMENT)
    return time.perf_counter() - begin


def main(rounds: int = 9) -> int:
    """Alternate the two; compare the least times, which other work on the machine disturbs least."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "note.txt"
        page.write_text(TEXT, encoding="utf-8")
        ours, theirs = [], []
        for _ in range(rounds):
            theirs.append(_run([sys.executable, "-c", IMPORTS]))
            ours.append(_run([sys.executable, "-m", "extractor", "article", str(page), "--format", "json"]))
    a, b = min(ours), min(theirs)
    print(f"extractor article {a:.2f} s · imports alone {b:.2f} s")
    return verdict("cold start", a / b, 1.3, at_least=False)


if __name__ == "__main__":
    sys.exit(main())
