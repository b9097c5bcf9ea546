"""The front door with a fake pip, disk and platform: what each person sees when something fails."""

import contextlib
import errno
import importlib.util
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import urllib.request
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest
import websocket
from browser import free_port, started, wait_for
from patience import A_LONG_TIME

from course import __main__ as front_door
from course.front_door import desk, installer, machine, pip_failures, supported_python, workspace
from course.front_door import environment as environments
from course.front_door.environment import Environment, Kind, Wanted
from course.front_door.machine import GIB, Refusal

ROOT = Path(__file__).resolve().parents[1]
BASE_PYTHON = getattr(sys, "_base_executable", sys.executable)
posix_only = pytest.mark.skipif(os.name != "posix", reason="uses POSIX signals")

FAKE_PIP = """
import json, os, pathlib, sys, time
record = pathlib.Path(os.environ["FAKE_RECORD"])
calls = json.loads(record.read_text()) if record.exists() else []
calls.append({"arguments": sys.argv[1:], "prefix": sys.prefix, "pid": os.getpid(),
              "index": os.environ.get("PIP_INDEX_URL")})
packages = next(pathlib.Path(sys.prefix).glob("[Ll]ib*/**/site-packages"))
half_done = packages / "half_installed"
half_done.touch()
draft = record.with_suffix(".draft")
draft.write_text(json.dumps(calls))
draft.replace(record)
behaviour = os.environ.get("FAKE_PIP", "works")
if "--editable" in sys.argv:
    behaviour = os.environ.get("FAKE_PROJECT", behaviour)
if behaviour == "hangs":
    pathlib.Path(os.environ["FAKE_READY"]).write_text("pip")
    time.sleep(3600)
if behaviour != "works":
    print(behaviour)
    raise SystemExit(1)
for argument in sys.argv:
    build = {"cpu.txt": "tensorflow_cpu", "gpu.txt": "tensorflow"}.get(pathlib.Path(argument).name)
    if build:
        (packages / (build + "-2.21.0.dist-info")).mkdir(exist_ok=True)
for name, source in {"good": "x = 1\\n", "old": "print 'x'\\n", "wrong": "return\\n"}.items():
    (packages / (name + ".py")).write_text(source)
half_done.unlink()
"""
# In place of the module that compiles: it never comes to an end.
HANGS = """
import os, pathlib, time
if __name__ == "__main__":
    pathlib.Path(os.environ["FAKE_READY"]).write_text(str(os.getpid()))
    time.sleep(3600)
"""
# The real module, but without the seconds that it takes to install a real pip.
FAKE_VENV = """
import importlib.util, os, sys, sysconfig
path = os.path.join(sysconfig.get_path("stdlib"), "venv", "__init__.py")
spec = importlib.util.spec_from_file_location("real_venv", path)
real = importlib.util.module_from_spec(spec)
spec.loader.exec_module(real)
real.EnvBuilder(symlinks=os.name == "posix", with_pip=False).create(sys.argv[1])
"""
FAKE_PROGRAM = """
import json, os, sys
names = ["JUPYTER_CONFIG_PATH", "TF_CPP_MIN_LOG_LEVEL", "TF_ENABLE_ONEDNN_OPTS", "VIRTUAL_ENV"]
print(json.dumps({"arguments": sys.argv[1:], "prefix": sys.prefix, "folder": os.getcwd(),
                  "variables": {name: os.environ.get(name) for name in names}}))
raise SystemExit(int(os.environ.get("FAKE_EXIT", "0")))
"""
MARKER = """
import sys
from course.front_door import reexec_into_environment
reexec_into_environment("marker")
sys.stdout.write(" ".join([sys.prefix] + sys.argv[1:]))
raise SystemExit(7)
"""
SCRIPT = """
import os, sys
sys.path.insert(0, os.getcwd())
from course.front_door import reexec_script_into_environment
reexec_script_into_environment(__file__, tests=True)
sys.stdout.write(" ".join([sys.prefix] + sys.argv[1:]))
raise SystemExit(7)
"""


