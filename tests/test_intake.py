"""What was handed in is read, or refused by name: never run, followed or believed."""

from __future__ import annotations

import contextlib
import json
import os
import random
import socket
import sys
import time
from datetime import datetime
from pathlib import Path

import nbformat
import pytest
from classroom import answered, cell
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_archives import tarred, zipped
from test_restore import as_released

if sys.platform == "win32":
    pytest.skip("reads submissions with calls that only POSIX has", allow_module_level=True)

from autograder.submission.intake import (
    Refused,
    Submission,
    read_notebook,
    read_submission,
    remove_special_files,
)
from course.toolkit import places

NAME = "04_logits"
RELEASED = (places.EXERCISES / NAME / f"{NAME}.ipynb").read_bytes()
NOTEBOOK = nbformat.reads(RELEASED.decode(), as_version=4)
CELLS = as_released(NOTEBOOK)
MEGABYTE = 1_000_000


@pytest.fixture
def folder(tmp_path) -> Path:
    path = tmp_path / "submitted" / "ada" / NAME
    path.mkdir(parents=True)
    return path


@pytest.fixture
def handed_in(folder) -> Path:
    """A folder with the notebook as it was released."""
    (folder / f"{NAME}.ipynb").write_bytes(RELEASED)
    return folder


def read(folder: Path) -> Submission:
    return read_submission(folder, {NAME: CELLS})


def read_bytes(folder: Path, data: bytes) -> Submission:
    (folder / f"{NAME}.ipynb").write_bytes(data)
    return read(folder)


def as_bytes(*cells: dict, **fields) -> bytes:
    """A notebook of these cells, in format 4 unless fields say otherwise."""
    content = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells), **fields}
    return json.dumps(content).encode()


def code(source="x = 1", **fields) -> dict:
    empty = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    return {**empty, "source": source, **fields}


def sources(submission: Submission) -> list[str]:
    return [cell.source for cell in submission.notebooks[NAME].cells]


# What honest students, their editors and their browsers do.


def test_a_notebook_is_read_as_it_is(handed_in):
    submission = read(handed_in)
    assert sources(submission) == [cell.source for cell in NOTEBOOK.cells]
    got = submission.notebooks[NAME].cells
    assert [cell.id for cell in got] == [cell.id for cell in NOTEBOOK.cells]
    assert [cell.cell_type for cell in got] == [cell.cell_type for cell in NOTEBOOK.cells]
    kept = [cell.metadata.get("nbgrader") for cell in got]
    assert kept == [cell.metadata.get("nbgrader") for cell in NOTEBOOK.cells]
    assert (submission.files, submission.left_out, submission.timestamp) == ({}, [], None)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\xef\xbb\xbf" + data,  # a byte order mark
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: json.dumps(json.loads(data)).encode(),  # on one line
        lambda data: data.replace(b'"nbformat_minor": 5', b'"nbformat_minor": 2'),
        lambda data: data.replace(b'"nbformat_minor": 5', b'"nbformat_minor": 99'),
    ],
)
def test_other_ways_of_writing_the_same_are_read(folder, change):
    changed = change(RELEASED)
    assert changed != RELEASED
    assert sources(read_bytes(folder, changed)) == [cell.source for cell in NOTEBOOK.cells]


def test_line_ends_in_sources_become_those_of_the_release(folder):
    assert sources(read_bytes(folder, as_bytes(code(["a = 1\r\n", "b = 2\r", "c"])))) == [
        "a = 1\nb = 2\nc"
    ]


def test_the_result_is_a_valid_notebook_whatever_the_ids_are(folder):
    ids = ["a", "a", None, "not valid!", "x" * 65, "", 7, "unnamed-1", "b"]
    submission = read_bytes(folder, as_bytes(*(code(id=one) for one in ids), code()))
    notebook = submission.notebooks[NAME]
    nbformat.validate(notebook)
    found = [cell.id for cell in notebook.cells]
    assert len(set(found)) == len(found)
    assert (found[0], found[7], found[8]) == ("a", "unnamed-1", "b")


