"""A page image made ready for reading: ink taken out, set straight, its rules found and painted over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_DARK = 150
_SMALL = 900
_ROWS = 128
_MOST_SKEW, _STEP, _LEAST_SKEW = 3.0, 0.25, 0.3
#: A rule is at least this long (inches) and at most this thick.
_LONG_ACROSS, _LONG_DOWN, _THICK = 0.6, 0.25, 0.05

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight rule, in pixels.

    Args:
        start, end: where it runs from and to. at: its middle, across its run.
    """

    start: float
    end: float
    at: float


def without_ink(image: Any) -> Any:
    """A grey image in which red seals and blue signatures are as light as paper: black is dark in every channel, ink is not."""
    if image.mode in ("L", "1", "I", "I;16", "LA"):
        return image.convert("L")
    from PIL import ImageChops

    red, green, blue = image.convert("RGB").split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def straight(image: Any) -> Any:
    """The image turned by the few degrees by which the paper lay askew, so that its lines run level."""
    small = image.copy()
    small.thumbnail((_SMALL, _SMALL))
    black = small.point(lambda value: 255 if value < _DARK else 0)
    angles = np.arange(-_MOST_SKEW, _MOST_SKEW + _STEP, _STEP)
    sharpness = [float(np.var(np.asarray(black.rotate(float(angle))).sum(axis=1, dtype=np.float64))) for angle in angles]
    best = float(angles[int(np.argmax(sharpness))])
    if abs(best) < _LEAST_SKEW or max(sharpness) < 1.1 * sharpness[len(angles) // 2]:
        return image
    return image.rotate(best, fillcolor=255, resample=2)


def rules(image: Any, dpi: float) -> tuple[list[Rule], list[Rule], Any]:
    """Rules across and down a grey image, and the image without them.

    Args:
        image: a grey Pillow image.
        dpi: pixels per inch.
    """
    grey = np.array(image)
    dark: Mask = grey < _DARK
    across = _runs(dark, int(_LONG_ACROSS * dpi))
    down = _runs(dark.T, int(_LONG_DOWN * dpi))
    thick = max(3, int(_THICK * dpi))
    flat, upright = _lines(across, thick), _lines(down, thick)
    if len(flat) < 2 or len(upright) < 2:
        return flat, upright, image
    from PIL import Image

    grey[_wider(across)] = 255
    grey.T[_wider(down)] = 255
    return flat, upright, Image.fromarray(grey)


def _runs(dark: Mask, length: int) -> Mask:
    """Pixels that belong to a dark run of at least a length in their row; a run may slip to the next row."""
    near = dark.copy()
    near[1:] |= dark[:-1]
    near[:-1] |= dark[1:]
    if near.shape[1] <= length:
        return np.zeros_like(near)
    # Some rows at a time: sums over a whole page would take a few hundred MB.
    return np.concatenate([_long_runs(near[row : row + _ROWS], length) for row in range(0, near.shape[0], _ROWS)])


def _long_runs(near: Mask, length: int) -> Mask:
    """Pixels of rows that belong to a run of at least a length."""
    sums = np.cumsum(np.pad(near, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    starts = (sums[:, length:] - sums[:, :-length]) == length
    marks = np.zeros((near.shape[0], near.shape[1] + 1), dtype=np.int32)
    marks[:, : starts.shape[1]] += starts
    marks[:, length : length + starts.shape[1]] -= starts
    return np.asarray(np.cumsum(marks, axis=1)[:, :-1] > 0) & near


def _lines(mask: Mask, thick: int) -> list[Rule]:
    """Rules of a mask: runs of rows no thicker than a rule, each with its extent."""
    filled = np.flatnonzero(mask.any(axis=1))
    if not filled.size:
        return []
    groups = np.split(filled, np.flatnonzero(np.diff(filled) > 1) + 1)
    out = []
    for group in groups:
        for first in range(int(group[0]), int(group[-1]) + 1, thick):
            rows = mask[first : min(first + thick, int(group[-1]) + 1)]
            columns = np.flatnonzero(rows.any(axis=0))
            pieces = np.split(columns, np.flatnonzero(np.diff(columns) > 4) + 1) if columns.size else []
            out += [Rule(float(p[0]), float(p[-1]), first + rows.shape[0] / 2) for p in pieces if p.size > thick]
    return out


def _wider(mask: Mask) -> Mask:
    """A mask with the row above and below, where the edge of a rule is grey."""
    out = mask.copy()
    out[1:] |= mask[:-1]
    out[:-1] |= mask[1:]
    return out
