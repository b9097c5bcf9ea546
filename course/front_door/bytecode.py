"""Compile all modules of the Python that runs this, once, so that no later process has to.

Where Python may not write bytecode (PYTHONDONTWRITEBYTECODE, a read-only folder), each process
that imports TensorFlow compiles it anew: 17 processor seconds instead of 5.

Run it with the Python of the environment, isolated: `python -I course/front_door/bytecode.py`.
"""

import os
import re
import subprocess
import sys
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

BATCH = 300  # modules; one start of Python each
# By time and size of the source, the default of Python: a module that pip replaces, or that
# somebody edits, is compiled anew, and what is up to date is skipped. Said here because
# SOURCE_DATE_EPOCH, where it is set, would choose another one.
COMPILE = ["-m", "compileall", "-q", "--invalidation-mode", "timestamp", "-i", "-"]

FULL_DISK = re.compile(r"\[Errno (28|122)\]")  # no space left; quota exceeded


def main() -> int:
    """Compile and print how far it is.

    Returns:
        0, also where modules could not be compiled (nobody can import these either); 1 where the
        disk is full, since the next attempt may have more luck.
    """
    modules = installed_modules()
    batches = [modules[start : start + BATCH] for start in range(0, len(modules), BATCH)]
    done, full = 0, False
    with ThreadPoolExecutor(_cores()) as threads:
        for batch, output in zip(batches, threads.map(_compile, batches), strict=True):
            done += len(batch)
            full = full or FULL_DISK.search(output) is not None
            print(f"{output}Compiled {done} of {len(modules)} modules", flush=True)
    return int(full)


def installed_modules() -> list[str]:
    """Return the source files of all installed packages."""
    folders = {Path(sysconfig.get_path(name)).resolve() for name in ("purelib", "platlib")}
    return sorted(str(path) for folder in folders for path in folder.rglob("*.py"))


def _compile(modules: list[str]) -> str:
    """Compile some modules in a process of their own; return what it says of those that fail.

    Some packages bring files that no Python, or only an older one, can read. Plain processes and
    not compileall's own workers: those wait for ever when the process that started them is killed.
    """
    finished = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-W", "ignore", *COMPILE],
        input="\n".join(modules),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="surrogateescape",  # as the names of files are read
        check=False,
    )
    return finished.stdout


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


if __name__ == "__main__":
    sys.exit(main())