def test_outputs_widgets_tags_and_the_notebook_s_own_settings_are_dropped(folder):
    output = {"output_type": "stream", "name": "stdout", "text": "x" * 1000}
    cell = code(outputs=[output], execution_count=7, metadata={"tags": ["skip-execution"]})
    raw = {
        "cell_type": "raw",
        "source": "<script>",
        "metadata": {"raw_mimetype": "text/html"},
        "attachments": {"a": {"text/html": "<script>"}},
    }
    metadata = {"widgets": {"state": {}}, "kernelspec": {"name": "bash", "display_name": "sh"}}
    notebook = read_bytes(folder, as_bytes(cell, raw, metadata=metadata)).notebooks[NAME]
    assert notebook.cells[0].outputs == []
    assert notebook.cells[0].execution_count is None
    assert [cell.metadata for cell in notebook.cells] == [{}, {}]
    assert "attachments" not in notebook.cells[1]
    assert notebook.metadata.kernelspec.name == "python3"
    assert "widgets" not in notebook.metadata


def markdown(attachments: dict) -> dict:
    return {"cell_type": "markdown", "metadata": {}, "source": "!", "attachments": attachments}


def test_pictures_in_a_text_stay(folder):
    """They may be the answer that a person marks."""
    pasted = {
        "a.png": {"image/png": "aGVsbG8="},
        "b": {"text/html": "aGVsbG8="},
        "c": {"image/png": "<>"},
    }
    submission = read_bytes(folder, as_bytes(markdown(pasted)))
    assert submission.notebooks[NAME].cells[0].attachments == {"a.png": {"image/png": "aGVsbG8="}}
    nbformat.validate(submission.notebooks[NAME])


def test_too_many_pictures_are_left_out(folder):
    large = {"a.png": {"image/png": "A" * 3 * MEGABYTE}}
    submission = read_bytes(folder, as_bytes(markdown(large), markdown(large)))
    first, second = submission.notebooks[NAME].cells
    assert "attachments" in first
    assert "attachments" not in second
    assert submission.left_out == ["04_logits.ipynb: pictures beyond 5 MB left out"]


def test_a_notebook_with_large_outputs_is_read(folder):
    output = {"output_type": "stream", "name": "stdout", "text": "[" * 15 * MEGABYTE}
    assert sources(read_bytes(folder, as_bytes(code(outputs=[output])))) == ["x = 1"]


def test_format_3_is_read(folder):
    cells = [
        {"cell_type": "heading", "level": 1, "source": "Title", "metadata": {}},
        {"cell_type": "code", "input": ["x = 1\n", "x"], "language": "python", "outputs": []},
    ]
    data = json.dumps({"nbformat": 3, "metadata": {}, "worksheets": [{"cells": cells}]}).encode()
    submission = read_bytes(folder, data)
    assert sources(submission) == ["## Title", "x = 1\nx"]
    nbformat.validate(submission.notebooks[NAME])


def test_half_a_character_is_replaced(folder):
    """Some editors cut a sign outside of the basic plane in two; it could not be saved again."""
    metadata = {"nbgrader": {"grade_id": "\ud83d", "\ud83d": 1, "points": {}, "grade": True}}
    cell = read_bytes(folder, as_bytes(code(metadata=metadata))).notebooks[NAME].cells[0]
    assert cell.metadata.nbgrader == {"grade_id": "\N{REPLACEMENT CHARACTER}", "grade": True}
    assert sources(read_bytes(folder, as_bytes(code("s = '\ud83d'")))) == [
        "s = '\N{REPLACEMENT CHARACTER}'"
    ]


