"""An update brings what is new to the learner's desk and touches nothing that was written there."""

from __future__ import annotations

import json
import subprocess

import pytest

from course.front_door import desk as desks
from course.front_door.machine import Refusal

NAME = "exercises/04_logits/04_logits.ipynb"


def notebook(*sources: str, outputs: bool = False) -> bytes:
    cells = [
        {"cell_type": "code", "id": f"c{n}", "source": [text], "outputs": [{}] if outputs else []}
        for n, text in enumerate(sources)
    ]
    return json.dumps({"cells": cells, "nbformat": 4}).encode()


class Course:
    """A course with one notebook, and a desk."""

    def __init__(self, folder):
        self.folder, self.desk = folder / "course of mine", folder / "desk"

    def publish(self, content: bytes, name: str = NAME) -> list[str]:
        """Bring out a version of a notebook, and start the course."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return self.start()

    def start(self) -> list[str]:
        return desks.fill(self.desk, self.folder)

    def write(self, content: bytes) -> None:
        (self.desk / NAME).write_bytes(content)

    @property
    def files(self) -> dict[str, bytes]:
        """What lies on the desk beside the notebook's own name, and under it."""
        folder = (self.desk / NAME).parent
        return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def course(tmp_path):
    course = Course(tmp_path)
    course.publish(notebook("v1"))
    return course


def test_at_first_each_notebook_is_handed_out_without_a_word(tmp_path):
    course = Course(tmp_path)
    assert course.publish(notebook("v1")) == []
    assert course.publish(b"# Words", "course/glossary.md") == []
    assert course.publish(notebook("x"), "solutions/04_logits/04_logits.ipynb") == []
    found = {path.relative_to(course.desk).as_posix() for path in course.desk.rglob("*.*")}
    assert found == {NAME, "course/glossary.md", desks.RECORD}


@pytest.mark.parametrize("here", [notebook("v1"), notebook("v1", outputs=True)])
def test_a_notebook_that_was_read_or_run_is_replaced(course, here):
    course.write(here)
    assert course.publish(notebook("v2")) == []
    assert course.files == {"04_logits.ipynb": notebook("v2")}


def test_a_changed_one_is_kept_and_the_new_one_put_beside_it_once(course):
    course.write(notebook("mine"))
    (said,) = course.publish(notebook("v2"))
    assert "04_logits.new.ipynb" in said
    assert course.files == {
        "04_logits.ipynb": notebook("mine"),
        "04_logits.new.ipynb": notebook("v2"),
    }
    assert course.start() == []
    assert len(course.publish(notebook("v3"))) == 1
    assert course.files["04_logits.new-2.ipynb"] == notebook("v3")


def test_a_changed_one_without_a_new_version_is_left_alone(course):
    course.write(notebook("mine"))
    assert course.start() == []
    assert course.files == {"04_logits.ipynb": notebook("mine")}


def test_a_change_that_the_new_version_has_too_is_no_change(course):
    course.write(notebook("v2", outputs=True))
    assert course.publish(notebook("v2")) == []
    assert course.files == {"04_logits.ipynb": notebook("v2", outputs=True)}


@pytest.mark.parametrize("wreck", [b"", b'{"cells": [', b"[]", b'{"cells": 3}', b"\xff\xfe"])
def test_a_broken_one_is_kept_aside_and_a_new_one_handed_out(course, wreck):
    course.write(wreck)
    (said,) = course.start()
    assert "04_logits.broken.ipynb" in said
    assert course.files == {"04_logits.ipynb": notebook("v1"), "04_logits.broken.ipynb": wreck}


def test_a_deleted_one_is_handed_out_again(course):
    (course.desk / NAME).unlink()
    (said,) = course.start()
    assert "was missing" in said
    assert course.files == {"04_logits.ipynb": notebook("v1")}


def test_an_update_that_was_cut_off_is_finished_by_the_next_start(course, monkeypatch):
    course.publish(notebook("a"), "course/00_a.ipynb")
    course.write(notebook("mine"))

    def cut_off(target, content):
        raise KeyboardInterrupt

    (course.folder / "course/00_a.ipynb").write_bytes(notebook("a2"))
    with monkeypatch.context() as patch:
        patch.setattr(desks, "_replace", cut_off)
        with pytest.raises(KeyboardInterrupt):
            course.start()
    assert len(course.publish(notebook("v2"))) == 1
    assert (course.desk / "course/00_a.ipynb").read_bytes() == notebook("a2")
    assert course.files["04_logits.ipynb"] == notebook("mine")


def test_a_new_version_is_put_beside_once_though_the_record_of_it_was_lost(course):
    course.write(notebook("mine"))
    before = (course.desk / desks.RECORD).read_bytes()
    course.publish(notebook("v2"))
    (course.desk / desks.RECORD).write_bytes(before)
    assert course.start() == []
    assert set(course.files) == {"04_logits.ipynb", "04_logits.new.ipynb"}


def test_a_lost_record_loses_nothing(course):
    course.write(notebook("mine"))
    (course.desk / desks.RECORD).write_text("{ no json")
    course.start()
    assert course.files["04_logits.ipynb"] == notebook("mine")


def test_who_worked_in_the_course_itself_before_keeps_that_work_on_the_desk(tmp_path):
    course = Course(tmp_path)
    course.publish(notebook("mine", outputs=True))
    assert course.files == {"04_logits.ipynb": notebook("mine", outputs=True)}
    course.write(notebook("mine, continued"))
    assert course.start() == course.start() == []
    assert course.files == {"04_logits.ipynb": notebook("mine, continued")}
    assert len(course.publish(notebook("v2"))) == 1
    assert course.files["04_logits.ipynb"] == notebook("mine, continued")


def test_line_ends_of_windows_are_no_change(course):
    course.publish(b"# Words\n", "course/glossary.md")
    (course.desk / "course/glossary.md").write_bytes(b"# Words\r\n")
    assert course.publish(b"# More words\n", "course/glossary.md") == []
    assert (course.desk / "course/glossary.md").read_bytes() == b"# More words\n"


def test_a_desk_that_cannot_be_written_is_told_with_a_way_out(course):
    (course.folder / "file").write_text("in the way")
    with pytest.raises(Refusal, match="COURSE_DESK"):
        desks.fill(course.folder / "file" / "desk", course.folder)


def test_a_pull_after_a_day_of_work_goes_through_and_brings_the_new_lesson(tmp_path):
    def git(*arguments, where):
        command = ["git", "-c", "user.name=x", "-c", "user.email=x@y.z", "-C", str(where)]
        subprocess.run([*command, *arguments], check=True, capture_output=True)

    origin, mine = Course(tmp_path / "theirs"), Course(tmp_path / "mine")
    origin.folder.mkdir(parents=True)
    git("init", "-q", where=origin.folder)
    (origin.folder / ".gitignore").write_text("desk/\n")
    origin.publish(notebook("v1"))
    git("add", ".", where=origin.folder)
    git("commit", "-qm", "one", where=origin.folder)
    git("clone", "-q", str(origin.folder), str(mine.folder), where=tmp_path)
    mine.desk = mine.folder / "desk"
    mine.start()
    mine.write(notebook("mine", outputs=True))

    origin.publish(notebook("v2"))
    git("commit", "-qam", "two", where=origin.folder)
    git("pull", "-q", where=mine.folder)
    assert len(mine.start()) == 1
    assert mine.files["04_logits.ipynb"] == notebook("mine", outputs=True)
    assert mine.files["04_logits.new.ipynb"] == notebook("v2")
