"""Binder: what repo2docker would build, and the same built here and used, without Docker.

The image cannot be built where there is no Docker. What decides about it can be had without: the
Dockerfile that repo2docker writes, and an environment made from the same lock, in which postBuild
and start do their work on a copy of the course.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import psutil
import pytest
from browser import answer_dialog, free_port, shot, started
from jupyter_client import BlockingKernelClient
from packaging.utils import canonicalize_name
from packaging.version import Version
from patience import A_LONG_TIME
from test_dependencies import BINDER, versions_at

from course.front_door import pip_failures
from course.front_door.supported_python import PREFERRED
from course.tensorflow_variables import QUIET
from course.toolkit import places

MEMORY = 2e9  # bytes that mybinder.org lends
PYTHON = (places.ROOT / "binder" / "runtime.txt").read_text(encoding="utf-8").strip()[7:]
# As mybinder.org calls it: without a specification of packages it refuses to build.
REPO2DOCKER = [
    *(sys.executable, "-m", "repo2docker", "--no-build", "--debug"),
    *("--user-id", "1000", "--user-name", "jovyan", "--Repo2Docker.default_buildpack=None"),
]


def copy_of_the_course(root: Path) -> Path:
    """The repository as Binder clones it."""
    skip = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "submitted")
    return shutil.copytree(places.ROOT, root, ignore=skip)


# --- what repo2docker would build ----------------------------------------------------------------


def repo2docker(folder: Path) -> subprocess.CompletedProcess:
    return subprocess.run(
        [*REPO2DOCKER, "."], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def planned(tmp_path_factory):
    """What repo2docker says of the course: its log and the Dockerfile."""
    pytest.importorskip("repo2docker", reason="python3 -m course test installs repo2docker")
    if os.name != "posix":
        pytest.skip("repo2docker runs on Linux and macOS")
    folder = copy_of_the_course(tmp_path_factory.mktemp("planned") / "course")
    finished = repo2docker(folder)
    assert finished.returncode == 0, finished.stderr
    return SimpleNamespace(
        folder=folder,
        log=finished.stderr + finished.stdout,
        steps=re.findall(
            r"(?m)^(?:RUN|COPY|ENV|USER|CMD) (?:.*\\\n)*.*", finished.stdout + finished.stderr
        ),
    )


def position(steps: list[str], pattern: str) -> int:
    """Where in the Dockerfile the one step is that matches."""
    [found] = [number for number, step in enumerate(steps) if re.search(pattern, step)]
    return found


def test_repo2docker_takes_the_pinned_python(planned):
    assert PYTHON in PREFERRED
    assert f"Building conda environment for python={PYTHON}" in planned.log
    assert "unspecified" not in planned.log


def test_packages_are_installed_from_the_lock_before_the_course_is_copied(planned):
    install = position(planned.steps, r"pip install .*-r \"binder/requirements\.txt\"")
    course = position(planned.steps, r"COPY .* src/ \$\{REPO_DIR\}/")
    assert position(planned.steps, r"apt-get install .*graphviz") < install < course
    # A layer is built anew when what was copied before it changes: here, nothing but the lock.
    copied = [step.split()[-2] for step in planned.steps[:install] if step.startswith("COPY")]
    assert [name for name in copied if name.startswith("src/")] == ["src/binder/requirements.txt"]
    assert "environment.yml" not in "".join(planned.steps)


def test_post_build_comes_after_the_copy_and_start_is_what_the_server_goes_through(planned):
    course = position(planned.steps, r"COPY .* src/ \$\{REPO_DIR\}/")
    assert position(planned.steps, r"RUN \./binder/postBuild") > course
    assert position(planned.steps, r"ENV R2D_ENTRYPOINT=\"\$\{REPO_DIR\}/binder/start\"") > course


def test_without_the_lock_binder_would_refuse(planned, tmp_path):
    folder = shutil.copytree(planned.folder / "binder", tmp_path / "course" / "binder").parent
    (folder / "binder" / "requirements.txt").unlink()
    (folder / "binder" / "runtime.txt").unlink()
    refused = repo2docker(folder)
    assert refused.returncode != 0
    assert "No environment specification found" in refused.stderr


# --- the same, built here ------------------------------------------------------------------------


@dataclass
class Image:
    """What Binder would start: the course's folder, its environment, the variables of a session.

    Args:
        course: the copy of the repository.
        environment: the virtual environment with the packages.
        home: the home directory.
    """

    course: Path
    environment: Path
    home: Path

    @property
    def variables(self) -> dict[str, str]:
        pip = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
        folders = [str(self.environment / "bin"), "/usr/local/bin", "/usr/bin", "/bin"]
        return {
            **pip,
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "PATH": os.pathsep.join(folders),
            "JUPYTER_RUNTIME_DIR": str(self.home / "runtime"),
        }

    def run(self, *command: str) -> subprocess.CompletedProcess:
        """Run a command as a terminal of the session does."""
        return subprocess.run(
            command,
            cwd=self.course,
            env=self.variables,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def image(tmp_path_factory) -> Iterator[Image]:
    if sys.platform != "linux" or platform.machine() != "x86_64":
        pytest.skip("Binder's lock is for Linux on x86-64")
    folder = tmp_path_factory.mktemp("image")
    course = copy_of_the_course(folder / "course")
    image = Image(course, folder / "environment", folder / "home")
    image.home.mkdir()
    subprocess.run([binders_python(), "-m", "venv", image.environment], check=True)
    install(image)
    for name in ("postBuild", "start"):
        (course / "binder" / name).chmod(0o755)  # as repo2docker does
    finished = image.run("./binder/postBuild")
    assert finished.returncode == 0, finished.stderr
    yield image
    shutil.rmtree(image.environment)  # 2 GB, which pytest would keep


def binders_python() -> str:
    """A Python of Binder's version; what the lock says holds for no other one."""
    named = [sys.executable, shutil.which(f"python{PYTHON}")]
    kept = sorted(Path.home().glob(f".pyenv/versions/{PYTHON}.*/bin/python"))
    for program in filter(None, [*named, *map(str, kept)]):
        ask = [program, "-c", "import sys, venv; print('%d.%d' % sys.version_info[:2])"]
        answer = subprocess.run(ask, capture_output=True, text=True, check=False)
        if answer.stdout.strip() == PYTHON:
            return program
    pytest.skip(f"no Python {PYTHON} here")