@pytest.mark.parametrize(
    "name",
    [
        "04_logits (1).ipynb",
        "04_logits-Copy1.ipynb",
        "04-Logits.ipynb",
        "Ada Lovelace_123_assignsubmission_file_04_logits.ipynb",
    ],
)
def test_a_copy_with_a_longer_name_is_taken_and_said(folder, name):
    (folder / name).write_bytes(RELEASED)
    submission = read(folder)
    assert list(submission.notebooks) == [NAME]
    assert submission.left_out == [f"{name}: taken for 04_logits.ipynb"]


def test_the_right_name_counts_when_there_is_a_copy(handed_in):
    (handed_in / "04_logits (1).ipynb").write_bytes(as_bytes(code("other")))
    submission = read(handed_in)
    assert "other" not in sources(submission)
    assert submission.left_out == [
        "04_logits (1).ipynb: left out, not the notebook that was asked for"
    ]


def worked_in(source: str = "def softmax(logits):\n    return logits") -> bytes:
    """The notebook with one answer, which is this."""
    return nbformat.writes(answered(NOTEBOOK, {"softmax": source})).encode()


def test_two_copies_are_refused_because_nobody_knows_which_counts(folder):
    for name in ("04_logits (1).ipynb", "04_logits (2).ipynb"):
        (folder / name).write_bytes(worked_in(f"softmax = {len(name)} + {name[11]}"))
    with pytest.raises(Refused, match=r"could all be 04_logits\.ipynb; leave the one that counts"):
        read(folder)


def test_copies_that_hold_the_same_are_one(folder):
    for name in ("04_logits (1).ipynb", "04_logits (2).ipynb"):
        (folder / name).write_bytes(worked_in())
    assert read(folder).left_out == [
        "04_logits (1).ipynb: taken for 04_logits.ipynb",
        "04_logits (2).ipynb: left out, not the notebook that was asked for",
    ]


@pytest.mark.parametrize("name", ["04_logits (1).ipynb", "my answers.ipynb.txt"])
def test_of_two_the_one_that_was_worked_in_counts(handed_in, name):
    (handed_in / name).write_bytes(worked_in())
    submission = read(handed_in)
    if name.startswith("my"):  # nobody takes it for a notebook that is there already
        assert submission.left_out == [f"{name}: left out, not the notebook that was asked for"]
        return
    assert "return logits" in cell(submission.notebooks[NAME], "softmax").source
    assert submission.left_out == [
        f"{name}: taken for 04_logits.ipynb, 04_logits.ipynb is as it was handed out",
        "04_logits.ipynb: left out, not the notebook that was asked for",
    ]


def test_the_right_name_counts_where_both_were_worked_in(handed_in):
    (handed_in / f"{NAME}.ipynb").write_bytes(worked_in("softmax = 1"))
    (handed_in / f"{NAME}-Copy1.ipynb").write_bytes(worked_in("softmax = 2"))
    assert cell(read(handed_in).notebooks[NAME], "softmax").source == "softmax = 1"


@pytest.mark.parametrize(
    "name",
    [
        "04_logits.ipynb.txt",
        "04_logits.ipynb.json",
        "04_logits.IPYNB",
        "04_LOGITS (2).Ipynb.txt",
        "homework of ada.ipynb",
        "Untitled.ipynb",
    ],
)
def test_a_notebook_under_another_name_is_taken_and_said(folder, name):
    (folder / name).write_bytes(worked_in())
    submission = read(folder)
    assert "return logits" in cell(submission.notebooks[NAME], "softmax").source
    assert submission.left_out == [f"{name}: taken for 04_logits.ipynb"]


def test_a_notebook_with_other_cells_is_not_taken_under_another_name(folder):
    (folder / "notes.ipynb").write_bytes(as_bytes(code("x = 1")))
    with pytest.raises(Refused, match=r"there is no 04_logits\.ipynb; the folder holds notes"):
        read(folder)


