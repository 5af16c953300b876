"""Programs that read what Python does not: found, run with a time limit, in a folder of their own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from extractor.errors import Rejected


def find(*names: str) -> str | None:
    """Path of the first program that is installed, None where none is."""
    return next((path for name in names if (path := shutil.which(name))), None)


def run(command: Sequence[str], folder: Path, seconds: float, path: str) -> bytes:
    """What a program writes to its standard output.

    Args:
        command: program and arguments.
        folder: folder to run in; also its home and temporary folder, so that nothing else is touched.
        seconds: time limit.
        path: name of the document, for messages.

    Raises:
        Rejected: `timeout` or `unreadable`.
    """
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
    environment |= {key: os.environ[key] for key in ("TESSDATA_PREFIX", "ANTIWORDHOME") if key in os.environ}
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    try:
        out, problems = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        # The program may have started others; the whole session goes.
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise Rejected("timeout", f"{path}: {Path(command[0]).name} took more than {seconds:.0f} s") from error
    if process.returncode != 0:
        said = problems.decode("utf-8", "replace").strip().splitlines()
        raise Rejected("unreadable", f"{path}: {Path(command[0]).name} could not read it ({said[-1][:200] if said else process.returncode})")
    return out
