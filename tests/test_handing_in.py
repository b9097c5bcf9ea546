"""A class in which most folders are attacks: they get what they deserve, the others their marks."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

if not sys.platform.startswith("linux"):
    pytest.skip("the engine that marks a class is for Linux", allow_module_level=True)

from tests.attacks import handing_in
from tests.attacks.handing_in import ATTACKS, FULL, HandedIn
from tests.classroom import PARTS, PLAIN, Classroom, add_plain_assignment

pytestmark = pytest.mark.slow

HONEST = ("alice", "zoe")


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Classroom:
    """The class, not marked yet."""
    room = Classroom.open(tmp_path_factory.mktemp("handing-in"))
    released = add_plain_assignment(room)
    makers = {attack.slug: attack.make for attack in ATTACKS}
    for student in sorted([*HONEST, *makers], key=lambda name: name not in HONEST):
        folder = room.root / "submitted" / student / PLAIN
        folder.mkdir(parents=True)
        makers.get(student, handing_in.honest)(folder, released)
    room.before = own_files(room)
    return room


@pytest.fixture(scope="module")
def marked(room: Classroom) -> dict[str, dict]:
    """Student → report of `python3 -m autograder grade`."""
    outcome = room.autograder("grade", PLAIN, "--json", "--feedback")
    assert outcome.stdout, outcome.stderr
    return {one["student"]: one for one in json.loads(outcome.stdout)}


def own_files(room: Classroom) -> dict[Path, bytes]:
    """All files of the course, without what marking makes."""
    parts = [part for part in room.root.iterdir() if part.name in PARTS]
    paths = [path for part in parts for path in (part, *part.rglob("*.*")) if path.is_file()]
    return {path: path.read_bytes() for path in paths if path.suffix != ".pyc"}


def in_the_gradebook(room: Classroom) -> dict[str, float | None]:
    with Gradebook(room.db_url, "keras") as gradebook:
        return {one.student.id: one.score for one in gradebook.assignment_submissions(PLAIN)}


def kept_of(room: Classroom, student: str) -> dict[Path, bytes]:
    """All files that marking has made of a submission."""
    folders = [room.root / name / student for name in ("autograded", "feedback")]
    paths = [path for folder in folders for path in folder.rglob("*")]
    assert not any(path.is_symlink() for path in paths)
    return {path: path.read_bytes() for path in paths if path.is_file()}


@pytest.mark.parametrize("student", HONEST)
def test_the_honest_get_their_marks(room: Classroom, marked: dict, student: str) -> None:
    assert (marked[student]["score"], marked[student]["notes"]) == (FULL, [])
    assert in_the_gradebook(room)[student] == FULL


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.slug)
def test_an_attack_gets_what_it_deserves(room: Classroom, marked: dict, attack: HandedIn) -> None:
    report = marked[attack.slug]
    assert report["score"] == attack.score
    assert report["marked"] == (attack.score is not None)
    assert attack.says in "; ".join(report["notes"])
    if attack.score is None:
        assert in_the_gradebook(room).get(attack.slug, 0.0) == 0.0
    content = b"\n".join(kept_of(room, attack.slug).values())
    for text in attack.hides:
        assert text.encode() not in content


def test_what_is_kept_is_small_and_nothing_else_has_changed(room: Classroom, marked: dict) -> None:
    sizes = {name: sum(map(len, kept_of(room, name).values())) for name in marked}
    assert max(sizes.values()) < 3_000_000, sizes
    assert own_files(room) == room.before


def test_nbgraders_own_command_gives_the_same_marks(room: Classroom, marked: dict) -> None:
    for name in ("autograded", "feedback"):
        shutil.rmtree(room.root / name)
    (room.root / "gradebook.db").unlink()
    outcome = room.nbgrader("autograde", PLAIN)
    found = in_the_gradebook(room)
    for student, report in marked.items():
        if report["marked"]:
            assert found.get(student) == report["score"], (student, outcome.stderr[-2000:])
        else:
            assert not found.get(student), student
