"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import copy
import gc
import pkgutil
import re
from importlib import import_module

import pytest

import extractor.facts
import extractor.language
from extractor.language.patterns import _Pattern, made_by, regex
from tests.conftest import ROOT


def test_as_re() -> None:
    word = regex(r"(?P<name>[a-zà-ỹ]+)", re.IGNORECASE)
    assert word.pattern == r"(?P<name>[a-zà-ỹ]+)"
    assert word.search("1. Tặng").group("name") == "Tặng"  # type: ignore[union-attr]
    assert word.match("Tặng", 1).span() == (1, 4)  # type: ignore[union-attr]
    assert [m.group() for m in word.finditer("Bằng khen")] == ["Bằng", "khen"]
    assert word.sub("x", "a b") == "x x"
    assert word.groupindex["name"] == 1


def test_a_fault_shows_at_first_use() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("")


def test_made_by() -> None:
    one, two = regex("a+"), regex("a*")
    found = one.search("caa")
    assert found is not None
    assert made_by(found, one)
    assert not made_by(found, two)


def test_no_method_that_re_lacks() -> None:
    with pytest.raises(AttributeError):
        regex("a").nothing  # type: ignore[attr-defined]  # noqa: B018
    assert copy.copy(regex("a")).search("a")


def test_every_pattern_of_the_rules_compiles() -> None:
    """A fault would else wait for the page that needs the pattern."""
    for package in (extractor.language, extractor.facts):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    patterns = [thing for thing in gc.get_objects() if isinstance(thing, _Pattern) and thing.pattern != "("]
    assert len(patterns) > 1000
    for pattern in patterns:
        pattern.search("")


def test_rules_compile_nothing_at_import() -> None:
    for path in [*(ROOT / "extractor" / "facts").rglob("*.py"), *(ROOT / "extractor" / "language").rglob("*.py")]:
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"^\w[\w\[\]:. ]* = \(?re\.compile\(", source, re.MULTILINE), path
        assert ".re is " not in source, path
