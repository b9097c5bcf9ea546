"""Say what the course runs on, what is wrong with it, and what to do about each problem.

Standard library only, because it must also answer where nothing is installed yet.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from course.front_door import environment as environments
from course.front_door import machine, supported_python
from course.front_door.installer import SPACE
from course.front_door.machine import GIB
from course.tensorflow_variables import QUIET
from course.toolkit import nvidia

SETUP = "python3 -m course setup"
ENOUGH_MEMORY = 2 * GIB
COMFORTABLE_MEMORY = 4 * GIB
ENOUGH_DISK = 1 * GIB

ASK = "import json; from course.toolkit import doctor; print(json.dumps(doctor.tensorflow_facts()))"


@dataclass(frozen=True)
class Finding:
    """One line of the report.

    Attributes:
        about: what was looked at, one or two words.
        seen: what is there.
        advice: what to do next; empty where nothing is to be done.
        stops: whether the course cannot run like this.
    """

    about: str
    seen: str
    advice: str = ""
    stops: bool = False

    def __str__(self) -> str:
        mark = "PROBLEM" if self.stops else "note" if self.advice else "ok"
        line = f"{mark:8}{self.about:13}{self.seen}"
        return f"{line}\n{'':21}-> {self.advice}" if self.advice else line


def doctor() -> None:
    """Print the report: Python, TensorFlow, Keras, devices, memory, disk, data, and advice."""
    print(_report(examine()))


def main() -> int:
    """Print the report; return 0 if the course can run here and 1 if it cannot."""
    findings = examine()
    print(_report(findings))
    return int(any(finding.stops for finding in findings))


def examine() -> list[Finding]:
    """Look at everything and return what was found, in the order of the report."""
    findings = [_python(), _environment()]
    if _packages_are_here():
        findings += _tensorflow()
    findings += [_memory(), _disk(), _data(), _graphviz()]
    return findings


def _report(findings: list[Finding]) -> str:
    problems = sum(finding.stops for finding in findings)
    if problems == 0:
        verdict = "The course can run here."
    else:
        count = "one problem" if problems == 1 else f"{problems} problems"
        verdict = f"The course cannot run here yet: {count}, see above."
    return "\n".join([*map(str, findings), "", verdict])


def _python() -> Finding:
    seen = f"{platform.python_version()}, {platform.machine()} {platform.system()}"
    if not supported_python.is_supported(sys.version_info):
        advice = f"Install Python 3.12: the course needs {supported_python.SUPPORTED}."
        return Finding("Python", seen, advice, stops=True)
    reason = machine.unsupported_reason()
    return Finding("Python", seen, reason or "", stops=reason is not None)


def _environment() -> Finding:
    wanted = environments.Wanted()
    environment = environments.find(wanted)
    need = environments.need(environment, wanted)
    if need is None:
        flavour = environments.flavour_of(environment)
        kind = f" ({flavour.upper()})" if flavour else ""
        return Finding("Environment", f"{environment.prefix}{kind}")
    usable = environment.is_running and _packages_are_here()
    return Finding("Environment", need.reason, f"Run `{SETUP}`.", stops=not usable)


def _packages_are_here() -> bool:
    return not environments.unmet_requirements()


def tensorflow_facts() -> dict:
    """What TensorFlow and Keras say of themselves; imports them."""
    import keras
    import tensorflow as tf

    details = tf.config.experimental.get_device_details
    gpus = tf.config.list_physical_devices("GPU")
    return {
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "backend": keras.backend.backend(),
        "gpus": [details(gpu).get("device_name", gpu.name) for gpu in gpus],
        "cuda": bool(tf.test.is_built_with_cuda()),
    }


def _tensorflow() -> list[Finding]:
    """Ask TensorFlow, in a process of its own where it has not been imported yet.

    A build that does not fit the processor kills the process that imports it. Where it is
    imported already, a second copy would only cost 600 MB.
    """
    if "tensorflow" in sys.modules:
        facts = tensorflow_facts()
    else:
        finished = subprocess.run(
            [sys.executable, "-c", ASK],
            cwd=environments.ROOT,
            env={**os.environ, **QUIET},
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if finished.returncode:
            advice = _import_advice(finished.returncode, finished.stderr)
            return [Finding("TensorFlow", "cannot be imported", advice, stops=True)]
        facts = json.loads(finished.stdout.splitlines()[-1])
    return [
        Finding("TensorFlow", facts["tensorflow"]),
        _keras(facts["keras"], facts["backend"]),
        _devices(facts["gpus"], facts["cuda"]),
    ]


def _import_advice(code: int, stderr: str) -> str:
    if code in (-4, 132):
        return (
            "This processor lacks instructions (AVX) that TensorFlow is built for. "
            "Use another computer, Binder or Colab."
        )
    if "DLL load failed" in stderr:
        return (
            "Install the Microsoft Visual C++ Redistributable 2015-2022 (x64) from Microsoft's "
            "site, then restart the computer."
        )
    lines = stderr.strip().splitlines()
    last = lines[-1] if lines else f"exit code {code}"
    return f"Run `{SETUP} --rebuild`. Python said: {last}"


def _keras(version: str, backend: str) -> Finding:
    if backend == "tensorflow":
        return Finding("Keras", f"{version}, computing with TensorFlow")
    return Finding(
        "Keras",
        f"{version}, computing with {backend}",
        'Set "backend": "tensorflow" in ~/.keras/keras.json and remove KERAS_BACKEND from the '
        "environment: the course is about TensorFlow.",
        stops=True,
    )


def _devices(gpus: list[str], built_with_cuda: bool) -> Finding:
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None
    seen = f"{processors or os.cpu_count()} processors, "
    cards = nvidia.look()
    advice = nvidia.advice(cards, bool(gpus), built_with_cuda)
    if gpus:
        return Finding("Devices", seen + "GPU " + ", ".join(gpus), advice)
    if not cards.fitted:
        return Finding("Devices", seen + "no GPU (none is needed)")
    seen += "no GPU (there is an NVIDIA card that TensorFlow does not use)"
    return Finding("Devices", seen, advice)


def _memory() -> Finding:
    size = machine.total_memory()
    if size is None:
        return Finding("Memory", "size unknown")
    seen = f"{size / GIB:.1f} GB"
    if size < 0.9 * ENOUGH_MEMORY:
        return Finding("Memory", seen, "A lesson needs up to 1.3 GB: close other programs.")
    if size < 0.9 * COMFORTABLE_MEMORY:
        return Finding("Memory", seen, "Keep one notebook running at a time (Kernel > Shut Down).")
    return Finding("Memory", seen)


def _disk() -> Finding:
    free = machine.free_disk(environments.ROOT)
    if free is None:
        return Finding("Disk", "free space unknown")
    seen = f"{free / GIB:.1f} GB free"
    needed = ENOUGH_DISK if _packages_are_here() else SPACE["cpu"]
    if free >= needed:
        return Finding("Disk", seen)
    advice = f"Free some space: the course needs {needed / GIB:.0f} GB more."
    return Finding("Disk", seen, advice, stops=not _packages_are_here())


def _data() -> Finding:
    folder = Path(os.environ.get("KERAS_HOME") or Path.home() / ".keras") / "datasets"
    files = [path for path in folder.rglob("*") if path.is_file()] if folder.is_dir() else []
    if not files:
        return Finding("Data cache", f"{folder} is empty (the lessons bring their own data)")
    size = sum(path.stat().st_size for path in files) / 2**20
    count = "1 file" if len(files) == 1 else f"{len(files)} files"
    return Finding("Data cache", f"{folder}: {count}, {size:.0f} MB")


def _graphviz() -> Finding:
    if shutil.which("dot"):
        return Finding("Graphviz", "found (draws models)")
    return Finding("Graphviz", "not found (only drawings of models need it)", _graphviz_advice())


def _graphviz_advice() -> str:
    by_system: dict[str, str] = {
        "linux": "Install your system's package `graphviz`, or go without.",
        "darwin": "`brew install graphviz`, or go without.",
    }
    return by_system.get(sys.platform, "Install it from graphviz.org, or go without.")


if __name__ == "__main__":
    raise SystemExit(main())
