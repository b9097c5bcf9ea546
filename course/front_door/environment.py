"""Which environment the course runs in, whether it is complete, and how to run something in it."""

import enum
import hashlib
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from course.tensorflow_variables import QUIET, SHARING

ROOT = Path(__file__).resolve().parents[2]
PROJECT = "keras-notebook-course"
FLAVOURS = ("cpu", "gpu")
EXTRAS = {"test": "the tests", "site": "the site"}  # lists in pyproject.toml, each with its lock
TESTS = ("test", "site")  # what the tests need: they make the site, too


class Kind(enum.Enum):
    """Whose environment it is, which decides what may be done to it."""

    OWN = "the course's own .venv: made, updated and rebuilt by the front door"
    ACTIVE = "the active venv or conda environment: installed into, never rebuilt"
    SYSTEM = "a Python that has everything already (Binder, Docker, Colab): never changed"


@dataclass(frozen=True)
class Wanted:
    """What the command needs: `flavour` is "cpu", "gpu" or None (whatever is there)."""

    flavour: str | None = None
    extras: tuple[str, ...] = ()


@dataclass(frozen=True)
class Need:
    """Why an environment must be set up, and whether it must be made anew for that."""

    reason: str
    rebuild: bool = False


# What has nothing to do with the packages, and needs no network.
COURSE_CHANGED = Need("the course's own package has changed")
NOT_COMPILED = Need("its modules are not compiled yet")


