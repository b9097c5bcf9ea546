"""A learner's first half hour in JupyterLab: lesson, wrong answer, hint, right answer, Validate.

With the variable COURSE_SCREENSHOTS set to a folder, pictures of each step are kept there.
"""

from __future__ import annotations

import contextlib
import itertools
import re

import nbformat
import pytest
from browser import answer_dialog, serious_findings, served, shot, wait_for_notebook
from classroom import Classroom, answered, kept_answer

from course.toolkit import places

sync_api = pytest.importorskip("playwright.sync_api")
expect, PlaywrightTimeout = sync_api.expect, sync_api.TimeoutError
pytestmark = [pytest.mark.browser, pytest.mark.slow]

MINUTE = 60_000
_workspaces = map("test-{}".format, itertools.count())
LOGITS = "exercises/04_logits/04_logits.ipynb"
WRONG = kept_answer(
    "04.softmax", "the formula as it stands in books: exp(1000) is inf, inf / inf is nan"
)
RIGHT = kept_answer("04.softmax", "vectorised, row maximum subtracted, keepdims")


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """JupyterLab on a copy of the course."""
    room = Classroom.open(tmp_path_factory.mktemp("lab"))
    room.variables = {"TF_CPP_MIN_LOG_LEVEL": "3", "TF_ENABLE_ONEDNN_OPTS": "0"}
    with served(room, tmp_path_factory.mktemp("jupyter")) as address:
        room.address = address
        yield room


@pytest.fixture
def page(chromium, lab, request):
    """A fresh window; at the end, no error of ours may stand in its console."""
    context = chromium.new_context(viewport={"width": 1360, "height": 1000})
    context.set_default_timeout(10 * MINUTE)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    yield page
    shot(page, f"last-{request.node.name}")
    context.close()
    assert [error for error in errors if not _harmless(error)] == []


def _harmless(error: str) -> bool:
    """Whether JupyterLab or Notebook 7 says it by itself, and nothing of ours is missing."""
    known = (
        "Error: widget model not found",  # of a kernel that is gone: what is kept stands below
        "Failed to load resource",
        "Cannot read properties of undefined (reading 'schema')",
        "Command 'filebrowser:open-path' not registered.",
    )
    return error.startswith(known)


def open_notebook(page, lab, path: str, interface: str = "") -> None:
    # A workspace of its own: otherwise JupyterLab opens the tabs of the test before.
    interface = interface or f"lab/workspaces/{next(_workspaces)}/tree"
    page.goto(f"{lab.address}/{interface}/{path}?token=letmein")
    wait_for_notebook(page)


def code_cell(page, text: str):
    return page.locator(".jp-CodeCell").filter(has=page.locator(".cm-content", has_text=text)).first


def run_cell(page, cell) -> None:
    """Run a cell as a learner does, who presses the keys again when nothing happens."""
    prompt = cell.locator(".jp-InputPrompt")
    cell.scroll_into_view_if_needed()
    before = prompt.inner_text()
    for wait in (20_000, 60_000, 10 * MINUTE):
        answer_dialog(page)
        try:
            cell.locator(".cm-content").click(timeout=wait)
            page.keyboard.press("Control+Enter")
            expect(prompt).not_to_have_text(before, timeout=wait)
            break
        except (AssertionError, PlaywrightTimeout):
            if wait == 10 * MINUTE:
                raise
    expect(prompt).to_have_text(re.compile(r"\[\d+\]:"), timeout=10 * MINUTE)


def write(page, cell, source: str) -> None:
    cell.scroll_into_view_if_needed()
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(source)


def verdict(cell):
    return cell.locator(".jp-OutputArea-output [role=status]")


def test_the_start_page_opens_and_its_links_lead_to_lesson_and_exercises(page, lab):
    open_notebook(page, lab, "course/00_start_here.ipynb")
    page.get_by_role("heading", level=1).first.wait_for()
    shot(page, "start")
    link = page.locator("a[href*='exercises/00_start_here']").first
    link.scroll_into_view_if_needed()
    link.click()
    page.locator(".jp-CodeCell", has_text="def mean_of_squares").first.wait_for()
    shot(page, "exercises-00")


