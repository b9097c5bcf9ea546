"""The notebooks as files: form, ids, links, headings, and that they fit the specs."""

import ast
import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest

from autograder import specs
from autograder.checks.exercise import Exercise
from autograder.learner import hints_of
from course.toolkit import places, way

LESSONS = places.lessons()
SOLUTIONS = sorted(places.SOLUTIONS.glob("*/*.ipynb"))
RELEASED = sorted(places.EXERCISES.glob("*/*.ipynb"))
ALL = [*LESSONS, places.LESSONS / "contents.ipynb", *SOLUTIONS, *RELEASED]
EXERCISES = [exercise for number in specs.chapters() for exercise in specs.of_chapter(number)]

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
CELL_METADATA = {"nbgrader", "tags", "jupyter", "editable", "deletable"}
MAX_LINES = 15


def name(path):
    return str(path.relative_to(places.ROOT)) if isinstance(path, Path) else path.id


@cache
def read(path):
    return nbformat.read(path, as_version=4)


def headings(path):
    """Level and text of every heading, outside of code blocks."""
    found = []
    for cell in read(path).cells:
        if cell.cell_type == "markdown":
            text = re.sub(r"```.*?```", "", cell.source, flags=re.DOTALL)
            found += [(len(m[1]), m[2].strip()) for m in re.finditer(r"(?m)^(#+) (.+)$", text)]
    return found


def anchor(heading):
    """How JupyterLab names a heading in links."""
    return heading.replace("`", "").replace(" ", "-")


def test_there_is_a_lesson_and_an_assignment_for_each_chapter_with_specs():
    for number in specs.chapters():
        chapter = places.chapter(number)
        assert places.LESSONS / f"{chapter}.ipynb" in LESSONS
        assert places.assignment(places.SOLUTIONS, number) in SOLUTIONS
        assert places.assignment(places.EXERCISES, number) in RELEASED


@pytest.mark.parametrize("path", ALL, ids=name)
def test_notebook_is_in_canonical_form(path):
    text = path.read_text(encoding="utf-8")
    notebook = nbformat.from_dict(json.loads(text))
    nbformat.validate(notebook)
    assert text == nbformat.writes(notebook) + "\n", "save it in the form nbformat writes"
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata == METADATA
    for cell in notebook.cells:
        assert set(cell.metadata) <= CELL_METADATA, cell.id
        if cell.cell_type == "code":
            assert cell.outputs == [], f"{cell.id} is committed with outputs"
            assert cell.execution_count is None, cell.id


@pytest.mark.parametrize("path", ALL, ids=name)
def test_cell_ids_are_words_and_unique(path):
    ids = [cell.id for cell in read(path).cells]
    assert len(ids) == len(set(ids))
    for cell_id in ids:
        assert re.fullmatch(r"[a-z0-9-]+", cell_id), cell_id
        assert re.search(r"[a-z]{3}", cell_id), f"{cell_id} does not say what the cell is"
        assert not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f-]+)?", cell_id), f"{cell_id} was generated"


