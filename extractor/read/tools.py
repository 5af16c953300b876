"""Programs that read what Python does not: found, run within limits of time and memory, in a folder of their own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from extractor.errors import Rejected
from extractor.read.limits import program_bytes

# A shell sets the limit and becomes the program: nothing of ours runs between fork and exec, which threads would not survive.
_LIMITED = ("/bin/sh", "-c", 'ulimit -d "$0" 2>/dev/null; exec "$@"')


def find(*names: str) -> str | None:
    """Path of the first program that is installed, None where none is."""
    return next((path for name in names if (path := shutil.which(name))), None)


def run(command: Sequence[str], folder: Path, seconds: float, path: str) -> bytes:
    """What a program writes to its standard output.

    Args:
        command: program and arguments.
        folder: folder to run in; also its home and temporary folder, so that nothing else is touched.
        seconds: time limit; 0 and it is not started.
        path: name of the document, for messages.

    Raises:
        Rejected: `timeout` or `unreadable`.
    """
    if seconds <= 0:
        raise Rejected("timeout", f"{path}: no time was left for {Path(command[0]).name}")
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
    environment |= {key: os.environ[key] for key in ("TESSDATA_PREFIX", "ANTIWORDHOME") if key in os.environ}
    limited = [*_LIMITED, str(program_bytes() // 1024), *command] if Path(_LIMITED[0]).exists() else list(command)
    process = subprocess.Popen(
        limited, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
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
