"""Output files: which may be written, and how to write one whole or not at all."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TextIO

from tui.errors import ExportError, ExportExistsError, OutputRefusedError

ELSEWHERE = "choose another folder"
REMEDIES = {
    errno.ENOENT: ("there is no such folder", "make it first, or choose another one"),
    errno.ENOTDIR: ("its folder is a file", ELSEWHERE),
    errno.EISDIR: ("that is a folder", "add the name of a file"),
    errno.EACCES: ("writing there is not permitted", "choose a folder that you may write to"),
    errno.EPERM: ("writing there is not permitted", "choose a folder that you may write to"),
    errno.EROFS: ("that file system is read-only", ELSEWHERE),
    errno.ENOSPC: ("the disk is full", "free some space, or choose another disk"),
    errno.EDQUOT: ("your share of the disk is used up", "free some space, or choose another disk"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
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
            raise OutputRefusedError(path, problem, "name another file")


def _identity(path: str) -> tuple[int | str, ...]:
    """Device and number of the file; those of its folder, with the name, if there is no such file."""
    with suppress(OSError, ValueError):
        return _numbers(path)
    with suppress(OSError, ValueError):
        folder, name = os.path.split(os.path.realpath(path))
        return (*_numbers(folder), name.casefold())
    return (os.path.abspath(path),)  # noqa: PTH100 - what is impossible as a path is compared as it is


def _numbers(path: str) -> tuple[int, int]:
    status = os.stat(path)  # noqa: PTH116 - Path("") is the current folder
    return status.st_dev, status.st_ino


@contextmanager
def whole_file(path: str, *, overwrite: bool) -> Iterator[TextIO]:
    """A UTF-8 text stream whose content stands at `path` once the block ends without an exception.

    Until then, and after any exception, whatever stood there is unchanged and nothing is left beside it.
    A device or a pipe is written to at once, for it cannot be replaced. Raises ExportExistsError if a file
    is there and may not be overwritten, ExportError if it cannot be written.
    """
    target = _target(path)
    try:
        with _stream(target, overwrite=overwrite) as stream:
            yield stream
    except FileExistsError as error:
        problem = "there is a file of that name already"
        raise ExportExistsError(path, problem, "choose another name, or have it overwritten") from error
    except OSError as error:
        raise export_error(path, error) from error


def export_error(resource: str, error: OSError) -> ExportError:
    """The operating system's refusal to write to `resource`, in words, with a remedy."""
    unknown = (error.strerror or type(error).__name__, "choose another file")
    return ExportError(resource, *REMEDIES.get(error.errno or 0, unknown))


def _target(path: str) -> Path:
    """Where the path leads. A link stays a link: the file it points to is the one to replace."""
    try:
        return Path(os.path.realpath(path))
    except ValueError as error:
        raise ExportError(path, "no file can have this name", "choose another name") from error


def _stream(target: Path, *, overwrite: bool) -> AbstractContextManager[TextIO]:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not target.is_file():
        return target.open("w", encoding="utf-8", newline="\n")
    return _replacing(target, overwrite=overwrite)


@contextmanager
def _replacing(target: Path, *, overwrite: bool) -> Iterator[TextIO]:
    _refuse(target, overwrite=overwrite)
    temporary = target.with_name(f".onrecord-{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _refuse(target, overwrite=overwrite)
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        with suppress(OSError):
            temporary.unlink()


def _refuse(target: Path, *, overwrite: bool) -> None:
    """Raise if a file is there that must stay.

    Replacing a file asks for no more than a folder one may write to, so that its own write protection has
    to be looked at.
    """
    if not target.exists():
        return
    if not overwrite:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
