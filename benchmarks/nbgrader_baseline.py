"""Time plain `nbgrader autograde` on submissions of 04_logits: the number the engine must beat.

    python3 benchmarks/nbgrader_baseline.py --submissions 20

The submissions are a mixture of the right and wrong answers under tests/answers/, half of them
with some exercises left untouched; the mixture is the same each time. All happens in a temporary
copy of the course.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import sys
import tempfile
import time
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from classroom import Classroom, answered, any_answer, exercises_of  # noqa: E402
from nbgrader.api import Gradebook  # noqa: E402

ASSIGNMENT = "04_logits"


def main() -> int:
    """Make the class, mark it, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=20, metavar="N", help="20 by default")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        room = Classroom.open(Path(folder) / "course")
        _hand_in(room, options.submissions)
        prepared = room.nbgrader("generate_assignment", ASSIGNMENT, "--force")
        if prepared.returncode:
            sys.exit(prepared.stderr)
        before = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
        start, cpu = time.perf_counter(), _children_seconds()
        outcome = room.nbgrader("autograde", ASSIGNMENT)
        seconds, cpu = time.perf_counter() - start, _children_seconds() - cpu
        if outcome.returncode:
            sys.exit(outcome.stderr)
        scores = _scores(room)
    figures = {
        "submissions": len(scores),
        "seconds": round(seconds, 1),
        "seconds_each": round(seconds / len(scores), 2),
        "cpu_seconds_each": round(cpu / len(scores), 2),
        "mean_score": round(sum(scores) / len(scores), 2),
        "load_before": round(before, 2),
        "cores": os.cpu_count(),
        "machine": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        **{name: _version(name) for name in ("nbgrader", "tensorflow", "keras", "ipykernel")},
    }
    if options.json:
        print(json.dumps(figures, indent=1))
    else:
        for name, value in figures.items():
            print(f"{name.replace('_', ' '):18} {value}")
    return 0


def _hand_in(room: Classroom, submissions: int) -> None:
    rng = random.Random(2026)
    released = room.released(ASSIGNMENT)
    for number in range(submissions):
        answers = {}
        for exercise in exercises_of(released):
            if number % 2 and rng.random() < 0.3:
                continue
            kind = "right" if rng.random() < 0.6 else "wrong"
            answers[exercise] = any_answer(ASSIGNMENT, exercise.replace("-", "_"), kind, rng)
        room.submit(f"student{number:03}", ASSIGNMENT, answered(released, answers))


def _scores(room: Classroom) -> list[float]:
    with Gradebook(room.db_url, "keras") as gradebook:
        return [one.score for one in gradebook.assignment_submissions(ASSIGNMENT)]


def _children_seconds() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _version(name: str) -> str:
    for candidate in (name, f"{name}-cpu"):
        try:
            return metadata.version(candidate)
        except metadata.PackageNotFoundError:
            continue
    return "none"


if __name__ == "__main__":
    sys.exit(main())
