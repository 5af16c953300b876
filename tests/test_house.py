"""The house as CONTRIBUTING describes it: walls, sizes, entry points, and recipes that work."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = sorted((ROOT / "extractor").rglob("*.py"))


def test_walls() -> None:
    """Who may import whom."""
    run = subprocess.run([Path(sys.executable).parent / "lint-imports", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_sizes(path: Path) -> None:
    """Modules under 300 lines, functions of 40 at most, everything public described."""
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 300
    tree = ast.parse(source)
    assert ast.get_docstring(tree) or not tree.body or path.name == "__init__.py", "a module says what it is for"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = node.end_lineno - node.lineno + 1
            assert length <= 40, f"{node.name} has {length} lines"


def test_entry_points_are_the_components() -> None:
    """Other people's spaCy finds every component that the pipeline names, and no other."""
    from extractor.pipeline import COMPONENTS

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = project["project"]["entry-points"]["spacy_factories"]
    assert {name: target.split(":")[0] for name, target in named.items()} == dict(COMPONENTS)
    for target in named.values():
        module, attribute = target.split(":")
        assert callable(getattr(import_module(module), attribute))


def test_components_declare_what_they_need() -> None:
    from extractor import load

    problems = load().analyze_pipes()["problems"]
    assert not any(problems.values()), problems


def test_extras_are_the_documented_ones() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = set(project["optional-dependencies"])
    assert extras == {"web", "registry", "pdf", "ocr", "cluster", "scrapy", "archive", "all", "dev"}
    for group in [project["dependencies"], *project["optional-dependencies"].values()]:
        for requirement in group:
            assert ">=" in requirement or requirement.startswith("extractor["), f"{requirement} has no lower bound"


def test_nothing_speaks_of_machines() -> None:
    """No path of somebody's machine, no host of a package registry."""
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    odd = re.compile(r"(?:^|[^A-Za-z0-9_.-])/(?:work|home|root)/|pypi\.org|registry\.npmjs|deb\.debian\.org")
    for name in tracked:
        path = ROOT / name
        if path.suffix in (".py", ".md", ".toml", ".json", ".jsonl", ".yaml", ".txt", "") and path.is_file() and name != "tests/test_house.py":
            assert not odd.search(path.read_text(encoding="utf-8", errors="ignore")), name


def test_nothing_strays_into_the_project() -> None:
    """The top level is the one that CONTRIBUTING draws, and no file is an output that was added by mistake."""
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split("\0")[:-1]
    top = {name.split("/")[0] for name in tracked if not name.startswith(".")}
    known = {"extractor", "corpora", "schemas", "tests", "benchmarks", "docs", "pyproject.toml", "Makefile", "floors.json"}
    assert top <= known | {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"}
    large = [name for name in tracked if (ROOT / name).is_file() and (ROOT / name).stat().st_size > 2_000_000]
    assert not large


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", *sorted(str(p.relative_to(ROOT)) for p in (ROOT / "docs").glob("*.md"))])
def test_links_in_the_documents_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert ((ROOT / name).parent / target).exists(), target
