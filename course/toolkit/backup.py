"""Take progress and answers along in one file, and bring them back: on Binder nothing is kept."""

import base64
import io
import json
import re
import zipfile
from datetime import datetime
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.submission import archives
from course.front_door import colab
from course.toolkit import places, progress
from course.toolkit.jsonstore import free_name
from course.toolkit.panel import Panel, box, inline, plain, show

VERSION = 1
PATTERN = "course-backup*.zip"  # browsers add " (1)" to the name of what they save twice
_ABOUT, _PROGRESS = "course-backup.json", "progress.json"
_ANSWERS = re.compile(r"exercises/[\w-]+/[^/]+\.ipynb")
_UNCHANGED = "Nothing was changed."


# --- taking it along -----------------------------------------------------------------------------


def save(path: str | Path) -> None:
    """Write progress and answers into a file."""
    Path(path).write_bytes(_packed(answers()))


def download() -> None:
    """Show a link that saves progress and answers on the learner's own computer, in one file."""
    name = f"course-backup-{datetime.now():%Y%m%d-%H%M%S}.zip"
    if colab.is_here():
        return _download_on_colab(name)
    found = answers()
    data = base64.b64encode(_packed(found)).decode()
    link = f'<a download="{name}" href="data:application/zip;base64,{data}">Save {name}</a>'
    names = ", ".join(Path(one).stem for one in found) or "none yet"
    what = f"In it: your progress, and the exercises that you have worked on ({names})."
    text = '`backup.save("course-backup.zip")` writes it into this folder.'
    show(Panel(plain(f"{what} {text}"), box(f"{link} on this computer. {inline(what)}")))


def _download_on_colab(name: str) -> None:
    """Let Colab's own function send the file: outputs stand in frames of another site there."""
    from google.colab import files

    save(name)
    files.download(name)
    _say(
        f"Your browser saves `{name}`. In it: your progress. Your answers stand in the notebooks: "
        "*File → Save a copy in Drive* keeps them."
    )


def answers() -> dict[str, bytes]:
    """The notebooks under `exercises/` that are no longer as they were handed out, without outputs.

    Returns:
        Path from the folder of the course → content.
    """
    found = {}
    for path in sorted((places.DESK / "exercises").glob("*/*.ipynb")):
        content = path.read_bytes()
        if _is_worked_on(content, path.parent.name, path.name):
            found[f"exercises/{path.parent.name}/{path.name}"] = _without_outputs(content)
    return found


def _packed(found: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_ABOUT, json.dumps({"version": VERSION}))
        archive.writestr(_PROGRESS, progress.export())
        for name, content in found.items():
            archive.writestr(name, content)
    return file.getvalue()


# --- bringing it back ----------------------------------------------------------------------------


def restore(source: str | Path | None = None) -> None:
    """Bring back what `download` or `save` gave.

    Progress is joined with what is kept here. A notebook that was worked on here, too, and says
    something else stays beside the one that comes back.

    Args:
        source: name of the file; by default the newest `course-backup*.zip` in this folder, in
            `course` or beside it.

    Raises:
        ValueError: it is no whole backup of this course, or of a newer one; nothing is changed.
    """
    path = Path(source) if source is not None else _newest()
    if path is None:
        _say(
            f"There is no file `{PATTERN}` here. Drag yours from your computer onto the list of "
            "files at the left, then run this cell again."
        )
        return
    members = _read(path)
    progress.restore(members.pop(_PROGRESS).decode("utf-8", "replace"))
    lines = [_bring_back(name, content) for name, content in members.items()]
    _say("\n\n".join(lines) or "There were no answers in it.")


def _newest() -> Path | None:
    folders = (Path.cwd(), places.DESK / "course", places.DESK)
    found = [path for folder in folders for path in folder.glob(PATTERN)]
    return max(found, key=lambda path: path.stat().st_mtime, default=None)


def _read(path: Path) -> dict[str, bytes]:
    """Progress and notebooks of a backup; everything in it is looked at before anything is used."""
    try:
        members = archives.members(path.read_bytes())
        about = json.loads(members.pop(_ABOUT))
        version = about["version"]
    except OSError as error:
        raise ValueError(f"{path} cannot be read ({error.strerror}). {_UNCHANGED}") from None
    except archives.BadArchive as error:
        raise ValueError(f"{path} {error}. Save it anew, or take another. {_UNCHANGED}") from None
    except (ValueError, KeyError, TypeError):
        raise ValueError(
            f"{path} is not what backup.download() or backup.save() gave. {_UNCHANGED}"
        ) from None
    if version != VERSION:
        raise ValueError(
            f"{path} was made by a newer course (its version is {version}, this course reads "
            f"{VERSION}). Update the course, then try again. {_UNCHANGED}"
        )
    unknown = [name for name in members if name != _PROGRESS and not _ANSWERS.fullmatch(name)]
    if unknown or _PROGRESS not in members:
        what = f"holds {unknown[0]!r}" if unknown else "holds no progress"
        raise ValueError(f"{path} {what}, which no backup of this course does. {_UNCHANGED}")
    return members


def _bring_back(name: str, content: bytes) -> str:
    """Put a notebook where it was; return what happened to it."""
    _, folder, file = name.split("/")
    target = places.DESK / name
    kept = ""
    if target.exists():
        here = target.read_bytes()
        if _texts(here) == _texts(content):
            return f"`{name}` is here already."
        if _is_worked_on(here, folder, file):
            beside = free_name(target, "kept")
            beside.write_bytes(here)
            kept = f" What you had written here is kept as `{beside.name}` beside it."
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.new")
    draft.write_bytes(content)
    draft.replace(target)
    return f"`{name}` is back.{kept}"


# --- what a notebook says ------------------------------------------------------------------------


def _is_worked_on(content: bytes, folder: str, file: str) -> bool:
    """Whether a notebook is no longer as it was handed out; a broken one is not."""
    original = places.SOLUTIONS / folder / file
    cells = _cells(content)
    given = _cells(original.read_bytes()) if original.is_file() else None
    if cells is None or given is None or len(cells) != len(given):
        return True
    texts = {cell.id: cell.source for cell in given}
    return not all(_is_as_handed_out(cell, texts.get(cell.id)) for cell in cells)


def _is_as_handed_out(cell: NotebookNode, text: str | None) -> bool:
    """Whether nobody wrote into a cell: nbgrader's checksum tells, or else its text."""
    from nbgrader.utils import compute_checksum  # it takes a second, and only backups need it

    checksum = cell.metadata.get("nbgrader", {}).get("checksum")
    return compute_checksum(cell) == checksum if checksum else cell.source == text


def _cells(content: bytes) -> list[NotebookNode] | None:
    """The cells of a notebook; None where it is broken."""
    try:
        return nbformat.reads(content.decode(), as_version=4).cells
    except Exception:  # what a broken notebook raises is of every kind
        return None


def _texts(content: bytes) -> list[str] | bytes:
    """What somebody wrote: the source of each cell; of a broken notebook all that there is."""
    cells = _cells(content)
    return content if cells is None else [cell.source for cell in cells]


def _without_outputs(content: bytes) -> bytes:
    """The same notebook without outputs, which would make the file large."""
    try:
        notebook = nbformat.reads(content.decode(), as_version=4)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
        return nbformat.writes(notebook).encode() + b"\n"
    except Exception:  # saved as it is
        return content


def _say(text: str) -> None:
    show(Panel(plain(text), box(inline(text).replace("\n\n", "<br>"))))
