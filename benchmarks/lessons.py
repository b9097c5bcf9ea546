"""Seconds, CPU seconds and peak memory of each lesson, run in a fresh kernel.

python3 benchmarks/lessons.py                   # all
python3 benchmarks/lessons.py 02 03_sequential  # those whose names begin so
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from course.front_door import reexec_script_into_environment

reexec_script_into_environment(__file__)

from autograder.notebook_run import run_notebook
from course.toolkit import places


def main(names: list[str]) -> None:
    """Print one line for each lesson whose file name begins with one of `names`; all without."""
    print(f"{'lesson':20} {'seconds':>8} {'CPU s':>8} {'peak GB':>8}")
    for path in places.lessons():
        if names and not path.stem.startswith(tuple(names)):
            continue
        run = run_notebook(path)
        peak = run.peak_bytes / 1e9
        print(
            f"{path.stem:20} {run.seconds:8.1f} {run.cpu_seconds:8.1f} {peak:8.2f}", *run.errors()
        )


if __name__ == "__main__":
    main(sys.argv[1:])
