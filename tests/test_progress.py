"""What the learner did survives crashes, broken files, two kernels and another computer."""

import json
import os
import subprocess
import sys

import pytest

from course.toolkit import places, progress
from course.toolkit.jsonstore import JsonStore


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty `.progress` and an empty `exercises/`; nothing of the real ones is touched."""
    monkeypatch.setattr(places, "PROGRESS", tmp_path / ".progress")
    monkeypatch.setattr(places, "EXERCISES", tmp_path / "exercises")
    monkeypatch.setattr(progress, "_store", JsonStore("progress.json", "Your progress"))
    monkeypatch.setattr(progress, "_predictions", JsonStore("predictions.json", "Predictions"))
    return tmp_path / ".progress"


@pytest.fixture
def shown(monkeypatch):
    panels = []
    monkeypatch.setattr(progress, "show", panels.append)
    return panels


def write_assignment(chapter, *cells):
    notebook = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    for source, grade in cells:
        metadata = {"nbgrader": {"grade": grade}} if grade is not None else {}
        notebook["cells"].append({"cell_type": "code", "metadata": metadata, "source": source})
    path = places.EXERCISES / chapter / f"{chapter}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(notebook))
    return path


# --- outcomes ------------------------------------------------------------------------------------


def test_an_exercise_that_was_never_checked_is_not_attempted():
    assert progress.state("04.softmax") == "not attempted"
    assert not progress.attempted("04.softmax")


def test_the_last_outcome_counts_and_every_try_is_counted():
    progress.record("04.softmax", "wrong", 0, 2)
    progress.record("04.softmax", "right", 2, 2)
    assert progress.state("04.softmax") == "right"
    assert progress.tries("04.softmax") == 2


def test_running_a_fresh_notebook_does_not_lose_a_right_answer():
    progress.record("04.softmax", "right")
    progress.record("04.softmax", "not attempted")
    assert progress.state("04.softmax") == "right"


def test_not_attempted_alone_does_not_open_the_solution():
    progress.record("04.softmax", "not attempted")
    assert not progress.attempted("04.softmax")
    assert progress.tries("04.softmax") == 0


def test_an_answer_broken_later_is_wrong_now_but_was_solved():
    progress.record("04.softmax", "right")
    progress.record("04.softmax", "wrong")
    assert progress.state("04.softmax") == "wrong"
    assert progress.solved("04.softmax")
    assert "was right before" in progress.overview().text


@pytest.mark.parametrize("exercise", ["softmax", "4.softmax", "04.soft max", "04.", "04.a-b", None])
def test_a_mistyped_exercise_is_refused_with_an_example(exercise):
    with pytest.raises(ValueError, match=r"04\.softmax"):
        progress.record(exercise, "right")


def test_an_unknown_state_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="'right', 'wrong', 'not attempted'"):
        progress.record("04.softmax", "fine")


def test_hints_count_up_to_the_last_one():
    assert [progress.open_hint("04.softmax") for _ in range(5)] == [1, 2, 3, 3, 3]
    assert progress.hints_opened("04.softmax") == 3
    assert not progress.attempted("04.softmax")


def test_the_first_answer_to_a_quiz_question_is_remembered():
    progress.record_answer("04.quiz", "first-loss", False, "about 0.1")
    progress.record_answer("04.quiz", "first-loss", True, "about 2.3")
    entry = progress.answers("04.quiz")["first-loss"]
    assert (entry["right"], entry["first_right"], entry["tries"]) == (True, False, 2)
    assert progress.answers("04.warm-up") == {}


# --- keeping -------------------------------------------------------------------------------------


def test_a_broken_file_is_set_aside_whole_and_said(folder, capsys):
    folder.mkdir()
    broken = '{"exercises": {"04.softmax": {"state": "ri'
    (folder / "progress.json").write_text(broken)
    assert progress.state("04.softmax") == "not attempted"
    progress.record("04.softmax", "right")
    [aside] = folder.glob("progress.broken-*.json")
    assert aside.read_text() == broken
    assert aside.name in capsys.readouterr().out
    assert progress.state("04.softmax") == "right"


@pytest.mark.parametrize("content", [b"[1, 2]", b"\xff\xfe\x00", b"", b"null"])
def test_a_file_of_another_kind_is_set_aside(folder, content):
    folder.mkdir()
    (folder / "progress.json").write_bytes(content)
    progress.record("04.softmax", "right")
    assert progress.state("04.softmax") == "right"
    assert [path.read_bytes() for path in folder.glob("progress.broken-*")] == [content]


def test_two_broken_files_in_one_second_are_both_kept(folder):
    folder.mkdir()
    for content in ("first{", "second{", "third{"):
        (folder / "progress.json").write_text(content)
        progress.state("04.softmax")
    kept = {path.read_text() for path in folder.glob("progress.broken-*")}
    assert kept == {"first{", "second{", "third{"}


@pytest.mark.parametrize("content", ['{"exercises": 3, "quizzes": []}', '{"exercises": {"a": 1}}'])
def test_valid_json_of_the_wrong_shape_does_not_stop_the_lesson(folder, content):
    folder.mkdir()
    (folder / "progress.json").write_text(content)
    assert progress.state("04.softmax") == "not attempted"
    progress.overview()
    progress.record("04.softmax", "right")
    assert progress.state("04.softmax") == "right"


def test_where_nothing_can_be_written_it_is_kept_in_memory_and_said_once(folder, capsys):
    folder.write_text("a file where the folder should be")
    progress.record("04.softmax", "wrong")
    progress.record("04.softmax", "right")
    progress.record("04.cross_entropy", "wrong")
    assert progress.state("04.softmax") == "right"
    assert progress.attempted("04.cross_entropy")
    assert capsys.readouterr().out.count("cannot be written") == 1


def test_what_was_kept_in_memory_is_written_once_it_can_be(folder):
    folder.write_text("in the way")
    progress.record("04.softmax", "right")
    folder.unlink()
    progress.record("04.cross_entropy", "wrong")
    exercises = json.loads((folder / "progress.json").read_text())["exercises"]
    assert set(exercises) == {"04.softmax", "04.cross_entropy"}


def test_a_write_that_fails_leaves_the_old_file_and_no_remains(folder, monkeypatch):
    progress.record("04.softmax", "right")
    before = (folder / "progress.json").read_text()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    progress.record("04.softmax", "wrong")
    assert (folder / "progress.json").read_text() == before
    assert not list(folder.glob("*.tmp"))


WRITER = """
import sys
from pathlib import Path
from course.toolkit import places, progress
places.PROGRESS = Path(sys.argv[1])
for number in range(15):
    progress.record(f"0{sys.argv[2]}.exercise_{number}", "right")
    progress.open_hint("04.softmax", most=1000)
