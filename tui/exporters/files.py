"""Output files: check which may be written, and write them completely or not at all."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TextIO

from tui.errors import ExportError, ExportExistsError, OutputRefusedError

OTHER_FOLDER = "choose another folder"
REMEDIES = {
    errno.ENOENT: ("there is no such folder", "create it first, or choose another one"),
    errno.ENOTDIR: ("its folder is a file", OTHER_FOLDER),
    errno.EISDIR: ("that is a folder", "add a file name"),
    errno.EACCES: ("you have no permission to write there", "choose a folder that you may write to"),
    errno.EPERM: ("you have no permission to write there", "choose a folder that you may write to"),
    errno.EROFS: ("that file system is read-only", OTHER_FOLDER),
    errno.ENOSPC: ("the disk is full", "free some space, or choose another disk"),
    errno.EDQUOT: ("your disk quota is used up", "free some space, or choose another disk"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter name"),
}


def check_output(path: str, protected: Iterable[tuple[str, str]]) -> None:
    """Raise OutputRefusedError if `path` leads to a protected file, which writing would replace.

    `protected` has the path of each file and what to say of it, such as "that is the library". Files are
    compared by identity: links, hard links and other spellings lead to the same file. Where neither file
    exists yet, names in the same folder are compared, without regard to case.
    """
    identity = _identity(path)
    for other, problem in protected:
        if _identity(other) == identity:
            raise OutputRefusedError(path, problem, "choose another file")


def _identity(path: str) -> tuple[int | str, ...]:
    """Return device and inode of the file; those of its folder, with the name, if it does not exist."""
    with suppress(OSError, ValueError):
        return _numbers(path)
    with suppress(OSError, ValueError):
        folder, name = os.path.split(os.path.realpath(path))
        return (*_numbers(folder), name.casefold())
    return (os.path.abspath(path),)  # noqa: PTH100 - a string that cannot be a path is compared as it is


def _numbers(path: str) -> tuple[int, int]:
    status = os.stat(path)  # noqa: PTH116 - Path("") is the current folder
    return status.st_dev, status.st_ino


@contextmanager
def whole_file(path: str, *, overwrite: bool) -> Iterator[TextIO]:
    """Open a UTF-8 text stream that becomes the file at `path` when the block ends without an exception.

    Until then, and after any exception, an existing file is unchanged, and no temporary file is left. A
    device or a pipe is written to directly, because it cannot be replaced. Raises ExportExistsError if the
    file exists and must not be overwritten, ExportError if it cannot be written.
    """
    target = _target(path)
    try:
        with _stream(target, overwrite=overwrite) as stream:
            yield stream
    except FileExistsError as error:
        problem = "a file with that name already exists"
        raise ExportExistsError(path, problem, "choose another name, or allow overwriting") from error
    except OSError as error:
        raise export_error(path, error) from error


def export_error(resource: str, error: OSError) -> ExportError:
    """Return the operating system's error in writing to `resource` as an ExportError with a remedy."""
    unknown = (error.strerror or type(error).__name__, "choose another file")
    return ExportError(resource, *REMEDIES.get(error.errno or 0, unknown))


def _target(path: str) -> Path:
    """Return the file that the path leads to. A link is kept, and the file it points to is replaced."""
    try:
        return Path(os.path.realpath(path))
    except ValueError as error:
        raise ExportError(path, "a file cannot have this name", "choose another name") from error


def _stream(target: Path, *, overwrite: bool) -> AbstractContextManager[TextIO]:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not target.is_file():
        return target.open("w", encoding="utf-8", newline="\n")
    return _replacing(target, overwrite=overwrite)


@contextmanager
def _replacing(target: Path, *, overwrite: bool) -> Iterator[TextIO]:
    _check_target(target, overwrite=overwrite)
    temporary = target.with_name(f".onrecord-{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _check_target(target, overwrite=overwrite)
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        with suppress(OSError):
            temporary.unlink()


def _check_target(target: Path, *, overwrite: bool) -> None:
    """Raise if an existing file must not be replaced.

    Replacing a file needs only permission to write to its folder, so the file's own permission is checked
    here.
    """
    if not target.exists():
        return
    if not overwrite:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
