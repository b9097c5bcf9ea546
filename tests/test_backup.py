"""One file holds progress and answers; what comes back from it overwrites nothing."""

import base64
import io
import json
import os
import re
import shutil
import zipfile

import nbformat
import pytest
from classroom import Classroom, answered, first_right_answer

from course.toolkit import backup, places, progress
from course.toolkit.jsonstore import JsonStore

ASSIGNMENT = "exercises/04_logits/04_logits.ipynb"


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory):
    """A copy of the course, as somebody finds it in a new session."""
    return Classroom.open(tmp_path_factory.mktemp("course"))


@pytest.fixture
def room(handed_out, tmp_path, monkeypatch):
    """A copy of its own, in which the modules of this process work."""
    shutil.copytree(handed_out.root, tmp_path / "course")
    room = Classroom(tmp_path / "course")
    room.use(monkeypatch)
    monkeypatch.setattr(places, "PROGRESS", tmp_path / ".progress")
    monkeypatch.setattr(progress, "_store", JsonStore("progress.json", "Your progress"))
    monkeypatch.setattr(progress, "_predictions", JsonStore("predictions.json", "Predictions"))
    monkeypatch.chdir(places.LESSONS)
    return room


@pytest.fixture
def shown(monkeypatch):
    panels = []
    monkeypatch.setattr(backup, "show", panels.append)
    monkeypatch.setattr(progress, "show", lambda panel: None)
    return panels


def answer(room, source):
    """Write an answer into the assignment; return the notebook's content."""
    path = room.root / ASSIGNMENT
    notebook = answered(nbformat.read(path, as_version=4), {"softmax": source})
    cell = next(cell for cell in notebook.cells if cell.id == "softmax")
    cell.outputs = [nbformat.v4.new_output("stream", text="a long output")]
    nbformat.write(notebook, path)
    return path.read_bytes()


def fresh(room, handed_out):
    """Forget everything, as Binder does."""
    shutil.rmtree(places.PROGRESS, ignore_errors=True)
    shutil.copyfile(handed_out.root / ASSIGNMENT, room.root / ASSIGNMENT)


def softmax_of(path):
    cells = nbformat.read(path, as_version=4).cells
    return next(cell.source for cell in cells if cell.id == "softmax")


def kept(room):
    return sorted((room.root / ASSIGNMENT).parent.glob("*.kept-*.ipynb"))