class Course:
    """A copy of the course's front door in a folder of its own, with fakes for what it calls."""

    def __init__(self, folder, fakes):
        self.folder = folder
        self.fakes = fakes
        self.record = fakes / "record.json"

    @property
    def venv(self):
        return self.folder / ".venv"

    @property
    def calls(self):
        return json.loads(self.record.read_text()) if self.record.exists() else []

    @property
    def builds(self):
        return sorted(path.name.split("-")[0] for path in self.venv.rglob("tensorflow*-info"))

    def command(self, *arguments, python=BASE_PYTHON, module="course"):
        # -S: as bare as a new machine, whatever this Python has installed.
        bare = ["-S"] if python == BASE_PYTHON else []
        return [str(python), *bare, "-m", module, *arguments]

    def variables(self, **changes):
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("VIRTUAL_ENV", "CONDA", "PIP_", "JUPYTER", "TF_", "PYTHON"))
        }
        fakes = {"PYTHONPATH": str(self.fakes), "FAKE_RECORD": str(self.record)}
        return {**kept, **fakes, **changes}

    def run(self, *arguments, python=BASE_PYTHON, module="course", **changes):
        return subprocess.run(
            self.command(*arguments, python=python, module=module),
            cwd=self.folder,
            env=self.variables(**changes),
            capture_output=True,
            text=True,
            check=False,
            timeout=A_LONG_TIME,
        )

    def start(self, *arguments, **changes):
        """Start a set-up that hangs; return it when it does, and what the part that hangs says."""
        ready = self.fakes / "ready"
        ready.unlink(missing_ok=True)
        os.mkfifo(ready)
        reader = os.open(ready, os.O_RDONLY | os.O_NONBLOCK)
        process = subprocess.Popen(
            self.command(*arguments),
            cwd=self.folder,
            env=self.variables(FAKE_READY=str(ready), **changes),
            stderr=subprocess.PIPE,
            text=True,
            # Whoever runs the tests in the background hands down that Ctrl-C is ignored.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        assert select.select([reader], [], [], A_LONG_TIME)[0], process.communicate()
        said = os.read(reader, 100).decode()
        os.close(reader)
        return process, said


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def course(tmp_path):
    folder, fakes = tmp_path / "the course", tmp_path / "fakes"
    for source in ("__init__.py", "__main__.py", "front_door", "toolkit/__init__.py"):
        for path in [ROOT / "course" / source, *(ROOT / "course" / source).rglob("*.py")]:
            if path.is_file():
                write(folder / path.relative_to(ROOT), path.read_text(encoding="utf-8"))
    toolkit = ("doctor", "memory", "nvidia", "panel", "quiet")
    for name in ("tensorflow_variables.py", *(f"toolkit/{module}.py" for module in toolkit)):
        write(folder / "course" / name, (ROOT / "course" / name).read_text(encoding="utf-8"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for lock in ("cpu", "gpu", "test", "site"):
        write(folder / "requirements" / f"{lock}.txt", f"{lock}-package==1 --hash=sha256:0\n")
    write(folder / "marker.py", MARKER)
    write(folder / "tools" / "script.py", SCRIPT)
    write(fakes / "pip" / "__init__.py", "")
    write(fakes / "pip" / "__main__.py", FAKE_PIP)
    write(fakes / "venv.py", FAKE_VENV)
    for program in ("jupyterlab", "pytest"):
        write(fakes / f"{program}.py", FAKE_PROGRAM)
    write(folder / "course" / "website.py", FAKE_PROGRAM)
    return Course(folder, fakes)


def assert_one_sentence(finished, code, *words):
    """The failure is told on the last line, without a traceback, with the exit code."""
    assert finished.returncode == code, finished.stderr
    assert "Traceback" not in finished.stderr
    last = finished.stderr.strip().splitlines()[-1]
    for word in words:
        assert word in last


# --- a set-up that works ----------------------------------------------------------------------


def test_first_start_installs_the_hashed_lock_then_the_course_then_opens_the_start_page(course):
    finished = course.run("--no-browser", "--port", "8899")
    assert finished.returncode == 0, finished.stderr
    packages, project = course.calls
    assert Path(packages["prefix"]) == course.venv
    assert "--require-hashes" in packages["arguments"]
    assert str(course.folder / "requirements" / "cpu.txt") in packages["arguments"]
    assert not any("test.txt" in argument for argument in packages["arguments"])
    assert {"--no-deps", "--no-build-isolation", "--editable"} < set(project["arguments"])

    started = json.loads(finished.stdout.splitlines()[-1])
    assert Path(started["prefix"]) == course.venv
    assert Path(started["folder"]) == course.folder
    assert f"--ServerApp.root_dir={course.folder / 'desk'}" in started["arguments"]
    assert started["arguments"][-3:] == ["--no-browser", "--port", "8899"]
    assert started["variables"] == {
        "JUPYTER_CONFIG_PATH": str(course.folder / "course" / "jupyter"),
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "VIRTUAL_ENV": str(course.venv),
    }


def test_second_start_calls_no_pip_and_says_nothing_of_set_up(course):
    course.run("setup")
    before = len(course.calls)
    finished = course.run()
    assert finished.returncode == 0
    assert len(course.calls) == before
    assert finished.stderr == ""


def test_the_instructor_gets_the_panes_for_teachers(course):
    finished = course.run("--instructor", JUPYTER_CONFIG_PATH="mine")
    folder = course.folder / "course" / "jupyter"
    path = json.loads(finished.stdout.splitlines()[-1])["variables"]["JUPYTER_CONFIG_PATH"]
    assert path.split(os.pathsep) == [str(folder / "instructor"), str(folder), "mine"]
    started = json.loads(finished.stdout.splitlines()[-1])
    assert f"--ServerApp.root_dir={course.folder}" in started["arguments"]


def test_a_start_says_what_is_new_on_the_desk_before_jupyterlab_opens(course):
    lesson, copy = course.folder / "course/00_a.ipynb", course.folder / "desk/course/00_a.ipynb"
    write(lesson, '{"cells": []}')
    assert "00_a" not in course.run().stdout
    write(copy, '{"cells": [{"source": "mine"}]}')
    write(lesson, '{"cells": [{"source": "new"}]}')
    finished = course.run()
    assert "00_a.new.ipynb" in finished.stdout
    assert "mine" in copy.read_text()


def test_the_desk_can_be_elsewhere_and_what_cannot_be_written_is_told(course, tmp_path):
    desk = tmp_path / "my desk"
    started = json.loads(course.run(COURSE_DESK=str(desk)).stdout.splitlines()[-1])
    assert f"--ServerApp.root_dir={desk}" in started["arguments"]
    write(tmp_path / "file", "")
    assert_one_sentence(course.run(COURSE_DESK=str(tmp_path / "file")), 1, "COURSE_DESK")


def test_tests_get_their_packages_their_arguments_and_their_exit_code(course):
    finished = course.run("test", "--quick", "-k", "name", FAKE_EXIT="3")
    assert finished.returncode == 3
    arguments = json.loads(finished.stdout.splitlines()[-1])["arguments"]
    assert arguments[-2:] == ["-k", "name"]
    assert arguments[arguments.index("-m") + 1] == "not slow and not browser"
    for lock in ("test.txt", "site.txt"):  # the tests make the site
        assert str(course.folder / "requirements" / lock) in course.calls[0]["arguments"]


def test_the_site_gets_its_packages_its_arguments_and_its_exit_code(course):
    finished = course.run("site", "--output", "my pages", "--solutions", FAKE_EXIT="1")
    assert finished.returncode == 1
    arguments = json.loads(finished.stdout.splitlines()[-1])["arguments"]
    assert arguments == ["--output", "my pages", "--solutions"]
    packages = course.calls[0]["arguments"]
    assert str(course.folder / "requirements" / "site.txt") in packages
    assert not any("test.txt" in argument for argument in packages)


@pytest.mark.parametrize("own", [[], ["-q"], ["tests/test_x.py", "-k", "y"], ["-n", "0"]])
def test_two_processes_run_the_tests_whatever_else_is_asked_and_the_persons_options_come_last(own):
    arguments = front_door.pytest_options(False, own)
    assert arguments[1:5] == ["-n", "auto", "--dist", "loadscope"]


@pytest.mark.parametrize("own", [["-p", "no:xdist"], ["-pno:xdist"]])
def test_without_xdist_no_option_of_xdist_is_given(own):
    assert "-n" not in front_door.pytest_options(True, own)


@pytest.mark.slow
def test_the_packages_of_the_tests_are_added_later_and_stay(course):
    course.run("setup")
    course.run("test")
    assert str(course.folder / "requirements" / "test.txt") in course.calls[2]["arguments"]
    course.run("setup")
    course.run("test")
    assert len(course.calls) == 4


def test_pip_keeps_the_mirror_that_the_person_configured(course):
    course.run("setup", PIP_INDEX_URL="http://localhost:1/simple")
    assert {call["index"] for call in course.calls} == {"http://localhost:1/simple"}


def test_a_set_up_inside_the_environment_is_handed_to_the_python_outside(course):
    course.run("setup")
    write(course.folder / "requirements" / "cpu.txt", "other==2 --hash=sha256:0\n")
    inside = environments.Environment(Kind.OWN, course.venv)
    finished = course.run("setup", "--rebuild", python=inside.python)
    assert finished.returncode == 0, finished.stderr
    assert len(course.calls) == 4


# --- CPU or GPU -------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="GPUs are used on Linux only")
def test_changing_to_gpu_and_back_never_leaves_two_builds_of_tensorflow(course):
    builds = {"cpu": ["tensorflow_cpu"], "gpu": ["tensorflow"]}
    for flavour in ("cpu", "gpu", "cpu"):
        finished = course.run("setup", f"--{flavour}")
        assert finished.returncode == 0, finished.stderr
        assert course.builds == builds[flavour]


@pytest.mark.skipif(sys.platform != "linux", reason="GPUs are used on Linux only")
def test_a_choice_made_by_hand_stays_and_two_choices_are_refused(course):
    course.run("setup", "--gpu")
    before = len(course.calls)
    assert course.run("setup").returncode == 0
    assert len(course.calls) == before
    assert course.run("setup", "--cpu", "--gpu").returncode == 2


@posix_only
def test_an_nvidia_card_on_linux_leads_to_the_gpu_lock(course, tmp_path):
    smi = tmp_path / "bin" / "nvidia-smi"
    write(smi, "#!/bin/sh\necho 'GPU 0: Tesla (UUID: 1)'\n")
    smi.chmod(0o755)
    course.run("setup", PATH=f"{smi.parent}{os.pathsep}{os.environ['PATH']}")
    lock = "gpu.txt" if sys.platform == "linux" else "cpu.txt"
    assert str(course.folder / "requirements" / lock) in course.calls[0]["arguments"]


def test_gpu_is_offered_on_linux_only(monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "darwin")
    options, _ = front_door._options("setup", ["--gpu"])
    assert front_door._flavour(options) == "cpu"
    assert "Linux only" in capsys.readouterr().err


# --- cut off, moved, changed ------------------------------------------------------------------


@pytest.mark.slow
@posix_only
@pytest.mark.parametrize("how", ["SIGINT", "SIGTERM"])
def test_interrupted_set_up_ends_pip_and_is_repaired_by_repeating(course, how):
    process, _ = course.start("setup", FAKE_PIP="hangs")
    os.kill(process.pid, getattr(signal, how))
    message = process.communicate(timeout=A_LONG_TIME)[1]
    assert process.returncode == 130
    assert message.strip().splitlines()[-1] == installer.INTERRUPTED
    assert not is_alive(course.calls[0]["pid"])

    assert course.run("setup").returncode == 0
    assert course.builds == ["tensorflow_cpu"]
    assert not list(course.venv.rglob("half_installed"))


@pytest.mark.slow
@posix_only
def test_killed_set_up_keeps_its_lock_until_its_pip_ends_and_is_then_repaired(course):
    process, _ = course.start("setup", "--cpu", FAKE_PIP="hangs")
    process.kill()
    process.communicate()
    orphan = course.calls[0]["pid"]
    assert_one_sentence(course.run("setup"), 1, "Another set-up", "is running", "Wait")

    kill_and_wait(orphan)
    finished = course.run("setup")
    assert finished.returncode == 0, finished.stderr
    assert "an earlier set-up did not finish" in finished.stderr
    assert not list(course.venv.rglob("half_installed"))


def kill_and_wait(pid):
    """End a process that is no child of this one."""
    descriptor = os.pidfd_open(pid)
    os.kill(pid, signal.SIGKILL)
    assert select.select([descriptor], [], [], A_LONG_TIME)[0]
    os.close(descriptor)


def is_alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def test_failure_after_the_packages_does_not_throw_the_packages_away(course):
    finished = course.run("setup", FAKE_PIP="works", FAKE_PROJECT="ERROR: metadata failed")
    assert_one_sentence(finished, 1, "metadata failed")
    (course.venv / "kept").touch()
    assert course.run("setup").returncode == 0
    assert (course.venv / "kept").exists()


@pytest.mark.slow
@posix_only
def test_two_set_ups_at_once_do_not_meet(course):
    first, _ = course.start("setup", FAKE_PIP="hangs")
    assert_one_sentence(course.run("setup"), 1, "Another set-up", "Wait")
    assert len(course.calls) == 1
    first.send_signal(signal.SIGINT)
    first.communicate(timeout=A_LONG_TIME)


def test_a_moved_folder_is_noticed_and_rebuilt(course):
    course.run("setup")
    moved = Course(course.folder.with_name("moved"), course.fakes)
    course.folder.rename(moved.folder)
    finished = moved.run("setup")
    assert "moved or copied" in finished.stderr
    assert Path(moved.calls[-1]["prefix"]) == moved.venv


@posix_only
def test_a_python_that_vanished_is_noticed_and_rebuilt(course):
    course.run("setup")
    (course.venv / "bin" / "python").unlink()
    finished = course.run("setup")
    assert finished.returncode == 0
    assert "is gone" in finished.stderr


@posix_only
def test_a_system_upgrade_to_another_python_is_noticed(course):
    course.run("setup")
    stamp = json.loads((course.venv / "course-setup.json").read_text())
    stamp["python"] = stamp["python"].rpartition(" ")[0] + " python3.10"
    (course.venv / "course-setup.json").write_text(json.dumps(stamp))
    assert "was replaced" in course.run("setup").stderr


def test_changed_lock_is_installed_into_the_same_environment(course):
    course.run("setup")
    (course.venv / "kept").touch()
    write(course.folder / "requirements" / "cpu.txt", "other==2 --hash=sha256:0\n")
    finished = course.run("setup")
    assert "list of packages has changed" in finished.stderr
    assert len(course.calls) == 4
    assert (course.venv / "kept").exists()


def test_a_change_of_the_course_alone_installs_the_course_alone(course):
    course.run("setup")
    pyproject = course.folder / "pyproject.toml"
    pyproject.write_text(pyproject.read_text() + "\n[tool.other]\n")
    finished = course.run("setup")
    assert "own package has changed" in finished.stderr
    assert len(course.calls) == 3
    assert "--editable" in course.calls[-1]["arguments"]
    assert course.run("setup").stderr == ""


def test_changed_lock_without_network_still_opens_the_course_but_does_not_test_it(course):
    course.run("test")
    write(course.folder / "requirements" / "cpu.txt", "other==2 --hash=sha256:0\n")
    offline = "ERROR: Failed to establish a new connection: [Errno -3]"
    finished = course.run("test", FAKE_PIP=offline)
    assert_one_sentence(finished, 1, "No connection")
    finished = course.run(FAKE_PIP=offline)
    assert finished.returncode == 0
    assert "starts with what is installed" in finished.stderr
    assert json.loads(finished.stdout.splitlines()[-1])["arguments"]


def test_windows_line_ends_in_a_lock_are_no_change(course):
    course.run("setup")
    lock = course.folder / "requirements" / "cpu.txt"
    lock.write_bytes(lock.read_bytes().replace(b"\n", b"\r\n"))
    course.run("setup")
    assert len(course.calls) == 2


def test_an_environment_made_by_hand_is_completed_not_deleted(course):
    subprocess.run([BASE_PYTHON, "-m", "venv", "--without-pip", course.venv], check=True)
    (course.venv / "kept").touch()
    assert course.run("setup").returncode == 0
    assert (course.venv / "kept").exists()


# --- bytecode ---------------------------------------------------------------------------------


class OnlyBytecode(SourceFileLoader):
    """Python's own way of loading a module, but without compiling it."""

    def source_to_code(self, *arguments, **options):
        raise ImportError("there is no bytecode that Python accepts")


def is_compiled(path):
    """Tell whether Python, as it runs here, takes the module's bytecode from the disk."""
    try:
        return OnlyBytecode(path.stem, str(path)).get_code(path.stem) is not None
    except ImportError:
        return False


def packages_of(course):
    return next(course.venv.glob("lib/python*/site-packages"), course.venv / "Lib/site-packages")


def stamp_of(course):
    return json.loads((course.venv / "course-setup.json").read_text(encoding="utf-8"))


@pytest.mark.skipif(
    environments.find(Wanted(extras=environments.TESTS)).kind is Kind.SYSTEM,
    reason="not set up by the course",
)
@pytest.mark.parametrize("package", ["tensorflow", "keras", "jupyterlab", "nbgrader"])
def test_this_very_environment_imports_without_compiling(package):
    folder = Path(importlib.util.find_spec(package).origin).parent
    modules = sorted(folder.rglob("*.py"))[::20]
    assert modules
    assert [path for path in modules if not is_compiled(path)] == []


@pytest.mark.parametrize("name", ["PYTHONDONTWRITEBYTECODE", "SOURCE_DATE_EPOCH", "PYTHONOPTIMIZE"])
def test_set_up_compiles_whatever_the_persons_variables_say_and_what_nobody_can_stays(course, name):
    finished = course.run("setup", **{name: "1"})
    assert finished.returncode == 0, finished.stderr
    assert "4/4 Compiling" in finished.stderr
    packages = packages_of(course)
    assert is_compiled(packages / "good.py")
    assert not is_compiled(packages / "old.py")
    assert "old.py" in (course.venv / "course-setup.log").read_text()


def test_a_module_that_changes_later_is_compiled_anew_and_not_taken_for_the_old_one(course):
    course.run("setup")
    module = packages_of(course) / "good.py"
    module.write_text("x = 23456\n")
    assert not is_compiled(module)


def test_an_older_environment_is_compiled_at_the_next_set_up_without_pip(course):
    course.run("setup")
    stamp = stamp_of(course)
    del stamp["compiled"]
    (course.venv / "course-setup.json").write_text(json.dumps(stamp))
    shutil.rmtree(packages_of(course) / "__pycache__")
    marked = course.run("grade", module="marker")
    assert marked.returncode == 7
    assert "not compiled" in marked.stderr

    finished = course.run("setup")
    assert "4/4 Compiling" in finished.stderr
    assert "to download" not in finished.stderr
    assert is_compiled(packages_of(course) / "good.py")
    assert len(course.calls) == 2
    assert course.run("setup").stderr == ""


@posix_only
@pytest.mark.parametrize("how", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_cut_off_while_it_compiles_it_goes_on_there_and_installs_nothing_again(course, how):
    module = course.folder / "course" / "front_door" / "bytecode.py"
    real = module.read_text(encoding="utf-8")
    module.write_text(HANGS, encoding="utf-8")
    process, pid = course.start("setup")
    process.send_signal(getattr(signal, how))
    process.communicate(timeout=A_LONG_TIME)
    if how == "SIGKILL":
        assert_one_sentence(course.run("setup"), 1, "Another set-up", "is running", "Wait")
        kill_and_wait(int(pid))
    else:
        assert process.returncode == 130
        assert not is_alive(int(pid))

    module.write_text(real, encoding="utf-8")
    finished = course.run("setup")
    assert finished.returncode == 0, finished.stderr
    assert "did not finish" in finished.stderr
    assert len(course.calls) == 2
    assert is_compiled(packages_of(course) / "good.py")
    assert stamp_of(course)["complete"]


def test_a_disk_that_becomes_full_while_it_compiles_is_told_and_made_up_for(course):
    module = course.folder / "course" / "front_door" / "bytecode.py"
    real = module.read_text(encoding="utf-8")
    full = "'OSError: [Errno 28] No space left on device\\n'"
    module.write_text(real.replace("return finished.stdout", f"return {full}"), encoding="utf-8")
    assert_one_sentence(course.run("setup"), 1, "disk became full")
    module.write_text(real, encoding="utf-8")
    assert course.run("setup").returncode == 0
    assert is_compiled(packages_of(course) / "good.py")
    assert len(course.calls) == 2


def test_active_environment_is_compiled_too(course, tmp_path):
    active = make_venv(tmp_path / "active")
    assert course.run("setup", python=active.python).returncode == 0
    assert is_compiled(next(active.prefix.glob("[Ll]ib/**/site-packages")) / "good.py")


# --- an environment that is already active ----------------------------------------------------


def make_venv(folder):
    subprocess.run([BASE_PYTHON, "-m", "venv", "--without-pip", folder], check=True)
    return Environment(Kind.OWN, folder)


def test_active_virtual_environment_is_used_and_no_other_is_made(course, tmp_path):
    active = make_venv(tmp_path / "active")
    finished = course.run("setup", python=active.python)
    assert finished.returncode == 0, finished.stderr
    assert not course.venv.exists()
    assert {Path(call["prefix"]) for call in course.calls} == {active.prefix}
    course.run("setup", python=active.python)
    assert len(course.calls) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="one build only elsewhere")
def test_active_environment_with_the_other_tensorflow_is_left_alone(course, tmp_path):
    active = make_venv(tmp_path / "active")
    packages = next(active.prefix.glob("lib/python*/site-packages"))
    (packages / "tensorflow-2.21.0.dist-info").mkdir()
    finished = course.run("setup", "--cpu", python=active.python)
    assert_one_sentence(finished, 1, "already holds TensorFlow's GPU build", "deactivate")
    assert course.calls == []


def test_conda_environment_is_used_but_not_its_base(tmp_path, monkeypatch):
    (tmp_path / "conda-meta").mkdir()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    monkeypatch.setattr(environments, "ROOT", tmp_path / "elsewhere")
    monkeypatch.setattr(environments, "unmet_requirements", lambda *_: ["everything"])
    monkeypatch.setenv("CONDA_PREFIX", str(tmp_path))
    assert environments.find(Wanted()).kind is Kind.ACTIVE
    (tmp_path / "condabin").mkdir()
    assert environments.find(Wanted()).kind is Kind.OWN


@pytest.mark.slow
def test_the_environment_of_another_copy_is_never_installed_into(course, tmp_path):
    other = Course(tmp_path / "other", course.fakes)
    shutil.copytree(course.folder, other.folder)
    other.run("setup")
    before = stamp_of(other)
    python = environments.Environment(Kind.OWN, other.venv).python
    finished = course.run("grade", module="marker", python=python)
    assert finished.returncode == 7, finished.stderr
    assert finished.stdout.split()[: len(str(course.venv).split())] == str(course.venv).split()
    assert stamp_of(other) == before


def test_the_environment_of_another_copy_that_has_everything_is_used(tmp_path, monkeypatch):
    other = Environment(Kind.OWN, tmp_path / "other" / ".venv")
    other.prefix.mkdir(parents=True)
    other.write_stamp({"complete": True, "root": str(other.prefix.parent)})
    monkeypatch.setattr(sys, "prefix", str(other.prefix))
    monkeypatch.setattr(environments, "ROOT", tmp_path / "this")
    monkeypatch.setattr(environments, "unmet_requirements", lambda *_: [])
    assert environments.find(Wanted()).kind is Kind.SYSTEM


def test_marking_in_an_environment_that_two_copies_share_is_started_once(course, tmp_path):
    active = make_venv(tmp_path / "active")
    other = Course(tmp_path / "other", course.fakes)
    shutil.copytree(course.folder, other.folder)
    other.run("setup", python=active.python)
    finished = course.run("grade", module="marker", python=active.python)
    assert finished.returncode == 7
    assert finished.stderr.count("Note: ") == 1
    assert len(course.calls) == 2


def test_python_that_has_everything_is_used_and_never_written_to(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "base_prefix", sys.prefix)
    monkeypatch.setattr(environments, "ROOT", tmp_path)
    monkeypatch.setattr(environments, "unmet_requirements", lambda *_: [])
    monkeypatch.setattr(environments, "is_project_installed", lambda: False)
    monkeypatch.delenv("CONDA_PREFIX", raising=False)
    found = environments.find(Wanted())
    assert found.kind is Kind.SYSTEM
    assert environments.need(found, Wanted()) is None
    assert environments.variables(found)["PYTHONPATH"].split(os.pathsep)[0] == str(tmp_path)


def test_this_very_environment_meets_the_declared_requirements():
    assert environments.unmet_requirements(environments.TESTS) == []


# --- the command line of the marking ----------------------------------------------------------


def test_marking_started_with_a_bare_python_runs_in_the_environment(course):
    course.run("setup")
    finished = course.run("grade", "--json", module="marker")
    assert finished.returncode == 7
    assert finished.stdout.split() == [*str(course.venv).split(), "grade", "--json"]
    assert finished.stderr == ""


def test_marking_makes_the_environment_first_and_keeps_standard_output_clean(course):
    finished = course.run("grade", module="marker")
    assert finished.returncode == 7
    assert finished.stdout.split() == [*str(course.venv).split(), "grade"]
    assert len(course.calls) == 2


def test_marking_goes_on_with_an_outdated_environment_and_says_so(course):
    course.run("setup")
    write(course.folder / "requirements" / "cpu.txt", "other==2 --hash=sha256:0\n")
    finished = course.run(module="marker")
    assert finished.returncode == 7
    assert "python3 -m course setup" in finished.stderr
    assert len(course.calls) == 2


@pytest.mark.slow
def test_a_script_runs_in_the_environment_with_the_packages_of_the_tests(course):
    course.run("setup")
    started = [BASE_PYTHON, "-S", "tools/script.py", "--json"]
    for calls in (4, 4):
        finished = subprocess.run(
            started, cwd=course.folder, env=course.variables(), capture_output=True, text=True
        )
        assert finished.returncode == 7, finished.stderr
        assert finished.stdout == f"{course.venv} --json"
        assert len(course.calls) == calls
    assert str(course.folder / "requirements" / "test.txt") in course.calls[2]["arguments"]


@pytest.mark.slow
@pytest.mark.skipif(
    environments.find(Wanted()).kind is not Kind.OWN, reason="the tests run in another environment"
)
@pytest.mark.parametrize(
    ("command", "words"), [("marking.py --help", "--submissions"), ("lessons.py none", "peak GB")]
)
def test_benchmarks_start_with_a_bare_python_as_their_first_lines_say(course, command, words):
    finished = subprocess.run(
        [BASE_PYTHON, *f"benchmarks/{command}".split()],
        cwd=ROOT,
        env=course.variables(PYTHONPATH=""),
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert words in finished.stdout


def test_marking_tells_a_failed_set_up_in_one_sentence(course):
    finished = course.run(module="marker", FAKE_PIP="OSError: [Errno 28] No space left on device")
    assert_one_sentence(finished, 1, "disk became full")


# --- foreseeable failures ---------------------------------------------------------------------


PIP_OUTPUTS = [
    ("WARNING: Retrying... NewConnectionError: Failed to establish a new connection: [Errno -2]\n"
     "ERROR: No matching distribution found for numpy==2.4.6", "Check the network"),
    ("getaddrinfo failed", "Check the network"),
    ("ReadTimeoutError: Read timed out.", "Check the network"),
    ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "hash differs"),
    ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
     "disk became full"),
    ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", "certificate"),
    ("ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407", "proxy"),
    ("[WinError 32] The process cannot access the file", "Close JupyterLab"),
    ("HINT: This error might have occurred since this system does not have Windows Long Path "
     "support enabled.", "short path"),
    ("OSError: [Errno 30] Read-only file system: '/x'", "may not be written to"),
    ("ERROR: No matching distribution found for tensorflow-cpu==2.21.0 (from -r)",
     "has no tensorflow-cpu"),
    ("/usr/bin/python3: No module named pip", "--rebuild"),
    ("ERROR: something new", "something new"),
]  # fmt: skip


@pytest.mark.parametrize(("output", "words"), PIP_OUTPUTS)
def test_what_pip_prints_becomes_one_sentence_with_advice(output, words):
    sentence = pip_failures.explain(output, 1, Path("setup.log"), "3 GB")
    assert words in sentence
    assert "\n" not in sentence


def test_pip_stopped_by_the_system_is_told_as_lack_of_memory():
    assert "memory" in pip_failures.explain("", -9, Path("setup.log"), "3 GB")


def test_failed_pip_gives_one_sentence_and_leaves_no_complete_environment(course):
    noise = "\n".join(["Collecting a"] * 50 + ["ERROR: Temporary failure in name resolution"])
    finished = course.run("setup", FAKE_PIP=noise)
    assert_one_sentence(finished, 1, "No connection to the package index")
    assert "Collecting" not in finished.stderr
    assert "Collecting" in (course.venv / "course-setup.log").read_text()
    assert course.run("setup").returncode == 0


def test_verbose_shows_what_pip_prints(course):
    finished = course.run("setup", "--verbose", FAKE_PIP="Collecting a")
    assert "Collecting a" in finished.stderr


def test_missing_venv_module_names_the_package_to_install(course):
    script = "print('The virtual environment was not created: ensurepip is not available')"
    write(course.fakes / "venv.py", f"{script}\nraise SystemExit(1)\n")
    finished = course.run("setup")
    version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert_one_sentence(finished, 1, version)


@pytest.mark.parametrize(
    ("flavour", "free", "needed"), [("cpu", 2.9, "3 GB"), ("gpu", 7.9, "8 GB")]
)
def test_full_disk_is_refused_before_anything_is_written(
    tmp_path, monkeypatch, flavour, free, needed
):
    monkeypatch.setattr(environments, "ROOT", tmp_path)
    monkeypatch.setattr(machine, "free_disk", lambda folder: int(free * GIB))
    own = environments.own_environment()
    with pytest.raises(Refusal, match=f"{free} GB free.*{needed}"):
        installer.ensure(own, Wanted(flavour))
    assert not own.prefix.exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "may not be written to"),
        (errno.EROFS, "may not be written to"),
        (errno.ENOSPC, "disk became full"),
    ],
)
def test_errors_of_the_disk_become_sentences(tmp_path, monkeypatch, number, words):
    def fails(environment):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(environments, "ROOT", tmp_path)
    monkeypatch.setattr(installer, "_only_setup", fails)
    with pytest.raises(Refusal, match=words):
        installer.ensure(environments.own_environment(), Wanted("cpu"))