def test_of_two_under_other_names_the_one_with_the_right_cells_is_taken(folder):
    (folder / "notes.ipynb").write_bytes(as_bytes(code("x = 1")))
    (folder / "logits final.ipynb").write_bytes(worked_in())
    assert read(folder).left_out == [
        "logits final.ipynb: taken for 04_logits.ipynb",
        "notes.ipynb: left out, not the notebook that was asked for",
    ]


@pytest.mark.parametrize("name", ["04_logits.ipynb", "lesson.ipynb"])
@pytest.mark.parametrize("with_metadata", [True, False])
def test_a_notebook_of_another_assignment_is_named(folder, name, with_metadata):
    other = nbformat.read(places.assignment(places.EXERCISES, "03"), as_version=4)
    if not with_metadata:
        for one in other.cells:
            one.metadata.clear()
    (folder / name).write_bytes(nbformat.writes(other).encode())
    with pytest.raises(Refused, match="this is the notebook of 03_sequential"):
        read(folder)


def test_of_several_notebooks_each_finds_its_own(folder):
    for name, source in [("part1", "one"), ("part10 (1)", "ten")]:
        (folder / f"{name}.ipynb").write_bytes(as_bytes(code(source)))
    submission = read_submission(folder, dict.fromkeys(["part1", "part10", "part2"], ()))
    found = {name: notebook.cells[0].source for name, notebook in submission.notebooks.items()}
    assert found == {"part1": "one", "part10": "ten"}
    assert "part2.ipynb: not handed in" in submission.left_out


def test_data_and_pictures_beside_the_notebook_are_taken(handed_in):
    (handed_in / "data").mkdir()
    files = {"numbers.csv": b"1,2", "data/größe (1).JSON": b"{}", "plot.png": b"\x89PNG"}
    for name, content in files.items():
        (handed_in / name).write_bytes(content)
    submission = read(handed_in)
    assert submission.files == files
    assert submission.left_out == []


def test_a_module_is_taken_for_the_students_process_alone(handed_in):
    (handed_in / "tools").mkdir()
    for name in ("helpers.py", "tools/__init__.py", "numbers.csv"):
        (handed_in / name).write_bytes(b"x = 1")
    submission = read(handed_in)
    assert set(submission.files) == {"helpers.py", "tools/__init__.py", "numbers.csv"}
    assert set(submission.data) == {"numbers.csv"}


def test_names_are_those_that_code_would_write(handed_in):
    """A Mac writes the two dots of an umlaut as a sign of its own."""
    (handed_in / "gro\u0308\u00dfe.csv").write_bytes(b"1")
    assert list(read(handed_in).files) == ["gr\u00f6\u00dfe.csv"]


@pytest.mark.parametrize(
    "name",
    [
        "numpy.so", "model.keras", "weights.h5", "data.pkl", "site.pth", "page.html",
        "inner.zip", "noextension", "-rf.csv", "a\nb.csv", "\u202etxt.csv", "a;b.csv", "$HOME.csv",
        "x" * 230 + ".csv", "other.ipynb",
    ],
)  # fmt: skip
def test_other_files_are_left_out_and_named(handed_in, name):
    (handed_in / name).write_bytes(b"1")
    submission = read(handed_in)
    assert submission.files == {}
    (line,) = submission.left_out
    assert "left out" in line
    assert line.isprintable()
    assert len(line) < 200


def test_hidden_files_and_folders_of_tools_are_passed_over(handed_in):
    for name in (".DS_Store", ".ipynb_checkpoints/a.csv", "__MACOSX/a.csv", "__pycache__/a.csv"):
        path = handed_in / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"1")
    submission = read(handed_in)
    assert (submission.files, submission.left_out) == ({}, [])