@dataclass(frozen=True)
class Environment:
    kind: Kind
    prefix: Path

    @property
    def python(self) -> Path:
        if self.is_running:
            return Path(sys.executable)
        if os.name == "nt":
            return self.prefix / "Scripts" / "python.exe"
        return self.prefix / "bin" / "python"

    @property
    def scripts(self) -> Path:
        return self.python.parent

    @property
    def stamp(self) -> Path:
        return self.prefix / "course-setup.json"

    @property
    def log(self) -> Path:
        return self.prefix / "course-setup.log"

    @property
    def is_running(self) -> bool:
        """Tell whether the Python that reads this line is this environment's."""
        return _same_folder(Path(sys.prefix), self.prefix)

    def read_stamp(self) -> dict[str, Any]:
        """Return what the last set-up wrote, or {} where there was none."""
        try:
            stamp = json.loads(self.stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def write_stamp(self, stamp: Mapping[str, Any]) -> None:
        """Replace the stamp in one step, so that it is either the old or the new one."""
        draft = self.stamp.with_suffix(".tmp")
        draft.write_text(json.dumps(dict(stamp), indent=1) + "\n", encoding="utf-8")
        os.replace(draft, self.stamp)


def own_environment() -> Environment:
    return Environment(Kind.OWN, ROOT / ".venv")


def find(wanted: Wanted) -> Environment:
    """Return the environment to use; it may still need to be made (see `need`)."""
    own = own_environment()
    if own.is_running:
        return own
    running = Path(sys.prefix)
    is_active = is_virtual_environment() or is_conda_environment()
    if is_active and not _is_of_another_copy(running):
        return Environment(Kind.ACTIVE, running)
    if not own.prefix.exists() and not wanted.flavour and not unmet_requirements(wanted.extras):
        return Environment(Kind.SYSTEM, running)
    return own


def _is_of_another_copy(prefix: Path) -> bool:
    """Tell whether an environment is the own one of another copy of the course.

    To install this copy there would take it from the other one.
    """
    root = Environment(Kind.SYSTEM, prefix).read_stamp().get("root")
    return root is not None and _same_folder(Path(root, ".venv"), prefix)


def is_virtual_environment() -> bool:
    return sys.prefix != sys.base_prefix


def is_conda_environment() -> bool:
    """Tell whether this Python is a conda environment's, other than `base`.

    Conda's own tools live in `base`; 140 pinned packages do not belong there.
    """
    prefix = Path(sys.prefix)
    active = os.environ.get("CONDA_PREFIX")
    if not (prefix / "conda-meta").is_dir() or not active:
        return False
    is_base = (prefix / "condabin").is_dir() or (prefix / "Scripts" / "conda.exe").exists()
    return _same_folder(Path(active), prefix) and not is_base


def need(environment: Environment, wanted: Wanted) -> Need | None:
    """Return why `environment` must be set up before use, or None when it is ready."""
    if environment.kind is Kind.SYSTEM:
        return None
    stamp = environment.read_stamp()
    if environment.kind is Kind.OWN:
        return _need_of_own(environment, stamp, wanted)
    if stamp.get("complete") and _content_need(stamp, wanted) is None:
        return None
    unmet = unmet_requirements(wanted.extras)
    if unmet:
        return Need("missing: " + ", ".join(unmet[:5]) + (", ..." if unmet[5:] else ""))
    if not is_project_installed():
        return Need("the course itself is not installed yet")
    # What other tools installed is theirs to compile.
    return NOT_COMPILED if stamp and not stamp.get("compiled") else None


def _need_of_own(environment: Environment, stamp: Mapping[str, Any], wanted: Wanted) -> Need | None:
    if not environment.prefix.exists():
        return Need("there is no .venv yet", rebuild=True)
    if not environment.python.exists():
        return Need("the Python of .venv is gone", rebuild=True)
    unfinished = "an earlier set-up did not finish"
    if stamp and "locks" not in stamp:
        return Need(unfinished, rebuild=True)
    if stamp and stamp.get("root") != str(ROOT):
        return Need("the folder was moved or copied", rebuild=True)
    if stamp and stamp.get("python") != python_identity(environment):
        return Need("the Python of .venv was replaced", rebuild=True)
    if len(installed_builds(environment)) == 2:
        return Need("two builds of TensorFlow are in .venv", rebuild=True)
    present = flavour_of(environment)
    if wanted.flavour and present and present != wanted.flavour:
        return Need(f"it changes from {present.upper()} to {wanted.flavour.upper()}", rebuild=True)
    if not stamp:
        return Need(".venv was not made by this command")
    if not stamp.get("complete"):
        return Need(unfinished)
    return _content_need(stamp, wanted)


def _content_need(stamp: Mapping[str, Any], wanted: Wanted) -> Need | None:
    installed = stamp.get("locks", {})
    if installed != lock_hashes(list(installed)):
        return Need("the list of packages has changed")
    if stamp.get("project") != sha256(ROOT / "pyproject.toml") or stamp.get("root") != str(ROOT):
        return COURSE_CHANGED
    for extra in wanted.extras:
        if f"{extra}.txt" not in installed:
            return Need(f"the packages of {EXTRAS[extra]} are not installed yet")
    if not stamp.get("compiled"):
        return NOT_COMPILED
    return None


def flavour_of(environment: Environment) -> str | None:
    """Return "cpu" or "gpu", as recorded or else as found; None where neither is there yet."""
    recorded = environment.read_stamp().get("flavour")
    return recorded if recorded in FLAVOURS else installed_flavour(environment)


def installed_flavour(environment: Environment) -> str | None:
    """Return which build of TensorFlow lies in an environment: "cpu", "gpu" or None."""
    builds = installed_builds(environment)
    if not builds:
        return None
    has_cuda = any(_site_packages(environment, "nvidia_c*-info"))
    plain_is_small = tensorflow_distribution("cpu") == "tensorflow"
    return "cpu" if "tensorflow_cpu" in builds or (plain_is_small and not has_cuda) else "gpu"


def installed_builds(environment: Environment) -> set[str]:
    """Return which of `tensorflow` and `tensorflow_cpu` are there; both at once are broken."""
    names = {path.name.split("-")[0] for path in _site_packages(environment, "tensorflow*-info")}
    return names & {"tensorflow", "tensorflow_cpu"}


def tensorflow_distribution(flavour: str) -> str:
    """Return which distribution of TensorFlow a flavour means on this machine."""
    small = sys.platform == "win32" or (sys.platform == "linux" and platform.machine() == "x86_64")
    return "tensorflow-cpu" if flavour == "cpu" and small else "tensorflow"


def _site_packages(environment: Environment, pattern: str) -> list[Path]:
    folders = ("Lib/site-packages",) if os.name == "nt" else ("lib/python*/site-packages",)
    return [path for folder in folders for path in environment.prefix.glob(f"{folder}/{pattern}")]


def python_identity(environment: Environment) -> str:
    """Return a text that changes when another Python takes the place of the recorded one.

    A system upgrade can turn the `python` that .venv links to from 3.11 into 3.13, whose packages
    are elsewhere; the real file's name shows it without starting anything.
    """
    settings = environment.prefix / "pyvenv.cfg"
    lines = settings.read_text(encoding="utf-8").splitlines() if settings.exists() else []
    version = [line.split("=")[1].strip() for line in lines if line.startswith("version")]
    return " ".join([*version, environment.python.resolve().name])


def lock_hashes(names: list[str]) -> dict[str, str]:
    return {name: sha256(ROOT / "requirements" / name) for name in names}


def sha256(path: Path) -> str:
    """Return the hash of a text file, the same with Windows' line ends; "" if it is missing."""
    try:
        return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    except OSError:
        return ""


def unmet_requirements(extras: Iterable[str] = ()) -> list[str]:
    """Return the direct dependencies that the running Python lacks or has outside their range."""
    import tomllib  # here and below: a second start needs none of these, and should be quick

    with open(ROOT / "pyproject.toml", "rb") as file:
        project = tomllib.load(file)["project"]
    declared = list(project["dependencies"]) + project["optional-dependencies"]["cpu"]
    for extra in extras:
        declared += project["optional-dependencies"][extra]
    try:
        from packaging.requirements import Requirement
    except ImportError:
        return declared  # JupyterLab brings `packaging`: without it nothing much is there
    requirements = [Requirement(text) for text in declared]
    return [str(one) for one in requirements if not _is_met(one)]


def _is_met(requirement: Any) -> bool:
    if requirement.marker and not requirement.marker.evaluate():
        return True
    names = {requirement.name}
    if requirement.name.startswith("tensorflow"):
        names = {"tensorflow", "tensorflow-cpu"}  # either one serves
    return any(
        requirement.specifier.contains(version, prereleases=True)
        for version in map(_installed_version, names)
        if version
    )


def _installed_version(name: str) -> str | None:
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def is_project_installed() -> bool:
    """Tell whether the running Python has this very folder installed as the course."""
    from importlib import metadata

    for distribution in metadata.distributions(name=PROJECT):
        origin = distribution.read_text("direct_url.json")
        if origin and json.loads(origin).get("url") == ROOT.as_uri():
            return True
    return False


def variables(environment: Environment) -> dict[str, str]:
    """Return the environment variables under which something runs in `environment`."""
    result = {**SHARING, **os.environ}
    # Kernels inherit them from the server: they must be there before TensorFlow is imported.
    result.update(QUIET)
    result["PATH"] = os.pathsep.join([str(environment.scripts), result.get("PATH", "")])
    if environment.kind is Kind.OWN:
        result["VIRTUAL_ENV"] = str(environment.prefix)
        result.pop("PYTHONHOME", None)
    if environment.kind is Kind.SYSTEM and not is_project_installed():
        # Kernels start in the notebook's folder and must still find the course's modules.
        result["PYTHONPATH"] = _joined(str(ROOT), result.get("PYTHONPATH"))
    return result


def without_own_environment() -> dict[str, str]:
    """Return this process's variables as they were before the course's .venv was entered."""
    result = dict(os.environ)
    scripts = str(own_environment().scripts)
    if result.pop("VIRTUAL_ENV", None):
        folders = result.get("PATH", "").split(os.pathsep)
        result["PATH"] = os.pathsep.join(folder for folder in folders if folder != scripts)
    # The launcher of Windows and the framework build of macOS would start .venv's Python again.
    result.pop("__PYVENV_LAUNCHER__", None)
    return result


def with_jupyter_config(values: Mapping[str, str], instructor: bool) -> dict[str, str]:
    """Return `values` with the course's JupyterLab settings ahead of the user's."""
    folder = ROOT / "course" / "jupyter"
    folders = [folder / "instructor", folder] if instructor else [folder]
    path = _joined(*map(str, folders), values.get("JUPYTER_CONFIG_PATH"))
    return {**values, "JUPYTER_CONFIG_PATH": path}


def with_desk(values: Mapping[str, str], desk: Path) -> dict[str, str]:
    """Return `values` for notebooks on the learner's desk.

    The folder `course` there must not be taken for the package of that name.
    """
    path = _joined(str(ROOT), values.get("PYTHONPATH"))
    return {**values, "COURSE_DESK": str(desk), "PYTHONPATH": path}


def _joined(*parts: str | None) -> str:
    return os.pathsep.join(part for part in parts if part)


def replace_process(command: list[str], values: Mapping[str, str], folder: Path) -> NoReturn:
    """Run `command` in place of this process, with its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.chdir(folder)
        os.execve(command[0], command, dict(values))
    process = subprocess.Popen(command, env=dict(values), cwd=folder)
    while True:
        try:
            raise SystemExit(process.wait())
        except KeyboardInterrupt:  # Windows sends Ctrl-C to both; the child decides
            continue


def _same_folder(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