def test_wrong_answer_hint_right_answer(page, lab):
    open_notebook(page, lab, LOGITS)
    shot(page, "exercises")
    run_cell(page, code_cell(page, "from autograder import check"))

    answer, check = code_cell(page, "def softmax(logits)"), code_cell(page, 'check("04.softmax"')
    run_cell(page, answer)
    run_cell(page, check)
    assert "not attempted yet" in verdict(check).inner_text()
    shot(page, "not-attempted")

    write(page, answer, WRONG)
    run_cell(page, answer)
    run_cell(page, check)
    verdict(check).get_by_text("not right yet, 1 of 2 points").wait_for()
    said = verdict(check).inner_text()
    assert "exp(1000) is too large for a float" in said
    assert "Large scores: subtract the maximum" in said
    shot(page, "wrong")

    check.locator(".cm-content").click()
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    page.keyboard.press("Enter")
    page.keyboard.insert_text('hint("04.softmax")')
    hint = code_cell(page, 'hint("04.softmax")')
    run_cell(page, hint)
    verdict(hint).get_by_text("Hint 1").wait_for()
    assert "Hint 2" not in verdict(hint).inner_text()
    shot(page, "hint-1")
    run_cell(page, hint)
    verdict(hint).get_by_text("Hint 2").wait_for()
    shot(page, "hint-2")

    write(page, answer, RIGHT)
    run_cell(page, answer)
    run_cell(page, check)
    verdict(check).get_by_text("right, 2 points").wait_for()
    shot(page, "right")


def test_hints_in_the_task_fold_open(page, lab):
    open_notebook(page, lab, LOGITS)
    hint = page.locator("details", has_text="Hint 1").first
    hint.scroll_into_view_if_needed()
    assert hint.get_attribute("open") is None
    hint.locator("summary").click()
    assert hint.get_attribute("open") is not None
    shot(page, "folded-hint")


def test_the_read_link_of_a_verdict_leads_to_the_lesson(page, lab):
    open_notebook(page, lab, LOGITS)
    run_cell(page, code_cell(page, "from autograder import check"))
    answer, check = code_cell(page, "def softmax(logits)"), code_cell(page, 'check("04.softmax"')
    write(page, answer, WRONG)
    run_cell(page, answer)
    run_cell(page, check)
    verdict(check).get_by_role("link").click()
    heading = page.get_by_role("heading", name="Large scores: subtract the maximum").first
    heading.wait_for()
    page.wait_for_function(
        "h => { const box = h.getBoundingClientRect(); return box.top > 0 && box.top < 900; }",
        arg=heading.element_handle(),
    )
    shot(page, "lesson-at-heading")


def test_the_validate_button_shows_our_hint(page, lab):
    wrong = answered(lab.released("04_logits"), {"softmax": WRONG})
    path = lab.root / "exercises" / "04_logits" / "handed_in.ipynb"
    nbformat.write(wrong, path)
    open_notebook(page, lab, "exercises/04_logits/handed_in.ipynb")
    page.get_by_role("button", name="Validate").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("Validation Results").wait_for(timeout=10 * MINUTE)
    said = dialog.inner_text()
    assert "04.softmax (softmax of each row): not right yet, 1 of 2 points" in said
    assert "exp(1000) is too large" in said
    assert "04.cross_entropy (cross-entropy from logits): not attempted yet" in said
    assert "site-packages" not in said
    shot(page, "validate")


def test_the_validate_button_praises_a_right_notebook(page, lab):
    open_notebook(page, lab, "solutions/00_start_here/00_start_here.ipynb")
    page.get_by_role("button", name="Validate").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("Validation Results").wait_for(timeout=10 * MINUTE)
    assert "Success! Your notebook passes all the tests." in dialog.inner_text()
    shot(page, "validate-right")


