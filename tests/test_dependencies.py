"""The one declaration in pyproject.toml and everything made from it say the same, offline."""

import json
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from setuptools import find_namespace_packages

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
LOCKS = ("cpu", "gpu", "test", "site", "cluster")
BINDER = "binder/requirements"  # for Binder's system and Python only
SYSTEMS = {
    "linux x86_64": {"sys_platform": "linux", "platform_machine": "x86_64", "os_name": "posix"},
    "linux aarch64": {"sys_platform": "linux", "platform_machine": "aarch64", "os_name": "posix"},
    "macos arm64": {"sys_platform": "darwin", "platform_machine": "arm64", "os_name": "posix"},
    "windows": {"sys_platform": "win32", "platform_machine": "AMD64", "os_name": "nt"},
}
PLATFORM_SYSTEM = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}
PYTHONS = ("3.11", "3.12", "3.13")
HERE_AND_THERE = [(system, python) for system in SYSTEMS for python in PYTHONS]


def marker_environment(system, python):
    values = dict(SYSTEMS[system])
    values["platform_system"] = PLATFORM_SYSTEM[values["sys_platform"]]
    values |= {"python_version": python, "python_full_version": f"{python}.5"}
    values |= {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
    return values


def text_of(lock):
    folder = "" if lock == BINDER else "requirements/"
    return (ROOT / f"{folder}{lock}.txt").read_text(encoding="utf-8")


@cache
def pins_of(lock):
    """Return (requirement, its hashes) for each pin of a lock."""
    pins = []
    for entry in re.split(r"\n(?=[A-Za-z0-9])", text_of(lock).replace("\\\n", " ").strip()):
        requirement = entry.split("--hash", 1)[0].strip()
        pins.append((Requirement(requirement), re.findall(r"--hash=sha256:(\w+)", entry)))
    return pins


def applies(marker: Marker | None, values):
    return marker is None or marker.evaluate(values)


@cache
def versions_at(lock, system, python):
    """Return {name: version} of what pip takes from a lock on one system."""
    values = marker_environment(system, python)
    found = {}
    for requirement, _ in pins_of(lock):
        if applies(requirement.marker, values):
            name = canonicalize_name(requirement.name)
            assert name not in found, f"{lock}.txt pins {name} twice for {system}, {python}"
            found[name] = Version(next(iter(requirement.specifier)).version)
    return found


def direct_dependencies(lock):
    return [Requirement(text) for text in PROJECT["project"]["dependencies"] + EXTRAS[lock]]


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize(("system", "python"), HERE_AND_THERE)
def test_every_direct_dependency_is_locked_inside_its_range(lock, system, python):
    locked = versions_at(lock, system, python)
    for requirement in direct_dependencies(lock):
        if applies(requirement.marker, marker_environment(system, python)):
            version = locked.get(canonicalize_name(requirement.name))
            assert version is not None, f"{requirement.name} is missing from {lock}.txt"
            assert requirement.specifier.contains(version), f"{lock}.txt has {version}"


@pytest.mark.parametrize(("system", "python"), HERE_AND_THERE)
def test_a_package_has_the_same_version_in_every_lock(system, python):
    first, *others = (versions_at(lock, system, python) for lock in LOCKS)
    for other in others:
        different = {name for name in first.keys() & other.keys() if first[name] != other[name]}
        assert not different


@pytest.mark.parametrize("lock", ["cpu", "gpu"])
@pytest.mark.parametrize(("system", "python"), HERE_AND_THERE)
def test_exactly_one_build_of_tensorflow_is_installed(lock, system, python):
    builds = {"tensorflow", "tensorflow-cpu"} & versions_at(lock, system, python).keys()
    assert len(builds) == 1
    if system == "linux x86_64":
        assert builds == {"tensorflow-cpu" if lock == "cpu" else "tensorflow"}


@pytest.mark.parametrize("lock", ["test", "site", "cluster"])
def test_locks_that_are_added_to_another_one_bring_no_tensorflow(lock):
    names = {requirement.name for requirement, _ in pins_of(lock)}
    assert not {"tensorflow", "tensorflow-cpu"} & names


def test_cuda_comes_with_the_gpu_lock_on_linux_and_nowhere_else():
    assert any(name.startswith("nvidia-") for name in versions_at("gpu", "linux x86_64", "3.12"))
    for system in ("macos arm64", "windows"):
        locked = versions_at("gpu", system, "3.12")
        assert not any(name.startswith("nvidia-") for name in locked)
    without = versions_at("cpu", "linux x86_64", "3.12")
    assert not any(name.startswith("nvidia-") for name in without)


@pytest.mark.parametrize("lock", [*LOCKS, BINDER])
def test_every_pin_has_a_hash_and_an_exact_version(lock):
    pins = pins_of(lock)
    assert len(pins) > 100
    for requirement, hashes in pins:
        assert hashes, requirement.name
        assert [specifier.operator for specifier in requirement.specifier] == ["=="]


@pytest.mark.parametrize("lock", [*LOCKS, BINDER])
def test_locks_name_no_index_and_no_place_on_a_disk(lock):
    for line in text_of(lock).splitlines():
        assert re.match(r"[A-Za-z0-9]|    --hash=sha256:[0-9a-f]{64}", line), line
        assert not re.search(r"://|index-url|find-links|trusted-host|@ file", line), line


def test_binder_installs_what_the_cpu_lock_says_for_its_system():
    """Where it differs, another lock was changed: run `python requirements/lock.py`."""
    values = marker_environment("linux x86_64", "3.12")
    of_cpu = {
        str(requirement).partition(";")[0].strip(): hashes
        for requirement, hashes in pins_of("cpu")
        if applies(requirement.marker, values)
    }
    assert {str(requirement): hashes for requirement, hashes in pins_of(BINDER)} == of_cpu
    python = (ROOT / "binder" / "runtime.txt").read_text(encoding="utf-8").strip()
    assert python == f"python-{values['python_version']}"


def test_conda_takes_python_from_conda_and_the_packages_from_the_lock():
    lines = (ROOT / "environment.yml").read_text(encoding="utf-8").splitlines()
    entries = [line.strip() for line in lines if line.strip().startswith("- ")]
    # repo2docker and conda read `python=3.12`; a range silently gives another Python.
    assert entries == [
        "- conda-forge",
        "- python=3.12",
        "- pip",
        "- graphviz",
        "- pip:",
        "- -r requirements/gpu.txt",
    ]


def test_the_name_is_not_that_of_another_project():
    assert canonicalize_name(PROJECT["project"]["name"]) != "autograder"


def test_every_module_on_disk_is_in_an_installed_package_and_nothing_else_is():
    patterns = PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]
    declared = set(find_namespace_packages(str(ROOT), include=patterns))
    modules = [path for top in ("autograder", "course") for path in (ROOT / top).rglob("*.py")]
    folders = {path.parent for path in modules}
    assert {".".join(folder.relative_to(ROOT).parts) for folder in folders} <= declared
    assert all((folder / "__init__.py").exists() for folder in folders)
    assert {name.partition(".")[0] for name in declared} == {"autograder", "course"}


def test_the_supported_pythons_are_the_same_everywhere():
    from course.front_door import supported_python

    assert PROJECT["project"]["requires-python"] == ">=3.11,<3.14"
    assert [supported_python.is_supported((3, minor)) for minor in (10, 11, 13, 14)] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("settings", sorted((ROOT / "course" / "jupyter").rglob("*.json")))
def test_jupyter_settings_are_valid_json(settings):
    assert isinstance(json.loads(settings.read_text(encoding="utf-8")), dict)


def test_modules_that_come_before_the_packages_need_only_the_standard_library():
    script = (
        "import sys, pkgutil, importlib, course.front_door, course.__main__, "
        "course.toolkit.doctor\n"
        "for module in pkgutil.iter_modules(course.front_door.__path__):\n"
        "    importlib.import_module('course.front_door.' + module.name)\n"
        "roots = {name.partition('.')[0] for name in sys.modules} - set(sys.stdlib_module_names)\n"
        "print(sorted(root for root in roots if not root.startswith('__')))\n"
    )
    # -I -S: no site-packages at all, as on a bare machine.
    finished = subprocess.run(
        [sys.executable, "-S", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert finished.stdout.strip() == "['course']", finished.stderr
