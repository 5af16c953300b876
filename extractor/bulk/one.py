"""One document of an archive to its outcome: whatever is wrong with it, a sentence comes out and no traceback."""

from __future__ import annotations

import signal
import time
from types import FrameType

from extractor.acquire.entry import Entry, PassedOver, Repeats, disk_is_full, panicked, read_entry
from extractor.bulk.fingerprint import fingerprint
from extractor.bulk.model import Outcome, Settings
from extractor.bulk.tally import tally
from extractor.document import Source
from extractor.errors import ExtractorError, Rejected
from extractor.pipeline import extract
from extractor.record.encode import to_json
from extractor.record.validate import faults, is_valid


class TookTooLong(BaseException):
    """The time of a document is over; no `except Exception` of a library may swallow it."""


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise TookTooLong


def arm() -> None:
    """Let the alarm of this process end the document under way."""
    signal.signal(signal.SIGALRM, _ring)


def outcome(entry: Entry, settings: Settings) -> Outcome:
    """Read one document, extract, validate.

    Args:
        entry: the document.
        settings: its bounds.
    """
    begin = time.perf_counter()
    try:
        signal.setitimer(signal.ITIMER_REAL, settings.timeout)
        try:
            done = _attempt(entry, settings)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except TookTooLong:
        done = Outcome("failure", entry.path, "timeout", f"{entry.path}: took more than {settings.timeout:g} s")
    done.milliseconds = int((time.perf_counter() - begin) * 1000)
    return done


def _attempt(entry: Entry, settings: Settings) -> Outcome:
    path = entry.path
    try:
        return _record(path, read_entry(entry), settings)
    except PassedOver as why:
        return Outcome("passed", path, str(why))
    except Repeats as earlier:
        return Outcome("repeat", path, str(earlier))
    except Rejected as error:
        if isinstance(error.__cause__, MemoryError):
            return _out_of_memory(path, settings)
        return Outcome("failure", path, error.reason, _sentence(error.detail))
    except ExtractorError as error:
        return Outcome("failure", path, "missing_extra", _sentence(str(error)))
    except MemoryError:
        return _out_of_memory(path, settings)
    except RecursionError:
        return Outcome("failure", path, "too_deep", f"{path}: nested too deep")
    except BaseException as error:
        if disk_is_full(error) or not (isinstance(error, Exception) or panicked(error)):
            raise
        return Outcome("failure", path, "internal_error", _sentence(f"{path}: {type(error).__name__} in {_where(error)}: {error}"))


def _out_of_memory(path: str, settings: Settings) -> Outcome:
    return Outcome("failure", path, "out_of_memory", f"{path}: needs more than the {settings.memory} MB that a worker may use")


def _record(path: str, source: Source, settings: Settings) -> Outcome:
    record = extract(source)
    data = to_json(record)
    if not is_valid(data):
        import json

        found = faults(json.loads(data))
        raise Rejected("invalid_record", f"{path}: the record is not valid at {found[0].path}: {found[0].reason}")
    return Outcome(
        "record", path, record=data, tally=tally(record), fingerprint=fingerprint(record, near=settings.near, rows=settings.band_rows)
    )


def _sentence(text: str) -> str:
    """One line of bounded length, as UTF-8 can hold it."""
    line = " ".join(text.encode("utf-8", "replace").decode().split())
    return line if len(line) <= 400 else line[:399] + "…"


def _where(error: BaseException) -> str:
    """Module and line that raised an error, for the report of a bug."""
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    return f"{step.tb_frame.f_globals.get('__name__', '?')}:{step.tb_lineno}" if step else "?"
