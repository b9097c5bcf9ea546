"""The static pages: a question stands before its answer, no solution leaks, every link leads on.

The pages are made once, of all notebooks; those of chapter 00 with their outputs. With the browser
this costs about a minute.
"""

import base64
import json
import re
from pathlib import Path

import nbformat
import pytest
from browser import serious_findings, shot
from bs4 import BeautifulSoup
from kernel_here import run_here
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from course.toolkit import places, predictions, quiz
from course.website import __main__ as command
from course.website import building, executed, folds, links, pages, pictures, private

LESSON = places.LESSONS / "04_logits.ipynb"
ASSIGNMENTS = [places.assignment(places.EXERCISES, name[:2]) for name in places.CHAPTERS]
PICTURE = base64.b64encode((places.ROOT / "docs" / "images" / "hint.png").read_bytes()).decode()


def printed(text):
    return [new_output("stream", name="stdout", text=text)]


def as_html(text):
    return [new_output("display_data", {"text/html": text, "text/plain": "a twin"})]


GUESS = 'guess = ...  # your prediction: a number\npredictions.remember("03.first-loss", guess)'
COMPARE = 'predictions.compare("03.first-loss", loss)'


def lesson_with(*cells):
    return new_notebook(cells=[new_markdown_cell("# A lesson", id="title"), *cells])


# --- predictions and quizzes ----------------------------------------------------------------------


def test_nothing_above_the_fold_gives_a_prediction_away():
    page = pages.lesson(
        lesson_with(
            new_markdown_cell("**Predict.** Which loss?", id="question"),
            new_code_cell(GUESS, id="guess", outputs=as_html("No prediction yet.")),
            new_code_cell("loss = run()", id="run", outputs=printed("2.3026")),
            new_code_cell("draw()", id="draw", outputs=as_html("<p>a curve at 2.3026</p>")),
            new_code_cell(COMPARE, id="compare", outputs=as_html("ln 10 is 2.3026")),
            new_markdown_cell("Afterwards.", id="after"),
        ),
        LESSON,
    )
    texts = [json.dumps(cell) for cell in page.cells]
    (start,) = [i for i, text in enumerate(texts) if "<details" in text]
    (end,) = [i for i, text in enumerate(texts) if "</details>" in text]
    above, inside = texts[:start], texts[start:end]
    assert not any("2.3026" in text or "ln 10" in text for text in above)
    assert "".join(inside).count("2.3026") == 3
    assert any("loss = run()" in text for text in above)  # the code does not tell
    assert any("a number" in text for text in above)
    assert not any("No prediction yet" in text for text in texts)
    assert [cell.id for cell in page.cells[end + 1 :]] == ["after"]


def test_a_prediction_among_words_names_them():
    page = folds.folded(
        [
            new_code_cell('predictions.remember("05.rate", guess)', id="guess"),
            new_code_cell('predictions.compare("05.rate", what)', id="compare"),
        ]
    )
    assert all(f"<li>{word}</li>" in page[0].source for word in ("arrive", "swing", "grow"))


@pytest.mark.parametrize(
    "cells", [[GUESS], [COMPARE], [GUESS, GUESS, COMPARE], [GUESS, COMPARE.replace("03.", "05.")]]
)
def test_a_guess_without_its_comparison_stops_the_author(cells):
    made = [new_code_cell(source, id=f"c{i}") for i, source in enumerate(cells)]
    with pytest.raises(folds.Unpaired, match=r"c0|03\.first-loss"):
        folds.folded(made)


def test_what_is_compared_is_told_to_somebody_who_could_type_nothing(monkeypatch):
    shown = []
    monkeypatch.setattr(predictions, "show", shown.append)
    monkeypatch.setattr(predictions, "_see", lambda key: {})
    predictions.compare("03.first-loss", 2.3)
    cells = [
        new_code_cell(GUESS, id="guess"),
        new_code_cell(COMPARE, id="compare", outputs=as_html(shown[0].html)),
    ]
    (compared,) = [cell for cell in folds.folded(cells) if cell.id == "compare"]
    told = compared.outputs[0].data["text/html"]
    assert "The result: <code>2.3" in told
    assert "typed" not in told