def test_files_that_are_too_large_too_many_or_too_deep_are_left_out(handed_in):
    deep = handed_in / "a" / "b" / "c" / "d"
    deep.mkdir(parents=True)
    (deep / "deep.csv").write_bytes(b"1")
    (deep.parent / "less.csv").write_bytes(b"1")
    (handed_in / "huge.csv").write_bytes(b"1" * (10 * MEGABYTE + 1))
    for name in "wxyz":
        (handed_in / f"{name}.csv").write_bytes(b"1" * 9 * MEGABYTE)
    submission = read(handed_in)
    assert sorted(submission.files) == ["a/b/c/less.csv", "w.csv", "x.csv", "y.csv"]
    assert submission.left_out == [
        "a/b/c/d: left out, a folder too far down",
        "huge.csv: left out, has 10,000,001 bytes, and 10,000,000 are allowed",
        "z.csv: left out, more than 30 MB together",
    ]


def test_at_most_a_hundred_files_are_taken(handed_in):
    for number in range(150):
        (handed_in / f"{number:03}.csv").write_bytes(b"1")
    submission = read(handed_in)
    assert len(submission.files) == 100
    (line,) = submission.left_out
    assert line.startswith("100.csv, 101.csv")
    assert line.endswith("and 45 more: left out, more than 100 files")


def test_a_folder_of_very_many_files_costs_no_time(handed_in):
    many = handed_in / "many"
    many.mkdir()
    for number in range(20_000):
        (many / f"{number}.csv").touch()
    (handed_in / "timestamp.txt").write_text("2030-01-01 10:00:00 UTC")
    start = time.process_time()
    submission = read(handed_in)
    assert time.process_time() - start < 0.5
    assert submission.files == {}
    assert list(submission.notebooks) == [NAME]
    assert submission.timestamp == datetime(2030, 1, 1, 10)
    assert submission.left_out == [
        "all but the notebooks: left out, the folder holds more than 1000 files"
    ]


def test_a_folder_in_the_folder_is_looked_into(folder):
    inner = folder / "my work"
    inner.mkdir()
    (inner / f"{NAME}.ipynb").write_bytes(RELEASED)
    (inner / "numbers.csv").write_bytes(b"1")
    (folder / "else.csv").write_bytes(b"2")
    submission = read(folder)
    assert submission.files == {"numbers.csv": b"1"}
    assert submission.left_out == ["else.csv: left out, not beside the notebook"]


@pytest.mark.parametrize("prefix", ["", "my work/"])
@pytest.mark.parametrize(("suffix", "pack"), [(".zip", zipped), (".tar", tarred)])
def test_a_single_archive_is_read_as_a_folder(folder, handed_in, prefix, suffix, pack):
    (handed_in / "numbers.csv").write_bytes(b"1")
    expected = read(handed_in)
    for path in handed_in.iterdir():
        path.unlink()
    packed = [(f"{prefix}{NAME}.ipynb", RELEASED), (f"{prefix}numbers.csv", b"1")]
    (folder / f"ada{suffix}").write_bytes(pack([*packed, ("__MACOSX/x.csv", b"")]))
    (folder / "else.csv").write_bytes(b"")
    submission = read(folder)
    assert submission.notebooks == expected.notebooks
    assert submission.files == expected.files
    assert submission.digest == expected.digest
    assert submission.left_out == ["else.csv: left out, the archive beside it counts"]


def test_a_broken_archive_is_refused_by_name(folder):
    (folder / "ada.zip").write_bytes(b"PK\x03\x04")
    with pytest.raises(Refused, match=r"ada\.zip cannot be unpacked"):
        read(folder)


def test_an_archive_without_a_notebook_is_refused(folder):
    (folder / "ada.zip").write_bytes(zipped([("inner.zip", b""), ("a.csv", b"")]))
    with pytest.raises(Refused, match=r"no 04_logits.ipynb; the folder holds a.csv, inner.zip"):
        read(folder)


