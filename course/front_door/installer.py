"""Make the environment: one at a time, with progress, and so that it can be cut off anywhere."""

import contextlib
import errno
import os
import queue
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from course.front_door import bytecode, machine, pip_failures
from course.front_door import environment as environments
from course.front_door.environment import Environment, Kind, Need, Wanted
from course.front_door.machine import GIB, Refusal

INTERRUPTED = "Set-up was interrupted. Nothing is lost: run the same command again."
SPACE = {"cpu": 3 * GIB, "gpu": 8 * GIB}
TEMPORARY_SPACE = {"cpu": 1 * GIB, "gpu": 5 * GIB}
UPDATE_SPACE = 1 * GIB
DOWNLOAD = {"cpu": "0.5 GB", "gpu": "4 GB"}
SECONDS_BETWEEN_SIGNS_OF_LIFE = 30


class NoConnection(Refusal):
    """The package index could not be reached; what was installed before still works."""


def ensure(
    environment: Environment, wanted: Wanted, *, rebuild: bool = False, verbose: bool = False
) -> None:
    """Bring `environment` to what the locks say; do nothing when it is there already.

    Args:
        environment: where to install, from `environment.find`.
        wanted: what the command needs.
        rebuild: make the course's own .venv anew even if it looks right.
        verbose: show everything that pip prints.

    Raises:
        Refusal: a foreseeable failure, with its sentence.
    """
    if not rebuild and environments.need(environment, wanted) is None:
        return
    machine.refuse_unsupported_machine()
    if environment.kind is Kind.OWN and environment.is_running:
        raise Refusal(
            "The environment cannot change itself while it runs. "
            f"Run the same command with `{_base_command()}` (outside .venv)."
        )
    with _readable_os_errors(environment), _stoppable(), _only_setup(environment) as lock:
        need = environments.need(environment, wanted)
        if rebuild and environment.kind is Kind.OWN:
            need = Need("as asked", rebuild=True)
        if need is not None:
            _SetUp(environment, wanted, need, lock, verbose).run()


def _base_command() -> str:
    return getattr(sys, "_base_executable", None) or "python3"