def test_a_quiz_asks_and_its_answers_are_folded_also_for_a_builder_who_has_answered(monkeypatch):
    one = quiz.load("04.quiz")
    first = next(question for question in one.questions if question.options)
    kept = {first.id: {"answer": first.options[0].text}}
    monkeypatch.setattr(quiz.progress, "answers", lambda _: kept)
    cell = new_code_cell('quiz.ask("04.quiz")', id="quiz", outputs=printed("of a kernel"))
    page = BeautifulSoup(pages.lesson(lesson_with(cell), LESSON).cells[1].source, "html.parser")
    assert all(quiz.plain(question.text) in page.get_text() for question in one.questions)
    assert "Your answer" not in page.get_text()
    for answers in page.find_all("details"):
        answers.extract()
    assert "✔" not in page.get_text()
    assert all(quiz.plain(option.feedback) not in page.get_text() for option in first.options)


# --- exercises ------------------------------------------------------------------------------------


def unknown_lines(path):
    """Lines of the reference solutions that learners have not got in their notebook."""
    given = "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)
    given += given.replace("`", "")  # as a page shows code among words
    solutions = building.solutions_of(path)
    lines = {line.strip() for source in solutions.values() for line in source.splitlines()}
    return {line for line in lines if len(line) > 15 and line not in given}


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_solutions_are_shown_folded_if_asked_for_and_else_not_at_all(path):
    notebook, hidden = nbformat.read(path, as_version=4), unknown_lines(path)
    without = [cell.source for cell in pages.exercises(notebook, path).cells]
    assert hidden
    assert not any(line in source for line in hidden for source in without)
    shown = pages.exercises(notebook, path, building.solutions_of(path)).cells
    summaries = [cell.source for cell in shown if "One right answer" in cell.source]
    assert len(summaries) == len(building.solutions_of(path))
    assert all(any(line in cell.source for cell in shown) for line in hidden)


def test_cells_that_wait_for_an_answer_say_nothing_of_an_empty_one():
    stub = new_code_cell("raise NotImplementedError()", id="answer", outputs=printed("Not yet"))
    stub.metadata.tags = [pages.STOPS]
    look = new_code_cell("show()", id="look", outputs=printed("the curves"))
    page = pages.exercises(lesson_with(stub, look), ASSIGNMENTS[0])
    assert [len(cell.outputs) for cell in page.cells if cell.cell_type == "code"] == [0, 1]


# --- outputs and links ----------------------------------------------------------------------------


def test_a_picture_becomes_a_file_and_keeps_its_text_alternative(tmp_path):
    text = f'<figure><img alt="A curve." src="data:image/png;base64,{PICTURE}"></figure>'
    image = BeautifulSoup(pictures.as_files(text, tmp_path / "p", "../p"), "html.parser").img
    assert image["alt"] == "A curve."
    assert int(image["width"]) > int(image["height"]) > 100  # room is kept before it is there
    assert (tmp_path / "p" / Path(image["src"]).name).is_file()


def test_pages_do_not_know_where_they_were_made():
    text = f'{places.ROOT}/.venv {Path.home()}/.keras "/tmp/ipykernel_12/345.py", line 2'
    said = private.cleaned(text)
    assert said == 'keras-notebook-course/.venv ~/.keras "/tmp/a_cell.py", line 2'


def test_links_of_notebooks_lead_to_pages_or_to_the_repository():
    text = "[a](05_compile.ipynb#The-rate) [b](contents.ipynb#On-Binder) [c](../docs/marking.md)"
    assert re.findall(r"\]\((.+?)\)", links.in_markdown(text, LESSON)) == [
        "05_compile.ipynb#The-rate",
        "../index.md",
        f"{links.address.repository()}/blob/main/docs/marking.md",
    ]
    verdict = '<a href="../../course/00_start_here.ipynb#cell-id=installed">'  # shown in a lesson
    assert links.in_html(verdict, places.lessons()[0]) == '<a href="00_start_here.html">'
    progress = '<a href="../exercises/04_logits/04_logits.ipynb#cell-id=softmax-task">'
    assert links.in_html(progress, LESSON) == '<a href="../exercises/04_logits/04_logits.html">'


