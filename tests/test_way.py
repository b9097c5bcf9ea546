"""Every lesson and assignment leads on, back and to the contents; the contents name them all."""

import re

import nbformat
import pytest
from classroom import Classroom
from nbclient import NotebookClient
from patience import A_LONG_TIME

from autograder.command_line import main
from course.toolkit import contents, places, way

LESSONS = places.lessons()
ASSIGNMENTS = [
    path
    for folder in (places.SOLUTIONS, places.EXERCISES)
    for path in sorted(folder.glob("*/*.ipynb"))
]


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of the course that the modules in this process take for the course."""
    room = Classroom.open(tmp_path)
    room.use(monkeypatch)
    return room


def lines(path):
    """The first and the last cell of a notebook."""
    first, *_, last = nbformat.read(path, as_version=4).cells
    assert (first.id, last.id) == (way.TOP, way.BOTTOM)
    line, _, colab = first.source.rpartition(" · ")
    assert colab.startswith("[Open in Colab](https://")  # who has come to the end is there already
    return line, last.source


def targets(path, line):
    """Where the links of a line lead; without those to the web."""
    links = re.findall(r"\]\((?!https:)([^)]+)\)", line)
    return [(path.parent / link).resolve() for link in links]


def test_the_lines_and_the_table_are_up_to_date():
    assert way.update(write=False) == []


@pytest.mark.parametrize("position", range(len(LESSONS)), ids=lambda n: LESSONS[n].stem)
def test_a_lesson_leads_back_to_the_contents_to_its_exercises_and_on(position):
    path = LESSONS[position]
    top, bottom = lines(path)
    assert top == bottom
    assert targets(path, top) == [
        *LESSONS[max(position - 1, 0) : position],
        places.LESSONS / "contents.ipynb",
        places.assignment(places.EXERCISES, path.stem[:2]),
        *LESSONS[position + 1 : position + 2],
    ]


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda p: f"{p.parts[-3]}/{p.stem}")
def test_an_assignment_leads_back_to_the_contents_to_its_lesson_and_on(path):
    lesson = places.LESSONS / path.name
    position = LESSONS.index(lesson)
    top, bottom = lines(path)
    assert top == bottom
    before = [one.stem for one in LESSONS[max(position - 1, 0) : position]]
    assert targets(path, top) == [
        *(path.parents[1] / name / f"{name}.ipynb" for name in before),
        places.LESSONS / "contents.ipynb",
        lesson,
        *LESSONS[position + 1 : position + 2],
    ]


def test_the_contents_link_every_lesson_and_every_assignment():
    page = places.LESSONS / "contents.ipynb"
    cells = {cell.id: cell.source for cell in nbformat.read(page, as_version=4).cells}
    linked = targets(page, cells[way.TABLE])
    assert linked == [
        *(
            path
            for lesson in LESSONS
            for path in (lesson, places.assignment(places.EXERCISES, lesson.stem[:2]))
        ),
        places.LESSONS / "glossary.md",
    ]


def test_the_contents_show_the_progress_page_in_a_kernel():
    notebook = nbformat.read(places.LESSONS / "contents.ipynb", as_version=4)
    # The others would bring back what the person who runs the tests has saved.
    notebook.cells = [cell for cell in notebook.cells if cell.id == "progress-page"]
    resources = {"metadata": {"path": str(places.LESSONS)}}
    NotebookClient(
        notebook, timeout=A_LONG_TIME, kernel_name="python3", resources=resources
    ).execute()
    [output] = next(cell.outputs for cell in notebook.cells if cell.cell_type == "code")
    assert output.data["text/html"].count("<details") == len(LESSONS)


def test_a_release_mends_the_lines_and_says_so(copied, capsys):
    lesson = places.LESSONS / "03_sequential.ipynb"
    solution = places.assignment(places.SOLUTIONS, "04")
    notebook = nbformat.read(lesson, as_version=4)
    del notebook.cells[0]
    title = next(cell for cell in notebook.cells if cell.id == "title")
    title.source = title.source.replace("# 03 Sequential", "# 03 Stacks")
    nbformat.write(notebook, lesson)
    assert main(["release", "--check", "03_sequential"]) == 1
    assert "course/03_sequential.ipynb: the line" in capsys.readouterr().out
    assert main(["release", "03_sequential"]) == 0
    assert "[03 Stacks →](03_sequential.ipynb)" in lines(places.LESSONS / "02_data.ipynb")[0]
    assert "[← 03 Stacks]" in "".join(lines(places.LESSONS / "04_logits.ipynb"))
    assert "03 Stacks →" in lines(places.assignment(places.EXERCISES, "02"))[1]
    assert lines(lesson)[0] == lines(lesson)[1]
    assert "Lesson 04" in lines(solution)[0]
    assert main(["release", "--check"]) == 0


def test_the_first_and_the_last_chapter_have_one_neighbour(copied):
    first, *_, last = contents.chapters()
    assert lines(first.lesson)[0].startswith("[Contents]")
    assert lines(last.lesson)[0].endswith(f"]({way.relative(last.assignment, places.LESSONS)})")


def test_what_stands_between_the_lines_stays_as_it_is(copied):
    def between(path):
        return nbformat.read(path, as_version=4).cells[1:-1]

    path = places.LESSONS / "02_data.ipynb"
    before = between(path)
    notebook = nbformat.read(path, as_version=4)
    top, *others, bottom = notebook.cells
    top.source = "elsewhere"
    notebook.cells = [*others[:3], top, bottom, *others[3:]]
    nbformat.write(notebook, path)
    assert way.update() == [path]
    assert between(path) == before


@pytest.mark.parametrize("path", [*LESSONS, *ASSIGNMENTS], ids=lambda p: f"{p.parts[-3]}/{p.stem}")
def test_the_cell_for_colab_comes_before_the_first_code_and_is_folded_in_jupyterlab(path):
    cells = nbformat.read(path, as_version=4).cells
    assert [cell.id for cell in cells[:3]] == [way.TOP, "title", way.COLAB]
    assert cells[2].cell_type == "code"
    assert cells[2].source == way.colab_cell()
    assert cells[2].metadata["jupyter"] == {"source_hidden": True}


def test_titles_minutes_and_exercises_are_those_of_the_notebooks():
    chapter = next(one for one in contents.chapters() if one.number == "04")
    assert chapter.title == "04 Logits, softmax and cross-entropy"
    assert chapter.minutes == 40
    assert chapter.exercises[0] == contents.Exercise(
        "04.softmax", "a softmax for large logits too", 8
    )
    assert chapter.quizzes == {"04.quiz": 5, "04.warm-up": 3}


@pytest.mark.parametrize("number", [path.stem[:2] for path in LESSONS])
def test_every_lesson_and_every_exercise_says_how_long_it_takes(number):
    chapter = next(one for one in contents.chapters() if one.number == number)
    assert chapter.minutes
    assert all(exercise.minutes for exercise in chapter.exercises)


@pytest.mark.parametrize("number", [path.stem[:2] for path in LESSONS])
def test_the_titles_say_how_long_the_exercises_take_together(number):
    chapter = next(one for one in contents.chapters() if one.number == number)
    together = sum(exercise.minutes for exercise in chapter.exercises)
    solutions = places.assignment(places.SOLUTIONS, number)
    for path in (chapter.lesson, chapter.assignment, solutions):
        assert minutes_of_exercises(path) == [together], path


def minutes_of_exercises(path):
    """What the title of a lesson or of an assignment says about the time for its exercises."""
    notebook = nbformat.read(path, as_version=4)
    title = next(" ".join(cell.source.split()) for cell in notebook.cells if cell.id == "title")
    said = r"(?:take about|exercises take|then) (\d+) minutes"
    return [int(minutes) for minutes in re.findall(said, title)]
