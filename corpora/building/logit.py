"""Logit models over named features that hold or do not: of candidates against "none", and of whole pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

#: Newton steps, the steps of conjugate gradients in each, and when a step is close enough.
ROUNDS, STEPS, CLOSE = 8, 60, 1e-6


class Rows:
    """Which features hold of each row, as one list of their numbers.

    Args:
        rows: names of features, row by row; unknown ones are passed over.
        index: the number of each feature.
        size: what a feature counts in each row; 1 where it is left out.
    """

    def __init__(self, rows: Sequence[Iterable[str]], index: dict[str, int], size: Sequence[float] | None = None) -> None:
        held = [[index[name] for name in dict.fromkeys(row) if name in index] for row in rows]
        self.row = np.repeat(np.arange(len(held)), [len(row) for row in held])
        self.name = np.array([number for row in held for number in row], dtype=np.int64)
        self.value = np.ones(len(self.row)) if size is None else np.array(size)[self.row]
        self.rows, self.names = len(held), len(index)

    def times(self, weights: np.ndarray) -> np.ndarray:
        """The sum of weights of each row."""
        return np.bincount(self.row, self.value * weights[self.name], self.rows)

    def back(self, values: np.ndarray) -> np.ndarray:
        """The sum of values of the rows of which each feature holds."""
        return np.bincount(self.name, self.value * values[self.row], self.names)


def index_of(rows: Iterable[Iterable[str]], least: int) -> dict[str, int]:
    """A number for each feature that holds of so many pages.

    Args:
        rows: names of features, page by page.
        least: how many pages.
    """
    counts = Counter(name for row in rows for name in set(row))
    return {name: i for i, name in enumerate(sorted(name for name, n in counts.items() if n >= least))}


def choices(x: Rows, page: np.ndarray, right: np.ndarray, none: np.ndarray, often: np.ndarray, penalty: float) -> np.ndarray:
    """Weights of a choice among a page's candidates and "none", by Newton steps on the sum over pages.

    Args:
        x: features of the candidates.
        page, right: of each candidate its page, and whether it names the event.
        none, often: of each page whether it has no event, and how much it counts.
        penalty: strength of the quadratic penalty.
    """
    weights = np.zeros(x.names)
    for _ in range(ROUNDS):
        lift = np.exp(np.clip(x.times(weights), -50, 50))
        share = lift / (np.bincount(page, lift) + 1)[page]
        wanted = lift * right / (np.bincount(page, lift * right) + none)[page]
        gradient = penalty * weights + x.back((share - wanted) * often[page])

        def curve(step: np.ndarray, share: np.ndarray = share) -> np.ndarray:
            lifted = x.times(step)
            return penalty * step + x.back(share * (lifted - np.bincount(page, share * lifted)[page]) * often[page])

        weights -= _solved(curve, gradient)
    return weights


def pages(x: Rows, event: np.ndarray, penalty: float) -> np.ndarray:
    """Weights of a page having an event, the last one for every page.

    Args:
        x: features of the pages.
        event: whether each has an event.
        penalty: strength of the quadratic penalty.
    """
    weights = np.zeros(x.names + 1)

    def back(values: np.ndarray) -> np.ndarray:
        return np.append(x.back(values), values.sum())

    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-(x.times(weights) + weights[-1])))
        bend = chance * (1 - chance)

        def curve(step: np.ndarray, bend: np.ndarray = bend) -> np.ndarray:
            return penalty * step + back(bend * (x.times(step) + step[-1]))

        weights -= _solved(curve, penalty * weights + back(chance - event))
    return weights


def _solved(curve: Callable[[np.ndarray], np.ndarray], gradient: np.ndarray) -> np.ndarray:
    """The step at which the curve of a loss meets a gradient, by conjugate gradients."""
    step, rest = np.zeros_like(gradient), gradient.copy()
    along, size = rest.copy(), float(rest @ rest)
    for _ in range(STEPS):
        if size < CLOSE:
            break
        bent = curve(along)
        far = size / float(along @ bent)
        step, rest = step + far * along, rest - far * bent
        size, before = float(rest @ rest), size
        along = rest + size / before * along
    return step