"""


def test_kernels_that_write_at_the_same_time_lose_nothing(folder):
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(folder), str(number)], cwd=places.ROOT)
        for number in (1, 2, 3)
    ]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0]
    exercises = json.loads((folder / "progress.json").read_text())["exercises"]
    assert len(exercises) == 3 * 15 + 1
    assert exercises["04.softmax"]["hints"] == 3 * 15


# --- the page ------------------------------------------------------------------------------------


def test_the_page_lists_the_exercises_in_the_order_of_the_notebook():
    write_assignment(
        "04_logits",
        ('check("04.softmax", softmax)', True),
        ('print("04.not_an_exercise")', None),
        ("check('04.cross_entropy', cross_entropy)", True),
    )
    write_assignment("00_start_here", ('check("00.gpus", gpu_names)', True))
    progress.record("04.softmax", "right")
    progress.record("04.extra", "wrong")
    assert progress.exercises_by_chapter(["04.extra"]) == {
        "00_start_here": ["00.gpus"],
        "04_logits": ["04.softmax", "04.cross_entropy", "04.extra"],
    }
    text = progress.overview().text
    assert text.startswith("Your progress: 1 of 4 exercises right")
    assert "✔ softmax: right, 1 try" in text
    assert "– cross_entropy: not attempted" in text
    assert "✘ extra: wrong, 1 try" in text


def test_the_page_says_in_words_what_its_signs_say():
    progress.record("04.softmax", "wrong")
    progress.open_hint("04.softmax")
    page = progress.overview().html
    assert "✘ softmax" in page
    assert "wrong, 1 try, 1 hint" in page
    assert 'scope="row"' in page
    assert page.count("<tr>") == 2


def test_an_exercise_notebook_that_cannot_be_read_does_not_stop_the_page():
    write_assignment("00_start_here", ('check("00.gpus", gpu_names)', True))
    write_assignment("04_logits").write_text("half a notebo")
    assert "gpus" in progress.overview().text


def test_a_page_without_any_exercise_says_so():
    assert "none is recorded" in progress.overview().text


# --- taking it along -----------------------------------------------------------------------------


def clear(folder):
    for path in folder.iterdir():
        path.unlink()


def test_progress_comes_back_after_binder_forgot_it(folder, tmp_path, shown):
    progress.record("04.softmax", "right", 2, 2)
    progress.open_hint("04.softmax")
    progress.record_answer("04.quiz", "first-loss", True, "about 2.3")
    progress._predictions.change(lambda data: data.update({"04.loss": {"guess": 2.3}}))
    progress.export(tmp_path / "saved.json")
    clear(folder)
    assert not progress.attempted("04.softmax")
    progress.restore(tmp_path / "saved.json")
    assert progress.state("04.softmax") == "right"
    assert progress.hints_opened("04.softmax") == 1
    assert progress.answers("04.quiz")["first-loss"]["right"]
    assert progress._predictions.read()["04.loss"]["guess"] == 2.3
    assert "1 exercises, 1 quizzes, 1 predictions" in shown[-1].text


def test_restoring_never_loses_what_is_here(folder, shown):
    progress.record("04.softmax", "wrong")
    old = progress.export()
    clear(folder)
    progress.record("04.softmax", "right")
    progress.record("04.game", "right")
    progress.restore(old)
    assert progress.solved("04.softmax")
    assert progress.state("04.game") == "right"


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        '{"course-progress": 2, "progress": {}, "predictions": {}}',
        '{"course-progress": 1, "progress": {"exercises": {"04.a": 1}}, "predictions": {}}',
        '{"course-progress": 1, "progress": [], "predictions": {}}',
        '{"course-progress": 1, "prog',
    ],
)
def test_something_else_is_not_restored_and_changes_nothing(folder, text):
    progress.record("04.softmax", "right")
    before = (folder / "progress.json").read_text()
    with pytest.raises(ValueError, match=r"progress\.export\(\)"):
        progress.restore(text)
    assert (folder / "progress.json").read_text() == before


def test_a_missing_file_is_named():
    with pytest.raises(ValueError, match=r"nothing-here\.json cannot be read"):
        progress.restore("nothing-here.json")


def test_the_download_link_holds_the_whole_export(shown):
    import base64
    import re

    progress.record("04.softmax", "right")
    progress.download()
    data = re.search(r"base64,([^\"]+)\"", shown[0].html).group(1)
    assert json.loads(base64.b64decode(data)) == json.loads(progress.export())
    assert 'download="course-progress.json"' in shown[0].html
