"""Which files an ingest reads: those named, and those found in the folders named, in sorted order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.ingest.readers import reader_of
from dateline.ingest.source import STDIN, Rejection, Source


@dataclass(frozen=True, slots=True)
class Walk:
    """The files to read, the folders that could not be read, and the number of files of kinds that we do not know."""

    files: tuple[str, ...]
    rejections: tuple[Rejection, ...]
    skipped: int

    @property
    def size(self) -> int:
        """Bytes of all files together; standard input counts for nothing."""
        return sum(Path(name).stat().st_size for name in self.files if name != STDIN)


def walk(paths: Iterable[str]) -> Walk:
    """Find the files under some paths: a file stands for itself, of a folder those that we can read.

    Hidden files and folders are left out, links to folders are not followed.
    """
    found = [item for path in paths for item in _under(path)]
    names = [item for item in found if isinstance(item, str)]
    return Walk(
        files=tuple(names),
        rejections=tuple(item for item in found if isinstance(item, Rejection)),
        skipped=found.count(None),
    )


def _under(path: str) -> Iterator[str | Rejection | None]:
    if path == STDIN or not Path(path).is_dir():
        yield path
    else:
        yield from _in_folder(Path(path))


def _in_folder(folder: Path) -> Iterator[str | Rejection | None]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as fault:
        yield Rejection(Source(str(folder)), "read", fault.strerror or str(fault))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from () if entry.is_symlink() else _in_folder(entry)
        else:
            yield str(entry) if entry.is_file() and reader_of(entry.name) else None
