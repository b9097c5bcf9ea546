"""Make what instructors and students see of a submission safe, and free of hidden tests.

For feedback and for formgrader's page of a submission, which stands on the same origin as
JupyterLab: whatever acts there, acts as the instructor. nbgrader_config.py puts these parts in:

- filters, where text becomes part of a page: `markdown2html`, `clean_html`, `ansi2html`,
  `highlight_code`;
- `Disarm`, for what reaches the page past them: metadata, kinds of output, names;
- `TEMPLATES`, which add a Content Security Policy, so that a hole in the above stays harmless;
- `HideTests`, for feedback alone;
- `CsvExport`, the same for `nbgrader export` and spreadsheets.
"""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nbgrader
import nh3
from jinja2 import pass_context
from jinja2.runtime import Context
from nbconvert import filters
from nbconvert.exporters.exporter import ResourcesDict
from nbconvert.filters.highlight import Highlight2HTML
from nbconvert.filters.markdown_mistune import InvalidNotebook, IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode, v4
from nbgrader.api import Assignment, Gradebook, Student, SubmittedAssignment
from nbgrader.plugins import ExportPlugin
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, NbGraderPreprocessor
from nbgrader.utils import is_locked, is_task
from pygments.token import STANDARD_TYPES

# Folders for `HTMLExporter.extra_template_basedirs`: ours come before nbgrader's own.
TEMPLATES = [
    str(Path(__file__).with_name("templates")),
    str(Path(nbgrader.__file__).parent / "server_extensions" / "formgrader" / "templates"),
]

# For the worst text, the libraries that make a page of it take quadratic time; and a page that is
# being made stops all of JupyterLab. What is far above an honest cell or output is shown as it is.
_MAX_NESTING_TAGS = 5_000
_MAX_MARKDOWN = 20_000  # characters
_MAX_BACKSLASHES = 2_000
_MAX_HIGHLIGHTED = 20_000  # characters
_MAX_BLANK_LINES = 20  # in a row
_MAX_COLOUR_CHANGES = 5_000  # of one text
_MAX_STYLE = 1_000  # characters of one `style`
_MAX_SHOWN_HTML = 20_000  # characters
_MAX_PIXELS = 5_000

_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
# An SVG becomes the source of an <img>, where browsers neither run nor load anything.
_SHOWN = {
    *("text/plain", "text/html", "text/markdown", "text/latex", "image/svg+xml"),
    *("image/png", "image/jpeg"),
}

_PYTHON = {"python", "python3", "py", "ipython", "ipython3"}
_HIGHLIGHT = Highlight2HTML(pygments_lexer="ipython3")

# Control characters, those that turn the direction of text around, and halves of characters. Tab,
# line feed, carriage return and what escape sequences are made of (see `ansi2html`) are left.
_CONTROL = re.compile(
    "[\x00-\x06\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_CODE = r"(?:[34]8;5;\d{1,3}|[34]8;2;\d{1,3};\d{1,3};\d{1,3}|(?!0?[34]8[;m])\d{0,3})"
_COLOUR = re.compile(rf"\x1b\[{_CODE}(?:;{_CODE})*m", re.ASCII)
_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]?|\][^\x07\x1b]*(?:\x07|\x1b\\)?|)|\x07")
_NESTING_TAG = re.compile(r"<(?!t[dhr]\b)[a-z]", re.IGNORECASE)
_EMBEDDED = re.compile(rf"data:(?:{'|'.join(_PICTURES)});base64,[A-Za-z0-9+/=\s]*")
# A picture beside the notebook. No link up, no server path, no query: formgrader acts on plain GET
# requests, `/formgrader?path=…` even runs a Python file of that folder.
_BESIDE = re.compile(r"\w[\w .-]*(?:/\w[\w .-]*)*\.(?:png|jpe?g|gif|webp)", re.ASCII | re.I)
_CSS_FUNCTION = re.compile(r"([\w-]*)\s*\(")
_CSS_FUNCTIONS = {"rgb", "rgba", "hsl", "hsla", "var"}


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "src":
        return value if _EMBEDDED.fullmatch(value) or _BESIDE.fullmatch(value) else None
    if name == "style":
        if len(value) > _MAX_STYLE or "\\" in value or "/*" in value:
            return None
        functions = {function.lower() for function in _CSS_FUNCTION.findall(value)}
        return value if functions <= _CSS_FUNCTIONS else None
    return value