def packed(**members):
    """A zip file of these members, written by hand."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


ABOUT = {"course-backup.json": '{"version": 1}'}
PROGRESS = {"progress.json": '{"course-progress": 1, "progress": {}, "predictions": {}}'}


# --- what is taken along -------------------------------------------------------------------------


def test_what_was_handed_out_is_no_answer(room):
    assert backup.answers() == {}


def test_the_assignments_that_were_worked_on_are_taken_along_without_outputs(room):
    answer(room, "softmax = 1")
    [(name, content)] = backup.answers().items()
    assert name == ASSIGNMENT
    assert "a long output" not in content.decode()
    assert "softmax = 1" in content.decode()


@pytest.mark.parametrize("change", ["a new cell", "a changed try", "broken", "a new notebook"])
def test_whatever_somebody_wrote_is_taken_along(room, change):
    path = room.root / ASSIGNMENT
    notebook = nbformat.read(path, as_version=4)
    if change == "a new cell":
        notebook.cells.append(nbformat.v4.new_code_cell("1 + 1", id="mine"))
    elif change == "a changed try":
        next(cell for cell in notebook.cells if cell.id == "softmax-try").source = "print(1)"
    elif change == "a new notebook":
        path = path.with_name("mine.ipynb")
    nbformat.write(notebook, path)
    if change == "broken":
        path.write_bytes(b'{"cells": [')
    assert list(backup.answers()) == [f"exercises/04_logits/{path.name}"]


def test_the_link_holds_the_same_as_the_file(room, shown):
    answer(room, "softmax = 1")
    progress.record("04.softmax", "wrong")
    backup.save("mine.zip")
    backup.download()
    data = base64.b64decode(re.search(r"base64,([^\"]+)\"", shown[-1].html)[1])
    with zipfile.ZipFile("mine.zip") as one, zipfile.ZipFile(io.BytesIO(data)) as other:
        assert {name: one.read(name) for name in one.namelist()} == {
            name: other.read(name) for name in other.namelist()
        }
    name = re.search(r'download="([^"]+)"', shown[-1].html)[1]
    assert re.fullmatch(r"course-backup-\d{8}-\d{6}\.zip", name)
    assert "(04_logits)" in shown[-1].text


# --- what comes back -----------------------------------------------------------------------------


def test_progress_and_answers_come_back_after_binder_forgot_them(room, handed_out, shown):
    source = first_right_answer("04.softmax")
    answer(room, source)
    progress.record("04.softmax", "right")
    backup.save("course-backup (1).zip")
    fresh(room, handed_out)
    assert not progress.solved("04.softmax")
    backup.restore()
    assert progress.solved("04.softmax")
    assert softmax_of(room.root / ASSIGNMENT) == source
    assert kept(room) == []
    assert shown[-1].text == f"{ASSIGNMENT} is back."


def test_the_newest_file_is_taken_wherever_it_was_dragged_to(room, handed_out, shown):
    answer(room, "softmax = 1")
    backup.save("course-backup-1.zip")
    answer(room, "softmax = 2")
    backup.save(room.root / "course-backup-2.zip")
    os.utime("course-backup-1.zip", (1, 1))
    fresh(room, handed_out)
    backup.restore()
    assert softmax_of(room.root / ASSIGNMENT) == "softmax = 2"


def test_without_a_file_it_says_where_to_put_one(room, shown):
    backup.restore()
    assert "Drag yours" in shown[-1].text


def test_answers_of_this_session_stay_beside_those_that_come_back(room, shown):
    answer(room, "softmax = 1")
    backup.save("course-backup.zip")
    here = answer(room, "softmax = 2")
    backup.restore()
    assert softmax_of(room.root / ASSIGNMENT) == "softmax = 1"
    [beside] = kept(room)
    assert beside.read_bytes() == here
    assert beside.name in shown[-1].text


def test_bringing_back_twice_changes_nothing_more(room, handed_out, shown):
    answer(room, "softmax = 1")
    backup.save("course-backup.zip")
    fresh(room, handed_out)
    backup.restore()
    before = (room.root / ASSIGNMENT).read_bytes()
    backup.restore()
    assert (room.root / ASSIGNMENT).read_bytes() == before
    assert kept(room) == []
    assert "is here already" in shown[-1].text


def test_a_broken_notebook_here_is_kept_too(room, shown):
    answer(room, "softmax = 1")
    backup.save("course-backup.zip")
    (room.root / ASSIGNMENT).write_bytes(b"half a noteb")
    backup.restore()
    assert [path.read_bytes() for path in kept(room)] == [b"half a noteb"]


# --- what is no backup ---------------------------------------------------------------------------


NOTEBOOK = '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'
BAD = {
    "nothing": (b"", "cannot be unpacked|cut off|not what"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(2000), "cut off or broken|cannot be unpacked"),
    "another zip": (packed(**{"notes.txt": "hello"}), r"not what backup\.download"),
    "no progress": (packed(**ABOUT), "holds no progress"),
    "a newer one": (
        packed(**{"course-backup.json": '{"version": 2}'}, **PROGRESS),
        "made by a newer course .* Update",
    ),
    "broken about": (packed(**{"course-backup.json": "[1"}, **PROGRESS), "not what backup"),
    "a list": (packed(**{"course-backup.json": "[1]"}, **PROGRESS), "not what backup"),
    "out of the folder": (
        packed(**ABOUT, **PROGRESS, **{"exercises/../../evil.ipynb": NOTEBOOK}),
        "leads out of its folder",
    ),
    "absolute": (packed(**ABOUT, **PROGRESS, **{"/tmp/evil.ipynb": NOTEBOOK}), "leads out"),
    "a solution": (
        packed(**ABOUT, **PROGRESS, **{"solutions/04_logits/04_logits.ipynb": NOTEBOOK}),
        "holds 'solutions/04_logits/04_logits.ipynb'",
    ),
    "a module": (packed(**ABOUT, **PROGRESS, **{"exercises/a/b.py": "1"}), "holds 'exercises/a/b"),
    "wrong progress": (packed(**ABOUT, **{"progress.json": "{}"}), "not an exported progress"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_backup_is_refused_with_a_reason_and_changes_nothing(room, shown, kind):
    content, reason = BAD[kind]
    here = answer(room, "softmax = 2")
    progress.record("04.softmax", "right")
    before = progress.export()
    files = sorted(room.root.parent.rglob("*"))
    (room.root.parent / "course-backup.zip").write_bytes(content)
    with pytest.raises(ValueError, match=reason) as error:
        backup.restore(room.root.parent / "course-backup.zip")
    assert "Nothing was changed." in str(error.value)
    assert progress.export() == before
    assert (room.root / ASSIGNMENT).read_bytes() == here
    (room.root.parent / "course-backup.zip").unlink()
    assert sorted(room.root.parent.rglob("*")) == files
    assert shown == []


def test_a_file_that_was_cut_off_is_refused_at_every_length(room, shown):
    answer(room, "softmax = 1")
    backup.save("whole.zip")
    here = answer(room, "softmax = 2")
    with open("whole.zip", "rb") as file:
        whole = file.read()
    for length in range(0, len(whole), len(whole) // 20):
        with open("cut.zip", "wb") as file:
            file.write(whole[:length])
        with pytest.raises(ValueError, match=r"Nothing was changed\."):
            backup.restore("cut.zip")
    assert (room.root / ASSIGNMENT).read_bytes() == here


def test_a_file_that_is_not_there_is_named(room):
    with pytest.raises(ValueError, match=r"nowhere\.zip cannot be read \(No such file"):
        backup.restore("nowhere.zip")


def test_a_folder_in_the_place_of_a_file_is_named(room):
    with pytest.raises(ValueError, match="cannot be read"):
        backup.restore(places.LESSONS)


def test_the_contents_page_saves_and_brings_back():
    notebook = json.loads((places.LESSONS / "contents.ipynb").read_text(encoding="utf-8"))
    sources = {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}
    assert "backup.download()" in sources["backup-download"]
    assert "backup.restore()" in sources["backup-restore"]
    assert "2 GB" in sources["binder"]
