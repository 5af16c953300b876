"""`extractor doctor`: what is installed, and what each missing part would add."""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
from importlib import metadata
from typing import NamedTuple

HELP = "say what is installed and what each missing part would add"
EXAMPLES = """examples:
  extractor doctor
  extractor doctor --json
Exit code 3 where a part of the core is missing or broken; optional parts only change what can be read or served.
"""


class Part(NamedTuple):
    """One thing that may be installed: how to find it, what it adds, how to get it."""

    name: str
    adds: str
    get: str
    version: str | None


_EXTRAS: dict[str, tuple[tuple[str, ...], str]] = {
    "web": (("httpx", "protego", "warcio"), "extractor article URL, extractor crawl"),
    "registry": (("fastapi", "uvicorn"), "extractor registry"),
    "pdf": (("pypdfium2", "pdfplumber"), "PDF files"),
    "ocr": (("pillow", "pypdfium2", "pdfplumber"), "scanned pages (with tesseract)"),
    "archive": (("fastwarc", "pyarrow", "xlsxwriter", "fsspec"), "bulk over WARC, Parquet, s3://; --format parquet|xlsx"),
    "cluster": (("distributed",), "bulk --engine dask"),
    "scrapy": (("scrapy",), "deep crawls with Scrapy"),
}
_TOOLS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "tesseract": (("tesseract",), "scans become text", "apt install tesseract-ocr tesseract-ocr-vie"),
    "LibreOffice": (("soffice", "libreoffice"), ".doc, .rtf and .odt files", "apt install libreoffice-writer-nogui"),
    "antiword": (("antiword",), ".doc files without LibreOffice, text only", "apt install antiword"),
}
_CORE = ("spacy", "underthesea", "beautifulsoup4", "lxml", "python-docx", "msgspec", "jsonschema-rs", "pyahocorasick", "rich")


_NUMBER = re.compile(r"\d+(?:\.\d+)+")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(args: argparse.Namespace) -> int:
    """Look at every part and say how it stands."""
    core = [_package(name, "the core", "pip install extractor") for name in _CORE]
    groups = {"core": core, "data": _data(), "extras": _extras(), "tools": _tools()}
    if args.json:
        print(json.dumps({group: [p._asdict() for p in parts] for group, parts in groups.items()}, ensure_ascii=False, indent=2))
    else:
        _show(groups)
    broken = [p.name for group in ("core", "data") for p in groups[group] if p.version is None]
    if broken:
        print(f"extractor: broken installation: {', '.join(broken)}", file=sys.stderr)
    return 3 if broken else 0


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _package(name: str, adds: str, get: str) -> Part:
    return Part(name, adds, get, _version(name))


def _extras() -> list[Part]:
    parts = []
    for extra, (packages, adds) in _EXTRAS.items():
        versions = [_version(p) for p in packages]
        found = ", ".join(f"{p} {v}" for p, v in zip(packages, versions, strict=True)) if all(versions) else None
        parts.append(Part(extra, adds, f"pip install 'extractor[{extra}]'", found))
    return parts


def _tools() -> list[Part]:
    return [
        Part(name, adds, get, next((_tool_version(path) for c in commands if (path := shutil.which(c))), None))
        for name, (commands, adds, get) in _TOOLS.items()
    ]


def _tool_version(path: str) -> str:
    try:
        done = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return path
    number = _NUMBER.search(done.stdout + done.stderr)  # some print it only among their usage, on standard error
    version = number.group() if number else path
    if path.endswith("tesseract"):
        langs = subprocess.run([path, "--list-langs"], capture_output=True, text=True, timeout=20, check=False).stdout.split()
        version += " (vie)" if "vie" in langs else " (without Vietnamese: apt install tesseract-ocr-vie)"
    return version


def _data() -> list[Part]:
    from extractor.catalogues.locate import data_folder

    parts = []
    for name in ("catalogues", "schemas"):
        folder = data_folder(name)
        files = sum(1 for _ in folder.glob("*.json*")) if folder.is_dir() else 0
        parts.append(Part(name, f"the {name}", "reinstall the package", f"{files} files" if files else None))
    return parts


def _show(groups: dict[str, list[Part]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("", "part", "found, or how to get it", "what it adds", title="extractor doctor", title_justify="left", box=box.SIMPLE_HEAD)
    for parts in groups.values():
        for i, p in enumerate(parts):
            mark, words = ("✓", p.version) if p.version else ("-", p.get)
            # A Text, since "[web]" is no markup; folded and never cut, since it is what to type.
            table.add_row(mark, p.name, Text(words, overflow="fold"), p.adds, end_section=i == len(parts) - 1)
    Console().print(table)
