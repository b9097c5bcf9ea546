"""Write the locks from pyproject.toml: `python requirements/lock.py` (needs uv on PATH).

The locks hold every package for every supported system with its hashes, and no index address, so
that they work behind any mirror. cpu.txt is made first; the others keep its versions.
"""

import argparse
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
FIRST = "cpu"
OTHERS = ("gpu", "test", "cluster")
COMMAND = [
    *("uv", "pip", "compile", "pyproject.toml", "--quiet"),
    *("--universal", "--python-version", "3.11", "--fork-strategy", "fewest"),
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
        _compile(FIRST, upgrade)
        for extra in OTHERS:
            _compile(extra, [*upgrade, "-c", f"requirements/{FIRST}.txt"])
    except FileNotFoundError:
        print("uv is not installed. Install it (`pip install uv`), then try again.")
        return 1
    except subprocess.CalledProcessError as error:
        return error.returncode
    return 0


def _compile(extra: str, more: list[str]) -> None:
    lock = f"requirements/{extra}.txt"
    subprocess.run([*COMMAND, "--extra", extra, "-o", lock, *more], cwd=FOLDER.parent, check=True)


if __name__ == "__main__":
    sys.exit(main())
