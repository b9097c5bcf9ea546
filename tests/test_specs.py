"""Specs register themselves, share through `checks`, and stay out of each other's chapters."""

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from autograder import specs
from course.toolkit import places

FOLDER = Path(specs.__file__).parent
MODULES = sorted(path for path in FOLDER.glob("ch*/*.py"))
EXERCISE = """
from autograder.checks.ask import ask
from autograder.checks.exercise import Exercise

EXERCISE = Exercise(
    id={id!r},
    title="a new one",
    points=1,
    lesson="Softmax, step by step",
    reference=abs,
    observe=lambda answer, rng: [ask(answer, "abs", -1.0)],
)
"""


def imported_by(path: Path) -> set[str]:
    """The modules that a file names in its imports, at any place."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are written in full"
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_spec_imports_no_other_chapter(path):
    prefix = "autograder.specs.ch"
    chapters = {name.split(".")[2] for name in imported_by(path) if name.startswith(prefix)}
    assert chapters <= {path.parent.name}, "what chapters share belongs into autograder/checks"


def test_what_chapters_share_on_paper_is_numpy_only():
    names = {name.partition(".")[0] for name in imported_by(FOLDER.parent / "checks" / "paper.py")}
    assert names <= {*sys.stdlib_module_names, "numpy"}


@pytest.fixture
def chapter_folder(tmp_path, monkeypatch):
    """A folder whose modules count as specs of chapter 04, as long as the test lasts."""
    package = importlib.import_module("autograder.specs.ch04_logits")
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    yield tmp_path
    for path in tmp_path.glob("*.py"):
        sys.modules.pop(f"{package.__name__}.{path.stem}", None)
        vars(package).pop(path.stem, None)


def test_new_spec_is_found_without_being_listed_anywhere(chapter_folder):
    (chapter_folder / "brand_new.py").write_text(EXERCISE.format(id="04.brand_new"))
    (chapter_folder / "block.py").write_text("SHARED = 1\n")
    before = [e.id for e in specs.of_chapter("04") if e.id != "04.brand_new"]
    assert specs.find("04.brand_new").title == "a new one"
    assert [e.id for e in specs.of_chapter("04")] == [*before, "04.brand_new"]
    with pytest.raises(specs.UnknownExercise, match=r"Chapter 04 has: 04\.softmax"):
        specs.find("04.block")


def test_spec_whose_id_is_not_its_module_is_refused(chapter_folder):
    (chapter_folder / "brand_new.py").write_text(EXERCISE.format(id="04.brandnew"))
    with pytest.raises(ValueError, match=r"holds '04\.brandnew', not '04\.brand_new'"):
        specs.find("04.brand_new")


@pytest.mark.parametrize("number", specs.chapters())
def test_exercises_come_in_the_order_of_the_notebook(number):
    source = places.assignment(places.SOLUTIONS, number).read_text(encoding="utf-8")
    ids = [exercise.id for exercise in specs.of_chapter(number)]
    assert ids == sorted(ids, key=lambda one: source.index(f'check(\\"{one}\\"'))


def test_exercises_are_found_without_any_notebook(monkeypatch, tmp_path):
    monkeypatch.setattr(places, "EXERCISES", tmp_path)
    ids = [exercise.id for exercise in specs.of_chapter("06")]
    assert ids == sorted(ids)
    assert "06.stop" in ids


def test_asking_for_one_exercise_imports_no_other_chapter():
    code = (
        "import sys; from autograder import specs; specs.find('01.scale'); specs.of_chapter('00');"
        "print(*{name.split('.')[2] for name in sys.modules if '.specs.ch' in name})"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(run.stdout.split()) == {"ch00_start_here", "ch01_tensors"}


def test_chapters_follow_the_folders(monkeypatch, tmp_path):
    lessons, solutions = tmp_path / "course", tmp_path / "solutions"
    for name in ("04_logits", "04_logits-Copy1", "05_my_notes", "06_fit", "notes"):
        (lessons / f"{name}.ipynb").parent.mkdir(exist_ok=True)
        (lessons / f"{name}.ipynb").touch()
    for name in ("04_logits", "05_compile", "07_evaluation"):
        (solutions / name).mkdir(parents=True)
    monkeypatch.setattr(places, "LESSONS", lessons)
    monkeypatch.setattr(places, "SOLUTIONS", solutions)
    expected = ("04_logits", "05_compile", "06_fit", "07_evaluation")
    assert places.chapter_folders() == expected


def test_every_lesson_and_every_folder_of_solutions_is_a_chapter():
    lessons = {path.stem for path in places.LESSONS.glob("[0-9]*.ipynb")}
    solutions = {path.name for path in places.SOLUTIONS.glob("[0-9]*")}
    assert lessons | solutions == set(places.CHAPTERS)


@pytest.mark.parametrize("number", specs.chapters())
def test_what_gives_a_part_of_the_points_is_said_in_the_task(number):
    notebook = nbformat.read(places.assignment(places.SOLUTIONS, number), as_version=4)
    tasks = {cell.id: cell.source for cell in notebook.cells}
    silent = []
    for exercise in specs.of_chapter(number):
        shares = [part.share for part in exercise.all_parts.values() if part.share]
        task = tasks[f"{exercise.name.replace('_', '-')}-task"].partition("checked**")[2]
        if len(shares) > 1 and not re.search(r"\bpoints?\b", task.partition("<details")[0]):
            silent.append(exercise.id)
    assert silent == []