def test_small_temporary_folder_is_avoided(tmp_path, monkeypatch):
    monkeypatch.setattr(machine, "free_disk", lambda folder: GIB // 2)
    values = {}
    with installer._roomy_temporary_folder(Environment(Kind.OWN, tmp_path), values):
        assert Path(values["TMPDIR"]).parent == tmp_path
        assert Path(values["TMPDIR"]).is_dir()
    assert not list(tmp_path.iterdir())


def pretend(monkeypatch, platform, processor, name):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(machine.platform, "machine", lambda: processor)
    monkeypatch.setattr(machine.sysconfig, "get_platform", lambda: name)
    monkeypatch.setattr(machine.sysconfig, "get_config_var", lambda name: None)


@pytest.mark.parametrize(
    ("platform", "processor", "name", "words"),
    [
        ("darwin", "x86_64", "macosx-10.13-universal2", "Intel Macs"),
        ("win32", "ARM64", "win-arm64", "Windows"),
        ("win32", "AMD64", "win32", "Windows"),
        ("linux", "riscv64", "linux-riscv64", "riscv64"),
        ("freebsd14", "amd64", "freebsd-14", "Use Linux"),
    ],
)
def test_machine_without_tensorflow_is_refused(monkeypatch, platform, processor, name, words):
    pretend(monkeypatch, platform, processor, name)
    with pytest.raises(Refusal, match=words):
        machine.refuse_unsupported_machine()


@pytest.mark.parametrize(
    ("platform", "processor", "name"),
    [
        ("darwin", "arm64", "macosx-11.0-arm64"),
        ("darwin", "arm64", "macosx-10.13-universal2"),
        ("win32", "AMD64", "win-amd64"),
        ("win32", "ARM64", "win-amd64"),
        ("linux", "x86_64", "linux-x86_64"),
        ("linux", "aarch64", "linux-aarch64"),
    ],
)
def test_machine_with_tensorflow_is_accepted(monkeypatch, platform, processor, name):
    pretend(monkeypatch, platform, processor, name)
    assert machine.unsupported_reason() is None


def test_python_of_32_bits_and_without_the_lock_are_refused(monkeypatch):
    monkeypatch.setattr(machine.sysconfig, "get_config_var", lambda name: 1)
    assert "free-threaded" in machine.unsupported_reason()
    monkeypatch.setattr(sys, "maxsize", 2**31 - 1)
    assert "64-bit" in machine.unsupported_reason()


def test_too_new_python_names_the_supported_ones(monkeypatch, capsys):
    monkeypatch.setattr(supported_python, "find_supported_python", lambda: None)
    with pytest.raises(SystemExit) as caught:
        supported_python.refuse_unsupported_python("-m course", (3, 14, 0))
    assert caught.value.code == 1
    message = capsys.readouterr().err
    assert "3.11, 3.12 or 3.13" in message
    assert "this is Python 3.14" in message
    assert "Install Python 3.12" in message


def old_pythons():
    """Return the unsupported interpreters of this machine, the oldest first."""
    homes = [Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"]
    found = {path.parts[-3]: path for home in homes for path in home.glob("*/bin/python")}
    for version in ("2.7", "3.6", "3.8", "3.9", "3.10", "3.14"):
        path = shutil.which(f"python{version}")
        if path and "shims" not in path:  # of pyenv, found above
            found[version] = path
    numbers = {version: re.match(r"(\d+)\.(\d+)", version) for version in found}
    numbers = {version: (int(n[1]), int(n[2])) for version, n in numbers.items() if n}
    old = [version for version, number in numbers.items() if not (3, 11) <= number <= (3, 13)]
    return [str(found[version]) for version in sorted(old, key=numbers.get)]


OLD_PYTHONS = old_pythons()
OLDEST_AND_OTHERS = OLD_PYTHONS[:1] + [
    pytest.param(path, marks=pytest.mark.slow) for path in OLD_PYTHONS[1:]
]


@pytest.mark.skipif(not OLD_PYTHONS, reason="no unsupported Python on this machine")
@pytest.mark.parametrize("module", ["course", "marker"])
@pytest.mark.parametrize("python", OLDEST_AND_OTHERS)
def test_unsupported_python_is_told_which_one_to_use(course, python, module):
    finished = subprocess.run(
        [python, "-m", module],
        cwd=course.folder,
        env=course.variables(PYTHONPATH="", PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert_one_sentence(finished, 1, "The course needs Python 3.11, 3.12 or 3.13", "this is Python")
    assert len(finished.stderr.splitlines()) == 1


@pytest.mark.slow
def test_advice_for_an_old_python_names_a_command_that_starts_a_supported_one():
    command = supported_python.find_supported_python()
    if command is None:
        pytest.skip("no command for a supported Python on PATH")
    script = "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"
    assert subprocess.run([*command.split(), "-c", script], check=False).returncode == 0


# --- the command line -------------------------------------------------------------------------


def test_misspelt_command_is_not_passed_to_jupyter(course):
    finished = course.run("tets")
    assert_one_sentence(
        finished, 2, "no command 'tets'", "'test'?", "lab, test, site, doctor, setup"
    )
    assert course.calls == []
    assert "mean" not in course.run("xyz").stderr


@pytest.mark.parametrize(("folder", "path"), [("course", "."), ("exercises", "../course")])
def test_it_starts_from_any_folder_by_its_path(course, folder, path):
    (course.folder / folder).mkdir(exist_ok=True)
    finished = subprocess.run(
        [BASE_PYTHON, "-S", path, "setup"],
        cwd=course.folder / folder,
        env=course.variables(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert len(course.calls) == 2


def test_options_of_another_command_are_refused(course):
    assert course.run("setup", "--quick").returncode == 2
    assert course.run("setup", "--port", "1").returncode == 2
    assert course.calls == []


def test_help_works_before_any_set_up(course):
    finished = course.run("--help")
    assert finished.returncode == 0
    assert "--rebuild" in finished.stdout
    assert course.calls == []


def test_what_stands_after_two_dashes_goes_to_jupyter_untouched(course):
    finished = course.run("--", "--cpu", "--help")
    arguments = json.loads(finished.stdout.splitlines()[-1])["arguments"]
    assert arguments[-2:] == ["--cpu", "--help"]


def test_doctor_before_any_set_up_says_what_to_run(course):
    finished = course.run("doctor")
    assert finished.returncode == 1
    assert "Python       3." in finished.stdout
    assert "there is no .venv yet" in finished.stdout
    assert "python3 -m course setup" in finished.stdout
    assert course.calls == []


# --- in a browser -----------------------------------------------------------------------------


@contextlib.contextmanager
def jupyterlab(folder, instructor):
    """Serve the desk, or the repository, as the front door does; give the address."""
    running = Environment(Kind.ACTIVE, Path(sys.prefix))
    values = environments.with_jupyter_config(environments.variables(running), instructor)
    served = ROOT
    if not instructor:
        served = folder / "desk"
        assert desk.fill(served) == []
        values = environments.with_desk(values, served)
    values |= {"JUPYTERLAB_SETTINGS_DIR": str(folder), "COURSE_PROGRESS": str(folder / "progress")}
    values = workspace.with_workspace(values)
    port = free_port()
    arguments = ["--no-browser", f"--port={port}", "--IdentityProvider.token=letmein"]
    with started(front_door.lab_command(running, served) + arguments, ROOT, values):
        yield f"http://127.0.0.1:{port}/?token=letmein"


@pytest.mark.slow
def test_the_terminal_shows_the_address_and_then_nothing_more(tmp_path):
    running = Environment(Kind.ACTIVE, Path(sys.prefix))
    values = environments.with_jupyter_config(environments.variables(running), instructor=False)
    command = [*front_door.lab_command(running, ROOT), "--no-browser", f"--port={free_port()}"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    server = subprocess.Popen(command, env=values, cwd=ROOT, **streams)
    lines = []
    try:
        for line in server.stdout:
            lines.append(line)
            if found := re.search(r"(http://127[^/]+)(/lab/tree/.*)\?token=(\w+)", line):
                break
        address, page, token = found.groups()
        assert page == "/lab/tree/course/contents.ipynb"
        assert len(lines) < 10, "".join(lines)
        run_in_a_kernel(address, token, "1 + 1")
    finally:
        server.terminate()
        afterwards = server.communicate()[0].splitlines()
    assert [line for line in afterwards if "received signal 15" not in line] == []


def run_in_a_kernel(address, token, code):
    """Start a kernel on a server, run code in it as JupyterLab does, and end it."""
    headers = {"Authorization": f"token {token}"}
    wait_for(int(address.rpartition(":")[2]))  # it says its address before it listens

    def asked(method, path):
        request = urllib.request.Request(address + path, b"{}", headers, method=method)
        with urllib.request.urlopen(request, timeout=A_LONG_TIME) as answer:
            return answer.read()

    kernel = json.loads(asked("POST", "/api/kernels"))["id"]
    socket = f"{address.replace('http', 'ws')}/api/kernels/{kernel}/channels?session_id=1"
    client = websocket.create_connection(socket, header=headers, timeout=A_LONG_TIME)
    content = {"code": code, "silent": False, "store_history": False, "allow_stdin": False}
    header = {"msg_id": "1", "msg_type": "execute_request", "session": "1", "version": "5.3"}
    parts = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
    client.send(json.dumps({**parts, "channel": "shell", "buffers": []}))
    while json.loads(client.recv())["header"]["msg_type"] != "execute_reply":
        pass
    client.close()
    asked("DELETE", f"/api/kernels/{kernel}")


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("instructor", [False, True])
def test_lab_opens_the_start_page_at_the_root_with_validate(chromium, tmp_path, instructor):
    with jupyterlab(tmp_path, instructor) as address:
        page = chromium.new_page()
        page.set_default_timeout(1000 * A_LONG_TIME)
        page.goto(address)
        page.get_by_text("Validate", exact=True).wait_for()
        page.get_by_text("| Idle").wait_for()
        assert page.url.endswith("/lab/tree/course/contents.ipynb")
        teacher = page.locator(".lm-TabBar-tab[title='Nbgrader Create Assignment']")
        assert teacher.count() == int(instructor)
        menu = page.locator(".lm-MenuBar-itemLabel").get_by_text("Nbgrader", exact=True)
        assert menu.count() == int(instructor)
        assert page.locator(".Toastify__toast").count() == 0
        page.locator(".jp-TableOfContents-tree").wait_for()


# --- a server that somebody else starts ----------------------------------------------------------


def within(*command, **variables):
    return subprocess.run(
        [sys.executable, "-m", "course.front_door.within", *command],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_command_gets_the_variables_and_the_settings_of_the_course():
    show = (
        "import os; print(*map(os.environ.get, ('TF_ENABLE_ONEDNN_OPTS', 'JUPYTER_CONFIG_PATH')))"
    )
    finished = within(
        "python3", "-c", show, JUPYTER_CONFIG_PATH="theirs", TF_ENABLE_ONEDNN_OPTS="1"
    )
    folder = ROOT / "course" / "jupyter"
    assert finished.stdout.split() == ["0", f"{folder}{os.pathsep}theirs"], finished.stderr


def test_a_command_keeps_its_arguments_and_its_exit_code():
    finished = within(sys.executable, "-c", "import sys; sys.exit(len(sys.argv))", "a b", "--c")
    assert finished.returncode == 3


@pytest.mark.parametrize("command", [[], ["no-such-program"]])
def test_without_a_program_to_run_it_says_so(command):
    finished = within(*command)
    assert finished.returncode == 127
    assert "give a command to run" in finished.stderr