# No links: see `_BESIDE`; no ids, names and classes but for colours and tables: formgrader's
# scripts and style sheets would take them for their own.
_CLEANER = nh3.Cleaner(
    tags=(nh3.ALLOWED_TAGS | {"tfoot"}) - {"a", "area", "map"},
    attributes={
        "*": {"style", "title"},
        "img": {"src", "alt", "width", "height"},
        "table": {"border"},
        "td": {"colspan", "rowspan", "align", "valign"},
        "th": {"colspan", "rowspan", "align", "valign", "scope"},
        "ol": {"start"},
        "details": {"open"},
    },
    tag_attribute_values={"div": {"role": {"status"}}},
    allowed_classes={
        "table": {"dataframe"},
        "div": {"highlight"},
        "span": {name for name in STANDARD_TYPES.values() if name},
    },
    filter_style_properties={
        *("color", "background", "background-color", "opacity"),
        *("border", "border-top", "border-right", "border-bottom", "border-left"),
        *("border-color", "border-style", "border-width", "border-collapse", "border-radius"),
        *("margin", "margin-top", "margin-right", "margin-bottom", "margin-left"),
        *("padding", "padding-top", "padding-right", "padding-bottom", "padding-left"),
        *("width", "min-width", "max-width", "overflow-x", "line-height", "white-space"),
        *("font-family", "font-size", "font-style", "font-weight"),
        *("text-align", "text-decoration", "text-decoration-color", "vertical-align"),
    },
    attribute_filter=_attribute,
    url_schemes={"data"},
)


def clean_html(source: str) -> str:
    """HTML of a submission without anything that acts, loads, links or leaves its place.

    Tables, formatting and pictures stay, and of styles what has to do with them. HTML that would
    take long to parse comes back as text.
    """
    if len(_NESTING_TAG.findall(source)) > _MAX_NESTING_TAGS:
        rest = len(source) - _MAX_SHOWN_HTML
        more = f"\n[{rest} more characters]" if rest > 0 else ""
        return _as_text(source[:_MAX_SHOWN_HTML] + more)
    # Whatever its margins say, nothing reaches out of this box.
    return f'<div style="overflow:auto">{_CLEANER.clean(source)}</div>'


@pass_context
def markdown2html(context: Context, source: str) -> str:
    """Markdown of a submission as HTML without anything that acts; see `clean_html`.

    Args:
        context: of the template; its `cell` may hold attached pictures.
        source: the text of a cell, an output or a comment.
    """
    if len(source) > _MAX_MARKDOWN or source.count("\\") > _MAX_BACKSLASHES:
        return _as_text(source)
    renderer = _Renderer(
        escape=False,
        exclude_anchor_links=True,
        attachments=context.get("cell", {}).get("attachments", {}),
    )
    return clean_html(MarkdownWithMath(renderer=renderer).render(source))


def ansi2html(text: str) -> str:
    """Text with ANSI colours as HTML; all other escape sequences are dropped.

    nbconvert's own filter, on which this is built, stops with an error at some sequences and takes
    quadratic time in their number.
    """
    if text.count("\x1b") > _MAX_COLOUR_CHANGES:
        return html.escape(_ESCAPE.sub("", text))
    known = _ESCAPE.sub(lambda m: m[0] if _COLOUR.fullmatch(m[0]) else "", text)
    return str(filters.ansi2html(known))


def highlight_code(source: str, metadata: dict[str, Any] | None = None) -> str:
    """Python code as HTML, in colours unless it is very long.

    Args:
        source: the code of a cell.
        metadata: of the cell; not looked at, for it may name any other language.
    """
    if len(source) > _MAX_HIGHLIGHTED:
        return _as_text(source)
    blank, lines = 0, []
    for line in source.split("\n"):
        blank = 0 if line.strip() else blank + 1
        if blank <= _MAX_BLANK_LINES:
            lines.append(line)
    return _HIGHLIGHT("\n".join(lines))


