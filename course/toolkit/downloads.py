"""Fetch the real MNIST and Fashion-MNIST into Keras' cache, whole or not at all.

Keras' own download has no time-out, does not verify Fashion-MNIST, and takes what a killed download
left behind for the data. Here a file is fetched to a temporary folder beside its place, verified,
and only then moved there.
"""

import errno
import os
import shutil
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

BASE_URL = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"
NOT_NEEDED = (
    "No lesson or exercise needs it: datasets.glyphs() gives pictures of the same form without "
    "the network."
)


@dataclass(frozen=True)
class RemoteFile:
    """A file at `BASE_URL`: its name, where Keras keeps it, its SHA-256 and its size in bytes."""

    name: str
    subfolder: str
    sha256: str
    size: int


# The checksum is the one in Keras' source, keras/src/datasets/mnist.py.
MNIST = (
    RemoteFile(
        "mnist.npz",
        "datasets",
        "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1",
        11_490_434,
    ),
)
# Keras has none; these are of the authors' files, https://github.com/zalandoresearch/fashion-mnist.
FASHION_MNIST = (
    RemoteFile(
        "train-labels-idx1-ubyte.gz",
        "datasets/fashion-mnist",
        "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
        29_515,
    ),
    RemoteFile(
        "train-images-idx3-ubyte.gz",
        "datasets/fashion-mnist",
        "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
        26_421_880,
    ),
    RemoteFile(
        "t10k-labels-idx1-ubyte.gz",
        "datasets/fashion-mnist",
        "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
        5_148,
    ),
    RemoteFile(
        "t10k-images-idx3-ubyte.gz",
        "datasets/fashion-mnist",
        "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
        4_422_102,
    ),
)


class DownloadError(RuntimeError):
    """A data set could not be fetched; the message says why and what to do."""


def fetch(title: str, files: tuple[RemoteFile, ...], timeout: float) -> None:
    """Make sure that Keras' cache holds these files, intact; fetch those that it lacks.

    Args:
        title: name of the data set for messages.
        files: what it consists of.
        timeout: seconds without any data after which to give up.

    Raises:
        DownloadError: no network, no answer in time, damaged data or no room. Nothing incomplete
            is left in the cache.
    """
    for file in files:
        folder = cache_folder() / file.subfolder
        if _is_intact(folder / file.name, file.sha256):
            continue
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(
                dir=folder, prefix="incomplete-", ignore_cleanup_errors=True
            ) as incomplete:
                _download(file, Path(incomplete), timeout)
                (Path(incomplete) / file.name).replace(folder / file.name)
        except Exception as error:
            raise DownloadError(
                f"{title} could not be fetched: {_reason(error, file, folder, timeout)}\n"
                f"{NOT_NEEDED}\n"
                f"To try again, run the cell again. Or fetch {BASE_URL}{file.name} in another way "
                f"and put it into {folder}."
            ) from None


def cache_folder() -> Path:
    """Keras' folder, found by the rules of `keras.utils.get_file` without importing Keras."""
    home = Path.home() if os.access(Path.home(), os.W_OK) else Path("/tmp")
    folder = Path(os.environ.get("KERAS_HOME", home / ".keras")).expanduser()
    folder.mkdir(parents=True, exist_ok=True)
    if os.access(folder, os.W_OK):
        return folder
    return (Path("/tmp") if Path("/tmp").is_dir() else Path(tempfile.gettempdir())) / ".keras"


def _is_intact(path: Path, sha256: str) -> bool:
    import pooch

    return path.is_file() and pooch.file_hash(str(path)) == sha256


def _download(file: RemoteFile, folder: Path, timeout: float) -> None:
    """Fetch and verify in a thread, so that nothing can hold up the reader for longer.

    The time-out of a connection covers neither the search for the server's address nor the trial
    of one address after another, each of which can take minutes behind a firewall.
    """
    import pooch

    pooch.get_logger().setLevel("WARNING")  # its notes on the temporary file would only puzzle
    progress = _Progress(file)
    failure: list[BaseException] = []

    def work():
        try:
            pooch.retrieve(
                BASE_URL + file.name,
                known_hash=f"sha256:{file.sha256}",
                fname=file.name,
                path=folder,
                downloader=pooch.HTTPDownloader(progressbar=progress, timeout=timeout),
            )
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=work, daemon=True, name=f"download {file.name}")
    thread.start()
    try:
        while thread.is_alive():
            thread.join(0.05)
            if thread.is_alive() and progress.idle_seconds() > timeout:
                raise TimeoutError
    finally:
        progress.stop()
    if failure:
        raise failure[0]


class _Progress:
    """What pooch tells of a download, as a bar on standard output; can make it stop."""

    total = 0

    def __init__(self, file: RemoteFile):
        from tqdm import tqdm

        self._bar = tqdm(
            desc=file.name, total=file.size, unit="B", unit_scale=True, file=sys.stdout, delay=0.5
        )
        self._last = time.monotonic()
        self._stopped = False

    def update(self, size: int) -> None:
        if self._stopped:
            raise TimeoutError
        self._last = time.monotonic()
        self._bar.update(min(size, self._bar.total - self._bar.n))

    def reset(self) -> None:
        self._bar.reset()

    def close(self) -> None:
        self._bar.close()

    def stop(self) -> None:
        self._stopped = True
        self._bar.close()

    def idle_seconds(self) -> float:
        return time.monotonic() - self._last


def _reason(error: Exception, file: RemoteFile, folder: Path, timeout: float) -> str:
    """One sentence for people about what went wrong."""
    import requests.exceptions
    from urllib3.exceptions import ReadTimeoutError

    host = BASE_URL.split("/")[2]
    # Between two parts of a file requests calls a time-out a ConnectionError.
    stalled = any(isinstance(part, ReadTimeoutError) for part in error.args)
    if stalled or isinstance(error, (TimeoutError, requests.exceptions.Timeout)):
        return f"nothing came from {host} for {timeout:g} seconds."
    if isinstance(error, requests.exceptions.HTTPError) and error.response is not None:
        return f"{host} answered {error.response.status_code} for {file.name}."
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return f"the connection to {host} broke off in the middle of {file.name}."
    if isinstance(error, requests.exceptions.RequestException):
        return f"there is no connection to {host}. Is this computer on the network?"
    if isinstance(error, ValueError):
        return (
            f"{file.name} arrived damaged (its checksum is wrong) and was thrown away. "
            "Some networks answer with their sign-in page until you have signed in."
        )
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        free = shutil.disk_usage(folder).free
        return (
            f"no room for {file.name} ({file.size / 1e6:.0f} MB) in {folder} "
            f"({free / 1e6:.0f} MB free)."
        )
    if isinstance(error, OSError):
        return f"{folder} cannot be written ({error.strerror or error})."
    return f"{type(error).__name__}: {error}"