def test_an_archive_cannot_say_when_it_was_handed_in(folder):
    packed = [(f"{NAME}.ipynb", RELEASED), ("timestamp.txt", b"2000-01-01")]
    (folder / "ada.zip").write_bytes(zipped(packed))
    submission = read(folder)
    assert submission.timestamp is None
    assert submission.files == {}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"last night", "'last night' is no date with a time"),
        (b"2026-11-20 23:30:00 IST", "the zone 'IST' could be several"),
        (b" " * 2000, "has 2,000 bytes"),
    ],
)
def test_a_time_that_cannot_be_read_costs_no_mark(handed_in, data, why):
    (handed_in / "timestamp.txt").write_bytes(data)
    submission = read(handed_in)
    assert submission.timestamp is None
    (note,) = submission.left_out
    assert note.startswith(f"timestamp.txt: {why}")
    assert note.endswith("it is marked without a time")


def test_the_digest_changes_with_all_that_counts_and_nothing_else(handed_in):
    first = read(handed_in).digest
    (handed_in / "numpy.so").write_bytes(b"1")
    os.utime(handed_in / f"{NAME}.ipynb", (0, 0))
    assert read(handed_in).digest == first
    seen = {first}
    for name, content in [
        ("a.csv", b"1"),
        ("a.csv", b"2"),
        ("b.csv", b"2"),
        ("timestamp.txt", b"2030-01-01 10:00"),
        (f"{NAME}.ipynb", as_bytes(code())),
    ]:
        (handed_in / name).write_bytes(content)
        seen.add(read(handed_in).digest)
    assert len(seen) == 6


# What is not honest, and what is no notebook.


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is not a notebook (the file is empty)"),
        (b" \n", "is not a notebook (the file is empty)"),
        (RELEASED[:20_000], "is not a notebook (broken JSON in line"),
        (b'{"cells": [}', "is not a notebook (broken JSON in line 1: "),
        (b"\xff\xfe\x00", "is not a notebook (not UTF-8 text)"),
        (b"[]", "is not a notebook (it has no `nbformat`)"),
        (b"{}", "is not a notebook (it has no `nbformat`)"),
        (b"null", "is not a notebook (it has no `nbformat`)"),
        (as_bytes(nbformat=2), "format 3 or 4 is needed"),
        (as_bytes(nbformat=[4]), "format 3 or 4 is needed"),
        (as_bytes(cells=7), "it has no cells"),
        (as_bytes(nbformat=3), "it has no cells"),
        (as_bytes(7), "cell 1 is none"),
        (as_bytes(code(), code(7)), "cell 2 has no source"),
        (as_bytes(code(["x", 7])), "cell 1 has no source"),
        (as_bytes(code(cell_type="worse")), "cell 1 has no known type"),
        (as_bytes(code(cell_type=[])), "cell 1 has no known type"),
        (as_bytes(*[code()] * 1001), "has 1001 cells, and 1000 are allowed"),
        (as_bytes(code("x" * 200_001)), "characters in cell 1"),
        (as_bytes(*[code("x" * 190_000)] * 30), "more than 5 MB of code and text"),
        (b" " * 21 * MEGABYTE, "has 21,000,000 bytes, and 20,000,000 are allowed"),
        (b'{"nbformat": 4, "cells": ' + b"[" * 100_000, "nested more than 50 levels"),
        (b'{"nbformat": 4, "a": ' + b'{"\\"[": ' * 60 + b"0", "nested more than 50 levels"),
        (b'{"nbformat": ' + b"9" * 5000 + b"}", "is not a notebook (broken JSON)"),
        (b'{"nbformat": 4, "a": [' + b"[]," * 3 * MEGABYTE, "more than 2,000,000 values"),
    ],
)
def test_what_is_no_notebook_is_refused_and_says_why(folder, data, why):
    start = time.process_time()
    with pytest.raises(Refused) as refused:
        read_bytes(folder, data)
    assert time.process_time() - start < 2
    assert str(refused.value).startswith("04_logits.ipynb ")
    assert why in str(refused.value)
    assert str(refused.value).isprintable()


