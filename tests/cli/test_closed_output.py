"""A reader that stops reading ends a command quietly."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

#: What prints by itself, by argparse (which keeps the error to itself) and by Rich (which ends with 1).
COMMANDS = ((("schema", "record"), 141), (("registry", "--help"), 0), (("doctor",), 1))


def _run(arguments: Sequence[str], output: int) -> tuple[int, str]:
    ended = subprocess.run([sys.executable, "-m", "extractor", *arguments], stdout=output, stderr=subprocess.PIPE, text=True, check=False)
    return ended.returncode, ended.stderr


@pytest.mark.parametrize(("arguments", "expected"), COMMANDS)
def test_closed_pipe_is_no_traceback(arguments: Sequence[str], expected: int) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        code, errors = _run(arguments, writer)
    finally:
        os.close(writer)
    assert "Traceback" not in errors and "BrokenPipe" not in errors
    assert code == expected


def test_no_standard_output_is_no_traceback() -> None:
    code = "import os, sys; os.close(1); os.execv(sys.executable, [sys.executable, '-m', 'extractor', 'schema', 'record'])"
    ended = subprocess.run([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True, check=False)
    assert "Traceback" not in ended.stderr
    assert ended.returncode == 0