class _Renderer(IPythonRenderer):
    """Links as text with their address; a picture that is not there as its description."""

    def block_code(self, code: str, info: str | None = None) -> str:
        language = (info or "").strip().lower()
        return highlight_code(code) if language in _PYTHON else super().block_code(code)

    def link(self, text: str, url: str, title: str | None = None) -> str:
        address = html.escape(url)
        return text if text == address else f"{text} ({address})"

    def image(self, text: str, url: str, title: str | None = None) -> str:
        try:
            return super().image(text, url, title)
        except InvalidNotebook:
            return html.escape(text)


def _as_text(source: str) -> str:
    return f"<pre>{html.escape(source)}</pre>"


class Disarm(Preprocessor):
    """Take out of a notebook, and of the names around it, what the filters never see.

    The templates of nbgrader and nbconvert print metadata, tags, cell ids of nbgrader and names of
    students as they are.
    """

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Return the notebook with plain metadata and outputs, the resources with escaped names."""
        nb, resources = super().preprocess(nb, resources)
        nb.metadata = NotebookNode(language_info={"name": "python"})
        # Formgrader's resources; those of feedback have no names of people.
        for key in ("student", "first_name", "last_name", "notebook_path", "filename"):
            if resources.get(key):
                resources[key] = html.escape(_plain(resources[key]))
        return nb, resources

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Return the cell with its text, attached pictures, outputs and nbgrader metadata."""
        cell.metadata = NotebookNode(_nbgrader_metadata(cell))
        cell.source = _plain(cell.source)
        if cell.cell_type == "code":
            cell.outputs = [_output(output) for output in cell.outputs]
        elif "attachments" in cell:
            cell.attachments = _pictures(cell.attachments)
        return cell, resources


def _plain(text: str | list[str]) -> str:
    return _CONTROL.sub("", "".join(text))


def _nbgrader_metadata(cell: NotebookNode) -> dict[str, Any]:
    found = cell.metadata.get("nbgrader")
    if isinstance(found, dict) and re.fullmatch(r"[\w-]+", str(found.get("grade_id")), re.ASCII):
        return {"nbgrader": found}
    return {}


