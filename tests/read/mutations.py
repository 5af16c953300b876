"""Spoils files the way archives do: cut, doubled, shuffled, bytes changed, tags lost, encodings mixed."""


from __future__ import annotations

import random
from collections.abc import Callable

_BITS = (
    b"<", b">", b"</div>", b"<div ", b"<table><tr><td>", b"<!--", b"-->", b"<script>", b"]]>", b"&#0;", b"&#x110000;", b"&", b"\x00", b"\xff", b"\xef\xbb\xbf",
    b"\"", b"'", b"{", b"[", b"\\u", b"\r\n\r\n", b"--B", b"<html>", b"charset=utf-7", b"<svg>", b"<a href=", b"99/99/9999 99:99", b"<td rowspan=99999999>",
    "\u202e\u0301\u0323".encode(), b"<template><p>", b"=\n", b"<p style='", b"<![CDATA[", b"12/05/2019",
)  # fmt: skip


def _cut(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _drop(data: bytes, rng: random.Random) -> bytes:
    a = rng.randrange(len(data) + 1)
    return data[:a] + data[a + rng.choice((1, 10, 500, 5000)) :]


def _change(data: bytes, rng: random.Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(rng.choice((1, 5, 50))):
        if spoiled:
            spoiled[rng.randrange(len(spoiled))] = rng.randrange(256)
    return bytes(spoiled)


def _insert(data: bytes, rng: random.Random) -> bytes:
    for _ in range(rng.choice((1, 4, 30))):
        a = rng.randrange(len(data) + 1)
        data = data[:a] + rng.choice(_BITS) * rng.choice((1, 1, 3, 400)) + data[a:]
    return data


def _double(data: bytes, rng: random.Random) -> bytes:
    a, b = sorted((rng.randrange(len(data) + 1), rng.randrange(len(data) + 1)))
    return data[:b] + data[a:b] * rng.choice((1, 2, 8)) + data[b:]


def _shuffle(data: bytes, rng: random.Random) -> bytes:
    pieces = data.split(b">")
    rng.shuffle(pieces)
    return b">".join(pieces)


def _recode(data: bytes, rng: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(rng.choice(("utf-16", "utf-16-be", "utf-8", "cp1258", "ascii", "utf-7")), rng.choice(("replace", "xmlcharrefreplace", "ignore")))


MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (_cut, _drop, _change, _insert, _double, _shuffle, _recode)


def spoil(data: bytes, rng: random.Random) -> bytes:
    """Spoil a file once to three times.

    Args:
        data: the file.
        rng: where chance comes from, so that a run can be repeated.
    """
    for _ in range(rng.choice((1, 1, 2, 3))):
        data = rng.choice(MUTATIONS)(data, rng)[:2_000_000]
    return data
