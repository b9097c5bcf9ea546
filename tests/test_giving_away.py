"""No lesson gives an answer away before the learner has run the cell that shows it.

What the answer of a prediction is stands as `answer` in `course/predictions/NN_topic.toml`.
With the variable COURSE_SCREENSHOTS set to a folder, a picture of each question is kept there.
"""

from __future__ import annotations

import json
import re
import textwrap
from pathlib import Path

import nbformat
import pytest
from browser import served, shot, wait_for_notebook
from classroom import Classroom
from patience import A_LONG_TIME

from course.toolkit import explanations, places
from course.toolkit.explanations import given_away
from course.toolkit.judging import Explanation

LESSONS = places.lessons()
LINES_BELOW = 25  # of the cell that compares: about 600 pixels
LINE = 100  # letters
FOLDED = re.compile(r"<details>.*?(<summary>.*?</summary>).*?</details>", re.DOTALL)
LEAKY = {
    "below": "The loss is about ln 10.",
    "comment": "# prints ln 10\nloss = 1",
    "label": 'print("ln 10 =", 2.303)',
    "alt": 'figures.show(fig, alt="All seeds near ln 10.")',
    "heading": "## Why it is ln 10",
}


def asked(cells) -> dict[str, int]:
    """Key of each prediction → position of the cell where it is typed."""
    places_of = {}
    for position, cell in enumerate(cells):
        for key in re.findall(r'predictions\.remember\(\s*"([^"]+)"', cell.source):
            places_of[key] = position
    return places_of


def in_front_of_the_learner(cells, key: str) -> str:
    """What can be read from the guess on: up to the comparison, a screen below, all headings."""
    guess = asked(cells)[key]
    compare = next(i for i, c in enumerate(cells) if f'predictions.compare("{key}"' in c.source)
    below = [line for cell in cells[compare + 1 :] for line in _lines(cell)]
    between = [line for cell in cells[guess : compare + 1] for line in _lines(cell)]
    headings = [line for cell in cells for line in _lines(cell) if _is_heading(cell, line)]
    return "\n".join([*between, *below[:LINES_BELOW], *headings])


def _lines(cell) -> list[str]:
    text = FOLDED.sub(r"\1", cell.source) if cell.cell_type == "markdown" else cell.source
    return [part for line in text.splitlines() for part in textwrap.wrap(line, LINE) or [""]]


def _is_heading(cell, line: str) -> bool:
    return cell.cell_type == "markdown" and line.startswith("#")


def leaky_lesson(where: str):
    """A small lesson that tells "ln 10" in one place."""
    cells = [
        nbformat.v4.new_markdown_cell("## First loss\n\n**Predict.** What is the loss?"),
        nbformat.v4.new_code_cell('guess = ...\npredictions.remember("98.loss", guess)'),
        nbformat.v4.new_code_cell("loss = 2.3"),
        nbformat.v4.new_code_cell('predictions.compare("98.loss", loss)'),
        nbformat.v4.new_markdown_cell("The text goes on."),
    ]
    if where in ("below", "heading"):
        cells[4].source = LEAKY[where]
    elif where:
        cells[2].source = LEAKY[where]
    return nbformat.v4.new_notebook(cells=cells)


# --- from the files ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_no_text_code_or_heading_after_a_guess_gives_the_answer(path):
    cells = nbformat.read(path, as_version=4).cells
    given = {
        key: given_away(explanations.load(key), in_front_of_the_learner(cells, key))
        for key in asked(cells)
    }
    assert {key: words for key, words in given.items() if words} == {}


@pytest.mark.parametrize("where", LEAKY)
def test_an_answer_in_any_place_after_the_guess_is_found(where):
    said = Explanation(answer=("ln 10", "2.303"))
    text = in_front_of_the_learner(leaky_lesson(where).cells, "98.loss")
    assert "ln 10" in given_away(said, text)
    assert given_away(said, in_front_of_the_learner(leaky_lesson("").cells, "98.loss")) == []