def install(image: Image) -> None:
    """Install as Binder does, but do not compile what no test imports."""
    lock = image.course / "binder" / "requirements.txt"
    command = ["-m", "pip", "install", "--no-compile", "--require-hashes", "-r", str(lock)]
    finished = subprocess.run(
        [str(image.environment / "bin" / "python"), *command],
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        check=False,
    )
    if finished.returncode:
        said = finished.stdout + finished.stderr
        reason = pip_failures.explain(said, finished.returncode, lock, "3 GB")
        if reason.startswith("No connection"):
            pytest.skip(reason)
        pytest.fail(f"{reason}\n{said[-2000:]}")


@pytest.mark.slow
def test_the_image_holds_the_locked_packages_and_the_course_and_nothing_else(image):
    listed = json.loads(image.run("python3", "-m", "pip", "list", "--format=json").stdout)
    found = {canonicalize_name(one["name"]): Version(one["version"]) for one in listed}
    locked = versions_at(BINDER, "linux x86_64", PYTHON)
    assert {name: found.get(name) for name in locked} == locked
    assert found.keys() - locked.keys() == {"pip", "keras-notebook-course"}
    assert image.run("python3", "-m", "pip", "check").returncode == 0


@pytest.mark.slow
def test_post_build_leaves_a_list_of_fonts(image):
    assert list((image.home / ".cache" / "matplotlib").glob("fontlist*.json"))


@pytest.mark.slow
def test_the_front_door_finds_everything_and_changes_nothing(image):
    def files():
        return {path for path in image.environment.rglob("*") if path.suffix != ".pyc"}

    before = files()
    doctor = image.run("python3", "-m", "course", "doctor")
    assert "The course can run here." in doctor.stdout, doctor.stdout + doctor.stderr
    assert "PROBLEM" not in doctor.stdout
    assert f"{image.environment} (CPU)" in doctor.stdout
    setup = image.run("python3", "-m", "course", "setup")
    assert (setup.returncode, setup.stderr) == (0, "")
    listed = image.run("python3", "-m", "autograder", "list")
    assert "04.softmax" in listed.stdout, listed.stderr
    assert not (image.course / ".venv").exists()
    assert {path for path in files() - before if path.name != "__pycache__"} == set()


# --- a session -----------------------------------------------------------------------------------


class Session:
    """A server that was started as Binder starts it.

    Args:
        image: where.
        process: the server.
        address: its address.
    """

    def __init__(self, image: Image, process: subprocess.Popen, address: str):
        self.image, self.address = image, address
        self.server = psutil.Process(process.pid)

    def get(self, path: str, content: Any = None) -> tuple[str, str]:
        """The address that answered in the end, and its answer; with `content`, POST it."""
        data = None if content is None else json.dumps(content).encode()
        request = urllib.request.Request(self.address + path, data)
        request.add_header("Authorization", "token letmein")
        with urllib.request.urlopen(request, timeout=A_LONG_TIME) as answer:
            return answer.geturl().removeprefix(self.address), answer.read().decode()

    def run(self, path: str, cells: list[nbformat.NotebookNode]) -> list[str]:
        """Run cells in a kernel of their own, which stays; return the errors."""
        notebook = {"path": path, "name": path, "type": "notebook", "kernel": {"name": "python3"}}
        kernel = json.loads(self.get("/api/sessions", notebook)[1])["kernel"]["id"]
        file = self.image.home / "runtime" / f"kernel-{kernel}.json"
        client = BlockingKernelClient(connection_file=str(file))
        client.load_connection_file()
        client.start_channels(hb=False)  # a kernel that still starts has no heartbeat
        try:
            client.wait_for_ready(timeout=A_LONG_TIME)
            return [error for cell in cells if (error := _error(client, cell))]
        finally:
            client.stop_channels()

    def peak_bytes(self) -> int:
        """The most that server and kernels can have held: the sum of each one's largest size."""
        total = 0
        for process in [self.server, *self.server.children(recursive=True)]:
            # What helps the server at its start may be gone before it is asked.
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):
                status = Path(f"/proc/{process.pid}/status").read_text()
                total += int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) * 1024
        return total


