"""Google Colab: what the first cell of a notebook does there, and that it does nothing elsewhere.

Colab itself cannot be had here. What decides can: its versions of the packages that the course
needs, a kernel with its module `google.colab`, an empty folder, and the course as GitHub packs it,
on a server.
"""

from __future__ import annotations

import ast
import contextlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import metadata
from pathlib import Path
from types import ModuleType
from unittest import mock

import nbformat
import pytest
from classroom import Classroom, answered, first_right_answer, kept_answer
from nbclient import NotebookClient
from nbformat import NotebookNode
from patience import A_LONG_TIME

from course.front_door import colab, pip_failures
from course.tensorflow_variables import QUIET, SHARING
from course.toolkit import address, backup, places, progress, way

# From github.com/googlecolab/backend-info, pip-freeze.txt of 19 August 2026, Python 3.13: what the
# course imports, and what else of the kernel's could be in its way.
COLAB = {
    "filelock": "3.32.3",
    "ipykernel": "6.17.1",
    "ipywidgets": "7.7.1",
    "keras": "3.13.2",
    "matplotlib": "3.10.0",
    "nbformat": "5.11.1",
    "numpy": "2.1.3",
    "pandas": "2.2.3",
    "pillow": "11.3.0",
    "pooch": "1.9.0",
    "psutil": "5.9.5",
    "pydot": "4.0.1",
    "scikit-learn": "1.6.1",
    "tensorflow": "2.20.0",
    "tqdm": "4.67.3",
}
KERNEL = {
    "ipython": "7.34.0",
    "jupyter-client": "7.4.9",
    "traitlets": "5.7.1",
    "protobuf": "5.29.6",
}
PYTHONS = ("3.13", "3.12")  # Colab's, and that of its runtime 2026.07
# The same as Colab's `colab_kernel_launcher`: Google's module is there before the first cell.
LAUNCH = "import google.colab; from ipykernel.kernelapp import launch_new_instance as go; go()"


# --- the cell ------------------------------------------------------------------------------------


def test_elsewhere_the_cell_imports_nothing_defines_nothing_and_says_nothing(capfd):
    code = f"import sys; before = set(sys.modules); names = {{}}; exec({way.colab_cell()!r}, names)"
    code += "; print(sorted(set(sys.modules) - before), sorted(names.keys() - {'__builtins__'}))"
    finished = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True
    )
    assert (finished.stdout, finished.stderr) == ("[] ['sys']\n", "")