@dataclass
class _SetUp:
    environment: Environment
    wanted: Wanted
    need: Need
    lock: IO[Any]
    verbose: bool

    def run(self) -> None:
        """Take the steps that are not done yet; each is recorded in the stamp when it ends."""
        started = time.monotonic()
        stamp = self.environment.read_stamp()
        flavour = self._flavour()
        locks = self._locks(flavour, stamp)
        resumes = self._resumes(stamp, locks)
        self._check_space(flavour)
        _say(self._headline(flavour, resumes))
        if not resumes:
            self._prepare_folder(flavour)
            self._install_packages(locks, stamp)
            stamp = self._stamp(flavour, locks)
            self.environment.write_stamp(stamp)
        project = environments.sha256(environments.ROOT / "pyproject.toml")
        if stamp.get("project") != project:
            self._install_project()
            stamp = stamp | {"project": project}
            self.environment.write_stamp(stamp)
        self._compile()
        self.environment.write_stamp(stamp | {"complete": True, "compiled": True})
        _say(f"Done in {_clock(time.monotonic() - started)}.")

    def _resumes(self, stamp: dict[str, Any], locks: list[str]) -> bool:
        """Tell whether the packages are there: only steps after them were cut off or are new."""
        was_cut_off = not stamp.get("complete") and not self.need.rebuild
        has_packages = stamp.get("locks") == environments.lock_hashes(locks)
        later = (environments.COURSE_CHANGED, environments.NOT_COMPILED)
        return has_packages and (was_cut_off or self.need in later)

    def _stamp(self, flavour: str, locks: list[str]) -> dict[str, Any]:
        return {
            "complete": False,
            "flavour": flavour,
            "locks": environments.lock_hashes(locks),
            "python": environments.python_identity(self.environment),
            "root": str(environments.ROOT),
        }

    def _flavour(self) -> str:
        present = environments.flavour_of(self.environment)
        if self.environment.kind is Kind.ACTIVE:
            return self._flavour_of_active(present)
        if self.wanted.flavour:
            return self.wanted.flavour
        if present in environments.FLAVOURS:
            return present
        return "gpu" if sys.platform == "linux" and machine.has_nvidia_gpu() else "cpu"

    def _flavour_of_active(self, present: str | None) -> str:
        detected = "gpu" if sys.platform == "linux" and machine.has_nvidia_gpu() else "cpu"
        chosen = self.wanted.flavour or present or detected
        if present in (None, chosen):
            return chosen
        raise Refusal(
            f"The active environment {self.environment.prefix} already holds TensorFlow's "
            f"{present.upper()} build, and two builds break each other. Leave it (`deactivate` or "
            "`conda deactivate`) and run the same command again: the course then makes its own "
            ".venv."
        )

    def _locks(self, flavour: str, stamp: dict[str, Any]) -> list[str]:
        installed = stamp.get("locks", {})
        extras = [f"{one}.txt" for one in environments.EXTRAS]
        wanted = [f"{one}.txt" for one in self.wanted.extras]
        return [f"{flavour}.txt", *(one for one in extras if one in wanted or one in installed)]

    def _check_space(self, flavour: str) -> None:
        # What is there already need not be made room for, even when it is made anew.
        there = environments.installed_flavour(self.environment) == flavour
        required = UPDATE_SPACE if there else SPACE[flavour]
        free = machine.free_disk(self.environment.prefix)
        if free is not None and free < required:
            raise Refusal(
                f"The disk has {free / GIB:.1f} GB free and the set-up needs about "
                f"{required / GIB:.0f} GB. Free some space, then run the same command again."
            )

    def _headline(self, flavour: str, resumes: bool) -> str:
        where = self.environment.prefix
        if self.environment.kind is Kind.OWN:
            where = where.relative_to(environments.ROOT)
        title = f"Setting up the course for {flavour.upper()} in {where} ({self.need.reason})."
        if resumes:
            return title
        size = f"{SPACE[flavour] / GIB:.0f} GB on disk, {DOWNLOAD[flavour]} to download"
        return f"{title}\nAt most {size}; one to ten minutes, depending on the network."

    def _prepare_folder(self, flavour: str) -> None:
        unfinished = {"complete": False, "flavour": flavour}
        if self.environment.kind is Kind.OWN and self.need.rebuild:
            _discard(self.environment.prefix)
            self.environment.prefix.mkdir()
            self.environment.write_stamp(unfinished)
            self._make_venv()
        else:
            self.environment.write_stamp(unfinished)

    def _make_venv(self) -> None:
        command = [sys.executable, "-m", "venv", str(self.environment.prefix)]
        code, output = self._run(command, "1/4 Making the environment")
        if code == 0:
            return
        if re.search(r"ensurepip|No module named venv|python3.*-venv", output):
            name = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
            raise Refusal(
                "This Python cannot make environments: its modules venv and ensurepip are "
                f"missing. On Debian or Ubuntu run `sudo apt install {name}`, elsewhere install "
                "Python from python.org; then run the same command again."
            )
        raise Refusal(self._explain(output, code))

    def _install_packages(self, locks: list[str], before: dict[str, Any]) -> None:
        files = [environments.ROOT / "requirements" / name for name in locks]
        # pip compiles on one core and starts again when it was cut off; see _compile.
        arguments = ["--require-hashes", "--only-binary", ":all:", "--no-compile"]
        for file in files:
            arguments += ["-r", str(file)]
        try:
            self._pip(arguments, f"2/4 Installing {_count_pins(files)} packages")
        except NoConnection:
            if before.get("complete") and not self.need.rebuild:
                self.environment.write_stamp(before)  # pip downloads everything before it installs
            raise

    def _install_project(self) -> None:
        project = ["--no-deps", "--no-build-isolation", "--editable", str(environments.ROOT)]
        self._pip(project, "3/4 Installing the course itself")

    def _compile(self) -> None:
        # Isolated: without PYTHONPATH, and without the variables that say where bytecode goes.
        command = [str(self.environment.python), "-I", "-X", "utf8", bytecode.__file__]
        code, output = self._run(command, "4/4 Compiling their modules")
        if code:
            raise Refusal(self._explain(output, code))

    def _pip(self, arguments: list[str], label: str) -> None:
        command = [str(self.environment.python), "-m", "pip", "install"]
        command += ["--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
        code, output = self._run(command + arguments, label)
        if code:
            sentence = self._explain(output, code)
            raise (NoConnection if "No connection" in sentence else Refusal)(sentence)

    def _explain(self, output: str, code: int) -> str:
        flavour = self.environment.read_stamp().get("flavour", "cpu")
        space = f"{SPACE[flavour] / GIB:.0f} GB"
        return pip_failures.explain(output, code, self.environment.log, space)

    def _run(self, command: list[str], label: str) -> tuple[int, str]:
        values = environments.variables(self.environment)
        values.update(PIP_USER="0", PYTHONIOENCODING="utf-8", PYTHONUNBUFFERED="1")
        for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV"):
            values.pop(name, None)
        with _roomy_temporary_folder(self.environment, values):
            return _run_with_progress(
                command, label, values, self.environment.log, self.lock, self.verbose
            )


def _discard(folder: Path) -> None:
    # Renamed first: a deletion that is cut off must not leave something that looks like .venv.
    rubbish = folder.with_name(folder.name + "-discarded")
    if rubbish.exists() or folder.exists():
        _say("  Removing the old environment ...")
    try:
        if rubbish.exists():
            shutil.rmtree(rubbish)
        if folder.exists():
            folder.rename(rubbish)
            shutil.rmtree(rubbish)
    except PermissionError as error:
        raise Refusal(
            f"The old environment {folder.name} could not be removed ({error.strerror}). Close "
            "JupyterLab and other programs that use it, then run the same command again."
        ) from error


@contextlib.contextmanager
def _roomy_temporary_folder(environment: Environment, values: dict[str, str]) -> Iterator[None]:
    """Keep pip's temporary files beside the environment where the usual place is too small."""
    flavour = environment.read_stamp().get("flavour", "cpu")
    free = machine.free_disk(Path(tempfile.gettempdir()))
    if free is None or free >= TEMPORARY_SPACE[flavour]:
        yield
        return
    folder = environment.prefix / "course-setup-temporary"
    folder.mkdir(parents=True, exist_ok=True)
    values.update(TMPDIR=str(folder), TEMP=str(folder), TMP=str(folder))
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run_with_progress(
    command: list[str], label: str, values: dict[str, str], log: Path, lock: IO[Any], verbose: bool
) -> tuple[int, str]:
    """Run `command`, show that it is alive, and return its exit code and all it printed."""
    # The child keeps the lock open: should this process be killed, the next set-up still
    # waits for the pip that goes on writing.
    inherited = [lock.fileno()] if os.name == "posix" else []
    process = subprocess.Popen(
        command,
        env=values,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        pass_fds=inherited,
    )
    lines: queue.Queue[str | None] = queue.Queue()
    reader = threading.Thread(target=_pump, args=(process.stdout, lines), daemon=True)
    reader.start()
    output = []
    sign = _SignOfLife(label)
    try:
        with open(log, "a", encoding="utf-8", buffering=1) as file:
            for line in _lines_or_ticks(lines, sign.tick):
                output.append(line)
                file.write(line)
                sign.last = _short(line.strip()) or sign.last
                if verbose:
                    _say("    " + line.rstrip())
        code = process.wait()
    except BaseException:
        _end(process)
        raise
    finally:
        sign.clear()
    _say(f"  {label}: {'done' if code == 0 else 'failed'} in {_clock(sign.seconds)}")
    return code, "".join(output)


def _pump(stream: IO[str], lines: "queue.Queue[str | None]") -> None:
    with stream:
        for line in stream:
            lines.put(line)
    lines.put(None)


def _lines_or_ticks(lines: "queue.Queue[str | None]", tick: Callable[[], None]) -> Iterator[str]:
    while True:
        try:
            line = lines.get(timeout=0.5)
        except queue.Empty:
            tick()
            continue
        if line is None:
            return
        tick()
        yield line


def _end(process: "subprocess.Popen[str]") -> None:
    # Ctrl-C reaches pip too; give it a moment to clean up after itself.
    try:
        process.wait(timeout=1)
    except subprocess.TimeoutExpired:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class _SignOfLife:
    """One line that lives on a terminal; elsewhere a line now and then."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.last = ""
        self._started = time.monotonic()
        self._shown = self._started
        self._live = sys.stderr.isatty()
        if not self._live:
            _say(f"  {label} ...")

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._started

    def tick(self) -> None:
        pause = 0.2 if self._live else SECONDS_BETWEEN_SIGNS_OF_LIFE
        if time.monotonic() - self._shown < pause:
            return
        self._shown = time.monotonic()
        line = f"  {self.label} ... {_clock(self.seconds)}  {self.last}"
        if not self._live:
            _say(line)
            return
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write("\r" + line[:width].ljust(width))
        sys.stderr.flush()

    def clear(self) -> None:
        if self._live:
            sys.stderr.write("\r" + " " * (shutil.get_terminal_size().columns - 1) + "\r")
            sys.stderr.flush()


def _short(line: str) -> str:
    """Return what a line of pip's output means for someone who waits; "" if nothing."""
    if line.startswith("WARNING: Retrying"):
        return "the network does not answer, trying again"
    if line.startswith("Installing collected packages"):
        return "everything is downloaded, unpacking"
    return line[:60] if line.startswith(("Downloading ", "Compiled ")) else ""


@contextlib.contextmanager
def _only_setup(environment: Environment) -> Iterator[IO[Any]]:
    """Hold the lock of this environment's set-up, or refuse if another process has it.

    The operating system frees the lock when its last holder ends, however it ends.
    """
    path = environment.prefix.with_name(environment.prefix.name + ".lock")
    if environment.kind is Kind.ACTIVE:
        path = environment.prefix / "course-setup.lock"
    with open(path, "a", encoding="utf-8") as file:
        if not _lock(file):
            raise Refusal(
                "Another set-up of this environment is running. "
                "Wait until it has finished, then run the same command again."
            )
        yield file


def _lock(file: IO[Any]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # Some network disks know no locks; then two set-ups at once are the user's care.
        return error.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
    return True


@contextlib.contextmanager
def _stoppable() -> Iterator[None]:
    """Treat a polite request to end (logout, `kill`) like Ctrl-C, so that pip is ended too."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), _interrupt) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _interrupt(number: int, frame: Any) -> None:
    raise KeyboardInterrupt


@contextlib.contextmanager
def _readable_os_errors(environment: Environment) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        folder = environment.prefix.parent if environment.kind is Kind.OWN else environment.prefix
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise Refusal(
                f"The folder {folder} may not be written to. "
                "Make it yours or copy the course elsewhere, then run the same command again."
            ) from error
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Refusal(
                "The disk became full during set-up. Free some space, "
                "then run the same command again."
            ) from error
        raise Refusal(
            f"Set-up failed: {error}. Run the same command again; if it stays so, "
            "run `python3 -m course doctor`."
        ) from error


def _count_pins(files: list[Path]) -> int:
    pins = {
        line.split("==")[0]
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if re.match(r"[A-Za-z0-9]", line)
    }
    return len(pins)


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
