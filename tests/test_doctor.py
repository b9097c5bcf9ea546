"""The doctor sees each problem, tells what to do about it, and ends with the right exit code."""

import subprocess
import sys
from pathlib import Path

import pytest

from course.front_door import environment as environments
from course.front_door import machine
from course.front_door.environment import Environment, Kind, Need
from course.front_door.machine import GIB
from course.toolkit import doctor, nvidia
from course.toolkit.nvidia import Cards


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """Pretend that no package is installed and no environment has been made."""
    monkeypatch.setattr(environments, "unmet_requirements", lambda *_: ["numpy>=2.0"])
    own = Environment(Kind.OWN, tmp_path / ".venv")
    monkeypatch.setattr(environments, "find", lambda wanted: own)


def test_before_any_set_up_it_reports_python_and_disk_and_says_what_to_run(bare, capsys):
    assert doctor.main() == 1
    report = capsys.readouterr().out
    for word in ("Python", "Environment", "Memory", "Disk", "Data cache", "Graphviz"):
        assert word in report
    assert "TensorFlow" not in report
    assert "there is no .venv yet" in report
    assert "python3 -m course setup" in report
    assert "cannot run here yet: one problem" in report


def test_too_little_disk_for_the_set_up_is_a_second_problem(bare, monkeypatch, capsys):
    monkeypatch.setattr(machine, "free_disk", lambda folder: GIB)
    assert doctor.main() == 1
    assert "2 problems" in capsys.readouterr().out


def test_little_disk_after_the_set_up_is_only_a_note(monkeypatch):
    monkeypatch.setattr(environments, "unmet_requirements", lambda *_: [])
    monkeypatch.setattr(machine, "free_disk", lambda folder: GIB // 2)
    finding = doctor._disk()
    assert finding.advice
    assert not finding.stops


def test_outdated_environment_is_a_note_when_it_still_works(monkeypatch):
    monkeypatch.setattr(environments, "unmet_requirements", lambda *_: [])
    running = Environment(Kind.ACTIVE, Path(sys.prefix))
    monkeypatch.setattr(environments, "find", lambda wanted: running)
    monkeypatch.setattr(environments, "need", lambda *_: Need("the list of packages has changed"))
    finding = doctor._environment()
    assert "list of packages" in finding.seen
    assert "setup" in finding.advice
    assert not finding.stops


@pytest.mark.parametrize(
    ("code", "stderr", "words"),
    [
        (-4, "", "AVX"),
        (1, "ImportError: DLL load failed while importing _pywrap", "Visual C++"),
        (1, "Traceback\nImportError: libc is odd", "libc is odd"),
        (3, "", "exit code 3"),
    ],
)
def test_tensorflow_that_cannot_be_imported_is_explained(monkeypatch, code, stderr, words):
    monkeypatch.delitem(sys.modules, "tensorflow", raising=False)  # another test may have it
    result = subprocess.CompletedProcess([], code, stdout="", stderr=stderr)
    monkeypatch.setattr(doctor.subprocess, "run", lambda *_, **__: result)
    (finding,) = doctor._tensorflow()
    assert finding.stops
    assert words in finding.advice


def test_another_backend_of_keras_stops_the_course():
    assert doctor._keras("3.15.0", "jax").stops
    assert not doctor._keras("3.15.0", "tensorflow").stops


@pytest.mark.parametrize(
    ("cards", "gpus", "said", "words"),
    [
        (Cards(), [], "no GPU (none is needed)", ""),
        (Cards(fitted=True), [], "does not use", "has no driver"),
        (Cards(fitted=True, driver="560.35", cuda=(12, 6)), ["RTX"], "GPU RTX", ""),
        (Cards(fitted=True, driver="560.35", full=0.9), ["RTX"], "GPU RTX", "90% of its memory"),
    ],
)
def test_devices_are_named_with_what_to_do_about_them(monkeypatch, cards, gpus, said, words):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(nvidia, "look", lambda: cards)
    finding = doctor._devices(gpus, built_with_cuda=True)
    assert said in finding.seen
    assert words in finding.advice
    assert bool(finding.advice) == bool(words)
    assert not finding.stops


@pytest.mark.parametrize(
    ("size", "words"), [(1 * GIB, "close other"), (2 * GIB, "one notebook"), (8 * GIB, "")]
)
def test_memory_is_judged_by_what_a_lesson_needs(monkeypatch, size, words):
    monkeypatch.setattr(machine, "total_memory", lambda: size)
    finding = doctor._memory()
    assert words in finding.advice
    assert bool(finding.advice) == bool(words)


def test_memory_of_a_container_counts_not_that_of_its_host(monkeypatch):
    monkeypatch.setattr(machine, "_installed_memory", lambda: 64 * GIB)
    monkeypatch.setattr(machine, "container_memory", lambda: (GIB, 2 * GIB))
    assert machine.total_memory() == 2 * GIB


def test_downloaded_data_is_counted(monkeypatch, tmp_path):
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    assert "is empty" in doctor._data().seen
    (tmp_path / "datasets").mkdir()
    (tmp_path / "datasets" / "mnist.npz").write_bytes(b"0" * 2**20)
    assert "1 file, 1 MB" in doctor._data().seen


@pytest.mark.slow
def test_in_this_environment_the_course_can_run():
    finished = subprocess.run(
        [sys.executable, "-m", "course.toolkit.doctor"],
        cwd=environments.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout
    assert "The course can run here." in finished.stdout
    assert "computing with TensorFlow" in finished.stdout
    assert finished.stderr == ""