def _pictures(attachments: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    pictures = {
        name: {kind: data for kind, data in kinds.items() if kind in _PICTURES}
        for name, kinds in attachments.items()
    }
    return {name: kinds for name, kinds in pictures.items() if kinds}


def _output(output: NotebookNode) -> NotebookNode:
    if output.output_type == "stream":
        return v4.new_output("stream", name=output.name, text=_plain(output.text))
    if output.output_type == "error":
        lines = [_plain(line) for line in output.traceback]
        return v4.new_output(
            "error", ename=_plain(output.ename), evalue=_plain(output.evalue), traceback=lines
        )
    data = {
        kind: _plain(content)
        for kind, content in output.data.items()
        if kind in _SHOWN and isinstance(content, str | list)
    }
    return v4.new_output(
        output.output_type,
        data=data or {"text/plain": "[not shown: neither text nor table nor picture]"},
        metadata={kind: _size(output.metadata.get(kind)) for kind in data if kind in _PICTURES},
    )


def _size(metadata: Any) -> dict[str, int]:
    if not isinstance(metadata, dict):
        return {}
    sizes = {name: metadata.get(name) for name in ("width", "height")}
    return {
        name: int(pixels)
        for name, pixels in sizes.items()
        if isinstance(pixels, int | float) and 0 < pixels <= _MAX_PIXELS
    }


_TELLING = 8  # signs: a hidden line of fewer stands in honest outputs too
_HIDDEN_FAILED = "a hidden test failed"
_FAILED_LINE = re.compile(r"^-+> *\d+ (.*)$", re.MULTILINE)  # the first is the test cell's


class HideTests(NbGraderPreprocessor):
    """Leave hidden tests and mark schemes out of feedback, in cells and in what they put out.

    The engine writes nothing hidden into outputs. A mark from plain nbgrader comes with whole
    tracebacks, and with whatever a student's code found in the memory of its kernel.
    """

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Return the notebook as students may see it."""
        clearers = [
            ClearHiddenTests(parent=self, enforce_metadata=False),
            ClearMarkScheme(parent=self, enforce_metadata=False, check_attachment_leakage=False),
        ]
        hidden: set[str] = set()
        for cell in nb.cells:
            # In a cell of the student's own, the markers mean nothing.
            if not (is_locked(cell) or is_task(cell)):
                continue
            before = cell.source.splitlines()
            for clearer in clearers:
                cell, resources = clearer.preprocess_cell(cell, resources, 0)
            removed = set(before) - set(cell.source.splitlines())
            hidden |= removed
            if removed and cell.cell_type == "code":
                cell.outputs = [_without_traceback(output, removed) for output in cell.outputs]
        telling = [bare for bare in map(_bare, hidden) if len(bare) >= _TELLING]
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs = [_without(output, telling) for output in cell.outputs]
        return nb, resources


def _without_traceback(output: NotebookNode, hidden: Iterable[str]) -> NotebookNode:
    """The output of a test cell with hidden lines; of a traceback, what failed if that is not."""
    if output.output_type != "error":
        return output
    text = filters.strip_ansi("\n".join(output.traceback))
    if "Traceback (most recent call last)" not in text and "Cell In[" not in text:
        return output
    failed = [line.strip() for line in _FAILED_LINE.findall(text)]
    if not failed or _bare(failed[0]) in map(_bare, hidden):
        return _error(output, [], _HIDDEN_FAILED)
    return _error(output, [f"failed: {failed[0]}"], output.evalue)


def _without(output: NotebookNode, hidden: list[str]) -> NotebookNode:
    """The output, unless it shows one of the hidden lines."""
    if output.output_type == "stream":
        parts = [output.text]
    elif output.output_type == "error":
        parts = [output.evalue, *output.traceback]
    else:
        parts = [text for kind, text in output.data.items() if kind not in _PICTURES]
    shown = _bare("\n".join(parts))
    if not any(line in shown for line in hidden):
        return output
    if output.output_type == "error":
        return _error(output, [], _HIDDEN_FAILED)
    return v4.new_output("stream", name="stdout", text="[not shown: it holds hidden tests]\n")


def _error(output: NotebookNode, lines: list[str], message: str) -> NotebookNode:
    return v4.new_output(
        "error",
        ename=output.ename,
        evalue=message,
        traceback=[*lines, f"{output.ename}: {message}"],
    )


def _bare(text: str) -> str:
    """What is left of a line however it is printed: coloured, escaped, quoted, indented."""
    return re.sub(r"[\s\\'\"]+", "", html.unescape(filters.strip_ansi(text)))


_COLUMNS = (
    *("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email"),
    *("raw_score", "late_submission_penalty", "score", "max_score"),
)


class CsvExport(ExportPlugin):
    """The columns of nbgrader's `CsvExportPlugin`, safe to open in a spreadsheet.

    A name with a comma stays one field, and one that a spreadsheet would take for a formula starts
    with an apostrophe.
    """

    def export(self, gradebook: Gradebook) -> None:
        """Write a line for each student and assignment; no submission counts as 0 points."""
        destination = self.to or "grades.csv"
        self.log.info("Exporting grades to %s", destination)
        only, students = set(map(str, self.assignment)), set(map(str, self.student))
        with open(destination, "w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file, lineterminator="\n")
            rows.writerow(_COLUMNS)
            for assignment in gradebook.assignments:
                if only and assignment.name not in only:
                    continue
                handed_in = {
                    one.student_id: one for one in gradebook.assignment_submissions(assignment.name)
                }
                for student in gradebook.students:
                    if not students or student.id in students:
                        row = _row(assignment, student, handed_in.get(student.id))
                        rows.writerow(map(_field, row))


def _row(
    assignment: Assignment, student: Student, submission: SubmittedAssignment | None
) -> tuple[Any, ...]:
    timestamp, score, penalty = "", 0.0, 0.0
    if submission is not None:
        timestamp, score = submission.timestamp, submission.score
        penalty = submission.late_submission_penalty
    return (
        *(assignment.name, assignment.duedate, timestamp),
        *(student.id, student.last_name, student.first_name, student.email),
        *(score, penalty, max(0.0, score - penalty), assignment.max_score),
    )


def _field(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    text = " ".join(re.sub("[\x07\x1b]", "", _CONTROL.sub("", value)).split())
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
