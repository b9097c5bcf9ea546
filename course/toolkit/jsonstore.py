"""Keep one JSON object in the `.progress` folder, safely: nothing is lost to a crash, a broken file
or a second kernel that writes at the same time."""

import contextlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

from course.toolkit import places

LOCK_SECONDS = 5.0  # longest wait for another kernel; a write takes about a millisecond


def now() -> str:
    """The time of a record: UTC, ISO 8601, seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class JsonStore:
    """One JSON object (a dict) in one file of `.progress`.

    The folder is looked up at every call, so that a test can point `places.PROGRESS` elsewhere.
    Where the folder cannot be written (a read-only course, a full disk) the object is kept in
    memory until the kernel stops, and one line says so.

    Args:
        name: file name, such as "progress.json".
        about: what is kept, for messages: "Your progress".
    """

    def __init__(self, name: str, about: str) -> None:
        self.name = name
        self.about = about
        self._memory: dict | None = None
        self._told_read_only = False

    @property
    def path(self) -> Path:
        return places.PROGRESS / self.name

    def read(self) -> dict:
        """The object as it is now; empty when there is none. A broken file is set aside."""
        if self._memory is not None:
            return json.loads(json.dumps(self._memory))
        try:
            return _parse(self.path)
        except FileNotFoundError:
            return {}
        except OSError as error:
            self._tell(f"{self.about} cannot be read ({_reason(error)}).")
            return {}
        except ValueError:
            with self._lock():
                return self._read_or_set_aside()

    def change(self, change: Callable[[dict], None]) -> dict:
        """Read the object, let `change` alter it in place, write it back; returns the new object.

        Reading and writing happen under one lock, so records of two kernels are both kept.
        """
        with self._lock():
            data = self.read() if self._memory is not None else self._read_or_set_aside()
            change(data)
            try:
                _write(self.path, data)
                self._memory = None
            except OSError as error:
                self._memory = data
                if not self._told_read_only:
                    self._told_read_only = True
                    self._tell(
                        f"{self.about} cannot be written to {places.PROGRESS.name}/ "
                        f"({_reason(error)}). It is kept until this kernel stops; everything "
                        "else works."
                    )
            return data

    def _read_or_set_aside(self) -> dict:
        """Read while holding the lock; a file that is not a JSON object is renamed, not deleted."""
        try:
            return _parse(self.path)
        except FileNotFoundError:
            return {}
        except ValueError:
            aside = free_name(self.path, "broken")
            try:
                self.path.replace(aside)
            except OSError as error:
                self._tell(f"{self.about}: {self.name} is broken ({_reason(error)}).")
            else:
                self._tell(
                    f"{self.about}: {self.name} was broken and is kept as {aside.name} in "
                    f"{places.PROGRESS.name}/. A new file is begun; nothing else is needed."
                )
            return {}
        except OSError:
            return {}

    @contextlib.contextmanager
    def _lock(self) -> Iterator[None]:
        """Hold the store's lock file; go on without it where locks cannot be had."""
        with contextlib.ExitStack() as stack:
            # A lock that does not come in time is an OSError too.
            with contextlib.suppress(OSError, NotImplementedError):
                places.PROGRESS.mkdir(parents=True, exist_ok=True)
                lock = FileLock(self.path.with_suffix(".lock"), timeout=LOCK_SECONDS)
                stack.enter_context(lock.acquire(poll_interval=0.005))
            yield

    def _tell(self, message: str) -> None:
        print(message)


def _parse(path: Path) -> dict:
    data = json.loads(path.read_text(encoding="utf-8"))  # a wrong encoding is a ValueError too
    if not isinstance(data, dict):
        raise ValueError(f"{path.name} does not hold a JSON object")
    return data


def _write(path: Path, data: dict) -> None:
    """Write beside the file, then replace it: a reader sees the old or the new file, never half."""
    text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    handle, temporary = tempfile.mkstemp(prefix=path.stem + "-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        for attempt in range(10):
            try:
                os.replace(temporary, path)
                return
            except PermissionError:  # Windows: another kernel is reading the file at this moment
                if attempt == 9:
                    raise
                time.sleep(0.02)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def free_name(path: Path, why: str) -> Path:
    """A name beside `path` that no file has: `progress.broken-20260101-120000.json`."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    names = [
        f"{path.stem}.{why}-{stamp}{end}{path.suffix}"
        for end in ("", *map("-{}".format, range(2, 100)))
    ]
    return next(path.with_name(name) for name in names if not path.with_name(name).exists())


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
