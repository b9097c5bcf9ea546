"""Where the parts of the course lie, seen from any working directory."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LESSONS = ROOT / "course"
EXERCISES = ROOT / "exercises"
SOLUTIONS = ROOT / "solutions"
PROGRESS = ROOT / ".progress"