def test_a_link_or_picture_that_leads_nowhere_is_named(tmp_path):
    (tmp_path / "a.html").write_text('<a href="b.html#x">1</a><a href="#y">2</a><img src="p.png">')
    (tmp_path / "b.html").write_text('<p id="x"></p><a href="a.html">3</a><a href="b.html#z">4</a>')
    assert links.broken(tmp_path) == ["a.html: #y", "a.html: p.png", "b.html: b.html#z"]


# --- the command ----------------------------------------------------------------------------------


@pytest.fixture
def small_course(tmp_path, monkeypatch):
    """A course of one notebook that needs no TensorFlow, and a site that is there already."""
    folder = tmp_path / "a course"
    (folder / "course").mkdir(parents=True)
    monkeypatch.setattr(places, "ROOT", folder)
    monkeypatch.setattr(command, "CACHE", tmp_path / "cache")
    notebook = folder / "course" / "00_first.ipynb"
    monkeypatch.setattr(command, "_notebooks", lambda: [notebook])
    site = tmp_path / "site"
    site.mkdir()
    (site / building.MARK).touch()
    (site / "index.html").write_text("the one before")
    return notebook, site


@pytest.mark.slow
def test_a_lesson_that_fails_is_named_and_the_old_site_stays(small_course, capsys):
    notebook, site = small_course
    cells = [new_code_cell("1 + 1", id="fine"), new_code_cell("1 / 0", id="broken")]
    nbformat.write(new_notebook(cells=cells), notebook)
    assert command.main(["--output", str(site)]) == 1
    said = capsys.readouterr().err
    assert "course/00_first.ipynb, cell broken: ZeroDivisionError: division by zero" in said
    assert (site / "index.html").read_text() == "the one before"


@pytest.mark.slow
def test_a_notebook_runs_again_when_it_or_a_module_changes_and_as_nobody(small_course, monkeypatch):
    notebook, site = small_course
    monkeypatch.setenv("COURSE_DESK", str(site))
    source = (
        "import os\n"
        "print(os.environ['COURSE_DESK'], len(os.listdir(os.environ['COURSE_PROGRESS'])))"
    )

    def run(source):
        cell = new_code_cell(source, id="cell")
        nbformat.write(new_notebook(cells=[cell]), notebook)
        (found,) = executed.executed([notebook], command.CACHE).values()
        return found.cells[0].outputs[0].text, {path.name for path in command.CACHE.iterdir()}

    said, first = run(source)
    assert said == " 0\n"
    ran = []
    monkeypatch.setattr(executed, "_run_all", ran.append)
    assert run(source)[1] == first
    assert not ran
    with pytest.raises(FileNotFoundError):  # nobody has run it
        run("print(2)")
    assert len(ran) == 1
    monkeypatch.setattr(executed, "_IMPORTED", ())
    with pytest.raises(FileNotFoundError):
        run(source)
    assert len(ran) == 2


def test_a_folder_that_holds_something_else_is_not_replaced(tmp_path, capsys):
    (tmp_path / "thesis.tex").touch()
    assert command.main(["--output", str(tmp_path)]) == 1
    assert "holds something else" in capsys.readouterr().err
    assert (tmp_path / "thesis.tex").exists()


# --- the real pages -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    run = {command._notebooks()[0], ASSIGNMENTS[0]}
    runs = {
        path: run_here(path).notebook if path in run else nbformat.read(path, as_version=4)
        for path in command._notebooks()
    }
    building.write_sources(runs, folder / "sources")
    building.build(folder / "sources", folder / "html", folder / "kept")
    return folder / "html"


@pytest.mark.slow
def test_every_lesson_and_assignment_has_a_page_and_a_link_to_binder(site):
    for path in command._notebooks():
        page = site / path.relative_to(places.ROOT).with_suffix(".html")
        assert links.address.binder(path) in page.read_text(encoding="utf-8")
    assert not site.with_name("html.new").exists()


