"""The lead of a page: what calls itself one, what the metadata repeat, or what stands apart from the text in place or looks."""

from __future__ import annotations

import re
from typing import Any

from extractor.read.captions import has_credit
from extractor.read.furniture import same_words
from extractor.read.page.headline import line
from extractor.read.page.markup import says
from extractor.read.page.metadata import Metadata
from extractor.read.page.tree import text_of
from extractor.read.page.weigh import Weights

_POINTS = re.compile(r"\s*(?:>{1,3}|»{1,2}|›{1,3}|\*|•)\s*$")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LEAD_TAGS = frozenset(("p", "div", "h2", "h3", "h4", "h5", "strong", "b", "span", "section", "blockquote", "td", "em"))
_MIN_LEAD, _MAX_LEAD = 30, 900


def lead_line(element: Any) -> str:
    """Text of a lead, without the links to other articles that some papers put behind it.

    Args:
        element: the lead's element.
    """
    text = line(element)
    for link in element.iter("a"):
        title = line(link)
        at = text.rfind(title) if len(title) > 15 else -1
        listed = any(e.tag in ("li", "ul") for e in link.iterancestors() if e is not element)
        if at >= _MIN_LEAD and (title[0] in ">»›" or listed or _POINTS.search(text[:at])):
            text = _POINTS.sub("", text[:at].rstrip())
    return _POINTS.sub("", text).strip()


def find_lead(weights: Weights, body: Any | None, title_element: Any | None, title: str | None, meta: Metadata) -> tuple[str | None, Any | None]:
    """The sapo: an element between title and body that calls itself one, or that the metadata's description repeats.

    Args:
        weights: of the page.
        body: element that holds the article.
        title_element, title: the headline.
        meta: metadata of the page.
    """
    order = weights.order
    start = order.get(title_element, -1)
    first = order.get(body, len(order))
    best: tuple[float, str, Any] | None = None
    for element in weights.elements[max(0, start - 40) : max(first, start) + 60]:
        at = order[element]
        inside = body is not None and at > first and weights.contains(body, element)
        if at > first and not inside:
            break
        if element is body or element is title_element or element.tag not in _LEAD_TAGS:
            continue
        score = _lead_score(element, title, meta, weights, at < start)
        if not score and start <= at:
            score = _bare_lead(element, weights, title, inside, start)
        if score > 0 and (best is None or score > best[0]):
            best = (score, lead_line(element), element)
            if score > 5:
                break
    return (best[1], best[2]) if best else (None, None)


def _lead_score(element: Any, title: str | None, meta: Metadata, weights: Weights, above_title: bool) -> float:
    tag = element.tag
    prose, names = weights.prose[element], weights.names[element]
    named = (bool(names) and says(names, "lead")) or element.get("itemprop") == "description"
    if prose > _MAX_LEAD or (not named and (not prose or above_title)) or weights.in_furniture(element):
        return 0.0
    if weights.links[element] > 0.5 * _MAX_LEAD or (not named and tag in ("div", "section", "td", "span") and len(element) > 4):
        return 0.0
    text = weights.line(element)
    if not _MIN_LEAD <= len(text) <= _MAX_LEAD or weights.links.get(element, 0) > 0.5 * len(text):
        return 0.0
    if title and same_words(text, title) > 0.85:
        return 0.0
    match = max((_matches(text, d) for d in meta.descriptions), default=0.0)
    score = (3.0 if named else 0.0) + (2.5 * match if match >= 0.75 else 0.0) - (2.0 if above_title else 0.0)
    if tag in ("strong", "b", "span", "em") and not named:
        score -= 0.5
    return score - 0.001 * len(element) if score >= 1.8 else 0.0


def _bare_lead(element: Any, weights: Weights, title: str | None, inside: bool, start: int) -> float:
    """A lead that nothing names: a paragraph of its own between headline and body, or the first one of the body, all in bold."""
    if element.tag not in ("p", "h2", "h3", "h4", "strong", "b", "div") or not 60 <= weights.prose.get(element, 0) <= 600:
        return 0.0
    if weights.in_furniture(element) or any(weights.prose.get(child) for child in element if child.tag not in ("strong", "b", "em", "span")):
        return 0.0
    text = weights.line(element)
    if weights.links.get(element, 0) > 0.3 * len(text) or has_credit(text) or says(weights.names[element], "caption"):
        return 0.0
    if title and same_words(text, title) > 0.85:
        return 0.0
    if not inside:
        return 1.5 if element.getprevious() is None or element.getprevious().find(".//img") is None else 0.0
    if _opens_body(element, weights, start) and (_all_bold(element, text) or _has_own_class(element, weights)):
        return 1.2
    return 1.1 if _has_own_container(element, weights) else 0.0


def _opens_body(element: Any, weights: Weights, start: int) -> bool:
    """Whether no running text of its container stands between the headline, whose place is given, and an element."""
    node = element
    while node is not None and node.tag != "body":
        before = node.getprevious()
        while before is not None and weights.order.get(before, -1) > start:
            if weights.prose.get(before, 0):
                return False
            before = before.getprevious()
        node = weights.parent.get(node)
        if node is not None and weights.prose.get(node, 0) > 3 * len(weights.line(element)) and weights.total.get(node, 0.0) > 0:
            return True
    return False


def _all_bold(element: Any, text: str) -> bool:
    if element.tag in ("h2", "h3", "h4", "b", "strong") or _BOLD.search(element.get("style") or ""):
        return True
    bold = sum(len(text_of(e)) for e in element.iter("b", "strong"))
    return bold > 0.9 * len(text)


def _matches(text: str, description: str) -> float:
    """Likeness of a text and a description, which sites cut short."""
    cut = description.rstrip("… .")
    if len(cut) > 80 and len(text) > len(cut) and (len(description) - len(cut) > 1 or 140 <= len(cut) <= 320) and len(text) < 2.2 * len(cut):
        return max(same_words(text, description), same_words(text[: len(cut)], cut) * 0.9)
    return same_words(text, description)


def _has_own_class(element: Any, weights: Weights) -> bool:
    """Whether an element has a class of its own, and the running text behind it, three paragraphs at least, another one in common."""
    names = weights.names[element]
    behind = [weights.names[e] for e in element.itersiblings() if e.tag == element.tag and len(weights.line(e)) >= _MIN_LEAD]
    return bool(names) and len(behind) >= 3 and names not in behind and bool(behind[0]) and len(set(behind)) == 1


def _has_own_container(element: Any, weights: Weights) -> bool:
    """Whether an element is all of the running text of a box, and the next box holds all the rest, three paragraphs at least."""
    node, above = element, weights.parent.get(element)
    while above is not None and weights.prose[above] == weights.prose[element]:
        node, above = above, weights.parent.get(above)
    if above is None or node is element or weights.prose.get(node.getprevious()):
        return False
    rest = [(e, weights.prose[e]) for e in node.itersiblings() if weights.prose.get(e)]
    if not rest or rest[0][1] < 0.75 * sum(n for _, n in rest):
        return False
    return sum(1 for e in rest[0][0].iter("p", "div", "li") if weights.prose.get(e) and not any(weights.prose.get(c) for c in e)) >= 3