def test_an_answer_that_is_folded_or_far_below_does_not_count():
    lesson = leaky_lesson("")
    folded = "<details><summary>Answer</summary>About ln 10.</details>"
    far = "\n\n".join([*["Another line."] * LINES_BELOW, "About ln 10."])
    for text in (folded, far):
        lesson.cells[4].source = text
        shown = in_front_of_the_learner(lesson.cells, "98.loss")
        assert given_away(Explanation(answer=("ln 10",)), shown) == []


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_the_comparison_stands_in_one_line_and_says_nothing_itself(path):
    for cell in nbformat.read(path, as_version=4).cells:
        if "predictions.compare(" in cell.source:
            assert cell.source.splitlines()[-1].startswith("predictions.compare("), cell.id
            assert cell.source.splitlines()[-1].endswith(")"), cell.id
            assert len(cell.source.splitlines()) <= 3, cell.id


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_no_chart_has_its_text_alternative_in_the_source(path):
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            assert not re.search(r"\balt\b", cell.source), cell.id


# --- in a browser --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def page(chromium, tmp_path_factory):
    """A window of 1280×800 with JupyterLab and its table of contents."""
    room = Classroom.open(tmp_path_factory.mktemp("lab"))
    private = tmp_path_factory.mktemp("jupyter")
    settings = private / "settings" / "@jupyterlab" / "notebook-extension"
    settings.mkdir(parents=True)
    # All cells on the page at once: the layout is the same, and none is drawn only on scrolling.
    everything = json.dumps({"windowingMode": "none"})
    (settings / "tracker.jupyterlab-settings").write_text(everything)
    with served(room, private) as address:
        context = chromium.new_context(viewport={"width": 1280, "height": 800})
        context.set_default_timeout(1000 * A_LONG_TIME)
        page = context.new_page()
        page.room, page.address = room, address
        yield page
        context.close()


def open_lesson(page, file: str) -> None:
    page.goto(f"{page.address}/lab/workspaces/{Path(file).stem}/tree/course/{file}?token=letmein")
    wait_for_notebook(page)
    page.keyboard.press("Control+Shift+K")
    page.locator(".jp-TableOfContents-content .jp-tocItem").first.wait_for()


def in_view(page, key: str) -> str:
    """All that can be read with the guess in the middle of the window, and the contents."""
    cell = page.locator(".jp-CodeCell").filter(has_text=f'predictions.remember("{key}"').first
    cell.evaluate("cell => cell.scrollIntoView({block: 'center'})")
    shot(page, f"guess-{key}")
    return page.evaluate(
        """() => {
          const window = document.querySelector('.jp-WindowedPanel-outer').getBoundingClientRect();
          const texts = document.createTreeWalker(
            document.querySelector('.jp-Notebook'), NodeFilter.SHOW_TEXT);
          const blocks = 'p, li, td, th, h1, h2, h3, h4, summary, pre, .cm-line';
          const seen = [];
          let block = null;
          while (texts.nextNode()) {
            const own = texts.currentNode.parentElement;
            if (own.closest('details:not([open])') && !own.closest('summary')) continue;
            const range = document.createRange();
            range.selectNodeContents(texts.currentNode);
            const shown = [...range.getClientRects()].some(
              box => box.height > 0 && box.bottom > window.top && box.top < window.bottom);
            if (!shown) continue;
            if (own.closest(blocks) !== block) seen.push(' ');  // words of a line stay together
            block = own.closest(blocks);
            seen.push(texts.currentNode.textContent);
          }
          seen.push(' ', document.querySelector('.jp-TableOfContents-content').innerText);
          return seen.join('');
        }"""
    )


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_no_answer_is_in_view_beside_its_question(page, path):
    keys = asked(nbformat.read(path, as_version=4).cells)
    open_lesson(page, path.name)
    given = {}
    for key in keys:
        shown = in_view(page, key)
        assert f'predictions.remember("{key}"' in shown, "the question itself is not in view"
        given[key] = given_away(explanations.load(key), shown)
    assert {key: words for key, words in given.items() if words} == {}


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("where", [*LEAKY, "folded"])
def test_an_answer_in_view_is_found_in_the_browser_and_a_folded_one_is_not(page, where):
    lesson = leaky_lesson("" if where == "folded" else where)
    if where == "folded":
        lesson.cells[4].source = "<details><summary>Answer</summary>About ln 10.</details>"
    nbformat.write(lesson, page.room.root / "course" / f"98_{where}.ipynb")
    open_lesson(page, f"98_{where}.ipynb")
    found = given_away(Explanation(answer=("ln 10",)), in_view(page, "98.loss"))
    assert found == ([] if where == "folded" else ["ln 10"])
