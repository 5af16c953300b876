"""Outcomes of a shard on disk until they are committed: written aside, renamed when whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from extractor.bulk.frames import read_frame
from extractor.bulk.model import Outcome


class Parts:
    """The folder of parts.

    Args:
        folder: made where it is missing.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, number: int) -> Path:
        """Where the part of a shard lies when it is whole."""
        return self.folder / f"part-{number:05}"

    def write(self, number: int, fill: Callable[[BinaryIO], None]) -> None:
        """Write a part; it appears when it is whole.

        Args:
            number: of the shard.
            fill: writes the frames.
        """
        aside = self.folder / f"part-{number:05}.aside"
        with aside.open("wb") as file:
            fill(cast(BinaryIO, file))
        aside.replace(self.path(number))

    def is_whole(self, number: int) -> bool:
        """Whether a part stands and ends as it should: after a power cut a renamed file may be empty."""
        path = self.path(number)
        try:
            with path.open("rb") as file:
                file.seek(max(0, path.stat().st_size - 24))
                return b"D\x00\x00\x00" in file.read()
        except OSError:
            return False

    def outcomes(self, number: int) -> Iterator[Outcome]:
        """The outcomes of a part, in order."""
        decode = msgspec.msgpack.Decoder(Outcome).decode
        with self.path(number).open("rb") as file:
            while (frame := read_frame(cast(BinaryIO, file))) is not None and frame[0] == b"O":
                yield decode(frame[1])

    def drop(self, number: int) -> None:
        """Remove a part that is committed."""
        self.path(number).unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove the folder and what is left in it."""
        for path in self.folder.iterdir():
            path.unlink()
        self.folder.rmdir()