def test_brackets_in_texts_are_no_levels(folder):
    source = '"[{' + "[" * 1000 + "\\" + '"' + "{" * 1000 + "\\\\"
    assert sources(read_bytes(folder, as_bytes(code(source)))) == [source]


def test_an_empty_folder_is_refused(folder):
    with pytest.raises(Refused, match=r"there is no 04_logits.ipynb; the folder is empty"):
        read(folder)


def test_a_folder_of_other_things_is_refused_by_name(folder):
    for name in ("report.pdf", "a\x1b[31m.ipynb"):
        (folder / name).write_bytes(b"")
    with pytest.raises(Refused) as refused:
        read(folder)
    assert "there is no 04_logits.ipynb; the folder holds" in str(refused.value)
    assert "report.pdf" in str(refused.value)
    assert str(refused.value).isprintable()


@pytest.fixture
def secret(tmp_path) -> Path:
    """Somebody else's notebook, which this student cannot read."""
    path = tmp_path / "other.ipynb"
    path.write_bytes(as_bytes(code("secret")))
    return path


def of_another_user(source: Path, path: Path) -> None:
    os.link(source, path)
    os.chown(path.parent, 1234, 1234)


needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files to others")
LINKS = [os.symlink, pytest.param(of_another_user, marks=needs_root)]


@pytest.mark.parametrize("link", LINKS)
def test_a_notebook_that_is_a_link_is_refused(folder, secret, link):
    link(secret, folder / f"{NAME}.ipynb")
    with pytest.raises(Refused, match="link"):
        read(folder)


@pytest.mark.parametrize("link", LINKS)
def test_a_file_that_is_a_link_is_left_out(handed_in, secret, link):
    link(secret, handed_in / "a.csv")
    submission = read(handed_in)
    assert submission.files == {}
    assert "link" in submission.left_out[0]


def test_a_second_name_that_saves_space_is_no_offence(handed_in, secret):
    os.link(secret, handed_in / "a.csv")
    assert read(handed_in).files == {"a.csv": secret.read_bytes()}


def test_special_files_are_removed_and_nothing_else(folder, secret):
    (folder / "inner").mkdir()
    (folder / "inner" / "a.csv").write_bytes(b"1")
    os.symlink(secret, folder / "inner" / "b.csv")
    os.symlink(secret.parent, folder / "outside")
    os.symlink("nowhere", folder / "broken")
    os.mkfifo(folder / "pipe")
    gone = {"inner/b.csv", "outside", "broken", "pipe"}
    assert set(remove_special_files(folder)) == {str(folder / name) for name in gone}
    assert [path.name for path in folder.rglob("*.*")] == ["a.csv"]
    assert secret.exists()
    os.symlink(folder, folder.with_name("link"))
    os.mkfifo(folder / "pipe")
    assert remove_special_files(folder.with_name("link")) == []


def test_a_folder_that_is_a_link_is_not_followed(handed_in, secret):
    os.symlink(secret.parent, handed_in / "data")
    (secret.parent / "a.csv").write_bytes(b"secret")
    assert read(handed_in).files == {}


@pytest.mark.parametrize("parts", [1, 2])
def test_the_folder_of_a_submission_or_a_student_cannot_be_a_link(handed_in, parts):
    """Whoever links to the folder of another would get the other's mark."""
    other = handed_in.parents[1] / "eve" / NAME
    link, target = (other, handed_in) if parts == 1 else (other.parent, handed_in.parent)
    link.parent.mkdir(parents=True, exist_ok=True)
    os.symlink(target, link)
    with pytest.raises(Refused, match="a link or a file"):
        read(other)


def test_submitted_itself_may_be_a_link(handed_in, tmp_path):
    os.symlink(handed_in.parents[1], tmp_path / "elsewhere")
    assert read(tmp_path / "elsewhere" / "ada" / NAME).notebooks


def test_a_file_in_place_of_the_folder_is_refused(folder):
    folder.rmdir()
    folder.write_bytes(RELEASED)
    with pytest.raises(Refused, match="a link or a file"):
        read(folder)