@pytest.mark.slow
def test_neither_pages_nor_the_search_index_hold_a_solution(site):
    index = (site / "searchindex.js").read_text(encoding="utf-8")
    for path in ASSIGNMENTS:
        page = (site / path.relative_to(places.ROOT).with_suffix(".html")).read_bytes()
        text = BeautifulSoup(page, "html.parser").get_text()
        assert not [line for line in unknown_lines(path) if line in text or line in index]
        assert "One right answer" not in text


@pytest.mark.slow
def test_every_picture_has_a_text_alternative_and_no_page_tells_where_it_was_made(site):
    alternatives = []
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert str(places.ROOT) not in text
        assert str(Path.home()) not in text
        alternatives += [image.get("alt") for image in BeautifulSoup(text, "html.parser")("img")]
    assert alternatives
    assert all(alternatives)


@pytest.mark.slow
def test_words_of_a_lesson_lead_to_the_glossary(site):
    page = (site / "course" / "00_start_here.html").read_text(encoding="utf-8")
    assert 'href="glossary.html#term-kernel"' in page


@pytest.fixture(scope="module")
def browser(chromium, site):
    """Opens pages as on a phone; whatever is asked of the network is kept in `asked`."""
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    yield page
    context.close()


READ = [
    ("index", "light"),
    ("course/00_start_here", "light"),
    ("course/00_start_here", "dark"),
    ("exercises/04_logits/04_logits", "light"),
]


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize(("name", "scheme"), READ)
def test_a_page_is_good_to_read_on_a_phone_and_asks_nobody_outside(browser, site, name, scheme):
    browser.emulate_media(color_scheme=scheme)
    browser.goto(f"file://{site}/{name}.html")
    shot(browser, f"site-{name.replace('/', '-')}-{scheme}")
    browser.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert browser.evaluate("document.documentElement.scrollWidth") == 390
    assert serious_findings(browser, "body") == {}
    assert [url for url in browser.asked if not url.startswith((f"file://{site}/", "data:"))] == []


@pytest.mark.slow
@pytest.mark.browser
def test_a_fold_opens_with_the_keyboard(browser, site):
    browser.goto(f"file://{site}/course/00_start_here.html")
    fold = browser.locator("details.fold").first
    assert not fold.get_by_text("The result:").is_visible()
    fold.locator("summary").focus()
    browser.keyboard.press("Enter")
    assert fold.get_by_text("The result:").is_visible()
    assert fold.get_by_text(re.compile(r"right: \d+ of 100")).is_visible()


@pytest.mark.slow
@pytest.mark.browser
def test_next_and_previous_lead_through_lessons_and_exercises(browser, site):
    browser.goto(f"file://{site}/course/00_start_here.html")
    browser.locator(".related-pages .next-page").click()
    assert browser.url.endswith("/exercises/00_start_here/00_start_here.html")
    browser.locator(".related-pages .next-page").click()
    assert browser.url.endswith("/course/01_tensors.html")
    browser.locator(".related-pages .prev-page").click()
    assert browser.url.endswith("/exercises/00_start_here/00_start_here.html")


@pytest.mark.slow
@pytest.mark.browser
def test_search_finds_a_word_without_a_server(browser, site):
    browser.goto(f"file://{site}/search.html?q=overfitting")
    results = browser.locator("#search-results ul.search li")
    results.first.wait_for()
    found = [link.get_attribute("href") for link in results.locator("a").all()]
    assert any(href.startswith("course/08_regularization.html") for href in found)


@pytest.mark.slow
@pytest.mark.browser
def test_paper_shows_what_is_folded_and_no_navigation(browser, site):
    browser.goto(f"file://{site}/course/00_start_here.html")
    browser.emulate_media(media="print")
    assert browser.locator("details.fold").first.get_by_text("The result:").is_visible()
    assert not browser.locator(".sidebar-drawer").is_visible()
    browser.emulate_media(media="screen")