def test_jupyter_notebook_shows_the_same_verdict(page, lab):
    open_notebook(page, lab, "exercises/00_start_here/00_start_here.ipynb", "notebooks")
    run_cell(page, code_cell(page, "from autograder import check"))
    answer, check = code_cell(page, "def mean_of_squares"), code_cell(page, 'check("00.name_error"')
    write(page, answer, "def mean_of_squares(numbers):\n    return total / len(numbers)")
    run_cell(page, answer)
    run_cell(page, check)
    said = verdict(check).inner_text()
    assert "not right yet, 0 of 1 point" in said
    assert "NameError: name 'total' is not defined in line 2 of your code" in said
    shot(page, "notebook-7")


def test_a_lesson_leads_to_the_glossary_and_back(page, lab):
    open_notebook(page, lab, "course/04_logits.ipynb")
    page.get_by_role("link", name="glossary").click()
    viewer = page.locator(".jp-MarkdownViewer")
    viewer.get_by_role("heading", name="Glossary").wait_for()
    shot(page, "glossary")
    viewer.get_by_role("link", name="00 Random numbers and seeds").first.click()
    page.get_by_role("heading", name="Random numbers and seeds").wait_for()
    shot(page, "glossary-to-lesson")


def test_a_slider_draws_another_picture_below_the_figure_that_needs_none(page, lab):
    open_notebook(page, lab, "course/05_compile.ipynb")
    needed = ("from course.toolkit import", "def loss_at(w)", "def gradient_at(w)", "def path(")
    for text in needed:
        run_cell(page, code_cell(page, text))
    cell = code_cell(page, "figures.explore(draw")
    run_cell(page, cell)
    pictures = cell.locator(".jp-OutputArea img")
    expect(pictures).to_have_count(2)
    moving = pictures.last
    expect(moving).to_have_attribute("alt", re.compile("Here: learning_rate = 0.9"))
    before = moving.get_attribute("src")
    cell.locator(".noUi-handle").focus()
    page.keyboard.press("ArrowRight")
    expect(moving).to_have_attribute("alt", re.compile("Here: learning_rate = 1.0"))
    assert moving.get_attribute("src") != before
    pictures.first.scroll_into_view_if_needed()
    shot(page, "slider")


def test_the_line_at_the_top_leads_to_the_contents_and_on(page, lab):
    open_notebook(page, lab, "course/03_sequential.ipynb")
    contents = page.get_by_role("link", name="Contents").first
    contents.wait_for()
    shot(page, "way-lesson")
    contents.click()
    page.get_by_role("heading", name="All chapters").wait_for()
    shot(page, "contents-unrun")
    page.get_by_role("link", name="04 Logits, softmax and cross-entropy").first.click()
    page.get_by_role("heading", name="04 Logits, softmax and cross-entropy").wait_for()


def test_the_whole_progress_page_is_seen_at_once_and_leads_to_the_exercise(page, lab):
    page.set_viewport_size({"width": 1280, "height": 800})
    open_notebook(page, lab, "course/contents.ipynb")
    cell = code_cell(page, "progress.table()")
    run_cell(page, cell)
    chapters = cell.locator("details")
    expect(chapters).to_have_count(len(places.lessons()))
    shot(page, "contents")
    for chapter in (chapters.first, chapters.last):
        assert inside(page, chapter)
    chapters.nth(4).locator("summary").click()
    shot(page, "contents-unfolded")
    chapters.nth(4).get_by_role("link", name="cross-entropy, computed").click()
    task = page.get_by_role("heading", name="cross-entropy, computed from the logits")
    task.wait_for()


def inside(page, element) -> bool:
    """Whether the whole element stands in the window, in the part that shows the notebook."""
    box = element.bounding_box()
    window = page.locator(".jp-WindowedPanel-outer").first.bounding_box()
    return window["y"] <= box["y"] and box["y"] + box["height"] <= window["y"] + window["height"]