@pytest.mark.parametrize("path", ALL, ids=name)
def test_headings_are_in_order_below_one_title(path):
    levels = [level for level, _ in headings(path)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    for before, after in pairwise(levels):
        assert after <= before + 1, f"a heading of level {after} follows one of level {before}"


@pytest.mark.parametrize("path", LESSONS + SOLUTIONS, ids=name)
def test_code_cells_are_short(path):
    for cell in own_code(path):
        assert len(cell.source.splitlines()) <= MAX_LINES, cell.id


@pytest.mark.parametrize("path", ALL, ids=name)
def test_links_between_notebooks_lead_somewhere(path):
    for cell in read(path).cells:
        if cell.cell_type != "markdown":
            continue
        for target in re.findall(r"\]\(([^)\s]+)\)", cell.source):
            if target.startswith(("http://", "https://", "#")):
                continue
            file, _, heading = target.partition("#")
            assert (path.parent / file).exists(), f"{cell.id} links to {file}"
            if heading:
                known = {anchor(text) for _, text in headings((path.parent / file).resolve())}
                assert heading in known, f"{cell.id} links to the heading {heading} of {file}"


@pytest.mark.parametrize("path", ALL, ids=name)
def test_images_have_a_text_alternative(path):
    for cell in read(path).cells:
        if cell.cell_type == "markdown":
            assert not re.search(r"!\[\s*\]\(", cell.source), cell.id
            assert not re.search(r"<img(?![^>]*\balt=['\"]\w)", cell.source), cell.id


@pytest.mark.parametrize("path", LESSONS, ids=name)
def test_plots_of_a_lesson_are_shown_with_a_text_alternative(path):
    for cell in read(path).cells:
        if cell.cell_type == "code":
            assert "plt.show(" not in cell.source, f"{cell.id}: use figures.show(fig)"
            drawn = len(re.findall(r"plt\.subplots\(|figures\.(curves|bars|images)\(", cell.source))
            shown = len(re.findall(r"figures\.show\(", cell.source))
            assert drawn <= shown, f"{cell.id} draws without figures.show"


@pytest.mark.parametrize("path", LESSONS, ids=name)
def test_lesson_asks_before_it_tells(path):
    """Three predictions at least, each typed before the cell that compares it, and a quiz."""
    sources = [cell.source for cell in read(path).cells if cell.cell_type == "code"]
    typed, compared = {}, {}
    for position, source in enumerate(sources):
        for key in re.findall(r"predictions\.remember\(\s*[\"']([^\"']+)", source):
            typed.setdefault(key, position)
        for key in re.findall(r"predictions\.compare\(\s*[\"']([^\"']+)", source):
            compared.setdefault(key, position)
    assert len(typed) >= 3
    assert set(typed) == set(compared)
    assert all(typed[key] < compared[key] for key in typed)
    assert any(f'quiz.ask("{path.name[:2]}.quiz")' in source for source in sources)


@pytest.mark.parametrize("path", LESSONS, ids=name)
def test_lesson_does_not_hide_warnings_or_flood_the_page(path):
    for cell in read(path).cells:
        if cell.cell_type == "code":
            assert not re.search(r"filterwarnings\(\s*[\"']ignore", cell.source), cell.id
            # That of scikit-learn prints nothing.
            keras_fit = r"(?<!LogisticRegression\(\))\.fit\((?:[^()]|\([^()]*\))*\)"
            for call in re.findall(keras_fit, cell.source):
                assert re.search(r"verbose=[02]", call), f"{cell.id}: fit(…, verbose=0 or 2)"


@pytest.mark.parametrize("exercise", EXERCISES, ids=name)
def test_exercise_stands_in_its_notebook_as_its_spec_says(exercise: Exercise):
    cells = read(places.assignment(places.SOLUTIONS, exercise.chapter)).cells
    by_id = {cell.id: cell for cell in cells}
    cell_id = exercise.name.replace("_", "-")
    function = exercise.reference.__name__
    solution, test = by_id[cell_id], by_id[f"test-{cell_id}"]
    assert solution.metadata.nbgrader.grade_id == cell_id
    assert test.metadata.nbgrader.grade_id == f"test-{cell_id}"
    assert re.search(rf"^def {function}\(", solution.source, re.MULTILINE)
    assert test.source == f'check("{exercise.id}", {function})'
    assert test.metadata.nbgrader.points == exercise.points
    order = [cell.id for cell in cells]
    assert order.index(f"{cell_id}-task") < order.index(cell_id) < order.index(f"test-{cell_id}")


@pytest.mark.parametrize("exercise", EXERCISES, ids=name)
def test_exercise_has_three_hints_that_open_one_by_one(exercise):
    hints = hints_of(exercise.id)
    assert [title[:6] for title, _ in hints] == ["Hint 1", "Hint 2", "Hint 3"]
    assert all(len(text) > 30 for _, text in hints)


@pytest.mark.parametrize("exercise", EXERCISES, ids=name)
def test_headings_that_a_verdict_points_to_exist_in_the_lesson(exercise):
    lesson = places.LESSONS / f"{places.chapter(exercise.chapter)}.ipynb"
    known = {text for _, text in headings(lesson)}
    wanted = {exercise.lesson, *(m.lesson for m in exercise.misconceptions if m.lesson)}
    assert wanted <= known


@pytest.mark.parametrize("path", SOLUTIONS, ids=name)
def test_every_test_cell_has_a_spec(path):
    known = {exercise.id for exercise in EXERCISES}
    for cell in read(path).cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            match = re.fullmatch(r'check\("([\w.]+)", \w+\)', cell.source)
            assert match, f"{cell.id} is not one line that calls check"
            assert match[1] in known


def own_code(path):
    """The code cells of a notebook, without the generated one for Colab."""
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
    return [cell for cell in cells if cell.id != way.COLAB]


def modules(path):
    """What the first code cell of a notebook imports, toolkit and autograder left out."""
    imports = own_code(path)[0]
    found = set()
    for node in ast.walk(ast.parse(imports.source)):
        if isinstance(node, ast.Import):
            found |= {(alias.name, "", alias.asname) for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            found |= {(node.module, alias.name, alias.asname) for alias in node.names}
    return {one for one in found if one[0].split(".")[0] not in ("course", "autograder")}


def bound(source):
    """The names that the code of a cell binds, outside of its functions."""
    tree = ast.parse(source)
    inside = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.Lambda | ast.ListComp | ast.GeneratorExp)
        for inner in ast.walk(node)
        if inner is not node
    }
    names = set()
    for node in ast.walk(tree):
        if node in inside:
            continue
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, ast.alias):
            names.add((node.asname or node.name).partition(".")[0])
    return names


@pytest.mark.parametrize("path", SOLUTIONS, ids=name)
def test_what_a_lesson_imports_can_be_used_in_its_exercises(path):
    assert modules(places.LESSONS / path.name) - modules(path) == set()


@pytest.mark.parametrize("path", SOLUTIONS, ids=name)
def test_no_given_cell_gives_an_imported_name_another_meaning(path):
    imports, *others = own_code(path)
    for cell in others:
        if not cell.metadata.get("nbgrader", {}).get("solution"):
            assert bound(cell.source) & bound(imports.source) == set(), cell.id


@pytest.mark.parametrize("path", SOLUTIONS + RELEASED, ids=name)
def test_run_all_cells_goes_on_after_every_cell_that_a_learner_can_break(path):
    for cell in read(path).cells:
        if cell.cell_type == "code" and (cell.metadata.get("nbgrader") or "trying" in cell.source):
            tagged = "raises-exception" in cell.metadata.get("tags", [])
            assert tagged or cell.id == "imports", cell.id


@pytest.mark.parametrize("path", SOLUTIONS, ids=name)
def test_an_answer_is_tried_with_nothing_that_hides_its_error(path):
    for cell in read(path).cells:
        if cell.id.endswith("-try"):
            assert "with trying():" in cell.source, cell.id
            assert "except" not in cell.source, cell.id


@pytest.mark.parametrize("path", RELEASED, ids=name)
def test_released_notebook_holds_no_solution(path):
    text = path.read_text(encoding="utf-8")
    assert "BEGIN SOLUTION" not in text
    for cell in read(path).cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            assert cell.source.rstrip().endswith("raise NotImplementedError()"), cell.id
