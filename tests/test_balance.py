"""Two processes share the tests: what stays together, what comes first, and what is reported."""

import json
import os
import shutil
import subprocess
import sys
from types import SimpleNamespace

import balance
import pytest

from course import __main__ as front_door
from course.toolkit import places

HOOKS = "from balance import *\n"
WRITES = """
import os, pathlib
def write(name):
    with open("log", "a") as log:
        log.write(os.environ.get("PYTEST_XDIST_WORKER", "alone") + " " + name + "\\n")
"""
TESTS = {
    "test_cheap.py": "def test_a(): write('cheap.a')\ndef test_b(): write('cheap.b')\n",
    "test_dear.py": "def test_c(): write('dear.c')\ndef test_d(): assert not write('dear.d')\n",
    "test_runs.py": "import pytest\n@pytest.mark.parametrize('n', ['x@y', 'z'])\n"
    "def test_e(n): write(f'apart.{n}')\n",
}


@pytest.fixture
def project(tmp_path):
    """A small project of three files, with the plugin and costs of its own."""
    tests = tmp_path / "tests"
    tests.mkdir()
    (tmp_path / "pytest.ini").write_text("[pytest]\ntestpaths = tests\n")
    (tests / "conftest.py").write_text(HOOKS)
    shutil.copy(balance.__file__, tests)
    costs = {"tests/test_dear.py": 60, "tests/test_runs.py::test_e[z]": 90}
    (tests / "costs.json").write_text(json.dumps(costs))
    for name, source in TESTS.items():
        (tests / name).write_text(WRITES + source)

    def run(*arguments):
        options = front_door.pytest_options(False, list(arguments))
        # These tests may run in a process of xdist themselves, which is not the project's.
        outside = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_XDIST")}
        finished = subprocess.run(
            [sys.executable, "-m", "pytest", *options, *arguments],
            cwd=tmp_path,
            env=outside,
            capture_output=True,
            text=True,
            check=False,
        )
        log = tmp_path / "log"
        lines = log.read_text().splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return finished, [line.split() for line in lines]

    run.costs = tests / "costs.json"
    return run


def test_the_longest_work_starts_first_in_two_processes_and_a_file_stays_together(project):
    finished, log = project()
    assert finished.returncode == 0, finished.stdout
    by_test = {name: process for process, name in log}
    assert len(by_test) == 6
    assert set(by_test.values()) == {"gw0", "gw1"}
    assert by_test["cheap.a"] == by_test["cheap.b"]
    assert by_test["dear.c"] == by_test["dear.d"]
    first = {next(name for process, name in log if process == worker) for worker in ("gw0", "gw1")}
    assert first == {"apart.z", "dear.c"}


@pytest.mark.slow
def test_a_failure_is_named_as_pytest_takes_it_and_as_last_failed_knows_it(project):
    (project.costs.parent / "test_dear.py").write_text(WRITES + "def test_d(): assert False\n")
    finished, _ = project("-q")
    assert "FAILED tests/test_dear.py::test_d - " in finished.stdout
    again, log = project("--lf", "-q")
    assert "1 failed" in again.stdout
    assert log == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "processes"),
    [
        (["tests/test_cheap.py", "-q"], "one of two"),  # a file stays together
        (["-k", "apart or test_e"], "both"),
        (["tests/test_cheap.py::test_a"], "alone"),
        (["-n", "0"], "alone"),
        (["-p", "no:xdist"], "alone"),
        (["--pdb"], "alone"),
        (["--collect-only"], "none"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_what_the_person_asks_for_decides_how_many_processes_run(project, arguments, processes):
    finished, log = project(*arguments)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    # Whichever process is ready first gets the only piece.
    possible = {"one of two": [{"gw0"}, {"gw1"}], "both": [{"gw0", "gw1"}]}
    possible |= {"alone": [{"alone"}], "none": [set()]}
    assert {process for process, _ in log} in possible[processes]


@pytest.mark.slow
def test_minutes_by_file_and_the_slowest_tests_are_told_at_the_end(project):
    (project.costs.parent / "test_dear.py").write_text(
        "import time\ndef test_slow(): time.sleep(1.1)\n"
    )
    finished, _ = project("-q")
    assert "   0:01 tests/test_dear.py" in finished.stdout
    assert "slowest 20 durations" in finished.stdout
    assert "processes: 2" in finished.stdout


def test_costs_are_recorded_by_piece_without_the_cheap_ones_the_longest_first():
    costs = balance.Costs(config=None)
    for nodeid, seconds in [
        ("tests/test_proofs.py::test_check_is_proven[04.softmax]", 5.2),
        ("tests/test_proofs.py::test_check_is_proven[04.loss]", 1.2),
        ("tests/claims/test_ch01.py::test_a", 3.0),
        ("tests/claims/test_ch01.py::test_b", 40.4),
        ("tests/test_style.py::test_a", 0.5),
    ]:
        costs.pytest_runtest_logreport(SimpleNamespace(nodeid=nodeid, duration=seconds))
    recorded = balance.worth_recording(costs.seconds)
    assert list(recorded.items()) == [
        ("tests/claims/test_ch01.py", 43),
        ("tests/test_proofs.py::test_check_is_proven[04.softmax]", 5),
    ]


def test_recorded_costs_and_parted_files_are_those_of_files_that_exist():
    recorded = json.loads(balance.COSTS.read_text(encoding="utf-8"))
    assert recorded
    for name in [*recorded, *balance.APART]:
        assert (places.ROOT / name.partition("::")[0]).is_file(), name
        assert balance.piece(name) == name
