"""Why TensorFlow does not use an NVIDIA card, or finds no room on it: the usual causes told apart.

Standard library only, since the doctor must also answer where nothing is installed yet.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SETUP = "python3 -m course setup --gpu"
CUDA = (12, 5)  # an older driver may do, so it is blamed only where no GPU is used
ALMOST_ALL = 0.8  # of the memory of a card
_PCI = Path("/sys/bus/pci/devices")
_VENDOR, _DISPLAY = "0x10de", "0x03"
_LIBRARIES = ("libcudart", "libcublas", "libcudnn", "libcuda.so")


@dataclass(frozen=True)
class Cards:
    """What the system and NVIDIA's own program say of the cards.

    Attributes:
        fitted: whether there is one.
        driver: version of the driver; empty where none answers.
        cuda: the newest CUDA that this driver can run.
        said: what NVIDIA's program said where it failed.
        full: the largest share of a card's memory that is in use.
    """

    fitted: bool = False
    driver: str = ""
    cuda: tuple[int, int] | None = None
    said: str = ""
    full: float = 0.0


def look() -> Cards:
    """Ask the system and `nvidia-smi`, which comes with the driver."""
    asked = _smi(
        "--query-gpu=driver_version,memory.used,memory.total", "--format=csv,noheader,nounits"
    )
    if asked is None:
        return Cards(fitted=_on_the_bus())
    rows = re.findall(r"^([\d.]+), (\d+), (\d+)$", asked.stdout, re.MULTILINE)
    if asked.returncode or not rows:
        said = (asked.stdout + asked.stderr).strip()
        return Cards(fitted=_on_the_bus(), said=said)
    header = _smi()
    found = re.search(r"CUDA Version: (\d+)\.(\d+)", header.stdout if header else "")
    return Cards(
        fitted=True,
        driver=rows[0][0],
        cuda=(int(found[1]), int(found[2])) if found else None,
        full=max(int(used) / int(total) for _, used, total in rows),
    )


def _smi(*arguments: str) -> subprocess.CompletedProcess | None:
    path = shutil.which("nvidia-smi") or shutil.which("/usr/lib/wsl/lib/nvidia-smi")
    if path is None:
        return None
    try:
        return subprocess.run(
            [path, *arguments],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=20,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None


def _on_the_bus() -> bool:
    """Whether Linux sees a display adapter of NVIDIA, with or without its driver."""
    for device in _PCI.glob("*"):
        try:
            vendor, kind = ((device / name).read_text() for name in ("vendor", "class"))
        except OSError:
            continue
        if vendor.strip() == _VENDOR and kind.startswith(_DISPLAY):
            return True
    return False


def advice(cards: Cards, is_used: bool, built_with_cuda: bool) -> str:
    """What to do, the cause that hides all others first; empty where nothing is to be done.

    Args:
        cards: from `look`.
        is_used: whether TensorFlow lists a GPU.
        built_with_cuda: whether this build of TensorFlow could use one.
    """
    if is_used:
        return _advice_on_memory(cards.full)
    if not cards.fitted:
        return ""
    if sys.platform == "win32":
        return "TensorFlow uses NVIDIA cards on Linux only: run the course inside WSL2."
    if not cards.driver:
        return _advice_on_driver(cards.said)
    if not built_with_cuda:
        return f"To use it, run `{SETUP}`."
    if os.environ.get("CUDA_VISIBLE_DEVICES", "0") in ("", "-1"):
        return "CUDA_VISIBLE_DEVICES hides it: unset that variable, then start again."
    if cards.cuda and cards.cuda < CUDA:
        has, wanted = (".".join(map(str, one)) for one in (cards.cuda, CUDA))
        return (
            f"Update the NVIDIA driver: {cards.driver} runs CUDA up to {has}; TensorFlow wants "
            f"{wanted} or newer."
        )
    folders = [one for one in os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep) if one]
    shadowing = [one for one in folders if _holds_cuda(Path(one))]
    if shadowing:
        return (
            f"Unset LD_LIBRARY_PATH: the CUDA in {shadowing[0]} comes before the one that was "
            "installed with TensorFlow."
        )
    return f"Libraries of CUDA are missing or broken: run `{SETUP} --rebuild`."


def _advice_on_memory(full: float) -> str:
    if full < ALMOST_ALL:
        return ""
    return (
        f"{full:.0%} of its memory is in use: if that is another notebook, end its kernel (menu "
        "Kernel > Shut Down All Kernels); `nvidia-smi` lists the programs."
    )


def _advice_on_driver(said: str) -> str:
    if "mismatch" in said:
        return "Its driver was updated while it ran: restart the computer."
    if said:
        return f"Its driver does not answer: install it anew, and restart. nvidia-smi says: {said}"
    return "It has no driver: install NVIDIA's (on Ubuntu: `sudo ubuntu-drivers install`); restart."


def _holds_cuda(folder: Path) -> bool:
    return any(True for name in _LIBRARIES for _ in folder.glob(f"{name}*"))
