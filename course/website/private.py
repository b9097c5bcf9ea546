"""Folders of the computer that makes the pages, which a reader need not know, get other names."""

import re
from pathlib import Path

from nbformat import NotebookNode

from course.toolkit import places

# The file that IPython says a cell is: a number of the process, a hash of the text.
_CELL = re.compile(r"(?:/[\w.-]+)*/ipykernel_\d+/\d+\.py")


def without(output: NotebookNode) -> NotebookNode:
    """A copy of an output in which folders of this computer have the names that readers know."""
    changed = {**output}
    if "text" in changed:
        changed["text"] = cleaned(changed["text"])
    if "data" in changed:
        changed["data"] = {
            kind: cleaned(value) if kind.startswith("text/") else value
            for kind, value in changed["data"].items()
        }
    if "traceback" in changed:
        changed["traceback"] = [cleaned(line) for line in changed["traceback"]]
    return NotebookNode(changed)


def cleaned(text: str) -> str:
    """The same text without the path of the course, of the home folder, of IPython's files."""
    if "ipykernel_" in text:  # a picture has many slashes, at each of which it could begin
        text = _CELL.sub("/tmp/a_cell.py", text)
    for folder, name in names().items():
        text = text.replace(folder, name)
    return text


def names() -> dict[str, str]:
    """Folder of this computer → what is written in its place."""
    home = str(Path.home())
    return {str(places.ROOT): "keras-notebook-course"} | ({home: "~"} if home != "/" else {})
