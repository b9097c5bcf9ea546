"""Write the locks from pyproject.toml: `python requirements/lock.py` (needs uv on PATH).

The locks hold every package for every supported system with its hashes, and no index address, so
that they work behind any mirror. cpu.txt is made first; the others keep its versions. Binder's is
for its one system and Python, and lies in binder/, the one folder that repo2docker reads.
"""

import argparse
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
FIRST = "cpu"
OTHERS = ("gpu", "test", "site", "cluster")
EVERYWHERE = ["--universal", "--python-version", "3.11", "--fork-strategy", "fewest"]
BINDER = ["--python-platform", "x86_64-unknown-linux-gnu", "--python-version", "3.12"]
COMMAND = [
    *("uv", "pip", "compile", "pyproject.toml", "--quiet"),
    *("--generate-hashes", "--no-header", "--no-annotate"),
    *("--no-emit-index-url", "--no-emit-find-links"),
]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--upgrade", action="store_true", help="take the newest versions instead of the locked ones"
    )
    upgrade = ["--upgrade"] if parser.parse_args().upgrade else []
    try:
        _compile(FIRST, f"requirements/{FIRST}.txt", [*EVERYWHERE, *upgrade])
        same = [*upgrade, "-c", f"requirements/{FIRST}.txt"]
        for extra in OTHERS:
            _compile(extra, f"requirements/{extra}.txt", [*EVERYWHERE, *same])
        _compile(FIRST, "binder/requirements.txt", [*BINDER, *same])
    except FileNotFoundError:
        print("uv is not installed. Install it (`pip install uv`), then try again.")
        return 1
    except subprocess.CalledProcessError as error:
        return error.returncode
    return 0


def _compile(extra: str, lock: str, more: list[str]) -> None:
    subprocess.run([*COMMAND, "--extra", extra, "-o", lock, *more], cwd=FOLDER.parent, check=True)


if __name__ == "__main__":
    sys.exit(main())
