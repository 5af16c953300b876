"""The command line: one file a command, found by being there.

A command module has `HELP` (one line), `EXAMPLES` (shown under `--help`), `configure(parser)` and
`run(args) -> int`. Exit codes: 0 all well, 1 some documents failed, 2 wrong usage, 3 nothing could be done, 130 stopped by
the user, 141 standard output was closed.
"""

from __future__ import annotations

import argparse
import gc
import os
import pkgutil
import sys
from importlib import import_module

from extractor.errors import ExtractorError, UsageError
from extractor.version import VERSION


def _commands() -> list[str]:
    return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


def _parser(argv: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="extractor", description="Vietnamese news and reports as structured records.")
    parser.add_argument("--version", action="version", version=f"extractor {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    names = _commands()
    wanted = next((a for a in argv if not a.startswith("-")), None)
    # A known command imports its own module only: the others cost start-up time.
    for name in [wanted] if wanted in names else names:
        module = import_module(f"{__name__}.{name}")
        sub = commands.add_parser(
            name, help=module.HELP, description=module.HELP, epilog=module.EXAMPLES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.configure(sub)
        sub.set_defaults(run=module.run)
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: arguments without the program's name; those of the process by default.

    Returns:
        The exit code.
    """
    if argv is not None:
        return _run(argv)
    if sys.stdout is None:  # closed by whoever called us
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    try:
        return _run(sys.argv[1:])
    finally:
        # The process ends, and its memory with it: looking for garbage in all of it once more only takes time.
        gc.freeze()


def _run(argv: list[str]) -> int:
    try:
        return _flushed(argv)
    except BrokenPipeError:  # `extractor … | head`: the reader has what it wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still held goes nowhere, without a complaint
        return 141  # 128 + SIGPIPE, as the shell calls it
    except UsageError as error:
        print(f"extractor: {error}", file=sys.stderr)
        return 2
    except ExtractorError as error:
        print(f"extractor: {error}", file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("extractor: stopped", file=sys.stderr)
        return 130


def _flushed(argv: list[str]) -> int:
    """Run a command; output that nobody takes breaks here, where it is caught, and not at the end of the process."""
    try:
        args = _parser(argv).parse_args(argv)
        return int(args.run(args))
    finally:
        sys.stdout.flush()
