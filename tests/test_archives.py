"""Archives that students hand in: honest ones are read, hostile ones are refused at once."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import lzma
import stat
import tarfile
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.submission.archives import BadArchive, members

CONTENT = {"04_logits.ipynb": b"{}", "data/numbers.csv": b"1,2\n" * 1000, "empty.txt": b""}


def zipped(files, compression=zipfile.ZIP_DEFLATED, **attributes) -> bytes:
    """A zip archive of (name, content) pairs; attributes are set on every entry."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = compression
            for attribute, value in attributes.items():
                setattr(entry, attribute, value)
            archive.writestr(entry, content)
    return buffer.getvalue()


def tarred(files, form=tarfile.PAX_FORMAT, **attributes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=form) as archive:
        for name, content in files:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            for attribute, value in attributes.items():
                setattr(entry, attribute, value)
            archive.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


def header(name: bytes, size: bytes, kind: bytes) -> bytes:
    """One block of a tar archive, with a right checksum."""
    block = bytearray(512)
    block[: len(name)] = name
    block[124 : 124 + len(size)] = size
    block[156:157] = kind
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


TAR = tarred(CONTENT.items())
KINDS = {
    "zip": zipped(CONTENT.items()),
    "stored": zipped(CONTENT.items(), zipfile.ZIP_STORED),
    "ustar": tarred(CONTENT.items(), tarfile.USTAR_FORMAT),
    "gnu": tarred(CONTENT.items(), tarfile.GNU_FORMAT),
    "pax": TAR,
    "gz": gzip.compress(TAR),
    "bz2": bz2.compress(TAR),
    "xz": lzma.compress(TAR, preset=9),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_archive_is_read(kind):
    assert members(KINDS[kind]) == CONTENT


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
@pytest.mark.parametrize("name", ["folder/" * 20 + "a.csv", "Übung/größe.csv", "x" * 90 + ".csv"])
def test_long_and_foreign_names_of_a_tar_archive_are_read(form, name):
    assert members(tarred([(name, b"1"), ("b.csv", b"2")], form)) == {name: b"1", "b.csv": b"2"}


def test_folders_are_left_out_and_backslashes_are_slashes():
    """Some programs on Windows write names with backslashes."""
    data = zipped([("folder/", b""), ("folder\\a.csv", b"1"), ("./b.csv", b"2")])
    assert members(data) == {"folder/a.csv": b"1", "b.csv": b"2"}


def test_archives_inside_stay_as_they_are():
    inner = zipped(CONTENT.items())
    assert members(zipped([("inner.zip", inner)])) == {"inner.zip": inner}


HUGE = b"\0" * 61_000_000


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: zipped([("../a.csv", b"")]), "leads out"),
        (lambda: zipped([("a/../../b.csv", b"")]), "leads out"),
        (lambda: zipped([("/etc/passwd", b"")]), "leads out"),
        (lambda: tarred([("../a.csv", b"")]), "leads out"),
        (lambda: tarred([("/etc/passwd", b"")]), "leads out"),
        (lambda: zipped([("a", b"/etc")], external_attr=(stat.S_IFLNK | 0o777) << 16), "a link"),
        (lambda: tarred([("a", b"")], type=tarfile.SYMTYPE, linkname="/etc/passwd"), "a link"),
        (lambda: tarred([("a", b"")], type=tarfile.LNKTYPE, linkname="../b"), "a link"),
        (lambda: tarred([("a", b"")], type=tarfile.CHRTYPE, devmajor=1), "a device"),
        (lambda: tarred([("a", b"")], type=tarfile.FIFOTYPE), "a device"),
        (lambda: tarred([("a", b"1"), ("./a", b"2")]), "'a' twice"),
        (lambda: zipped([("a", b"1"), ("a/b", b"2")]), "as a file and as a folder"),
        (lambda: zipped((f"{i}.csv", b"") for i in range(501)), "more than 500 files"),
        (lambda: tarred((f"{i}.csv", b"") for i in range(501)), "more than 500 files"),
        (lambda: zipped((f"{i}/", b"") for i in range(6000)), "more than 500 files"),
        (lambda: zipped([("a", HUGE)]), "too large"),
        (lambda: zipped([("a", HUGE)], zipfile.ZIP_STORED), "too large"),
        (lambda: gzip.compress(tarred([("a", HUGE)])), "too large"),
        (lambda: bz2.compress(tarred([("a", HUGE)])), "too large"),
        (lambda: lzma.compress(tarred([("a", HUGE)]), preset=1), "too large"),
        (lambda: zipped((f"{i}", HUGE[:1_100_000]) for i in range(10)), "too large"),  # ratio
        (lambda: zipped([("a", b"1")], zipfile.ZIP_BZIP2), "unusual"),
        (lambda: zipped([("a", b"1")], zipfile.ZIP_LZMA), "unusual"),
        (lambda: KINDS["zip"][:-30], "cannot be unpacked"),
        (lambda: TAR[:700], "cut off"),
        (lambda: KINDS["gz"][:-40], "cut off"),
        (lambda: KINDS["gz"][:-8] + b"\0" * 8, "cannot be unpacked"),
        (lambda: TAR[:10] + b"x" + TAR[11:], "broken"),
        (lambda: b"Rar!\x1a\x07 is no archive that is read" * 20, "cannot be unpacked"),
    ],
)
def test_what_is_not_honest_is_refused_at_once(make, why):
    data = make()
    start = time.process_time()
    with pytest.raises(BadArchive, match=why):
        members(data)
    assert time.process_time() - start < 5


def test_an_encrypted_archive_is_refused():
    data = bytearray(KINDS["zip"])
    data[data.index(b"PK\x01\x02") + 8] |= 1  # flags of the first entry
    with pytest.raises(BadArchive, match="encrypted"):
        members(bytes(data))


def test_sizes_that_an_archive_states_are_not_believed():
    data = bytearray(zipped([("a", HUGE)]))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (100).to_bytes(4, "little")  # the unpacked size
    with pytest.raises(BadArchive):
        members(bytes(data))


@pytest.mark.parametrize(
    "block",
    [
        header(b"a", b"-0000001000\0", b"0"),
        header(b"a", b"\xff" * 12, b"0"),
        header(b"a", b"-0000001000\0", b"x"),
        header(b"a", b"77777777777\0", b"L"),
        header(b"a", b"00000000000\0", b"S"),
    ],
)
def test_headers_that_send_a_reader_back_are_refused(block):
    """Such ones keep `tarfile` busy for ever (CVE-2025-8194)."""
    with pytest.raises(BadArchive):
        members(block + TAR)


def test_a_long_record_of_a_tar_archive_is_refused():
    """`tarfile` takes a time that grows with the square of its length (CVE-2024-6232)."""
    with pytest.raises(BadArchive, match="name that is too long"):
        members(header(b"a", b"%011o\0" % 1_000_000, b"x") + b"1" * 1_000_000 + TAR)


@settings(max_examples=300)
@given(st.sampled_from(sorted(KINDS)), st.data())
def test_damaged_archives_are_read_or_refused(kind, draw):
    data = bytearray(KINDS[kind])
    for _ in range(draw.draw(st.integers(1, 8))):
        data[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    read_or_refuse(bytes(data))


@settings(max_examples=200)
@given(st.binary(max_size=2000), st.sampled_from([b"", b"PK\x03\x04", b"\x1f\x8b", b"BZh9"]))
def test_any_bytes_are_read_or_refused(data, start):
    read_or_refuse(start + data)


def read_or_refuse(data: bytes) -> None:
    with contextlib.suppress(BadArchive):
        assert all(type(content) is bytes for content in members(data).values())
