"""Proofs that took long are kept, and stand as long as nothing that they are of has changed.

A kept proof lies beside the answers, in `<name>.proof.json`. It is of the spec and all that the
spec imports, of the judging, of the answers and what is explained about them, of the reference
solution, of the mutants, of the versions of Python and the libraries, and of the kind of machine.
When one byte of these is another one, the proof is none any more: `python3 -m autograder prove`
makes it again.
"""

from __future__ import annotations

import contextlib
import json
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder import sources, specs
from autograder.answers import file_of
from autograder.checks.exercise import Exercise
from autograder.learner import notebook_imports, reference_source
from autograder.new_exercise import spec_file
from autograder.prove import Proof
from course.toolkit import places

WORTH_KEEPING = 25.0  # seconds of checks
_OF_ALL = (
    "autograder.answers",
    "autograder.checks.judge",
    "autograder.mutants",
    "autograder.prove",
)
# How answers are reached in another process, and what learners see of a verdict, move no verdict.
# What `missing` finds is looked for each time.
_WITHOUT = (
    "autograder",
    "autograder.checks.elsewhere",
    "autograder.learner",
    "autograder.levels",
    "autograder.missing",
    "course.toolkit.contents",
    "course.toolkit.memory",
)


@dataclass(frozen=True)
class KeptProof:
    """What is left of a proof that held.

    Attributes:
        line: its line, with all figures.
        verdicts: points and hint that each kept answer got for the first questions, by its name.
    """

    line: str
    verdicts: dict[str, tuple[float, str]]


def of(exercise: Exercise) -> KeptProof | None:
    """The kept proof of an exercise, if there is one and it stands."""
    path = file_of_proof(exercise)
    if not path.is_file():
        return None
    kept = json.loads(path.read_text(encoding="utf-8"))
    if (kept["of"], kept["versions"]) != (digest(exercise), _versions()):
        return None
    return KeptProof(kept["proof"], {name: tuple(said) for name, said in kept["verdicts"].items()})


def keep(exercise: Exercise, proof: Proof, of_what: str) -> Path | None:
    """Keep a proof that held and took long; remove the file of any other one.

    Args:
        exercise: what was proven.
        proof: how it went.
        of_what: the `digest` when the proof began; of later changes it says nothing.

    Returns:
        Where it is kept now; `None` if it is not.
    """
    path = file_of_proof(exercise)
    if not proof.holds or sum(proof.seconds) < WORTH_KEEPING:
        path.unlink(missing_ok=True)
        return None
    kept: dict[str, Any] = {"of": of_what, "versions": _versions()}
    kept["proof"] = str(proof)
    kept["verdicts"] = {name: (one.score, one.hint) for name, one in proof.verdicts.items()}
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def fallen() -> dict[str, str]:
    """Exercises whose kept proof is of something else than what stands here, and why.

    One that was made with other versions of Python and the libraries says nothing about that.
    """
    found = {}
    for exercise in (e for number in specs.chapters() for e in specs.of_chapter(number)):
        path = file_of_proof(exercise)
        if path.is_file():
            kept = json.loads(path.read_text(encoding="utf-8"))
            if kept["versions"] == _versions() and kept["of"] != digest(exercise):
                found[exercise.id] = f"run `python3 -m autograder prove {exercise.id}`"
    return found


def file_of_proof(exercise: Exercise) -> Path:
    """Where the proof of an exercise is kept, or would be."""
    return file_of(exercise.id).with_suffix(".proof.json")


def _versions() -> dict[str, str]:
    """What is installed, and where: elsewhere a training comes to other numbers."""
    major, minor, _ = platform.python_version_tuple()  # a repair of Python moves none
    machine = f"{platform.system()} {platform.machine()}"
    return {**sources.versions(), "python": f"{major}.{minor}", "machine": machine}


def digest(exercise: Exercise) -> str:
    """A digest of all that the proof of an exercise is of, but for what is installed."""
    spec = spec_file(places.chapter(exercise.chapter), exercise.name).relative_to(places.ROOT)
    found = sources.reached_from([".".join(spec.with_suffix("").parts), *_OF_ALL], _WITHOUT)
    contents = {path.relative_to(places.ROOT).as_posix(): data for path, data in found.items()}
    answers = file_of(exercise.id)
    for path in (answers, answers.with_suffix(".toml")):
        contents[path.name] = path.read_bytes() if path.is_file() else b""
    with contextlib.suppress(LookupError):  # an exercise that is only begun
        contents["reference"] = reference_source(exercise.id).encode()
        contents["imports"] = notebook_imports(exercise.id).encode()
    return sources.digest_of(contents)
