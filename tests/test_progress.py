"""What the learner did survives crashes, broken files, two kernels and another computer."""

import json
import os
import re
import subprocess
import sys

import pytest
from patience import A_LONG_TIME

from course.toolkit import contents, page, places, progress
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


def shown_page():
    return page.page(progress._store.read())


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
    assert "not right now, was right before" in shown_page().text


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
    shown_page()
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
from course.toolkit import contents, page, places, progress
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
    assert [writer.wait(timeout=A_LONG_TIME) for writer in writers] == [0, 0, 0]
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
    chapters = {one.name: one.exercises for one in contents.chapters(["04.extra"])}
    assert {name: [one.id for one in found] for name, found in chapters.items() if found} == {
        "00_start_here": ["00.gpus"],
        "04_logits": ["04.softmax", "04.cross_entropy", "04.extra"],
    }
    text = shown_page().text
    assert text.startswith("Your progress: 1 of 4 exercises done, about ")
    assert "✔ softmax: right, 1 try" in text
    assert "– cross_entropy: open" in text
    assert "✘ extra: not right yet, 1 try" in text


def test_the_page_says_in_words_what_its_signs_say():
    progress.record("04.softmax", "wrong")
    progress.open_hint("04.softmax")
    shown = shown_page().html
    assert "✔ done, ✘ tried, – open" in shown
    assert "softmax</a>: not right yet, 1 try, 1 hint" in shown


def test_an_exercise_notebook_that_cannot_be_read_does_not_stop_the_page():
    write_assignment("00_start_here", ('check("00.gpus", gpu_names)', True))
    write_assignment("04_logits").write_text("half a notebo")
    assert "gpus" in shown_page().text


def test_a_page_without_any_exercise_says_so():
    assert "none is recorded" in shown_page().text


@pytest.fixture
def real_exercises(monkeypatch):
    monkeypatch.setattr(places, "EXERCISES", places.ROOT / "exercises")
    monkeypatch.chdir(places.LESSONS)


def test_a_chapter_is_folded_to_one_line_with_what_is_done_and_left(real_exercises):
    progress.record("03.build", "right")
    progress.record_answer("03.quiz", "shapes", True, "(32, 10)")
    shown = shown_page()
    line = next(line for line in shown.text.splitlines() if "03 Sequential:" in line)
    assert line.startswith("… 03 Sequential: 1 of ")
    assert "quiz 1 of 8 right, " in line
    outside = re.sub(r"<ul.*?</ul>", "", shown.html)
    assert outside.count("<details") == len(places.lessons())
    assert "open" not in re.findall(r"<details[^>]*>", shown.html)[3]
    assert "build a classifier" not in outside


def test_minutes_of_what_is_done_are_no_longer_left(real_exercises):
    def left():
        line = next(line for line in shown_page().text.splitlines() if "03 Sequential:" in line)
        hours, minutes = re.search(r"(?:(\d+) h ?)?(?:(\d+) min(?:utes)?)? left", line).groups()
        return 60 * int(hours or 0) + int(minutes or 0)

    chapter = next(one for one in contents.chapters() if one.number == "03")
    whole = chapter.minutes + sum(one.minutes for one in chapter.exercises)
    assert left() == whole
    progress.record("03.build", "wrong")
    assert left() == whole - chapter.minutes  # who tries the exercises has read the lesson
    progress.record("03.build", "right")
    assert left() == whole - chapter.minutes - 8


def following():
    return next(line for line in shown_page().text.splitlines() if line.startswith("Next: "))


def test_next_is_the_first_open_step_from_the_chapter_of_the_last_record_on(
    real_exercises, monkeypatch
):
    assert following() == "Next: Lesson 00 Start here"
    times = iter(f"2026-01-01T00:00:{second:02}" for second in range(60))
    monkeypatch.setattr(progress, "now", lambda: next(times))
    progress.record("03.build", "right")
    assert following() == "Next: count the parameters of a stack"
    for exercise in contents.chapters()[3].exercises:
        progress.record(exercise.id, "right")
    assert following() == "Next: Lesson 04 Logits, softmax and cross-entropy"
    for quiz, count in contents.chapters()[4].quizzes.items():
        for number in range(count):
            progress.record_answer(quiz, str(number), False, "?")
    assert following() == "Next: a softmax for large logits too"


def test_a_learner_who_has_done_everything_has_nothing_left(real_exercises):
    for chapter in contents.chapters():
        for exercise in chapter.exercises:
            progress.record(exercise.id, "right")
    text = shown_page().text
    assert "Next:" not in text
    assert text.count("nothing left") == len(places.lessons())


@pytest.mark.parametrize("folder_of_the_notebook", [places.LESSONS, places.ROOT / "docs"])
def test_links_of_the_page_lead_to_the_cell_from_where_the_notebook_lies(
    real_exercises, monkeypatch, folder_of_the_notebook
):
    monkeypatch.chdir(folder_of_the_notebook)
    links = re.findall(r'href="([^"]+)"', shown_page().html)
    assert len(links) > 40
    for link in links:
        file, _, cell = link.partition("#cell-id=")
        notebook = json.loads((folder_of_the_notebook / file).read_text())
        assert not cell or cell in [one["id"] for one in notebook["cells"]]


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
