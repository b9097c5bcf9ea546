"""Read the archives that students hand in (.zip, .tar, .tar.gz, .tar.bz2, .tar.xz) in memory.

Nothing is written to the disk, and no size that an archive states of itself is believed.
"""

from __future__ import annotations

import bz2
import io
import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from autograder.submission.names import shown

SUFFIXES = (
    *(".zip", ".tar", ".tgz", ".tar.gz", ".tbz", ".tbz2", ".tar.bz2", ".txz", ".tar.xz"),
)  # fmt: skip

_MEGABYTE = 1_000_000
_MAX_BYTES = 60 * _MEGABYTE  # unpacked
_MAX_MEMBERS = 500
_MAX_RATIO = 100  # unpacked : packed; what is small anyway may exceed it
_SMALL = 10 * _MEGABYTE
_XZ_MEMORY = 200 * _MEGABYTE  # what `xz -9` needs, thrice

_BLOCK = 512  # of a tar archive
_MAX_TAR_NAME = 10_000  # bytes of the records that hold long names
_FILE, _DIRECTORY, _LONG_NAME, _LONG_LINK = b"0\0\x37", b"5", b"L", b"K"
_PAX, _GLOBAL_PAX = b"x", b"g"


class BadArchive(ValueError):
    """An archive that is not unpacked; the message says why."""


def members(data: bytes) -> dict[str, bytes]:
    """Read all files of an archive; which kind it is, its first bytes say.

    Args:
        data: the archive.

    Returns:
        Relative path → content. Directories are left out; archives in it stay as they are.

    Raises:
        BadArchive: it is broken or encrypted; holds links, devices, two members of one name, a
            name that leads out of the folder, or more than 500 members; or it is larger than
            60 MB, or than 10 MB and 100 times its size, once unpacked.
    """
    found: dict[str, bytes] = {}
    budget = min(_MAX_BYTES, max(_SMALL, _MAX_RATIO * len(data)))
    try:
        for name, content in (_zip if data.startswith(b"PK") else _tar)(data, budget):
            budget -= len(content)
            if budget < 0:
                raise BadArchive(_TOO_LARGE)
            if len(found) == _MAX_MEMBERS:
                raise BadArchive(_TOO_MANY)
            if name in found:
                raise BadArchive(f"holds '{shown(name)}' twice")
            found[name] = content
    except BadArchive:
        raise
    except Exception as error:  # the readers of broken archives raise errors of every kind
        raise BadArchive(f"cannot be unpacked ({type(error).__name__})") from None
    for name in found:
        for folder in PurePosixPath(name).parents:
            if str(folder) in found:
                raise BadArchive(f"holds '{shown(str(folder))}' as a file and as a folder")
    return found


_TOO_LARGE = "is too large once it is unpacked"
_TOO_MANY = f"holds more than {_MAX_MEMBERS} files"


def _zip(data: bytes, budget: int) -> Iterator[tuple[str, bytes]]:
    # Each entry of the directory, which `ZipFile` reads whole, has these bytes.
    if data.count(b"PK\x01\x02") > 10 * _MAX_MEMBERS:
        raise BadArchive(_TOO_MANY)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            name = _safe(entry.filename.replace("\\", "/"))
            kind = stat.S_IFMT(entry.external_attr >> 16)
            if entry.flag_bits & 0x1:
                raise BadArchive("is encrypted")
            if entry.is_dir() or kind == stat.S_IFDIR:
                continue
            if kind not in (0, stat.S_IFREG):
                raise BadArchive(f"holds a link or a device: '{shown(name)}'")
            # `zipfile` limits what these two unpack in one step, and only these.
            if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise BadArchive("is compressed in an unusual way; make it with another program")
            with archive.open(entry) as file:
                yield name, file.read(budget + 1)


def _tar(data: bytes, budget: int) -> Iterator[tuple[str, bytes]]:
    """Walk the headers of a tar archive.

    Not with `tarfile`: in versions of Python that this course runs on, some headers keep it busy
    for ever (CVE-2024-6232, CVE-2025-8194), and others tell it where to look for the next.
    """
    archive = _decompressed(data, budget + _MAX_MEMBERS * 10 * _BLOCK)
    position = 0
    long_name = b""
    while any(header := archive[position : position + _BLOCK]):
        size = int(header[124:136].strip(b" \0") or b"0", 8)
        start, end = position + _BLOCK, position + _BLOCK + size
        if size < 0 or end > len(archive) or not _is_header(header):
            raise BadArchive("is cut off or broken")
        position = start + -(-size // _BLOCK) * _BLOCK
        kind = header[156:157]
        if kind in (_LONG_NAME, _LONG_LINK, _PAX, _GLOBAL_PAX):
            if size > _MAX_TAR_NAME:
                raise BadArchive("holds a name that is too long")
            record = archive[start:end]
            if kind == _LONG_NAME:
                long_name = record.rstrip(b"\0")
            elif kind == _PAX:
                long_name = _pax_path(record) or long_name
            continue
        name = _safe((long_name or _ustar_name(header)).decode("utf-8", "replace"))
        long_name = b""
        if kind in _FILE:
            yield name, archive[start:end]
        elif kind != _DIRECTORY:
            raise BadArchive(f"holds a link or a device: '{shown(name)}'")
    if len(header) < _BLOCK:  # a block of zeros ends an archive
        raise BadArchive("is cut off or broken")


def _decompressed(data: bytes, limit: int) -> bytes:
    decompressor: Any
    if data.startswith(b"\x1f\x8b"):
        decompressor = zlib.decompressobj(wbits=31)  # with the header of gzip
    elif data.startswith(b"BZh"):
        decompressor = bz2.BZ2Decompressor()
    elif data.startswith(b"\xfd7zXZ\0"):
        decompressor = lzma.LZMADecompressor(memlimit=_XZ_MEMORY)
    else:
        return data
    archive = decompressor.decompress(data, limit)
    if len(archive) >= limit:
        raise BadArchive(_TOO_LARGE)
    if not decompressor.eof:
        raise BadArchive("is cut off or broken")
    return archive


def _is_header(header: bytes) -> bool:
    """Whether the checksum of a header is right; it is counted with spaces in its own place."""
    stated = int(header[148:156].strip(b" \0"), 8)
    return stated == sum(header) - sum(header[148:156]) + 8 * ord(" ")


def _ustar_name(header: bytes) -> bytes:
    name, prefix = header[:100].rstrip(b"\0"), header[345:500].rstrip(b"\0")
    is_ustar = header[257:263] == b"ustar\0"  # the older GNU format has something else there
    return prefix + b"/" + name if prefix and is_ustar else name


def _pax_path(record: bytes) -> bytes:
    """The name in a record of lines `<length> <key>=<value>`; empty if it has none."""
    while record:
        length = int(record.split(b" ", 1)[0])
        key, _, value = record[:length].rstrip(b"\n").partition(b" ")[2].partition(b"=")
        if key == b"path":
            return value
        if length <= 0:
            break
        record = record[length:]
    return b""


def _safe(name: str) -> str:
    """A name in its shortest form, if it stays in the folder."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\0" in name:
        raise BadArchive(f"holds a name that leads out of its folder: '{shown(name)}'")
    return str(path)
