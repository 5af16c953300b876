"""CSS selectors on a weighed page: the few forms that sites' files use, answered from an index of classes and ids.

Forms: `tag`, `.class`, `#id`, `[name]`, `[name="value"]`, `[name*="part"]`, any of them joined, and the combinators of descent
(space) and of children (`>`). Evaluating them as XPath over the whole page costs more than reading it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from extractor.read.page.weigh import Weights

_PART = re.compile(
    r"(?P<tag>^[a-zA-Z][\w-]*)|\.(?P<class>[\w-]+)|#(?P<id>[\w-]+)|\[(?P<name>[\w-]+)(?:(?P<op>\*?=)\"(?P<value>[^\"]*)\")?\]"
)


@dataclass(frozen=True, slots=True)
class _Compound:
    """One element of a selector, with how the one before it must stand to it."""

    tag: str | None
    classes: frozenset[str]
    id: str | None
    attributes: tuple[tuple[str, str | None, str | None], ...]
    child: bool

    def matches(self, element: Any) -> bool:
        if self.tag and element.tag != self.tag:
            return False
        if self.id and element.get("id") != self.id:
            return False
        if self.classes and not self.classes <= set((element.get("class") or "").split()):
            return False
        return all(_attribute(element.get(name), op, value) for name, op, value in self.attributes)


def _attribute(found: str | None, op: str | None, value: str | None) -> bool:
    if found is None:
        return False
    return op is None or (found == value if op == "=" else (value or "") in found)


@lru_cache(maxsize=2048)
def parse(selector: str) -> tuple[_Compound, ...]:
    """A selector as its elements, in order.

    Args:
        selector: one selector, no comma.

    Raises:
        ValueError: it uses a form that is not supported.

    >>> [c.tag or c.id or sorted(c.classes) for c in parse("article > div.a.b #c")]
    ['article', 'div', 'c']
    """
    compounds: list[_Compound] = []
    for piece, child in _pieces(selector.strip()):
        tag, id_, classes, attributes = None, None, set(), []
        position = 0
        while position < len(piece):
            match = _PART.match(piece, position)
            if not match or not match.group().strip():
                raise ValueError(f"unsupported selector {selector!r} at {piece[position:]!r}")
            tag, id_ = match["tag"] or tag, match["id"] or id_
            if match["class"]:
                classes.add(match["class"])
            if match["name"]:
                attributes.append((match["name"], match["op"], match["value"]))
            position = match.end()
        compounds.append(_Compound(tag, frozenset(classes), id_, tuple(attributes), child))
    return tuple(compounds)


def _pieces(selector: str) -> Iterable[tuple[str, bool]]:
    """Compounds of a selector, each with whether `>` stands before it."""
    child = False
    for word in re.findall(r"(?:\[[^\]]*\]|[^\s>\[])+|>", selector):
        if word == ">":
            child = True
        else:
            yield word, child
            child = False


@lru_cache(maxsize=256)
def words(selectors: tuple[str, ...]) -> frozenset[str]:
    """Classes and ids that selectors name.

    Args:
        selectors: as sites' files write them.
    """
    return frozenset(word for s in selectors for c in parse(s) for word in (*c.classes, *((c.id,) if c.id else ())))


class Index:
    """Elements of a page by the classes and ids that its selectors will ask for, and by tag and attribute.

    Args:
        weights: of the page.
        wanted: classes and ids, from `words`; null for all of the page.
    """

    def __init__(self, weights: Weights, wanted: frozenset[str] | None = None) -> None:
        self._parent = weights.parent
        self._weights = weights
        self._found: dict[str, list[Any]] = {}
        self._all: dict[_Compound, frozenset[Any]] = {}
        asked: dict[str, Collection[str]] = {"": ()}
        for element, names in weights.names.items():
            found = asked.get(names)
            if found is None:
                found = asked[names] = names.split() if wanted is None else wanted.intersection(names.split())
            if found:
                for word in found:
                    self._found.setdefault(word, []).append(element)

    def select(self, selector: str, within: Any | None = None) -> list[Any]:
        """Elements that a selector finds, in document order.

        Args:
            selector: one selector, no comma.
            within: only below this element.
        """
        compounds = parse(selector)
        last = compounds[-1]
        found = [e for e in self._near(compounds, within) if last.matches(e) and self._fits(e, compounds, len(compounds) - 1)]
        return [e for e in found if self._below(e, within)] if within is not None else found

    def _near(self, compounds: tuple[_Compound, ...], within: Any | None) -> Iterable[Any]:
        """Elements that may match the end of a selector; where it names no class, only those below what may match before it."""
        last = compounds[-1]
        if last.id or last.classes:
            return self._candidates(last)
        above = self._matching(compounds[-2]) if len(compounds) > 1 else None
        if above is None and within is None:
            return self._candidates(last)
        order, end = self._weights.order, self._weights.end
        places: set[int] = set()
        for element in above if above is not None else (within,):
            places.update(range(order[element] + 1, end[element]))
        elements, tags = self._weights.elements, self._weights.tags
        return [elements[i] for i in sorted(places) if last.tag is None or tags[i] == last.tag]

    def _candidates(self, compound: _Compound) -> list[Any]:
        """Elements that may match: by id or class, else by attribute, else by tag."""
        word = compound.id or max(compound.classes, key=len, default=None)
        if word is not None:
            return self._found.get(word, [])
        name = compound.attributes[0][0] if compound.attributes else None
        key = f"[{name}]" if name else f"<{compound.tag}>"
        if key not in self._found:
            elements, tags = self._weights.elements, self._weights.tags
            self._found[key] = [e for e in elements if e.get(name) is not None] if name else [
                e for e, tag in zip(elements, tags, strict=True) if tag == compound.tag
            ]  # fmt: skip
        return self._found[key]

    def _fits(self, element: Any, compounds: tuple[_Compound, ...], at: int) -> bool:
        if at == 0:
            return True
        fitting = self._matching(compounds[at - 1])
        above = self._parent.get(element) if fitting else None
        while above is not None:
            if above in fitting and self._fits(above, compounds, at - 1):
                return True
            if compounds[at].child:
                return False
            above = self._parent.get(above)
        return False

    def _matching(self, compound: _Compound) -> frozenset[Any]:
        if compound not in self._all:
            self._all[compound] = frozenset(e for e in self._candidates(compound) if compound.matches(e))
        return self._all[compound]

    def _below(self, element: Any, above: Any) -> bool:
        node = self._parent.get(element)
        while node is not None:
            if node is above:
                return True
            node = self._parent.get(node)
        return False