def test_run_all_cells_shows_each_error_at_its_line_and_reaches_every_check(page, lab):
    folder = lab.root / "exercises" / "00_start_here"
    wrong = {
        "environment": "def environment_report(:\n    pass",
        "name-error": "def mean_of_squares(numbers):\n    total = 0\n    return total / count",
        "seed": "import no_such_module\n\ndef seeded_numbers(seed):\n    return []",
    }
    notebook = lab.released("00_start_here")
    for cell in notebook.cells:
        cell.source = wrong.get(cell.id, cell.source)
    nbformat.write(notebook, folder / "all_wrong.ipynb")
    open_notebook(page, lab, "exercises/00_start_here/all_wrong.ipynb")
    run_cell(page, code_cell(page, "from autograder import check"))  # the kernel is there now
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    last = code_cell(page, 'check("00.gpus"')
    verdict(last).get_by_text("not attempted yet").wait_for(timeout=10 * MINUTE)
    tried = code_cell(page, "print(mean_of_squares(")
    tried.scroll_into_view_if_needed()
    shot(page, "try-with-error")
    output = tried.locator(".jp-OutputArea-output")
    expect(output).to_contain_text("NameError", timeout=10 * MINUTE)
    said = output.text_content()  # also where JupyterLab has not yet drawn it
    arrows = re.findall(r"(?m)^-+> \d+ (.*)$", said)
    assert [arrow.strip() for arrow in arrows] == [
        "print(mean_of_squares([1, 2, 3]))",
        "return total / count",
    ]
    unread = code_cell(page, 'check("00.environment"')
    unread.scroll_into_view_if_needed()
    shot(page, "check-without-answer")
    verdict(unread).get_by_text("because its cell stopped: SyntaxError").wait_for()
    expect(verdict(code_cell(page, 'check("00.name_error"'))).to_contain_text("not right yet")
    stopped = verdict(code_cell(page, 'check("00.seed"'))
    expect(stopped).to_contain_text("No module named 'no_such_module'")


def test_a_quiz_has_the_answers_given_when_its_notebook_is_opened_again(page, lab):
    ask = 'from course.toolkit import quiz\n\nquiz.ask("03.quiz")'
    notebook = lab.released("00_start_here")
    notebook.cells = [nbformat.v4.new_code_cell(ask, id="quiz")]
    path = lab.root / "course" / "only_a_quiz.ipynb"
    nbformat.write(notebook, path)
    open_notebook(page, lab, "course/only_a_quiz.ipynb")
    cell = code_cell(page, "quiz.ask")
    run_cell(page, cell)
    first = cell.locator(".widget-radio-box input").first
    first.click()
    cell.get_by_role("button", name="Check").first.click()
    cell.get_by_text("Not yet.").first.wait_for()
    kept = cell.locator(".course-quiz-03-quiz-saved")
    expect(kept).to_be_hidden()
    expect(kept).to_contain_text("Your answer: a)")
    page.keyboard.press("Control+s")
    page.get_by_role("menuitem", name="File", exact=True).click()
    page.get_by_role("menuitem", name="Close and Shut Down Notebook").click()
    page.get_by_role("button", name="Ok", exact=True).click()

    open_notebook(page, lab, "course/only_a_quiz.ipynb")
    cell = code_cell(page, "quiz.ask")
    kept = cell.locator(".course-quiz-03-quiz-saved")
    expect(kept).to_be_visible()
    expect(kept.get_by_text("Not yet.")).to_be_visible()
    expect(page.get_by_text("Error displaying widget")).to_be_hidden()
    shot(page, "quiz-reopened")
    run_cell(page, cell)
    expect(cell.locator(".widget-radio-box input").first).to_be_checked()
    expect(kept).to_be_hidden()
    shot(page, "quiz-again")