def test_a_folder_that_is_gone_is_refused(folder):
    folder.rmdir()
    with pytest.raises(Refused, match="cannot be read"):
        read(folder)


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    before = Path.cwd()
    os.chdir(path.parent)  # the path of a socket may not be long
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(before)


def make_device(path: Path) -> None:
    try:
        os.mknod(path, 0o020666, os.makedev(1, 3))
    except PermissionError:
        pytest.skip("only root makes devices")


@pytest.mark.parametrize("make", [make_fifo, make_socket, make_device, Path.mkdir])
def test_pipes_sockets_devices_and_folders_are_no_notebooks(folder, make):
    make(folder / f"{NAME}.ipynb")
    start = time.process_time()
    with pytest.raises(Refused):
        read(folder)
    assert time.process_time() - start < 1


@pytest.mark.parametrize("make", [make_fifo, make_socket, make_device])
def test_pipes_sockets_and_devices_beside_the_notebook_are_left_out(handed_in, make):
    make(handed_in / "a.csv")
    submission = read(handed_in)
    assert submission.files == {}
    assert submission.left_out == ["a.csv: left out, is no file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(handed_in):
    (handed_in / f"{NAME}.ipynb").chmod(0)
    with pytest.raises(Refused, match="cannot be read"):
        read(handed_in)


def test_one_notebook_is_read_by_its_path(tmp_path):
    path = tmp_path / "mine.ipynb"
    path.write_bytes(RELEASED)
    assert [cell.source for cell in read_notebook(path).cells] == [c.source for c in NOTEBOOK.cells]
    path.write_bytes(b"")
    with pytest.raises(Refused, match=r"mine\.ipynb is not a notebook"):
        read_notebook(path)
    with pytest.raises(Refused, match="cannot be read"):
        read_notebook(tmp_path / "nothing.ipynb")


# Anything else.

quick = settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=10,
)


def read_or_refuse(folder: Path, data: bytes) -> None:
    """A valid notebook comes back, or a `Refused` of one line; nothing else may happen."""
    with contextlib.suppress(Refused):
        submission = read_bytes(folder, data)
        nbformat.validate(submission.notebooks[NAME])
        nbformat.writes(submission.notebooks[NAME]).encode()
        return
    with pytest.raises(Refused) as refused:
        read_bytes(folder, data)
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 300


@pytest.mark.slow
@quick
@given(data=st.binary(max_size=500))
def test_any_bytes_are_read_or_refused(folder, data):
    read_or_refuse(folder, data)


@pytest.mark.slow
@quick
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 20))
def test_a_notebook_with_damaged_bytes_is_read_or_refused(folder, seed, changes):
    rng = random.Random(seed)
    data = bytearray(RELEASED)
    for _ in range(changes):
        place = rng.randrange(len(data))
        data[place : place + rng.choice([0, 1, 1, 100])] = rng.choice(
            [b"", b'"', b"[", b"}", b"\\", b"\\ud800", b"null", rng.randbytes(3)]
        )
    read_or_refuse(folder, bytes(data))


@pytest.mark.slow
@quick
@given(draw=st.data())
def test_a_notebook_with_other_values_is_read_or_refused(folder, draw):
    content = json.loads(RELEASED)
    del content["cells"][6:]
    for _ in range(draw.draw(st.integers(1, 5))):
        replace_something(content, draw)
    read_or_refuse(folder, json.dumps(content).encode())


def replace_something(content, draw) -> None:
    """Put anything into one place of a JSON value, however deep."""
    while True:
        keys = sorted(content) if isinstance(content, dict) else range(len(content))
        key = draw.draw(st.sampled_from(list(keys)))
        inner = content[key]
        if isinstance(inner, dict | list) and inner and draw.draw(st.integers(0, 3)):
            content = inner
            continue
        content[key] = draw.draw(anything)
        return
