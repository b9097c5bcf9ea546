"""Take out of a notebook what reaches a page past the filters: metadata, kinds of output, names."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import nbgrader
from nbconvert.exporters.exporter import ResourcesDict
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode, v4

from autograder.feedback.text import PICTURES, cleaned

# Folders for `HTMLExporter.extra_template_basedirs`: ours come before nbgrader's own.
_FORMGRADER = Path(nbgrader.__file__).parent / "server_extensions" / "formgrader"
TEMPLATES = [str(Path(__file__).with_name("templates")), str(_FORMGRADER / "templates")]
# The same for `extra_template_paths`: where a template is that ours goes on from, and its styles.
PATHS = [
    str(_FORMGRADER / "templates"),
    str(_FORMGRADER.joinpath("static", "node_modules", "bootstrap", "dist", "css")),
]

_MAX_PIXELS = 5_000
# An SVG becomes the source of an <img>, where browsers neither run nor load anything.
_SHOWN = {
    *("text/plain", "text/html", "text/markdown", "text/latex", "image/svg+xml"),
    *("image/png", "image/jpeg"),
}


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
                resources[key] = html.escape(cleaned(resources[key]))
        return nb, resources

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Return the cell with its text, attached pictures, outputs and nbgrader metadata."""
        cell.metadata = NotebookNode(_nbgrader_metadata(cell))
        cell.source = cleaned(cell.source)
        if cell.cell_type == "code":
            cell.outputs = [_output(output) for output in cell.outputs]
        elif "attachments" in cell:
            cell.attachments = _pictures(cell.attachments)
        return cell, resources


def _nbgrader_metadata(cell: NotebookNode) -> dict[str, Any]:
    found = cell.metadata.get("nbgrader")
    if isinstance(found, dict) and re.fullmatch(r"[\w-]+", str(found.get("grade_id")), re.ASCII):
        return {"nbgrader": found}
    return {}


def _pictures(attachments: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    pictures = {
        name: {kind: data for kind, data in kinds.items() if kind in PICTURES}
        for name, kinds in attachments.items()
    }
    return {name: kinds for name, kinds in pictures.items() if kinds}


def _output(output: NotebookNode) -> NotebookNode:
    if output.output_type == "stream":
        return v4.new_output("stream", name=output.name, text=cleaned(output.text))
    if output.output_type == "error":
        lines = [cleaned(line) for line in output.traceback]
        return v4.new_output(
            "error",
            ename=cleaned(output.ename),
            evalue=cleaned(output.evalue),
            traceback=lines,
        )
    data = {
        kind: cleaned(content)
        for kind, content in output.data.items()
        if kind in _SHOWN and isinstance(content, str | list)
    }
    return v4.new_output(
        output.output_type,
        data=data or {"text/plain": "[not shown: neither text nor table nor picture]"},
        metadata={kind: _size(output.metadata.get(kind)) for kind in data if kind in PICTURES},
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