def test_an_exercise_is_answered_with_the_keyboard_alone(page, lab):
    open_notebook(page, lab, "exercises/00_start_here/00_start_here.ipynb")
    press_until(page, "ArrowDown", active_cell(page, "Exercise 2"))
    press_until(page, "Tab", page.locator("summary:focus", has_text="Hint 1"))
    page.keyboard.press("Enter")
    expect(page.locator("details[open]", has_text="Hint 1")).to_be_visible()
    page.keyboard.press("Escape")  # out of the text, back to its cell

    press_until(page, "ArrowUp", active_cell(page, "from autograder import check"))
    page.keyboard.press("Control+Enter")
    press_until(page, "ArrowDown", active_cell(page, "def mean_of_squares", "CodeCell"))
    page.keyboard.press("Enter")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(
        "def mean_of_squares(numbers):\n"
        "    return sum(number**2 for number in numbers) / len(numbers)"
    )
    page.keyboard.press("Shift+Enter")
    check = active_cell(page, 'check("00.name_error"')
    press_until(page, "Shift+Enter", check)
    page.keyboard.press("Control+Enter")
    verdict(check).get_by_text("right, 1 point").wait_for()
    shot(page, "keyboard")

    open_notebook(page, lab, "course/contents.ipynb")
    press_until(page, "ArrowDown", active_cell(page, "progress.table()"))
    page.keyboard.press("Control+Enter")
    chapter = page.locator("details", has_text="00 Start here")
    chapter.locator("summary", has_text="1 of 4").wait_for()
    press_until(page, "Tab", chapter.locator("summary:focus"))
    page.keyboard.press("Enter")
    expect(chapter).to_have_attribute("open", "")


def active_cell(page, text: str, kind: str = "Cell"):
    return page.locator(f".jp-{kind}.jp-mod-active", has_text=text)


def press_until(page, key: str, there, times: int = 60) -> None:
    """Press a key until the browser shows what is looked for."""
    for _ in range(times):
        if there.count():
            return
        page.keyboard.press(key)
        with contextlib.suppress(AssertionError):
            expect(there).not_to_have_count(0, timeout=500)
    raise AssertionError(f"{key} does not lead to {there}")


def test_at_twice_the_size_nothing_is_cut_off(page, lab):
    """A window of half the size at the same letters is what a zoom of 200 % shows."""
    page.set_viewport_size({"width": 640, "height": 400})
    open_notebook(page, lab, LOGITS)
    run_cell(page, code_cell(page, "from autograder import check"))
    answer, check = code_cell(page, "def softmax(logits)"), code_cell(page, 'check("04.softmax"')
    write(page, answer, WRONG)
    run_cell(page, answer)
    run_cell(page, check)
    said = verdict(check)
    said.get_by_text("not right yet, 1 of 2 points").wait_for()
    said.scroll_into_view_if_needed()
    shot(page, "twice-the-size")
    width = page.locator(".jp-WindowedPanel-outer").first.bounding_box()["width"]
    assert said.bounding_box()["width"] <= width
    cut = "element => element.scrollWidth > element.clientWidth"
    assert not said.evaluate(cut)


def test_a_lesson_run_to_its_end_shuts_nobody_out(page, lab):
    open_notebook(page, lab, "course/00_start_here.ipynb")
    run_cell(page, code_cell(page, "from autograder import check"))
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    prompt = code_cell(page, 'quiz.ask("00.quiz")').locator(".jp-InputPrompt")
    expect(prompt).to_have_text(re.compile(r"\[\d+\]:"), timeout=10 * MINUTE)
    # JupyterLab draws the cells that are in view.
    for cell in page.locator(".jp-Notebook .jp-Cell").all():
        cell.scroll_into_view_if_needed()
    assert page.locator(".jp-OutputArea-output img[alt]").count() >= 1
    assert serious_findings(page, ".jp-MarkdownOutput", ".jp-OutputArea-output") == {}


def test_the_scan_finds_what_shuts_somebody_out(page, lab):
    page.set_content("<main><p>text</p><div class='x'><img src='data:,'></div></main>")
    assert list(serious_findings(page, ".x")) == ["image-alt"]