def _error(client: BlockingKernelClient, cell: nbformat.NotebookNode) -> str | None:
    reply = client.execute_interactive(
        cell.source, allow_stdin=False, timeout=A_LONG_TIME, output_hook=lambda message: None
    )["content"]
    return None if reply["status"] == "ok" else f"{cell.id}: {reply['ename']}: {reply['evalue']}"


@pytest.fixture(scope="module")
def session(image) -> Iterator[Session]:
    port = free_port()
    command = ["./binder/start", "jupyter-lab", "--ip=127.0.0.1", "--no-browser", "--allow-root"]
    command += [f"--port={port}", "--IdentityProvider.token=letmein"]
    with started(command, image.course, image.variables) as process:
        yield Session(image, process, f"http://127.0.0.1:{port}")


@pytest.mark.slow
def test_the_server_takes_the_place_of_start_with_the_variables_of_the_course(session):
    assert "jupyter-lab" in session.server.cmdline()[1]
    assert QUIET.items() <= session.server.environ().items()


@pytest.mark.slow
def test_jupyterlab_opens_on_the_contents_with_the_settings_of_the_course(session):
    opened, page = session.get("/")
    assert opened.partition("?")[0] == "/lab/tree/course/contents.ipynb"
    config = json.loads(re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.S)[1])
    assert "@jupyter/nbgrader:formgrader" in config["disabledExtensions"]
    assert "@jupyter/nbgrader:validate-assignment" not in config["disabledExtensions"]
    settings = json.loads(session.get("/lab/api/settings")[1])["settings"]
    [news] = [one for one in settings if one["id"] == "@jupyterlab/apputils-extension:notification"]
    assert news["schema"]["properties"]["fetchNews"]["default"] == "false"


@pytest.mark.slow
def test_the_whole_course_lies_in_the_list_of_files(session):
    listed = json.loads(session.get("/api/contents/")[1])["content"]
    assert {"course", "exercises"} <= {one["name"] for one in listed}


@pytest.mark.slow
@pytest.mark.browser
def test_a_learner_sees_the_contents_and_can_take_the_work_along(session, chromium):
    sync_api = pytest.importorskip("playwright.sync_api")
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(A_LONG_TIME * 1000)
    try:
        page.goto(f"{session.address}/?token=letmein")
        page.get_by_role("heading", name="Contents").wait_for()
        page.get_by_role("heading", name="All chapters").wait_for()
        shot(page, "binder")
        assert page.get_by_text("Formgrader").count() == 0
        page.get_by_role("link", name="what it gives and takes").click()
        page.get_by_role("heading", name="On Binder").wait_for()
        link = page.get_by_role("link", name="Save course-backup")
        for _ in range(3):  # a kernel that is not there yet runs nothing
            answer_dialog(page)
            page.get_by_text("Run", exact=True).first.click()
            page.get_by_text("Run All Cells", exact=True).click()
            with contextlib.suppress(sync_api.TimeoutError):
                link.wait_for(timeout=120_000)
                break
        with page.expect_download() as download:
            link.click()
        shot(page, "binder-gives-and-takes")
        with zipfile.ZipFile(download.value.path()) as saved:
            assert "progress.json" in saved.namelist()
    finally:
        page.close()


@pytest.mark.slow
def test_a_lesson_and_an_assignment_fit_into_the_memory_one_by_one_and_together(session):
    for kernel in json.loads(session.get("/api/kernels")[1]):  # of pages that were opened before
        _delete(session, f"/api/kernels/{kernel['id']}")
    assert session.run("course/00_start_here.ipynb", code_cells("course/00_start_here.ipynb")) == []
    alone = session.peak_bytes()
    assert alone < MEMORY
    solved = code_cells("solutions/04_logits/04_logits.ipynb")
    assert session.run("exercises/04_logits/04_logits.ipynb", solved) == []
    together = session.peak_bytes()
    print(f"at most {alone / 1e9:.2f} GB with one kernel, {together / 1e9:.2f} GB with two")
    assert alone + 0.3e9 < together < MEMORY  # the second one is measured, too
    kept = json.loads((session.image.course / ".progress" / "progress.json").read_text())
    assert kept["exercises"]["04.softmax"]["state"] == "right"


def _delete(session: Session, path: str) -> None:
    request = urllib.request.Request(session.address + path, method="DELETE")
    request.add_header("Authorization", "token letmein")
    with urllib.request.urlopen(request, timeout=A_LONG_TIME):
        pass


def code_cells(name: str) -> list[nbformat.NotebookNode]:
    cells = nbformat.read(places.ROOT / name, as_version=4).cells
    return [cell for cell in cells if cell.cell_type == "code"]
