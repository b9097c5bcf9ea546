"""What this computer is: whether TensorFlow exists for it, its NVIDIA GPU, memory and disk."""

import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

GIB = 2**30


_CGROUP = Path("/sys/fs/cgroup")
# Files with the limit, with what is used and with parts of it: cgroups version 2, then 1.
_CGROUP_FILES = (
    ("memory.max", "memory.current", "inactive_file"),
    ("memory/memory.limit_in_bytes", "memory/memory.usage_in_bytes", "total_inactive_file"),
)


class Refusal(Exception):
    """A foreseeable failure: its text says what happened and what to do next."""


def refuse_unsupported_machine() -> None:
    """Raise Refusal where TensorFlow publishes no build for this Python and processor."""
    reason = unsupported_reason()
    if reason:
        raise Refusal(reason)


def unsupported_reason() -> str | None:
    if sys.maxsize <= 2**32:
        return (
            "TensorFlow needs a 64-bit Python and this one is 32-bit. "
            "Install the 64-bit Python 3.12 from python.org, then try again."
        )
    if platform.python_implementation() != "CPython":
        return (
            f"TensorFlow runs on CPython only and this is {platform.python_implementation()}. "
            "Install Python 3.12 from python.org, then try again."
        )
    if sysconfig.get_config_var("Py_GIL_DISABLED"):
        return (
            "TensorFlow does not run on the free-threaded build of Python. "
            "Use the ordinary Python 3.12 or 3.13."
        )
    return _unsupported_platform_reason(sysconfig.get_platform())


def _unsupported_platform_reason(name: str) -> str | None:
    if sys.platform == "darwin" and platform.machine() != "arm64":
        return _intel_mac_reason()
    if sys.platform == "win32" and name != "win-amd64":
        return (
            f"TensorFlow has no build for this Windows Python ({name}). "
            "Install the 64-bit Intel/AMD Python 3.12 from python.org, then try again."
        )
    if sys.platform == "linux":
        if platform.machine() not in ("x86_64", "aarch64"):
            return (
                f"TensorFlow has no build for {platform.machine()} processors. "
                "Use a computer with an x86-64 or 64-bit ARM processor."
            )
        if "musl" in (sysconfig.get_config_var("SOABI") or ""):
            return (
                "TensorFlow has no build for Linux with musl (Alpine). "
                "Use a distribution with glibc, such as Debian, Ubuntu or Fedora."
            )
    if sys.platform not in ("linux", "darwin", "win32"):
        return f"TensorFlow has no build for {sys.platform}. Use Linux, macOS or Windows."
    return None


def _intel_mac_reason() -> str:
    if _output(["sysctl", "-n", "sysctl.proc_translated"]).strip() == "1":
        return (
            "This Python is built for Intel Macs and this Mac has an Apple processor. "
            "Install Python 3.12 for Apple silicon from python.org, then try again."
        )
    return (
        "TensorFlow is no longer published for Intel Macs (the last version was 2.16). "
        "Use Binder, Colab, or another computer."
    )


def has_nvidia_gpu() -> bool:
    """Tell whether an NVIDIA GPU with its driver is there (also in WSL2)."""
    if sys.platform == "linux" and any(Path("/proc/driver/nvidia/gpus").glob("*")):
        return True
    for command in ("nvidia-smi", "/usr/lib/wsl/lib/nvidia-smi"):
        path = shutil.which(command)
        if path and "GPU 0" in _output([path, "-L"]):
            return True
    return False


def free_disk(folder: Path) -> int | None:
    """Return the free bytes on the disk that holds `folder`, or None if it cannot be told."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def total_memory() -> int | None:
    """Return how many bytes of memory this process may use, or None if it cannot be told."""
    _, limit = container_memory() or (0, None)
    return min((size for size in (_installed_memory(), limit) if size), default=None)


def _installed_memory() -> int | None:
    if sys.platform == "win32":
        import ctypes

        kibibytes = ctypes.c_ulonglong()
        found = ctypes.windll.kernel32.GetPhysicallyInstalledSystemMemory(ctypes.byref(kibibytes))
        return kibibytes.value * 1024 if found else None
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError):
        return None


def container_memory() -> tuple[int, int] | None:
    """Return the bytes in use in this container and its limit, or None where there is no limit.

    What the system keeps of files that were read is not in use: it gives that up when needed.
    """
    for limit, used, spare in _CGROUP_FILES:
        try:
            size = int((_CGROUP / limit).read_text())  # ValueError for "max": there is none
            stat = (_CGROUP / used).with_name("memory.stat").read_text()
            kept = dict(line.split() for line in stat.splitlines()).get(spare, 0)
            return int((_CGROUP / used).read_text()) - int(kept), size
        except (OSError, ValueError):
            continue
    return None


def _output(command: list[str]) -> str:
    try:
        finished = subprocess.run(
            command, capture_output=True, text=True, timeout=20, check=False, errors="replace"
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return finished.stdout