@dataclass
class Runtime:
    """A folder that stands for Colab's `/content`, and one that stands for GitHub.

    Args:
        content: where the course is fetched to.
        web: what GitHub has.
    """

    content: Path
    web: Path

    @property
    def archive(self) -> Path:
        """The course at its version, as GitHub packs it."""
        return self.web / address.archive().removeprefix("https://github.com/")

    @property
    def course(self) -> Path:
        """The fetched course."""
        return self.content / address.archive_folder()

    def cell(self, web: str = "") -> str:
        """The cell with other folders and, in place of GitHub's, another address."""
        source = way.colab_cell().replace("https://github.com", web or self.web.as_uri())
        return source.replace('"/content', f'"{self.content.as_posix()}')

    def run(self) -> subprocess.CompletedProcess:
        """Run the cell in a Python that has Colab's module."""
        pretend = "import sys, types; sys.modules['google.colab'] = types.ModuleType('colab')"
        return subprocess.run(
            [sys.executable, "-I", "-c", f"{pretend}\n{self.cell()}"],
            cwd=self.content,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def runtime(tmp_path) -> Runtime:
    """With a course that is quick to fetch: all it can do is to say that it was called."""
    runtime = Runtime(tmp_path / "content", tmp_path / "web")
    runtime.content.mkdir()
    made = tmp_path / "made" / address.archive_folder() / "course"
    (made / "front_door").mkdir(parents=True)
    (made / "__init__.py").touch()
    (made / "front_door" / "__init__.py").touch()
    (made / "front_door" / "colab.py").write_text(
        "def prepare():\n    print('prepared', __file__)\n"
    )
    pack(made.parent, runtime.archive)
    return runtime


def pack(folder: Path, archive: Path) -> None:
    """Pack a folder as GitHub does: it stands alone at the top."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    base = archive.with_suffix("")
    shutil.make_archive(str(base), "zip", root_dir=folder.parent, base_dir=folder.name)


def test_on_colab_the_cell_fetches_this_version_and_prepares_it_and_again(runtime):
    for _ in range(2):
        finished = runtime.run()
        assert finished.stderr == ""
        assert finished.stdout == f"prepared {runtime.course / 'course/front_door/colab.py'}\n"
    assert [path.name for path in runtime.content.iterdir()] == [runtime.course.name]


def says_in_two_lines(finished: subprocess.CompletedProcess, *words: str) -> None:
    assert finished.returncode == 1
    assert finished.stdout == ""
    assert len(finished.stderr.splitlines()) <= 2, finished.stderr
    for word in (*words, "Run this cell again", address.repository().rpartition("/")[2]):
        assert word in finished.stderr


def test_without_the_version_on_the_web_the_cell_says_so_in_two_lines(runtime):
    runtime.archive.unlink()
    says_in_two_lines(runtime.run(), "No course", "No such file")


def test_a_fetch_that_was_cut_off_is_said_and_mended_by_the_next_run(runtime):
    whole = runtime.archive.read_bytes()
    runtime.archive.write_bytes(whole[: len(whole) // 2])
    says_in_two_lines(runtime.run(), "not a zip file")
    runtime.archive.write_bytes(whole)
    assert runtime.run().stdout.startswith("prepared")


def test_a_course_that_was_unpacked_in_part_is_mended_by_the_next_run(runtime):
    assert runtime.run().returncode == 0
    (runtime.course / "course" / "__init__.py").unlink()
    (runtime.course / "course" / "front_door" / "colab.py").write_text("def prep")
    finished = runtime.run()
    assert (finished.stdout[:8], finished.stderr) == ("prepared", "")


def test_where_nothing_can_be_written_the_cell_says_so_in_two_lines(runtime):
    runtime.course.write_text("a file stands where the folder belongs")
    says_in_two_lines(runtime.run(), str(runtime.course))


# --- packages ------------------------------------------------------------------------------------


def wanted(has_gpu: bool = False, **there: str | None) -> dict[str, str]:
    """Package → what pip is asked for, where Colab has these in place of its own versions."""
    versions = COLAB | {name.replace("_", "-"): version for name, version in there.items()}
    found = {name: version for name, version in versions.items() if version}
    with mock.patch.object(colab.machine, "has_nvidia_gpu", return_value=has_gpu):
        return {one.name: one.wanted for one in colab.changes(found)}


def declared(package: str) -> str:
    """What pyproject.toml asks for."""
    project = tomllib.loads((places.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    texts = [*project["dependencies"], *project["optional-dependencies"]["gpu"]]
    return next(text for text in texts if re.match(rf"{package}\b(?!-)", text)).partition(";")[0]


def test_on_colab_nothing_but_matplotlib_is_renewed():
    assert wanted() == {"matplotlib": declared("matplotlib")}


ENOUGH = {"matplotlib": "3.11.0"}


@pytest.mark.parametrize(
    ("there", "names"),
    [
        ({}, []),
        ({"tensorflow": "2.21.0", "keras": "3.15.1"}, []),
        ({"tensorflow": "2.30.1", "keras": "3.40.0"}, []),  # newer ones are the learner's to try
        ({"tensorflow": "2.19.0"}, ["tensorflow"]),
        ({"keras": "3.12.4"}, ["keras"]),
        ({"tensorflow": None}, ["tensorflow"]),  # a TPU's runtime
        ({"pandas": "2.1.4"}, ["pandas"]),
        ({"pydot": None, "pooch": None}, ["pooch", "pydot"]),
        ({"ipykernel": "5.0", "ipywidgets": "6.0", "psutil": "4.0"}, []),  # the kernel's
    ],
    ids=str,
)
def test_only_what_is_missing_or_too_old_is_installed(there, names):
    assert list(wanted(**ENOUGH, **there)) == names


def test_tensorflow_brings_cuda_only_where_there_is_a_gpu():
    old = {"tensorflow": "2.18.0", **ENOUGH}
    assert wanted(has_gpu=True, **old)["tensorflow"] == declared("tensorflow")
    assert "[" not in wanted(**old)["tensorflow"]


BROUGHT_ALONG = {"h5py", "requests", "urllib3", "ipython"}  # by Keras, by pooch, by the kernel
# `memory.close_others` and the answers in a backup: nothing that Colab has.
NOT_ON_COLAB = {"jupyter_server", "nbgrader"}


def test_every_package_that_the_course_imports_in_a_notebook_is_looked_after():
    files = [
        *(places.ROOT / "course" / "toolkit").glob("*.py"),
        *(places.ROOT / "autograder" / "checks").glob("*.py"),
        *(places.ROOT / "autograder" / "specs").rglob("*.py"),
        places.ROOT / "autograder" / "learner.py",
    ]
    sources = [path.read_text(encoding="utf-8") for path in files]
    for path in [*places.lessons(), *places.EXERCISES.glob("*/*.ipynb")]:
        cells = nbformat.read(path, as_version=4).cells
        sources += [cell.source for cell in cells if cell.cell_type == "code"]
    modules = {name for source in sources for name in imported(source)}
    modules -= {*sys.stdlib_module_names, "course", "autograder", "google"}
    packages = metadata.packages_distributions()
    found = {name for module in modules for name in packages.get(module, [module])}
    found = {name.lower().removesuffix("_cpu").removesuffix("-cpu") for name in found}
    known = {*colab.IMPORTED, *colab.OF_THE_KERNEL, *colab.OLDEST}
    assert found - known == BROUGHT_ALONG | NOT_ON_COLAB
    assert {*colab.IMPORTED} - found == {"pydot"}  # with which Keras draws a model


def imported(source: str) -> Iterator[str]:
    with contextlib.suppress(SyntaxError):  # a cell that shows one
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                yield node.module.partition(".")[0]


class Pip:
    """Stands for pip: remembers what it was asked for, and answers as told."""

    def __init__(self, code: int = 0, said: str = "") -> None:
        self.code, self.said = code, said
        self.asked: list[str] = []
        self.kept: list[str] = []

    def __call__(self, command: list[str], **_: object) -> subprocess.CompletedProcess:
        constraints = command[command.index("--constraint") + 1]
        self.kept = Path(constraints).read_text().splitlines()
        self.asked = command[command.index(constraints) + 1 :]
        return subprocess.CompletedProcess(command, self.code, "", self.said)


@pytest.fixture
def on_colab(monkeypatch, tmp_path):
    """This process with Colab's versions, no Drive and no TensorFlow; `pip` as `Pip` has it."""
    there = COLAB | ENOUGH
    monkeypatch.setattr(colab, "installed", lambda: there)
    monkeypatch.setattr(colab, "DRIVE", tmp_path / "drive")
    monkeypatch.setattr(colab.machine, "has_nvidia_gpu", lambda: False)
    monkeypatch.delitem(sys.modules, "tensorflow", raising=False)
    monkeypatch.setattr(places, "PROGRESS", tmp_path / "progress")
    pip = Pip()
    monkeypatch.setattr(colab.subprocess, "run", pip)
    with mock.patch.dict(os.environ):
        for name in (*QUIET, *SHARING):
            os.environ.pop(name, None)
        yield mock.Mock(there=there, pip=pip)


def test_one_line_says_what_the_course_runs_on(on_colab, capsys):
    colab.prepare()
    out = capsys.readouterr().out
    assert out.count("\n") == 1
    for word in (address.tag()[1:], "TensorFlow 2.20.0", "Keras 3.13.2", "no GPU"):
        assert word in out
    assert on_colab.pip.asked == []


def test_the_variables_are_set_before_tensorflow_is_imported(on_colab):
    colab.prepare()
    assert {**QUIET, **SHARING}.items() <= os.environ.items()
    assert Path(os.environ["COURSE_DESK"]) == places.ROOT.parent


def test_a_tensorflow_that_was_imported_too_early_is_told_once(on_colab, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "tensorflow", ModuleType("tensorflow"))
    colab.prepare()
    assert colab.RESTART in capsys.readouterr().out
    colab.prepare()
    assert colab.RESTART not in capsys.readouterr().out


def test_what_is_installed_is_said_and_leaves_all_else_as_it_is(on_colab, monkeypatch, capsys):
    on_colab.there["pydot"] = "2.0.0"
    monkeypatch.delitem(sys.modules, "pydot", raising=False)
    colab.prepare()
    assert on_colab.pip.asked == [declared("pydot")]
    others = on_colab.there.items() - {("pydot", "2.0.0")}
    assert set(on_colab.pip.kept) == {f"{name}=={version}" for name, version in others}
    assert f"{declared('pydot')} (there is 2.0.0)" in capsys.readouterr().out


@pytest.mark.parametrize(("package", "module"), [("keras", "keras"), ("pillow", "PIL")])
def test_what_was_replaced_while_it_was_loaded_needs_a_restart(
    on_colab, monkeypatch, package, module
):
    on_colab.there[package] = "1.0"
    monkeypatch.setitem(sys.modules, module, ModuleType(module))
    with pytest.raises(colab.OnColab, match=f"{package}.*Restart session.*run this cell again"):
        colab.prepare()


@pytest.mark.parametrize("cause", ["No space left on device", "Max retries exceeded with url"])
def test_a_pip_that_fails_is_explained_in_a_notebook_s_words(on_colab, cause):
    del on_colab.there["pydot"]
    on_colab.pip.code, on_colab.pip.said = 1, cause
    with pytest.raises(colab.OnColab, match="run this cell again") as raised:
        colab.prepare()
    assert "command" not in str(raised.value)
    assert raised.value._render_traceback_() == [str(raised.value)]
    assert str(raised.value)[:10] == pip_failures.explain(cause, 1, Path(), "5 GB")[:10]


def test_a_python_that_the_course_does_not_know_is_named_with_what_to_do(on_colab, monkeypatch):
    monkeypatch.setattr(colab.sys, "version_info", (3, 19, 0))
    with pytest.raises(colab.OnColab, match=r"3\.19.*another runtime version"):
        colab.prepare()


def test_progress_moves_to_the_drive_once_it_is_mounted_and_is_joined_there(on_colab, capsys):
    colab.prepare()
    assert "mount your Drive" in capsys.readouterr().out
    progress.record("04.softmax", "right", 2, 2)
    colab.DRIVE.mkdir()
    colab.prepare()
    assert "Progress is kept in your Drive." in capsys.readouterr().out
    assert colab.DRIVE in places.PROGRESS.parents
    assert progress.solved("04.softmax")
    assert Path(os.environ["COURSE_PROGRESS"]) == places.PROGRESS


def test_progress_is_taken_along_by_colab_s_own_download_and_comes_back(
    on_colab, monkeypatch, tmp_path
):
    sent: list[str] = []
    files = mock.Mock(download=sent.append)
    monkeypatch.setitem(sys.modules, "google.colab", mock.Mock(files=files))
    monkeypatch.setitem(sys.modules, "nbgrader", None)  # Colab has none
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(places, "DESK", tmp_path)
    progress.record("04.softmax", "right", 2, 2)
    backup.download()
    assert [Path(name).is_file() for name in sent] == [True]
    shutil.rmtree(places.PROGRESS)
    backup.restore()
    assert progress.solved("04.softmax")


# --- handed in from Colab ------------------------------------------------------------------------


def as_colab_saves(notebook: NotebookNode) -> NotebookNode:
    """A notebook as Colab gives it back: an older form, ids in the metadata, notes of its own."""
    saved = nbformat.from_dict(notebook | {"nbformat_minor": 0})
    saved.metadata |= {
        "accelerator": "GPU",
        "colab": {"provenance": [], "gpuType": "T4", "name": "04_logits.ipynb"},
    }
    for number, cell in enumerate(saved.cells):
        cell.metadata |= {"id": f"{number}aBcD_efGh"}
        if cell.cell_type == "code":
            ready = nbformat.v4.new_output("stream", name="stdout", text="The course is ready: …")
            cell.outputs = [ready] if cell.id == way.COLAB else []
            cell.metadata |= {"colab": {"base_uri": "https://localhost:8080/"}}
        del cell["id"]
    return saved


@pytest.mark.slow
def test_a_notebook_that_was_worked_on_in_colab_gets_the_same_mark(tmp_path):
    room = Classroom.open(tmp_path)
    name = places.chapter("04")
    answers = {
        "softmax": first_right_answer("04.softmax"),
        "cross-entropy": kept_answer(
            "04.cross_entropy", "the mean of the batch, as Keras shows it"
        ),
    }
    released = room.released(name)
    here = answered(released, answers)
    before_colab = answered(released, answers)
    before_colab.cells = [cell for cell in before_colab.cells if cell.id != way.COLAB]
    room.submit("here", name, here)
    room.submit("before", name, before_colab)
    room.submit("colab", name, nbformat.writes(as_colab_saves(here)).encode())
    finished = room.autograder("grade", name, "--json")
    marked = {one["student"]: one for one in json.loads(finished.stdout)}
    assert {student: one["score"] for student, one in marked.items()} == {
        "here": 2,
        "before": 2,
        "colab": 2,
    }, finished.stderr
    assert marked["colab"]["notes"] == []


# --- a runtime -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def python(tmp_path_factory) -> Iterator[Path]:
    """A Python with Colab's versions of all that the course needs of it."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        pytest.skip("Colab runs on Linux on x86-64")
    folder = tmp_path_factory.mktemp("runtime")
    subprocess.run([colabs_python(), "-m", "venv", folder], check=True)
    python = folder / "bin" / "python"
    packages = [f"{name}=={version}" for name, version in (COLAB | KERNEL).items()]
    packages = [one.replace("tensorflow==", "tensorflow-cpu==") for one in packages]
    command = [python, "-m", "pip", "install", "--no-compile", *packages]
    finished = subprocess.run(command, env=plain(), capture_output=True, text=True, check=False)
    if finished.returncode:
        said = finished.stdout + finished.stderr
        reason = pip_failures.explain(said, finished.returncode, folder, "2 GB")
        if reason.startswith("No connection"):
            pytest.skip(reason)
        pytest.fail(f"{reason}\n{said[-2000:]}")
    [packages_folder] = folder.glob("lib/python*/site-packages")
    (packages_folder / "google" / "colab").mkdir(parents=True)
    (packages_folder / "google" / "colab" / "__init__.py").touch()
    yield python
    shutil.rmtree(folder)  # 2 GB, which pytest would keep


def colabs_python() -> str:
    """A Python of a version that Colab has, or had a month ago."""
    for version in PYTHONS:
        kept = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
        for program in filter(None, [shutil.which(f"python{version}"), *map(str, kept)]):
            ask = [program, "-c", "import sys, venv; print('%d.%d' % sys.version_info[:2])"]
            answer = subprocess.run(ask, capture_output=True, text=True, check=False)
            if answer.stdout.strip() == version:
                return program
    pytest.skip(f"no Python {' or '.join(PYTHONS)} here")


def plain() -> dict[str, str]:
    """The variables of this process without those that the course has set."""
    course = ("COURSE_", "TF_", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV")
    return {name: value for name, value in os.environ.items() if not name.startswith(course)}


@pytest.fixture(scope="module")
def github(tmp_path_factory) -> Iterator[tuple[Runtime, str]]:
    """A server with the course at its version, a folder in place of `/content`, the address."""
    folder = tmp_path_factory.mktemp("colab")
    runtime = Runtime(folder / "content", folder / "web")
    runtime.content.mkdir()
    skip = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "submitted", "desk")
    shutil.copytree(places.ROOT, folder / address.archive_folder(), ignore=skip)
    pack(folder / address.archive_folder(), runtime.archive)
    handler = partial(QuietHandler, directory=str(runtime.web))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield runtime, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and writes no line about each."""

    def log_message(self, *_: object) -> None:
        pass


def run_there(path: Path, python: Path, github: tuple[Runtime, str]) -> dict[str, str]:
    """Run a notebook of the course, which is all that the folder holds, in a kernel like Colab's.

    Returns:
        Cell → what it printed and displayed, as text; an error that no tag announces fails.
    """
    runtime, web = github
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.id == way.COLAB:
            cell.source = runtime.cell(web)
    kernel = runtime.web.parent / "jupyter" / "kernels" / "colab" / "kernel.json"
    kernel.parent.mkdir(parents=True, exist_ok=True)
    argv = [str(python), "-c", LAUNCH, "-f", "{connection_file}"]
    kernel.write_text(json.dumps({"argv": argv, "display_name": "Colab", "language": "python"}))
    resources = {"metadata": {"path": str(runtime.content)}}
    variables = {**plain(), "JUPYTER_PATH": str(kernel.parents[2]), "COLAB_RELEASE_TAG": "test"}
    with mock.patch.dict(os.environ, variables, clear=True):
        NotebookClient(
            notebook, timeout=A_LONG_TIME, kernel_name="colab", resources=resources
        ).execute()
    return {
        cell.id: "\n".join(map(as_text, cell.outputs))
        for cell in notebook.cells
        if cell.cell_type == "code"
    }


def as_text(output: NotebookNode) -> str:
    if output.output_type == "stream":
        return output.text
    if output.output_type == "error":
        return f"{output.ename}: {output.evalue}"
    return output.data.get("text/plain", "")


@pytest.mark.slow
def test_a_fetch_that_fails_is_told_in_colab_s_own_ipython_without_a_traceback(python, tmp_path):
    cell = Runtime(tmp_path / "content", tmp_path / "web").cell()
    code = "from IPython.core.interactiveshell import InteractiveShell\n"
    code += f"import google.colab\nInteractiveShell.instance().run_cell({cell!r})"
    command = [python, "-W", "ignore", "-c", code]
    finished = subprocess.run(command, env=plain(), capture_output=True, text=True, check=True)
    assert "No course: " in finished.stdout
    assert "Traceback" not in finished.stdout + finished.stderr
    assert len(finished.stdout.splitlines()) < 6


@pytest.mark.slow
def test_a_lesson_runs_on_colab_from_nothing_with_predictions_quiz_and_progress(python, github):
    runtime, _ = github
    said = run_there(places.LESSONS / "00_start_here.ipynb", python, github)
    first = said[way.COLAB]
    assert f"Installing {declared('matplotlib')} (there is {COLAB['matplotlib']})" in first
    assert f"TensorFlow {COLAB['tensorflow']}, Keras {COLAB['keras']}, no GPU" in first
    assert runtime.course.is_dir()
    kept = runtime.course / ".progress"
    assert {"predictions.json"} <= {path.name for path in kept.iterdir()}
    assert "ModuleNotFoundError" not in "".join(said.values())


@pytest.mark.slow
def test_an_assignment_gives_full_points_on_colab_and_installs_nothing_twice(python, github):
    runtime, _ = github
    said = run_there(places.assignment(places.SOLUTIONS, "04"), python, github)
    assert said[way.COLAB].count("\n") == (1 if runtime.course.is_dir() else 2)
    checks = {name: text for name, text in said.items() if name.startswith("test-")}
    assert len(checks) == 7
    assert all(": right, " in text for text in checks.values()), checks
    kept = json.loads((runtime.course / ".progress" / "progress.json").read_text())
    assert kept["exercises"]["04.softmax"]["state"] == "right"
