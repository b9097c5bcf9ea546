"""Make the course run on Google Colab, on the packages that are there.

The first cell of each notebook, `way-colab`, fetches the course of its own version and calls
`prepare`. Colab's kernel runs by then, so nothing that belongs to it is replaced.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from course.front_door import machine, pip_failures, supported_python
from course.front_door.machine import Refusal
from course.tensorflow_variables import QUIET, SHARING

if TYPE_CHECKING:
    from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
DRIVE = Path("/content/drive/MyDrive")  # the learner's Google Drive, once it is mounted
# The declared dependencies that lessons and exercises import. The others serve JupyterLab and the
# marking of a class, or are the kernel's: replaced, they would break Colab.
IMPORTED = (
    *("filelock", "matplotlib", "nbformat", "numpy", "pandas", "pillow", "pooch", "pydot"),
    *("scikit-learn", "tqdm"),
)
OF_THE_KERNEL = ("ipykernel", "ipywidgets", "psutil")
# The oldest with which lessons and reference answers were run. `pyproject.toml` names the
# ones that the course installs elsewhere.
OLDEST = {"tensorflow": "2.20", "keras": "3.13"}
_MODULES = {"pillow": "PIL", "scikit-learn": "sklearn"}  # where it is not the package's name
RESTART = "choose “Restart session” in the menu “Runtime”, then run this cell again"


@dataclass(frozen=True)
class Change:
    """A package that has to be installed.

    Attributes:
        name: of the package.
        there: the version that is there; None where it is missing.
        wanted: what pip is asked for.
    """

    name: str
    there: str | None
    wanted: str

    def __str__(self) -> str:
        return f"{self.wanted} (there is {self.there or 'none'})"


class OnColab(Refusal):
    """Why the course cannot run here yet, and what to do."""

    def _render_traceback_(self) -> list[str]:
        # IPython shows this in place of the traceback, which would lead through our code.
        return [str(self)]


def is_here() -> bool:
    """Whether this is a kernel of Colab: it has loaded Google's module before the first cell.

    Colab's environment variables say less, since Kaggle's kernels have them too.
    """
    return "google.colab" in sys.modules


def prepare() -> None:
    """Install what is missing, set the variables, say in a line what the course runs on.

    Raises:
        OnColab: it cannot run yet; the text says what to do.
    """
    _refuse_other_python()
    needed = changes(installed())
    if needed:
        print(f"Installing {', '.join(map(str, needed))} …")
        _install(needed)
    if loaded := [one.name for one in needed if _MODULES.get(one.name, one.name) in sys.modules]:
        raise OnColab(f"The old {', '.join(loaded)} was loaded already: {RESTART}.")
    variables = {**SHARING, **QUIET}
    is_late = "tensorflow" in sys.modules and not variables.items() <= os.environ.items()
    os.environ.update(variables, COURSE_DESK=str(ROOT.parent))
    print(_what_runs(installed()), _keep_progress())
    if is_late:
        print(f"TensorFlow was imported before this cell ran: {RESTART}.")


def _refuse_other_python() -> None:
    if not supported_python.is_supported(sys.version_info):
        this = ".".join(map(str, sys.version_info[:2]))
        raise OnColab(
            f"The course needs Python {supported_python.SUPPORTED}; this runtime has {this}. "
            "Choose another runtime version: menu “Runtime”, “Change runtime type”."
        )


# --- packages ------------------------------------------------------------------------------------


def installed() -> dict[str, str]:
    """Package → version, of those that matter here and are there."""
    found = {name: _version(name) for name in (*IMPORTED, *OF_THE_KERNEL, *OLDEST)}
    found["tensorflow"] = found["tensorflow"] or _version("tensorflow-cpu")
    return {name: version for name, version in found.items() if version}


def changes(there: Mapping[str, str]) -> list[Change]:
    """What has to be installed, from the declared dependencies of the course.

    TensorFlow and Keras stay as they are unless they are missing or older than `OLDEST`.

    Args:
        there: package → version, as `installed` finds them.
    """
    from packaging.requirements import Requirement
    from packaging.version import Version

    found = []
    for one in map(Requirement, _project()["dependencies"]):
        version = there.get(one.name)
        if one.name in IMPORTED and not (version and one.specifier.contains(version)):
            found.append(Change(one.name, version, str(one)))
    for one in map(Requirement, _project()["optional-dependencies"]["gpu"]):
        version = there.get(one.name)
        is_for_this = one.marker is None or one.marker.evaluate()
        if is_for_this and not (version and Version(version) >= Version(OLDEST[one.name])):
            found.append(Change(one.name, version, _for_this_machine(one)))
    return found


def _for_this_machine(requirement: Requirement) -> str:
    """TensorFlow's own CUDA takes 3 GB: only where there is a GPU."""
    with_cuda = requirement.extras and machine.has_nvidia_gpu()
    extras = f"[{','.join(requirement.extras)}]" if with_cuda else ""
    return f"{requirement.name}{extras}{requirement.specifier}"


def _install(needed: list[Change]) -> None:
    """Let pip install these, and change no other package that matters here."""
    kept = installed().keys() - {one.name for one in needed}
    with tempfile.TemporaryDirectory() as folder:
        constraints = Path(folder) / "constraints.txt"
        constraints.write_text("\n".join(f"{name}=={installed()[name]}" for name in sorted(kept)))
        pip = [sys.executable, "-m", "pip", "install", "--constraint", str(constraints)]
        finished = subprocess.run(
            [*pip, *(one.wanted for one in needed)],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    importlib.invalidate_caches()
    if finished.returncode:
        log = Path(tempfile.gettempdir()) / "course-pip.log"
        said = finished.stdout + finished.stderr
        log.write_text(said, encoding="utf-8")
        reason = pip_failures.explain(said, finished.returncode, log, "5 GB")
        raise OnColab(reason.replace("the same command", "this cell"))


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["project"]


# --- what the learner reads ----------------------------------------------------------------------


def _what_runs(there: Mapping[str, str]) -> str:
    versions = f"TensorFlow {there['tensorflow']}, Keras {there['keras']}"
    gpu = "a GPU" if machine.has_nvidia_gpu() else "no GPU"
    return f"The course is ready: version {_project()['version']}, {versions}, {gpu}."


def _keep_progress() -> str:
    """Keep progress on the learner's Drive where there is one; say where it is kept."""
    from course.toolkit import places, progress

    if not DRIVE.is_dir():
        return (
            "Progress is lost when the session ends; to keep it, mount your Drive (panel “Files” "
            "at the left), then run this cell again."
        )
    folder = DRIVE / _project()["name"] / "progress"
    if folder != places.PROGRESS:
        before = progress.export() if places.PROGRESS.is_dir() else None
        os.environ["COURSE_PROGRESS"] = str(folder)
        places.PROGRESS = folder
        if before:
            progress.restore(before)
    return "Progress is kept in your Drive."
